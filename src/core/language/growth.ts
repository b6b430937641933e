import { Decimal } from 'decimal.js';

/** An amount as it is printed. */
export interface Printed {
  readonly amount: Decimal;
  /** What one unit of its last digit is worth. */
  readonly grain: Decimal;
}

/** The change of an amount in %. */
export const growth = (before: Decimal, now: Decimal): Decimal => now.minus(before).dividedBy(before).times(100);

/** Whether a rate in % lies outside all that two amounts, each rounded or cut off as it is printed, can give. */
export function isGrowthOff(before: Printed, now: Printed, rate: Printed): boolean {
  const least = before.amount.minus(before.grain);
  // Of nothing, or next to nothing, everything is any percentage more.
  if (least.lessThanOrEqualTo(0)) return false;
  const low = growth(before.amount.plus(before.grain), Decimal.max(0, now.amount.minus(now.grain)));
  const high = growth(least, now.amount.plus(now.grain));
  return rate.amount.lessThan(low.minus(rate.grain)) || rate.amount.greaterThan(high.plus(rate.grain));
}
