import { FUNCTIONAL_CLASSES } from '../language/functional-classes';
import { wordList } from '../language/word-list';
import { budgetExpenditure } from '../forms/budget-expenditure';
import { budgetIncomeExpenditure } from '../forms/budget-income-expenditure';
import { fiscalIncomeExpenditure } from '../forms/fiscal-income-expenditure';
import { fixedAssets } from '../forms/fixed-assets';
import { generalPublicBasic } from '../forms/general-public-basic';
import { generalPublicExpenditure } from '../forms/general-public-expenditure';
import { governmentFund } from '../forms/government-fund';
import { procurement } from '../forms/procurement';
import { threePublic } from '../forms/three-public';
import { OF_GENERAL_PUBLIC, type FigureCell, type Realm } from './realms';

/**
 * The figures that a statement may mention: their phrases, and the cells of tables that state the same figure. Plain data; phrases are
 * spelled as `plain` in mentions.ts returns them (no quotation marks, no blanks, 出国境 without brackets).
 */

/** Groups of figures that contain each other: 其中 is followed from one amount to the next only within a family. */
export type Family = 'income' | 'expenditure' | 'running' | 'three-public' | 'assets' | 'procurement';

export interface Figure {
  readonly id: string;
  /** The families a figure belongs to; `both` phrases mean income and expenditure at once. */
  readonly families: readonly Family[];
  readonly phrases: readonly string[];
  /** Phrases that mean this figure only in a list of sources of income (`其中：一般公共预算拨款 …`). */
  readonly amongSources?: readonly string[];
  /** Whether the figure is a part, which may then also be a part of something we do not know. */
  readonly isPart?: boolean;
  /** Whether it is the expenditure of one class (社会保障和就业支出). */
  readonly isOfClass?: boolean;
  /** Whether the figure is that of the end of the previous year. */
  readonly isOfYearBefore?: boolean;
  /** The part of the whole that it is of, where what stands above it says so. */
  readonly realm?: Realm;
  /** Whether the cells may hold more: 机关运行经费 is the 公用经费 of the administration alone, without other units'. */
  readonly isPartOfCell?: boolean;
  /** Cells that state the figure, the best first. A statement is right if it agrees with any of them. */
  readonly cells: readonly FigureCell[];
}

const F5 = budgetIncomeExpenditure.id;
const F7 = budgetExpenditure.id;
const F8 = fiscalIncomeExpenditure.id;
const F9 = generalPublicExpenditure.id;
const F10 = generalPublicBasic.id;
const F11 = governmentFund.id;
const F13 = threePublic.id;

/** F10 shows the general public budget only; the rest of basic expenditure is in F7 only. */
const BASIC_IS_WHOLE = { total: 'total.total', form: F7, key: 'total.basic' };

const source = (id: string, stems: readonly string[]): Figure => ({
  id,
  families: ['income'],
  phrases: stems.map((stem) => `${stem}收入`),
  amongSources: stems,
  isPart: true,
  cells: [{ form: F5, key: `${id}.income`, isByMeaning: true }],
});

/** Income of a unit besides 财政拨款, by the stems of its words. */
const OTHER_SOURCES: readonly (readonly [id: string, words: string])[] = [
  ['undertaking', '事业'],
  ['operating', '经营 事业单位经营'],
  ['superior', '上级补助'],
  ['affiliated', '附属单位上缴'],
];

const ofThreePublic = (id: string, phrases: readonly string[], parts?: readonly string[]): Figure => ({
  id: `threePublic.${id}`,
  families: ['three-public'],
  phrases: phrases.flatMap((phrase) => [phrase, `${phrase}用`, `${phrase}支出`]),
  isPart: parts === undefined,
  cells: [{ form: F13, key: `${id}.total`, ...(parts && { parts: parts.map((part) => `${part}.total`) }) }],
});

/** What is bought, by kind; no form of ours adds it up. */
const purchased = (kind: string): Figure => ({
  id: `purchased.${kind}`,
  families: ['procurement'],
  phrases: wordList(`政府采购${kind} ${kind} ${kind}类`).flatMap((stem) =>
    ['', '预算', '采购', '采购预算', '采购支出', '支出', '支出预算'].map((end) => stem + end),
  ),
  isPart: true,
  cells: [],
});

