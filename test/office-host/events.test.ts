/** Events: docs/excel/excel-add-ins-events.md and the reference of the event arguments. */
import { expect, it } from 'vitest';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openSheets, released } from './bench';

/** What a person at the spreadsheet does, as opposed to the add-in. */
function typeInto(bench: NodeExcel, sheet: number, address: string, value: string | number): void {
  bench.host.book.sheets()[sheet]?.getRange(address).setValue(value);
}

function selectByHand(bench: NodeExcel, sheet: number, address: string): void {
  const target = bench.host.book.sheets()[sheet];
  target?.activate();
  target?.getRange(address).activate();
}

async function listen(bench: NodeExcel) {
  const heard: Record<string, unknown>[] = [];
  const note = (name: string) => (args: object) => {
    heard.push({ event: name, ...args });
    return Promise.resolve();
  };
  await bench.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(note('changed'));
    worksheets.onSelectionChanged.add(note('selection'));
    worksheets.onActivated.add(note('activated'));
    worksheets.onAdded.add(note('added'));
    worksheets.onDeleted.add(note('deleted'));
    worksheets.onCalculated.add(note('calculated'));
    await context.sync();
  });
  return heard;
}

it('an edit by hand reports its address, and for a single cell the values before and after', async () => {
  const bench = openSheets({ name: '表1', values: [['旧']] });
  const heard = await listen(bench);
  typeInto(bench, 0, 'A1', '新');
  await released();
  expect(heard).toMatchObject([
    {
      event: 'changed',
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
      details: { valueBefore: '旧', valueAfter: '新', valueTypeBefore: 'String', valueTypeAfter: 'String' },
    },
  ]);
  expect(heard[0]?.triggerSource).not.toBe('ThisLocalAddin');
});

// docs/excel/co-authoring-in-excel-add-ins.md; triggerSource tells own writes apart (anchors.md 3.7)
it("the add-in's own edit says so, and only after its batch is over", async () => {
  const bench = openSheets({ name: '表1' });
  const heard = await listen(bench);
  await bench.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    const read = context.workbook.worksheets.getActiveWorksheet().getRange('B2').load('values');
    expect(heard).toEqual([]);
    await context.sync();
    expect(read.values).toEqual([[1]]);
  });
  await released();
  expect(heard).toMatchObject([{ event: 'changed', address: 'B2:C3', triggerSource: 'ThisLocalAddin' }]);
  expect(heard[0]?.details).toBeUndefined(); // https://github.com/OfficeDev/office-js/issues/5347
});

// https://github.com/OfficeDev/office-js/issues/3899: recalculation is no change, it has an event of its own
it('a recalculated formula is not reported as a change', async () => {
  const bench = openSheets({ name: '表1', values: [[1, '=A1*2']] });
  const heard = await listen(bench);
  await bench.host.settled();
  heard.length = 0;
  typeInto(bench, 0, 'A1', 4);
  await bench.host.settled();
  await released();
  expect(heard.map(({ event, address }) => [event, address])).toEqual([
    ['changed', 'A1'],
    ['calculated', ''],
  ]);
});

it('a change of formats alone is not reported as a change of content', async () => {
  const bench = openSheets({ name: '表1', values: [[1]] });
  const heard = await listen(bench);
  await bench.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.format.fill.color = '#FF0000';
    range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    await context.sync();
  });
  await released();
  expect(heard).toEqual([]);
});

it('inserted rows are reported as such', async () => {
  const bench = openSheets({ name: '表1', values: [['a'], ['b'], ['c']] });
  const heard = await listen(bench);
  bench.host.book.sheets()[0]?.insertRows(1, 2);
  await released();
  expect(heard.filter(({ event }) => event === 'changed')).toMatchObject([{ changeType: 'RowInserted' }]);
});

it('a selection is reported once, on its sheet and in the collection', async () => {
  const bench = openSheets({ name: '一' }, { name: '二' });
  const heard = await listen(bench);
  const onSheet: string[] = [];
  await bench.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('二').onSelectionChanged.add(({ address }) => {
      onSheet.push(address);
      return Promise.resolve();
    });
    await context.sync();
  });
  selectByHand(bench, 0, 'B3');
  selectByHand(bench, 1, 'C4:D5');
  selectByHand(bench, 1, 'C4:D5');
  await released();
  expect(heard.filter(({ event }) => event === 'selection').map(({ address }) => address)).toContain('B3');
  expect(heard.filter(({ address }) => address === 'C4:D5')).toHaveLength(1);
  expect(onSheet.filter((address) => address === 'C4:D5')).toHaveLength(1);
  expect(heard.filter(({ event }) => event === 'activated')).toHaveLength(1);
});

// Worksheets.add does not activate; Univer does, for a moment
it('a sheet that is added and deleted is reported, but not as activated', async () => {
  const bench = openSheets({ name: '表1' });
  const heard = await listen(bench);
  const id = await bench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('报告').load('id');
    await context.sync();
    sheet.delete();
    await context.sync();
    return sheet.id;
  });
  await released();
  expect(heard.map(({ event, worksheetId }) => [event, worksheetId])).toEqual([
    ['added', id],
    ['deleted', id],
  ]);
});

it('removed handlers are not called, nor any while events are switched off', async () => {
  const bench = openSheets({ name: '表1' });
  const heard: string[] = [];
  const handler = await bench.Excel.run(async (context) => {
    const added = context.workbook.worksheets.getActiveWorksheet().onChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  typeInto(bench, 0, 'A1', 'x');
  await bench.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  typeInto(bench, 0, 'A2', 'x');
  await bench.Excel.run(handler.context, async (context) => {
    context.runtime.enableEvents = true;
    handler.remove();
    await context.sync();
  });
  typeInto(bench, 0, 'A3', 'x');
  await released();
  expect(heard).toEqual(['A1']);
});

it('the range of an event can be read', async () => {
  const bench = openSheets({ name: '表1' });
  const values: unknown[] = [];
  await bench.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (args) => {
      await bench.Excel.run(async (inner) => {
        const range = args.getRange(inner).load('values');
        await inner.sync();
        values.push(range.values);
      });
    });
    await context.sync();
  });
  typeInto(bench, 0, 'B2', 'x');
  await expect.poll(() => values).toEqual([[['x']]]);
});
