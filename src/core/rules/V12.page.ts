import { both } from '../model/locale';
import type { PageSource } from './page';

export const V12: PageSource = {
  why: both(
    '与合计或预算正好相差一万倍，多半是在“万元”的表里填了“元”，或反过来。',
    'Ten thousand times more or less than its total or budget usually means 元 in a table in 万元, or the reverse.',
  ),
  remedy: both('核对金额单位。', 'Check the unit.'),
  found: [
    {
      form: 'project-hebei',
      note: both('预算数 20.00，财政资金填了 200000', 'a budget of 20.00 with 200000 of fiscal funds'),
      fields: { 'funds.fiscal': 200000 },
      findings: [{ at: { field: 'funds.fiscal' } }],
    },
    {
      form: 'project-hebei',
      note: both('预算 20 万元，总成本 20 元', 'a cost of 20 元 under a budget of 20 万元'),
      rows: { 3: { name: '总成本', value: '≤20元' } },
      findings: [{ at: { row: 3, column: 'value' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('单价用元，不与预算比较', 'unit prices in 元'),
      rows: { 3: { name: '单位成本', value: '20元/人' } },
    },
    {
      form: 'unit-overall-gansu',
      note: both('大小差别很大的分项是正常的', 'parts of very different size are usual'),
      fields: {
        'expenditure.public': 0.5,
        'expenditure.basic': 1049.73,
        'expenditure.total': 1349.73,
        'income.fiscal': 1349.73,
        'income.total': 1349.73,
      },
    },
  ],
};
