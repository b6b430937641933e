import { greatest } from '../model/geometry';
import { Decimal } from 'decimal.js';
import { squeeze } from '../language/spelling';
import { grainOf, MONEY_UNITS } from '../language/money';
import { NO_BUDGET, OTHER_MONEY, SUMS, SUMS_OF_CHANGES, type Figure } from './figures';
import { mentionsIn, type Mention } from './mentions';
import { BASIC_EXPENDITURE, GENERAL_PUBLIC, inRealm } from './realms';
import { numberingOf, type Rank } from '../language/numbering';
import type { Paragraph, Statement } from './statement';

/** An amount in a statement, with the figure that it states and its cell. */
export interface Stated extends Mention {
  readonly figure: Figure;
}

/** The figures of this year in one paragraph. */
export interface StatedParagraph {
  readonly paragraph: Paragraph;
  /** The figures that can be compared with the tables of this year's budget. */
  readonly levels: readonly Stated[];
  /** Sums that are wrong: the total stated, and the parts that were added up. */
  readonly wrongSums: readonly WrongSum[];
}

export interface WrongSum {
  readonly kind: 'sum' | 'exceeded' | 'change';
  readonly total: Mention;
  readonly parts: readonly Stated[];
  /** In the unit of money of the total. */
  readonly sum: Decimal;
  /** Whether it is off by no more than the last digits are when finer amounts of a table were rounded. */
  readonly mayBeRounded?: boolean;
}

/** The year a statement is about: its title's, else the latest one it names. */
function yearOf({ title, paragraphs }: Statement): number | undefined {
  const years = [title, ...paragraphs.map(({ text }) => text)].map((text) =>
    [...squeeze(text).matchAll(/(20\d{2})年/g)].map(([, year]) => Number(year)),
  );
  const [inTitle = [], ...others] = years;
  return inTitle[0] ?? (others.flat().length > 0 ? greatest(others.flat()) : undefined);
}

/**
 * The figures of one year that a statement mentions, paragraph by paragraph.
 * @param names names of the unit
 * @param year of the unit's tables; if they state none, the statement's own
 */
export function statedIn(
  statement: Statement,
  names: readonly string[],
  year = yearOf(statement),
): readonly StatedParagraph[] {
  if (/20\d{2}年/.test(statement.title) && yearOf(statement) !== year) return [];
  if (statement.title.includes('决算') && !statement.title.replaceAll('预决算', '').includes('预算')) return [];
  const headings: { readonly rank: Rank | undefined; readonly text: string }[] = [];
  return statement.paragraphs.map((paragraph) => {
    const mentions = mentionsIn(paragraph.text, [...names, statement.unitName]);
    const rank = numberingOf(paragraph.text)?.rank;
    // 财政拨款安排支出按功能科目分类情况： is a heading of what follows, without a number.
    const isHeading = rank !== undefined || /[:：]\s*$/.test(paragraph.text);
    if (isHeading && mentions.length === 0 && paragraph.text.length <= 40) {
      const same = headings.findIndex((heading) => heading.rank === rank);
      if (same >= 0) headings.splice(same);
      headings.push({ rank, text: squeeze(paragraph.text) });
    }
    const own = placed(
      mentions.filter((mention) => isOfYear(mention, year)),
      headings,
    );
    const levels = own
      .filter(isStated)
      .filter(
        ({ kind, isOfUnknown, figure }) => kind === 'level' && !isOfUnknown && !isUnderOther(figure, headings, year),
      );
    return {
      paragraph,
      levels,
      wrongSums: [...wrongSums(own), ...wrongChanges(own), ...wrongChangesOfThreePublic(own)],
    };
  });
}

const isStated = (mention: Mention): mention is Stated => mention.figure !== undefined;

function isOfYear({ year, figure }: Mention, current: number | undefined): boolean {
  if (year === undefined) return true;
  if (figure?.isOfYearBefore)
    return year !== 'before' && (current === undefined || year === current || year === current - 1);
  return year === current;
}

type Headings = readonly { readonly text: string }[];

