import { both } from '../model/locale';
import type { Decimal } from 'decimal.js';
import { periodNamed } from '../language/concepts';
import { PER } from '../language/cost';
import { countedIn, figuresIn, type Counted, type Figure } from '../language/counted';
import { bareName, kindOfUnit } from '../language/indicator-value';
import { chineseNumber, numberingOf } from '../language/numbering';
import { labelKey, squeeze, withoutQuoted } from '../language/spelling';
import type { Vocabulary } from '../language/vocabulary';
import type { IndicatorRow, TargetTable } from '../read';
import { filledRows, isEmptyCell, isEmptyField, targetOf } from '../read/contents';
import { NOT_CHOSEN } from './carried-over';
import { OF_MORE_YEARS } from './goal-words';
import { periodsOf } from './periods';
import { JUDGED, tableRule, unchecked, type Remark, type RuleContext } from './rule';

/** Plans of several years, which need not be reached in this one. */
const OF_A_PLAN = /规划期|期末|十[三四五六]五/;
/** What follows in the sentence is a part of what was said before, or what is there already. */
const ASIDE = /其中|包括|包含|分别|[现共原设]有|拥有|目前|[下管]辖/;
/** What is there already, where, what is compared, bounds, what a thing or a group is like. */
const NOT_PROMISED = new RegExp(
  [
    '各(?![类项种级])|[人户亩生年月]均|平均',
    '[已辖较≤<]|等(?=\\d)|截[至止]|涉及|覆盖|分布|在职|在编|在岗|编制数|核定|退休|遗属',
    '上年|去年|同比|相比|比上|减少|下降|降低|压减',
    '不超过|不高于|不多于|不大于|控制在|(?:^|[^不])[低少小]于|至多',
    '例如|比如|日处理|年产|(?:建设|设计|生产|养殖)规模',
  ].join('|'),
);
/** A number stands behind a word or in a list: not at the beginning of a line, nor in a name such as G102. */
const BEHIND_WORDS = /[\p{Script=Han}、≥>]$/u;
/** Right before a number: ordinals, ranges, about so much, sums of what was listed, scopes, dimensions. */
const BEFORE =
  /(?:[第前约近在有含共按宽深高厚长径距至属]|[^少低小大]于|目标|全[省市县区州盟旗乡镇街村校院局]|\d\D{0,3}到)$/;
/** Right behind a unit: bounds, about so much, per what, what a thing is like. */
const BEHIND = /^(?:以[下内]|之?内|左右|上下|[余多宽高深长厚制的/%~—–-]|[至到]\d)/;
/** 3个100%, 5个一批. */
const IS_SLOGAN = /^[一\d]/;
/** What a group or a thing is like: 50人以上企业, 500亩以上基地; not 30家以上企业. */
const IS_CLASS = /^及?以上\p{Script=Han}/u;

/** Whether a quantity is promised as it stands. A single thing is mostly the project itself. */
function isPlain({ number, unit, isMeasure, before, behind }: Counted): boolean {
  if (!BEHIND_WORDS.test(before) || BEFORE.test(before) || BEHIND.test(behind)) return false;
  if (unit === '个' && IS_SLOGAN.test(behind)) return false;
  if ((isMeasure || /^[人名户]/.test(unit)) && IS_CLASS.test(behind)) return false;
  return number.greaterThan(1) && (isMeasure || number.isInteger());
}

/** Whether the goal and the indicators are of one year: else the goal may promise more than this year's indicators carry. */
function isOfYear(table: TargetTable, label: string): boolean {
  const period = periodNamed(labelKey(label));
  const years = () => periodsOf(table).some(({ start, end }) => end.year > start.year);
  return period === 'year' || (period === undefined && !years());
}

/** The years named in a sentence are the budget's; where that is not known, they are one. */
function isOfBudgetYear(sentence: string, { year }: RuleContext): boolean {
  const years = [...sentence.matchAll(/20\d{2}(?=年)/g)].map(([stated]) => Number(stated));
  return years.every((stated) => stated === (year?.year ?? years[0]));
}

/** Most of a goal is words alone. */
const HAS_NUMBER = /\d/;

/** What a goal plainly promises. */
function promisedIn(goals: string, project: string, context: RuleContext): readonly Counted[] {
  const lines = goals.split('\n').map((line) => withoutQuoted(squeeze(numberingOf(line)?.rest ?? line)));
  return lines
    .flatMap((line) => (project === '' ? line : line.replaceAll(project, '')).split(/[。!]/))
    .filter((text) => HAS_NUMBER.test(text) && !OF_MORE_YEARS.test(text) && !OF_A_PLAN.test(text))
    .filter((text) => isOfBudgetYear(text, context))
    .flatMap((text) => text.split(';').map((part) => part.split(ASIDE)[0] ?? ''))
    .flatMap((text) => text.split(/,(?!\d{3})|[:()]/))
    .filter((clause) => HAS_NUMBER.test(clause) && !PER.test(clause) && !NOT_PROMISED.test(clause))
    .flatMap((clause) => countedIn(clause, context.vocabulary))
    .filter(isPlain);
}

