import { both } from '../model/locale';
import type { PageSource } from './page';

export const T08: PageSource = {
  why: both(
    '支出计划是累计数：只能增加，到 12 月底应为 100%（填金额时应等于预算数）。从第一次填数之后不能再空。',
    'The plan is cumulative: it can only grow, and by the end of December it is 100 % (or the budget, where amounts are given). After its first figure nothing may be blank.',
  ),
  remedy: both('补填空着的月份，核对最后一个数。', 'Fill in the blank months and check the last figure.'),
  found: [
    {
      form: 'project-hebei',
      note: both('只计划到 95%', 'it ends at 95 %'),
      fields: { 'plan.december': '95%' },
      findings: [{ at: { field: 'plan.december' }, expected: '100', difference: '-5' }],
    },
    {
      form: 'project-hebei',
      note: both('按金额填，差 0.01', 'amounts that end 0.01 short of the budget'),
      fields: {
        'funds.total': 200.53,
        'funds.fiscal': 200.53,
        'plan.march': 50,
        'plan.june': 100,
        'plan.october': 167,
        'plan.december': 200.52,
      },
      findings: [{ at: { field: 'plan.december' }, expected: '200.53', difference: '-0.01' }],
    },
    {
      form: 'project-hebei',
      note: both('10月底已有计划数，12月底空着', 'a figure in October, none in December'),
      fields: { 'plan.march': null, 'plan.june': null, 'plan.october': 20, 'plan.december': ' ' },
      findings: [{ at: { field: 'plan.december' } }],
    },
    {
      form: 'project-hebei',
      note: both('中间空一格、又比前面小', 'a gap, and then a decrease'),
      fields: { 'plan.march': '50%', 'plan.june': '', 'plan.october': '40%' },
      findings: [{ at: { field: 'plan.june' } }, { at: { field: 'plan.october' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('年底一次支出：第一个数之前可以空', 'all spent in December: blanks before it are no gap'),
      fields: { 'plan.march': null, 'plan.june': '', 'plan.october': '—', 'plan.december': 1 },
    },
    {
      form: 'project-hebei',
      note: both('百分比格式的 0.25、0.5、0.75、1', 'fractions 0.25, 0.5, 0.75, 1'),
      fields: { 'plan.march': 0.25, 'plan.june': 0.5, 'plan.october': 0.75, 'plan.december': 1 },
    },
    {
      form: 'project-hebei',
      note: both(
        '预算 100 万元，计划 25、50、83、100，两种读法都对',
        'a budget of 100 and a plan that ends at 100: right either way',
      ),
      fields: {
        'funds.total': 100,
        'funds.fiscal': 100,
        'plan.march': 25,
        'plan.june': 50,
        'plan.october': 83,
        'plan.december': 100,
      },
    },
  ],
};
