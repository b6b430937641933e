/** Ranges as Excel has them. Each test names the documentation or the issue whose behaviour it holds the host to. */
import { describe, expect, it } from 'vitest';
import { errorCode, openSheets } from './bench';

describe('addresses', () => {
  // docs/excel/excel-add-ins-ranges-get.md; Worksheet.getRange: "The string representing the address or name of the range"
  it('may be cells, areas, whole rows and columns, and names', async () => {
    const { Excel } = openSheets({
      name: '表 1',
      values: [
        [1, 2],
        [3, 4],
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('合计', sheet.getRange('B2'));
      const ranges = ['A1', '$A$1:B2', 'B:B', '2:3', '合计', "'表 1'!B2"].map((address) =>
        sheet.getRange(address).load('address'),
      );
      await context.sync();
      expect(ranges.map(({ address }) => address)).toEqual(
        ['A1', 'A1:B2', 'B:B', '2:3', 'B2', 'B2'].map((address) => `'表 1'!${address}`),
      );
    });
  });

  // docs/excel/excel-add-ins-multiple-ranges.md: getRange takes one area, several need getRanges
  it.each(['A1,B2', 'A1048577', 'XFE1', 'Nowhere!A1', 'no such name', ''])('may not be %j', async (address) => {
    const { Excel } = openSheets({ name: '表1' });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange(address || '!')
        .load('address');
      await context.sync();
    });
    expect(await errorCode(run)).toBe('InvalidArgument');
  });

  it('outside the sheet are refused', async () => {
    const { Excel } = openSheets({ name: '表1' });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    expect(await errorCode(run)).toBe('InvalidArgument');
  });

  it('of other ranges are reached from one range', async () => {
    const { Excel } = openSheets({ name: '表1', values: [[1]] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:C4');
      const others = [
        range.getCell(1, 1),
        range.getRow(2),
        range.getColumn(1),
        range.getOffsetRange(1, 1),
        range.getResizedRange(1, -1),
        range.getBoundingRect('E1'),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getLastCell(),
        range.getIntersection('A3:B9'),
      ];
      for (const other of others) other.load('address');
      const apart = range.getIntersectionOrNullObject('F9');
      await context.sync();
      expect(others.map(({ address }) => address.slice(3))).toEqual([
        'C3',
        'B4:C4',
        'C2:C4',
        'C3:D5',
        'B2:B5',
        'B1:E4',
        '2:4',
        'B:C',
        'C4',
        'B3:B4',
      ]);
      expect(apart.isNullObject).toBe(true);
    });
  });

  // docs/excel/excel-add-ins-multiple-ranges.md: "The address parameter … cannot exceed 8192 characters"
  it('of several areas may have up to 8,192 characters', async () => {
    const { Excel, record } = openSheets({ name: '表1' });
    const addresses = Array.from({ length: 1500 }, (_, row) => `AA${row * 2 + 100}`).join(',');
    const longest = addresses.slice(0, addresses.lastIndexOf(',', 8192));
    await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getActiveWorksheet().getRanges(longest);
      areas.load('areaCount');
      areas.format.fill.color = '#FFFF00';
      await context.sync();
      expect(areas.areaCount).toBe(longest.split(',').length);
    });
    expect(record().sheets[0]?.cells.AA100?.style).toEqual({ fill: '#FFFF00' });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRanges(longest.padEnd(8193, ',A1')).load('areaCount');
      await context.sync();
    });
    expect(await errorCode(run)).toBe('InvalidArgument');
  });
});

describe('used range', () => {
  // docs/excel/excel-add-ins-ranges-unbounded.md; Worksheet.getUsedRangeOrNullObject and its valuesOnly
  it('counts formatted cells unless only values are asked for', async () => {
    const { Excel } = openSheets({
      name: '表1',
      values: [
        [null, 1],
        [2, null],
      ],
      cells: { E9: { value: null, style: { bold: true } } },
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const all = sheet.getUsedRange().load('address');
      const filled = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect([all.address, filled.address]).toEqual(['表1!A1:E9', '表1!A1:B2']);
    });
  });

  it('of an empty sheet is the first cell, or a null object', async () => {
    const { Excel } = openSheets({ name: '表1' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange().load('address');
      const orNull = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([used.address, orNull.isNullObject]).toEqual(['表1!A1', true]);
    });
  });
});

