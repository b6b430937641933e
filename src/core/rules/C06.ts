import { both } from '../model/locale';
import { filledRows, indicatorKey } from '../read/contents';
import type { IndicatorRow, TargetTable } from '../read';
import { squeeze } from '../language/spelling';
import { JUDGED, tableRule, type Remark } from './rule';

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

function* indicatorNumbers(table: TargetTable): Iterable<{ row: IndicatorRow; number: number }[]> {
  const groups = new Map<unknown, { row: IndicatorRow; number: number }[]>();
  for (const row of filledRows(table)) {
    const digits = /^指标(\d{1,2})[:.、]/.exec(squeeze(row.name.content))?.[1];
    const group = row.level2 ?? row.level1;
    if (digits) groups.set(group, [...(groups.get(group) ?? []), { row, number: Number(digits) }]);
  }
  yield* groups.values();
}

export const C06 = tableRule({
  code: 'C06',
  severity: 'hint',
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
      };
    }
    // Numbers may run through the whole table or begin anew under each second level: both are usual.
    const groups = [...indicatorNumbers(table)];
    if (groups.length > 0) yield JUDGED;
    if (!outOfStep(groups.flat().map(({ number }) => number))) return;
    for (const group of groups) {
      const wrong = outOfStep(group.map(({ number }) => number));
      const at = wrong && group[wrong.index];
      if (at)
        yield {
          at: at.row.name.position,
          field: indicatorKey(at.row),
          message: 'indicators',
          values: { actual: at.number, expected: wrong.expected },
        };
    }
  },
});
