import { columnBelowValue, indicatorColumn } from '../forms/indicator-columns';
import type { IndicatorColumn } from '../forms/schema';
import type { SheetView } from './sheet-view';

/** The columns of a worksheet that belong to one head, both ends included. */
export interface ColumnBand {
  readonly left: number;
  readonly right: number;
}

/** The row of heads 一级指标 … 指标值 that every table of indicators has; tables are found from it. */
export interface IndicatorHeader {
  readonly row: number;
  /** Last row of the heads; differs from `row` if they are merged over several rows. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<IndicatorColumn, ColumnBand>;
}

interface Head {
  readonly column: IndicatorColumn | undefined;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function headsOf(view: SheetView, row: number): Head[] {
  const heads: Head[] = [];
  for (const left of view.filled(row)) {
    if (heads.some((head) => left <= head.right)) continue;
    const { right, bottom } = view.repeatedToRight(row, left);
    heads.push({ column: indicatorColumn(view.key(row, left)), left, right, bottom });
  }
  return heads;
}

/** Splits heads into those of each table: a new table begins where a column is named again. */
function groups(heads: readonly Head[]): Head[][] {
  const found: Head[][] = [[]];
  for (const head of heads) {
    const current = found.at(-1);
    if (head.column && current?.some(({ column }) => column === head.column)) found.push([head]);
    else current?.push(head);
  }
  return found;
}

function toHeader(row: number, heads: readonly Head[]): IndicatorHeader | undefined {
  const first = heads.findIndex(({ column }) => column !== undefined);
  const last = heads.findLastIndex(({ column }) => column !== undefined);
  if (first < 0) return undefined;
  const columns = new Map<IndicatorColumn, ColumnBand>();
  heads.forEach((head, index) => {
    if (!head.column) return;
    // A band reaches to the next head, known or not, so that a value that stands one spacer column further is still found.
    const next = heads[index + 1];
    columns.set(head.column, { left: head.left, right: index < last && next ? next.left - 1 : head.right });
  });
  const complete = (columns.has('level1') || columns.has('level2')) && columns.has('name') && columns.has('value');
  if (!complete || columns.size < 3) return undefined;
  const own = heads.slice(first, last + 1);
  return {
    row,
    bottom: Math.max(...own.map(({ bottom }) => bottom)),
    left: heads[first]?.left ?? 0,
    right: heads[last]?.right ?? 0,
    columns,
  };
}

/** Takes a second row of heads into the header, if the row below holds nothing but such heads. */
function withSubHeads(view: SheetView, header: IndicatorHeader): IndicatorHeader {
  const row = header.row + 1;
  const filled = view.filled(row, header.left, header.right + 2);
  const subs = filled.flatMap((left) => {
    const column = columnBelowValue(view.key(row, left));
    return column ? [{ column, left, right: view.area(row, left).right }] : [];
  });
  if (subs.length < 2 || subs.length !== filled.length || !subs.some(({ column }) => column === 'value')) return header;
  const columns = new Map(header.columns);
  for (const { column, left, right } of subs) columns.set(column, { left, right });
  return {
    ...header,
    bottom: Math.max(header.bottom, row),
    right: Math.max(header.right, ...subs.map(({ right }) => right)),
    columns,
  };
}

const LEVELS: ReadonlySet<IndicatorColumn | undefined> = new Set(['level1', 'level2', 'name']);

/** Finds the header rows of all indicator sections on the sheet; one row holds several if tables stand side by side. */
export function findIndicatorHeaders(view: SheetView): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    if (!view.filled(row).some((column) => LEVELS.has(indicatorColumn(view.key(row, column))))) continue;
    for (const heads of groups(headsOf(view, row))) {
      const header = toHeader(row, heads);
      if (header) headers.push(withSubHeads(view, header));
    }
  }
  return headers;
}
