import { runForUser, toHostFailure } from './failures';

/**
 * Excel merges no cells while a chart is selected (https://github.com/OfficeDev/office-js/issues/399): then a cell is selected, and it is done
 * once more.
 * @param sheetId where the cell is selected; on the first visible sheet where none is given
 */
export async function withCellSelected<T>(work: () => Promise<T>, sheetId?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { reason, leftover } = toHostFailure(error);
    if (reason !== 'selection-in-the-way' || leftover.kind !== 'nothing') throw error;
  }
  await runForUser(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = sheetId === undefined ? worksheets.getFirst(true) : worksheets.getItem(sheetId);
    sheet.activate();
    await context.sync();
    sheet.getRange('A1').select();
    await context.sync();
  });
  return work();
}
