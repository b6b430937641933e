import type { Link } from './link-schema';

const INCOME_AND_EXPENDITURE = 'budget-income-expenditure';
const INCOME = 'budget-income';
const FISCAL = 'fiscal-income-expenditure';
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
  byClass([INCOME_AND_EXPENDITURE, 'expenditure'], ['budget-expenditure', 'total']),
  same([FISCAL, 'generalPublic.income'], [INCOME_AND_EXPENDITURE, 'generalPublic.income']),
  same([FISCAL, 'fund.income'], [INCOME_AND_EXPENDITURE, 'fund.income']),
  same([FISCAL, 'stateCapital.income'], [INCOME_AND_EXPENDITURE, 'stateCapital.income']),
  byClass([FISCAL, 'generalPublic'], ['general-public-expenditure', 'total']),
  byClass([FISCAL, 'fund'], ['government-fund', 'total']),
  byClass([FISCAL, 'stateCapital'], ['state-capital', 'total']),
  // An amount of 三公 paid from projects is typed over the formula.
  same(['three-public', 'abroadOther.generalPublic'], ['general-public-basic', '30212.total']),
  same(['three-public', 'carsRunning.generalPublic'], ['general-public-basic', '30231.total']),
  same(['three-public', 'receptions.generalPublic'], ['general-public-basic', '30217.total']),
];
