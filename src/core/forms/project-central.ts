import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { indicators } from './declare';
import type { Form } from './schema';

/** F18 项目支出绩效目标表 of central departments (财预〔2015〕88号; weights since 财预〔2021〕101号): 90 points for the indicators, 10 for 执行率. */
export const projectCentral: Form = {
  id: 'project-central',
  number: 'F18',
  name: { 'zh-CN': '项目支出绩效目标表（中央部门）', 'en-US': 'Project performance targets (central departments)' },
  shelf: 'targets',
  purpose: both(
    '每个项目一张，指标带分值权重（中央部门样式）',
    'One per project, indicators with weights (central departments)',
  ),
  alsoCalled: wordList('中央部门 分值权重 批复表 central project'),
  ribbon: 'insertProjectCentral',
  varies: true,
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^项目支出绩效目标(批复|调整)?表' },
    {
      kind: 'fields',
      lines: [
        [{ key: 'project', label: '项目名称', type: 'text', required: 'error', labelSpan: 2 }],
        [
          { key: 'department', label: '主管部门及代码', type: 'text', required: 'warning', labelSpan: 2, span: 2 },
          { key: 'unit', label: '实施单位', type: 'text', required: 'error' },
        ],
      ],
    },
    {
      kind: 'fields',
      group: { label: '项目资金（万元）', span: 2 },
      lines: [
        [
          { key: 'funds.total', label: '年度资金总额', type: 'money', required: 'error' },
          { key: 'rateWeight', label: '执行率分值（10）', type: 'text', lines: 4 },
        ],
        [{ key: 'funds.fiscal', label: '其中：财政拨款', type: 'money' }],
        [{ key: 'funds.carryOver', label: '上年结转', type: 'money' }],
        [{ key: 'funds.other', label: '其他资金', type: 'money' }],
      ],
    },
    {
      kind: 'fields',
      lines: [[{ key: 'goals', label: '年度总体目标', type: 'paragraphs', required: 'error' }]],
    },
    {
      kind: 'indicators',
      group: { label: '绩效指标' },
      columns: ['level1', 'level2', 'name', 'value', 'weight'],
      heads: { weight: '分值权重（90）' },
      framework: 'framework-2021',
      otherFrameworks: ['framework-2015'],
    },
  ],
  page: { widths: [9, 13, 19, 26, 16, 13] },
  totals: [{ total: 'funds.total', parts: ['funds.fiscal', 'funds.carryOver', 'funds.other'], rule: 'T01' }],
  equal: [],
  identity: { name: 'project', unit: 'unit' },
  budget: 'funds.total',
  presets: { rateWeight: 10 },
  sample: {
    title: '项目支出绩效目标表',
    captions: ['（2024年度）'],
    fields: {
      project: '招商工作经费',
      department: '某部（101）',
      unit: '某部招商中心',
      'funds.total': 315,
      'funds.fiscal': 200,
      'funds.carryOver': 15,
      'funds.other': 100,
      rateWeight: 10,
      goals: '组织外出招商，提高项目签约率。',
    },
    indicators: indicators(
      ['weight'],
      [
        ['成本指标', '经济成本指标', '招商工作成本', '≤315万元', 20],
        ['产出指标', '数量指标', '外出招商次数', '≥24次', 20],
        ['产出指标', '质量指标', '项目签约率', '≥30%', 20],
        ['效益指标', '经济效益指标', '到位资金增长率', '≥30%', 20],
        ['满意度指标', '服务对象满意度指标', '客商满意度', '≥90%', 10],
      ],
    ),
  },
};
