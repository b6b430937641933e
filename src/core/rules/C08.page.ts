import type { PageSource } from './page';

export const C08: PageSource = {
  text: {
    'zh-CN': {
      why: '必填项的标签被删或改了名，汇总和审核时读不到这一项；指标类别的次序与表式不同，容易看漏。',
      remedy: '按表式补回缺少的一行；次序可以调整回来，也可以不动。',
    },
    'en-US': {
      why: 'Where the label of a required field is gone, nobody can read that field; levels out of their order are easily overlooked.',
      remedy: 'Put the missing row back; the order may be restored or left.',
    },
  },
  found: [
    {
      form: 'project-hebei',
      note: { 'zh-CN': '成本指标排在了质量指标前面（提示性）', 'en-US': 'cost before quality (a hint)' },
      rows: {
        1: { level2: '成本指标', name: '检查总成本', value: '≤20万元' },
        2: { level2: '质量指标' },
        3: { level2: '时效指标', name: '及时率', value: '100%' },
      },
      findings: [{ at: { row: 2, column: 'level2' }, severity: 'hint' }],
    },
    {
      form: 'budget-income',
      note: { 'zh-CN': '没有“单位：万元”一行（提示性）', 'en-US': 'no line that names the unit (a hint)' },
      captions: ['101001某县水利局', '预算年度：2024'],
      findings: [{ at: { table: true }, severity: 'hint' }],
    },
  ],
  silent: [
    {
      form: 'project-gansu',
      note: { 'zh-CN': '2021 年框架把成本指标放在最前', 'en-US': 'the framework of 2021 puts cost first' },
      findings: [],
    },
    { form: 'fixed-assets', note: { 'zh-CN': '单位写在栏目里', 'en-US': 'the unit stands in a head' }, findings: [] },
    { form: 'project-hebei', note: { 'zh-CN': '次序与表式一致', 'en-US': 'the order of the form' }, findings: [] },
  ],
};
