import type { Decimal } from 'decimal.js';
import { readIndicatorValue, kindOfUnit, isIncident } from '../language/indicator-value';
import { convert, moneyUnit } from '../language/money';
import { hasAny, type Vocabulary } from '../language/vocabulary';
import type { IndicatorRow } from '../read';
import { targetOf } from '../read/contents';

/** How far a target was reached, where both it and what was reached are quantities of one unit. */
export interface Reached {
  /** What was reached as a share of the target; 1 is all of it. */
  readonly share: Decimal;
  /** Whether less was reached than was to be: for ≤, more. */
  readonly isShort: boolean;
  /** Whether more was reached than was to be. */
  readonly isMore: boolean;
}

/**
 * Holds an indicator's actual value (or the one expected by the end of the year) against its target; `undefined` where they cannot be compared or where falling short is no clear shortfall: words,
 * deadlines, yes and no, satisfaction, costs and durations without a sign.
 */
export function reached(
  row: IndicatorRow,
  vocabulary: Vocabulary,
  column: 'actual' | 'expected' = 'actual',
): Reached | undefined {
  const { name, level1, level2, cells } = row;
  const actual = cells.get(column);
  const levels = [level1, level2].map((level) => level?.key ?? '');
  if (!actual || [...levels, name.content].some((text) => text.includes('满意'))) return undefined;
  const target = targetOf(row, vocabulary);
  const got = readIndicatorValue(name.content, actual.content, vocabulary);
  if (target.kind !== 'quantity' || got.kind !== 'quantity' || target.number.isZero()) return undefined;
  const number = inUnitOf(target.unit, got.unit, got.number, target.number);
  if (!number || kindOfUnit(target.unit, vocabulary) === 'time') return undefined;
  const share = number.dividedBy(target.number);
  const wantsLittle =
    levels.some((key) => key.endsWith('成本') || key === '时效') ||
    isIncident(name.content, vocabulary) ||
    hasAny(name.content, vocabulary.durations) ||
    hasAny(name.content, vocabulary.wantedLow);
  switch (target.comparison) {
    case '≤':
    case '<':
      return { share, isShort: number.greaterThan(target.number), isMore: false };
    case '≥':
    case '>':
      return { share, isShort: number.lessThan(target.number), isMore: number.greaterThan(target.number) };
    default:
      return wantsLittle
        ? undefined
        : { share, isShort: number.lessThan(target.number), isMore: number.greaterThan(target.number) };
  }
}

/** A number in the target's unit; a number without a unit is in it, 0.98 of 100 % may be a share, 1 of at most 1 % is none. */
function inUnitOf(unit: string, own: string, number: Decimal, target: Decimal): Decimal | undefined {
  if (own === unit) return number;
  const isShare = unit === '%' && number.lessThanOrEqualTo(1) && target.greaterThan(1);
  if (own === '') return isShare ? number.times(100) : number;
  const [from, to] = [moneyUnit(own), moneyUnit(unit)];
  return from && to ? convert(number, from, to) : undefined;
}
