import { isCodeHead } from '../../language/captions';
import { depthOfNumber } from '../../language/numbering';
import { isNothing, squeeze } from '../../language/spelling';
import { cellIn } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import { holdsIn, type Side } from './columns';
import type { SideRow } from './rows';

/** A table of more kinds of rows has no outline that could be told. */
const MOST_LEVELS = 4;

/** The place of a row that says more than its name. */
const DETAIL = 'detail';

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
  const held = side.columns.map((column) => holdsIn(view, all, column));
  const [first, last] = [held.indexOf('money'), held.lastIndexOf('money')];
  // A text among amounts may name what stands beside the rows: another side of the table.
  if (held.slice(Math.max(0, first), last).includes('text')) return undefined;
  const words = side.columns.filter(
    (column, at) => column === side.code || (at < first && held[at] === 'text' && !isCodeHead(column.key)),
  );
  const depths = new Map<string, number>();
  const found = new Map<SideRow, number>();
  for (const row of rows) {
    if (row.isTotal) continue;
    const { look, place } = kindOf(view, words, row);
    const kind = `${look}/${place}`;
    // A row that says nothing but its name stands above others, never below them; nor is anything told of one that says nothing.
    if (place === '' || (place !== DETAIL && depths.has(`${look}/${DETAIL}`) && !depths.has(kind))) return undefined;
    const depth = depths.get(kind) ?? depths.size + 1;
    depths.set(kind, depth);
    found.set(row, depth);
  }
  return depths.size > 1 && depths.size <= MOST_LEVELS ? found : undefined;
}

/**
 * What rows of one kind have in common: whose code they have, how they are numbered and indented, and, where they say nothing but their name, in which
 * column.
 */
function kindOf(view: SheetView, words: Side['columns'], { row, code, isOfUnit, indent }: SideRow) {
  const said = words.map((column) => cellIn(view, row, column).content).map((text) => (isNothing(text) ? '' : text));
  const filled = said.filter((text) => text !== '');
  const [first = ''] = filled;
  const isAlone = filled.length <= (isOfUnit ? 2 : 1);
  const look = [code.length, indent, depthOfNumber(squeeze(first))].join('/');
  return { look, place: first === '' ? '' : isAlone ? String(said.indexOf(first)) : DETAIL };
}

/** How deep the numbers of some rows go: 一、 with 1、 and (1) below it; rows without a number have no depth. `undefined` where none is below another. */
export function numberedOutline(rows: readonly SideRow[]): ReadonlyMap<SideRow, number> | undefined {
  const depths = rows.map((row) => [row, depthOfNumber(squeeze(row.label.content))] as const);
  const numbered = depths.filter(([, depth]) => depth > 0);
  return new Set(numbered.map(([, depth]) => depth)).size > 1 ? new Map(numbered) : undefined;
}