/** The mentions of a paragraph with the figures of the part of the whole that they are of: a heading says so, or the total before them. */
function placed(mentions: readonly Mention[], headings: Headings): readonly Mention[] {
  const told = headings.some(({ text }) => BASIC_EXPENDITURE.heading.test(text)) ? BASIC_EXPENDITURE : undefined;
  let total: Figure | undefined;
  return mentions.map((mention) => {
    const { figure } = mention;
    if (!figure) return mention;
    if (!figure.isPart) total = figure;
    return { ...mention, figure: inRealm(figure, told ?? (total?.id === OWN_TOTAL ? GENERAL_PUBLIC : undefined)) };
  });
}

/** The total of the general public budget's expenditure: what follows it is of that. */
const OWN_TOTAL = 'generalPublicExpenditure';

/** Whether a heading above is about something else: one kind of money, another year, actual spending. */
function isUnderOther({ families, realm }: Figure, headings: Headings, year: number | undefined): boolean {
  return headings.some(({ text }) => {
    const stated = /20\d{2}(?=年)/.exec(text)?.[0];
    const isOtherMoney =
      OTHER_MONEY.test(text) &&
      !realm?.heading.test(text) &&
      families.some((family) => family === 'income' || family === 'expenditure');
    return (
      isOtherMoney || NO_BUDGET.test(text) || (stated !== undefined && year !== undefined && Number(stated) !== year)
    );
  });
}

/** What one unit of an amount's last written digit is worth, in 元. */
function grainIn({ unit, decimals }: Mention): Decimal {
  return new Decimal(MONEY_UNITS[unit]).times(grainOf(decimals));
}

const inYuan = ({ amount, unit }: Mention): Decimal => amount.times(MONEY_UNITS[unit]);

/** Whether a statement and a table state the same amount, to the precision of the less precise one, which is rounded or cut off. */
export function agrees(mention: Mention, yuan: Decimal, grain: Decimal): boolean {
  const own = grainIn(mention);
  const difference = inYuan(mention).minus(yuan).abs();
  return own.equals(grain) ? difference.isZero() : difference.lessThan(Decimal.max(own, grain));
}

/** The greatest difference that rounding can cause: with amounts of different precision, or three or more parts with decimals. */
function slack(mentions: readonly Mention[]): Decimal {
  const grains = mentions.filter(({ amount }) => !amount.isZero()).map(grainIn); // 0 is exact, however few decimals it is written with
  const [first = new Decimal(0), ...others] = grains;
  const finest = others.reduce((least, grain) => Decimal.min(least, grain), first);
  // Hundreds of whole 万元 are rounded or cut off as a rule.
  const isWhole = mentions.every(({ decimals, unit }) => decimals === 0 && unit !== '元');
  const isRounded =
    (isWhole && mentions.some(({ amount }) => amount.greaterThanOrEqualTo(100))) ||
    (mentions.length > 3 && mentions.some(({ decimals }) => decimals > 0));
  return grains.reduce(
    (sum, grain) => (isRounded || grain.greaterThan(finest) ? sum.plus(grain.dividedBy(2)) : sum),
    new Decimal(0),
  );
}

/** What amounts with decimals can be off together if each of them was rounded. */
function halfGrains(mentions: readonly Mention[]): Decimal {
  const rounded = mentions.filter(({ amount, decimals, unit }) => !amount.isZero() && decimals > 0 && unit !== '元');
  return rounded.map(grainIn).reduce((sum, grain) => sum.plus(grain.dividedBy(2)), new Decimal(0));
}

/** The first mention of each part after a total, up to the next mention of the total. */
function partsAfter(
  mentions: readonly Mention[],
  at: number,
  parts: readonly string[],
  isTotal: (mention: Mention) => boolean,
): Stated[] {
  const found: Stated[] = [];
  for (const mention of mentions.slice(at + 1)) {
    if (isTotal(mention)) break;
    if (
      isStated(mention) &&
      parts.includes(mention.figure.id) &&
      !found.some(({ figure }) => figure === mention.figure)
    )
      found.push(mention);
  }
  return found;
}

