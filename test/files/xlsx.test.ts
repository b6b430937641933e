import { crc32 } from 'node:zlib';
/** Opening .xlsx files: what is in the file must stand in the workbook, and what cannot be opened must say why. */
import { describe, expect, it } from 'vitest';
import type { WriteOptions } from 'hucre';
import { writeOds, writeXlsx } from 'hucre';
import { OpenFailure, openXlsx } from '../../src/files/xlsx';
import { assembled, entryBytes, readZip, STORED, type StoredEntry } from '../../src/files/xlsx/package/zip';
import { open } from './open-file';
import { openWorkbook } from '../office-host/bench';

const AUDITED = new Date(Date.UTC(2024, 0, 15));

/** A sheet with everything that users can have put on it. */
const DECORATED: WriteOptions = {
  defaultFont: { name: '宋体', size: 11 },
  namedRanges: [{ name: '年度', range: "'表 1'!$B$2" }],
  activeSheet: 0,
  sheets: [
    {
      name: '表 1',
      rows: [
        ['项目支出绩效目标表', null, null],
        ['年度资金总额', 300.5, true],
        ['完成率', 0.75, null],
        ['日期', AUDITED, null],
        ['合计', null, null],
      ],
      cells: new Map([
        [
          '0,0',
          {
            value: '项目支出绩效目标表',
            style: {
              font: { name: '黑体', size: 16, bold: true, color: { rgb: 'FFC00000' } },
              fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: 0.8 } },
              alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
              border: { top: { style: 'medium', color: { indexed: 10 } }, left: { style: 'thin' } },
            },
          },
        ],
        ['2,1', { value: 0.75, style: { numFmt: '0.0%' } }],
        ['3,1', { value: AUDITED, style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
        ['4,1', { value: null, formula: 'B2*2', formulaResult: 601 }],
        ['1,0', { value: '年度资金总额', comment: { author: '审核', text: '财务已核对' } }],
      ]),
      columns: [{ width: 20 }, { width: 12.5 }],
      rowDefs: new Map([[0, { height: 30 }]]),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
      freezePane: { rows: 1, columns: 1 },
      conditionalRules: [
        {
          type: 'dataBar',
          priority: 2,
          range: 'B2:B5',
          dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: '638EC6' },
        },
        {
          type: 'expression',
          priority: 1,
          range: 'A1:B2 C3',
          formula: '$B2>100',
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFFF00' } } },
        },
        {
          type: 'cellIs',
          priority: 3,
          range: 'B2',
          operator: 'lessThan',
          formula: '0',
          style: { font: { color: { rgb: 'FF0000' } } },
        },
      ],
      dataValidations: [
        { type: 'list', values: ['优', '良'], range: 'C4', showErrorMessage: true, errorMessage: '请选择' },
        { type: 'list', formula1: '$A$1:$A$3', range: 'C5' },
        { type: 'decimal', operator: 'greaterThan', formula1: '0', range: 'B2' },
      ],
    },
    { name: '锁定', rows: [['x']], protection: { sheet: true } },
    { name: '隐藏', rows: [['y']], hidden: true },
  ],
};

