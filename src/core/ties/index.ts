import { both } from '../model/locale';
import { budgetExpenditure } from '../forms/budget-expenditure';
import { budgetIncome } from '../forms/budget-income';
import { budgetIncomeExpenditure } from '../forms/budget-income-expenditure';
import { fiscalIncomeExpenditure } from '../forms/fiscal-income-expenditure';
import { generalPublicBasic } from '../forms/general-public-basic';
import { generalPublicExpenditure } from '../forms/general-public-expenditure';
import { governmentFund } from '../forms/government-fund';
import { procurement } from '../forms/procurement';
import { projectCentral } from '../forms/project-central';
import { projectGansu } from '../forms/project-gansu';
import { projectHebei } from '../forms/project-hebei';
import { stateCapital } from '../forms/state-capital';
import { threePublic } from '../forms/three-public';
import { unitOverallGansu } from '../forms/unit-overall-gansu';
import type { Tie, TieFigure, TieOf } from './schema';

const INCOME_AND_EXPENDITURE = budgetIncomeExpenditure.id;
const INCOME = budgetIncome.id;
const EXPENDITURE = budgetExpenditure.id;
const FISCAL = fiscalIncomeExpenditure.id;
const GENERAL = generalPublicExpenditure.id;
const BASIC = generalPublicBasic.id;
const FUND = governmentFund.id;
const STATE_CAPITAL = stateCapital.id;
const THREE_PUBLIC = threePublic.id;
const PROJECTS = [
  { form: projectGansu.id, name: 'project', field: 'funds.total' },
  { form: projectHebei.id, name: 'project', field: 'funds.total' },
  { form: projectCentral.id, name: 'project', field: 'funds.total' },
];

type Name = Tie['name'];
type Cell = readonly [form: string, ...keys: [string, ...string[]]];

/** Two figures that must be equal. */
const equal = (
  id: string,
  [leftForm, ...left]: Cell,
  [rightForm, ...right]: Cell,
  name: Name,
  severity: 'error' | 'warning' = 'error',
): TieOf<'figures'> => ({
  kind: 'figures',
  id,
  name,
  left: { form: leftForm, plus: left },
  right: { form: rightForm, plus: right },
  above: severity,
  below: severity,
});

const CLASSES = '^\\d{3}$';
const CODES = '^(total|\\d+)$';

/** Two columns that must be equal, class by class. */
const byClass = (
  id: string,
  [leftForm, left]: readonly [string, string],
  [rightForm, right]: readonly [string, string],
  name: Name,
): TieOf<'columns'> => ({
  kind: 'columns',
  id,
  name,
  rows: CLASSES,
  left: { form: leftForm, column: left },
  right: { form: rightForm, column: right },
  above: 'error',
  below: 'error',
});

/** Holds if all money of the unit is 一般公共预算拨款 of this year. */
const ALL_GENERAL: Tie['belowIf'] = [
  { form: INCOME_AND_EXPENDITURE, plus: ['incomeTotal.income'] },
  { form: INCOME_AND_EXPENDITURE, plus: ['generalPublic.income'] },
];

/** Holds if all money of the unit is fiscal (财政拨款) and of this year. */
const ALL_FISCAL: Tie['belowIf'] = [
  { form: INCOME_AND_EXPENDITURE, plus: ['incomeTotal.income'] },
  { form: INCOME_AND_EXPENDITURE, plus: ['generalPublic.income', 'fund.income', 'stateCapital.income'] },
];

/** Holds if nothing was carried over from last year. */
const ONLY_OF_YEAR: Tie['belowIf'] = [
  { form: INCOME_AND_EXPENDITURE, plus: ['incomeTotal.income'] },
  { form: INCOME_AND_EXPENDITURE, plus: ['incomeOfYear.income'] },
];

const carriedOver = (kind: string) => `carryOver${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}.income`;

