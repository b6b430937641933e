import type { PageSource } from './page';

export const C02: PageSource = {
  text: {
    'zh-CN': {
      why: '绩效指标必须覆盖规定的类别。2015 年框架要求数量、质量、时效、成本四类产出指标，至少一类效益指标和服务对象满意度指标；2021 年框架要求数量指标和至少一类效益指标，质量、成本、满意度指标原则上都要设。',
      remedy: '在该一级指标下增加一行，填写所缺的二级指标、三级指标和指标值。确不适用的（核实性）请写明理由。',
    },
    'en-US': {
      why: 'Indicators must cover the prescribed kinds. The framework of 2015 demands quantity, quality, timeliness and cost under output, at least one kind of benefit, and satisfaction; that of 2021 demands quantity and one kind of benefit, and in principle quality, cost and satisfaction.',
      remedy:
        'Add a row under that first level with the missing second level, a third-level indicator and its value. Where it does not apply (warning), give the reason.',
    },
  },
  found: [
    {
      form: 'project-hebei',
      note: { 'zh-CN': '产出指标下没有时效指标', 'en-US': 'no timeliness under output' },
      indicators: [
        {
          level1: '产出指标',
          level2: '数量指标',
          name: '检查次数',
          description: '全年检查次数',
          value: '≥10次',
          basis: '年初预算',
        },
        {
          level1: '产出指标',
          level2: '质量指标',
          name: '检查合格率',
          description: '合格次数占比',
          value: '≥95%',
          basis: '年初预算',
        },
        {
          level1: '产出指标',
          level2: '成本指标',
          name: '总成本',
          description: '项目总支出',
          value: '≤20万元',
          basis: '年初预算',
        },
        {
          level1: '效益指标',
          level2: '社会效益指标',
          name: '隐患整改率',
          description: '完成整改占比',
          value: '≥90%',
          basis: '年初预算',
        },
        {
          level1: '满意度指标',
          level2: '服务对象满意度指标',
          name: '企业满意度',
          description: '问卷满意占比',
          value: '≥95%',
          basis: '年初预算',
        },
      ],
      findings: [{ at: { row: 0, column: 'level1' } }],
    },
    {
      form: 'project-gansu',
      note: {
        'zh-CN': '2021 年框架：没有质量指标（核实性），没有满意度指标（核实性）',
        'en-US': 'framework of 2021: no quality, no satisfaction (warnings)',
      },
      indicators: [
        { level1: '成本指标', level2: '经济成本指标', name: '招商经费', value: '≤315万元' },
        { level1: '产出指标', level2: '数量指标', name: '外出招商次数', value: '24次/年' },
        { level1: '效益指标', level2: '经济效益', name: '到位资金增长率', value: '30%' },
      ],
      findings: [
        { at: { block: true }, severity: 'warning' },
        { at: { row: 1, column: 'level1' }, severity: 'warning' },
      ],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: {
        'zh-CN': '河北样式按 2021 年框架填：成本单列，可以不设时效指标',
        'en-US': 'the Hebei form filled by the framework of 2021: cost of its own, no timeliness',
      },
      indicators: [
        {
          level1: '成本指标',
          level2: '经济成本指标',
          name: '检查总成本',
          description: '全年检查支出',
          value: '≤20万元',
          basis: '预算编制',
        },
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
          description: '合格次数占比',
          value: '≥95%',
          basis: '年度工作计划',
        },
        {
          level1: '效益指标',
          level2: '社会效益指标',
          name: '隐患整改率',
          description: '完成整改占比',
          value: '≥90%',
          basis: '历史数据',
        },
        {
          level1: '满意度指标',
          level2: '服务对象满意度指标',
          name: '企业满意度',
          description: '问卷满意占比',
          value: '≥95%',
          basis: '问卷调查',
        },
      ],
      findings: [],
    },
    {
      form: 'project-gansu',
      note: {
        'zh-CN': '效益只设一类即可，成本指标排在最前也可以',
        'en-US': 'one kind of benefit suffices; cost may come first',
      },
      findings: [],
    },
    {
      form: 'project-hebei',
      note: { 'zh-CN': '整个指标块为空时只报 C04', 'en-US': 'an empty block is C04 alone' },
      indicators: [],
      findings: [],
    },
  ],
};
