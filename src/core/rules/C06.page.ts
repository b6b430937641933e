import { indicators } from '../forms/declare';
import { both } from '../model/locale';
import type { PageSource } from './page';

export const C06: PageSource = {
  why: both(
    '目标、指标的编号应从 1 起连续，跳号或重号多半是漏了一条或复制后没有改。',
    'Goals and indicators are numbered from 1 without gaps; a gap or a repetition usually means that one was left out or copied.',
  ),
  remedy: both('核对有没有漏填，再把编号改连续。', 'See whether one is missing, then number them again.'),
  found: [
    {
      form: 'project-gansu',
      note: both('目标1 之后是目标3', '目标3 after 目标1'),
      fields: { goals: '目标1：组织外出招商。\n目标3：提高签约率。' },
      findings: [{ at: { field: 'goals' } }],
    },
    {
      form: 'project-gansu',
      note: both('同一个二级指标下两个“指标1”', '指标1 twice under one second level'),
      indicators: indicators(
        [],
        [
          ['产出指标', '数量指标', '指标1：外出招商次数', '≥24次'],
          ['产出指标', '数量指标', '指标1：推介会场次', '≥2场'],
        ],
      ),
      findings: [{ at: { row: 1, column: 'name' } }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('每个二级指标各自从 1 起编', 'each second level counts from 1'),
    },
    {
      form: 'project-hebei',
      note: both('目标里的小数和金额不是编号', 'decimals in a goal are no numbers of goals'),
      fields: { goals: '1.投入20.5万元\n2.5公里道路完成修缮' },
    },
  ],
};
