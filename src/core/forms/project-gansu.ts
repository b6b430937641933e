import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { indicators } from './declare';
import type { Form } from './schema';

/** F2 项目支出绩效目标表, Gansu: one per project, indicators by the framework of 2021. */
export const projectGansu: Form = {
  id: 'project-gansu',
  number: 'F2',
  name: { 'zh-CN': '项目支出绩效目标表', 'en-US': 'Project performance targets (Gansu)' },
  shelf: 'targets',
  purpose: both(
    '每个项目一张：资金、总体目标、绩效指标（甘肃样式）',
    'One per project: funds, goals, indicators (Gansu)',
  ),
  alsoCalled: wordList('项目表 甘肃 财预2021 project'),
  ribbon: 'insertProjectGansu',
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^项目支出绩效目标(申报)?表' },
    {
      kind: 'fields',
      lines: [
        [{ key: 'project', label: '项目名称', type: 'text', required: 'error', labelSpan: 2 }],
        [
          {
            key: 'department',
            label: '主管部门及代码',
            type: 'text',
            required: 'warning',
            labelSpan: 2,
            span: 2,
          },
          {
            key: 'unit',
            label: '实施单位',
            type: 'text',
            required: 'error',
          },
        ],
      ],
    },
    {
      kind: 'fields',
      group: { label: '项目资金（万元）', span: 2 },
      lines: [
        [
          {
            key: 'funds.total',
            label: '年度资金总额',
            type: 'money',
            required: 'error',
            labelSpan: 2,
          },
        ],
        [{ key: 'funds.fiscal', label: '其中：当年财政拨款', type: 'money', labelSpan: 2 }],
        [{ key: 'funds.carryOver', label: '上年结转资金', type: 'money', labelSpan: 2 }],
        [{ key: 'funds.other', label: '其他资金', type: 'money', labelSpan: 2 }],
      ],
    },
    {
      kind: 'fields',
      lines: [
        [
          {
            key: 'goals',
            label: '总体目标',
            type: 'paragraphs',
            required: 'error',
          },
        ],
      ],
    },
    {
      kind: 'indicators',
      group: { label: '绩效指标' },
      columns: ['level1', 'level2', 'name', 'value'],
      spans: [1, 1, 2, 1],
      framework: 'framework-2021',
      otherFrameworks: ['framework-2015'],
    },
  ],
  page: { widths: [9, 11, 14, 16, 12, 21] },
  totals: [{ total: 'funds.total', parts: ['funds.fiscal', 'funds.carryOver', 'funds.other'], rule: 'T01' }],
  equal: [],
  identity: { name: 'project', unit: 'unit' },
  budget: 'funds.total',
  sample: {
    title: '项目支出绩效目标表',
    captions: ['（2024年度）'],
    fields: {
      project: '招商工作经费',
      department: '某经济技术开发区管理委员会（101）',
      unit: '某经济技术开发区招商局',
      'funds.total': '315万元',
      'funds.fiscal': '200万元',
      'funds.carryOver': '15万元',
      'funds.other': '100万元',
      goals: '目标1：组织外出招商。\n目标2：提高项目签约率。',
    },
    indicators: indicators(
      [],
      [
        ['成本指标', '经济成本指标', '指标1：招商工作成本', '≤315万元'],
        ['产出指标', '数量指标', '指标1：外出招商次数', '≥24次'],
        ['产出指标', '质量指标', '指标1：项目签约率', '≥30%'],
        ['效益指标', '经济效益', '指标1：到位资金增长率', '≥30%'],
        ['满意度指标', '服务对象\n满意度指标', '客商满意度', '≥90%'],
      ],
    ),
  },
};
