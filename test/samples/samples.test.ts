import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx, type Sheet } from 'hucre';
import { describe, expect, it } from 'vitest';
import { sampleBooks, workbookBytes } from '../../scripts/samples/books';
import type { Area } from '../../src/core/model/geometry';
import { sheetOf, stack } from './dress';
import index from './index.json';
import { layoutOf } from './layouts';
import { SEED_TABLES, seedTable, tablesOf } from './seeds';

const BOOKS = sampleBooks();

const countBy = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((other) => other === key).length]));

describe('seeds.json', () => {
  it('holds the 70 tables of the five documents', () => {
    expect(countBy(SEED_TABLES.map((table) => table.seed))).toEqual({ '000': 7, '001': 2, '002': 13, '003': 31, '004': 17 });
    expect(countBy(SEED_TABLES.map((table) => table.form))).toEqual({
      'unit-overall-gansu': 1,
      'project-gansu': 6,
      'project-hebei': 51,
      'budget-income-expenditure': 1,
      'budget-income': 1,
      'budget-expenditure': 1,
      'fiscal-income-expenditure': 1,
      'general-public-expenditure': 1,
      'general-public-basic': 1,
      'government-fund': 1,
      'state-capital': 1,
      'three-public': 1,
      organisation: 1,
      procurement: 1,
      'fixed-assets': 1,
    });
  });

  it('numbers the tables of each document from 0 without gaps', () => {
    for (const seed of ['000', '001', '002', '003', '004']) {
      const tables = tablesOf(seed);
      expect(tables.map((table) => table.index)).toEqual([...tables.keys()]);
    }
  });

  it('keeps the figures the rules are tested with', () => {
    const cell = (seed: string, table: number, row: number, column: number): string | undefined =>
      seedTable(seed, table).rows[row]?.[column];
    expect(cell('000', 0, 3, 5)).toBe('14438.25');
    expect(cell('000', 0, 6, 4)).toBe('12253');
    expect(cell('000', 6, 8, 4)).toBe('466.96万元');
    expect(cell('002', 10, 11, 4)).toBe('≤64万元');
    expect(cell('003', 27, 12, 4)).toBe('≤100万元');
    expect(cell('003', 30, 2, 2)).toBe('1114.71');
    expect(cell('004', 8, 5, 4)).toBe('200.52');
    expect(cell('004', 10, 10, 4)).toBe('2022年12月底');
    expect(cell('004', 11, 8, 4)).toMatch(/^指标1：.*5906米.*\n指标2：.*\n指标3：.*\n指标4：.*\n指标5：.*10000平方米$/);
    const projects = tablesOf('003').filter((table) => table.form === 'project-hebei');
    const total = projects.reduce((sum, table) => sum + Math.round(Number(table.rows[2]?.[2]) * 100), 0);
    expect(total, 'the 19 projects of 003 tie with its budget tables').toBe(4708387);
  });

  it('states years, remarks and dates beside the tables', () => {
    expect(countBy(SEED_TABLES.map((table) => `${table.seed} ${table.year} ${table.yearSource}`))).toEqual({
      '000 2024 title': 7,
      '001 null null': 2,
      '002 2024 document': 13,
      '003 2024 table': 9,
      '003 2024 document': 21,
      '003 null null': 1,
      '004 2023 document': 17,
    });
    expect(SEED_TABLES.filter((table) => table.note).map((table) => table.form)).toEqual([
      'government-fund',
      'state-capital',
      'procurement',
    ]);
    expect(seedTable('003', 30).asOf).toBe('2023-12-31');
  });
});

describe('sample workbooks', () => {
  it('are listed with the demo first', () => {
    expect(index).toEqual(BOOKS.map(({ file, title, titleEn }) => ({ file, title, titleEn })));
    expect(index[0]?.file).toBe('demo-mixed.xlsx');
  });

  it('have sheet names Excel accepts', () => {
    for (const { file, sheets } of BOOKS) {
      const names = sheets.map((sheet) => sheet.name.toLowerCase());
      expect(new Set(names).size, file).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^(?!')[^\\/*?:[\]]{1,31}(?<!')$/);
    }
  });

  it.each(BOOKS.map((book) => [book.file, book] as const))('include %s exactly as the builder makes it now', async (file, book) => {
    const committed = await readXlsx(await readFile(join(import.meta.dirname, file)), { readStyles: true });
    const made = await readXlsx(await workbookBytes(book), { readStyles: true });
    expect(committed.sheets).toEqual(made.sheets);
  });

  it.each(BOOKS.filter(({ file }) => /^\d/.test(file)).map((book) => [book.file, book] as const))(
    'include %s, which reads back as the seeds in their official dress',
    async (file, book) => {
      const { sheets } = await readXlsx(await workbookBytes(book));
      const tables = tablesOf(file.slice(0, 3));
      const grids = file.includes('stacked')
        ? [stack(tables).grid]
        : tables.map((table) => sheetOf(table).grid);
      expect(sheets.length).toBe(grids.length);
      sheets.forEach((sheet, place) => {
        expect(contents(sheet)).toEqual(grids[place]?.values);
        expect(areas(sheet)).toEqual(sorted(grids[place]?.merges ?? []));
      });
    },
  );

  it('print on A4 and show all their rows', () => {
    for (const { sheets } of BOOKS) {
      for (const { pageSetup, rowDefs, rows } of sheets) {
        expect(pageSetup).toMatchObject({ paperSize: 'a4', fitToWidth: 1 });
        expect(rowDefs?.size).toBe(rows?.length);
      }
    }
  });
});

describe('layouts', () => {
  it('fill the width of their form in every row', () => {
    for (const table of SEED_TABLES) {
      const width = layoutOf(table.form).widths.length;
      const { grid } = sheetOf(table);
      expect(grid.values.every((row) => row.length === width)).toBe(true);
    }
  });
});

/** A sheet's cells as rows of one length, blanks as null. */
function contents(sheet: Sheet): unknown[][] {
  const width = Math.max(...sheet.rows.map((row) => row.length));
  return sheet.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

function areas(sheet: Sheet): readonly Area[] {
  return sorted(
    (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  );
}

const sorted = (merges: readonly Area[]): readonly Area[] =>
  [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
