/**
 * All that can go wrong in the middle of an operation, tried out: `npm run reliability [-- FROM TO]` (in parts, as many as there are
 * processors, with the numbers of trials; without them all). Writes docs/reliability.md once all parts are there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { FAULTS } from '../../test/excel/reliability/faults';
import { OPERATIONS } from '../../test/excel/reliability/operations';
import { judge } from '../../test/excel/reliability/trial';
import { allTrials, titleOf } from '../../test/excel/reliability/trials';

/** What came of a trial, in one word for the table. */
interface Outcome {
  readonly number: number;
  readonly operation: string;
  readonly fault: string;
  readonly outcome: 'done' | 'untouched' | 'left and said' | 'wrong';
  readonly title: string;
  readonly wrong?: string;
}

const PARTS = 'test/output/reliability';

async function tried(from: number, to: number): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, trial] of allTrials().slice(from, to).entries()) {
    const { said, wrong, found } = await judge(trial);
    const outcome = wrong
      ? 'wrong'
      : said.kind === 'done'
        ? 'done'
        : said.leftover.kind === 'nothing' || found === 'as before'
          ? 'untouched'
          : 'left and said';
    outcomes.push({
      number: from + index,
      operation: trial.operation.name,
      fault: trial.fault,
      outcome,
      title: titleOf(trial),
      ...(wrong !== undefined && { wrong }),
    });
    if (index % 100 === 0) console.log(`${from + index} of ${to}`);
  }
  return outcomes;
}

/** One row for each operation, one column for each fault. */
function page(outcomes: readonly Outcome[]): string {
  const count = (list: readonly Outcome[], outcome: Outcome['outcome']) =>
    list.filter((one) => one.outcome === outcome).length;
  const cell = (operation: string, fault: string): string => {
    const list = outcomes.filter((one) => one.operation === operation && one.fault === fault);
    if (list.length === 0) return '–';
    return (['done', 'untouched', 'left and said', 'wrong'] as const)
      .map((outcome) => count(list, outcome))
      .join(' / ');
  };
  const wrong = outcomes.filter((one) => one.outcome === 'wrong');
  return [
    '# What happens when Excel fails in the middle',
    '',
    'Made by `npm run reliability`; do not edit. Each operation of the add-in was tried on the stand-in for Excel with each fault at its first,',
    'second, middle and last request, once passing and once lasting, and with six events just before it: nothing, a row inserted above, a cell',
    'typed, the sheet renamed, deleted, protected. After each the workbook was compared with what it was and with what was asked for, and the',
    'words with both. (`test/excel/reliability`; every two of these together are part of `npm test`.)',
    '',
    `${outcomes.length} trials: ${count(outcomes, 'done')} done as asked, ${count(outcomes, 'untouched')} refused with the workbook as it was, ` +
      `${count(outcomes, 'left and said')} left something that could not be taken back and said what, ${wrong.length} wrong.`,
    '',
    'Each cell: done / untouched / left and said / wrong. An operation on marks counts as done where it says which sheets it left out.',
    '',
    `| operation | ${FAULTS.join(' | ')} |`,
    `| --- |${FAULTS.map(() => ' --- |').join('')}`,
    ...OPERATIONS.map(({ name }) => `| ${name} | ${FAULTS.map((fault) => cell(name, fault)).join(' | ')} |`),
    '',
    ...(wrong.length > 0
      ? ['## Wrong', '', ...wrong.map(({ title, wrong: why }) => `- ${title}: ${why ?? ''}`), '']
      : []),
    'What this cannot show: that a real Excel fails in these ways and no others. A row that is inserted above in the very moment of a write moves',
    'the ranges the add-in has kept, as Microsoft documents; where it does not, what was overwritten is put back. Text typed into a cell that is',
    'being written in the moment the answer is lost is not known to anybody, and is overwritten.',
    '',
  ].join('\n');
}

export async function main(from?: string, to?: string): Promise<void> {
  console.warn = () => undefined; // what the adapter logs of the faults it was given
  const all = allTrials().length;
  const [first, last] = [Number(from ?? 0), Math.min(all, Number(to ?? all))];
  if (from === undefined) rmSync(PARTS, { recursive: true, force: true });
  mkdirSync(PARTS, { recursive: true });
  writeFileSync(`${PARTS}/${first}-${last}.json`, JSON.stringify(await tried(first, last)));
  const outcomes = readdirSync(PARTS)
    .filter((file) => file.endsWith('.json') && existsSync(`${PARTS}/${file}`))
    .flatMap((file) => JSON.parse(readFileSync(`${PARTS}/${file}`, 'utf8')) as Outcome[]);
  if (new Set(outcomes.map(({ number }) => number)).size < all) return;
  writeFileSync('docs/reliability.md', await format(page(outcomes), { parser: 'markdown', printWidth: 120 }));
  const wrong = outcomes.filter(({ outcome }) => outcome === 'wrong');
  for (const { title, wrong: why } of wrong) console.error(`${title}: ${why ?? ''}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
