import { describe, expect, it } from 'vitest';
import type { Grid, SheetSnapshot } from '../../src/core';
import { keptSnapshots } from '../../src/taskpane/logic/kept-snapshots';

const GRID: Grid = {
  top: 0,
  left: 1,
  values: [
    ['预算', 1],
    [null, true],
  ],
  formats: [
    ['General', '0.00'],
    ['General', 'General'],
  ],
  merges: [{ top: 0, left: 1, bottom: 1, right: 1 }],
};
const sheet = (grid: Grid = GRID, name = '表1', id = '1'): SheetSnapshot => ({ id, name, grid });

describe('a snapshot that was read again', () => {
  const before = sheet();

  it('is the one from before where nothing has changed', () => {
    const again = sheet(structuredClone(GRID));
    expect(again).not.toBe(before);
    expect(keptSnapshots([sheet(GRID, '表2', '2'), before], [again])[0]).toBe(before);
  });

  it.each<[string, SheetSnapshot]>([
    [
      'a value',
      sheet({
        ...GRID,
        values: [
          ['预算', 2],
          [null, true],
        ],
      }),
    ],
    [
      'a value’s type',
      sheet({
        ...GRID,
        values: [
          ['预算', '1'],
          [null, true],
        ],
      }),
    ],
    [
      'a format',
      sheet({
        ...GRID,
        formats: [
          ['General', '0%'],
          ['General', 'General'],
        ],
      }),
    ],
    ['the number of rows', sheet({ ...GRID, values: GRID.values.slice(1) })],
    ['a merged area', sheet({ ...GRID, merges: [{ top: 0, left: 1, bottom: 0, right: 1 }] })],
    ['that merged areas are known', sheet({ ...GRID, merges: undefined })],
    ['where it begins', sheet({ ...GRID, top: 1 })],
    ['its name', sheet(GRID, '表3')],
    ['which sheet it is', sheet(GRID, '表1', '3')],
  ])('is the new one where this has changed: %s', (_, changed) => {
    expect(keptSnapshots([before], [changed])[0]).toBe(changed);
  });
});
