import { TAG_HEAD } from '../model/explanation-sheet';
import type { CellValue, Grid } from '../model/grid';
import { both, LOCALES, type Bilingual } from '../model/locale';
import { HEAD } from '../model/spreadsheet';

/** The columns of the sheet, in their order; the last one ties the row to its finding. */
export const COLUMNS = ['sheet', 'cell', 'table', 'problem', 'content', 'text', 'date', 'tag'] as const;
export type Column = (typeof COLUMNS)[number];

export const HEADS: Readonly<Record<Column, Bilingual>> = {
  sheet: both('工作表', 'Sheet'),
  cell: both('单元格', 'Cell'),
  table: both('表', 'Table'),
  problem: both('问题', 'What was found'),
  content: both('单元格内容', 'Content of the cell'),
  text: both('审核说明', 'Explanation'),
  date: both('日期', 'Date'),
  tag: both(TAG_HEAD, TAG_HEAD),
};

/** Where the columns of a sheet stand on its worksheet, its row of heads, if it has one, and its first row of explanations. */
export interface Layout {
  readonly head: number | undefined;
  readonly first: number;
  readonly columns: Readonly<Record<Column, number>>;
}

/**
 * Where the columns are: by the head of the last one, and the other heads in its row. A head that somebody has changed leaves its column where it was
 * made; where the last one's is gone, the first tag tells.
 * @param isTag whether a cell is one of the last column
 * @returns `undefined` where neither is there
 */
export function layoutOf({ top, left, values }: Grid, isTag: (value: CellValue) => boolean): Layout | undefined {
  const at = values.slice(0, HEAD.rows).findIndex((row) => row.includes(TAG_HEAD));
  const heads: readonly CellValue[] = values[at] ?? [];
  const first = at < 0 ? values.findIndex((row) => row.some(isTag)) : at;
  const last = at < 0 ? values[first]?.findIndex(isTag) : heads.indexOf(TAG_HEAD);
  if (last === undefined) return undefined;
  const place = (column: Column, index: number): number => {
    const found = heads.findIndex((value) => LOCALES.some((locale) => HEADS[column][locale] === value));
    return left + (found < 0 ? Math.max(0, last - (COLUMNS.length - 1) + index) : found);
  };
  const columns = Object.fromEntries(
    COLUMNS.map((column, index) => [column, place(column, index)]),
  ) as Layout['columns'];
  return { head: at < 0 ? undefined : top + at, first: top + first + (at < 0 ? 0 : 1), columns };
}
