import type { Form } from './schema';

/** F3 项目绩效目标表, Hebei: one per project, with a spending plan; indicators by the framework of 2015. */
export const projectHebei: Form = {
  id: 'project-hebei',
  name: { 'zh-CN': '项目绩效目标表', 'en-US': 'Project performance targets (Hebei)' },
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '绩效目标表$' },
    {
      kind: 'fields',
      lines: [
        [
          { key: 'code', label: '项目编码', aliases: ['项目代码'], type: 'text', required: 'error' },
          { key: 'project', label: '项目名称', type: 'text', required: 'error' },
        ],
      ],
    },
    {
      kind: 'fields',
      group: { label: '预算规模及资金用途', aliases: ['预算规模和资金用途'] },
      lines: [
        [
          { key: 'funds.total', label: '预算数', aliases: ['预算金额'], type: 'money', required: 'error' },
          { key: 'funds.fiscal', label: '其中：财政资金', aliases: ['财政拨款'], type: 'money' },
          { key: 'funds.other', label: '其他资金', aliases: ['其它资金'], type: 'money' },
        ],
        [{ key: 'purpose', type: 'paragraphs', required: 'error' }],
      ],
    },
    {
      kind: 'columns',
      group: { label: '资金支出计划（%）', aliases: ['资金支出计划', '资金支出进度计划'] },
      fields: [
        { key: 'plan.march', label: '3月底', aliases: ['3月末', '三月底'], type: 'share' },
        { key: 'plan.june', label: '6月底', aliases: ['6月末', '六月底'], type: 'share' },
        { key: 'plan.october', label: '10月底', aliases: ['10月末', '十月底'], type: 'share' },
        { key: 'plan.december', label: '12月底', aliases: ['12月末', '十二月底'], type: 'share' },
      ],
    },
    {
      kind: 'fields',
      lines: [[{ key: 'goals', label: '绩效目标', aliases: ['总体绩效目标', '年度绩效目标'], type: 'paragraphs', required: 'error' }]],
    },
    {
      kind: 'indicators',
      columns: ['level1', 'level2', 'name', 'description', 'value', 'basis'],
      framework: 'framework-2015',
    },
  ],
  totals: [{ total: 'funds.total', parts: ['funds.fiscal', 'funds.other'], rule: 'T01' }],
  equal: [],
  identity: { code: 'code', name: 'project' },
  budget: 'funds.total',
  plan: ['plan.march', 'plan.june', 'plan.october', 'plan.december'],
};