describe('values', () => {
  // docs/excel/excel-add-ins-ranges-set-get-values.md; Range.values, .valueTypes, .text, .formulas
  it('are read with their types, texts and formulas', async () => {
    const { Excel } = openSheets({
      name: '表1',
      values: [['招商', 1, true, null]],
      cells: {
        A2: { value: 0.756, style: { numberFormat: '0.0%' } },
        B2: { value: 45306, style: { numberFormat: 'yyyy-mm-dd' } },
        C2: { value: '#DIV/0!', formula: '=1/0' },
        D2: { value: '007', style: { numberFormat: '@' } },
      },
    });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D2');
      range.load('values,valueTypes,text,formulas,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        ['招商', 1, true, ''],
        [0.756, 45306, '#DIV/0!', '007'],
      ]);
      expect(range.valueTypes).toEqual([
        ['String', 'Double', 'Boolean', 'Empty'],
        ['Double', 'Double', 'Error', 'String'],
      ]);
      expect(range.text).toEqual([
        ['招商', '1', 'TRUE', ''],
        ['75.6%', '2024-01-15', '#DIV/0!', '007'],
      ]);
      expect(range.formulas).toEqual([
        ['招商', 1, true, ''],
        [0.756, 45306, '=1/0', '007'],
      ]);
      expect(range.numberFormat).toEqual([
        ['General', 'General', 'General', 'General'],
        ['0.0%', 'yyyy-mm-dd', 'General', '@'],
      ]);
    });
  });

  // Range.values: "If the provided value starts with a plus or equals sign, … formula"; null leaves a cell as it is
  it('are written as if typed; null leaves a cell alone, an empty text clears it', async () => {
    const { Excel, record } = openSheets({
      name: '表1',
      values: [['a', 'b', 'c']],
      cells: { F1: { value: null, style: { numberFormat: '@' } } },
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:H1').values = [[null, '', '75%', "'007", '007', '007', 'true', '=1+1']];
      await context.sync();
    });
    const cells = record().sheets[0]?.cells ?? {};
    expect(cells.A1?.value).toBe('a');
    expect(cells.B1).toBeUndefined();
    expect(cells.C1).toEqual({ value: 0.75, style: { numberFormat: '0%' } });
    expect([cells.D1?.value, cells.E1?.value, cells.F1?.value]).toEqual(['007', 7, '007']);
    expect(cells.G1?.value).toBe(true);
    expect(cells.H1?.formula).toBe('=1+1');
  });

  it('must have the shape of the range, unless one value stands for all', async () => {
    const { Excel, record } = openSheets({ name: '表1' });
    const write = (values: unknown) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = values as string[][];
        await context.sync();
      });
    expect(await errorCode(write([['x']]))).toBe('InvalidArgument');
    expect(await errorCode(write([['x', 'y'], ['z']]))).toBe('InvalidArgument');
    await write('x');
    expect(Object.keys(record().sheets[0]?.cells ?? {})).toEqual(['A1', 'B1', 'A2', 'B2']);
  });

  // The client cuts assignments of more than 1,500 cells into blocks of rows
  it('reach the sheet whole however many they are', async () => {
    const { Excel, missing } = openSheets({ name: '表1' });
    const values = Array.from({ length: 500 }, (_, row) => Array.from({ length: 7 }, (_, column) => row * 7 + column));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:H501');
      range.values = values;
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(values);
    });
    expect([...missing]).toEqual([]);
  });

  it('of formulas are up to date in the same sync that changed what they depend on', async () => {
    const { Excel } = openSheets({ name: '表1', values: [[1, '=A1*2']] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[21]];
      const result = sheet.getRange('B1').load('values');
      await context.sync();
      expect(result.values).toEqual([[42]]);
    });
  });
});

describe('merged areas', () => {
  // https://github.com/OfficeDev/office-js/issues/3611: only areas whose top-left cell lies in the asked range
  it('are those that begin in the range', async () => {
    const { Excel } = openSheets({ name: '表1', values: [['x']], merges: ['A1:C2', 'B4:D6', 'F1:G1'] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const all = sheet.getRange('A1:G9').getMergedAreasOrNullObject().load('address');
      const some = sheet.getRange('B2:D9').getMergedAreasOrNullObject();
      some.areas.load('items/address,items/rowCount');
      const none = sheet.getRange('C5:D6').getMergedAreasOrNullObject();
      await context.sync();
      expect(all.address).toBe('表1!A1:C2,表1!B4:D6,表1!F1:G1');
      expect(some.areas.items.map(({ address, rowCount }) => [address, rowCount])).toEqual([['表1!B4:D6', 3]]);
      expect(none.isNullObject).toBe(true);
    });
  });

  // Range.merge: only the upper-left value is kept
  it('are made, keeping the first value only, and undone', async () => {
    const { Excel, record } = openSheets({
      name: '表1',
      values: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').merge();
      await context.sync();
    });
    expect(record().sheets[0]).toMatchObject({ merges: ['A1:B2'] });
    expect(record().sheets[0]?.cells).toEqual({ A1: { value: 'a' } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2').unmerge();
      await context.sync();
    });
    expect(record().sheets[0]?.merges).toEqual([]);
  });
});

