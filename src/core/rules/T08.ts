import type { Decimal } from 'decimal.js';
import { both } from '../model/locale';
import { plainNumber, type MoneyUnit } from '../language/money';
import { CARRIED_OVER } from './carried-over';
import { accumulated, filledIn, upToTheEnd } from './plan-remedies';
import { readSchedule, type FilledPoint, type Schedule } from './schedule';
import { JUDGED, tableRule, unchecked, type Objection } from './rule';

/** A figure with the % sign or the unit in which it is meant. */
function shown(schedule: Schedule, number: Decimal, unit: string): string {
  const figure = plainNumber(number);
  return schedule.reading === 'percent' && schedule.goal?.equals(100)
    ? `${figure}%`
    : schedule.reading === 'amount'
      ? `${figure}${unit}`
      : figure;
}

function* decreases(schedule: Schedule, unit: MoneyUnit): Iterable<Objection> {
  for (let index = 1; index < schedule.filled.length; index++) {
    const before = schedule.filled[index - 1];
    const after = schedule.filled[index];
    if (!before || !after || after.figure.number.greaterThanOrEqualTo(before.figure.number)) continue;
    yield {
      at: after.reading.position,
      field: after.key,
      message: 'decreases',
      values: {
        before: before.reading.label,
        beforeFigure: shown(schedule, before.figure.number, unit),
        after: after.reading.label,
        afterFigure: shown(schedule, after.figure.number, unit),
      },
      actual: after.figure.number,
      related: [before.reading.position],
      remedies: accumulated(schedule, unit),
    };
  }
}

function* gaps(schedule: Schedule, unit: MoneyUnit): Iterable<Objection> {
  const first = schedule.points.findIndex(({ figure }) => figure.kind === 'figure');
  for (const [index, point] of schedule.points.entries()) {
    const isLast = index === schedule.points.length - 1;
    if (point.figure.kind !== 'blank' || !(isLast || (first >= 0 && index > first))) continue;
    yield {
      at: point.reading.position,
      field: point.key,
      message: isLast ? 'lastBlank' : 'gap',
      values: { label: point.reading.label },
      related: schedule.filled.map(({ reading }) => reading.position),
      remedies: isLast ? filledIn(schedule, point, unit) : undefined,
    };
  }
}

function lastDiffers(schedule: Schedule, last: FilledPoint, unit: MoneyUnit): Objection | undefined {
  if (!schedule.goal || schedule.fitsPercent || schedule.fitsAmount) return undefined;
  const [expected, actual] = [schedule.goal, last.figure.number];
  return {
    at: last.reading.position,
    field: last.key,
    message: schedule.reading === 'percent' ? 'notHundred' : 'notBudget',
    values: {
      label: last.reading.label,
      expected: shown(schedule, expected, unit),
      actual: shown(schedule, actual, unit),
      difference: shown(schedule, actual.minus(expected).abs(), unit),
    },
    expected,
    actual,
    remedies: [...accumulated(schedule, unit), ...upToTheEnd(schedule, last, unit)].slice(0, 1),
  };
}

export const T08 = tableRule({
  code: 'T08',
  severity: 'error',
  fixes: ['plan'],
  silentOn: CARRIED_OVER,
  of: ['targets'],
  concerns: ['plan'],
  onBlank: 'speaks',
  title: both('资金支出计划不完整或没有到 100%', 'The spending plan is incomplete or does not reach 100 %'),
  messages: {
    lastBlank: both(
      '资金支出计划“{label}”未填写，全年计划应到 100%。',
      'The plan has no figure for "{label}"; the whole year must come to 100 %.',
    ),
    gap: both(
      '资金支出计划“{label}”未填写：此前已有计划数，之后不能空。',
      'The plan has no figure for "{label}" although an earlier month has one.',
    ),
    decreases: both(
      '资金支出计划是累计数，“{after}”{afterFigure} 小于“{before}”{beforeFigure}。',
      'The plan is cumulative, but "{after}" {afterFigure} is less than "{before}" {beforeFigure}.',
    ),
    notHundred: both(
      '资金支出计划“{label}”为 {actual}，应为 {expected}，差 {difference}。',
      'The plan ends at {actual} in "{label}"; it should be {expected}, difference {difference}.',
    ),
    notBudget: both(
      '资金支出计划“{label}”为 {actual}，不等于预算数 {expected}，差 {difference}。',
      'The plan ends at {actual} in "{label}"; the budget is {expected}, difference {difference}.',
    ),
  },
  *check(table) {
    const schedule = readSchedule(table);
    yield typeof schedule === 'string' ? unchecked(schedule) : JUDGED;
    if (typeof schedule === 'string') return;
    yield* decreases(schedule, table.unit);
    yield* gaps(schedule, table.unit);
    const last = schedule.filled.at(-1);
    if (last && last.key === schedule.points.at(-1)?.key) {
      const objection = lastDiffers(schedule, last, table.unit);
      if (objection) yield objection;
    }
  },
});
