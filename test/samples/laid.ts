import type { Area, Position } from '../../src/core/model/geometry';
import type { CellValue } from '../../src/core/model/grid';
import { cellLayouts, layoutOf, type CellRole } from './layouts';
import { yearLineOf, type SeedTable } from './seeds';

/** A cell as it is put on a sheet. */
export interface LaidCell {
  readonly value: CellValue;
  readonly format: string;
  readonly role: CellRole | 'title' | 'yearLine' | 'note' | 'none';
}

/** Where each cell of a seed's rows stands, by `row,column`. */
export type Places = ReadonlyMap<string, Position>;

export const placeKey = (row: number, column: number): string => `${row},${column}`;

/** Tables laid out on a stretch of worksheet; positions count from its own upper left corner. */
export interface Laid {
  /** Blank rows above and blank columns left of it. */
  readonly top: number;
  readonly left: number;
  /** Rectangular. */
  readonly cells: readonly (readonly LaidCell[])[];
  /** `undefined` if unknown. */
  readonly merges: readonly Area[] | undefined;
  /** One per table. */
  readonly places: readonly Places[];
}

export const NOTHING: LaidCell = { value: null, format: 'General', role: 'none' };

const text = (value: string, role: LaidCell['role']): LaidCell => ({ value, format: 'General', role });

/** Documents whose percentages are numbers, as if someone typed `25%` and let Excel turn it into a number. */
const PERCENT_AS_NUMBER: ReadonlySet<string> = new Set(['003']);
const NUMBER_ROLES: ReadonlySet<CellRole> = new Set<CellRole>(['amount', 'value', 'ordinal']);

/** What typing a seed's text into Excel leaves in a cell: plain numbers become numbers, everything else stays text. */
function typed(table: SeedTable, content: string, role: CellRole): LaidCell {
  if (content.trim() === '') return { value: null, format: role === 'amount' ? '0.00' : 'General', role };
  if (role === 'code') return { value: content, format: '@', role };
  if (NUMBER_ROLES.has(role)) {
    if (/^-?\d+\.\d\d$/.test(content)) return { value: Number(content), format: '0.00', role };
    if (/^-?\d+(?:\.\d+)?$/.test(content)) return { value: Number(content), format: 'General', role };
    const percent = /^(\d+)%$/.exec(content)?.[1];
    if (percent && PERCENT_AS_NUMBER.has(table.seed)) return { value: Number(percent) / 100, format: '0%', role };
  }
  return text(content, role);
}

/** What a cell shows: the seed's text again. */
export function shownText(value: CellValue, format: string): string {
  if (typeof value !== 'number') return value === null ? '' : String(value);
  if (format === '0%') return `${Math.round(value * 100)}%`;
  return format === '0.00' ? value.toFixed(2) : String(value);
}

/** Title, year line, the table's rows, remark: each with the function that puts its cells on a row. */
function lineUp(table: SeedTable, width: number): { cells: LaidCell[][]; firstRow: number; full: number[] } {
  const blankRow = (): LaidCell[] => Array.from({ length: width }, () => NOTHING);
  const fullRow = (content: string, role: LaidCell['role']): LaidCell[] => {
    const row = blankRow();
    row[0] = text(content, role);
    return row;
  };
  const yearLine = yearLineOf(table);
  const head = [fullRow(table.title, 'title'), ...(yearLine ? [fullRow(yearLine, 'yearLine')] : [])];
  const foot = table.note ? [fullRow(table.note, 'note')] : [];
  const cells = [...head, ...table.rows.map(blankRow), ...foot];
  const full = [...head.keys(), ...foot.map((_, index) => head.length + table.rows.length + index)];
  return { cells, firstRow: head.length, full };
}

function put(cells: LaidCell[][], { row, column }: Position, cell: LaidCell): void {
  const line = cells[row];
  if (line) line[column] = cell;
}

/** The official form: its column grid, its merges in both directions. */
export function layOfficial(table: SeedTable): Laid {
  const width = layoutOf(table.form).widths.length;
  const { cells, firstRow, full } = lineUp(table, width);
  const places = new Map<string, Position>();
  const finished: Area[] = full.map((row) => ({ top: row, left: 0, bottom: row, right: width - 1 }));
  // The cell that currently ends above each column, by its first column.
  const open = new Map<number, Area>();
  table.rows.forEach((contents, index) => {
    const row = firstRow + index;
    let continued = true;
    cellLayouts(table.form, index, contents.length).forEach((layout, column) => {
      const content = contents[column] ?? '';
      const above = open.get(layout.first);
      places.set(placeKey(index, column), { row, column: layout.first });
      put(cells, { row, column: layout.first }, typed(table, content, layout.role));
      if (layout.joins) continued &&= content.trim() === '';
      const joins = layout.joins && continued && above?.right === layout.last && above.bottom === row - 1;
      if (above && !joins) finished.push(above);
      open.set(layout.first, {
        top: joins ? above.top : row,
        left: layout.first,
        bottom: row,
        right: layout.last,
      });
    });
  });
  const merges = [...finished, ...open.values()].filter((area) => area.bottom > area.top || area.right > area.left);
  return { top: 0, left: 0, cells, merges, places: [places] };
}

/** The cells of each row one after the other, without any grid: what pasting plain text gives. */
export function layCompact(table: SeedTable): Laid {
  const width = Math.max(...table.rows.map((row) => row.length));
  const { cells, firstRow } = lineUp(table, width);
  const places = new Map<string, Position>();
  table.rows.forEach((contents, index) => {
    const layouts = cellLayouts(table.form, index, contents.length);
    contents.forEach((content, column) => {
      const place = { row: firstRow + index, column };
      places.set(placeKey(index, column), place);
      put(cells, place, typed(table, content, layouts[column]?.role ?? 'text'));
    });
  });
  return { top: 0, left: 0, cells, merges: undefined, places: [places] };
}
