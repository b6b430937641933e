/** Reading what is large, and what must not be asked for twice; hearing what Excel does not tell. */
import { describe, expect, it } from 'vitest';
import { createExcelHost } from '../../src/excel';
import type { SheetContent } from '../../src/files/workbook/content';
import { openIn, openSheets, released } from '../office-host/bench';
import { batchesOf } from './observe';

/** Rows of ten cells, every row numbered, merged by twos at every hundredth. */
function long(rows: number): SheetContent {
  return {
    name: '长表',
    values: Array.from({ length: rows }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column)),
    merges: Array.from({ length: Math.floor(rows / 100) }, (_, index) => `A${index * 100 + 100}:A${index * 100 + 101}`),
  };
}

describe('a large sheet', () => {
  it('is read in pieces, and is the same as in one', async () => {
    openSheets(long(6050), { name: '短表', values: [['x']] });
    const [sheet, other] = await createExcelHost().readWorkbook({ merges: true });
    const { values = [], formats = [], formulas = [], merges = [] } = sheet?.grid ?? {};
    expect([values.length, formats.length, formulas.length]).toEqual([6050, 6050, 6050]);
    expect(values.map(([first]) => first)).toEqual(Array.from({ length: 6050 }, (_, row) => row * 10));
    expect(merges.map(({ top, bottom }) => [top, bottom])).toEqual(
      Array.from({ length: 60 }, (_, index) => [index * 100 + 99, index * 100 + 100]),
    );
    expect(other?.grid.values).toEqual([['x']]);
  });

  it('of too many cells is named, and the others are read', async () => {
    openSheets({ name: '远', values: [['x']], cells: { ALL200000: { value: 'y' } } }, { name: '近', values: [['z']] });
    const sheets = await createExcelHost().readWorkbook({ merges: true });
    expect(sheets.map(({ name, unread, grid }) => [name, unread, grid.values])).toEqual([
      ['远', 'too-large', []],
      ['近', undefined, [['z']]],
    ]);
  });

  it('whose texts are more than Excel on the web sends is read in smaller pieces', async () => {
    const text = '绩'.repeat(30_000);
    openIn({ web: true }, { name: '文', values: Array.from({ length: 90 }, () => [text]) });
    const sheet = await createExcelHost().readActiveSheet({ merges: true });
    expect(sheet.grid.values).toHaveLength(90);
    expect(sheet.grid.values.every(([value]) => value === text)).toBe(true);
  });
});

describe('merged areas', () => {
  const TABLE: SheetContent = {
    name: '表',
    values: [
      ['合计', null],
      [1, 2],
      ['甲', null],
    ],
    merges: ['A1:B1'],
  };
  const asks = async (host: ReturnType<typeof createExcelHost>): Promise<number> => {
    let asked = 0;
    const { grid } = await host.readActiveSheet({ merges: true, onUndoCleared: () => asked++ });
    expect(grid.merges).toHaveLength(1);
    return asked;
  };

  it('are not asked for twice while nothing may have changed them', async () => {
    const workbench = openSheets(TABLE);
    const host = createExcelHost();
    const [sheet] = workbench.host.book.sheets();
    expect(await asks(host)).toBe(1);
    expect(await asks(host)).toBe(0);
    sheet?.getRange(1, 1).setValue(3);
    await released();
    expect(await asks(host)).toBe(0);
    sheet?.getRange('A2:B2').setValues([[4, 5]]);
    await released();
    expect(await asks(host)).toBe(1);
    sheet?.insertRowsBefore(1, 1);
    await released();
    expect(await asks(host)).toBe(1);
    expect(await batchesOf(workbench, () => asks(host))).toBe(2);
  });

  it('are asked for again after the user has merged or unmerged cells, which Excel tells as an edit', async () => {
    const workbench = openSheets(TABLE);
    const host = createExcelHost();
    const [sheet] = workbench.host.book.sheets();
    expect(await asks(host)).toBe(1);
    sheet?.getRange('A1:B1').breakApart();
    sheet?.getRange('A3:B3').merge();
    await released();
    expect(await asks(host)).toBe(1);
  });

  it('are asked for again where something stands under them, though Excel has told nothing', async () => {
    const workbench = openSheets({ ...TABLE, merges: ['A1:B1', 'A3:B3'] });
    const host = createExcelHost();
    const [sheet] = workbench.host.book.sheets();
    const merges = async () => (await host.readActiveSheet({ merges: true })).grid.merges?.map(({ top }) => top);
    expect(await merges()).toEqual([0, 2]);
    await workbench.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    sheet?.getRange('A1:B1').breakApart();
    sheet?.getRange('B1').setValue('小计');
    await released();
    expect(await merges()).toEqual([2]);
  });
});

describe('on the web', () => {
  it('a choice picked from a drop-down is heard when the selection moves on', async () => {
    const { host: workbench, Excel } = openIn(
      { web: true },
      {
        name: '表',
        values: [['数量指标', 'x']],
        validations: [{ ranges: 'A1', type: 'list', formula1: '数量指标,质量指标' }],
      },
    );
    const context = Office.context as { platform: unknown };
    const before = context.platform;
    context.platform = 'OfficeOnline';
    try {
      const edited: string[] = [];
      const stop = await createExcelHost().onSheetEdited((sheetId) => edited.push(sheetId));
      const [sheet] = workbench.book.sheets();
      const select = async (address: string): Promise<void> => {
        await Excel.run(async (run) => {
          run.workbook.worksheets.getActiveWorksheet().getRange(address).select();
          await run.sync();
        });
        await released();
      };
      await select('A1');
      await select('B1');
      await select('A1');
      await expect.poll(() => edited).toEqual([]);
      sheet?.getRange('A1').setValue('质量指标');
      await select('B1');
      await expect.poll(() => edited).toEqual([sheet?.getSheetId()]);
      stop();
    } finally {
      context.platform = before;
    }
  });
});
