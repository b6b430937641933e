/** Sheets, protection, names, settings: as the API reference and the issues named here describe them. */
import { describe, expect, it } from 'vitest';
import { errorCode, openSheets, openWorkbook } from './bench';

describe('sheets', () => {
  // docs/excel/excel-add-ins-worksheets.md
  it('are listed in their order with their visibility, hidden ones too', async () => {
    const { Excel } = openSheets(
      { name: '一' },
      { name: '二', visibility: 'Hidden' },
      { name: '三', visibility: 'VeryHidden' },
      { name: '四' },
    );
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility,items/position');
      const count = worksheets.getCount();
      const visible = worksheets.getCount(true);
      const last = worksheets.getLast().load('name');
      const next = worksheets.getFirst().getNext(true).load('name');
      const beyond = last.getNextOrNullObject();
      await context.sync();
      expect(worksheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
        ['一', 'Visible', 0],
        ['二', 'Hidden', 1],
        ['三', 'VeryHidden', 2],
        ['四', 'Visible', 3],
      ]);
      expect([count.value, visible.value, last.name, next.name, beyond.isNullObject]).toEqual([4, 2, '四', '四', true]);
    });
  });

  it('are found by name in any case and by id, or not at all', async () => {
    const { Excel } = openSheets({ name: 'Sheet A' });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem('SHEET a').load('id');
      const absent = worksheets.getItemOrNullObject('B');
      await context.sync();
      const byId = worksheets.getItem(byName.id).load('name');
      await context.sync();
      expect([byId.name, absent.isNullObject]).toEqual(['Sheet A', true]);
    });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('B').load('name');
      await context.sync();
    });
    expect(await errorCode(run)).toBe('ItemNotFound');
  });

  // Worksheets.add: "The worksheet will be added at the end of existing worksheets … not activated"
  it('are added at the end without being activated, and still exist in later runs', async () => {
    const { Excel, record } = openSheets({ name: '表1' });
    const added = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('检查报告');
      sheet.load('name,position');
      await context.sync();
      sheet.getRange('A1').values = [['标题']];
      await context.sync();
      return sheet;
    });
    expect([added.name, added.position, record().activeSheet]).toEqual(['检查报告', 1, '表1']);
    expect(record().sheets[1]?.cells).toEqual({ A1: { value: '标题' } });
  });

  it.each([
    ['表1', 'ItemAlreadyExists'],
    ['a/b', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
  ])('refuse the name %s', async (name, code) => {
    const { Excel } = openSheets({ name: '表1' });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(await errorCode(run)).toBe(code);
  });

  // Worksheet.delete: fails on a very hidden sheet; a workbook keeps at least one visible sheet
  it('can be deleted except the last visible one; using a deleted one gives ItemNotFound', async () => {
    const { Excel } = openSheets({ name: '一' }, { name: '二' });
    const remove = (name: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).delete();
        await context.sync();
      });
    const useAfterDeletion = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('二').load('id');
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.getRange('A1').load('values');
      await context.sync();
    });
    expect(await errorCode(useAfterDeletion)).toBe('ItemNotFound');
    expect(await errorCode(remove('一'))).toBe('InvalidOperation');
  });

  // Range.select; https://github.com/OfficeDev/office-js/issues/5118 is why adapters activate first
  it('are shown, and a range on them selected', async () => {
    const { Excel, record } = openSheets({ name: '一' }, { name: '二' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('二');
      sheet.activate();
      await context.sync();
      sheet.getRange('C4:D5').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([selected.address, cell.address]).toEqual(['二!C4:D5', '二!C4']);
    });
    expect(record()).toMatchObject({ activeSheet: '二', selection: 'C4:D5' });
  });
});

// As in Excel's window: a merged area is selected as a whole
it('a selection takes in the merged areas it touches', async () => {
  const { Excel } = openSheets({ name: '表1', merges: ['A1:C1', 'C2:C4'] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const selections: string[] = [];
    for (const address of ['B1', 'B1:B2', 'D1']) {
      sheet.getRange(address).select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      selections.push(selected.address);
    }
    expect(selections).toEqual(['表1!A1:C1', '表1!A1:C4', '表1!D1']);
  });
});

