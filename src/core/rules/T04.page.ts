import type { PageSource } from './page';

export const T04: PageSource = {
  text: {
    'zh-CN': {
      why: '每一行的合计应等于它右边各栏之和，空着的栏按 0 计。',
      remedy: '核对这一行的合计和各栏，改正填错的一栏；有一栏漏填的请补上。',
    },
    'en-US': {
      why: 'The total of each row must equal the sum of the columns beside it; a blank column counts as 0.',
      remedy:
        'Check the row’s total and its columns; correct the one that is wrong or fill in the one that was left out.',
    },
  },
  found: [
    {
      form: 'general-public-expenditure',
      note: {
        'zh-CN': '行政运行的合计与基本支出、项目支出之和不等',
        'en-US': 'a code’s total against 基本支出 and 项目支出',
      },
      fields: { '2130301.total': 701.25 },
      findings: [{ at: { field: '2130301.total' }, expected: '700.25', difference: '1' }],
    },
    {
      form: 'budget-expenditure',
      note: { 'zh-CN': '项目支出漏填，合计对不上', 'en-US': 'project expenditure left out of a row' },
      fields: { '2130306.project': null },
      findings: [{ at: { field: '2130306.total' }, expected: '0', difference: '240' }],
    },
    {
      form: 'three-public',
      note: { 'zh-CN': '合计空着', 'en-US': 'the total is blank' },
      fields: { 'receptions.total': null },
      findings: [{ at: { field: 'receptions.total' }, expected: '1' }],
    },
  ],
  silent: [
    {
      form: 'procurement',
      note: {
        'zh-CN': '单价、数量、预留份额不是采购金额的组成部分',
        'en-US': 'prices, quantities and the reserved share are no parts of the amount',
      },
      findings: [],
    },
    {
      form: 'general-public-expenditure',
      note: { 'zh-CN': '空白、横线都是 0', 'en-US': 'blanks and dashes are 0' },
      fields: { '2130301.project': '-', '2080505.project': '' },
      findings: [],
    },
  ],
};
