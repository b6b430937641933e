import { HostFailure, type Area } from '../../core';
import { askActiveSheet } from '../active-sheet';
import { runForUser } from '../failures';

/** What is known of a worksheet before its cells are read. */
export interface SheetExtent {
  readonly id: string;
  readonly name: string;
  /** The cells with values; formatting alone would stretch them to a million rows. `undefined` where there are none. */
  readonly used: Area | undefined;
}

interface PendingExtent {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Queues the questions; see {@link extentOf}. */
export function request(sheet: Excel.Worksheet): PendingExtent {
  sheet.load('id,name');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used };
}

/** What was asked for, after the sync. */
export function extentOf({ sheet: { id, name }, used }: PendingExtent): SheetExtent {
  return { id, name, used: used.isNullObject ? undefined : areaOf(used) };
}

type Place = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

/** Of a range whose place was loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Place): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

/**
 * The active worksheet's.
 * @throws HostFailure `not-a-worksheet`
 */
export function activeExtent(): Promise<SheetExtent> {
  return askActiveSheet(async (sheet, context) => {
    const pending = request(sheet);
    await context.sync();
    return extentOf(pending);
  });
}

/** Those of all visible worksheets in two syncs: one to learn which there are, one to ask each. */
export function visibleExtents(signal: AbortSignal | undefined): Promise<SheetExtent[]> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/visibility');
    await context.sync();
    if (signal?.aborted) throw new HostFailure('cancelled');
    const pending = worksheets.items
      .filter(({ visibility }) => visibility === Excel.SheetVisibility.visible)
      .map(request);
    await context.sync();
    return pending.map(extentOf);
  });
}
