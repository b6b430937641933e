import type { Decimal } from 'decimal.js';
import { squeeze } from '../sheet/text';
import { convert, moneyUnit, unitNamedIn, type MoneyUnit } from './money';
import { readTarget } from './target';

/** What a cost indicator's value says about the whole project, in the unit asked for. */
export interface Cost {
  readonly amount: Decimal;
  /** A periodic cost (`700元/月`) is taken over a year. */
  readonly periodic: boolean;
}

/** How often a year a period comes round. */
const PERIODS: Readonly<Record<string, number>> = { 月: 12, 每月: 12, 季: 4, 季度: 4, 每季度: 4, 半年: 2, 年: 1, 每年: 1, 年度: 1 };

/** 单位 as an organisation, and lists called …单: no unit cost. */
const NOT_PER_UNIT = /(本|各|该|我|全|用人|施工|实施|预算|主管|下属|事业|有关|相关|建设|设计|监理|承办|中标)单位|[清订名菜账联]单|单据/g;
const PER_UNIT = /单位|平均|单|每(?!年)|[人户亩]均|均价|台套|标准$/;
/** Results an indicator of cost may also state: they are no cost of the project. */
const RESULT = /经营(总)?成本|收入|产值|利润|税收|节约|节省|带动|撬动|拉动/;

/**
 * Reads a cost indicator as an amount that can be held against the project's budget.
 * @returns `undefined` for rates, words, unit costs (`≤0.06万元/㎡`, 单位成本, 平均成本) and results (年经营成本)
 */
export function readCost(name: string, value: string, unit: MoneyUnit): Cost | undefined {
  const target = readTarget(value);
  if (target.kind !== 'quantity') return undefined;
  const label = squeeze(name).replace(NOT_PER_UNIT, '');
  if (PER_UNIT.test(label) || RESULT.test(label)) return undefined;
  // The unit may stand in the name: 总成本（万元） | 20.
  const [money = '', period, ...more] = target.unit.split('/');
  const own = target.unit === '' ? unitNamedIn(name) : moneyUnit(money);
  if (!own || more.length > 0) return undefined;
  const amount = convert(target.number, own, unit);
  if (period === undefined) return { amount, periodic: false };
  const times = PERIODS[period];
  return times === undefined ? undefined : { amount: amount.times(times), periodic: true };
}