/** Holds if nothing of one kind of fiscal money was carried over. */
const nothingCarriedOver = (kind: string): Tie['belowIf'] => [
  { form: FISCAL, plus: ['incomeTotal.income'] },
  { form: FISCAL, plus: ['incomeTotal.income'], minus: [carriedOver(kind)] },
];

const FISCAL_KINDS = ['generalPublic', 'fund', 'stateCapital'];

/** Where the fiscal table has a single column of expenditure, it is of one kind of money if no other came in. */
const inOneColumn = (kind: string) => ({
  ifNothing: FISCAL_KINDS.filter((other) => other !== kind).flatMap((other) => [`${other}.income`, carriedOver(other)]),
});

/**
 * The tie of a kind of fiscal money that has a table of its own. Provinces differ in whether that table includes money carried over
 * (财政拨款收支总表 does), so its total lies between this year's appropriation and the whole.
 */
const ofKind = (id: string, form: string, kind: string, zh: string, en: string): Tie[] => [
  {
    kind: 'figures',
    id: `${id}-total`,
    name: both(`${zh}支出表的合计 = 财政拨款收支总表`, `Total of ${en} = fiscal table`),
    left: { form, plus: ['total.total'] },
    right: {
      form: FISCAL,
      plus: [`expenditureOfYear.${kind}`],
      otherwise: { plus: ['expenditureOfYear.total'], ...inOneColumn(kind) },
    },
    above: 'error',
    below: 'error',
    belowIf: nothingCarriedOver(kind),
    floor: { form: FISCAL, plus: [`${kind}.income`], minus: [`carriedForward.${kind}`] },
  },
  {
    kind: 'columns',
    id: `${id}-classes`,
    name: both(`${zh}支出表的类级科目 = 财政拨款收支总表的各类支出`, `${en}, by class = fiscal table`),
    rows: CLASSES,
    left: { form, column: 'total' },
    right: { form: FISCAL, column: kind, otherwise: { column: 'total', ...inOneColumn(kind) } },
    above: 'error',
    below: 'error',
    belowIf: nothingCarriedOver(kind),
  },
];

/** 一般公共预算 is a part of the whole: each code has at most the amount of the whole, and exactly that amount if there is no other money. */
const generalWithin = (column: string, zh: string, en: string): TieOf<'columns'> => ({
  kind: 'columns',
  id: `general-within-${column}`,
  name: both(
    `一般公共预算支出表 ≤ 支出总表（按科目，${zh}）`,
    `General public expenditure ≤ all expenditure (by code, ${en})`,
  ),
  rows: CODES,
  left: { form: GENERAL, column },
  right: { form: EXPENDITURE, column },
  above: 'error',
  below: 'error',
  belowIf: ALL_GENERAL,
});

/** An item of 三公 covers at least what 基本支出 has under its economic code; the rest may come from projects. */
const ofThreePublic = (
  id: string,
  left: Pick<TieFigure, 'plus' | 'otherwise'>,
  code: string,
  called: string,
  zh: string,
  en: string,
  below: 'error' | 'warning' = 'error',
): TieOf<'figures'> => ({
  kind: 'figures',
  id,
  name: both(`“三公”经费表的${zh} ≥ 基本支出表 ${code}`, `三公: ${en} ≥ economic code ${code}`),
  left: { form: THREE_PUBLIC, ...left },
  right: { form: BASIC, plus: [`${code}.total`], called },
  above: 'hint',
  below,
});

