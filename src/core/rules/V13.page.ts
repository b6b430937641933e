import { both } from '../model/locale';
import type { PageSource } from './page';

export const V13: PageSource = {
  why: both(
    '满意度、合格率这类比率不会是负数，故障率、投诉率也不会超过 100%：多半是数字或单位写错了。',
    'Satisfaction or a pass rate is never below 0, and a failure rate never above 100 %: number or unit is wrong.',
  ),
  remedy: both(
    '核对数字和单位；说的是增减幅度的，请把名称写成增长率、下降率。',
    'Check number and unit. If a change is meant, name it so (增长率, 下降率).',
  ),
  found: [
    {
      form: 'project-hebei',
      note: both('合格率 ≥-10%', 'a pass rate of ≥-10%'),
      rows: { 1: { value: '≥-10%' } },
      findings: [{ at: { row: 1, column: 'value' } }],
    },
    {
      form: 'project-hebei',
      note: both('故障率 ≤200%', 'a failure rate of ≤200%'),
      rows: { 1: { name: '设备故障率', value: '≤200%' } },
      findings: [{ at: { row: 1, column: 'value' } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: both('故障率 ≤2%，投诉率 0', 'small failure rates'),
      rows: { 1: { name: '设备故障率', value: '≤2%' }, 4: { name: '投诉率', value: '0%' } },
    },
    {
      form: 'project-hebei',
      note: both('增减幅度可以是负数，也可以超过 100%', 'changes may be below 0 and above 100 %'),
      rows: {
        1: { name: '事故同比变动率', value: '≤-10%' },
        3: { name: '预算偏差率', value: '≤-5%' },
        4: { name: '投诉增长率', value: '≤120%' },
      },
    },
    {
      form: 'project-hebei',
      note: both('区间', 'a range'),
      rows: { 1: { name: '投诉率', value: '1%-3%' } },
    },
  ],
};
