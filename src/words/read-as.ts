import { both, fill, toA1, type Bilingual, type Locale, type ReadAs } from '../core';

/** What an amount is an amount of, by the ids of the core. */
const CONCEPTS: Readonly<Partial<Record<string, Bilingual>>> = {
  total: both('资金总额', 'all funds'),
  fiscal: both('财政拨款', 'fiscal appropriation'),
  generalPublic: both('一般公共预算', 'general public budget'),
  fund: both('政府性基金', 'government funds'),
  stateCapital: both('国有资本经营预算', 'state capital budget'),
  central: both('中央资金', 'central money'),
  upper: both('上级资金', 'money from above'),
  provincial: both('省级资金', 'provincial money'),
  municipal: both('市级（市县）资金', 'municipal money'),
  county: both('县区资金', 'money of counties and districts'),
  carryOver: both('上年结转', 'carried over'),
  fiscalAccount: both('财政专户管理资金', 'fiscal account'),
  unitFunds: both('单位资金', 'the unit’s own money'),
  undertaking: both('事业收入', 'income from its work'),
  operating: both('经营收入', 'operating income'),
  selfRaised: both('自筹资金', 'money raised'),
  local: both('地方资金', 'local money'),
  other: both('其他资金', 'other money'),
  income: both('收入合计', 'all income'),
  expenditure: both('支出合计', 'all expenditure'),
  basic: both('基本支出', 'basic expenditure'),
  personnel: both('人员经费', 'personnel'),
  publicFunds: both('公用经费', 'running costs'),
  projects: both('项目支出', 'projects'),
  otherRunning: both('其他运转类', 'other running projects'),
  specific: both('特定目标类', 'projects with an aim of their own'),
  running: both('运转类', 'running costs and projects'),
};

const PERIODS: Readonly<Partial<Record<string, Bilingual>>> = {
  year: both('年度', 'of the year'),
  term: both('中期（项目期）', 'of the whole term'),
};

/** Amounts as budgeted are not told apart. */
const STAGES: Readonly<Partial<Record<string, Bilingual>>> = {
  initial: both('年初预算数', 'as budgeted first'),
  adjusted: both('全年预算数', 'as changed'),
  spent: both('执行数', 'as spent'),
  spentSoFar: both('截至目前的执行数', 'as spent so far'),
  expected: both('预计执行数', 'as expected'),
};

/** The columns of indicators and points; a sheet's own heads are many. */
const COLUMNS: Readonly<Partial<Record<string, Bilingual>>> = {
  name: both('三级指标', 'name'),
  description: both('指标描述', 'description'),
  value: both('指标值', 'target'),
  basis: both('指标值确定依据', 'basis'),
  actual: both('实际完成值', 'actual value'),
  expected: both('全年预计完成情况', 'value expected for the year'),
  weight: both('权重', 'weight'),
  score: both('得分', 'score'),
  reason: both('偏差原因', 'reason for the deviation'),
  possibility: both('完成目标可能性', 'chance to reach the target'),
  rate: both('执行率', 'execution rate'),
};

const PERIOD_HEADS: Readonly<Partial<Record<string, Bilingual>>> = {
  year: both('年度指标的表头', 'heads of the targets of the year'),
  term: both('中期（项目期）指标的表头', 'heads of the targets of the whole term'),
};

const TITLES: Readonly<Record<NonNullable<Extract<ReadAs, { kind: 'title' }>['about']>, Bilingual>> = {
  year: both('标题中的年度（{text}年）', 'the year in the title ({text})'),
  unit: both('标题处没有写明金额单位，按“{text}”理解', 'no unit of money at the title; {text} was assumed'),
  note: both('标题；这张表没有金额，也没有空表说明', 'the title of a table without amounts and without a note'),
};

const RANKS = { 1: both('一级指标', 'first level'), 2: both('二级指标', 'second level') } as const;

const TARGETS: Readonly<Record<Extract<ReadAs, { kind: 'indicator' }>['target'], Bilingual>> = {
  blank: both('没有指标值', 'no value'),
  deadline: both('指标值是时限', 'the value is a deadline'),
  quantity: both('指标值', 'value'),
  quantities: both('指标值有几个数量', 'the value states several quantities'),
  words: both('指标值是文字', 'the value is words'),
};

/** 读作：“其中：本年财政拨款”（B6）→ 财政拨款，年度，全年预算数 */
export function describeReadAs(readAs: ReadAs, locale: Locale): string {
  return `${locale === 'zh-CN' ? '读作：' : 'Read as: '}${nameOf(readAs, locale, meaningOf)}`;
}

/** The same behind the address of a cell that is named beside others: “其中：本年财政拨款”，全年预算数 */
export function nameReadAs(readAs: ReadAs, locale: Locale): string {
  return nameOf(readAs, locale, briefly);
}

type Field = Extract<ReadAs, { kind: 'field' }>;

function nameOf(readAs: ReadAs, locale: Locale, ofField: (field: Field, locale: Locale) => string): string {
  const own = readAs.kind === 'field' ? ofField(readAs, locale) : cellName(readAs, locale);
  const { table } = readAs;
  if (table === undefined) return own;
  return locale === 'zh-CN' ? `本单位“${table}”的${own}` : `${own} in "${table}" of this unit`;
}

const quote = (text: string, locale: Locale): string => (locale === 'zh-CN' ? `“${text}”` : `"${text}"`);

const commaIn = (locale: Locale): string => (locale === 'zh-CN' ? '，' : ', ');

