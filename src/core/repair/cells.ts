import { isDateFormat } from '../language/display';
import type { CellEdit, SheetEdit } from '../model/edit';
import type { Position } from '../model/geometry';
import type { Grid, SheetSnapshot } from '../model/grid';
import { valueAt } from './apply';

/** The edit that writes cells and inserts nothing. */
export function writeCells(
  { id, name }: SheetSnapshot,
  cells: readonly CellEdit[],
  expects: SheetEdit['expects'],
): SheetEdit {
  return { sheetId: id, sheetName: name, expects, dress: [], dissolve: [], cells, merge: [], validations: [] };
}

/**
 * The edit that writes what a rule says cells should hold. `undefined` where one holds a formula, which only its writer can change, or
 * something else than the rule read there: text of several cells, or a number whose unit is its format.
 */
export function fixCells(sheet: SheetSnapshot, cells: readonly CellEdit[]): SheetEdit | undefined {
  const { grid } = sheet;
  const isPlain = ({ position, before }: CellEdit) =>
    valueAt(grid, position.row, position.column) === before && at(grid, grid.formulas, position, '') === '';
  if (!cells.every(isPlain)) return undefined;
  const edits = cells.map((cell) => ({
    ...cell,
    ...formatChange(cell, at(grid, grid.formats, cell.position, 'General')),
  }));
  return writeCells(
    sheet,
    edits,
    edits.map(({ position, before }) => ({ position, value: before })),
  );
}

/** A number would become text in a cell formatted as text when it is next edited, and be shown as a day in one formatted as a date. */
function formatChange({ after }: CellEdit, before: string): Pick<CellEdit, 'format'> {
  const isInTheWay = typeof after === 'number' && (before === '@' || isDateFormat(before));
  return isInTheWay ? { format: { before, after: 'General' } } : {};
}

function at(
  grid: Grid,
  rows: readonly (readonly string[])[] | undefined,
  { row, column }: Position,
  none: string,
): string {
  return rows?.[row - grid.top]?.[column - grid.left] ?? none;
}
