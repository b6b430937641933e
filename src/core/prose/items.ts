import { Decimal } from 'decimal.js';
import { isGrowthOff } from '../language/growth';
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

const BEHIND = new RegExp(`^(?:专项)?(?:支出|经费|项目|资金)?(?:预算)?(?:支出|安排|为|:)*${NUMBER}`, 'u');

/** The amount right behind a name, which a text may give of it; `undefined` where the name is not there once. */
export function amountBehind(paragraph: string, name: string): Amount | undefined {
  const [, behind, ...others] = plain(paragraph).split(name);
  const [, digits, unit] = (others.length > 0 ? null : BEHIND.exec(behind ?? '')) ?? [];
  return amountOf(digits, unit);
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

/** What an item spends on, by the code and the name it is given by. */
export interface CodedItem extends Amount {
  readonly code: string;
  readonly name: string;
}

const CODED = new RegExp(`(?:^|\\D)(\\d{7})[-—]?${NAME}${NUMBER}`, 'gu');

/** The items of a paragraph that are named by their codes: 2080505-机关事业单位基本养老保险缴费支出48.50万元. */
export function codedItemsIn(paragraph: string): readonly CodedItem[] {
  const text = plain(paragraph);
  if (!/\d{7}/.test(text)) return [];
  return [...text.matchAll(CODED)].flatMap(([, code = '', name = '', digits, unit]) => {
    const amount = amountOf(digits, unit);
    return amount ? [{ ...amount, code, name }] : [];
  });
}

const BY_AMOUNT = new RegExp(
  `${NUMBER}(?:[,;(]占[^,;。]{0,24}%\\)?)?[,;](?:同比|[与比较][^,;。\\d]{0,8}(?:20\\d{2}年|上年|去年)[^,;。\\d]{0,12})(增加|增长|上升|减少|下降|降低|压减)了?${NUMBER}[,;(]?(?:同比|比例为?|幅度为?)?(增加|增长|上升|减少|下降|降低|压减)了?(\\d{1,6}(?:\\.\\d{1,4})?)%`,
  'gu',
);

const isLess = (way: string): boolean => /^[减下降压]/.test(way);

/**
 * What a paragraph says of this year's amount of one thing, of the change against last year's and of the change in %: 5.77万元，较上年减少0.60万元，下降
 * 9.42%. Left out where the percentage is that of another amount of the sentence: the change may be that one's.
 */
export function changesByAmountIn(paragraph: string): readonly Change[] {
  const text = plain(paragraph);
  if (!text.includes('%')) return [];
  return [...text.matchAll(BY_AMOUNT)].flatMap(
    ({ 1: digits, 2: unit, 3: way = '', 4: by, 5: byUnit, 6: way2 = '', 7: rate = '', index }) => {
      const [now, change] = [amountOf(digits, unit), amountOf(by, byUnit)];
      if (!now || !change) return [];
      const stated = new Decimal(rate === '' ? 0 : rate);
      const of = (level: Amount): Change => {
        const yuan = isLess(way) ? level.yuan.plus(change.yuan) : level.yuan.minus(change.yuan);
        const grain = level.grain.plus(change.grain);
        const before = { amount: yuan.dividedBy(MONEY_UNITS[level.unit]), unit: level.unit, yuan, grain };
        return {
          before,
          now: level,
          rate: isLess(way2) ? stated.negated() : stated,
          grain: grainOf(stated.decimalPlaces()),
        };
      };
      const sentence = text.slice(text.lastIndexOf('。', index) + 1, index);
      const others = [...sentence.matchAll(LEVEL)].flatMap(([, one, its]) => amountOf(one, its) ?? []);
      const own = of(now);
      return !isWrongChange(own) || others.some((other) => !isWrongChange(of(other))) ? [] : [own];
    },
  );
}

const LEVEL = new RegExp(NUMBER, 'gu');

/** Whether a stated rate lies outside all that the two amounts can give. */
export const isWrongChange = ({ before, now, rate, grain }: Change): boolean =>
  isGrowthOff(
    { amount: before.yuan, grain: before.grain },
    { amount: now.yuan, grain: now.grain },
    { amount: rate, grain },
  );

/** What a paragraph says of last year's and this year's amount of one thing and of the change in %. */
export function changesIn(paragraph: string): readonly Change[] {
  const text = plain(paragraph);
  if (!text.includes('%')) return [];
  return [...text.matchAll(CHANGE)].flatMap(([, before, beforeUnit, now, nowUnit, way = '', rate = '']) => {
    const [last, own] = [amountOf(before, beforeUnit), amountOf(now, nowUnit)];
    const stated = new Decimal(rate === '' ? 0 : rate);
    const grain = grainOf(stated.decimalPlaces());
    return last && own ? [{ before: last, now: own, rate: isLess(way) ? stated.negated() : stated, grain }] : [];
  });
}
