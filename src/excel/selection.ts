import { HostFailure, type CellValue, type Grid, type SheetPlace, type StopListening } from '../core';
import { askActiveSheet } from './active-sheet';
import { runForUser } from './failures';
import { remover } from './remover';

/**
 * Activates the sheet, then selects: in one batch the selection is unreliable across sheets
 * (https://github.com/OfficeDev/office-js/issues/5118).
 */
export function select(sheetId: string, address: string): Promise<void> {
  return runForUser(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    await context.sync();
    sheet.getRange(address).select();
    await context.sync();
  });
}

interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The part both have in common; of no size where they have none. */
function common(a: Place, b: Place): Place {
  const rowIndex = Math.max(a.rowIndex, b.rowIndex);
  const columnIndex = Math.max(a.columnIndex, b.columnIndex);
  return {
    rowIndex,
    columnIndex,
    rowCount: Math.max(0, Math.min(a.rowIndex + a.rowCount, b.rowIndex + b.rowCount) - rowIndex),
    columnCount: Math.max(0, Math.min(a.columnIndex + a.columnCount, b.columnIndex + b.columnCount) - columnIndex),
  };
}

/** The selected cells in two syncs: whole columns may be selected, so what is used of them is learnt first. */
export function readSelection(): Promise<Grid> {
  return askActiveSheet(async (sheet, context) => {
    const selected = context.workbook.getSelectedRange();
    const used = sheet.getUsedRangeOrNullObject(true);
    selected.load('rowIndex,columnIndex,rowCount,columnCount');
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const empty: Grid = { top: selected.rowIndex, left: selected.columnIndex, values: [] };
    if (used.isNullObject) return empty;
    const { rowIndex, columnIndex, rowCount, columnCount } = common(selected, used);
    if (rowCount === 0 || columnCount === 0) return empty;
    const range = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
    range.load('values,numberFormat');
    await context.sync();
    // Beyond its limits Excel on the web answers with null instead of an error.
    const values = range.values as CellValue[][] | null;
    if (!values) throw new HostFailure('too-large');
    return {
      top: rowIndex,
      left: columnIndex,
      values: values.map((row) => row.map((value) => (value === '' ? null : value))),
      formats: (range.numberFormat as unknown[][]).map((row) => row.map(String)),
    };
  });
}

export function onSelectionChanged(listener: (place: SheetPlace) => void): Promise<StopListening> {
  return runForUser(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      listener({ sheetId: worksheetId, address: firstCell(address) });
      return Promise.resolve();
    });
    await context.sync();
    return remover(handler);
  });
}

/** Several areas may be selected: the first cell of the first one counts. */
function firstCell(address: string): string {
  const [first = ''] = address.split(/[,:]/);
  return first.slice(first.lastIndexOf('!') + 1).replaceAll('$', '');
}
