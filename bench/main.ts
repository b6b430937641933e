import { readXlsx } from 'hucre';
import { createChecker, FORMS, layoutForm, type SheetSnapshot } from '../src/core';
import { readWorkbook } from '../src/cli/read-workbook';
import { createReader } from '../src/core/read';
import { layoutWords } from '../src/words/layout';
import { compare, cpuTime, type Contest } from './compare';
import { fileOf, madeSheets, type Kind, type Layout } from './workbooks';

/**
 * Speed as ratios: what the product does beside a baseline, taken in turns in the same run, in processor time, so that the figures mean something on a
 * busy machine, too. The baseline of checking is what no checker can do without: a library reading the file as the command line asks it to.
 *
 * `npm run bench -- 10000` takes the growth up to so many tables.
 */

const READER = createReader(FORMS);
const WHOLE = { wholeWorkbook: true };

/** The same contents as snapshots of their own, as after reading the workbook. */
const readAnew = (known: readonly SheetSnapshot[]): SheetSnapshot[] => known.map((sheet) => ({ ...sheet }));

const checked = (sheets: readonly SheetSnapshot[]): number => createChecker().check(sheets, WHOLE).tables.length;

async function filesToFindings(kind: Kind, count: number): Promise<Contest> {
  const bytes = await fileOf(madeSheets(count, kind, 'sheets'));
  return {
    name: `${kind}, ${count} sheets: from bytes to findings`,
    rounds: count >= 1000 ? 5 : 15,
    baseline: ['parsing alone', async () => (await readXlsx(bytes, { readStyles: true })).sheets.length],
    run: async () => checked(await readWorkbook(bytes)),
  };
}

function recheck(kind: Kind, count: number): Contest {
  const checker = createChecker();
  let sheets = madeSheets(count, kind, 'sheets');
  checker.check(sheets, WHOLE);
  let turn = 0;
  return {
    name: `${kind}, ${count} sheets: check again after an edit of one`,
    rounds: 5,
    baseline: ['checking all anew', () => checked(readAnew(sheets))],
    run: () => {
      const at = turn++ % sheets.length;
      sheets = sheets.map((sheet, index) => (index === at ? { ...sheet } : sheet));
      return checker.check(sheets, WHOLE).tables.length;
    },
  };
}

const LAYING_OUT: Contest = {
  name: 'lay out all forms with their samples',
  rounds: 15,
  baseline: [
    'read as many tables',
    () =>
      readAnew(madeSheets(FORMS.length, 'projects', 'sheets')).reduce(
        (sum, sheet) => sum + READER.read(sheet).tables.length,
        0,
      ),
  ],
  run: () => FORMS.reduce((sum, form) => sum + layoutForm(form, form.sample, layoutWords['zh-CN']).cells.length, 0),
};

/** Processor time for each table, and the longest single step, as the workbook grows. */
function growth(kind: Kind, layout: Layout, counts: readonly number[]): string {
  const figures = counts.map((count) => {
    const sheets = madeSheets(count, kind, layout);
    let found = 0;
    const time = cpuTime(() => (found = checked(readAnew(sheets))));
    const missed = found === count ? '' : ` (${found} found)`;
    return `${count}: ${(time / count).toFixed(2)}${missed}`;
  });
  return `${kind}, ${layout}: ms a table by number of tables: ${figures.join(', ')}`;
}

export async function main(most = '1000'): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  for (const kind of ['projects', 'mixed'] as const)
    for (const count of [100, 1000]) say(await compare(await filesToFindings(kind, count)));
  for (const kind of ['projects', 'mixed'] as const) say(await compare(recheck(kind, 1000)));
  say(await compare(LAYING_OUT));
  const counts = [100, 1000, 10_000].filter((count) => count <= Number(most));
  for (const kind of ['projects', 'mixed'] as const)
    for (const layout of ['sheets', 'stacked', 'beside'] as const) {
      // A sheet has 16,384 columns.
      const own = layout === 'beside' ? counts.map((count) => Math.min(count, 500)) : counts;
      say(growth(kind, layout, [...new Set(own)]));
    }
}
