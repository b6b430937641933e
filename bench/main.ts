import { readXlsx } from 'hucre';
import { createChecker, FORMS, layoutForm, type SheetSnapshot } from '../src/core';
import { readWorkbook } from '../src/cli/read-workbook';
import { createReader } from '../src/core/read';
import { layoutWords } from '../src/words/layout';
import { compare, used, type Contest } from './compare';
import { fileOf, madeSheets, type Kind, type Layout } from './workbooks';

/**
 * Speed as ratios: what the product does beside a baseline, taken in turns in the same run, in processor time, so that the figures mean something on a
 * busy machine, too. The baseline of checking is what no checker can do without: a library reading the file as the command line asks it to.
 *
 * `npm run bench -- 10000` takes the growth up to so many tables.
 */

const READER = createReader(FORMS);
const WHOLE = { wholeWorkbook: true };
/** After so many tables the engine has optimised what it will. */
const WARM = 4000;
/** Large workbooks are checked once, smaller ones until so many tables were; the least time counts, since other work of the machine only adds to it. */
const TABLES_TIMED = 2000;

/** The same contents as snapshots of their own, as after reading the workbook. */
const readAnew = (known: readonly SheetSnapshot[]): SheetSnapshot[] => known.map((sheet) => ({ ...sheet }));

const checked = (sheets: readonly SheetSnapshot[]): number => createChecker().check(sheets, WHOLE).tables.length;

async function filesToFindings(kind: Kind, count: number): Promise<Contest> {
  const bytes = await fileOf(madeSheets(count, kind, 'sheets'));
  return {
    name: `${kind}, ${count} sheets: from bytes to findings`,
    rounds: count >= 1000 ? 5 : 15,
    warmUp: Math.ceil(WARM / count),
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

/** Processor time of each step of a check, and how many tables it found. */
function stepTimes(sheets: readonly SheetSnapshot[]): { times: readonly number[]; found: number } {
  const steps = createChecker().checkInSteps(readAnew(sheets), WHOLE);
  const times: number[] = [];
  for (;;) {
    const from = used();
    const step = steps.next();
    times.push(used() - from);
    if (step.done) return { times, found: step.value.tables.length };
  }
}

/** Processor time for each table, the longest step of a check and the memory of the process, as the workbook grows. */
function growth(kind: Kind, layout: Layout, counts: readonly number[]): string {
  for (let tables = 0; tables < WARM; tables += 100) checked(madeSheets(100, kind, layout));
  const figures = counts.map((count) => {
    const sheets = madeSheets(count, kind, layout);
    const runs = Array.from({ length: Math.max(1, TABLES_TIMED / count) }, () => stepTimes(sheets));
    const least = Math.min(...runs.map(({ times }) => times.reduce((sum, time) => sum + time, 0)));
    const [first] = runs;
    // The same step in each run: other work of the machine does not fall on it every time.
    const longest = (first?.times ?? []).reduce(
      (most, _, at) => Math.max(most, Math.min(...runs.map(({ times }) => times[at] ?? Infinity))),
      0,
    );
    const missed = first?.found === count ? '' : ` (${first?.found} found)`;
    const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
    return `${count}: ${(least / count).toFixed(2)}${missed}, longest step ${longest.toFixed(1)}, ${memory} MB`;
  });
  return `${kind}, ${layout}: ms a table by number of tables: ${figures.join('; ')}`;
}

export async function main(most = '1000'): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  for (const kind of ['projects', 'mixed'] as const)
    for (const count of [100, 1000]) say(await compare(await filesToFindings(kind, count)));
  for (const kind of ['projects', 'mixed'] as const) say(await compare(recheck(kind, 1000)));
  say(await compare(LAYING_OUT));
  const counts = [100, 1000, 10_000].filter((count) => count <= Number(most));
  for (const kind of ['projects', 'mixed'] as const)
    for (const layout of ['sheets', 'stacked', 'beside'] as const) say(growth(kind, layout, counts));
}
