import { COMMON } from './common';
import { profile } from './declare';

/** Hebei: the framework of 2015, of whose outputs each kind is demanded. Its projects' codes have the letter P. */
export const hebei = profile({
  id: 'hebei',
  name: ['河北省', 'Hebei'],
  code: '13',
  units: '河北省 石家庄市 唐山市 秦皇岛市 邯郸市 邢台市 保定市 张家口市 承德市 沧州市 廊坊市 衡水市',
  forms: 'project-hebei unit-overall-hebei',
  demands: {
    levels: {
      ...COMMON.levels,
      'framework-2015': {
        产出指标: { each: { 数量指标: 'error', 质量指标: 'error', 时效指标: 'error', 成本指标: 'error' } },
        效益指标: { any: 'error' },
        满意度指标: { any: 'error' },
      },
    },
  },
});
