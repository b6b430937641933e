import type { Sum } from '../sums';
import type { MoneyUnit } from '../language/money';
import type { Remedy, Restated } from './rule';

/** What an amount is multiplied by that was typed in 元 under 万元, or in 万元 under 元: no other unit is so often taken for another. */
const SLIPS: Partial<Record<MoneyUnit, string>> = { 万元: '0.0001', 元: '10000' };

/**
 * The one amount of a sum that was typed in another unit of money: with it as it must have been meant, the sum comes out exactly. None where several
 * amounts would do.
 */
export function moneySlips({ total, parts, sum, difference }: Sum): readonly Remedy[] {
  const factor = SLIPS[total.unit];
  if (factor === undefined || difference.isZero()) return [];
  const meant = [total, ...parts].flatMap((one): Restated[] => {
    const figure = one.amount.times(factor);
    const [whole, rest] = one === total ? [figure, sum] : [total.amount, sum.minus(one.amount).plus(figure)];
    const isIt = one.kind === 'amount' && !one.amount.isZero() && whole.equals(rest);
    return isIt ? [{ at: one.position, figure, measure: one.unit }] : [];
  });
  return meant.length === 1 ? [{ kind: 'money-unit', figures: meant }] : [];
}
