import { describe, expect, it } from 'vitest';
import { createChecker, type CheckProgress, type SheetSnapshot } from '../../src/core';
import { madeSheets } from '../../bench/workbooks';

/** How many rows were asked for in each step of a check, each as often as it was. */
function rowsByStep(sheet: SheetSnapshot): {
  rows: readonly number[];
  progress: readonly CheckProgress[];
  total: number;
} {
  let looks = 0;
  const values = new Proxy(sheet.grid.values, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  const watched = { ...sheet, grid: { ...sheet.grid, values } };
  const rows: number[] = [];
  const progress: CheckProgress[] = [];
  const steps = createChecker().checkInSteps([watched], { wholeWorkbook: true });
  for (let step = steps.next(); ; step = steps.next()) {
    rows.push(looks);
    looks = 0;
    if (step.done) break;
    progress.push(step.value);
  }
  return { rows, progress, total: rows.reduce((sum, count) => sum + count, 0) };
}

describe('a large sheet is read in many steps', () => {
  it.each(['stacked', 'beside'] as const)('%s tables: no step does more than a small part of all', (layout) => {
    const [sheet] = madeSheets(layout === 'stacked' ? 150 : 60, 'mixed', layout);
    if (!sheet) throw new Error('No sheet');
    const { rows, progress, total } = rowsByStep(sheet);
    expect(rows.length).toBeGreaterThan(300);
    expect(Math.max(...rows)).toBeLessThan(total / 12);
    expect(progress.every(({ done }, index) => done >= (progress[index - 1]?.done ?? 0))).toBe(true);
  });

  it('a step does not grow with the sheet', () => {
    const longest = (count: number): number => {
      const [sheet] = madeSheets(count, 'projects', 'stacked');
      return sheet ? Math.max(...rowsByStep(sheet).rows.slice(1)) : NaN;
    };
    expect(longest(120)).toBeLessThan(longest(60) * 1.2);
  });

  it('text without any table, too', () => {
    const values = Array.from({ length: 5000 }, (_, row) => [`第${row}行，说明。`]);
    const { rows, total } = rowsByStep({ id: '1', name: '说明', grid: { top: 0, left: 0, values } });
    expect(Math.max(...rows.slice(1))).toBeLessThan(total / 10);
  });
});
