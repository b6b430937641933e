/** The spreadsheet as the pane knows it, on Office.js. The only folder that names Excel or Office. */
import type { Spreadsheet } from '../core';
import { apply, revert } from './edit';
import { insert, removeInserted } from './insert';
import { mark, unmark } from './marks';
import { RememberedMarks } from './own-rules';
import { readActiveSheet, readWorkbook, unlessCancelled } from './read';
import { onSelectionChanged, onSheetEdited, readSelection, select } from './selection';

export function createExcelHost(): Spreadsheet {
  const marks = new RememberedMarks();
  return {
    readActiveSheet: (options) => unlessCancelled(options.signal, readActiveSheet(options, marks)),
    readWorkbook: (options) => unlessCancelled(options.signal, readWorkbook(options, marks)),
    mark: (sheets) => mark(sheets, marks),
    unmark: (scope) => unmark(scope, marks),
    readSelection,
    insert,
    removeInserted,
    apply,
    revert,
    select,
    onSelectionChanged,
    onSheetEdited,
  };
}
