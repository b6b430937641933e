import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { indicators } from './declare';
import type { Form } from './schema';

/** F1 部门/单位整体支出绩效目标表, Gansu: one per unit, budget in two halves that must meet. */
export const unitOverallGansu: Form = {
  id: 'unit-overall-gansu',
  number: 'F1',
  name: { 'zh-CN': '部门/单位整体支出绩效目标表', 'en-US': 'Unit-wide performance targets (Gansu)' },
  shelf: 'targets',
  purpose: both('全单位一张：总体目标、预算情况、履职指标（甘肃样式）', 'One per unit: goals, budget, targets (Gansu)'),
  alsoCalled: wordList('部门 整体支出 甘肃 overall department'),
  ribbon: 'insertUnitOverall',
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '整体支出绩效目标(申报)?表' },
    {
      kind: 'fields',
      lines: [
        [
          {
            key: 'unit',
            label: '部门（单位）名称',
            type: 'text',
            required: 'error',
            labelSpan: 2,
          },
        ],
        [{ key: 'goals', label: '总体目标', type: 'paragraphs', required: 'error' }],
      ],
    },
    {
      kind: 'fields',
      group: { label: '预算情况（万元）' },
      heads: ['按支出类型分', '按来源类型分'],
      valueHead: '预算金额',
      lines: [
        [
          { key: 'expenditure.personnel', label: '人员经费', under: '基本支出', type: 'money', required: 'error' },
          { key: 'income.fiscal', label: '当年财政拨款', type: 'money' },
        ],
        [
          { key: 'expenditure.public', label: '公用经费', under: '基本支出', type: 'money' },
          { key: 'income.carryOver', label: '上年结转资金', type: 'money' },
        ],
        [
          { key: 'expenditure.basic', label: '合计', under: '基本支出', type: 'money' },
          { key: 'income.other', label: '其他资金', type: 'money' },
        ],
        [
          {
            key: 'expenditure.project',
            label: '项目支出',
            type: 'money',
            requiredByTotal: 'expenditure.total',
            lines: 2,
          },
          { key: 'income.total', label: '收入预算合计', type: 'money', required: 'error' },
        ],
        [{ key: 'expenditure.total', label: '支出预算合计', type: 'money', required: 'error' }],
      ],
    },
    {
      kind: 'indicators',
      group: { label: '绩效指标' },
      columns: ['level1', 'level2', 'name', 'value'],
      spans: [1, 1, 2, 1],
      framework: 'framework-unit-gansu',
    },
  ],
  page: { widths: [8, 13, 14, 14, 18, 15] },
  totals: [
    { total: 'expenditure.basic', parts: ['expenditure.personnel', 'expenditure.public'], rule: 'T02' },
    { total: 'expenditure.total', parts: ['expenditure.basic', 'expenditure.project'], rule: 'T02' },
    { total: 'income.total', parts: ['income.fiscal', 'income.carryOver', 'income.other'], rule: 'T01' },
  ],
  equal: [['income.total', 'expenditure.total']],
  identity: { unit: 'unit' },
  sample: {
    title: '部门/单位整体支出绩效目标表',
    captions: ['（2024年度）'],
    fields: {
      unit: '某经济技术开发区管理委员会',
      goals: '目标1：保证日常工作正常开展。\n目标2：为确定的重点任务提供经费保障。',
      'expenditure.personnel': 1049.23,
      'expenditure.public': 121.4,
      'expenditure.basic': 1170.63,
      'expenditure.project': 300,
      'expenditure.total': 1470.63,
      'income.fiscal': 1470.63,
      'income.carryOver': null,
      'income.other': null,
      'income.total': 1470.63,
    },
    indicators: indicators(
      [],
      [
        ['部门管理', '财务管理', '财务管理规范率', '＝100%'],
        ['部门管理', '人员管理', '人事管理合规率', '＝100%'],
        ['履职效果', '任务目标', '重点工作任务完成率', '＝100%'],
        ['能力建设', '信息化建设', '信息化管理覆盖率', '＝100%'],
        ['能力建设', '满意度', '受益者满意度', '≥90%'],
      ],
    ),
  },
};
