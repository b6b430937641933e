import { both } from '../model/locale';
import type { PageSource } from './page';

export const V11: PageSource = {
  why: both(
    '以文本形式保存的数字，Excel 求和时会跳过，合计就会少。',
    'Excel leaves numbers stored as text out of its sums.',
  ),
  remedy: both('转换成数字。', 'Convert it to a number.'),
  found: [
    {
      form: 'project-hebei',
      note: both('预算数是文本“20.00”', 'a budget of "20.00"'),
      fields: { 'funds.total': '20.00', 'funds.fiscal': 20 },
      findings: [{ at: { field: 'funds.total' } }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('“315万元”带单位，是文本', '315万元 has its unit'),
    },
    {
      form: 'project-hebei',
      note: both('百分比文本、项目编码', 'percentages as text, the project code'),
      fields: { 'funds.total': 20, 'funds.fiscal': 20 },
    },
  ],
};