describe('an opened file', () => {
  it('has its cells, with values, formulas and looks', async () => {
    const [sheet] = openWorkbook(await openXlsx(await writeXlsx(DECORATED), '申报.xlsx')).record().sheets;
    const cells = sheet?.cells ?? {};
    expect(cells.A1).toEqual({
      value: '项目支出绩效目标表',
      style: {
        bold: true,
        color: '#C00000',
        fill: '#DAE3F3',
        fontName: '黑体',
        fontSize: 16,
        horizontal: 'center',
        vertical: 'center',
        wrap: true,
        borders: { top: { line: 'medium', color: '#FF0000' }, left: { line: 'thin', color: '#000000' } },
      },
    });
    expect([cells.B2?.value, cells.C2?.value]).toEqual([300.5, true]);
    expect(cells.B3).toMatchObject({ value: 0.75, style: { numberFormat: '0.0%' } });
    expect(cells.B4).toMatchObject({ value: 45306, style: { numberFormat: 'yyyy"年"m"月"d"日"' } });
    expect(cells.B5).toMatchObject({ value: 601, formula: '=B2*2' });
  });

  it('has everything around the cells', async () => {
    const { record } = openWorkbook(await openXlsx(await writeXlsx(DECORATED), '申报.xlsx'));
    const { sheets, names, activeSheet } = record();
    expect(sheets[0]).toMatchObject({
      name: '表 1',
      merges: ['A1:C1'],
      columnWidths: { 0: 160, 1: 100 }, // digits of 宋体 11 are 8 pixels wide
      rowHeights: { 0: 40 },
      notes: { A2: '财务已核对' },
      conditionalFormats: [
        { ranges: 'A1:B2,C3', rule: { type: 'Custom', formula: '=$B2>100', format: { fill: '#FFFF00' } } },
        { ranges: 'B2:B5', rule: { type: 'DataBar', color: '#638EC6', min: { type: 'min' }, max: { type: 'max' } } },
        { ranges: 'B2', rule: { type: 'CellValue', operator: 'lessThan', operands: ['0'] } },
      ],
      validations: [
        { ranges: 'C4', type: 'list', formula1: '优,良', error: { message: '请选择', isShown: true } },
        { ranges: 'C5', type: 'list', formula1: '=$A$1:$A$3' },
        { ranges: 'B2', type: 'decimal', formula1: '0' },
      ],
    });
    expect(sheets.map(({ visibility, isProtected }) => [visibility, isProtected])).toEqual([
      ['Visible', false],
      ['Visible', true],
      ['Hidden', false],
    ]);
    expect([names, activeSheet]).toEqual([{ 年度: "'表 1'!$B$2" }, '表 1']);
  });

  it('is read by an add-in like any workbook', async () => {
    const { Excel, missing } = openWorkbook(await openXlsx(await writeXlsx(DECORATED), '申报.xlsx'));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表 1');
      const used = sheet.getUsedRange(true).load('address,values,text,numberFormat');
      const formats = sheet.getRange().conditionalFormats.load('items/type');
      await context.sync();
      expect(used.address).toBe("'表 1'!A1:C5");
      expect(used.text.map((row) => row[1])).toEqual(['', '300.5', '75.0%', '2024年1月15日', '601']);
      expect(formats.items.map(({ type }) => type)).toEqual(['Custom', 'DataBar', 'CellValue']);
    });
    expect([...missing]).toEqual([]);
  });
});

describe('a file that cannot be opened', () => {
  const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (text: string) => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const whole = writeXlsx({ sheets: [{ name: '表1', rows: [['x']] }] });

  const SHEET = 'xl/worksheets/sheet1.xml';
  const entryOf = (text: string | Uint8Array): StoredEntry => {
    const data = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    return { method: STORED, modified: 0, crc: crc32(data), data, size: data.length };
  };
  const withSheet = async (change: (sheet: StoredEntry) => StoredEntry) => {
    const archive = readZip(await whole);
    const sheet = archive.get(SHEET);
    return sheet ? assembled(new Map([...archive, [SHEET, change(sheet)]])) : new Uint8Array();
  };

  it('is none whose sheet is in UTF-16, which comes back in UTF-8 once it is changed', async () => {
    const xml = new TextDecoder().decode(await entryBytes(readZip(await whole), SHEET));
    const wide = Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    const bench = await open(await withSheet(() => entryOf(wide)));
    expect(bench.record().sheets.map(({ name }) => name)).toEqual(['表1']);
    await bench.edit((sheet) => {
      sheet.getRange('B2').values = [['乙']];
    });
    const saved = new TextDecoder().decode(await entryBytes(readZip((await bench.save()).bytes), SHEET));
    expect(saved).toContain('encoding="UTF-8"');
    expect(saved).toContain('乙');
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['text', () => new TextEncoder().encode('项目,金额\n道路,100\n')],
    ['empty', () => new Uint8Array()],
    ['ods', () => writeOds({ sheets: [{ name: '表1', rows: [['x']] }] })],
    ['xls', () => Uint8Array.from([...COMPOUND, ...utf16('Workbook')])],
    ['locked', () => Uint8Array.from([...COMPOUND, ...utf16('EncryptedPackage')])],
    ['damaged', async () => (await whole).slice(0, 600)],
    ['damaged', () => withSheet((sheet) => ({ ...sheet, crc: sheet.crc ^ 1 }))],
    ['damaged', () => withSheet((sheet) => ({ ...sheet, size: sheet.size - 1 }))],
    ['damaged', () => withSheet(() => entryOf('<html><body>404</body></html>'))],
    ['damaged', () => withSheet(() => entryOf(''))],
    ['unpacked', () => withSheet((sheet) => ({ ...sheet, size: 1e9 }))],
    ['damaged', async () => (await whole).map((byte, index) => (index > 600 && index < 640 ? byte ^ 0x5a : byte))],
  ])('is reported as %s', async (reason, bytes) => {
    const failure = await openXlsx(await bytes(), 'x').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OpenFailure);
    expect((failure as OpenFailure).reason).toBe(reason);
  });
});
