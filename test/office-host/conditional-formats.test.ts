/**
 * Conditional formats: docs/excel/excel-add-ins-conditional-formatting.md and the reference of ConditionalFormat and
 * ConditionalFormatCollection, unless a test names something else.
 */
import { describe, expect, it } from 'vitest';
import type { ConditionalFormatContent, SheetContent } from '../../src/files/workbook/content';
import { errorCode, openSheets } from './bench';

/** One conditional format of each kind that users can make and that opening a file keeps. */
const OWNERS: readonly ConditionalFormatContent[] = [
  { type: 'Custom', ranges: 'A1:B4', formula: '=$A1>1', format: { fill: '#00FF00' } },
  { type: 'CellValue', ranges: 'A1:A4', operator: 'between', operands: ['1', '2'], format: { color: '#FF0000' } },
  { type: 'CellValue', ranges: 'B1:B4', operator: 'greaterThan', operands: ['$A$1'], format: { bold: true } },
  { type: 'ContainsText', ranges: 'B1:B4', operator: 'containsText', text: '万元', format: { italic: true } },
  { type: 'PresetCriteria', ranges: 'A1:B4', criterion: 'containsBlanks', format: { fill: '#EEEEEE' } },
  { type: 'TopBottom', ranges: 'A1:A4', rank: 10, format: { bold: true } },
  {
    type: 'ColorScale',
    ranges: 'A1:A4',
    points: [
      { type: 'min', color: '#F8696B' },
      { type: 'max', color: '#63BE7B' },
    ],
  },
  { type: 'DataBar', ranges: 'A1:A4', color: '#638EC6', min: { type: 'min' }, max: { type: 'max' } },
  {
    type: 'IconSet',
    ranges: 'A1:A4,C1',
    icons: '3TrafficLights1',
    reversed: false,
    showValue: true,
    thresholds: [
      { type: 'percent', value: '0' },
      { type: 'percent', value: '33' },
      { type: 'percent', value: '67' },
    ],
  },
];

const decorated: SheetContent = {
  name: '表1',
  values: [
    [1, 'a'],
    [2, 'b'],
    [3, null],
    [4, 'd'],
  ],
  conditionalFormats: OWNERS,
};

function addMark(Excel: typeof globalThis.Excel, sheet: Excel.Worksheet, address: string): Excel.ConditionalFormat {
  const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = '=LEN("ours")>0';
  format.custom.format.fill.color = '#FDE7E9';
  format.custom.format.font.set({ color: '#A4262C', bold: true });
  format.custom.format.borders.getItem('EdgeBottom').set({ style: 'Continuous', color: '#A4262C' });
  return format.load('id');
}

