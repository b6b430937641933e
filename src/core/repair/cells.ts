import { isDateFormat } from '../language/display';
import type { CellEdit, SheetEdit } from '../model/edit';
import { placeKey, type Position } from '../model/geometry';
import type { Grid, SheetSnapshot } from '../model/grid';
import { valueAt } from './apply';

/** The edit that writes cells and inserts nothing. */
export function writeCells(
  { id, name }: SheetSnapshot,
  cells: readonly CellEdit[],
  expects: SheetEdit['expects'],
): SheetEdit {
  return { sheetId: id, sheetName: name, expects, looks: [], dissolve: [], cells, merge: [], validations: [] };
}

/**
 * The edit that writes what a rule says cells should hold. `undefined` if one of them holds a formula, which is for its
 * writer to change, or does not hold by itself what the rule read there, or should hold two things at once: rows may share a cell.
 */
export function fixCells(sheet: SheetSnapshot, asked: readonly CellEdit[]): SheetEdit | undefined {
  const { grid } = sheet;
  const byPlace = new Map(asked.map((cell) => [placeKey(cell.position), cell]));
  const cells = [...byPlace.values()];
  if (asked.some(({ position, after }) => byPlace.get(placeKey(position))?.after !== after)) return undefined;
  const isPlain = ({ position, before }: CellEdit) =>
    valueAt(grid, position.row, position.column) === before && at(grid, grid.formulas, position, '') === '';
  if (!cells.every(isPlain)) return undefined;
  const edits = cells.map((cell) => ({
    ...cell,
    ...formatChange(cell, formatAt(grid, cell.position)),
  }));
  return writeCells(sheet, edits, [
    ...edits.map(({ position, before }) => ({ position, value: before })),
    ...landmarks(grid, cells),
  ]);
}

/** So many texts of a row tell it from others. */
const LANDMARKS = 6;

/** The texts that stand in the rows of these cells, so that an edit is never carried out in a row that merely holds the same value. */
function landmarks(grid: Grid, cells: readonly CellEdit[]): SheetEdit['expects'] {
  const written = new Set(cells.map(({ position }) => placeKey(position)));
  return [...new Set(cells.map(({ position }) => position.row))].flatMap((row) => {
    const texts = (grid.values[row - grid.top] ?? []).flatMap((value, index) => {
      const position = { row, column: grid.left + index };
      const isText = typeof value === 'string' && value !== '' && at(grid, grid.formulas, position, '') === '';
      return isText && !written.has(placeKey(position)) ? [{ position, value }] : [];
    });
    return texts.slice(0, LANDMARKS);
  });
}

/** In a cell formatted as text a number turns into text when it is next edited; in one formatted as a date it looks like a day. */
function formatChange({ after }: CellEdit, before: string): Pick<CellEdit, 'format'> {
  const isInTheWay = typeof after === 'number' && (before === '@' || isDateFormat(before));
  return isInTheWay ? { format: { before, after: 'General' } } : {};
}

/** The number format of a cell. */
export const formatAt = (grid: Grid, position: Position): string => at(grid, grid.formats, position, 'General');

function at(
  grid: Grid,
  rows: readonly (readonly string[])[] | undefined,
  { row, column }: Position,
  none: string,
): string {
  return rows?.[row - grid.top]?.[column - grid.left] ?? none;
}
