import { rememberedText } from './remembered';

/** How lines are numbered: 一、 （一） 1. （1） ①, and similar. */

const NUMERAL = '[一二三四五六七八九十]+';

/** The ways in which headings are numbered; each is a rank. */
export type Rank = 'part' | 'chinese' | 'chinese-bracketed' | 'arabic' | 'arabic-bracketed';

/** The number a paragraph begins with. */
export interface Numbering {
  readonly rank: Rank;
  readonly number: number;
  /** The text after the number. */
  readonly rest: string;
}

const NUMBERINGS: readonly (readonly [Rank, RegExp])[] = [
  ['part', new RegExp(`^第(${NUMERAL})(?:部分|章|节)[:：、\\s]*`)],
  ['chinese', new RegExp(`^(${NUMERAL})[、．.]\\s*`)],
  ['chinese-bracketed', new RegExp(`^[(（](${NUMERAL})[)）][、．.]?\\s*`)],
  ['arabic', /^(\d{1,2})(?:、|[.．](?!\d))\s*/],
  ['arabic-bracketed', /^[(（]?(\d{1,2})[)）][、．.]?\s*/],
];

/** `（二）招商` → bracketed Chinese, 2, 招商. Full-width digits count too. */
export const numberingOf: (text: string) => Numbering | undefined = rememberedText((text) => {
  const plain = text.replace(/^[(（]?[０-９]{1,2}/, (digits) => digits.normalize('NFKC'));
  for (const [rank, pattern] of NUMBERINGS) {
    const match = pattern.exec(plain);
    if (match?.[1]) return { rank, number: numberIn(match[1]), rest: plain.slice(match[0].length) };
  }
  return undefined;
});

/** How rows of a table are numbered, from the outermost level inwards; for squeezed text. */
const ROW_NUMBERS = [
  new RegExp(`^${NUMERAL}[、.]`),
  new RegExp(`^\\(${NUMERAL}\\)`),
  /^\d+[、.]/,
  /^\(\d+\)/,
  /^[①-⑳]/,
];

/** The level that a row's number stands for: 1 for 一、, 5 for ①, 0 for a row without a number. */
export const depthOfNumber: (squeezed: string) => number = rememberedText((squeezed) => {
  return ROW_NUMBERS.findIndex((pattern) => pattern.test(squeezed)) + 1;
});

/** A heading of running text: 一、…, 第二部分…, （三）…; for squeezed text. */
export const HEADING = new RegExp(`^(?:第?${NUMERAL}[、部章节]|\\(${NUMERAL}\\))`);

const LEADING = new RegExp(`^(?:其中:?|${NUMERAL}、|\\([一二三四五六七八九十\\d]+\\)|\\d+[.、])`);
const LEADING_AS_TYPED = new RegExp(`^(?:其中[:：]?|${NUMERAL}、|[(（][一二三四五六七八九十\\d]+[)）]|\\d+[.．、])`);
const LEADING_ODD = new RegExp(`^(?:${NUMERAL}[.,:]|[①-⑳]|\\d+(?=\\p{Script=Han}{2}))`, 'u');

/** A squeezed label without its number and 其中; unchanged if nothing would be left. */
export function withoutLead(squeezed: string): string {
  return squeezed.replace(LEADING, '') || squeezed;
}

const BEHIND_HEADING = new RegExp(
  `^[^:：]{2,16}[:：]\\s*([(（](?:${NUMERAL}|\\d{1,2})[)）]\\S{2,}|\\d{1,2}[.、]\\S{2,})$`,
);

/** A numbered label without the heading that its cell begins with: `1、资金来源：（1）财政资金` → `（1）财政资金`. */
export function behindHeading(text: string): string {
  return BEHIND_HEADING.exec(text)?.[1] ?? text;
}

/** The same as {@link withoutLead} for the irregular numbers that people give to rows of tables: `一.`, `①`, `201基本支出`. */
export function withoutOddLead(squeezed: string): string {
  return squeezed.replace(LEADING_ODD, '') || squeezed;
}

/** A row's label as a message quotes it: the user's own characters, without blanks and without its number. */
export function withoutNumber(text: string): string {
  const bare = text.replace(/\s+/g, '');
  return bare.replace(LEADING_AS_TYPED, '') || bare;
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 31 → 三十一. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`;
}

/** 三 → 3, 十二 → 12, 二十 → 20. */
function numberIn(digits: string): number {
  if (/^\d/.test(digits)) return Number(digits);
  const value = (digit: string) => DIGITS.indexOf(digit);
  if (!digits.includes('十')) return value(digits);
  const [tens = '', ones = ''] = digits.split('十');
  return (tens === '' ? 1 : value(tens)) * 10 + value(ones);
}
