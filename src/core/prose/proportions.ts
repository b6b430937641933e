import { Decimal } from 'decimal.js';
import { grainOf, plainNumber } from '../language/money';
import { rememberedText } from '../language/remembered';
import { amountOf, NUMBER, type Amount } from './items';
import { plain } from './mentions';

/** A share that a text gives wrongly, which the others beside it prove. */
export interface WrongShare {
  readonly part: Amount;
  readonly whole: Amount;
  /** As written, in %. */
  readonly stated: Decimal;
  /** In %, to as many decimals. */
  readonly expected: Decimal;
}

interface Share {
  readonly part: Amount;
  readonly rate: Decimal;
  /** Of what, in the text's words: 支出总预算. */
  readonly of: string;
}

const SHARE = new RegExp(`${NUMBER}[,;(]?占(?![地用])([^\\d,;。%]{0,16})(\\d{1,3}(?:\\.\\d{1,4})?)%`, 'gu');
const ANY = new RegExp(NUMBER, 'gu');

const amountsIn: (text: string) => readonly Amount[] = rememberedText((text) =>
  [...text.matchAll(ANY)].flatMap(([, digits, unit]) => amountOf(digits, unit) ?? []),
);
/** So many others must be shares of the same whole, unless all make it up. */
const WITNESSES = 2;

/**
 * The share in a paragraph that does not fit a whole of which all others are shares: 人员支出449.69万元，占57.99%；公用支出73.59万元，占10.59%；…
 * @param near the paragraphs right above, which may state the whole
 * @param above of all paragraphs above the amounts that are what the parts make up
 */
export function wrongShareIn(
  paragraph: string,
  near = '',
  above: (sum: Decimal) => readonly Amount[] = () => [],
): WrongShare | undefined {
  const text = plain(paragraph);
  const shares = sharesIn(text);
  if (shares.length < 2 || new Set(shares.map(({ of }) => of)).size > 1) return undefined;
  const sum = shares.reduce((all, { part }) => all.plus(part.yuan), new Decimal(0));
  const wholes = distinct([...amountsIn(`${plain(near)};${text}`), ...above(sum)]);
  let found: WrongShare | undefined;
  for (const whole of wholes) {
    if (whole.yuan.isZero()) continue;
    const only = shares.find((share) => isOff(share, whole));
    if (!only) return undefined;
    const isAlone = !shares.slice(shares.indexOf(only) + 1).some((share) => isOff(share, whole));
    // Of two shares the other tells the whole if both make it up.
    const isTold = shares.length > WITNESSES || sum.equals(whole.yuan);
    if (isAlone && isTold) found ??= { part: only.part, whole, stated: only.rate, expected: percentOf(only, whole) };
  }
  return found;
}

/**
 * The same of paragraphs one below the other that give one share each: 基本支出…，占84.06%。 and 项目支出…，占15.94%。 The index is that of the paragraph
 * with the wrong one.
 */
export function wrongShareAmong(
  paragraphs: readonly string[],
  near = '',
  above?: (sum: Decimal) => readonly Amount[],
): (WrongShare & { readonly index: number }) | undefined {
  const wrong = wrongShareIn(paragraphs.join(';'), near, above);
  const index = paragraphs.findIndex((text) =>
    sharesIn(plain(text)).some(
      ({ part, rate }) => part.yuan.equals(wrong?.part.yuan ?? -1) && rate.equals(wrong?.stated ?? -1),
    ),
  );
  return wrong && index >= 0 ? { ...wrong, index } : undefined;
}

const keyOf = ({ yuan, grain }: Amount): string => `${plainNumber(yuan)}/${plainNumber(grain)}`;

/** Of amounts that are the same the first: as wholes they tell no more than one. */
const distinct = (amounts: readonly Amount[]): readonly Amount[] =>
  [...new Map([...amounts].reverse().map((amount) => [keyOf(amount), amount] as const)).values()].reverse();

/** Tells what amounts the paragraphs before one of them have that are a certain sum. They are gone through once for all that are asked about. */
export function amountsAbove(paragraphs: readonly string[]): (before: number) => (sum: Decimal) => readonly Amount[] {
  const bySum = new Map<string, Map<string, { readonly at: number; readonly amount: Amount }>>();
  for (const [at, text] of paragraphs.entries()) {
    for (const amount of amountsIn(plain(text))) {
      const sum = plainNumber(amount.yuan);
      const same = bySum.get(sum) ?? new Map<string, { readonly at: number; readonly amount: Amount }>();
      bySum.set(sum, same);
      if (!same.has(keyOf(amount))) same.set(keyOf(amount), { at, amount });
    }
  }
  return (before) => (sum) =>
    [...(bySum.get(plainNumber(sum))?.values() ?? [])].flatMap(({ at, amount }) => (at < before ? [amount] : []));
}

/** How many shares a paragraph gives. */
export const sharesGiven = (paragraph: string): number =>
  paragraph.includes('占') ? sharesIn(plain(paragraph)).length : 0;

/** Whether a paragraph gives shares enough to prove each other. */
export const hasShares = (paragraph: string): boolean => sharesGiven(paragraph) > 1;

const sharesIn: (text: string) => readonly Share[] = rememberedText((text) => {
  if (!text.includes('占')) return [];
  return [...text.matchAll(SHARE)].flatMap(([, digits, unit, of = '', rate = '0']): Share[] => {
    const part = amountOf(digits, unit);
    return part ? [{ part, of, rate: new Decimal(rate) }] : [];
  });
});

const percentOf = ({ part, rate }: Share, { yuan }: Amount): Decimal =>
  part.yuan.dividedBy(yuan).times(100).toDecimalPlaces(Math.max(2, rate.decimalPlaces()));

/** Whether a share is another than two amounts, each rounded or cut off as it is printed, can give. */
function isOff({ part, rate }: Share, whole: Amount): boolean {
  const grain = grainOf(rate.decimalPlaces());
  const low = Decimal.max(0, part.yuan.minus(part.grain)).dividedBy(whole.yuan.plus(whole.grain)).times(100);
  const high = part.yuan
    .plus(part.grain)
    .dividedBy(Decimal.max(1, whole.yuan.minus(whole.grain)))
    .times(100);
  return rate.lessThan(low.minus(grain)) || rate.greaterThan(high.plus(grain));
}
