import { amountBehind, amountOf, NUMBER, type Amount } from './items';
import { plain } from './mentions';

/**
 * A direction that the amounts beside it rule out: `years` states both years, and the change goes the other way; `negative` says that there is more
 * by an amount than there is; `opposite` has income and expenditure of one amount change by one amount, one up and one down.
 */
export interface WrongDirection {
  readonly kind: 'years' | 'negative' | 'opposite';
  /** As written. */
  readonly way: string;
  readonly now: Amount;
  readonly change: Amount;
  /** Where last year's amount is stated. */
  readonly before?: Amount;
}

const NAME = '([^\\d,;。]{0,24})';
const WAY = '(增加|增长|上升|提高|减少|下降|降低|压减)了?';
const AGAINST =
  '(?:20\\d{2}年)?[比较](?:20\\d{2}年|上年|去年)度?(?:\\([^()]{0,12}\\))?(?:年初)?(?:预算|执行|决算)?(?:安排|执行)?数?(?:相比)?';
const YEARS = new RegExp(
  `(20\\d{2})年${NAME}${NUMBER}[,;](20\\d{2})年${NAME}${NUMBER}[,;]${AGAINST}${WAY}${NUMBER}`,
  'gu',
);
/** The year before is named with the comparison: 2024年收入总计90万元，…。与2023年收入总计100万元相比，增加10万元. */
const BEFORE = new RegExp(`[与和比较](20\\d{2})年${NAME}${NUMBER}(?:相比|对比|比较)?,?${WAY}${NUMBER}`, 'gu');
const ONE = new RegExp(`${NUMBER}[,;]${AGAINST}${WAY}${NUMBER}`, 'gu');
const TWO = new RegExp(
  `收入总?预算(?:总额|数)?为?${NUMBER}[,;]${AGAINST}${WAY}${NUMBER}[。,;](?:20\\d{2}年)?支出总?预算(?:总额|数)?为?${NUMBER}[,;]${AGAINST}${WAY}${NUMBER}`,
  'gu',
);

const isMore = (way: string): boolean => /^[增上提]/.test(way);

const isSame = (a: Amount, b: Amount): boolean => a.yuan.equals(b.yuan) && !a.yuan.isZero();

/** The directions of a paragraph that cannot be right. */
export function wrongDirectionsIn(paragraph: string): readonly WrongDirection[] {
  const text = plain(paragraph);
  if (!/[比较]/.test(text)) return [];
  return [...againstYears(text), ...againstBefore(text), ...belowNothing(text), ...opposite(text)];
}

function* againstYears(text: string): Iterable<WrongDirection> {
  for (const [, year, name, a, unitA, otherYear, otherName, b, unitB, way = '', c, unitC] of text.matchAll(YEARS)) {
    const [first, second, change] = [amountOf(a, unitA), amountOf(b, unitB), amountOf(c, unitC)];
    if (!first || !second || !change || name !== otherName || Math.abs(Number(year) - Number(otherYear)) !== 1)
      continue;
    const [now, before] = Number(year) > Number(otherYear) ? [first, second] : [second, first];
    const difference = now.yuan.minus(before.yuan);
    // Only where the amounts agree is it sure that the change is that of these two.
    if (difference.isZero() || !difference.abs().equals(change.yuan) || isMore(way) === difference.isPositive())
      continue;
    yield { kind: 'years', way, now, change, before };
  }
}

function* againstBefore(text: string): Iterable<WrongDirection> {
  for (const { 1: year, 2: name = '', 3: b, 4: unitB, 5: way = '', 6: c, 7: unitC, index } of text.matchAll(BEFORE)) {
    if (name === '') continue;
    const now = amountBehind(text.slice(0, index), `${Number(year) + 1}年${name}`);
    const [before, change] = [amountOf(b, unitB), amountOf(c, unitC)];
    if (!now || !before || !change) continue;
    const difference = now.yuan.minus(before.yuan);
    if (difference.isZero() || !difference.abs().equals(change.yuan)) continue;
    if (isMore(way) !== difference.isPositive()) yield { kind: 'years', way, now, change, before };
  }
}

function* belowNothing(text: string): Iterable<WrongDirection> {
  for (const [, a, unitA, way = '', c, unitC] of text.matchAll(ONE)) {
    const [now, change] = [amountOf(a, unitA), amountOf(c, unitC)];
    if (now && change && isMore(way) && now.yuan.plus(now.grain).lessThan(change.yuan))
      yield { kind: 'negative', way, now, change };
  }
}

function* opposite(text: string): Iterable<WrongDirection> {
  for (const [, a, unitA, way = '', b, unitB, c, unitC, otherWay = '', d, unitD] of text.matchAll(TWO)) {
    const [income, more, expenditure, less] = [
      amountOf(a, unitA),
      amountOf(b, unitB),
      amountOf(c, unitC),
      amountOf(d, unitD),
    ];
    if (!income || !more || !expenditure || !less || isMore(way) === isMore(otherWay)) continue;
    if (isSame(income, expenditure) && isSame(more, less))
      yield { kind: 'opposite', way: otherWay, now: expenditure, change: less };
  }
}
