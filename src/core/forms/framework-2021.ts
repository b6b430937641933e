import { wordList } from '../language/word-list';
import type { Framework } from './framework-schema';

/** 财预〔2021〕101号: 成本 is a first level. */
export const framework2021: Framework = {
  id: 'framework-2021',
  name: { 'zh-CN': '2021 年框架（成本单列）', 'en-US': 'Framework of 2021 (cost of its own)' },
  basis: '财预〔2021〕101号',
  levels: [
    {
      name: '成本指标',
      seconds: [
        { name: '经济成本指标' },
        { name: '社会成本指标' },
        { name: '生态环境成本指标', aliases: ['生态成本指标'] },
      ],
      anyOrder: true,
    },
    {
      name: '产出指标',
      seconds: [
        { name: '数量指标' },
        { name: '质量指标' },
        { name: '时效指标', aliases: wordList('时间指标 进度指标') },
      ],
    },
    {
      name: '效益指标',
      seconds: [
        { name: '经济效益指标' },
        { name: '社会效益指标' },
        { name: '生态效益指标', aliases: ['环境效益指标'] },
      ],
    },
    { name: '满意度指标', seconds: [{ name: '服务对象满意度指标', containing: '满意度' }] },
  ],
  told: { under: { first: '成本指标' }, firsts: ['成本指标', '产出指标'] },
};