/** What of an indicator may carry a quantity: its name, its value and its description. */
function* textsOf(row: IndicatorRow, vocabulary: Vocabulary): Iterable<string> {
  yield bareName(row.name.content);
  const value = targetOf(row, vocabulary);
  if (value.kind !== 'quantity' || !['percent', 'money'].includes(kindOfUnit(value.unit, vocabulary)))
    yield squeeze(row.value.content);
  for (const key of ['description', 'basis'] as const) yield squeeze(row.cells.get(key)?.content ?? '');
}

/** Between units of one kind: 公里 and 米, 公顷 and 亩, 平方公里 and 平方米; and numbers without a unit, which may be in 万. */
const FACTORS = [15, 1000, 10_000, 1_000_000];

/** A number of an indicator, and what it may be in another unit; as texts, which are compared at once with all that is looked for. */
interface Carried extends Figure {
  readonly own: string;
  readonly others: readonly string[];
  readonly hasMeasure: boolean;
}

function carriedBy(figure: Figure, { measures }: Vocabulary): Carried {
  const { number, behind } = figure;
  const hasMeasure = measures.some((unit) => behind.startsWith(unit));
  const others =
    hasMeasure || behind === ''
      ? FACTORS.flatMap((factor) => [number.times(factor).toString(), number.dividedBy(factor).toString()])
      : [];
  return { own: number.toString(), others, hasMeasure, ...figure };
}

const isAmong = ({ own, others, behind, hasMeasure }: Carried, wholes: ReadonlySet<string>, { isMeasure }: Counted) =>
  wholes.has(own) || ((behind === '' || (isMeasure && hasMeasure)) && others.some((other) => wholes.has(other)));

/** So many numbers are added up in all ways. */
const ADDED = 10;

/** What any one or several of the numbers come to. */
function sumsOf(numbers: readonly Decimal[]): readonly Decimal[] {
  const none: readonly Decimal[] = [];
  return numbers
    .slice(0, ADDED)
    .reduce((sums, number) => [...sums, number, ...sums.map((sum) => sum.plus(number))], none);
}

/** The quantities of a goal that no indicator has: neither the number itself, nor parts of it, nor a sum that it is a part of. */
function notCarried(
  promised: readonly Counted[],
  texts: readonly string[],
  vocabulary: Vocabulary,
): readonly Counted[] {
  const figures = texts
    .flatMap(figuresIn)
    .filter(({ behind }) => !/^(?:%|百分|元)/.test(behind))
    .map((figure) => carriedBy(figure, vocabulary));
  return promised.filter((one) => {
    const { number, unit } = one;
    // 人 and 人次, 场 and 场次 count the same.
    const isLike = (text: string) => text.startsWith(unit.charAt(0));
    const parts = figures.filter(({ behind }) => behind === '' || isLike(behind)).map((part) => part.number);
    const others = promised.filter((other) => other !== one && isLike(other.unit)).map((other) => other.number);
    const wholes = new Set([number, ...sumsOf(others).map((sum) => sum.plus(number))].map(String));
    const isThere = figures.some((figure) => isAmong(figure, wholes, one));
    return !isThere && !sumsOf(parts).some((sum) => sum.equals(number)) && !isInWords(number, unit, texts);
  });
}

/** Whether a small number is written out: 三座, 两场. */
function isInWords(number: Decimal, unit: string, texts: readonly string[]): boolean {
  if (number.greaterThan(99)) return false;
  const words = [chineseNumber(number.toNumber()), ...(number.equals(2) ? ['两'] : [])];
  return words.some((word) => texts.some((text) => text.includes(word + unit)));
}

/** No goal promises more: of a longer list the first of them are looked for. */
const PROMISED = 50;
/** So many are listed. */
const SHOWN = 5;

export const V16 = tableRule({
  code: 'V16',
  severity: 'hint',
  silentOn: [...NOT_CHOSEN, 'unit-wide', 'transfer'],
  of: ['targets'],
  title: both('目标里的数量没有指标体现', 'A promised quantity that no indicator carries'),
  messages: {
    missing: both(
      '目标里写的 {quantities} 没有指标体现，请看一下要不要补上。',
      'The goal promises {quantities}, which no indicator carries. Should one be added?',
    ),
  },
  *check(table, context): Iterable<Remark> {
    const goals = table.fields.get('goals');
    const rows = filledRows(table);
    if (!goals || isEmptyField(goals) || rows.length === 0 || !isOfYear(table, goals.label)) return;
    const { name = '' } = table.form.identity;
    const project = squeeze(table.fields.get(name)?.content ?? '');
    const promised = promisedIn(goals.content, project, context).slice(0, PROMISED);
    if (promised.length === 0) return;
    // What a cell would say that is blank or was not read is not known.
    const isOpen = rows.some(({ value }) => isEmptyCell(value)) || rows.every(({ period }) => period === 'term');
    if (isOpen || table.indicators.header.guessedName !== undefined) {
      yield unchecked('blank');
      return;
    }
    yield JUDGED;
    const texts = rows.flatMap((row) => [...textsOf(row, context.vocabulary)]);
    const missing = [...new Set(notCarried(promised, texts, context.vocabulary).map(({ text, unit }) => text + unit))];
    if (missing.length === 0) return;
    const quantities = [...missing.slice(0, SHOWN), ...(missing.length > SHOWN ? ['…'] : [])];
    yield { at: goals.position, field: 'goals.quantities', message: 'missing', values: { quantities } };
  },
});
