/** Why a request could not be carried out. For each there is a sentence that says what to do (`src/words/failures.ts`). */
export type HostFailureReason =
  | 'sheet-protected'
  | 'workbook-protected' // the workbook's structure is protected: no sheet can be added or removed
  | 'workbook-read-only' // opened read-only, or locked by a co-author
  | 'cell-being-edited' // the user is typing in a cell
  | 'sheet-gone' // the sheet was deleted or renamed away while we worked
  | 'sheet-changed' // cells are no longer as they were read
  | 'sheet-read' // what is to be removed is read by formulas or names, or nobody can tell whether it is
  | 'cell-calculated' // a cell to be written holds a formula
  | 'not-a-worksheet' // a chart sheet or the like is in front
  | 'selection-in-the-way' // a chart or picture is selected
  | 'rows-blocked' // a table, filter, pivot table or filled last row keeps rows from moving
  | 'name-taken' // a sheet name that looked free is not
  | 'last-sheet' // no visible sheet would be left
  | 'marks-unreadable' // rules cannot be read back, so that ours cannot be told from others
  | 'not-as-written' // what was read after writing is not what was written
  | 'too-large' // more than the host sends or takes at once
  | 'host-busy' // the host is busy, or the connection to it broke
  | 'cancelled'
  | 'not-supported' // this version of the host lacks something we need
  | 'unknown';

/** What a request that failed has left of its own work in the workbook, as far as somebody has looked. */
export type Leftover =
  | { readonly kind: 'nothing' } // it never began, or the workbook was looked at and is as it was before
  | { readonly kind: 'sheets'; readonly names: readonly string[] } // inserted sheets that could not be removed
  | { readonly kind: 'cells'; readonly sheetName: string; readonly addresses: readonly string[] } // may have changed
  | { readonly kind: 'unverified' }; // nobody could look

/** Thrown by every method of `Spreadsheet`; `detail` is for the log, it is never the only explanation a user gets. */
export class HostFailure extends Error {
  constructor(
    readonly reason: HostFailureReason,
    readonly detail = '',
    readonly leftover: Leftover = { kind: 'nothing' },
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
    this.name = 'HostFailure';
  }
}