function meaningOf({ label, labelAt, form, concept = '', period = '', stage = '', subject }: Field, locale: Locale) {
  const isChinese = locale === 'zh-CN';
  const parts = [form, CONCEPTS[concept]?.[locale], PERIODS[period]?.[locale], STAGES[stage]?.[locale]];
  const meaning = [...parts, taskOf(subject, locale)].filter(Boolean).join(commaIn(locale));
  const told = `${quote(label, locale)}${isChinese ? `（${toA1(labelAt)}）` : ` (${toA1(labelAt)})`}`;
  if (meaning === '') return told + (isChinese ? '一栏' : '');
  return told + (isChinese ? '→ ' : ' → ') + meaning;
}

/** What is understood of a year's amount goes without saying. */
function briefly({ label, period = '', stage = '', subject }: Field, locale: Locale): string {
  const term = period === 'term' ? PERIODS[period]?.[locale] : undefined;
  return [quote(label, locale), term, STAGES[stage]?.[locale], taskOf(subject, locale)]
    .filter(Boolean)
    .join(commaIn(locale));
}

const taskOf = (subject: string | undefined, locale: Locale): string | undefined =>
  subject === undefined ? undefined : fill(both('任务“{subject}”', 'task "{subject}"')[locale], { subject }, locale);

function cellName(readAs: Exclude<ReadAs, { kind: 'field' }>, locale: Locale): string {
  const isChinese = locale === 'zh-CN';
  const quoted = (text: string) => quote(text, locale);
  switch (readAs.kind) {
    case 'label':
      return isChinese ? `“${readAs.label}”一栏的名称` : `the label "${readAs.label}"`;
    case 'matrix': {
      const { row, column } = readAs;
      if (column === undefined) return isChinese ? `“${row}”行的名称` : `the name of row "${row}"`;
      return isChinese ? `“${row}”行 × “${column}”栏` : `row "${row}" × column "${column}"`;
    }
    case 'indicator': {
      const { level, name, target, quantity, period = '' } = readAs;
      const value = TARGETS[target][locale] + (quantity === undefined ? '' : ` ${quantity}`);
      return [[level, name].filter(Boolean).join(' › '), PERIODS[period]?.[locale], value]
        .filter(Boolean)
        .join(commaIn(locale));
    }
    case 'indicator-cell': {
      const { level, name, column, figure } = readAs;
      const under = level === '' ? '' : isChinese ? `${quoted(level)}下的` : ` under ${quoted(level)}`;
      if (column === 'name' && isChinese) return `${under}三级指标${name === '' ? '名称' : quoted(name)}`;
      if (column === 'name') return `indicator${name === '' ? ' name' : ` ${quoted(name)}`}${under}`;
      return columnOf(name === '' ? level : name, column, figure, locale);
    }
    case 'points':
      return columnOf(readAs.row, readAs.column, readAs.figure, locale);
    case 'level': {
      const { rank, name, figure } = readAs;
      const points = figure === undefined ? '' : pointsOf(figure, 'weight', locale);
      return `${RANKS[rank][locale]}${isChinese ? '' : ' '}${quoted(name)}${points}`;
    }
    case 'heads':
      return (
        PERIOD_HEADS[readAs.period ?? '']?.[locale] ?? both('绩效指标的表头', 'the heads of the indicators')[locale]
      );
    case 'head': {
      const column = COLUMNS[readAs.column]?.[locale] ?? '';
      return isChinese ? `${column}一栏的表头` : `the head of the column ${column}`;
    }
    case 'title': {
      const { title, about, text = '' } = readAs;
      if (about) return fill(TITLES[about][locale], { text }, locale);
      if (title === '') return both('表的左上角（没有标题）', 'the first cell of a table without a title')[locale];
      return isChinese ? `标题${quoted(title)}` : `the title ${quoted(title)}`;
    }
    case 'empty-note':
      return both('空表说明', 'the note that the table is empty')[locale];
    case 'item': {
      const { item, label } = readAs;
      if (label === undefined) return isChinese ? `分项${quoted(item)}的名称` : `the name of item ${quoted(item)}`;
      return isChinese ? `分项${quoted(item)}的${quoted(label)}` : `${quoted(label)} of item ${quoted(item)}`;
    }
    case 'instruction':
      return isChinese
        ? `表样自带的填写提示${quoted(readAs.text)}`
        : `an instruction of the form, ${quoted(readAs.text)}`;
    case 'prose': {
      const { paragraph, phrase, figure } = readAs;
      const place = isChinese ? `说明文字第 ${paragraph} 段` : `paragraph ${paragraph} of the text`;
      const said = [phrase === undefined ? '' : quoted(phrase), figure ?? ''].filter(Boolean).join(' ');
      return said === '' ? place : isChinese ? `${place}中的${said}` : `${said} in ${place}`;
    }
  }
}

/** “改造泵站数量”的权重（10分） */
function columnOf(row: string, column: string, figure: string | undefined, locale: Locale): string {
  const [name, head] = [quote(row, locale), COLUMNS[column]?.[locale] ?? column];
  const told = figure === undefined ? '' : pointsOf(figure, column, locale);
  return (locale === 'zh-CN' ? `${name}的${head}` : `${head} of ${name}`) + told;
}

function pointsOf(figure: string, column: string, locale: Locale): string {
  const isOfPoints = column === 'weight' || column === 'score';
  if (locale === 'zh-CN') return `（${figure}${isOfPoints ? '分' : ''}）`;
  return ` (${figure}${isOfPoints ? (figure === '1' ? ' point' : ' points') : ''})`;
}
