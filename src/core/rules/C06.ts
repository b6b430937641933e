import { grouped } from '../model/grouping';
import { both } from '../model/locale';
import { filledRows, indicatorKey } from '../read/contents';
import type { IndicatorRow, TargetTable } from '../read';
import { squeeze } from '../language/spelling';
import { onlySlipped, renumberedGoals, renumberedNames } from './renumbered';
import { JUDGED, tableRule, type Objection, type Remark } from './rule';

/** The first number that breaks the sequence 1, 2, 3, … */
function outOfStep(numbers: readonly number[]): { readonly index: number; readonly expected: number } | undefined {
  const index = numbers.findIndex((number, at) => number !== at + 1);
  return index < 0 ? undefined : { index, expected: index + 1 };
}

function goalNumbers(table: TargetTable): number[] {
  const lines = (table.fields.get('goals')?.content ?? '').split('\n');
  return lines.flatMap((line) => {
    const digits = /^(?:目标)?(\d{1,2})[:.、](?!\d)/.exec(squeeze(line))?.[1];
    return digits ? [Number(digits)] : [];
  });
}

interface Numbered {
  readonly row: IndicatorRow;
  readonly number: number;
}

/** The numbered indicators of one level. */
interface Group {
  readonly numbered: readonly Numbered[];
  /** Whether each of its indicators has a number, and all are of one period. */
  readonly isWhole: boolean;
}

function groupsOf(table: TargetTable): readonly Group[] {
  return [...grouped(filledRows(table), (row) => row.level2 ?? row.level1).values()].flatMap((rows) => {
    const numbered = rows.flatMap((row): readonly Numbered[] => {
      const digits = /^指标(\d{1,2})[:.、]/.exec(squeeze(row.name.content))?.[1];
      return digits ? [{ row, number: Number(digits) }] : [];
    });
    const isWhole = numbered.length === rows.length && rows.every(({ period }) => period === rows[0]?.period);
    return numbered.length > 0 ? [{ numbered, isWhole }] : [];
  });
}

const numbersOf = (numbered: readonly Numbered[]): readonly number[] => numbered.map(({ number }) => number);

/** Whether numbers run through the whole table: some level goes on where the one before it ended, and none begins anew. */
function runsThrough([first, ...others]: readonly Group[]): boolean {
  let count = first?.numbered.length ?? 0;
  let goesOn = false;
  for (const { numbered } of others) {
    if (numbered[0]?.number === 1) return false;
    goesOn ||= numbered[0]?.number === count + 1;
    count += numbered.length;
  }
  return goesOn;
}

/** The first number that is wrong among some, and how all of them are put in a row again. */
function* wrongAmong(numbered: readonly Numbered[], isClear: boolean): Iterable<Objection> {
  const numbers = numbersOf(numbered);
  const wrong = outOfStep(numbers);
  const at = wrong && numbered[wrong.index];
  if (!at) return;
  yield {
    at: at.row.name.position,
    field: indicatorKey(at.row),
    message: 'indicators',
    values: { actual: at.number, expected: wrong.expected },
    remedies: isClear && onlySlipped(numbers) ? renumberedNames(numbered.map(({ row }) => row.name)) : undefined,
  };
}

/** Numbers may run through the whole table or begin anew under each second level: both are usual. */
function* wrongNumbers(groups: readonly Group[]): Iterable<Objection> {
  const all = groups.flatMap(({ numbered }) => numbered);
  if (!outOfStep(numbersOf(all))) return;
  if (runsThrough(groups)) {
    yield* wrongAmong(all, all[0]?.number === 1 && groups.every(({ isWhole }) => isWhole));
    return;
  }
  for (const group of groups) {
    const { numbered, isWhole } = group;
    const isUsual = groups.some((other) => other !== group && !outOfStep(numbersOf(other.numbered)));
    yield* wrongAmong(numbered, isWhole && (isUsual || (groups.length === 1 && numbered[0]?.number === 1)));
  }
}

export const C06 = tableRule({
  code: 'C06',
  severity: 'hint',
  fixes: ['numbering'],
  of: ['targets'],
  title: both('编号跳号或重号', 'Numbers skip or repeat'),
  messages: {
    goals: both(
      '目标编号不连续：第 {index} 条编号是 {actual}，应为 {expected}。',
      'Goal {index} is numbered {actual}; it should be {expected}.',
    ),
    indicators: both(
      '指标编号不连续：这里是“指标{actual}”，应为“指标{expected}”。',
      'This is numbered 指标{actual}; it should be 指标{expected}.',
    ),
  },
  *check(table): Iterable<Remark> {
    const numbers = goalNumbers(table);
    if (numbers.length > 1) yield JUDGED;
    const goals = table.fields.get('goals');
    const step = outOfStep(numbers);
    if (goals && step && numbers.length > 1) {
      yield {
        at: goals.position,
        field: 'goals',
        message: 'goals',
        values: { index: step.index + 1, actual: numbers[step.index] ?? 0, expected: step.expected },
        remedies: renumberedGoals(goals, numbers),
      };
    }
    const groups = groupsOf(table);
    if (groups.length > 0) yield JUDGED;
    yield* wrongNumbers(groups);
  },
});
