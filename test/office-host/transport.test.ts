/** What happens around the batches: refusals, waiting, requirement sets, null objects, counting. */
import { expect, it } from 'vitest';
import { errorCode, openSheets, openWorkbook, released } from './bench';

async function readA1({ Excel }: { Excel: typeof globalThis.Excel }, options: Excel.RunOptions = {}): Promise<unknown> {
  return Excel.run(options, async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    return range.values;
  });
}

// https://github.com/OfficeDev/office-js/issues/806: calls fail while a cell is being edited
it('the host refuses every batch while a cell is being edited', async () => {
  const bench = openSheets({ name: '表1', values: [['x']] });
  bench.host.setCellBeingEdited(true);
  expect(await errorCode(readA1(bench))).toBe('InvalidOperationInCellEditMode');
  bench.host.setCellBeingEdited(false);
  expect(await readA1(bench)).toEqual([['x']]);
});

// docs/excel/excel-add-ins-delay-in-cell-edit.md
it('the host lets a batch wait for the end of editing if the add-in asks for it', async () => {
  const bench = openSheets({ name: '表1', values: [['x']] });
  bench.host.setCellBeingEdited(true);
  let isDone = false;
  const waiting = readA1(bench, { delayForCellEdit: true }).then((values) => ((isDone = true), values));
  await released();
  expect(isDone).toBe(false);
  bench.host.setCellBeingEdited(false);
  expect(await waiting).toEqual([['x']]);
});

// docs/develop/specify-office-hosts-and-api-requirements.md; the check is the client's own (office-host.md 4c)
it('the host offers the add-in only the requirement set that it declares', async () => {
  const twelve = openWorkbook({ sheets: [{ name: '表1' }] }, '1.12');
  const askMerges = ({ Excel }: typeof twelve) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    });
  expect(await errorCode(askMerges(twelve))).toBe('ApiNotFound');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
  const fourteen = openWorkbook({ sheets: [{ name: '表1' }] });
  expect(await errorCode(askMerges(fourteen))).toBeUndefined();
  const precedents = fourteen.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getDependents();
    await context.sync();
  });
  expect(await errorCode(precedents)).toBe('ApiNotFound'); // ExcelApi 1.15
});

it('the host reports where a member is missing, and counts it', async () => {
  const { Excel, missing } = openSheets({ name: '表1' });
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').removeDuplicates([0], false);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({
    code: 'ApiNotAvailable',
    debugInfo: { errorLocation: 'Range.removeDuplicates' },
  });
  expect([...missing]).toEqual([['Range.RemoveDuplicates', 1]]);
});

// docs/develop/application-specific-api-model.md, "*OrNullObject methods and properties"
it('the host passes null objects through, and refuses to write to them', async () => {
  const { Excel } = openSheets({ name: '表1' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
    const below = sheet.getRange('A1').load('values');
    await context.sync();
    expect([sheet.isNullObject, below.isNullObject]).toEqual([true, true]);
  });
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('没有').name = 'x';
    await context.sync();
  });
  expect(await errorCode(run)).toBe('ItemNotFound');
});

// docs/develop/application-specific-api-model.md: "every sync is a round trip"
it('the host counts one batch per sync, and releases of tracked objects separately', async () => {
  const bench = openSheets({ name: '表1', values: [['x']] });
  await readA1(bench);
  await released();
  expect(bench.stats.batches).toBe(1);
  expect(bench.stats.actionsPerBatch[0]).toBeGreaterThan(1);
  bench.host.resetStats();
  await bench.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    range.values = [['y']];
    await context.sync();
  });
  await released();
  expect(bench.stats).toMatchObject({ batches: 2, housekeeping: 1 });
});

it('the host keeps tracked ranges usable across runs', async () => {
  const { Excel } = openSheets({ name: '表1', values: [['x']] });
  const range = await Excel.run(async (context) => {
    const tracked = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    context.trackedObjects.add(tracked);
    await context.sync();
    return tracked;
  });
  range.load('values');
  await range.context.sync();
  expect(range.values).toEqual([['x']]);
});

it('the host answers even if the workbook is gone', async () => {
  const bench = openSheets({ name: '表1' });
  bench.host.dispose();
  expect(await errorCode(readA1(bench))).toBe('GeneralException');
});