describe('conditional formats', () => {
  it('are added to several areas, found by id in a later run, read back and deleted', async () => {
    const { Excel, record, missing } = openSheets({ name: '表1', values: [[1]] });
    const id = await Excel.run(async (context) => {
      const mark = addMark(Excel, context.workbook.worksheets.getActiveWorksheet(), 'A1:B2,D4');
      await context.sync();
      return mark.id;
    });
    expect(record().sheets[0]?.conditionalFormats).toMatchObject([
      {
        id,
        ranges: 'A1:B2,D4',
        rule: { type: 'Custom', formula: '=LEN("ours")>0', format: { fill: '#FDE7E9', bold: true } },
      },
    ]);
    await Excel.run(async (context) => {
      const mark = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.getItem(id);
      mark.load('type,priority,stopIfTrue,custom/rule/formula,custom/format/fill/color,custom/format/font/bold');
      const bottom = mark.custom.format.borders.getItem('EdgeBottom').load('style,color');
      const areas = mark.getRanges().load('address');
      await context.sync();
      expect([mark.type, mark.priority, mark.stopIfTrue]).toEqual(['Custom', 0, false]);
      expect([mark.custom.rule.formula, mark.custom.format.fill.color, mark.custom.format.font.bold]).toEqual([
        '=LEN("ours")>0',
        '#FDE7E9',
        true,
      ]);
      expect([bottom.style, bottom.color, areas.address]).toEqual(['Continuous', '#A4262C', '表1!A1:B2,表1!D4']);
      mark.delete();
      await context.sync();
    });
    expect(record().sheets[0]?.conditionalFormats).toEqual([]);
    expect([...missing]).toEqual([]);
  });

  it('are recorded with the attributes they were opened with, except comparisons with a cell, and icons', () => {
    const more: readonly ConditionalFormatContent[] = [
      ...(
        ['containsErrors', 'aboveAverage', 'equalOrAboveAverage', 'belowAverage', 'equalOrBelowAverage'] as const
      ).map((criterion) => ({ type: 'PresetCriteria' as const, ranges: 'A1', criterion, format: { bold: true } })),
      { type: 'TopBottom', ranges: 'A1', rank: 3, isBottom: true, isPercent: true, format: { fill: '#00FF00' } },
      { type: 'ContainsText', ranges: 'A1', operator: 'endsWith', text: '"', format: {} },
    ];
    const given = [...OWNERS, ...more];
    const { record } = openSheets({ ...decorated, conditionalFormats: given });
    const rules = record().sheets[0]?.conditionalFormats.map(({ ranges, rule }) => ({ ...rule, ranges })) ?? [];
    const compared = { type: 'Custom', ranges: 'B1:B4', formula: '=B1>$A$1', format: { bold: true } };
    const isCompared = (format: ConditionalFormatContent) => 'operands' in format && format.operands[0] === '$A$1';
    expect(rules).toMatchObject(
      given.map((format) => {
        if (format.type === 'IconSet') return { type: 'Other', ranges: format.ranges };
        return isCompared(format) ? compared : format;
      }),
    );
  });

  it('of every kind are listed with their type where they apply', async () => {
    const { Excel } = openSheets(decorated);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const all = sheet.getRange().conditionalFormats.load('items/id,items/type,items/priority');
      const onlyC = sheet.getRange('C1').conditionalFormats.load('items/type');
      const none = sheet.getRange('F9').conditionalFormats.getCount();
      await context.sync();
      expect(all.items.map(({ type }) => type)).toEqual(OWNERS.map(({ type }) => type));
      expect(all.items.map(({ priority }) => priority)).toEqual(OWNERS.map((_, index) => index));
      expect(onlyC.items.map(({ type }) => type)).toEqual(['IconSet']);
      expect(none.value).toBe(0);
    });
  });

  it('of the user stay exactly as they were when ours are added and removed', async () => {
    const { Excel, record } = openSheets(decorated);
    const before = record();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const marks = ['A1', 'A1:B4', 'C1'].map((address) => addMark(Excel, sheet, address));
      await context.sync();
      expect(record().sheets[0]?.conditionalFormats).toHaveLength(OWNERS.length + 3);
      for (const { id } of marks) sheet.getRange().conditionalFormats.getItem(id).delete();
      await context.sync();
    });
    expect(record()).toEqual(before);
  });

  // "Adds a new conditional format to the collection at the first/top priority."
  it('come first if they are new, and can be moved', async () => {
    const { Excel, record } = openSheets(decorated);
    await Excel.run(async (context) => {
      const mark = addMark(Excel, context.workbook.worksheets.getActiveWorksheet(), 'A1');
      await context.sync();
      expect(record().sheets[0]?.conditionalFormats[0]?.id).toBe(mark.id);
      mark.priority = 2;
      await context.sync();
      expect(record().sheets[0]?.conditionalFormats[2]?.id).toBe(mark.id);
      mark.priority = -1;
      mark.load('priority');
      await context.sync();
      expect(mark.priority).toBe(OWNERS.length);
    });
  });

  it('that were deleted are null objects or ItemNotFound; so is `custom` of another kind', async () => {
    const { Excel } = openSheets(decorated);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      const gone = formats.getItemOrNullObject('gone');
      const dataBar = formats.getItemAt(7).customOrNullObject;
      await context.sync();
      expect([gone.isNullObject, dataBar.isNullObject]).toEqual([true, true]);
    });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.getItem('gone').delete();
      await context.sync();
    });
    expect(await errorCode(run)).toBe('ItemNotFound');
  });

  // ConditionalFormat.getRange "throws an error if the conditional format is applied to multiple ranges"
  it('have one range, or getRangeOrNullObject is null', async () => {
    const { Excel } = openSheets(decorated);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      const one = formats.getItemAt(0).getRange().load('address');
      const several = formats.getItemAt(8).getRangeOrNullObject();
      await context.sync();
      expect([one.address, several.isNullObject]).toEqual(['表1!A1:B4', true]);
    });
  });

  it('are cleared from a range without touching the rest of it', async () => {
    const { Excel, record } = openSheets({ ...decorated, conditionalFormats: OWNERS.slice(0, 1) });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(record().sheets[0]?.conditionalFormats.map(({ ranges }) => ranges)).toEqual(['A1:B1,A2:A3,A4:B4']);
  });

  it('that the host cannot make are refused and counted', async () => {
    const { Excel, missing } = openSheets({ name: '表1' });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.add('DataBar');
      await context.sync();
    });
    expect(await errorCode(run)).toBe('ApiNotAvailable');
    expect([...missing]).toEqual([['ConditionalFormatCollection.Add(DataBar)', 1]]);
  });
});

describe('10,000 marked cells', () => {
  /** No two cells touch; in addresses of a length Excel takes. */
  function scattered(severity: number): string[] {
    const addresses: string[] = [];
    let current = '';
    for (let row = 1; row <= 3334; row++) {
      const cell = `${'ABC'.charAt(severity)}${row * 2 - (severity % 2)}`;
      if (current.length + cell.length + 1 > 8192) {
        addresses.push(current);
        current = '';
      }
      current = current ? `${current},${cell}` : cell;
    }
    return [...addresses, current];
  }

  it('are three conditional formats on areas in one batch', async () => {
    const values = Array.from({ length: 3334 }, (_, row) => [row, row, row]);
    const { Excel, host, record } = openSheets({ name: '表1', values });
    host.resetStats();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const address of ['A1:A3334', 'B1:B3334', 'C1:C3334']) addMark(Excel, sheet, address);
      await context.sync();
    });
    expect(host.stats.batches).toBe(1);
    expect(record().sheets[0]?.conditionalFormats.map(({ ranges }) => ranges)).toEqual([
      'C1:C3334',
      'B1:B3334',
      'A1:A3334',
    ]);
  });

  it('that are scattered are as many formats as their addresses need, still in one batch', async () => {
    const { Excel, host, record } = openSheets({ name: '表1', values: [[1]] });
    const addresses = [0, 1, 2].flatMap(scattered);
    host.resetStats();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const address of addresses) addMark(Excel, sheet, address);
      await context.sync();
    });
    expect(host.stats.batches).toBe(1);
    const marked = record().sheets[0]?.conditionalFormats.flatMap(({ ranges }) => ranges.split(',')) ?? [];
    expect(new Set(marked).size).toBe(10_002);
  });
});
