/**
 * What the task pane asks of the spreadsheet it lives in, in words free of any spreadsheet program.
 * `src/excel` implements it on Office.js; tests implement it on plain data.
 */
import type { SheetPlan } from './sheet-plan';
import type { CellValue, Grid, SheetSnapshot } from './grid';
import type { Severity } from './finding';
import type { SheetEdit } from './edit';
import type { HostFailureReason } from './host-failure';
import type { SweptKind, Trace, TraceKind, TraceOptions, TracePlace, TraceRemoval, Traces } from './traces';

/** How much of a worksheet tells whether its cells are wanted. */
export const HEAD = { rows: 12, columns: 24 } as const;

export interface ReadOptions {
  /** Whether to read merged areas too. In Excel that clears the user's undo stack, so only a check that the user starts asks for it. */
  readonly merges: boolean;
  readonly signal?: AbortSignal;
  /** Sheets that are read, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * Of the workbook: of which worksheets the cells are wanted, by their first rows ({@link HEAD}). The others may come without cells, and are there
   * for their names.
   */
  readonly only?: (head: Pick<SheetSnapshot, 'grid'>) => boolean;
  /** Called where merged areas are asked for: what the host was told already, it is not asked again. */
  readonly onUndoCleared?: () => void;
}

export interface RereadOptions {
  /** Whether the sheets that were read are all there are: then new ones are read too. */
  readonly wholeWorkbook: boolean;
  readonly signal?: AbortSignal;
}

/** Sheets that were read again after an edit. */
export interface Rereading {
  /** All of them, in their order; those on which nothing can have changed are the very snapshots of before. */
  readonly sheets: readonly SheetSnapshot[];
  /** Ids of those whose merged areas may be others than is supposed. */
  readonly doubtful: ReadonlySet<string>;
}

/** The marks that one worksheet is to have: for each severity the cells (A1, without the sheet) to be tinted. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly cells: Readonly<Record<Severity, readonly string[]>>;
  /** What some cells held when they were read: where that has changed, the marks would stand at the wrong cells and are not set. */
  readonly expects?: readonly { readonly address: string; readonly value: CellValue }[];
}

/** A sheet whose marks are not as they were asked for. */
export interface MarkFailure {
  readonly sheetId: string;
  readonly reason: HostFailureReason;
  /** `none`: somebody looked, and none is there. `perhaps`: some may be, of this check or an earlier one, at the right cells or not. */
  readonly marks: 'none' | 'perhaps';
}

/** How marking went. If one sheet cannot be marked, the others still are. */
export interface MarkOutcome {
  readonly failed: readonly MarkFailure[];
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
  /** What it held when it was done, as the host tells it: removing it asks whether it still does. */
  readonly content: string;
  /** What could not be set up; all else was. */
  readonly lacks: readonly ('contents' | 'choices' | 'frozen' | 'page')[];
}

export interface RemoveOptions {
  /** Removes sheets too that hold something else by now; with `sheet-read` also those that formulas and names read from. */
  readonly despite?: 'sheet-changed' | 'sheet-read';
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
  /**
   * Reads sheets again that were edited, and those whose formulas read from them, without asking for merged areas: nothing of the user's
   * undo stack is lost. @param before the sheets as they were read
   */
  readAgain(before: readonly SheetSnapshot[], edited: ReadonlySet<string>, options: RereadOptions): Promise<Rereading>;
  /** Reads the selection on the active sheet, without blank rows and columns around it and without merged areas. */
  readSelection(): Promise<Grid>;
  /** Replaces all our marks on these sheets by the given ones. Nothing else on the sheets changes. */
  mark(marks: readonly SheetMarks[]): Promise<MarkOutcome>;
  /**
   * Replaces marks of this session's like {@link mark}, in one write that leaves the user's undo stack. Where that is not possible they are kept,
   * and where somebody else has cleared them there are none. @returns how the marks are now
   */
  remark(marks: readonly SheetMarks[]): Promise<'as-asked' | 'as-before' | 'unclear'>;
  /** Removes our marks, including those left over from earlier sessions, and nothing else. */
  unmark(scope: 'active-sheet' | 'workbook'): Promise<MarkOutcome>;
  /**
   * Makes a worksheet of each plan, at the end of the workbook and in the given order, and activates the first. A name that is taken gets a
   * number; formulas that refer to the sheet of another plan use its new name. All sheets are made or none: those already made are removed
   * if one fails or the user cancels.
   */
  insert(plans: readonly SheetPlan[], options?: InsertOptions): Promise<readonly InsertedSheet[]>;
  /**
   * Removes inserted sheets again: all of them, or none where one holds something else than was inserted (`sheet-changed`), where a name or a
   * formula of another sheet reads from one and would be left with nothing to read (`sheet-read`, whatever they hold), or if no visible sheet
   * would be left. It is no failure if some are gone already.
   */
  removeInserted(sheets: readonly InsertedSheet[], options?: RemoveOptions): Promise<void>;
  /**
   * Inserts a report and then removes those it replaces: all of it or nothing. Fails with `sheet-changed` where one of them is no longer what it
   * was found to be, with `sheet-read` where something reads from one.
   * @param replaced `reports` as they were found
   * @returns the new sheet, which {@link removeInserted} removes again; those it replaced cannot come back
   */
  writeReport(plan: SheetPlan, replaced: readonly TracePlace[], options?: InsertOptions): Promise<InsertedSheet>;
  /** Looks for what we have left in the workbook, on hidden sheets too; changes nothing. */
  traces(kinds: readonly TraceKind[], options?: TraceOptions): Promise<Traces>;
  /**
   * Removes what was found, kind by kind, and looks whether it is gone; what refuses keeps nothing else from being removed. Nothing of it can be
   * taken back by us. Marks are removed by {@link unmark}.
   * @returns of each kind that was begun; after a cancellation those that were not are missing
   */
  removeTraces(traces: readonly Trace<SweptKind>[], options?: TraceOptions): Promise<readonly TraceRemoval[]>;
  /**
   * Carries out an edit (see {@link SheetEdit}) as a whole or not at all. Fails with `sheet-changed` if a cell it depends on has been
   * changed since it was read.
   * @returns the edit as it was carried out: its rows may have moved since it was made, and the sheet may be called otherwise
   */
  apply(edit: SheetEdit): Promise<SheetEdit>;
  /**
   * Undoes an edit that was carried out. Fails with `sheet-changed` and does nothing if what the edit wrote or inserted has been changed
   * since.
   */
  revert(edit: SheetEdit): Promise<void>;
  /** Activates the sheet and selects the cell. */
  select(sheetId: string, address: string): Promise<void>;
  onSelectionChanged(listener: (place: SheetPlace) => void): Promise<StopListening>;
  /** Calls the listener when a sheet is changed, added or deleted, by the user or by others who work in it too; our own writes into cells do not count. */
  onSheetEdited(listener: (sheetId: string, isByOthers: boolean) => void): Promise<StopListening>;
}
