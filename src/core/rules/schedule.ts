import { Decimal } from 'decimal.js';
import type { UncheckedBecause } from '../model/finding';
import type { FieldReading, TargetTable } from '../read';
import { moneyIn } from '../read/contents';
import { readScheduleFigure, type ScheduleFigure } from '../language/schedule';

export interface SchedulePoint {
  readonly key: string;
  readonly reading: FieldReading;
  readonly figure: ScheduleFigure;
}

export interface FilledPoint extends SchedulePoint {
  readonly figure: Extract<ScheduleFigure, { kind: 'figure' }>;
}

/** A cumulative spending plan as read. */
export interface Schedule {
  readonly points: readonly SchedulePoint[];
  readonly filled: readonly FilledPoint[];
  /** Whether its last figure, read as a percentage, is 100 %; a bare 1 counts as 100 %. */
  readonly fitsPercent: boolean;
  /** Whether its last figure, read as an amount, is the budget. */
  readonly fitsAmount: boolean;
  /** How the figures are meant: as the reading that fits; else as the cells say; else as the reading that is nearer to its goal. */
  readonly reading: 'percent' | 'amount';
  /** What the last figure should be in that reading: 100 (or 1), or the budget in the table's unit; `undefined` without a budget. */
  readonly goal: Decimal | undefined;
  /** What the heading asks for: `资金支出计划（%）`. */
  readonly heading: 'percent' | 'amount' | undefined;
}

const HUNDRED = new Decimal(100);

function isFilled(point: SchedulePoint): point is FilledPoint {
  return point.figure.kind === 'figure';
}

/** If other figures have a percent sign, a bare 0.75 or 1 is a fraction that lost its number format. */
function inOneWriting(filled: readonly FilledPoint[]): readonly FilledPoint[] {
  if (!filled.some(({ figure }) => figure.writing === 'percent')) return filled;
  return filled.map((point) =>
    point.figure.writing === 'open' && point.figure.number.lessThanOrEqualTo(1)
      ? { ...point, figure: { ...point.figure, number: point.figure.number.times(100), writing: 'percent' } }
      : point,
  );
}

/** Reads the schedule; why not, if no form says that there is one, its labels are missing, or a figure cannot be read. */
export function readSchedule(table: TargetTable): Schedule | UncheckedBecause {
  const points: SchedulePoint[] = [];
  for (const key of table.form.schedule ?? []) {
    const reading = table.fields.get(key);
    if (!reading) return 'absent';
    points.push({ key, reading, figure: readScheduleFigure(reading.value, reading.format, table.unit) });
  }
  if (points.length === 0) return 'unknown-form';
  if (points.some(({ figure }) => figure.kind === 'unreadable')) return 'unreadable';
  const filled = inOneWriting(points.filter(isFilled));
  const money = table.form.budget ? moneyIn(table, table.form.budget) : undefined;
  const budget = money?.kind === 'amount' ? money.amount : undefined;
  const last = filled.at(-1)?.figure;
  // Typed as fractions without a percent format: 0.25, 0.5, 0.75, 1.
  const fraction =
    last?.writing === 'open' &&
    last.number.equals(1) &&
    filled.every(({ figure }) => figure.number.lessThanOrEqualTo(1));
  const fitsPercent = last !== undefined && last.writing !== 'amount' && (last.number.equals(HUNDRED) || fraction);
  const fitsAmount =
    last !== undefined && last.writing !== 'percent' && budget !== undefined && last.number.equals(budget);
  const reading = fitsPercent ? 'percent' : fitsAmount ? 'amount' : meant(filled, budget);
  return {
    points,
    filled,
    fitsPercent,
    fitsAmount,
    reading,
    goal: reading === 'amount' ? budget : fraction ? new Decimal(1) : HUNDRED,
    heading: headingOf(table),
  };
}

/**
 * How the figures are meant if neither reading fits: a sign decides, then a figure above 100, then which goal the last figure is nearer to.
 */
function meant(filled: readonly FilledPoint[], budget: Decimal | undefined): 'percent' | 'amount' {
  const last = filled.at(-1)?.figure;
  if (!last || filled.some(({ figure }) => figure.writing === 'percent')) return 'percent';
  if (filled.some(({ figure }) => figure.writing === 'amount' || figure.number.greaterThan(HUNDRED))) return 'amount';
  if (!budget || budget.isZero()) return 'percent';
  const off = (goal: Decimal) => last.number.minus(goal).abs().dividedBy(goal);
  return off(budget).lessThan(off(HUNDRED)) ? 'amount' : 'percent';
}

function headingOf(table: TargetTable): 'percent' | 'amount' | undefined {
  const heading = table.headings.get(table.form.schedule?.[0] ?? '') ?? '';
  return heading.includes('%') ? 'percent' : heading.includes('元') ? 'amount' : undefined;
}
