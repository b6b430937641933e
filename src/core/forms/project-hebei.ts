import { both } from '../model/locale';
import { wordList } from '../language/word-list';
import { indicators } from './declare';
import type { Form } from './schema';

/** F3 项目绩效目标表, Hebei: one per project, with a spending plan; indicators by the framework of 2015. */
export const projectHebei: Form = {
  id: 'project-hebei',
  number: 'F3',
  name: { 'zh-CN': '项目绩效目标表', 'en-US': 'Project performance targets (Hebei)' },
  shelf: 'targets',
  purpose: both(
    '每个项目一张：预算数、支出计划、绩效指标（河北样式）',
    'One per project: budget, spending plan, indicators (Hebei)',
  ),
  alsoCalled: wordList('项目表 河北 财预2015 支出计划 project plan'),
  ribbon: 'insertProjectHebei',
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '绩效目标表$', namesProject: true },
    {
      kind: 'fields',
      lines: [
        [
          { key: 'code', label: '项目编码', type: 'text', required: 'error', span: 2 },
          { key: 'project', label: '项目名称', type: 'text', required: 'error' },
        ],
      ],
    },
    {
      kind: 'fields',
      group: { label: '预算规模及资金用途' },
      lines: [
        [
          { key: 'funds.total', label: '预算数', type: 'money', required: 'error' },
          { key: 'funds.fiscal', label: '其中：财政资金', type: 'money' },
          { key: 'funds.other', label: '其他资金', type: 'money' },
        ],
        [{ key: 'purpose', type: 'paragraphs', required: 'error' }],
      ],
    },
    {
      kind: 'columns',
      group: { label: '资金支出计划（%）' },
      fields: [
        { key: 'plan.march', label: '3月底', type: 'share' },
        { key: 'plan.june', label: '6月底', type: 'share' },
        { key: 'plan.october', label: '10月底', type: 'share', span: 2 },
        { key: 'plan.december', label: '12月底', type: 'share', span: 2 },
      ],
    },
    {
      kind: 'fields',
      lines: [[{ key: 'goals', label: '绩效目标', type: 'paragraphs', required: 'error' }]],
    },
    {
      kind: 'indicators',
      columns: ['level1', 'level2', 'name', 'description', 'value', 'basis'],
      spans: [1, 1, 1, 2, 1, 1],
      framework: 'framework-2015',
      otherFrameworks: ['framework-2021'],
    },
  ],
  page: { widths: [10, 14, 14, 10, 9, 15, 14] },
  totals: [{ total: 'funds.total', parts: ['funds.fiscal', 'funds.other'], rule: 'T01' }],
  equal: [],
  identity: { code: 'code', name: 'project' },
  budget: 'funds.total',
  schedule: ['plan.march', 'plan.june', 'plan.october', 'plan.december'],
  sample: {
    title: '1.安全生产检查经费绩效目标表',
    captions: ['480002某工业聚集区管理委员会', '单位：万元'],
    fields: {
      code: '13022524P004089100032',
      project: '安全生产检查经费',
      'funds.total': 20,
      'funds.fiscal': 20,
      'funds.other': null,
      purpose: '聘请专家开展安全生产检查',
      'plan.march': '25%',
      'plan.june': '50%',
      'plan.october': '75%',
      'plan.december': '100%',
      goals: '1.完成全年安全生产检查，及时整改隐患。',
    },
    indicators: indicators(
      ['description', 'basis'],
      [
        ['产出指标', '数量指标', '检查次数', '≥10次', '全年检查次数', '年度工作计划'],
        ['产出指标', '质量指标', '检查合格率', '≥95%', '合格次数占检查次数的比例', '年度工作计划'],
        ['产出指标', '时效指标', '检查按时完成率', '100%', '按时完成的检查占比', '年度工作计划'],
        ['产出指标', '成本指标', '检查总成本', '≤20万元', '全年检查支出', '预算编制'],
        ['效益指标', '社会效益指标', '隐患整改率', '≥90%', '完成整改的隐患占比', '历史数据'],
        ['满意度指标', '服务对象满意度指标', '企业满意度', '≥95%', '问卷中满意的企业占比', '问卷调查'],
      ],
    ),
  },
};
