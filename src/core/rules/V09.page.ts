import { both } from '../model/locale';
import type { PageSource } from './page';

export const V09: PageSource = {
  why: both(
    '年度目标里写着别的年份，多半是沿用上年的文字没有改。项目名称、文号、依据和对往年的比较不算。',
    'Another year in this year’s goals usually comes from last year’s text. Project names, document numbers, bases and comparisons with the past do not count.',
  ),
  remedy: both(
    '核对年份，改成本年度；确实要提往年的可以不改。',
    'Check the year; where an earlier year is meant, leave it.',
  ),
  found: [
    {
      form: 'project-gansu',
      note: both('2024 年度的目标里写着 2023 年', '2023 in the goals for 2024'),
      fields: { goals: '目标1：2023年组织外出招商24次。\n目标2：提高项目签约率。' },
      findings: [{ at: { field: 'goals' } }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('与往年比较、引用文号、年度区间', 'comparisons, document numbers, ranges'),
      fields: {
        goals: '目标1：2024年签约额较2023年增长5%。\n目标2：按市政发〔2022〕8号文件完成2021-2025年规划任务。',
      },
    },
    {
      form: 'project-gansu',
      note: both('项目名称里的年份', 'a year in the project’s name'),
      fields: { project: '2021年奖励资金', goals: '目标1：拨付2021年奖励资金。' },
    },
  ],
};
