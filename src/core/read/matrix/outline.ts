import { isCodeHead } from '../../language/captions';
import { depthOfNumber } from '../../language/numbering';
import { isNothing, squeeze } from '../../language/spelling';
import { cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import { holdsIn, type Side } from './columns';
import type { SideRow } from './rows';

/** A table of more kinds of rows has no outline that could be told. */
const MOST_LEVELS = 4;

/** Lengths of the codes of departments and of their units. */
const UNIT_CODES = [3, 6, 9];

/**
 * How deep each row of a list stands, from 1, by what its kind of row looks like: a unit's row with its code, a project below it, indented, its purchases
 * below that in other columns. Kinds are as deep as they first come; what adds up to what, the amounts must show (`sums/outline.ts`). `undefined` where
 * all rows are of one kind, or of too many.
 */
export function outlineOf(
  view: SheetView,
  side: Side,
  rows: readonly SideRow[],
): ReadonlyMap<SideRow, number> | undefined {
  if (rows.some(({ code, isOfUnit }) => isOfUnit && !UNIT_CODES.includes(code.length))) return undefined;
  // Codes of classes alone say what is below what.
  if (rows.every(({ code, isOfUnit, isTotal }) => isTotal || (code !== '' && !isOfUnit))) return undefined;
  const all = rows.map(({ row }) => row);
  const words = side.columns.filter(
    (column) => column === side.code || (holdsIn(view, all, column) === 'text' && !isCodeHead(column.key)),
  );
  const depths = new Map<string, number>();
  const found = new Map<SideRow, number>();
  for (const row of rows) {
    if (row.isTotal) continue;
    const kind = kindOf(view, words, row);
    if (kind === undefined) return undefined;
    const depth = depths.get(kind) ?? depths.size + 1;
    depths.set(kind, depth);
    found.set(row, depth);
  }
  return depths.size > 1 && depths.size <= MOST_LEVELS ? found : undefined;
}

/**
 * What rows of one kind have in common: whose code they have, how they are numbered and indented, and, where they say nothing but their name, in which
 * column. `undefined` for a row that does not say what it is of.
 */
function kindOf(view: SheetView, words: Side['columns'], { row, code, isOfUnit, indent }: SideRow) {
  const said = words.map((column) => cellIn(view, row, column).content).map((text) => (isNothing(text) ? '' : text));
  const filled = said.filter((text) => text !== '');
  if (filled.length === 0) return undefined;
  const isAlone = filled.length <= (isOfUnit ? 2 : 1);
  const place = isAlone ? said.findIndex((text) => text !== '') : 'detail';
  return [code.length, indent, depthOfNumber(squeeze(filled[0] ?? '')), place].join('/');
}

/** How deep the numbers of some rows go: 一、 with 1、 and (1) below it; rows without a number have no depth. `undefined` where none is below another. */
export function numberedOutline(rows: readonly SideRow[]): ReadonlyMap<SideRow, number> | undefined {
  const depths = rows.map((row) => [row, depthOfNumber(squeeze(row.label.content))] as const);
  const numbered = depths.filter(([, depth]) => depth > 0);
  return new Set(numbered.map(([, depth]) => depth)).size > 1 ? new Map(numbered) : undefined;
}
