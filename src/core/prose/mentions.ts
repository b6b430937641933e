import { greatest } from '../model/geometry';
import { Decimal } from 'decimal.js';
import { fold } from '../language/spelling';
import { moneyUnit, type MoneyUnit } from '../language/money';
import { FIGURES, type Figure } from './figures';

/** An amount of money in running text, and the figure that it states. */
export interface Mention {
  /** `undefined` if we do not know which figure it is. */
  readonly figure: Figure | undefined;
  /** As written: `三公经费`. */
  readonly phrase: string;
  /** `change`: an increase (positive) or a decrease; `level`: the figure itself. */
  readonly kind: 'level' | 'change';
  /** In the unit of money it is written in, with the decimals it is written with. */
  readonly amount: Decimal;
  readonly decimals: number;
  readonly unit: MoneyUnit;
  /** The year last named before it; `undefined` if no year is named or the text says 本年. */
  readonly year: number | 'before' | undefined;
  /** Whether it is part of an amount that we do not know. */
  readonly isOfUnknown: boolean;
  /** Its index in the plain text. */
  readonly index: number;
}

/** An amount of money; else, without a unit, a number that is none, as a whole, so that none of its digits begin an amount. */
const AMOUNT =
  /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?(?:(亿元|百万元|千元|万元|元|[亿万](?=[,;。:、)和及]|$))(?![/每]|以[上下内]|左右)|[\d.]*)|\.[\d.]*/g;
const YEAR =
  /([较比与同和])?(?:(20\d{2})年度?|(本年度?|今年|当年)|((?:上年|去年|上一年|往年)(?!度?(?:结转|结余|末|底))|以前年度))/g;

/** What may stand before a phrase without changing its meaning. */
const BEFORE = new RegExp(
  '^(?:其中|包括|包含|[即含共和及与按]|全年|年初|以及|另有|预计|预算安排|计划安排|安排|预算|' +
    '(?:上年|本年|年)[末底]|20\\d{2}年度?[末底初]?|\\d{1,2}月\\d{1,2}日|截[至止]|本年度?|今年|当年|(?:我|本)(?:单位|部门|[委局办院校镇乡区]|中心|街道)?|单位|部门)',
);
/** What may stand between a phrase and its amount; 共计 is 共 and 计, and no other word is made of two of them either: a text is read in one way only. */
const BEHIND = new RegExp(
  '^(?:预算|经费)?(?:资金|总额|总数|总量|总计|总规模|合计|金额|规模|数额|额|数)?(?:20\\d{2}年)?' +
    '(?:预算安排|拟安排|计划安排|安排|预计|合计|总计|累计|列支|[共计]|达到|[达约为是]|大约|人民币)*$',
);
const DECREASE = /减少|下降|压减|缩减|降低|核减|减$/;
const INCREASE = /增加|增长|提高|上升|新增|增$/;
const CHANGE = /(?:减少|下降|压减|缩减|降低|核减|增加|增长|提高|上升|新增|减|增)(?:额|数)?[为了约共]*$/;
/** `较2023年预算`, `与上年相比`, `同比`: words that say what a change is relative to. */
const COMPARISON =
  /[较比与同和](?:20\d{2}年度?|上年度?|去年|上一年度?)(?:年初)?(?:部门|单位)?(?:预算|支出预算|收入预算|预算安排|安排)?数?(?:相比|对比|比较|相较)?|同比/;
/** A change of a whole is often named by no more than these words. */
const WHOLE = /^(?:收支|收入支出|支出|预算|总额|总体|合计|共|总计)*$/;

/** The spelling of a text in which phrases are looked up. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[\s“”"‘’'「」『』]/g, '')
    .replace(/\(境\)/g, '境')
    .replace(/!/g, '。');
}

interface Phrase {
  readonly text: string;
  readonly figure: Figure;
  readonly amongSources: boolean;
}

/** Longest first. */
const PHRASES: readonly Phrase[] = FIGURES.flatMap((figure) => [
  ...figure.phrases.map((text) => ({ text, figure, amongSources: false })),
  ...(figure.amongSources ?? []).map((text) => ({ text, figure, amongSources: true })),
]).sort((a, b) => b.text.length - a.text.length);

/**
 * Every amount of money in a paragraph, in order, with the figure that it states.
 * @param names names of the unit, which may stand before a phrase
 */