describe('formats', () => {
  // docs/excel/excel-add-ins-ranges-set-format.md; a property that differs over the range reads null
  it('are written and read, null where cells differ', async () => {
    const { Excel, record } = openSheets({ name: '表1', values: [['a', 'b']] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      const { format } = range;
      format.fill.color = '#FDE7E9';
      format.font.set({ bold: true, color: '#A4262C', name: '宋体', size: 12 });
      format.wrapText = true;
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.columnWidth = 75;
      format.rowHeight = 30;
      format.borders.getItem('EdgeBottom').set({ style: 'Continuous', weight: 'Medium', color: '#FF0000' });
      format.borders.getItem('InsideVertical').style = 'Dash';
      range.getCell(0, 1).format.font.italic = true;
      range.load('format/wrapText,format/columnWidth,format/fill/color,format/font/bold,format/font/italic');
      await context.sync();
      expect([format.wrapText, format.columnWidth, format.fill.color, format.font.bold]).toEqual([
        true,
        75,
        '#FDE7E9',
        true,
      ]);
      expect(format.font.italic).toBeNull();
    });
    const [sheet] = record().sheets;
    const common = {
      bold: true,
      color: '#A4262C',
      fill: '#FDE7E9',
      fontName: '宋体',
      fontSize: 12,
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
    };
    const bottom = { line: 'medium', color: '#FF0000' };
    // A line between two cells is a side of both.
    const between = { line: 'dashed', color: '#000000' };
    expect(sheet?.cells.A1?.style).toEqual({ ...common, borders: { bottom, right: between } });
    expect(sheet?.cells.B1?.style).toEqual({ ...common, italic: true, borders: { bottom, left: between } });
    expect([sheet?.columnWidths, sheet?.rowHeights]).toEqual([{ 0: 100, 1: 100 }, { 0: 40 }]);
  });

  it('never touch what a cell holds: numbers in cells made text, formulas without a result yet', async () => {
    const { Excel } = openSheets({ name: '表1', values: [[7], [true]] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A4');
      range.formulas = [[null], [null], ['=A1*2'], [5]] as unknown[][];
      range.format.font.bold = true;
      range.numberFormat = [['@'], ['@'], ['0.00'], ['@']];
      range.format.wrapText = true;
      range.load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([[7], [true], [14], [5]]);
      expect(range.formulas).toEqual([[7], [true], ['=A1*2'], [5]]);
    });
  });

  it('for text turn everything written afterwards into text', async () => {
    const { Excel } = openSheets({ name: '表1' });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A3');
      range.numberFormat = [['@'], ['@'], ['@']];
      range.values = [[208], [true], ['=1+1']];
      range.load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([['208'], ['TRUE'], ['=1+1']]);
      expect(range.formulas).toEqual(range.values);
    });
  });

  it('give several areas their sizes at once, which are null where they differ', async () => {
    const { Excel, record } = openSheets({ name: '表1' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRanges('A:A,C:D').format.columnWidth = 73.5;
      sheet.getRanges('1:2,5:5').format.rowHeight = 20.25;
      const [alike, different] = ['C1:D9', 'A1:B1'].map((address) =>
        sheet.getRange(address).format.load('columnWidth,rowHeight'),
      );
      await context.sync();
      expect([alike?.columnWidth, alike?.rowHeight]).toEqual([73.5, null]);
      expect([different?.columnWidth, different?.rowHeight]).toEqual([null, 20.25]);
    });
    const { columnWidths, rowHeights } = record().sheets[0] ?? {};
    expect([columnWidths, rowHeights]).toEqual([
      { 0: 98, 2: 98, 3: 98 },
      { 0: 27, 1: 27, 4: 27 },
    ]);
  });

  it('are cleared with or without the content', async () => {
    const style = { fill: '#FFFF00' };
    const { Excel, record } = openSheets({
      name: '表1',
      cells: { A1: { value: 1, style }, B1: { value: 2, style }, C1: { value: 3, style } },
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
      await context.sync();
    });
    expect(record().sheets[0]?.cells).toEqual({ A1: { value: null, style }, B1: { value: 2 } });
  });
});

