import { runForUser } from '../failures';

/** Whether a sheet is really not there: Excel says so of other things, too. */
export async function isGone(sheetId: string): Promise<boolean> {
  try {
    return await runForUser(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id');
      await context.sync();
      return !worksheets.items.some(({ id }) => id === sheetId);
    });
  } catch {
    return false;
  }
}
