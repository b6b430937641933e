import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { cells, indicators } from './declare';
import type { Form } from './schema';

/** F21 部门（单位）整体支出绩效目标申报表 (财预〔2015〕88号): the tasks of the year with what each of them costs, goals and indicators. */
export const unitOverallCentral: Form = {
  id: 'unit-overall-central',
  number: 'F21',
  name: { 'zh-CN': '部门（单位）整体支出绩效目标申报表', 'en-US': 'Unit-wide declaration by tasks' },
  shelf: 'targets',
  purpose: both('全单位一张：年度主要任务及预算、总体目标、指标', 'One per unit: tasks of the year, goals, targets'),
  alsoCalled: wordList('整体支出 年度主要任务 财预2015 overall tasks'),
  varies: true,
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '^部门(\\(单位\\))?整体支出绩效目标申报表' },
    {
      kind: 'fields',
      lines: [[{ key: 'unit', label: '部门（单位）名称', type: 'text', required: 'error', labelSpan: 2 }]],
    },
    {
      kind: 'funds',
      group: { label: '年度主要任务' },
      columns: [
        { key: 'name', label: '任务名称', type: 'text', span: 1 },
        { key: 'content', label: '主要内容', type: 'text', span: 2 },
        { key: 'total', label: '总额', under: '预算金额（万元）', type: 'money', required: 'error' },
        { key: 'fiscal', label: '财政拨款', under: '预算金额（万元）', type: 'money' },
        { key: 'other', label: '其他资金', under: '预算金额（万元）', type: 'money' },
      ],
      rows: [
        ...['task1', 'task2', 'task3', 'task4', 'task5'].map((key) => ({ key })),
        { key: 'tasks', label: '金额合计', isWhole: 'tasks' },
      ],
    },
    {
      kind: 'fields',
      lines: [[{ key: 'goals', label: '年度总体目标', type: 'paragraphs', required: 'error' }]],
    },
    {
      kind: 'indicators',
      group: { label: '年度绩效指标' },
      columns: ['level1', 'level2', 'name', 'value'],
      spans: [1, 1, 2, 2],
      framework: 'framework-2015',
      otherFrameworks: ['framework-2021', 'framework-unit-gansu'],
    },
  ],
  page: { widths: [8, 18, 16, 18, 13, 13, 13] },
  totals: ['task1', 'task2', 'task3', 'task4', 'task5', 'tasks'].map((row) => ({
    total: `${row}.total`,
    parts: [`${row}.fiscal`, `${row}.other`],
    rule: row === 'tasks' ? 'T01' : 'T02',
  })),
  equal: [],
  identity: { unit: 'unit' },
  budget: 'tasks.total',
  sample: {
    title: '部门（单位）整体支出绩效目标申报表',
    captions: ['（2024年度）'],
    fields: {
      unit: '某县水利局',
      ...cells('name content total fiscal other', [
        ['task1', '河道治理', '治理中小河流，清淤疏浚', 620, 600, 20],
        ['task2', '农村供水', '改造供水站和管网', 480, 400, 80],
        ['tasks', null, null, 1100, 1000, 100],
      ]),
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
