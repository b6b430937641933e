import { budgetExpenditure } from '../forms/budget-expenditure';
import { budgetIncome } from '../forms/budget-income';
import { budgetIncomeExpenditure } from '../forms/budget-income-expenditure';
import { fiscalIncomeExpenditure } from '../forms/fiscal-income-expenditure';
import { generalPublicBasic } from '../forms/general-public-basic';
import { generalPublicExpenditure } from '../forms/general-public-expenditure';
import { governmentFund } from '../forms/government-fund';
import { stateCapital } from '../forms/state-capital';
import { threePublic } from '../forms/three-public';
import type { Link } from './link-schema';

const INCOME_AND_EXPENDITURE = budgetIncomeExpenditure.id;
const INCOME = budgetIncome.id;
const FISCAL = fiscalIncomeExpenditure.id;
const CLASSES = '^\\d{3}$';

type Cell = readonly [form: string, key: string];
const at = ([form, key]: Cell) => ({ form, key });

const same = (to: Cell, ...plus: readonly Cell[]): Link => ({ kind: 'cell', to: at(to), plus: plus.map(at) });

const byClass = ([toForm, to]: Cell, [fromForm, from]: Cell): Link => ({
  kind: 'column',
  rows: CLASSES,
  to: { form: toForm, column: to },
  from: { form: fromForm, column: from },
});

/** Every link. Users type only these tables: 收入总表, 支出总表, the tables by code of each kind of money, 基本支出表. */
export const LINKS: readonly Link[] = [
  {
    kind: 'cell',
    to: at([INCOME_AND_EXPENDITURE, 'generalPublic.income']),
    plus: [at([INCOME, 'total.fiscal'])],
    minus: [at([INCOME_AND_EXPENDITURE, 'fund.income']), at([INCOME_AND_EXPENDITURE, 'stateCapital.income'])],
  },
  same([INCOME_AND_EXPENDITURE, 'fiscalAccount.income'], [INCOME, 'total.fiscalAccount']),
  same(
    [INCOME_AND_EXPENDITURE, 'unitFunds.income'],
    [INCOME, 'total.undertaking'],
    [INCOME, 'total.operating'],
    [INCOME, 'total.superior'],
    [INCOME, 'total.affiliated'],
    [INCOME, 'total.other'],
  ),
  same([INCOME_AND_EXPENDITURE, 'carryOver.income'], [INCOME, 'total.carryOver']),
  byClass([INCOME_AND_EXPENDITURE, 'expenditure'], [budgetExpenditure.id, 'total']),
  same([FISCAL, 'generalPublic.income'], [INCOME_AND_EXPENDITURE, 'generalPublic.income']),
  same([FISCAL, 'fund.income'], [INCOME_AND_EXPENDITURE, 'fund.income']),
  same([FISCAL, 'stateCapital.income'], [INCOME_AND_EXPENDITURE, 'stateCapital.income']),
  byClass([FISCAL, 'generalPublic'], [generalPublicExpenditure.id, 'total']),
  byClass([FISCAL, 'fund'], [governmentFund.id, 'total']),
  byClass([FISCAL, 'stateCapital'], [stateCapital.id, 'total']),
  // 三公 from projects is typed over it.
  same([threePublic.id, 'abroadOther.generalPublic'], [generalPublicBasic.id, '30212.total']),
  same([threePublic.id, 'carsRunning.generalPublic'], [generalPublicBasic.id, '30231.total']),
  same([threePublic.id, 'receptions.generalPublic'], [generalPublicBasic.id, '30217.total']),
];