export function mentionsIn(paragraph: string, names: readonly string[] = []): readonly Mention[] {
  const text = plain(paragraph);
  const own = names.map(plain).filter((name) => name !== '');
  const mentions: Mention[] = [];
  const yearBefore = yearsOf(text);
  let end = 0;
  for (const match of text.matchAll(AMOUNT)) {
    const [, whole = '', fraction = '', unit] = match;
    if (unit === undefined) continue;
    const lead = text.slice(end, match.index);
    const clause = withSubject(clauseBefore(lead), lead);
    const money = moneyUnit(unit);
    const isChange = CHANGE.test(clause);
    // The amount that a change is relative to (较2023年预算100万元) is not about this year.
    if (money && (isChange || !COMPARISON.test(clause))) {
      const amount = new Decimal(whole.replaceAll(',', '') + fraction);
      const known = isChange ? readChange(clause, own, mentions) : readLevel(clause, own, mentions);
      const sign = known?.sign ?? 1;
      mentions.push({
        figure: known?.figure,
        phrase: known?.phrase ?? '',
        kind: known?.sign === undefined ? 'level' : 'change',
        amount: amount.times(sign),
        decimals: Math.max(0, fraction.length - 1),
        unit: money,
        year: yearBefore(match.index),
        isOfUnknown: known?.figure ? isPartOfUnknown(text, match.index, known.figure, mentions) : false,
        index: match.index,
      });
    }
    end = match.index + match[0].length;
  }
  return mentions;
}

/** The words right before an amount, back to the last punctuation mark; words in brackets are left out. */
function clauseBefore(lead: string): string {
  const clauses = lead
    .replace(/\([^()]*\)/g, '')
    .replace(/:$/, '')
    .split(/[,;。:、()]/);
  return clauses.at(-1) ?? '';
}

/** An amount without a name behind a colon is of what stands before that: 收入预算:2025年年初预算数. */
const NAMELESS = /^(?:20\d{2}年度?|本年度?)?(?:年初)?预算(?:总额|总数|数|金额)?为?$/;

function withSubject(clause: string, lead: string): string {
  const [, subject] = /(?:^|[,;。、)])([^,;。:、()]{2,16}):[^:]*$/.exec(lead) ?? [];
  return subject !== undefined && NAMELESS.test(clause) ? subject : clause;
}

interface Said {
  readonly figure: Figure | undefined;
  readonly phrase: string;
  readonly sign?: number;
}

function readLevel(clause: string, names: readonly string[], before: readonly Mention[]): Said | undefined {
  const last = before.at(-1)?.figure;
  const amongSources = last?.families.includes('income') === true;
  let rest = clause;
  while (rest !== '') {
    const phrases = PHRASES.filter((phrase) => rest.startsWith(phrase.text) && (!phrase.amongSources || amongSources));
    const known = phrases.find((phrase) => BEHIND.test(rest.slice(phrase.text.length)));
    if (known) return { figure: known.figure, phrase: known.text };
    const name = names.find((own) => rest.startsWith(own));
    const shorter = name ? rest.slice(name.length) : rest.replace(BEFORE, '');
    if (shorter === rest) return undefined;
    rest = shorter;
  }
  return undefined;
}

/** `基本支出减少70.38万元`, `较2023年预算减少…`: a change without a phrase is that of the figure mentioned before. */
function readChange(clause: string, names: readonly string[], before: readonly Mention[]): Said {
  const [isLess, isMore] = [DECREASE.test(clause), INCREASE.test(clause)];
  const sign = isLess ? -1 : 1;
  const subject = clause.replace(CHANGE, '').replace(COMPARISON, '');
  const named = readLevel(subject, names, before);
  if (named) return { ...named, sign };
  if (isLess && isMore) return { figure: undefined, phrase: '', sign };
  const level = before.findLast(({ kind }) => kind === 'level');
  const bare = subject.replace(BEFORE, '');
  return { figure: WHOLE.test(bare) ? level?.figure : undefined, phrase: bare, sign };
}

/** Tells the year that was named last before a place; asked from place to place, so that the text is gone through once. */
function yearsOf(text: string): (place: number) => Mention['year'] {
  const named: { readonly end: number; readonly year: Mention['year'] }[] = [];
  for (const { 0: all, 1: comparison, 2: digits, 3: now, 4: past, index } of text.matchAll(YEAR)) {
    if (comparison) continue;
    const before = named.at(-1)?.year;
    named.push({
      end: index + all.length,
      year: digits ? Number(digits) : past ? 'before' : now ? undefined : before,
    });
  }
  let next = 0;
  return (place) => {
    while ((named[next]?.end ?? Infinity) <= place) next++;
    return named[next - 1]?.year;
  };
}

/**
 * A part is compared only if we know what it is a part of: the amount before the last 其中 must be of the same family, and so must the
 * previous amount in the same sentence. 基本支出 behind the amount of a class is that of the class.
 */
function isPartOfUnknown(text: string, at: number, figure: Figure, before: readonly Mention[]): boolean {
  if (!figure.isPart) return false;
  const sentence = text.lastIndexOf('。', at - 1);
  const among = greatest(['其中', '包括', '包含'].map((word) => text.lastIndexOf(word, at - 1)));
  const whole = among > sentence ? before.findLast(({ index }) => index < among) : undefined;
  const previous = before.findLast(({ index }) => index > sentence);
  return [whole, previous].some(
    (mention) =>
      mention &&
      (!mention.figure?.families.some((family) => figure.families.includes(family)) ||
        (mention.figure.isOfClass === true && !figure.isOfClass)),
  );
}
