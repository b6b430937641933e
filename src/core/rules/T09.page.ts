import { both } from '../model/locale';
import type { PageSource } from './page';

export const T09: PageSource = {
  why: both(
    '表头要求填百分比（%）时应填累计百分比，要求填金额时应填金额；混着填，汇总时会出错。',
    'Under a heading in % the plan takes cumulative percentages, under one in money amounts; a mixture breaks whatever adds them up.',
  ),
  remedy: both(
    '按表头改填；如本地确实要求填金额，请把表头的单位改过来。',
    'Fill it in as the heading says; where amounts are wanted locally, correct the heading.',
  ),
  found: [
    {
      form: 'project-hebei',
      note: both('预算 20 万元，计划 5、10、16.7、20', 'a budget of 20 and a plan of 5, 10, 16.7, 20'),
      fields: { 'plan.march': 5, 'plan.june': 10, 'plan.october': 16.7, 'plan.december': '20.00' },
      findings: [{ at: { field: 'plan.march' } }],
    },
  ],
  silent: [
    { form: 'project-hebei', note: both('按百分比填写', 'percentages as asked') },
    {
      form: 'project-hebei',
      note: both('预算正好 100 万元', 'a budget of exactly 100'),
      fields: {
        'funds.total': 100,
        'funds.fiscal': 100,
        'plan.march': 25,
        'plan.june': 50,
        'plan.october': 83,
        'plan.december': 100,
      },
    },
    {
      form: 'project-hebei',
      note: both('预算 1 万元，计划到 1', 'a budget of 1 and a plan that ends at 1'),
      fields: {
        'funds.total': 1,
        'funds.fiscal': 1,
        'plan.march': null,
        'plan.june': null,
        'plan.october': null,
        'plan.december': 1,
      },
    },
  ],
};
