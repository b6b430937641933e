import type { Demands } from './schema';

/**
 * What is demanded everywhere: something is produced, and it is good for something. The rest is so in principle, which bureaus handle differently.
 * Sources: 财预〔2015〕88号; 财预〔2021〕101号 (数量, 质量 原则上均需设置; 成本 for works, major repairs and purchases; 满意度 where somebody is served).
 */
export const COMMON: Demands = {
  levels: {
    'framework-2015': {
      产出指标: {
        any: 'error',
        each: { 数量指标: 'warning', 质量指标: 'warning', 时效指标: 'warning', 成本指标: 'warning' },
      },
      效益指标: { any: 'error' },
      满意度指标: { any: 'warning' },
    },
    'framework-2021': {
      成本指标: { any: 'warning', firm: { of: 'works', any: 'warning' } },
      产出指标: { any: 'error', each: { 数量指标: 'warning', 质量指标: 'warning' } },
      效益指标: { any: 'error' },
      满意度指标: { any: 'hint', firm: { of: 'serving', any: 'warning' } },
    },
  },
};
