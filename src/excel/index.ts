/** The spreadsheet as the pane knows it, on Office.js. The only folder that names Excel or Office. */
import { HostFailure, type Spreadsheet } from '../core';
import { apply, revert } from './edit';
import { insert, removeInserted } from './insert';
import { mark, remark, unmark } from './marks';
import { readActiveSheet, readWorkbook, unlessCancelled } from './read';
import { readAgain } from './read/again';
import { MergeMemory } from './read/merge-memory';
import { onSheetEdited } from './events';
import { onSelectionChanged, readSelection, select } from './selection';
import { UndoSteps } from './undo-step';

/** @throws HostFailure where that part of the program does not come: then nothing was begun */
const cleaning = () =>
  import(/* webpackChunkName: "traces" */ './traces').catch((error: unknown) => {
    throw new HostFailure('unknown', String(error));
  });

export function createExcelHost(): Spreadsheet {
  const merges = new MergeMemory();
  const undo = new UndoSteps();
  return {
    readActiveSheet: (options) => unlessCancelled(options.signal, readActiveSheet(options, merges)),
    readWorkbook: (options) => unlessCancelled(options.signal, readWorkbook(options, merges)),
    readAgain: (before, edited, options) => unlessCancelled(options.signal, readAgain(before, edited, options, merges)),
    mark,
    remark,
    unmark,
    readSelection,
    insert: (plans, options = {}) => insert(plans, options, undo),
    removeInserted,
    writeReport: async (plan, replaced, options = {}) => (await cleaning()).writeReport(plan, replaced, options, undo),
    traces: async (kinds, options = {}) => (await cleaning()).traces(kinds, options),
    removeTraces: async (traces, options = {}) => (await cleaning()).removeTraces(traces, options),
    apply: (edit) => apply(edit, undo).finally(() => merges.forget(edit.sheetId)),
    revert: (edit) => revert(edit, undo).finally(() => merges.forget(edit.sheetId)),
    select,
    onSelectionChanged,
    onSheetEdited,
  };
}
