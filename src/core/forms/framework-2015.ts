import { wordList } from '../language/word-list';
import type { Framework } from './framework-schema';

/** 财预〔2015〕88号: 成本 is one of four kinds of 产出. */
export const framework2015: Framework = {
  id: 'framework-2015',
  name: { 'zh-CN': '2015 年框架（成本列入产出指标）', 'en-US': 'Framework of 2015 (cost under output)' },
  basis: '财预〔2015〕88号',
  levels: [
    {
      name: '产出指标',
      seconds: [
        { name: '数量指标' },
        { name: '质量指标' },
        { name: '时效指标', aliases: wordList('时间指标 进度指标') },
        { name: '成本指标' },
      ],
    },
    {
      name: '效益指标',
      seconds: [
        { name: '经济效益指标' },
        { name: '社会效益指标' },
        { name: '生态效益指标', aliases: ['环境效益指标'] },
        { name: '可持续影响指标', containing: '可持续' },
      ],
    },
    { name: '满意度指标', seconds: [{ name: '服务对象满意度指标', containing: '满意度' }] },
  ],
  told: {
    under: { first: '产出指标', second: '成本指标' },
    firsts: ['产出指标', '效益指标'],
    without: ['成本指标'],
  },
};
