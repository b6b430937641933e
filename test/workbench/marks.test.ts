/** Marks in saved files: written where the person wants them, and otherwise without a trace. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createExcelHost } from '../../src/excel';
import { hasUnsavedWork } from '../../src/files/xlsx/save/changes';
import { countMarks, isMark } from '../../src/workbench/page/marks';
import type { Bench } from '../files/open-file';
import { open } from '../files/open-file';
import { partsOf, textOf } from '../files/package-zoo';

const SHEET = 'xl/worksheets/sheet1.xml';

describe('marks', () => {
  const SAMPLE = new Uint8Array(readFileSync('test/samples/demo-mixed.xlsx'));
  const marksOf = (bench: Bench): number => countMarks(bench.record());

  /** As the pane does after a check. */
  async function markSomething(bench: Bench): Promise<void> {
    const sheetId = bench.record().sheets[0]?.id ?? '';
    await createExcelHost().mark([{ sheetId, cells: { error: ['B3', 'B4'], warning: ['D3'], hint: [] } }]);
  }

  it('that are saved are there when the file is opened again, and can be cleared; unsaved they leave no trace', async () => {
    const bench = await open(SAMPLE);
    await markSomething(bench);
    const count = marksOf(bench);
    expect(count).toBeGreaterThan(0);

    const clean = await bench.save(isMark);
    expect(clean).toEqual({ bytes: SAMPLE, changedCells: 0, losses: [] });

    const marked = await bench.save();
    const again = await open(marked.bytes);
    expect(marksOf(again)).toBe(count);
    const left = await again.save(isMark);
    expect(await textOf(left.bytes, SHEET)).not.toContain('jixiao-mark');
    await createExcelHost().unmark('workbook');
    expect(marksOf(again)).toBe(0);
    const cleared = await again.save();
    for (const [name, part] of await partsOf(cleared.bytes))
      expect(new TextDecoder().decode(part), name).not.toContain('jixiao-mark');
    expect(await textOf(cleared.bytes, SHEET)).toBe(await textOf(SAMPLE, SHEET));
  });

  it('are nobody’s unsaved work; a changed cell is', async () => {
    const bench = await open(SAMPLE);
    const opened = bench.record();
    await markSomething(bench);
    expect(hasUnsavedWork(opened, bench.record(), isMark)).toBe(false);
    await bench.edit((sheet) => void (sheet.getRange('A1').values = [['改']]));
    expect(hasUnsavedWork(opened, bench.record(), isMark)).toBe(true);
  });
});
