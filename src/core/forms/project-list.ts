import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { indicators } from './declare';
import type { Form } from './schema';

/** F20 项目绩效目标汇总表 as the budget systems of many provinces export it: all projects on one sheet, a row for each indicator. */
export const projectList: Form = {
  id: 'project-list',
  number: 'F20',
  name: { 'zh-CN': '项目绩效目标汇总表', 'en-US': 'List of projects with their targets' },
  shelf: 'targets',
  purpose: both(
    '一张表列全部项目，每个指标一行（一体化系统导出样式）',
    'All projects on one sheet, a row for each indicator (as budget systems export it)',
  ),
  alsoCalled: wordList('清单 汇总 一体化 批量 list'),
  varies: true,
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '项目(支出)?绩效目标(汇总表|清单|一览表|明细表)' },
    {
      kind: 'indicators',
      list: [
        { key: 'unit', label: '单位名称', type: 'text', required: 'error' },
        { key: 'project', label: '项目名称', type: 'text', required: 'error' },
        { key: 'budget', label: '预算数', type: 'money', required: 'error' },
        { key: 'goals', label: '年度绩效目标', type: 'paragraphs', required: 'error' },
      ],
      columns: ['level1', 'level2', 'name', 'sign', 'value', 'unit', 'weight'],
      heads: { sign: '指标性质', unit: '度量单位', weight: '权重' },
      framework: 'framework-2021',
      otherFrameworks: ['framework-2015'],
    },
  ],
  page: { widths: [14, 18, 11, 26, 11, 15, 18, 9, 9, 9, 8] },
  totals: [],
  equal: [],
  identity: { name: 'project', unit: 'unit' },
  budget: 'budget',
  sample: {
    title: '部门预算项目绩效目标汇总表',
    captions: ['（2024年度）', '单位：万元'],
    fields: {
      unit: '某县水利局',
      project: '河道治理工程',
      budget: 620,
      goals: '治理河道36公里，改善两岸生态环境。',
    },
    indicators: indicators(
      ['weight'],
      [
        ['成本指标', '经济成本指标', '工程总成本', '≤620万元', 20],
        ['产出指标', '数量指标', '治理河道长度', '≥36公里', 20],
        ['产出指标', '质量指标', '工程验收合格率', '＝100%', 20],
        ['效益指标', '生态效益指标', '河道水质达标率', '≥95%', 20],
        ['满意度指标', '服务对象满意度指标', '受益群众满意度', '≥90%', 10],
      ],
    ),
  },
};
