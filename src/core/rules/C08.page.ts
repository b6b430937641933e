import { both } from '../model/locale';
import type { PageSource } from './page';

export const C08: PageSource = {
  why: both(
    '必填项的标签被删或改了名，汇总和审核时读不到这一项；指标类别的次序与表式不同，容易看漏。',
    'Where the label of a required field is gone, nobody can read that field; levels out of their order are easily overlooked.',
  ),
  remedy: both(
    '按表式补回缺少的一行；次序可以调整回来，也可以不动。',
    'Put the missing row back; the order may be restored or left.',
  ),
  found: [
    {
      form: 'project-hebei',
      note: both('成本指标排在了质量指标前面（提示性）', 'cost before quality (a hint)'),
      rows: {
        1: { level2: '成本指标', name: '检查总成本', value: '≤20万元' },
        2: { level2: '质量指标' },
        3: { level2: '时效指标', name: '及时率', value: '100%' },
      },
      findings: [{ at: { row: 2, column: 'level2' }, severity: 'hint' }],
    },
    {
      form: 'budget-income',
      note: both('没有“单位：万元”一行（提示性）', 'no line that names the unit (a hint)'),
      captions: ['101001某县水利局', '预算年度：2024'],
      findings: [{ at: { table: true }, severity: 'hint' }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: both('2021 年框架把成本指标放在最前', 'the framework of 2021 puts cost first'),
    },
    { form: 'fixed-assets', note: both('单位写在栏目里', 'the unit stands in a head') },
    { form: 'project-hebei', note: both('次序与表式一致', 'the order of the form') },
  ],
};
