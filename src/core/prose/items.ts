import { Decimal } from 'decimal.js';
import { grainOf, moneyUnit, MONEY_UNITS, type MoneyUnit } from '../language/money';
import { plain } from './mentions';

/** An amount as a text states it. */
export interface Amount {
  readonly amount: Decimal;
  readonly unit: MoneyUnit;
  readonly yuan: Decimal;
  /** What one unit of its last digit is worth, in 元. */
  readonly grain: Decimal;
}

/** What an item of a statement spends on, by its 类, 款 and 项. */
export interface Item extends Amount {
  readonly names: readonly [string, string, string];
}

/** This year's amount of something against last year's, and by how much it is said to have changed. */
export interface Change {
  readonly before: Amount;
  readonly now: Amount;
  /** In %, negative for a decrease. */
  readonly rate: Decimal;
  /** What one unit of the last digit of the rate is worth. */
  readonly grain: Decimal;
}

/** A number and its unit of money, as a pattern with a group for each. */
export const NUMBER = '(\\d[\\d,]{0,15}(?:\\.\\d{1,6})?)(亿元|万元|元)';
const NAME = '([\\p{Script=Han}、]{2,40})';
const ITEM = new RegExp(
  `${NAME}\\((?:\\d{3})?类\\)${NAME}\\((?:\\d{2})?款\\)${NAME}\\((?:\\d{2})?项\\)(?:支出|科目|预算|安排|为|:){0,3}${NUMBER}`,
  'gu',
);
const CHANGE = new RegExp(
  `预算(?:执行)?数?为?${NUMBER}[,;](?:20\\d{2}年)?(?:当年|年初)?预算(?:安排|数)?为?${NUMBER}[,;][比较与][^,;。]{0,24}?(增加|增长|上升|减少|下降|降低)了?(\\d{1,6}(?:\\.\\d{1,4})?)%`,
  'gu',
);

export function amountOf(digits = '', unitText = ''): Amount | undefined {
  const unit = moneyUnit(unitText);
  if (!unit || digits === '') return undefined;
  const amount = new Decimal(digits.replaceAll(',', ''));
  const worth = MONEY_UNITS[unit];
  const decimals = (digits.split('.')[1] ?? '').length;
  return { amount, unit, yuan: amount.times(worth), grain: grainOf(decimals).times(worth) };
}

/** The items of a paragraph that are named by 类, 款 and 项, in order. */
export function itemsIn(paragraph: string): readonly Item[] {
  const text = plain(paragraph);
  if (!text.includes('项)')) return [];
  return [...text.matchAll(ITEM)].flatMap(([, first = '', second = '', third = '', digits, unit]) => {
    const amount = amountOf(digits, unit);
    return amount ? [{ ...amount, names: [first, second, third] as const }] : [];
  });
}

/** What a paragraph says of last year's and this year's amount of one thing and of the change in %. */
export function changesIn(paragraph: string): readonly Change[] {
  const text = plain(paragraph);
  if (!text.includes('%')) return [];
  return [...text.matchAll(CHANGE)].flatMap(([, before, beforeUnit, now, nowUnit, way = '', rate = '']) => {
    const [last, own] = [amountOf(before, beforeUnit), amountOf(now, nowUnit)];
    const stated = new Decimal(rate === '' ? 0 : rate);
    const grain = grainOf(stated.decimalPlaces());
    const isLess = /^[减下降]/.test(way);
    return last && own ? [{ before: last, now: own, rate: isLess ? stated.negated() : stated, grain }] : [];
  });
}
