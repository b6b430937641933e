import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { indicators } from './declare';
import type { Form } from './schema';

/** F22 部门整体支出绩效目标申报表 as Hunan and others print it: the whole budget by where it comes from and by what it is for. */
export const unitOverallFunds: Form = {
  id: 'unit-overall-funds',
  number: 'F22',
  name: { 'zh-CN': '部门整体支出绩效目标申报表（分资金性质）', 'en-US': 'Unit-wide declaration by funds' },
  shelf: 'targets',
  purpose: both(
    '全单位一张：预算按收入性质、支出性质分，职能职责、目标、指标',
    'One per unit: budget by source and by kind, duties, goals, targets',
  ),
  alsoCalled: wordList('整体支出 按收入性质分 按支出性质分 湖南 overall'),
  varies: true,
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^部门(\\(单位\\))?整体支出绩效目标(申报)?表' },
    {
      kind: 'fields',
      lines: [[{ key: 'unit', label: '部门（单位）名称', type: 'text', required: 'error', labelSpan: 2 }]],
    },
    {
      kind: 'fields',
      group: { label: '年度预算申请（万元）' },
      heads: ['按收入性质分', '按支出性质分'],
      lines: [
        [
          { key: 'income.generalPublic', label: '一般公共预算拨款', type: 'money', span: 2 },
          { key: 'expenditure.basic', label: '基本支出', type: 'money' },
        ],
        [
          { key: 'income.fund', label: '政府性基金拨款', type: 'money', span: 2 },
          { key: 'expenditure.project', label: '项目支出', type: 'money', lines: 2 },
        ],
        [{ key: 'income.other', label: '其他资金', type: 'money', span: 2 }],
        [{ key: 'funds.total', label: '资金总额', type: 'money', required: 'error' }],
      ],
    },
    {
      kind: 'fields',
      lines: [
        [{ key: 'duties', label: '部门职能职责概述', type: 'paragraphs' }],
        [{ key: 'goals', label: '整体绩效目标', type: 'paragraphs', required: 'error' }],
      ],
    },
    {
      kind: 'indicators',
      group: { label: '年度绩效指标' },
      columns: ['level1', 'level2', 'name', 'value'],
      spans: [1, 1, 2, 1],
      framework: 'framework-2015',
      otherFrameworks: ['framework-2021', 'framework-unit-gansu'],
    },
  ],
  page: { widths: [13, 17, 16, 14, 17, 19] },
  // That it is also what the two kinds of expenditure come to is told by their words, as on any sheet.
  totals: [{ total: 'funds.total', parts: ['income.generalPublic', 'income.fund', 'income.other'], rule: 'T01' }],
  equal: [],
  identity: { unit: 'unit' },
  budget: 'funds.total',
  sample: {
    title: '部门整体支出绩效目标申报表',
    captions: ['（2024年度）'],
    fields: {
      unit: '某县水利局',
      'income.generalPublic': 1850,
      'income.fund': 120,
      'income.other': 30,
      'expenditure.basic': 900,
      'expenditure.project': 1100,
      'funds.total': 2000,
      duties: '负责全县水资源管理、河道治理、农村供水和水旱灾害防御。',
      goals: '治理河道36公里，保障农村供水安全。',
    },
    indicators: indicators(
      [],
      [
        ['产出指标', '数量指标', '治理河道长度', '≥36公里'],
        ['产出指标', '质量指标', '工程验收合格率', '100%'],
        ['产出指标', '时效指标', '年度任务完成时间', '12月底前'],
        ['产出指标', '成本指标', '工程总成本', '≤1100万元'],
        ['效益指标', '社会效益指标', '农村自来水普及率', '≥92%'],
        ['满意度指标', '服务对象满意度指标', '受益群众满意度', '≥90%'],
      ],
    ),
  },
};