describe('data validation', () => {
  // docs/excel/excel-add-ins-data-validation.md
  it('takes lists of choices and of cells, formulas and comparisons, and gives them back', async () => {
    const { Excel, record } = openSheets({
      name: '表1',
      values: [['a'], ['b']],
      validations: [{ ranges: 'C1', type: 'list', formula1: '优,良' }],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const at = (address: string) => sheet.getRange(address).dataValidation;
      at('B1').rule = { list: { inCellDropDown: true, source: '是,否' } };
      at('B2').rule = { list: { inCellDropDown: true, source: sheet.getRange('A1:A2') } };
      at('B3').rule = { custom: { formula: '=LEN(B3)>1' } };
      at('B4:B5').rule = { decimal: { formula1: 0, formula2: 100, operator: 'NotBetween' } };
      const all = ['B1', 'B2', 'B3', 'B5', 'C1', 'D1'].map((address) => at(address).load('type,rule'));
      await context.sync();
      expect(all.map(({ type, rule }) => [type, rule])).toEqual([
        ['List', { list: { inCellDropDown: true, source: '是,否' } }],
        ['List', { list: { inCellDropDown: true, source: '=表1!A1:A2' } }],
        ['Custom', { custom: { formula: '=LEN(B3)>1' } }],
        ['Decimal', { decimal: { formula1: '0', formula2: '100', operator: 'NotBetween' } }],
        ['List', { list: { inCellDropDown: true, source: '优,良' } }],
        ['None', {}],
      ]);
      sheet.getRange('B1:B4').dataValidation.clear();
      await context.sync();
    });
    expect(record().sheets[0]?.validations.map(({ ranges, type }) => [ranges, type])).toEqual([
      ['C1', 'list'],
      ['B5', 'decimal'],
    ]);
  });

  it('has an alert and a prompt of its own, which can be changed', async () => {
    const { Excel, record } = openSheets({ name: '表1' });
    await Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRanges('A1:A2,C1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '≥,≤,=' } };
      dataValidation.load('errorAlert');
      await context.sync();
      expect(dataValidation.errorAlert).toMatchObject({ showAlert: true, style: 'Stop' });
      dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
      dataValidation.ignoreBlanks = false;
      dataValidation.prompt = { showPrompt: true, title: '符号', message: '可以另写' };
      await context.sync();
      const one = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('C1')
        .dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
      await context.sync();
      expect(one.toJSON()).toMatchObject({
        type: 'List',
        rule: { list: { inCellDropDown: true, source: '≥,≤,=' } },
        errorAlert: { showAlert: false, style: 'Information' },
        prompt: { showPrompt: true, title: '符号', message: '可以另写' },
        ignoreBlanks: false,
      });
    });
    expect(record().sheets[0]?.validations.map(({ ranges }) => ranges)).toEqual(['A1:A2,C1']);
  });

  it.each<[string, (validation: Excel.DataValidation) => void]>([
    [
      'a list longer than 255 characters',
      (validation) => void (validation.rule = { list: { inCellDropDown: true, source: '很长'.repeat(128) } }),
    ],
    [
      'a prompt longer than 255 characters',
      (validation) => void (validation.prompt = { showPrompt: true, title: '', message: '长'.repeat(256) }),
    ],
    [
      'a title longer than 32',
      (validation) => void (validation.prompt = { showPrompt: true, title: '长'.repeat(33), message: '' }),
    ],
  ])('refuses %s', async (_, change) => {
    const { Excel } = openSheets({ name: '表1', validations: [{ ranges: 'A1', type: 'list', formula1: '优,良' }] });
    const run = Excel.run(async (context) => {
      change(context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation);
      await context.sync();
    });
    expect(await errorCode(run)).toBe('InvalidArgument');
  });
});

