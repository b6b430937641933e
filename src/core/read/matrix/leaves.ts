import { least } from '../../model/geometry';
import { headKey, yearOfHead } from '../../language/budget-words';
import { squeeze } from '../../language/spelling';
import type { ColumnBand } from '../sheet/band';
import type { SheetView } from '../sheet/view';
import { inOneCell, type HeadWords } from './head-words';

/** A head in the lowest level of the header, with its columns. */
export interface Leaf extends ColumnBand {
  readonly key: string;
  /** Keys of the heads above it, from the top. */
  readonly path: readonly string[];
  /** The year that it or a head above it names. */
  readonly year?: number;
  /** 其中: the column is contained in one beside it. */
  readonly isPart?: boolean;
  /** The columns of a code that is split over several columns (类 | 款 | 项). */
  readonly parts?: readonly ColumnBand[];
}

/** The lowest head of each column, left to right, with those above it. */
export function leavesOf(
  words: HeadWords,
  view: SheetView,
  rows: readonly number[],
  left: number,
  right: number,
): Leaf[] {
  const packed = isPacked(words, view, rows, left, right);
  const at = packed ? packedHeads(words, view, rows, left, right) : lowest(view, rows, left, right);
  const heads = [...at].sort(([a], [b]) => a - b);
  const starts = blocksOfYears(heads.map(([, { text }]) => text));
  const leaves: Leaf[] = [];
  heads.forEach(([column, { row, text }], index) => {
    const next = heads[index + 1];
    const upper = packed ? [] : rows.filter((other) => other < row);
    const above = upper.map((other) => headOver(view, other, column, left)).filter((key) => key !== '' && key !== text);
    const own = words.isHead(headKey(text)) ? [text] : inOneCell(text);
    const texts = [...above, ...own];
    const years = texts.flatMap((key) => yearOfHead(key) ?? []);
    const leaf: Leaf = {
      key: headKey(own.at(-1) ?? text),
      path: texts.slice(0, -1).map(headKey),
      year: years.length > 0 ? least(years) : starts.findLast(({ at }) => at <= index)?.year,
      isPart: squeeze(view.content(row, column)).startsWith('其中'),
      left: column,
      right: next ? next[0] - 1 : Math.max(right, column),
    };
    const previous = leaves.at(-1);
    // One label over several cells, repeated in each of them.
    const isRepeated =
      previous?.key === leaf.key && previous.year === leaf.year && previous.path.join() === leaf.path.join();
    if (isRepeated) leaves[leaves.length - 1] = { ...previous, right: leaf.right };
    else leaves.push(leaf);
  });
  return leaves;
}

const OF_YEAR = /^(.+)\((?:(20\d{2})年|(上年|去年)|本年)[^()]*\)$/;

/**
 * Where one head comes twice, of one year and of another in its brackets, each begins a block of that year: 合计（上年预算） | 出国 | 接待 | 合计（本年预算） | 出国 | 接待.
 * A year without a number only counts against the other one.
 */
function blocksOfYears(heads: readonly string[]): readonly { readonly at: number; readonly year: number }[] {
  const told = heads.flatMap((head, at) => {
    const [, name, year, before] = OF_YEAR.exec(head) ?? [];
    return name === undefined ? [] : [{ at, name, year: year ? Number(year) : before ? 0 : 1 }];
  });
  const [first, second, ...others] = told;
  const isTwice = first && second && others.length === 0 && Math.abs(first.year - second.year) === 1;
  if (!isTwice || first.name !== second.name) return [];
  // The heads of the first block come once more in the second.
  const between = heads.slice(first.at + 1, second.at);
  return between.length > 0 && between.every((head, at) => heads[second.at + 1 + at] === head) ? [first, second] : [];
}

/**
 * Whether the cells of each row were pasted next to each other, so that upper heads no longer stand over their own columns. Then a head
 * that should span several columns is directly followed by its neighbour, and that neighbour is followed by another such head or has one
 * of the lower heads below it.
 */
function isPacked(words: HeadWords, view: SheetView, rows: readonly number[], left: number, right: number): boolean {
  const [upper = 0, lower] = rows;
  if (lower === undefined) return false;
  // A head repeated over formerly merged cells counts once.
  const heads = view
    .filled(upper, left, right)
    .filter((column) => view.key(upper, column) !== view.key(upper, column - 1));
  const isWide = (column: number) => words.isPrintedOver(headKey(view.key(upper, column)));
  return heads.some((column, index) => {
    const next = heads[index + 1];
    if (next === undefined || !isWide(column) || view.merge(upper, column)) return false;
    if (view.filled(lower, column, next - 1).length >= 2) return false;
    if (isWide(next)) return true;
    const others = heads.filter((other) => !isWide(other) && !view.isBlank(upper, other + 1));
    return others.some((other) => !view.isBlank(lower, other) && view.key(upper, other) !== view.key(lower, other));
  });
}

/**
 * The heads of a packed header: the lower heads stand where they should; the upper heads without lower ones fill the columns in between,
 * in order.
 */
function packedHeads(
  words: HeadWords,
  view: SheetView,
  [upper = 0, lower = 0]: readonly number[],
  left: number,
  right: number,
): Map<number, Head> {
  const columns = new Map<number, Head>(
    view.filled(lower, left, view.used.right).map((column) => [column, { row: lower, text: view.key(lower, column) }]),
  );
  const single = view
    .filled(upper, left, right)
    .map((column) => view.key(upper, column))
    .filter((key) => !words.isPrintedOver(headKey(key)));
  const step = view.filled(upper, left, right).length > 1 && view.isBlank(upper, left + 1) ? 2 : 1;
  for (let column = left; single.length > 0 && column <= left + 64 * step; column += step) {
    if (!columns.has(column)) columns.set(column, { row: upper, text: single.shift() ?? '' });
  }
  return columns;
}

interface Head {
  readonly row: number;
  readonly text: string;
}

/** The lowest text in each column; a merged head counts in its first column only. */
function lowest(view: SheetView, rows: readonly number[], left: number, right: number): Map<number, Head> {
  const at = new Map<number, Head>();
  for (let column = left; column <= right; column++) {
    for (const row of [...rows].reverse()) {
      const anchor = view.anchor(row, column);
      const text = view.key(anchor.row, anchor.column);
      if (text === '') continue;
      if (anchor.column === column) at.set(column, { row: anchor.row, text });
      break;
    }
  }
  return at;
}

/** The head that stands over a column in a row above its own: there, or in the next filled cell to the left. */
function headOver(view: SheetView, row: number, column: number, left: number): string {
  const anchor = view.anchor(row, column);
  const own = view.key(anchor.row, anchor.column);
  if (own !== '') return own;
  const before = view.filled(row, left, column - 1).at(-1);
  return before === undefined || view.merge(row, before) ? '' : view.key(row, before);
}
