import { COMMON } from './common';
import { profile } from './declare';

/** Gansu: the framework of 2021, of whose outputs a quantity is demanded; a cost, the quality and somebody's satisfaction are so in principle. */
export const gansu = profile({
  id: 'gansu',
  name: ['甘肃省', 'Gansu'],
  code: '62',
  units: `甘肃省 兰州市 嘉峪关市 金昌市 白银市 天水市 武威市 张掖市 平凉市 酒泉市 庆阳市 定西市 陇南市 临夏州 甘南州 临夏回族自治州
    甘南藏族自治州`,
  forms: 'unit-overall-gansu',
  alsoOn: 'project-gansu',
  demands: {
    levels: {
      ...COMMON.levels,
      'framework-2021': {
        成本指标: { any: 'warning' },
        产出指标: { each: { 数量指标: 'error', 质量指标: 'warning' } },
        效益指标: { any: 'error' },
        满意度指标: { any: 'warning' },
      },
    },
  },
});
