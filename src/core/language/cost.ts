import type { Decimal } from 'decimal.js';
import { squeeze } from './spelling';
import { hasAny, type Vocabulary } from './vocabulary';
import { convert, moneyUnit, unitNamedIn, type MoneyUnit } from './money';
import { readTarget } from './target';

/** What a cost indicator's value says about the cost of the whole project, in the unit asked for. */
export interface Cost {
  readonly amount: Decimal;
  /** Whether the cost is periodic (`700元/月`); the amount is then that of a whole year. */
  readonly periodic: boolean;
}

/** How many times a year each period occurs. */
const PERIODS: ReadonlyMap<string, number> = new Map([
  ['月', 12],
  ['每月', 12],
  ['季', 4],
  ['季度', 4],
  ['每季度', 4],
  ['半年', 2],
  ['年', 1],
  ['每年', 1],
  ['年度', 1],
]);

/** 每 makes a cost or a number per unit (每座), but 每年 only says when. */
export const PER = /每(?!年)/;

function isUnitCost(name: string, { notUnitCosts, unitCosts }: Vocabulary): boolean {
  const bare = notUnitCosts.reduce((rest, word) => rest.replaceAll(word, ''), name);
  return PER.test(bare) || hasAny(bare, unitCosts) || bare.endsWith('标准');
}

/**
 * Reads a cost indicator as an amount that can be compared with the project's budget.
 * @returns `undefined` for rates, words, unit costs (`≤0.06万元/㎡`, 单位成本, 平均成本) and results (年经营成本)
 */
export function readCost(name: string, value: string, unit: MoneyUnit, vocabulary: Vocabulary): Cost | undefined {
  const target = readTarget(value);
  if (target.kind !== 'quantity') return undefined;
  const label = squeeze(name);
  if (isUnitCost(label, vocabulary) || hasAny(label, vocabulary.results)) return undefined;
  // The unit may stand in the name: 总成本（万元） | 20.
  const [money = '', period, ...more] = target.unit.split('/');
  const own = target.unit === '' ? unitNamedIn(name) : moneyUnit(money);
  if (!own || more.length > 0) return undefined;
  const amount = convert(target.number, own, unit);
  if (period === undefined) return { amount, periodic: false };
  const times = PERIODS.get(period);
  return times === undefined ? undefined : { amount: amount.times(times), periodic: true };
}