function sumOf(total: Mention, parts: readonly Stated[]): Decimal {
  return parts.reduce((sum, part) => sum.plus(inYuan(part)), new Decimal(0)).dividedBy(MONEY_UNITS[total.unit]);
}

function* wrongSums(mentions: readonly Mention[]): Iterable<WrongSum> {
  const levels = mentions.filter(({ kind, isOfUnknown }) => kind === 'level' && !isOfUnknown);
  const told = new Set<Mention>();
  for (const { totals, parts } of SUMS) {
    const isTotal = ({ figure }: Mention) => figure !== undefined && totals.includes(figure.id);
    for (const [at, total] of levels.entries()) {
      if (!isTotal(total) || told.has(total)) continue;
      const found = partsAfter(levels, at, parts, isTotal);
      const sum = sumOf(total, found);
      const over = sum.minus(total.amount).times(MONEY_UNITS[total.unit]);
      const isAll = found.length === parts.length;
      if (found.length < 2 || (isAll ? over.abs() : over).lessThanOrEqualTo(slack([total, ...found]))) continue;
      told.add(total);
      const mayBeRounded = over.abs().lessThanOrEqualTo(halfGrains([total, ...found]));
      yield { kind: isAll ? 'sum' : 'exceeded', total, parts: found, sum, mayBeRounded };
    }
  }
}

/** What 三公 is divided into, as a text may name it: all of official cars, or each of their two parts. */
const PARTS_OF_THREE_PUBLIC = ['abroad', 'cars', 'carsBought', 'carsRunning', 'receptions'].map(
  (id) => `threePublic.${id}`,
);

/**
 * A change of 三公 that is greater than those of its parts, where the parts that have one make up this year's amount: what is left over is nothing this
 * year and can only have become less.
 */
function* wrongChangesOfThreePublic(mentions: readonly Mention[]): Iterable<WrongSum> {
  const isOne = (mention: Mention, kind: Mention['kind'], ids: readonly string[]): mention is Stated =>
    isStated(mention) && mention.kind === kind && ids.includes(mention.figure.id) && !mention.isOfUnknown;
  const ofAll = ['threePublic.all'];
  const [whole, ...others] = mentions.filter((mention) => isOne(mention, 'level', ofAll));
  const [total, ...moreTotals] = mentions.filter((mention) => isOne(mention, 'change', ofAll));
  if (!whole || !total || others.length + moreTotals.length > 0) return;
  const changes = mentions.filter((mention) => isOne(mention, 'change', PARTS_OF_THREE_PUBLIC));
  const levels = mentions.filter(
    (mention): mention is Stated =>
      isOne(mention, 'level', PARTS_OF_THREE_PUBLIC) && changes.some(({ figure }) => figure === mention.figure),
  );
  const rounded = slack([whole, total, ...levels, ...changes]).plus(grainIn(total).dividedBy(2));
  if (changes.length < 2 || new Set(changes.map(({ figure }) => figure)).size < changes.length) return;
  if (levels.length !== changes.length || !inYuan(whole).equals(sumOf(whole, levels).times(MONEY_UNITS[whole.unit])))
    return;
  const sum = sumOf(total, changes);
  const excess = total.amount.minus(sum).times(MONEY_UNITS[total.unit]);
  // Their changes have no names of their own.
  if (excess.greaterThan(rounded)) yield { kind: 'change', total, parts: levels, sum };
}

function* wrongChanges(mentions: readonly Mention[]): Iterable<WrongSum> {
  const changes = mentions.filter(({ kind }) => kind === 'change');
  for (const { totals, parts } of SUMS_OF_CHANGES) {
    const isTotal = ({ figure, phrase }: Mention) => (figure ? totals.includes(figure.id) : phrase === '');
    for (const [at, total] of changes.entries()) {
      if (!isTotal(total)) continue;
      const found = partsAfter(changes, at, parts, isTotal);
      const sum = sumOf(total, found);
      const off = sum.minus(total.amount).abs().times(MONEY_UNITS[total.unit]);
      if (found.length === parts.length && off.greaterThan(slack([total, ...found])))
        yield { kind: 'change', total, parts: found, sum };
    }
  }
}
