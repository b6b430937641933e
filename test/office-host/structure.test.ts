/** The structure of a workbook, and whether it may change. WorkbookProtection, Worksheet, WorksheetFreezePanes in the API reference. */
import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../src/files/xlsx/open';
import { saveXlsx } from '../../src/files/xlsx/save';
import type { Moods } from '../../src/office-host/moods';
import { errorCode, openIn, openSheets, openWorkbook } from './bench';

describe('a protected structure', () => {
  it.each<[string, (context: Excel.RequestContext) => void]>([
    ['adding', ({ workbook }) => void workbook.worksheets.add('新')],
    ['deleting', ({ workbook }) => workbook.worksheets.getItem('乙').delete()],
    ['renaming', ({ workbook }) => void (workbook.worksheets.getItem('乙').name = '丙')],
    ['moving', ({ workbook }) => void (workbook.worksheets.getItem('乙').position = 0)],
    ['hiding', ({ workbook }) => void (workbook.worksheets.getItem('乙').visibility = 'Hidden')],
    ['protecting once more', ({ workbook }) => workbook.protection.protect()],
  ])('refuses %s', async (_, change) => {
    const { Excel, record } = openWorkbook({ sheets: [{ name: '甲' }, { name: '乙' }], isStructureProtected: true });
    const before = record();
    const run = Excel.run(async (context) => {
      change(context);
      await context.sync();
    });
    expect(await errorCode(run)).toBe('AccessDenied');
    expect(record()).toEqual(before);
  });

  it('lets cells be written', async () => {
    const { Excel } = openWorkbook({ sheets: [{ name: '甲' }], isStructureProtected: true });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
  });

  it('is read, set and lifted, with its password only', async () => {
    const { Excel } = openSheets({ name: '甲' });
    await Excel.run(async (context) => {
      const { protection } = context.workbook;
      protection.protect('密码');
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    const wrong = Excel.run(async (context) => {
      context.workbook.protection.unprotect('猜');
      await context.sync();
    });
    expect(await errorCode(wrong)).toBe('AccessDenied');
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect('密码');
      context.workbook.worksheets.add('新');
      await context.sync();
    });
  });

  it('is read from a file, and changes of it are saved', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '甲', rows: [['x']] }],
      workbookProtection: { lockStructure: true },
    });
    const bench = openWorkbook(await openXlsx(bytes, '甲.xlsx'));
    const opened = bench.record();
    expect(opened.isStructureProtected).toBe(true);
    await bench.Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    const saved = await saveXlsx({ bytes, opened, current: bench.record() });
    expect((await readXlsx(saved.bytes)).workbookProtection?.lockStructure ?? false).toBe(false);
    const again = openWorkbook(await openXlsx(saved.bytes, '甲.xlsx'));
    const before = again.record();
    await again.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const locked = await saveXlsx({ bytes: saved.bytes, opened: before, current: again.record() });
    expect((await readXlsx(locked.bytes)).workbookProtection?.lockStructure).toBe(true);
  });
});

describe('frozen panes', () => {
  it('have a location', async () => {
    const { Excel } = openSheets({ name: '甲' });
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      freezePanes.freezeRows(3);
      const rows = freezePanes.getLocation().load('rowCount,isEntireRow');
      await context.sync();
      expect([rows.rowCount, rows.isEntireRow]).toEqual([3, true]);
    });
  });
});

describe('a range that is kept from one batch to the next', () => {
  const addressAfterInsertion = async (moods: Moods): Promise<string> => {
    const { Excel, host } = openIn(moods, { name: '甲', values: [[1], [2], [3]] });
    return Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('甲').getRange('A3');
      await context.sync();
      host.book.sheets()[0]?.insertRowsBefore(1, 2);
      cell.load('address');
      await context.sync();
      return cell.address;
    });
  };

  // https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects: "automatic adjustment"
  it('moves with its cells', async () => expect(await addressAfterInsertion({})).toBe('甲!A5'));
  it('or does not, which is not documented', async () =>
    expect(await addressAfterInsertion({ referencesStay: true })).toBe('甲!A3'));

  it('is gone with its row', async () => {
    const { Excel, host } = openSheets({ name: '甲', values: [[1], [2], [3]] });
    const run = Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('甲').getRange('A3');
      await context.sync();
      host.book.sheets()[0]?.deleteRows(2, 1);
      cell.load('address');
      await context.sync();
    });
    expect(await errorCode(run)).toBe('InvalidReference');
  });
});
