import { both } from '../model/locale';
import { isBefore, readDate, readSpan, type WrittenDate } from '../language/date';
import { inOneLine } from '../language/spelling';
import type { FieldReading, TargetTable } from '../read';
import { JUDGED, tableRule, type Remark } from './rule';

/** A project's period, with the cells that state it: the one that a person must look at first. */
interface Period {
  readonly start: WrittenDate;
  readonly end: WrittenDate;
  readonly cells: readonly FieldReading[];
}

/** Only dates that are nothing else count: 长期, 经常性 and 2024年至今 have no end. */
function periodsOf({ times: { start, end, span } }: TargetTable): readonly Period[] {
  const [from, to] = [start, end].map((reading) => reading && readDate(reading.content));
  const stated = span && readSpan(span.content);
  return [
    ...(start && end && from && to ? [{ start: from, end: to, cells: [end, start] }] : []),
    ...(span && stated ? [{ ...stated, cells: [span] }] : []),
  ];
}

export const C11 = tableRule({
  code: 'C11',
  severity: 'error',
  of: ['targets'],
  title: both('项目起止时间有误', 'A project’s dates are wrong'),
  messages: {
    reversed: both('项目完成时间早于开始时间：{period}。', 'The project ends before it begins: {period}.'),
    outside: both(
      '项目起止时间（{period}）不包含预算年度 {year} 年，请核实。',
      'The project’s period ({period}) does not contain the budget year {year}. Please check.',
    ),
  },
  *check(table, { year }): Iterable<Remark> {
    for (const { start, end, cells } of periodsOf(table)) {
      const [first, ...others] = cells;
      if (!first) continue;
      yield JUDGED;
      const period = cells
        .toReversed()
        .map(({ label, content }) => `${label} ${inOneLine(content)}`)
        .join(' · ');
      const place = { at: first.position, field: 'times', related: others.map(({ position }) => position) };
      if (isBefore(end, start)) yield { ...place, message: 'reversed', values: { period } };
      else if (year?.source === 'document' && (end.year < year.year || start.year > year.year))
        yield { ...place, message: 'outside', severity: 'warning', values: { period, year: String(year.year) } };
    }
  },
});
