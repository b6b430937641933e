/** How sheets are printed. PageLayout and PageBreakCollection in the API reference; docs/excel/excel-add-ins-worksheets-page-layout.md */
import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { pageAfter } from '../../src/files/workbook/page';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openXlsx } from '../../src/files/xlsx/open';
import { saveXlsx } from '../../src/files/xlsx/save';
import { errorCode, openSheets, openWorkbook } from './bench';
import { differingParts, textOf, zooFile } from '../files/package-zoo';

function onFirstSheet<T>(
  { Excel }: NodeExcel,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('表 1'), context));
}

/** Sets everything there is. */
function setUp({ pageLayout, horizontalPageBreaks }: Excel.Worksheet): void {
  pageLayout.paperSize = 'A3';
  pageLayout.orientation = 'Landscape';
  pageLayout.centerHorizontally = true;
  pageLayout.centerVertically = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
  pageLayout.setPrintMargins('Centimeters', { left: 2.54, top: 1.27 });
  pageLayout.footerMargin = 18;
  pageLayout.setPrintArea('A1:F20,H1:J5');
  pageLayout.setPrintTitleRows('$2:$3');
  pageLayout.setPrintTitleColumns('A:B');
  horizontalPageBreaks.add('A11');
  horizontalPageBreaks.add('C6');
}

const SET_UP = {
  paperSize: 'A3',
  landscape: true,
  centerHorizontally: true,
  centerVertically: true,
  fit: { wide: 1, tall: 2 },
  margins: { left: 1, right: 0.7, top: 0.5, bottom: 0.75, header: 0.3, footer: 0.25 },
  printArea: [
    { top: 0, left: 0, bottom: 19, right: 5 },
    { top: 0, left: 7, bottom: 4, right: 9 },
  ],
  titleRows: [1, 2],
  titleColumns: [0, 1],
  pageBreaks: [5, 10],
};

describe('print set-up', () => {
  it('of a new sheet is Excel’s own', async () => {
    await onFirstSheet(openSheets({ name: '表 1' }), async ({ pageLayout }, context) => {
      pageLayout.load();
      const nothing = [
        pageLayout.getPrintAreaOrNullObject(),
        pageLayout.getPrintTitleRowsOrNullObject(),
        pageLayout.getPrintTitleColumnsOrNullObject(),
      ];
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Portrait',
        zoom: { scale: 100 },
        leftMargin: 50.4,
        topMargin: 54,
        centerHorizontally: false,
      });
      expect(nothing.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
    });
  });

  it('is set and read back', async () => {
    const bench = openSheets({ name: '表 1' });
    await onFirstSheet(bench, async (sheet, context) => {
      setUp(sheet);
      const { pageLayout } = sheet;
      pageLayout.load('paperSize,orientation,zoom,leftMargin,footerMargin');
      const area = pageLayout.getPrintArea().load('address');
      const rows = pageLayout.getPrintTitleRows().load('address');
      const columns = pageLayout.getPrintTitleColumns().load('address');
      sheet.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        paperSize: 'A3',
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
        footerMargin: 18,
      });
      expect([area.address, rows.address, columns.address]).toEqual([
        "'表 1'!A1:F20,'表 1'!H1:J5",
        "'表 1'!2:3",
        "'表 1'!A:B",
      ]);
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([5, 10]);
      sheet.horizontalPageBreaks.items[0]?.delete();
      pageLayout.zoom = { scale: 80 };
      await context.sync();
    });
    expect(bench.record().sheets[0]?.page).toMatchObject({ ...SET_UP, fit: undefined, scale: 80, pageBreaks: [10] });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['title rows that are not whole rows', ({ pageLayout }) => pageLayout.setPrintTitleRows('A1:B2')],
    [
      'a scale and a number of pages',
      ({ pageLayout }) => void (pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 }),
    ],
    ['no zoom at all', ({ pageLayout }) => void (pageLayout.zoom = {})],
    ['a scale beyond 400', ({ pageLayout }) => void (pageLayout.zoom = { scale: 401 })],
    ['a margin below nothing', ({ pageLayout }) => void (pageLayout.leftMargin = -1)],
    ['a page that ends above the first row', ({ horizontalPageBreaks }) => void horizontalPageBreaks.add('A1')],
  ])('refuses %s', async (_, change) => {
    const run = onFirstSheet(openSheets({ name: '表 1' }), async (sheet, context) => {
      change(sheet);
      await context.sync();
    });
    expect(await errorCode(run)).toBe('InvalidArgument');
  });

  it('follows its cells when rows and columns are inserted and deleted', () => {
    const page = {
      printArea: [{ top: 2, left: 1, bottom: 9, right: 4 }],
      titleRows: [2, 3],
      titleColumns: [1, 1],
      pageBreaks: [5],
    } as const;
    const rows = { lines: 'rows', at: 3, inserted: 2, removed: 0 } as const;
    expect(pageAfter(page, rows)).toEqual({
      printArea: [{ top: 2, left: 1, bottom: 11, right: 4 }],
      titleRows: [2, 5],
      titleColumns: [1, 1],
      pageBreaks: [7],
    });
    expect(pageAfter(page, { ...rows, at: 10 })).toEqual(page);
    expect(pageAfter(page, { lines: 'rows', at: 1, inserted: 0, removed: 3 })).toEqual({
      printArea: [{ top: 1, left: 1, bottom: 6, right: 4 }],
      titleColumns: [1, 1],
      pageBreaks: [2],
    });
    expect(pageAfter(page, { lines: 'columns', at: 0, inserted: 0, removed: 2 })).toEqual({
      printArea: [{ top: 2, left: 0, bottom: 9, right: 2 }],
      titleRows: [2, 3],
      pageBreaks: [5],
    });
  });

  it('follows rows that the user inserts', () => {
    const bench = openSheets({ name: '表 1', page: { printArea: [{ top: 0, left: 0, bottom: 9, right: 3 }] } });
    const [sheet] = bench.host.book.sheets();
    sheet?.insertRows(5, 2);
    expect(bench.record().sheets[0]?.page.printArea).toEqual([{ top: 0, left: 0, bottom: 11, right: 3 }]);
  });
});

