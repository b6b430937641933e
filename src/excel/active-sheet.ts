import { HostFailure } from '../core';
import { runForUser, toHostFailure } from './failures';

/** What asking for the active worksheet fails with where Excel has none to give: no code says that this is the cause. */
const NO_WORKSHEET = new Set(['unknown', 'sheet-gone', 'selection-in-the-way', 'not-supported']);

/**
 * Asks something of the active worksheet, in a request of its own: it fails where a chart or dialog sheet is in front
 * (https://github.com/OfficeDev/office-js/issues/2444).
 * @throws HostFailure `not-a-worksheet`
 */
export async function askActiveSheet<T>(
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await runForUser((context) => ask(context.workbook.worksheets.getActiveWorksheet(), context));
  } catch (error) {
    const { reason, detail } = toHostFailure(error);
    if (NO_WORKSHEET.has(reason)) throw new HostFailure('not-a-worksheet', detail);
    throw error;
  }
}
