import { both } from '../model/locale';
import { isBefore, readDate } from '../language/date';
import { inOneLine } from '../language/spelling';
import type { TargetTable } from '../read';
import { periodsOf, type Period } from './periods';
import { JUDGED, tableRule, type Remark } from './rule';

const shown = ({ cells }: Period): string =>
  cells
    .toReversed()
    .map(({ label, content }) => `${label} ${inOneLine(content)}`)
    .join(' · ');

const placeOf = ({ cells: [first, ...others] }: Period, field: string) => ({
  at: first.position,
  field,
  related: others.map(({ position }) => position),
});

/** When the steps of the plan begin and end. */
function stepsOf({ times: { steps } }: TargetTable): readonly Period[] {
  return steps.flatMap(({ start, end }): Period[] => {
    const [from, to] = [readDate(start.content), readDate(end.content)];
    return from && to ? [{ start: from, end: to, cells: [end, start] }] : [];
  });
}

export const C11 = tableRule({
  code: 'C11',
  severity: 'error',
  of: ['targets'],
  title: both('项目起止时间有误', 'A project’s dates are wrong'),
  messages: {
    stepReversed: both(
      '这一步的完成时间早于开始时间：{period}，请核实。',
      'This step ends before it begins: {period}. Please check.',
    ),
    reversed: both('项目完成时间早于开始时间：{period}。', 'The project ends before it begins: {period}.'),
    outside: both(
      '项目起止时间（{period}）不包含预算年度 {year} 年，请核实。',
      'The project’s period ({period}) does not contain the budget year {year}. Please check.',
    ),
  },
  *check(table, { year }): Iterable<Remark> {
    for (const period of periodsOf(table)) {
      yield JUDGED;
      const [own, place] = [{ period: shown(period) }, placeOf(period, 'times')];
      const { start, end } = period;
      if (isBefore(end, start)) yield { ...place, message: 'reversed', values: own };
      else if (year?.source === 'document' && (end.year < year.year || start.year > year.year))
        yield { ...place, message: 'outside', severity: 'warning', values: { ...own, year: String(year.year) } };
    }
    for (const [index, step] of stepsOf(table).entries()) {
      yield JUDGED;
      if (!isBefore(step.end, step.start)) continue;
      const place = placeOf(step, `times.${index + 1}`);
      yield { ...place, message: 'stepReversed', severity: 'warning', values: { period: shown(step) } };
    }
  },
});
