import type { PageSource } from './page';

export const C04: PageSource = {
  text: {
    'zh-CN': {
      why: '安排了资金的项目必须设定绩效指标；整块为空的表不能作为预算申报和公开的依据。',
      remedy: '按框架逐类填写绩效指标。',
    },
    'en-US': {
      why: 'A project that is given money must state its indicators; a table without any cannot be filed or disclosed.',
      remedy: 'Fill in the indicators, one kind after the other.',
    },
  },
  found: [
    {
      form: 'project-hebei',
      note: { 'zh-CN': '有预算的项目没有任何指标', 'en-US': 'a budgeted project without any indicator' },
      indicators: [],
      findings: [{ at: { block: true } }],
    },
    {
      form: 'project-gansu',
      note: { 'zh-CN': '只印好了指标类别，没有填三级指标', 'en-US': 'only the printed levels, nothing filled in' },
      indicators: [
        { level1: '产出指标', level2: '数量指标', name: '', value: '' },
        { level1: '效益指标', level2: '经济效益指标', name: '', value: '—' },
      ],
      findings: [{ at: { block: true } }],
    },
  ],
  silent: [
    {
      form: 'project-hebei',
      note: {
        'zh-CN': '填了指标就不报，是否齐全由 C02 检查',
        'en-US': 'with any indicator it is silent; completeness is for C02',
      },
      findings: [],
    },
  ],
};