describe('print set-up in a file', () => {
  it('is saved and read back', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '表 1', rows: [['x']] },
        { name: '后', rows: [['y']] },
      ],
    });
    const bench = openWorkbook(await openXlsx(bytes, '表.xlsx'));
    const opened = bench.record();
    await onFirstSheet(bench, async (sheet, context) => {
      setUp(sheet);
      await context.sync();
    });
    const saved = await saveXlsx({ bytes, opened, current: bench.record() });
    expect(await differingParts(bytes, saved.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const { pageSetup, rowBreaks } = (await readXlsx(saved.bytes)).sheets[0] ?? {};
    expect(pageSetup).toMatchObject({
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 2,
      horizontalCentered: true,
      printTitlesRow: '$2:$3',
    });
    expect(rowBreaks).toEqual([4, 9]);
    expect(await textOf(saved.bytes, 'xl/workbook.xml')).toContain("'表 1'!$A:$B,'表 1'!$2:$3");
    expect((await openXlsx(saved.bytes, '表.xlsx')).sheets[0]?.page).toEqual(SET_UP);
  });

  it('can be removed, and belongs to its sheet even if the sheet moves', async () => {
    const page = { printArea: 'A1:B2', printTitlesRow: '1:1' };
    const bytes = await writeXlsx({
      sheets: [
        { name: '前', rows: [['x']] },
        { name: '表 1', rows: [['x']], pageSetup: page },
      ],
    });
    const bench = openWorkbook(await openXlsx(bytes, '表.xlsx'));
    const opened = bench.record();
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('前').delete();
      const added = context.workbook.worksheets.add('新');
      added.pageLayout.setPrintArea('C3');
      context.workbook.worksheets.getItem('表 1').horizontalPageBreaks.add('A9');
      context.workbook.worksheets.getItem('表 1').horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    const saved = await saveXlsx({ bytes, opened, current: bench.record() });
    const sheets = (await readXlsx(saved.bytes)).sheets.map(({ name, pageSetup }) => [
      name,
      pageSetup?.printArea?.replaceAll('$', ''),
      pageSetup?.printTitlesRow,
    ]);
    expect(sheets).toEqual([
      ['表 1', 'A1:B2', '1:1'],
      ['新', 'C3', undefined],
    ]);
  });

  it('leaves everything else in the file unchanged, byte for byte', async () => {
    const bytes = await zooFile({ macros: true });
    const bench = openWorkbook(await openXlsx(bytes, '表.xlsm'));
    const opened = bench.record();
    await bench.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().pageLayout.orientation = 'Portrait';
      await context.sync();
    });
    const saved = await saveXlsx({ bytes, opened, current: bench.record() });
    expect(await differingParts(bytes, saved.bytes)).toEqual(['xl/worksheets/sheet1.xml']);
    const part = 'xl/worksheets/sheet1.xml';
    expect(await textOf(saved.bytes, part)).toBe(
      (await textOf(bytes, part)).replace('orientation="landscape"', 'orientation="portrait"'),
    );
  });
});
