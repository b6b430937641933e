import { describe, expect, it } from 'vitest';
import { contains, type Position } from '../../src/core/model/geometry';
import type { Grid } from '../../src/core/model/grid';
import {
  compact,
  fullWidth,
  neverMerged,
  official,
  paragraphRows,
  shifted,
  sheetOf,
  sideBySide,
  spacedLabels,
  spacers,
  stack,
  together,
  unmergedBlank,
  unmergedRepeated,
  type Dress,
} from './dress';
import { sampled } from '../support/depth';
import { shownText } from './laid';
import { SEED_TABLES, seedTable, tablesOf, type SeedTable } from './seeds';

const DRESSES: readonly Dress[] = [
  official,
  unmergedBlank,
  neverMerged,
  unmergedRepeated,
  compact,
  shifted(4, 2),
  spacers(1),
  spacers(3, 'dropped'),
  fullWidth,
  spacedLabels(' '),
  spacedLabels('\n'),
  paragraphRows('merged'),
  paragraphRows('blank'),
  together(paragraphRows('blank'), unmergedBlank, spacers(2), shifted(1, 1)),
  together(unmergedRepeated, fullWidth, paragraphRows()),
  together(compact, spacedLabels('　'), shifted(3, 0)),
];

/** Texts are compared without blanks and in half width, since dresses may change these. */
const bare = (content: string): string => content.normalize('NFKC').replace(/\s/g, '');

function textAt(grid: Grid, { row, column }: Position): string {
  const value = grid.values[row - grid.top]?.[column - grid.left] ?? null;
  return bare(shownText(value, grid.formats?.[row - grid.top]?.[column - grid.left] ?? 'General'));
}

/** The text that begins at a place: in one cell, or in as many cells as the paragraphs of a pasted cell take. */
function textFrom(grid: Grid, place: Position, length: number): string {
  let found = '';
  for (let { row } = place; found.length < length && row < grid.top + grid.values.length; row++) {
    found += textAt(grid, { row, column: place.column });
  }
  return found;
}

function expectEveryText(table: SeedTable, grid: Grid, at: (row: number, column: number) => Position): void {
  table.rows.forEach((row, rowIndex) =>
    row.forEach((content, column) => {
      const wanted = bare(content);
      if (wanted === '') return;
      expect(textFrom(grid, at(rowIndex, column), wanted.length), `[${rowIndex}, ${column}]`).toBe(wanted);
    }),
  );
}

function expectSound({ values, formats, merges, top, left }: Grid): void {
  expect(new Set(values.map((row) => row.length)).size).toBe(1);
  expect(formats?.map((row) => row.length)).toEqual(values.map((row) => row.length));
  for (const [index, area] of (merges ?? []).entries()) {
    expect(area.top >= top && area.left >= left && area.bottom < top + values.length).toBe(true);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const others = merges?.findIndex((other) => contains(other, { row, column }));
        expect(others, 'merges do not overlap').toBe(index);
        if (row > area.top || column > area.left) {
          expect(values[row - top]?.[column - left], 'only the first cell of a merge holds something').toBeNull();
        }
      }
    }
  }
}

describe('a dress', () => {
  describe.each(DRESSES.map((dress) => [dress.name, dress] as const))('%s', (_, dress) => {
    it('keeps every text of every table, and knows where', () => {
      for (const table of dress === official ? SEED_TABLES : sampled(SEED_TABLES, 10, DRESSES.indexOf(dress))) {
        const { grid, at } = sheetOf(table, dress);
        expectSound(grid);
        expectEveryText(table, grid, at);
      }
    });

    it('keeps them on a shared sheet', () => {
      for (const arrange of [stack, sideBySide]) {
        const tables = sampled(tablesOf('004'), 4, DRESSES.indexOf(dress));
        const { grid, at } = arrange(tables, dress);
        expectSound(grid);
        tables.forEach((table, index) => expectEveryText(table, grid, (row, column) => at(index, row, column)));
      }
    });
  });

  it('lays the official project table out as the form does', () => {
    const { grid, at } = sheetOf(seedTable('004', 8));
    expect(grid.values.slice(0, 7)).toEqual([
      ['9.2021年奖励先进经开区资金绩效目标表', null, null, null, null, null, null],
      ['479002河北乐亭经济开发区管理委员会', null, null, null, null, '单位：万元', null],
      ['项目编码', '13022522P004062100068', null, '项目名称', '2021年奖励先进经开区资金', null, null],
      ['预算规模及资金用途', '预算数', 200.53, '其中：财政    资金', 200.53, '其他资金', null],
      [null, '用于开发区经济基础建设', null, null, null, null, null],
      ['资金支出计划（%）', '3月底', '6月底', '10月底', null, '12月底', null],
      [null, 50, 100, 167, null, 200.52, null],
    ]);
    expect(grid.merges).toContainEqual({ top: 3, left: 0, bottom: 4, right: 0 });
    expect(grid.merges).toContainEqual({ top: 9, left: 0, bottom: 11, right: 0 });
    expect(at(5, 4)).toEqual({ row: 6, column: 5 });
    expect(at(9, 0), 'a blank under a merged label is that label').toEqual({ row: 9, column: 0 });
  });

  it('splits the paragraphs of a cell over rows and stretches what stands beside them', () => {
    const table = seedTable('000', 6);
    const { grid, at } = sheetOf(table, paragraphRows('merged'));
    const { row, column } = at(6, 1);
    expect([0, 1, 2, 3, 4].map((line) => textAt(grid, { row: row + line, column }).slice(0, 3))).toEqual([
      '目标1',
      '目标2',
      '目标3',
      '目标4',
      '目标5',
    ]);
    expect(grid.merges).toContainEqual({ top: row, left: 0, bottom: row + 4, right: 0 });
    expect(at(7, 0).row).toBe(row + 5);
  });

  it('repeats a merged text in each of its former cells', () => {
    const { grid } = sheetOf(seedTable('000', 1), unmergedRepeated);
    expect(grid.merges).toBeUndefined();
    expect(grid.values.slice(8, 10).map((row) => row[0])).toEqual(['总\n体\n目\n标', '绩效指标']);
    expect(grid.values.slice(10, 14).map((row) => row[1])).toEqual(Array.from({ length: 4 }, () => '成本指标'));
  });
});
