/**
 * What the task pane asks of the spreadsheet it lives in, in words free of any spreadsheet program.
 * `src/excel` implements it on Office.js; tests implement it on plain data.
 */
import type { SheetPlan } from './sheet-plan';
import type { Grid, SheetSnapshot } from './grid';
import type { Severity } from './finding';
import type { SheetEdit } from './edit';

/** Why a request could not be carried out. The pane turns each into a sentence that says what to do. */
export type HostFailureReason =
  | 'sheet-protected' // the sheet is protected: nothing was written
  | 'workbook-protected' // its structure is: no sheet can be added or removed
  | 'workbook-read-only' // opened read-only, or locked by a co-author
  | 'cell-being-edited' // the user is typing in a cell
  | 'sheet-gone' // the sheet was deleted or renamed away while we worked
  | 'sheet-changed' // cells are no longer as they were read: nothing was written
  | 'cell-calculated' // a cell to be written holds a formula: nothing was written
  | 'too-large' // the host refused to send that many cells at once
  | 'cancelled'
  | 'not-supported' // this version of the host lacks something we need
  | 'unknown';

/** Thrown by every method of {@link SpreadsheetHost}; `detail` is for the log, never the user's only explanation. */
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
  /** Merged areas too. In Excel that clears the user's undo stack, so only an explicit check asks for it. */
  readonly merges: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The marks one worksheet should carry: for each severity the cells (A1, without the sheet) to be tinted. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly cells: Readonly<Record<Severity, readonly string[]>>;
}

/** How marking went. A sheet that could not be marked does not keep the others from being marked. */
export interface MarkOutcome {
  readonly marked: number;
  readonly failed: readonly { readonly sheetId: string; readonly reason: HostFailureReason }[];
}

export interface InsertOptions {
  readonly signal?: AbortSignal;
  /** After each sheet. */
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

export interface SpreadsheetHost {
  readActiveSheet(options: ReadOptions): Promise<SheetSnapshot>;
  /** All visible worksheets in their order. */
  readWorkbook(options: ReadOptions): Promise<readonly SheetSnapshot[]>;
  /** What is selected on the active sheet, blank rows and columns around it left out; without merges. */
  readSelection(): Promise<Grid>;
  /** Replaces whatever marks of ours these sheets carry by the given ones. Nothing else on them changes. */
  mark(marks: readonly SheetMarks[]): Promise<MarkOutcome>;
  /** Removes our marks, orphans of earlier sessions included, and nothing else. */
  unmark(scope: 'active-sheet' | 'workbook'): Promise<MarkOutcome>;
  /**
   * Makes a worksheet of each plan, at the end of the workbook and in their order, and activates the first. A name that is taken gets a
   * number; formulas that name another of the plans follow it. All of them or none: what was made is removed again where one fails or the
   * person gives up.
   */
  insert(plans: readonly SheetPlan[], options?: InsertOptions): Promise<readonly InsertedSheet[]>;
  /** Takes inserted sheets out again, all or, where no visible sheet would be left, none; sheets that are gone already are no failure. */
  removeInserted(sheets: readonly InsertedSheet[]): Promise<void>;
  /** Carries an edit out (see {@link SheetEdit}): all of it or nothing; `sheet-changed` where a cell it rests on is no longer as it was read. */
  apply(edit: SheetEdit): Promise<void>;
  /** Takes an edit back that was carried out; `sheet-changed`, and nothing done, where what it wrote or inserted has been changed since. */
  revert(edit: SheetEdit): Promise<void>;
  /** Activates the sheet and selects the cell. */
  select(sheetId: string, address: string): Promise<void>;
  onSelectionChanged(listener: (place: SheetPlace) => void): Promise<StopListening>;
  /** Says only that a sheet is no longer as it was read; own writes and remote authors are left out. */
  onSheetEdited(listener: (sheetId: string) => void): Promise<StopListening>;
}
