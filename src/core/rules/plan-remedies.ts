import { Decimal } from 'decimal.js';
import { isPercentFormat } from '../language/display';
import { restated, type Measure } from '../language/restated';
import type { CellEdit } from '../model/edit';
import type { Remedy, Restated } from './rule';
import type { FilledPoint, Schedule, SchedulePoint } from './schedule';

const HUNDRED = new Decimal(100);

/** What a plan's figures are measured in, and the factor from what `readSchedule` gives: shares of 1 are typed for per cents. */
function measureOf({ reading }: Schedule, unit: Measure, isOfOne: boolean): readonly [Measure, number] {
  return reading === 'amount' ? [unit, 1] : ['%', isOfOne ? 100 : 1];
}

/** A plan by months that was not added up: its figures come to the whole, and each is to be what all up to it come to. */
export function accumulated(schedule: Schedule, unit: Measure): readonly Remedy[] {
  const { filled, points, goal } = schedule;
  if (filled.length < points.length || filled.length < 2 || !goal) return [];
  let sum = new Decimal(0);
  const sums = filled.map(({ figure }) => (sum = sum.plus(figure.number)));
  const isOfOne = schedule.reading === 'percent' && sum.equals(1);
  if (!sum.equals(goal) && !isOfOne) return [];
  const [measure, factor] = measureOf(schedule, unit, isOfOne);
  const figures = filled.map(({ reading }, index): Restated => ({
    at: reading.position,
    figure: (sums[index] ?? sum).times(factor),
    measure,
  }));
  return [{ kind: 'plan', figures }];
}

/** The last figure as the whole year's: all of the budget, unless more is planned before. */
export function upToTheEnd(schedule: Schedule, last: FilledPoint, unit: Measure): readonly Remedy[] {
  const { filled, goal, reading } = schedule;
  const isMore = filled.some((point) => point !== last && goal !== undefined && point.figure.number.greaterThan(goal));
  if (!goal || isMore) return [];
  const figure = reading === 'percent' ? HUNDRED : goal;
  return [
    { kind: 'plan', figures: [{ at: last.reading.position, figure, measure: reading === 'percent' ? '%' : unit }] },
  ];
}

/** The same where nothing stands there yet: written as the figure before it is. */
export function filledIn({ filled, goal, reading }: Schedule, point: SchedulePoint, unit: Measure): readonly Remedy[] {
  const before = filled.at(-1);
  if (!before || !goal || before.figure.number.greaterThan(goal)) return [];
  const isOfOne = filled.every(({ figure }) => figure.writing === 'open' && figure.number.lessThanOrEqualTo(1));
  if (reading === 'percent' && isOfOne && filled.length < 2) return [];
  const like = before.reading;
  const after = restated(
    like.value,
    like.format,
    reading === 'percent' ? HUNDRED : goal,
    reading === 'percent' ? '%' : unit,
  );
  const isAlike = typeof after !== 'number' || isPercentFormat(like.format) === isPercentFormat(point.reading.format);
  const { position, value } = point.reading;
  return after === undefined || !isAlike ? [] : [{ kind: 'plan', cells: [{ position, before: value, after }] }];
}

/** A plan written as its head asks, where its last figure shows that it is right as it is meant. */
export function asAsked(schedule: Schedule, budget: Decimal | undefined): readonly Remedy[] {
  const { heading, fitsAmount, fitsPercent } = schedule;
  if (heading === 'percent') return fitsAmount ? asShares(schedule) : [];
  return fitsPercent && budget ? asAmounts(schedule, budget) : [];
}

/** Amounts of a plan as shares of the budget, where its head asks for these. */
function asShares({ filled, goal }: Schedule): readonly Remedy[] {
  if (!goal || goal.isZero()) return [];
  const cells = filled.flatMap(({ reading, figure }): CellEdit[] => {
    const share = figure.number.dividedBy(goal).times(100).toDecimalPlaces(2);
    const { position, value } = reading;
    // A number of 1 or less would be read as a share of 1.
    if (typeof value === 'number')
      return share.greaterThan(1) || share.isZero() ? [{ position, before: value, after: share.toNumber() }] : [];
    return typeof value === 'string' ? [{ position, before: value, after: `${share.toFixed()}%` }] : [];
  });
  return cells.length === filled.length ? [{ kind: 'plan', cells }] : [];
}

/** Shares of the budget as amounts, where a plan's head asks for these. */
function asAmounts({ filled, goal }: Schedule, budget: Decimal): readonly Remedy[] {
  if (!goal || goal.isZero()) return [];
  const cells = filled.map(({ reading, figure }): CellEdit => {
    const { position, value, format } = reading;
    const after = figure.number.times(budget).dividedBy(goal).toNumber();
    const isPercent = isPercentFormat(format);
    return { position, before: value, after, ...(isPercent && { format: { before: format, after: 'General' } }) };
  });
  return [{ kind: 'plan', cells }];
}
