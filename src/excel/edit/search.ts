import type { CellValue, Grid, Position } from '../../core';
import { displacement, type Held } from './locate';

/** More rows are not searched: the person is asked to check again. */
const MOST_ROWS = 5000;

/** The columns of cells as far as they are used, to look where the cells have moved. Empty where that is too much. */
export async function columnsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly Held[],
): Promise<Grid> {
  const columns = cells.map(({ position }) => position.column);
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  if (columns.length === 0 || used.isNullObject || used.rowCount > MOST_ROWS) return { top: 0, left: 0, values: [] };
  const range = sheet.getRangeByIndexes(used.rowIndex, left, used.rowCount, right - left + 1);
  range.load('values');
  await context.sync();
  return { top: used.rowIndex, left, values: (range.values as CellValue[][] | null) ?? [] };
}

/** By how many rows cells have moved on a sheet: see {@link displacement}. */
export async function movedOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly Held[],
  written: readonly Position[],
): Promise<number | undefined> {
  return displacement(cells, written, await columnsOf(context, sheet, cells));
}
