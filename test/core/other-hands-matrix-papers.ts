import type { CellValue, Grid } from '../../src/core';
import { sheetOf, unmergedRepeated } from '../samples/dress';
import type { SeedTable } from '../samples/seeds';

/** A cell that knows which figure of the original it is, however often it is moved. */
export interface Cell {
  readonly value: CellValue;
  /** `row,column` of the original's body; absent for heads and added cells. */
  readonly id?: string;
}

export type Line = readonly Cell[];

/** A budget table as an accountant thinks of it: lines above, columns with their heads from top to bottom, rows, lines below. */
export interface Paper {
  readonly form: string;
  readonly title: string;
  readonly captions: readonly (readonly CellValue[])[];
  readonly heads: readonly (readonly string[])[];
  /** Whether a 栏次 row numbers the columns. */
  readonly counted: boolean;
  readonly body: readonly Line[];
  readonly below: readonly (readonly CellValue[])[];
}

const ONE_ROW_OF_HEADS = ['organisation', 'fixed-assets'];
const NOT_COUNTED = [...ONE_ROW_OF_HEADS, 'procurement'];

export const cellOf = (value: CellValue, id?: string): Cell => ({ value, id });

/** A seed's table taken apart. */
export function paperOf(table: SeedTable): Paper {
  const { values } = sheetOf(table, unmergedRepeated).grid;
  const captions = table.form === 'organisation' ? 0 : 1;
  const heads = ONE_ROW_OF_HEADS.includes(table.form) ? 1 : 2;
  const counted = !NOT_COUNTED.includes(table.form);
  const start = 1 + captions;
  const first = start + heads + (counted ? 1 : 0);
  const end = values.length - (table.note ? 1 : 0);
  const width = values[start]?.length ?? 0;
  const headsOf = (column: number) =>
    [...new Set(values.slice(start, start + heads).map((row) => String(row[column] ?? '')))].filter(
      (text) => text !== '',
    );
  return {
    form: table.form,
    title: table.title,
    captions: captions > 0 ? [(table.rows[0] ?? []).map((text) => text)] : [],
    heads: Array.from({ length: width }, (_, column) => headsOf(column)),
    counted,
    body: values.slice(first, end).map((row, index) => row.map((value, column) => cellOf(value, `${index},${column}`))),
    below: table.note ? [[table.note]] : [],
  };
}

/** A paper typed in by hand: heads as `上/下`, rows of values. */
export function paper(
  form: string,
  title: string,
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
  more: Partial<Paper> = {},
): Paper {
  return {
    form,
    title,
    captions: [['单位：万元']],
    heads: heads.map((head) => head.split('/')),
    counted: false,
    body: rows.map((row, index) => heads.map((_, column) => cellOf(row[column] ?? null, `${index},${column}`))),
    below: [],
    ...more,
  };
}

/** How a paper is laid out on a sheet. */
export interface Layout {
  /** Where the text of a head over several columns stands: in the first column, in each, or in the first as a known merged area. */
  readonly spans?: 'blank' | 'repeated' | 'merged';
  /** Whether a blank row follows the title, the captions and the heads. */
  readonly gaps?: boolean;
}

/** A paper as rows of cells, with the merged areas of heads and title if they are known. */
export interface Sheet {
  readonly rows: readonly Line[];
  readonly merges?: Grid['merges'];
}

export function lay(given: Paper, { spans = 'blank', gaps = false }: Layout = {}): Sheet {
  const { title, captions, heads, counted, body, below } = given;
  const plain = (values: readonly CellValue[]): Line => values.map((value) => cellOf(value));
  const gap: Line[] = gaps ? [[]] : [];
  const above: Line[] = [...(title === '' ? [] : [plain([title]), ...gap]), ...captions.map(plain), ...gap];
  const depth = Math.max(...heads.map(({ length }) => length));
  const top = above.length;
  const merges: { top: number; left: number; bottom: number; right: number }[] = [];
  if (title !== '' && heads.length > 1) merges.push({ top: 0, left: 0, bottom: 0, right: heads.length - 1 });
  const headRows = Array.from({ length: depth }, (_, level): Line =>
    heads.map((path, column) => {
      const text = path[level] ?? null;
      const before = heads[column - 1];
      const goesOn =
        text !== null &&
        level < path.length - 1 &&
        before?.[level] === text &&
        before.slice(0, level).join() === path.slice(0, level).join();
      if (spans === 'repeated') return cellOf(text ?? path.at(-1) ?? null);
      if (!goesOn && text !== null) {
        let right = column;
        while (
          level < path.length - 1 &&
          heads[right + 1]?.[level] === text &&
          (heads[right + 1]?.length ?? 0) > level + 1
        )
          right++;
        const bottom = level === path.length - 1 ? depth - 1 : level;
        if (right > column || bottom > level)
          merges.push({ top: top + level, left: column, bottom: top + bottom, right });
      }
      return cellOf(goesOn ? null : text);
    }),
  );
  const numbers: Line[] = counted ? [heads.map((_, index) => cellOf(index === 0 ? '栏次' : index))] : [];
  return {
    rows: [...above, ...headRows, ...numbers, ...gap, ...body, ...below.map(plain)],
    ...(spans === 'merged' && { merges }),
  };
}

/** Sheets one under the other. */
export function under(sheets: readonly Sheet[], gap = 1): Sheet {
  return {
    rows: sheets.flatMap(({ rows }, index) => [...(index > 0 ? Array.from({ length: gap }, () => []) : []), ...rows]),
  };
}

/** Sheets side by side. */
export function beside(sheets: readonly Sheet[], gap = 1): Sheet {
  const height = Math.max(...sheets.map(({ rows }) => rows.length));
  const wide = sheets.map(({ rows }) => Math.max(...rows.map(({ length }) => length)) + gap);
  const line = (row: number): Line =>
    sheets.flatMap(({ rows }, index) =>
      Array.from({ length: wide[index] ?? 0 }, (_, column) => rows[row]?.[column] ?? cellOf(null)),
    );
  return { rows: Array.from({ length: height }, (_, row) => line(row)) };
}

export function gridOf({ rows, merges }: Sheet, formats?: Grid['formats']): Grid {
  const width = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column]?.value ?? null));
  return { top: 0, left: 0, values, merges, formats };
}
