import { describe, expect, it } from 'vitest';
import { createChecker, type SheetSnapshot } from '../../src/core';
import { rememberedText } from '../../src/core/language/remembered';
import { coveredBelow } from '../../src/core/read/sheet/covered';
import { madeSheets, type Layout } from '../../bench/workbooks';

/** How often cells and merged areas are looked at, never how long it takes: that is the bench's. */

/** A list that counts how often its members are asked for. */
function countedList<Item>(items: readonly Item[], count: () => void): readonly Item[] {
  return new Proxy(items, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count();
      return Reflect.get(target, key) as unknown;
    },
  });
}

/** Looks at rows and at merged areas in one check of so many tables. */
function looksAt(count: number, layout: Layout): { readonly cells: number; readonly merges: number } {
  let [cells, merges] = [0, 0];
  const sheets = madeSheets(count, 'mixed', layout).map((sheet): SheetSnapshot => ({
    ...sheet,
    grid: {
      ...sheet.grid,
      values: sheet.grid.values.map((row) => countedList(row, () => cells++)),
      merges: countedList(sheet.grid.merges ?? [], () => merges++),
    },
  }));
  createChecker().check(sheets, { wholeWorkbook: true });
  return { cells, merges };
}

describe('twice as many tables are twice the work', () => {
  // Whole documents, so that both are made of the same tables.
  it.each(['sheets', 'stacked', 'beside'] as const)('%s', (layout) => {
    const [half, whole] = [looksAt(70, layout), looksAt(140, layout)];
    expect(whole.cells).toBeLessThan(half.cells * 2.2);
    expect(whole.merges).toBeLessThan(half.merges * 2.2);
  });
});

it('what comes of a text is found out once, as long as it is asked for', () => {
  let work = 0;
  const lengthOf = rememberedText((text) => {
    work++;
    return text.length;
  });
  for (let round = 0; round < 3; round++) for (const text of ['一', '二二', '一']) lengthOf(text);
  expect(work).toBe(2);
});

it('columns are covered from the first to the last row of each area, also where areas overlap', () => {
  const coveredIn = coveredBelow([
    { top: 3, left: 2, bottom: 5, right: 4 },
    { top: 1, left: 0, bottom: 3, right: 2 },
    { top: 2, left: 7, bottom: 2, right: 7 },
  ]);
  const rows = [0, 1, 3, 4, 6].map((row) => {
    const isCovered = coveredIn(row);
    return [0, 1, 2, 3, 4, 5, 6, 7].filter((column) => isCovered(column));
  });
  expect(rows).toEqual([[], [0, 1, 2], [0, 1, 2, 3, 4], [2, 3, 4], []]);
});