describe('protection', () => {
  const writes: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
    values: (sheet) => (sheet.getRange('A1').values = [[1]]),
    formats: (sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'),
    'number formats': (sheet) => (sheet.getRange('A1').numberFormat = [['0%']]),
    'column widths': (sheet) => (sheet.getRange('A1').format.columnWidth = 10),
    'conditional formats': (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
    'clearing of conditional formats': (sheet) => sheet.getRange().conditionalFormats.clearAll(),
    merging: (sheet) => sheet.getRange('A1:B2').merge(),
    clearing: (sheet) => sheet.getRange('A1').clear(),
  };

  // docs/excel/excel-add-ins-error-handling.md: AccessDenied; https://github.com/OfficeDev/office-js/issues/664
  it.each(Object.keys(writes))('refuses %s', async (name) => {
    const { Excel, record } = openSheets({ name: '表1', isProtected: true, values: [['a', 'b']] });
    const before = record();
    const run = Excel.run(async (context) => {
      writes[name]?.(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    expect(await errorCode(run)).toBe('AccessDenied');
    expect(record()).toEqual(before);
  });

  it('can be read, put on and taken off', async () => {
    const { Excel } = openSheets({ name: '表1' });
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      const states: boolean[] = [];
      const look = async () => {
        protection.load('protected');
        await context.sync();
        states.push(protection.protected);
      };
      await look();
      protection.protect();
      await look();
      protection.unprotect();
      await look();
      expect(states).toEqual([false, true, false]);
    });
  });

  it('of a workbook opened read-only is said, and forbids nothing', async () => {
    const { Excel, record } = openWorkbook({ sheets: [{ name: '表1' }], readOnly: true });
    await Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      expect(context.workbook.readOnly).toBe(true);
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(record().sheets[0]?.cells.A1?.value).toBe(1);
  });
});

describe('the data kept with the workbook', () => {
  // docs/excel/excel-add-ins-workbooks.md (settings), NamedItemCollection
  it('includes settings and names', async () => {
    const { Excel, record } = openWorkbook({
      sheets: [{ name: '表1' }],
      names: [{ name: '年度', refersTo: '表1!$B$1' }],
    });
    await Excel.run(async (context) => {
      context.workbook.settings.add('jixiao', { version: 1 });
      context.workbook.names.add('合计', context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2'));
      await context.sync();
    });
    await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('jixiao').load('value');
      const absent = context.workbook.settings.getItemOrNullObject('other');
      context.workbook.names.load('items/name,items/formula');
      await context.sync();
      expect(setting.value).toEqual({ version: 1 });
      expect(absent.isNullObject).toBe(true);
      expect(context.workbook.names.items.map(({ name }) => name)).toEqual(['年度', '合计']);
      context.workbook.names.getItem('年度').delete();
      await context.sync();
    });
    expect(record().names).toEqual({ 合计: '表1!$A$1:$B$2' });
  });

  it('includes names of a sheet, which are not among those of the workbook', async () => {
    const { Excel, host } = openWorkbook({
      sheets: [{ name: '表1' }],
      names: [{ name: '年度', refersTo: '表1!$B$1' }],
    });
    const { workbook } = host.book.engine;
    const [sheet] = workbook.getSheets();
    if (!sheet) throw new Error('There is no sheet.');
    sheet.insertDefinedName('本表', '表1!$A$1');
    await Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem('表1');
      names.load('items/name,items/formula,items/scope');
      context.workbook.names.load('items/name,items/scope');
      await context.sync();
      expect(names.items.map((item) => item.toJSON())).toMatchObject([
        { name: '本表', formula: '=表1!$A$1', scope: 'Worksheet' },
      ]);
      expect(context.workbook.names.items.map((item) => item.toJSON())).toMatchObject([
        { name: '年度', scope: 'Workbook' },
      ]);
    });
  });

  // https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection
  it('includes custom properties of a sheet, which are overwritten and go with it', async () => {
    const { Excel, host } = openWorkbook({ sheets: [{ name: '表1' }, { name: '表2' }] });
    await Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem('表2');
      customProperties.add('a', '1');
      customProperties.add('b', '2');
      customProperties.add('a', '3');
      await context.sync();
      customProperties.getItem('b').delete();
      customProperties.load('items/key,items/value');
      const absent = customProperties.getItemOrNullObject('b');
      await context.sync();
      expect(customProperties.items.map((item) => item.toJSON())).toEqual([{ key: 'a', value: '3' }]);
      expect(absent.isNullObject).toBe(true);
      context.workbook.worksheets.getItem('表2').delete();
      await context.sync();
    });
    expect([...host.book.facts.sheetProperties.keys()]).toEqual([]);
  });
});
