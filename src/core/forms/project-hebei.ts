import { wordList } from '../language/word-list';
import type { Form } from './schema';

/** F3 项目绩效目标表, Hebei: one per project, with a spending plan; indicators by the framework of 2015. */
export const projectHebei: Form = {
  id: 'project-hebei',
  number: 'F3',
  name: { 'zh-CN': '项目绩效目标表', 'en-US': 'Project performance targets (Hebei)' },
  shelf: 'targets',
  gallery: {
    'zh-CN': {
      purpose: '每个项目一张：预算数、支出计划、绩效指标（河北样式）',
      also: wordList('项目表 河北 财预2015 支出计划'),
    },
    'en-US': { purpose: 'One per project: budget, spending plan, indicators (Hebei)', also: wordList('project plan') },
  },
  ribbon: 'insertProjectHebei',
  unit: '万元',
  sections: [
    { kind: 'title', pattern: '绩效目标表$', namesProject: true },
    {
      kind: 'fields',
      lines: [
        [
          { key: 'code', label: '项目编码', aliases: ['项目代码'], type: 'text', required: 'error', span: 2 },
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
        {
          key: 'plan.october',
          label: '10月底',
          aliases: ['10月末', '十月底', '9月底', '9月末', '九月底'],
          type: 'share',
          span: 2,
        },
        { key: 'plan.december', label: '12月底', aliases: ['12月末', '十二月底'], type: 'share', span: 2 },
      ],
    },
    {
      kind: 'fields',
      lines: [
        [
          {
            key: 'goals',
            label: '绩效目标',
            aliases: ['总体绩效目标', '年度绩效目标'],
            type: 'paragraphs',
            required: 'error',
          },
        ],
      ],
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
  plan: ['plan.march', 'plan.june', 'plan.october', 'plan.december'],
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
    indicators: [
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '检查次数',
        description: '全年检查次数',
        value: '≥10次',
        basis: '年度工作计划',
      },
      {
        level1: '产出指标',
        level2: '质量指标',
        name: '检查合格率',
        description: '合格次数占检查次数的比例',
        value: '≥95%',
        basis: '年度工作计划',
      },
      {
        level1: '产出指标',
        level2: '时效指标',
        name: '检查按时完成率',
        description: '按时完成的检查占比',
        value: '100%',
        basis: '年度工作计划',
      },
      {
        level1: '产出指标',
        level2: '成本指标',
        name: '检查总成本',
        description: '全年检查支出',
        value: '≤20万元',
        basis: '预算编制',
      },
      {
        level1: '效益指标',
        level2: '社会效益指标',
        name: '隐患整改率',
        description: '完成整改的隐患占比',
        value: '≥90%',
        basis: '历史数据',
      },
      {
        level1: '满意度指标',
        level2: '服务对象满意度指标',
        name: '企业满意度',
        description: '问卷中满意的企业占比',
        value: '≥95%',
        basis: '问卷调查',
      },
    ],
  },
};
