import { type Area, type CellValue, type Grid, type ReadOptions, type SheetSnapshot, HostFailure } from '../core';
import { runForUser } from './failures';
import { loadRules, signedIds, type RememberedMarks } from './own-rules';

/** What was queued for one worksheet, to become a snapshot after the sync. */
interface PendingSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly withFormulas: boolean;
  readonly rules: Excel.ConditionalFormatCollection | undefined;
}

/**
 * Queues everything we want of a sheet. Only cells with values count: formatting alone would stretch the area to a
 * million rows. Merged areas are asked for on the used range, since Excel leaves out those whose first cell lies outside
 * the asked range (https://github.com/OfficeDev/office-js/issues/3611), and only where the caller may clear the user's
 * undo stack (https://github.com/OfficeDev/office-js/issues/5918).
 */
function request(sheet: Excel.Worksheet, { merges }: ReadOptions, { withRules, withFormulas }: Extent): PendingSheet {
  sheet.load('id,name');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,numberFormat');
  if (withFormulas) used.load('formulas');
  const merged = merges ? used.getMergedAreasOrNullObject() : undefined;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return { sheet, used, merged, withFormulas, rules: withRules ? loadRules(sheet) : undefined };
}

function mergesOf(merged: Excel.RangeAreas | undefined): Area[] | undefined {
  if (!merged) return undefined;
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

function gridOf({ used, merged, withFormulas }: PendingSheet): Grid {
  if (used.isNullObject) return { top: 0, left: 0, values: [], ...(merged && { merges: [] }) };
  // Beyond its limits Excel on the web answers with null instead of an error.
  const values = used.values as CellValue[][] | null;
  if (!values) throw new HostFailure('too-large');
  const merges = mergesOf(merged);
  const formulas = withFormulas ? formulasOf(used, values) : undefined;
  return {
    top: used.rowIndex,
    left: used.columnIndex,
    // An empty result of a formula is a result: Excel has calculated it.
    values: values.map((cells, row) =>
      cells.map((value, column) => (value === '' && !formulas?.[row]?.[column] ? null : value)),
    ),
    formulas,
    formats: (used.numberFormat as unknown[][]).map((row) => row.map(String)),
    merges,
  };
}

/** Of a cell without a formula `formulas` gives its value, which may be text that begins as formulas do. */
function formulasOf({ formulas }: Excel.Range, values: readonly (readonly CellValue[])[]): string[][] | undefined {
  return (formulas as unknown[][] | null)?.map((cells, row) =>
    cells.map((content, column) =>
      typeof content === 'string' && content.startsWith('=') && content !== values[row]?.[column] ? content : '',
    ),
  );
}

function snapshotOf(pending: PendingSheet, marks: RememberedMarks): SheetSnapshot {
  const { id, name } = pending.sheet;
  if (pending.rules) marks.set(id, signedIds(pending.rules));
  marks.setProtected(id, pending.sheet.protection.protected);
  return { id, name, grid: gridOf(pending) };
}

/** What is asked for besides values, as long as Excel can give it. */
interface Extent {
  readonly withRules: boolean;
  readonly withFormulas: boolean;
}

/**
 * Reads with formulas and with the conditional formats, to learn which marks of ours are already there. Where formulas make a workbook more than Excel
 * sends at once, reading goes on without them; where Excel cannot give the conditional formats
 * (https://github.com/OfficeDev/office-js/issues/6835), without these.
 */
async function asMuchAsPossible<T>(read: (extent: Extent) => Promise<T>): Promise<T> {
  const whole: Extent = { withRules: true, withFormulas: true };
  try {
    return await read(whole);
  } catch (error) {
    const reason = error instanceof HostFailure ? error.reason : undefined;
    if (reason === 'cancelled' || reason === 'cell-being-edited') throw error;
    return read({ ...whole, [reason === 'too-large' ? 'withFormulas' : 'withRules']: false });
  }
}

/** Stops waiting when the user cancels; what Excel is still doing only reads, and may finish. */
export async function unlessCancelled<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const cancel = () => reject(new HostFailure('cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

/** The active sheet in one sync. */
export function readActiveSheet(options: ReadOptions, marks: RememberedMarks): Promise<SheetSnapshot> {
  return asMuchAsPossible((extent) =>
    runForUser(async (context) => {
      const pending = request(context.workbook.worksheets.getActiveWorksheet(), options, extent);
      await context.sync();
      return snapshotOf(pending, marks);
    }),
  );
}

/** All visible sheets in two syncs: one to learn which there are, one to read them. */
export function readWorkbook(options: ReadOptions, marks: RememberedMarks): Promise<SheetSnapshot[]> {
  return asMuchAsPossible((extent) =>
    runForUser(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/visibility');
      await context.sync();
      if (options.signal?.aborted) throw new HostFailure('cancelled');
      const visible = worksheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
      options.onProgress?.(0, visible.length);
      const pending = visible.map((sheet) => request(sheet, options, extent));
      await context.sync();
      options.onProgress?.(visible.length, visible.length);
      return pending.map((sheet) => snapshotOf(sheet, marks));
    }),
  );
}
