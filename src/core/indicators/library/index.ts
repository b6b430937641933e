import type { Library } from '../library-schema';
import { ECOLOGICAL_BENEFIT } from './ecological-benefit';
import { ECOLOGICAL_COST } from './ecological-cost';
import { ECONOMIC_BENEFIT } from './economic-benefit';
import { ECONOMIC_COST } from './economic-cost';
import { indicatorsFrom } from './lines';
import { QUALITY } from './quality';
import { QUANTITY } from './quantity';
import { SATISFACTION } from './satisfaction';
import { SOCIAL_BENEFIT } from './social-benefit';
import { SOCIAL_COST } from './social-cost';
import { SOURCES } from './sources';
import { SUSTAINABILITY } from './sustainability';
import { TIMELINESS } from './timeliness';

/** The library that ships. It is large: the pane loads it when it is first asked for. */
export const LIBRARY: Library = {
  name: '公开绩效目标表指标库',
  sources: [...SOURCES],
  indicators: [
    ...indicatorsFrom('数量指标', QUANTITY),
    ...indicatorsFrom('质量指标', QUALITY),
    ...indicatorsFrom('时效指标', TIMELINESS),
    ...indicatorsFrom('经济成本指标', ECONOMIC_COST),
    ...indicatorsFrom('社会成本指标', SOCIAL_COST),
    ...indicatorsFrom('生态环境成本指标', ECOLOGICAL_COST),
    ...indicatorsFrom('经济效益指标', ECONOMIC_BENEFIT),
    ...indicatorsFrom('社会效益指标', SOCIAL_BENEFIT),
    ...indicatorsFrom('生态效益指标', ECOLOGICAL_BENEFIT),
    ...indicatorsFrom('可持续影响指标', SUSTAINABILITY),
    ...indicatorsFrom('服务对象满意度指标', SATISFACTION),
  ],
};
