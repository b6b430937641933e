import { both } from '../model/locale';
import type { PageSource } from './page';

export const T03: PageSource = {
  why: both(
    '预算收支应当平衡：收入预算合计应等于支出预算合计。',
    'A budget must balance: the income total must equal the expenditure total.',
  ),
  remedy: both('核对收入、支出两边的合计及其分项。', 'Check both totals and their parts.'),
  found: [
    {
      form: 'unit-overall-gansu',
      note: both('收入 1500，支出 1470.63', 'income 1500, expenditure 1470.63'),
      fields: { 'income.total': 1500, 'income.fiscal': 1500 },
      findings: [{ at: { field: 'expenditure.total' }, expected: '1500', difference: '-29.37' }],
    },
    {
      form: 'budget-income-expenditure',
      note: both('收入总计 1020.5，支出总计 1000', 'income 1020.5, expenditure 1000'),
      fields: { 'expenditureTotal.expenditure': 1000 },
      findings: [{ at: { field: 'expenditureTotal.expenditure' }, expected: '1020.5', difference: '-20.5' }],
    },
  ],
  silent: [
    { form: 'unit-overall-gansu', note: both('收支平衡', 'the budget balances') },
    {
      form: 'unit-overall-gansu',
      note: both('一边未填时只报 C01', 'a blank side is C01 alone'),
      fields: { 'income.total': null },
    },
  ],
};
