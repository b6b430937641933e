import { cellKey } from '../forms';
import { placeKey } from '../model/geometry';
import type { MatrixRow, Table } from '../read';
import { matrixRows } from '../read/contents';
import { straysOf } from './codes';
import type { Sum } from './outcome';

/** A row whose code is wrong by one digit, and the code below which it stands. */
export interface Misplaced {
  readonly row: MatrixRow;
  readonly above: MatrixRow;
  /** The code that it would have there. */
  readonly meant: string;
}

/**
 * Rows of which the amounts say that their codes are wrong: the code below which one stands is right only with it, and the total to which its code would
 * belong only without it.
 */
export function misplacedIn(table: Table, sums: readonly Sum[]): readonly Misplaced[] {
  const open = sums.filter(({ claim }) => claim.strays !== undefined);
  if (open.length === 0) return [];
  return matrixRows(table)
    .map(({ half }) => half)
    .filter((half, at, all) => all.indexOf(half) === at)
    .flatMap((half) => [...straysOf(matrixRows(table).filter((row) => row.half === half && row.code !== ''))])
    .filter(([row]) => isProven(row, open))
    .map(([row, above]) => ({ row, above, meant: above.code + row.code.slice(above.code.length) }));
}

function isProven(row: MatrixRow, sums: readonly Sum[]): boolean {
  const keys = [...row.cells.keys()].map((column) => cellKey(row.key, column));
  const own = sums.filter(({ claim }) => claim.strays?.some((key) => keys.includes(key)));
  const counts = own.flatMap(({ parts, claim, sum, total }) => {
    const cells = [...row.cells].filter(([column]) => claim.strays?.includes(cellKey(row.key, column)));
    const part = parts.find(({ position }) => cells.some(([, cell]) => placeKey(cell.position) === placeKey(position)));
    // A blank row proves nothing either way.
    if (sum.isZero() && total.amount.isZero()) return [];
    return [{ isIn: part !== undefined && !part.amount.isZero(), isBlank: part?.amount.isZero() ?? false }];
  });
  return (
    own.every(({ difference }) => difference.isZero()) &&
    counts.some(({ isIn }) => isIn) &&
    counts.some(({ isIn, isBlank }) => !isIn && !isBlank)
  );
}
