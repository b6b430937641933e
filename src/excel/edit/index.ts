import type { SheetEdit } from '../../core';
import type { UndoSteps } from '../undo-step';
import { withCellSelected } from '../with-cell-selected';
import { Application } from './apply';
import { Reversion } from './revert';

/** Carries an edit out: all of it or, as far as Excel lets it be taken back, nothing. The rows are found by what they hold. @returns it as it was carried out */
export function apply(edit: SheetEdit, undo: UndoSteps): Promise<SheetEdit> {
  return withCellSelected(
    () => undo.asOne((mergeUndoGroup) => new Application(edit).carryOut(mergeUndoGroup)),
    edit.sheetId,
  );
}

/** Undoes an edit, wherever its rows are by now. */
export function revert(edit: SheetEdit, undo: UndoSteps): Promise<void> {
  return withCellSelected(
    () => undo.asOne((mergeUndoGroup) => new Reversion(edit).carryOut(mergeUndoGroup)),
    edit.sheetId,
  );
}
