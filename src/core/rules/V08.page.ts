import { both } from '../model/locale';
import type { PageSource } from './page';

export const V08: PageSource = {
  why: both(
    '年度绩效目标考核的是本预算年度，完成时限落在别的年度就无法考核，多半是沿用了上年的表。',
    "Yearly targets are measured within the budget year; a deadline in another year cannot be, and usually comes from last year's table.",
  ),
  remedy: both('把时限改到预算年度内。', 'Move the deadline into the budget year.'),
  found: [
    {
      form: 'project-hebei',
      note: both('2024 年的预算，时限写成 2023 年', 'a budget for 2024 with a deadline in 2023'),
      captions: ['预算年度：2024', '单位：万元'],
      rows: { 2: { name: '完成时限', value: '2023年12月底' } },
      findings: [{ at: { row: 2, column: 'value' }, severity: 'error' }],
    },
    {
      form: 'project-hebei',
      note: both('描述里写着上年的时限（核实性）', "last year's deadline in the description (a warning)"),
      captions: ['预算年度：2024', '单位：万元'],
      rows: { 2: { description: '2023年12月底前完成', value: '≤1年' } },
      findings: [{ at: { row: 2, column: 'description' }, severity: 'warning' }],
    },
    {
      form: 'project-hebei',
      note: both('表上没有年度：早于项目编码中的 2024 年', 'no year stated: before the 2024 of the project code'),
      rows: { 2: { name: '完成时限', value: '2022-12-31' } },
      findings: [{ at: { row: 2, column: 'value' }, severity: 'error' }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('依据引用往年数据', 'a basis that cites earlier years'),
      captions: ['预算年度：2024', '单位：万元'],
      rows: { 2: { value: '2024年12月底', basis: '2019-2021年平均值' } },
    },
    {
      form: 'project-hebei',
      note: both('没有年度可对照：编码是 2024 年立项，时限在其后', "no year stated; the deadline is after the code's"),
      rows: { 2: { value: '2025年6月底' } },
    },
    {
      form: 'project-hebei',
      note: both('规划目标年、面积不是完成时限', 'the year a plan aims at, and an area, are no deadlines'),
      captions: ['预算年度：2024', '单位：万元'],
      rows: { 0: { name: '规划目标年', value: '2035年' }, 1: { name: '绿化面积（亩）', value: 2025.5 } },
    },
    {
      form: 'project-hebei',
      note: both('结转项目名称里有往年', 'a carried-over project with an earlier year in its name'),
      captions: ['预算年度：2024', '单位：万元'],
      fields: { project: '2021年奖励资金' },
    },
  ],
};
