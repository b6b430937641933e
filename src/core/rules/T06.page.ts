import { both } from '../model/locale';
import type { PageSource } from './page';

export const T06: PageSource = {
  why: both(
    '合计行应等于最上一级各科目之和；下级科目已经含在上级里，不再相加。',
    'The total must equal the sum of the uppermost codes; those below are contained in them and are not added again.',
  ),
  remedy: both(
    '核对合计行和每个“类”；有一类漏列的请补上。',
    'Check the total and each class; add a class that was left out.',
  ),
  found: [
    {
      form: 'budget-expenditure',
      note: both('合计行的项目支出比各类之和多 10', 'project expenditure in the total is 10 more than its classes'),
      fields: { 'total.project': 250, 'total.total': 1030.5 },
      findings: [
        { at: { field: 'total.total' }, expected: '1020.5', difference: '10' },
        { at: { field: 'total.project' }, expected: '240', difference: '10' },
      ],
    },
  ],
  silent: [
    {
      form: 'budget-income',
      note: both('款、项不重复加', 'sections and items are not added again'),
    },
    {
      form: 'budget-income',
      note: both('合计未填时只报 C01', 'a blank total that must be filled is C01 alone'),
      fields: { 'total.total': null },
    },
  ],
};