/** Every tie. To add one, add an entry here. */
export const TIES: readonly Tie[] = [
  {
    kind: 'figures',
    id: 'income-total',
    name: both('收入总表的合计 = 收支总表的收入总计', 'Total of the income table = income total'),
    left: { form: INCOME, plus: ['total.total'] },
    right: { form: INCOME_AND_EXPENDITURE, plus: ['incomeTotal.income'] },
    above: 'error',
    below: 'error',
    // Some income tables show this year's income only.
    belowIf: ONLY_OF_YEAR,
    floor: { form: INCOME_AND_EXPENDITURE, plus: ['incomeOfYear.income'] },
  },
  {
    ...equal(
      'income-fiscal',
      [INCOME_AND_EXPENDITURE, 'generalPublic.income', 'fund.income', 'stateCapital.income'],
      [INCOME, 'total.fiscal'],
      both('收支总表的三项财政拨款 = 收入总表的财政拨款收入', 'Fiscal income = fiscal column of the income table'),
    ),
    right: {
      form: INCOME,
      plus: ['total.fiscal'],
      // Elsewhere it stands in three columns.
      otherwise: { plus: ['total.generalPublic', 'total.fund', 'total.stateCapital'] },
    },
  },
  equal(
    'income-fiscal-account',
    [INCOME_AND_EXPENDITURE, 'fiscalAccount.income'],
    [INCOME, 'total.fiscalAccount'],
    both(
      '收支总表的财政专户管理资金 = 收入总表的财政专户收入',
      'Fiscal account income = its column of the income table',
    ),
    'warning',
  ),
  equal(
    'income-carry-over',
    [INCOME_AND_EXPENDITURE, 'carryOver.income'],
    [INCOME, 'total.carryOver'],
    both('收支总表的上年结转 = 收入总表的上年结转', 'Carry-over = carry-over of the income table'),
  ),
  {
    kind: 'columns',
    id: 'income-expenditure-codes',
    name: both('收入总表各科目 = 支出总表各科目', 'Income table by code = expenditure table by code'),
    // Of 类 by function alone: a table may go by units, which have codes of their own.
    rows: '^2\\d{2}(\\d{2}){0,2}$',
    // With money carried over or forward the two differ as a whole, and rightly.
    agreeing: 'total',
    left: { form: INCOME, column: 'total' },
    right: { form: EXPENDITURE, column: 'total' },
    above: 'warning',
    below: 'warning',
  },
  {
    kind: 'figures',
    id: 'expenditure-total',
    name: both('收支总表的本年支出合计 = 支出总表的合计', 'Expenditure of the year = total of the expenditure table'),
    left: {
      form: INCOME_AND_EXPENDITURE,
      plus: ['expenditureOfYear.expenditure'],
      // Not every province prints the row.
      otherwise: { plus: ['expenditureTotal.expenditure'], minus: ['carriedForward.expenditure'] },
    },
    right: { form: EXPENDITURE, plus: ['total.total'] },
    above: 'error',
    below: 'error',
  },
  byClass(
    'expenditure-classes',
    [INCOME_AND_EXPENDITURE, 'expenditure'],
    [EXPENDITURE, 'total'],
    both('收支总表的各类支出 = 支出总表的类级科目', 'Expenditure by class = classes of the expenditure table'),
  ),
  equal(
    'fiscal-general',
    [FISCAL, 'generalPublic.income'],
    [INCOME_AND_EXPENDITURE, 'generalPublic.income'],
    both(
      '财政拨款收支总表的一般公共预算拨款 = 收支总表',
      'General public income: fiscal table = income and expenditure',
    ),
  ),
  equal(
    'fiscal-fund',
    [FISCAL, 'fund.income'],
    [INCOME_AND_EXPENDITURE, 'fund.income'],
    both(
      '财政拨款收支总表的政府性基金拨款 = 收支总表',
      'Government fund income: fiscal table = income and expenditure',
    ),
  ),
  equal(
    'fiscal-state-capital',
    [FISCAL, 'stateCapital.income'],
    [INCOME_AND_EXPENDITURE, 'stateCapital.income'],
    both(
      '财政拨款收支总表的国有资本经营拨款 = 收支总表',
      'State capital income: fiscal table = income and expenditure',
    ),
  ),
  {
    kind: 'figures',
    id: 'fiscal-within-total',
    name: both('财政拨款支出 ≤ 支出总表的合计', 'Fiscal expenditure ≤ total of the expenditure table'),
    left: { form: FISCAL, plus: ['expenditureOfYear.total'] },
    right: { form: EXPENDITURE, plus: ['total.total'] },
    above: 'error',
    below: 'error',
    belowIf: ALL_FISCAL,
  },
  ...ofKind('general', GENERAL, 'generalPublic', '一般公共预算', 'general public expenditure'),
  ...ofKind('fund', FUND, 'fund', '政府性基金', 'government funds'),
  ...ofKind('state-capital', STATE_CAPITAL, 'stateCapital', '国有资本经营预算', 'state capital'),
  generalWithin('total', '合计', 'total'),
  generalWithin('basic', '基本支出', 'basic'),
  generalWithin('project', '项目支出', 'projects'),
  {
    ...equal(
      'basic-total',
      [BASIC, 'total.total'],
      [GENERAL, 'total.basic'],
      both(
        '基本支出表的合计 = 一般公共预算支出表的基本支出',
        'Total of basic expenditure = basic column of general public expenditure',
      ),
    ),
    right: {
      form: GENERAL,
      plus: ['total.basic'],
      // Elsewhere it is divided, and has no column of its own.
      otherwise: { plus: ['total.personnel', 'total.public'] },
    },
  },
  // Travel of teachers and researchers is not counted among 三公 everywhere.
  ofThreePublic(
    'three-public-abroad',
    { plus: ['abroad.total'] },
    '30212',
    '出国',
    '因公出国（境）费',
    'travel abroad',
    'warning',
  ),
  ofThreePublic('three-public-receptions', { plus: ['receptions.total'] }, '30217', '接待', '公务接待费', 'receptions'),
  // Some tables do not divide cars into buying and running.
  ofThreePublic(
    'three-public-cars',
    { plus: ['carsRunning.total'], otherwise: { plus: ['cars.total'], minus: ['carsBought.total'] } },
    '30231',
    '车',
    '公务用车运行维护费',
    'running official cars',
  ),
  {
    kind: 'sum',
    id: 'projects-of-budget',
    name: both('各项目绩效目标表之和 = 支出总表的项目支出', 'Sum of the project tables = project expenditure'),
    left: { form: EXPENDITURE, plus: ['total.project'] },
    right: PROJECTS.map(({ form, field }) => ({ form, field })),
    above: 'warning',
    below: 'error',
  },
  {
    kind: 'sum',
    id: 'projects-of-unit',
    name: both(
      '各项目绩效目标表之和 = 整体支出表的项目支出',
      'Sum of the project tables = the unit’s project expenditure',
    ),
    left: {
      form: unitOverallGansu.id,
      plus: ['expenditure.project'],
      otherwise: { plus: ['expenditure.total'], minus: ['expenditure.basic'] },
    },
    // The forms of one province: a project of another is not this unit's.
    right: [{ form: projectGansu.id, field: 'funds.total' }],
    above: 'warning',
    below: 'error',
  },
  {
    kind: 'named',
    id: 'procurement-within-project',
    name: both('政府采购金额 ≤ 该项目的预算数', 'Purchases ≤ the budget of their project'),
    // What is left from last year was in last year's budget.
    left: { form: procurement.id, name: 'project', column: 'total', minus: 'carryOver' },
    right: PROJECTS,
    above: 'error',
    missing: 'warning',
    // Bought from 基本支出, which has no project table.
    except: '公用|基本支出|人员|运转|运行经费|办公经费|工会|福利费|公务费|商品和服务',
  },
  {
    kind: 'named',
    id: 'procurement-funds',
    name: both('政府采购表的预算资金 ≤ 该项目的预算数', 'Funds in the procurement table ≤ the budget of their project'),
    left: { form: procurement.id, name: 'project', column: 'funds', repeated: true },
    right: PROJECTS,
    above: 'error',
  },
];

export { tieSchema, type Tie } from './schema';
