import type { PlanValidation } from './sheet-plan';
import type { Area, Position } from './geometry';
import type { CellValue } from './grid';

/**
 * One change of a cell, as a description: whoever carries it out compares `before` first. A cell with a formula is never
 * written over.
 */
export interface CellEdit {
  readonly position: Position;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Its number format, if that must change too: a cell formatted as text turns a number into text when it is edited. */
  readonly format?: { readonly before: string; readonly after: string };
}

/** Rows to be inserted, whole ones, so that whatever stands beside or below moves with its row. */
export interface RowInsertion {
  /** The row before which they stand, as the sheet is numbered before the edit. */
  readonly before: number;
  readonly count: number;
}

/**
 * One change to a worksheet as a description, to be carried out all or not at all and to be undone. But for `insert` and `expects`, rows
 * are numbered as they are once the rows of `insert` stand. A host does it in the order of the members:
 *
 * 1. compares the cells in `expects`, and changes nothing where one is no longer as it was read;
 * 2. inserts the rows: merged areas, formulas, validations and rules that reach over the place grow with it, as spreadsheets do;
 * 3. dissolves merged areas;
 * 4. copies formats, and nothing but formats, along `dress`; a row that is inserted gets the height of row `heightLike`;
 * 5. writes cells, merges areas, offers choices.
 *
 * Undone, it goes backwards; never where a cell it wrote, or one in an inserted row, has been changed since.
 */
export interface SheetEdit {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly expects: readonly { readonly position: Position; readonly value: CellValue }[];
  readonly insert?: RowInsertion;
  /** Areas of one size each. */
  readonly dress: readonly { readonly from: Area; readonly to: Area }[];
  readonly heightLike?: number;
  /** Areas that are merged and must not stay so, or not as they are. */
  readonly dissolve: readonly Area[];
  readonly cells: readonly CellEdit[];
  readonly merge: readonly Area[];
  readonly validations: readonly PlanValidation[];
}
