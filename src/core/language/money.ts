import { rememberedNumber, rememberedText } from './remembered';
import { Decimal } from 'decimal.js';
import type { CellValue } from '../model/grid';
import { isNothing, squeeze } from './spelling';
import { wordList } from './word-list';

/** Units in which budgets are stated, with their worth in 元. */
export const MONEY_UNITS = {
  元: 1,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
} as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

const SPELLINGS: readonly (readonly [MoneyUnit, string])[] = [
  ['元', '元 圆 人民币'],
  ['千元', '千元'],
  ['万元', '万元 万 万圆'],
  ['百万元', '百万元'],
  ['亿元', '亿元 亿'],
];
const UNIT_OF = new Map(SPELLINGS.flatMap(([unit, all]) => wordList(all).map((spelling) => [spelling, unit] as const)));

/** `万` → `万元`; `undefined` for anything that is not a plain unit of money, such as `元/月`. */
export const moneyUnit: (text: string) => MoneyUnit | undefined = rememberedText((text) => {
  return UNIT_OF.get(squeeze(text).replace(/人民币$/, ''));
});

/** Converts an amount between units of money; exact, since all factors are powers of ten. */
export function convert(amount: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return amount.times(MONEY_UNITS[from]).dividedBy(MONEY_UNITS[to]);
}

/**
 * A cell's floating-point number as the decimal its user typed: 15 significant digits, as Excel itself shows them. A formula over many cells leaves more
 * behind (431.690000000001), which is no amount in any unit of money.
 */
export const decimalOf: (value: number) => Decimal = rememberedNumber((value) =>
  Number.isSafeInteger(value) && Math.abs(value) < 1e15
    ? new Decimal(value)
    : new Decimal(value.toPrecision(15)).toDecimalPlaces(FINEST),
);

/** Decimals of the finest amount that anybody states: less than a 分 of 亿元. */
const FINEST = 10;

/** What one unit of the last digit of a number is worth that shows so many decimals. */
export const grainOf: (decimals: number) => Decimal = rememberedNumber((decimals) => new Decimal(10).pow(-decimals));

/** `1,234.50` → 1234.5 as a string without exponent or trailing zeros, for messages and JSON. */
export function plainNumber(value: Decimal): string {
  return value.toFixed();
}

export type MoneyReading =
  | { readonly kind: 'blank' }
  /** `amount` is in the unit of money asked for. */
  | { readonly kind: 'amount'; readonly amount: Decimal }
  | { readonly kind: 'unreadable'; readonly text: string };

const AMOUNT = /^([\-−负])?(?:¥|￥|RMB|人民币)?(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)/i;

/**
 * Reads a cell that should hold an amount.
 * @param unit the table's unit of money, which is also the result's; a unit in the cell itself (`315万元`) takes precedence when reading
 * @returns `blank` for nothing, dashes, `/` and `无`; `unreadable` for any other text
 */
export function readMoney(value: CellValue, unit: MoneyUnit): MoneyReading {
  if (typeof value === 'number') return { kind: 'amount', amount: decimalOf(value) };
  const read = writtenAmount(typeof value === 'string' ? value : '');
  if (read.kind !== 'amount' || read.own === undefined) return read;
  return { kind: 'amount', amount: convert(read.amount, read.own, unit) };
}

/** An amount as written, with its unit, if it has one of its own. */
const writtenAmount: (value: string) => MoneyReading & { readonly own?: MoneyUnit | undefined } = rememberedText(
  (value) => {
    const text = squeeze(value);
    if (isNothing(text) || text === '无') return { kind: 'blank' };
    const bracketed = /^\((.+)\)$/.exec(text)?.[1];
    const written = bracketed ?? text;
    const match = AMOUNT.exec(written);
    const suffix = written.slice(match?.[0].length ?? 0);
    const own = suffix === '' ? undefined : moneyUnit(suffix);
    if (!match?.[2] || (suffix !== '' && !own)) return { kind: 'unreadable', text };
    const size = new Decimal(match[2].replaceAll(',', ''));
    return { kind: 'amount', amount: match[1] || bracketed ? size.negated() : size, own };
  },
);

/** Whether a text is nothing but a figure, without a unit. */
export const isFigure = (text: string): boolean => /^-?\d[\d,.]*$/.test(text);

/** The unit of money named in a caption, or in brackets in a label: `单位：万元`, `预算情况（万元）`, `金额单位：元`. */
export const unitNamedIn: (text: string) => MoneyUnit | undefined = rememberedText((text) => {
  const bare = squeeze(text);
  const named = /(?:单位:?|^金额:|\()(?:人民币)?((?:[千万亿]|百万)?元)/.exec(bare)?.[1];
  return named ? moneyUnit(named) : undefined;
});
