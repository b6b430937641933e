/**
 * What the task pane asks of the spreadsheet it lives in, in words free of any spreadsheet program.
 * `src/excel` implements it on Office.js; tests implement it on plain data.
 */
import type { SheetPlan } from './sheet-plan';
import type { Grid, SheetSnapshot } from './grid';
import type { Severity } from './finding';
import type { SheetEdit } from './edit';

/** Why a request could not be carried out. For each the pane has a sentence that says what to do. */
export type HostFailureReason =
  | 'sheet-protected' // the sheet is protected: nothing was written
  | 'workbook-protected' // the workbook's structure is protected: no sheet can be added or removed
  | 'workbook-read-only' // opened read-only, or locked by a co-author
  | 'cell-being-edited' // the user is typing in a cell
  | 'sheet-gone' // the sheet was deleted or renamed away while we worked
  | 'sheet-changed' // cells are no longer as they were read: nothing was written
  | 'cell-calculated' // a cell to be written holds a formula: nothing was written
  | 'too-large' // the host refused to send that many cells at once
  | 'cancelled'
  | 'not-supported' // this version of the host lacks something we need
  | 'unknown';

/** Thrown by every method of {@link Spreadsheet}; `detail` is for the log, it is never the only explanation a user gets. */
export class HostFailure extends Error {
  constructor(
    readonly reason: HostFailureReason,
    readonly detail = '',
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
    this.name = 'HostFailure';
  }
}

export interface ReadOptions {
  /** Whether to read merged areas too. In Excel that clears the user's undo stack, so only a check that the user starts asks for it. */
  readonly merges: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The marks that one worksheet is to have: for each severity the cells (A1, without the sheet) to be tinted. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly cells: Readonly<Record<Severity, readonly string[]>>;
}

/** How marking went. If one sheet cannot be marked, the others still are. */
export interface MarkOutcome {
  readonly marked: number;
  readonly failed: readonly { readonly sheetId: string; readonly reason: HostFailureReason }[];
}

export interface InsertOptions {
  readonly signal?: AbortSignal;
  /** Called after each sheet. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A sheet that was inserted, under the name it was given. */
export interface InsertedSheet {
  readonly sheetId: string;
  readonly name: string;
}

export interface SheetPlace {
  readonly sheetId: string;
  /** A1 address of the selected area's first cell, without the sheet. */
  readonly address: string;
}

export type StopListening = () => void;

export interface Spreadsheet {
  readActiveSheet(options: ReadOptions): Promise<SheetSnapshot>;
  /** All visible worksheets in their order. */
  readWorkbook(options: ReadOptions): Promise<readonly SheetSnapshot[]>;
  /** Reads the selection on the active sheet, without blank rows and columns around it and without merged areas. */
  readSelection(): Promise<Grid>;
  /** Replaces all our marks on these sheets by the given ones. Nothing else on the sheets changes. */
  mark(marks: readonly SheetMarks[]): Promise<MarkOutcome>;
  /** Removes our marks, including those left over from earlier sessions, and nothing else. */
  unmark(scope: 'active-sheet' | 'workbook'): Promise<MarkOutcome>;
  /**
   * Makes a worksheet of each plan, at the end of the workbook and in the given order, and activates the first. A name that is taken gets a
   * number; formulas that refer to the sheet of another plan use its new name. All sheets are made or none: those already made are removed
   * if one fails or the user cancels.
   */
  insert(plans: readonly SheetPlan[], options?: InsertOptions): Promise<readonly InsertedSheet[]>;
  /** Removes inserted sheets again: all of them, or none if no visible sheet would be left. It is no failure if some are gone already. */
  removeInserted(sheets: readonly InsertedSheet[]): Promise<void>;
  /**
   * Carries out an edit (see {@link SheetEdit}) as a whole or not at all. Fails with `sheet-changed` if a cell it depends on has been
   * changed since it was read.
   */
  apply(edit: SheetEdit): Promise<void>;
  /**
   * Undoes an edit that was carried out. Fails with `sheet-changed` and does nothing if what the edit wrote or inserted has been changed
   * since.
   */
  revert(edit: SheetEdit): Promise<void>;
  /** Activates the sheet and selects the cell. */
  select(sheetId: string, address: string): Promise<void>;
  onSelectionChanged(listener: (place: SheetPlace) => void): Promise<StopListening>;
  /** Calls the listener when the user changes a sheet; our own writes and those of co-authors do not count. */
  onSheetEdited(listener: (sheetId: string) => void): Promise<StopListening>;
}
