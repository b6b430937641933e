import { both } from '../model/locale';
import type { PageSource } from './page';

export const T04: PageSource = {
  why: both(
    '每一行的合计应等于它右边各栏之和，空着的栏按 0 计。',
    'The total of each row must equal the sum of the columns beside it; a blank column counts as 0.',
  ),
  remedy: both(
    '核对这一行的合计和各栏，改正填错的一栏；有一栏漏填的请补上。',
    'Check the row’s total and its columns; correct the one that is wrong or fill in the one that was left out.',
  ),
  found: [
    {
      form: 'general-public-expenditure',
      note: both('行政运行的合计与基本支出、项目支出之和不等', 'a code’s total against 基本支出 and 项目支出'),
      fields: { '2130301.total': 701.25 },
      findings: [{ at: { field: '2130301.total' }, expected: '700.25', difference: '1' }],
    },
    {
      form: 'budget-expenditure',
      note: both('项目支出漏填，合计对不上', 'project expenditure left out of a row'),
      fields: { '2130306.project': null },
      findings: [{ at: { field: '2130306.total' }, expected: '0', difference: '240' }],
    },
    {
      form: 'three-public',
      note: both('合计空着', 'the total is blank'),
      fields: { 'receptions.total': null },
      findings: [{ at: { field: 'receptions.total' }, expected: '1' }],
    },
  ],
  silent: [
    {
      form: 'procurement',
      note: both(
        '单价、数量、预留份额不是采购金额的组成部分',
        'prices, quantities and the reserved share are no parts of the amount',
      ),
    },
    {
      form: 'general-public-expenditure',
      note: both('空白、横线都是 0', 'blanks and dashes are 0'),
      fields: { '2130301.project': '-', '2080505.project': '' },
    },
  ],
};
