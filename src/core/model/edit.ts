import type { PlanValidation } from './sheet-plan';
import { areaToA1, placeKey, type Area, type Position } from './geometry';
import type { CellValue } from './grid';

/** One change of a cell: whoever makes it compares `before` first. A formula is never written over. */
export interface CellEdit {
  readonly position: Position;
  readonly before: CellValue;
  readonly after: CellValue;
  /** The cells that it adds up from now on: it becomes a formula, and `after` is what that comes to. Numbered as `position` is. */
  readonly adds?: readonly Area[];
  /** Its number format, if that must change too: a cell formatted as text turns a number into text when it is edited. */
  readonly format?: { readonly before: string; readonly after: string };
}

/** The formula that a cell is given, `=SUM(C5:C9,C11)`; `undefined` where it is given a plain value. */
export function formulaOf({ adds }: Pick<CellEdit, 'adds'>): string | undefined {
  return adds && `=SUM(${adds.map(areaToA1).join(',')})`;
}

/**
 * An edit of cells alone, cut down to some of them. What stands beside these still tells their rows; what the other cells held tells nothing, since
 * they may be changed or not.
 */
export function partOf(edit: SheetEdit, cells: readonly CellEdit[]): SheetEdit {
  const own = new Set(cells.map(({ position }) => placeKey(position)));
  const all = new Set(edit.cells.map(({ position }) => placeKey(position)));
  const rows = new Set(cells.map(({ position }) => position.row));
  const tells = ({ position }: SheetEdit['expects'][number]): boolean =>
    own.has(placeKey(position)) || (rows.has(position.row) && !all.has(placeKey(position)));
  return { ...edit, expects: edit.expects.filter(tells), cells };
}

/** Whole rows to be inserted, so that everything beside and below the table moves with its row. */
export interface RowInsertion {
  /** The row before which they are inserted, numbered as before the edit. */
  readonly before: number;
  readonly count: number;
}

/**
 * One change of a worksheet as a description. It is carried out as a whole or not at all, and can be undone. Rows are numbered as they are
 * after the rows of `insert` were inserted, except in `insert` and `expects` themselves. A host works in the order of the members:
 *
 * 1. compares the cells in `expects`, and changes nothing if one of them is no longer as it was read;
 * 2. inserts the rows: merged areas, formulas, validations and conditional formats that span the place grow, as in any spreadsheet;
 * 3. unmerges the areas in `dissolve`;
 * 4. copies formats, and nothing else, as `looks` says; an inserted row gets the height of row `heightLike`;
 * 5. writes cells, merges areas, adds choices.
 *
 * To undo it, a host goes backwards; it refuses if a cell that was written, or a cell in an inserted row, has been changed since.
 */
export interface SheetEdit {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly expects: readonly { readonly position: Position; readonly value: CellValue }[];
  readonly insert?: RowInsertion;
  /** Whose formats are copied to which cells; `from` and `to` have the same size. */
  readonly looks: readonly { readonly from: Area; readonly to: Area }[];
  readonly heightLike?: number;
  /** Merged areas that must be unmerged, or merged differently. */
  readonly dissolve: readonly Area[];
  readonly cells: readonly CellEdit[];
  readonly merge: readonly Area[];
  readonly validations: readonly PlanValidation[];
}