/** Expenditure of a class, of whatever money and kind the text has in mind. */
const ofClass = (code: string, words: readonly string[]): Figure => {
  const phrases = words.filter((word) => word.endsWith('支出') && word !== '其他支出' && word !== '转移性支出');
  const cells = (forms: readonly string[], columns: readonly string[]) =>
    forms.flatMap((form) => columns.map((column) => ({ form, key: `${code}.${column}` })));
  return {
    id: `class.${code}`,
    isOfClass: true,
    families: ['expenditure'],
    phrases: phrases.flatMap((phrase) => [phrase, `${phrase}类`, `${phrase}类科目`]),
    isPart: true,
    cells: [
      ...cells([F5], ['expenditure']),
      ...cells([F7, F9, F11], ['total', 'basic', 'project']),
      ...cells([F8], ['total', 'generalPublic', 'fund']),
    ],
  };
};

export const FIGURES: readonly Figure[] = [
  {
    id: 'income',
    families: ['income'],
    phrases: wordList(
      '预算收入 收入预算 预算总收入 总收入 收入总计 收入合计 收入总预算 收入预算总计 收入预算合计 全部收入',
    ),
    cells: [
      { form: F5, key: 'incomeTotal.income' },
      { form: F5, key: 'incomeOfYear.income' },
    ],
  },
  source('generalPublic', wordList('一般公共预算 一般公共预算拨款 一般公共预算财政拨款')),
  source('fund', wordList('基金预算 基金预算拨款 政府性基金 政府性基金预算 政府性基金预算拨款 政府性基金预算财政拨款')),
  source('stateCapital', wordList('国有资本经营 国有资本经营预算 国有资本经营预算拨款 国有资本经营预算财政拨款')),
  source('fiscalAccount', wordList('财政专户 财政专户核拨 财政专户管理资金 财政专户核拨资金')),
  source('unitFunds', ['单位资金']),
  ...OTHER_SOURCES.map(([id, words]) => source(id, wordList(words))),
  source('carryOver', wordList('上年结转 上年结转结余 上年结转和结余 上年结转资金')),
  {
    id: 'balance',
    families: ['income', 'expenditure'],
    phrases: wordList('预算收支 收支预算 收支总额 收支总预算 预算收支总额 收支预算总额 收支总计'),
    cells: [
      { form: F5, key: 'incomeTotal.income' },
      { form: F5, key: 'expenditureTotal.expenditure' },
    ],
  },
  {
    id: 'expenditure',
    families: ['expenditure'],
    phrases: wordList('支出预算 预算支出 预算总支出 总支出 支出总计 支出合计 支出总预算 支出预算总计 支出预算合计'),
    cells: [
      { form: F5, key: 'expenditureTotal.expenditure' },
      { form: F7, key: 'total.total' },
      { form: F5, key: 'expenditureOfYear.expenditure' },
    ],
  },
  {
    id: 'basic',
    families: ['expenditure'],
    phrases: ['基本支出'],
    isPart: true,
    cells: [
      { form: F7, key: 'total.basic' },
      { form: F10, key: 'total.total', ifWhole: BASIC_IS_WHOLE },
    ],
  },
  {
    id: 'basicOfGeneralPublic',
    families: ['expenditure'],
    phrases: wordList('一般公共预算基本支出 一般公共预算财政拨款基本支出 一般公共预算拨款基本支出'),
    cells: [{ form: F10, key: 'total.total' }],
  },
  {
    id: 'generalPublicExpenditure',
    families: ['expenditure'],
    phrases: ['一般公共预算', '一般公共预算拨款', '一般公共预算财政拨款'].flatMap((stem) =>
      ['支出', '支出预算'].map((end) => stem + end),
    ),
    cells: OF_GENERAL_PUBLIC,
  },
  {
    id: 'project',
    families: ['expenditure'],
    phrases: ['项目支出'],
    isPart: true,
    cells: [{ form: F7, key: 'total.project' }],
  },
  {
    id: 'personnel',
    families: ['expenditure'],
    phrases: wordList('人员经费 人员经费支出 人员支出'),
    isPart: true,
    cells: [{ form: F10, key: 'total.personnel', ifWhole: BASIC_IS_WHOLE }],
  },
  {
    id: 'public',
    families: ['expenditure'],
    phrases: wordList('公用经费 日常公用经费 公用经费支出 日常公用经费支出 日常公用支出'),
    isPart: true,
    cells: [{ form: F10, key: 'total.public', ifWhole: BASIC_IS_WHOLE }],
  },
  {
    id: 'running',
    families: ['running'],
    isPartOfCell: true,
    phrases: wordList('机关运行经费 机关运行经费支出 机关运行经费财政拨款'),
    cells: [{ form: F10, key: 'total.public' }],
  },
  ofThreePublic('all', wordList('三公经费 财政拨款三公经费 一般公共预算财政拨款三公经费 三公经费财政拨款'), [
    ...['abroad', 'cars', 'receptions'],
  ]),
  ofThreePublic('abroad', wordList('因公出国境费 因公出国境经费 因公出国费')),
  ofThreePublic(
    'cars',
    wordList(
      '公务用车购置及运维费 公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置和运行费 公务用车购置和运行维护费 公务用车购置及运行维护经费',
    ),
  ),
  ofThreePublic('carsBought', ['公务用车购置费', '公务用车购置']),
  ofThreePublic('carsRunning', wordList('公务用车运维费 公务用车运行费 公务用车运行维护费')),
  ofThreePublic('receptions', ['公务接待费']),
  {
    id: 'assets',
    families: ['assets'],
    phrases: wordList('固定资产 固定资产金额 固定资产总额 固定资产价值 固定资产总值 固定资产总价值 固定资产原值'),
    isOfYearBefore: true,
    cells: [{ form: fixedAssets.id, key: 'assets.value' }],
  },
  {
    id: 'procurement',
    families: ['procurement'],
    phrases: wordList('政府采购 政府采购预算 政府采购支出预算 政府采购支出 政府采购项目预算'),
    cells: [{ form: procurement.id, key: 'total.total' }],
  },
  ...['货物', '工程', '服务'].map(purchased),
  ...Object.entries(FUNCTIONAL_CLASSES).map(([code, words]) => ofClass(code, wordList(words))),
];