describe('whole rows', () => {
  // Range.insert: "Inserts a cell or a range of cells into the worksheet in place of this range, and shifts the other cells to make space."
  it('are inserted, look like the row above, and are given back as a range', async () => {
    const style = { fill: '#FFF2CC', bold: true };
    const { Excel, record } = openSheets({
      name: '表1',
      values: [['头'], ['甲'], ['乙']],
      cells: { A2: { value: '甲', style } },
      rowHeights: { 1: 40 },
      merges: ['B2:B3'],
    });
    await Excel.run(async (context) => {
      const inserted = context.workbook.worksheets.getActiveWorksheet().getRange('3:4').insert('Down').load('address');
      await context.sync();
      expect(inserted.address).toBe('表1!3:4');
    });
    const [sheet] = record().sheets;
    expect([sheet?.cells.A3?.style, sheet?.cells.A4?.style, sheet?.cells.A5?.value]).toEqual([style, style, '乙']);
    expect([sheet?.rowHeights, sheet?.merges]).toEqual([{ 1: 40, 2: 40, 3: 40 }, ['B2:B5']]);
  });

  it('are deleted, even beyond the last used row', async () => {
    const { Excel, record } = openSheets({ name: '表1', values: [['头'], ['甲'], ['乙']] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('2:2').delete('Up');
      sheet.getRange('1000:1000000').delete('Up');
      await context.sync();
    });
    expect(record().sheets[0]?.cells).toEqual({ A1: { value: '头' }, A2: { value: '乙' } });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ['single cells', (sheet) => void sheet.getRange('A1').insert('Down'), 'ApiNotAvailable'],
    ['columns', (sheet) => sheet.getRange('A:A').delete('Left'), 'ApiNotAvailable'],
  ])('are the only thing that can be inserted or deleted: not %s', async (_, change, code) => {
    const { Excel } = openSheets({ name: '表1', values: [[1]] });
    expect(
      await errorCode(
        Excel.run(async (context) => {
          change(context.workbook.worksheets.getActiveWorksheet());
          await context.sync();
        }),
      ),
    ).toBe(code);
  });

  it.each(['insert', 'delete'] as const)('of a protected sheet are safe from %s', async (what) => {
    const { Excel } = openSheets({ name: '表1', values: [[1]], isProtected: true });
    expect(
      await errorCode(
        Excel.run(async (context) => {
          const rows = context.workbook.worksheets.getActiveWorksheet().getRange('1:1');
          if (what === 'insert') rows.insert('Down');
          else rows.delete('Up');
          await context.sync();
        }),
      ),
    ).toBe('AccessDenied');
  });
});

// docs/excel/excel-add-ins-ranges-set-format.md; Range.getCellProperties, setCellProperties
it('looks can be read and set cell by cell', async () => {
  const line = { line: 'double', color: '#FF0000' } as const;
  const style = {
    bold: true,
    fill: '#FFF2CC',
    horizontal: 'center',
    wrap: true,
    rotation: 'vertical',
    borders: { top: line },
  } as const;
  const { Excel, record } = openSheets({ name: '表1', cells: { A1: { value: 1, style }, B1: { value: 2 } } });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const looks = sheet.getRange('A1:B1').getCellProperties({
      format: {
        fill: { color: true },
        font: { bold: true, name: true },
        borders: { style: true, color: true, weight: true },
        horizontalAlignment: true,
        wrapText: true,
        textOrientation: true,
        indentLevel: true,
      },
    });
    await context.sync();
    const [[first, second] = []] = looks.value;
    expect(first?.format).toMatchObject({
      fill: { color: '#FFF2CC' },
      font: { bold: true },
      horizontalAlignment: 'Center',
      wrapText: true,
      textOrientation: 180,
      indentLevel: 0,
    });
    expect(first?.format?.borders?.top).toEqual({ style: 'Double', color: '#FF0000', weight: 'Thick' });
    expect(second?.format).toMatchObject({
      fill: { color: '#FFFFFF' },
      font: { bold: false, name: 'Calibri' },
      textOrientation: 0,
    });
    sheet.getRange('A2:A2').setCellProperties([[first as Excel.SettableCellProperties]]);
    sheet.getRange('B2').setCellProperties([[{ format: { borders: { left: { color: '#00FF00' } } } }]]);
    await context.sync();
  });
  const cells = record().sheets[0]?.cells;
  expect(cells?.A2?.style).toEqual(style);
  // https://github.com/OfficeDev/office-js/issues/1087
  expect(cells?.B2?.style).toEqual({ borders: { left: { line: 'thin', color: '#00FF00' } } });
});

describe('looks', () => {
  // RangeFill.clear, RangeFill.color: "formatting" alone; what a cell holds is no part of it
  it.each(['clear', 'color'] as const)('leave formulas that have results (%s)', async (how) => {
    const { Excel } = openSheets({ name: '表1', values: [[1, '=A1+1', '=IF(COUNT(A1:B1)=0,"",SUM(A1:B1))']] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1').load('values');
      await context.sync();
      expect(range.values).toEqual([[1, 2, 3]]);
      if (how === 'clear') range.format.fill.clear();
      else range.format.fill.color = '#FFFF00';
      range.load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([[1, 2, 3]]);
      expect(range.formulas).toEqual([[1, '=A1+1', '=IF(COUNT(A1:B1)=0,"",SUM(A1:B1))']]);
    });
  });
});