/**
 * Parts that make up a whole if all of them are stated. If only some are stated, the only possible mistake is that their sum exceeds the
 * whole.
 */
export const SUMS: readonly { readonly totals: readonly string[]; readonly parts: readonly string[] }[] = [
  {
    totals: ['income', 'balance'],
    parts: ['generalPublic', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'carryOver'],
  },
  // Where income is divided further, 单位资金 is all of these together; what is carried over may stand beside the year's income.
  {
    totals: ['income', 'balance'],
    parts: [...['generalPublic', 'fund', 'stateCapital', 'fiscalAccount'], ...OTHER_SOURCES.map(([id]) => id)],
  },
  { totals: ['expenditure', 'balance', 'generalPublicExpenditure'], parts: ['basic', 'project'] },
  { totals: ['basic', 'basicOfGeneralPublic'], parts: ['personnel', 'public'] },
  { totals: ['threePublic.all'], parts: ['threePublic.abroad', 'threePublic.cars', 'threePublic.receptions'] },
  { totals: ['threePublic.cars'], parts: ['threePublic.carsBought', 'threePublic.carsRunning'] },
  { totals: ['procurement'], parts: ['purchased.货物', 'purchased.工程', 'purchased.服务'] },
];

/** The change of a whole is the sum of its parts' changes, with their signs. */
export const SUMS_OF_CHANGES: typeof SUMS = [{ totals: ['expenditure', 'balance'], parts: ['basic', 'project'] }];

/** Under such a heading, income and expenditure are those of one kind of money. */
export const OTHER_MONEY = /一般公共预算|政府性基金|国有资本经营|财政拨款|政府采购/;
/** Text under such a heading is not about this year's budget. */
export const NO_BUDGET = /决算|名词解释/;
