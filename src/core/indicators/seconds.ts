import { frameworkOf, isSecondLevel, levelKey } from '../forms/frameworks';

/** The second levels by which the library is divided: those of the frameworks of 2015 and 2021 together, in the order of a table. */
export const SECONDS = [
  '数量指标',
  '质量指标',
  '时效指标',
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
] as const;

export type Second = (typeof SECONDS)[number];

/** In a table of 2015, 成本指标 is one second level; what costs money is what is mostly asked for there. */
const COSTS: readonly Second[] = ['经济成本指标', '社会成本指标', '生态环境成本指标'];

const DECLARED = ['framework-2015', 'framework-2021'].flatMap((id) =>
  (frameworkOf(id)?.levels ?? []).flatMap(({ seconds }) => seconds),
);

/** A level that no framework has by that name, with the second level that it is. */
function named(level: string): readonly Second[] {
  const key = levelKey(level);
  if (key === '') return [];
  if (key === '成本') return COSTS;
  return SECONDS.filter((second) => DECLARED.some((one) => one.name === second && isSecondLevel(one, key)));
}

/**
 * The second levels of the library that a row of a table takes, the likeliest first, by what stands in its columns of levels; none where the table's
 * levels are its own (部门管理).
 */
export function secondsAt(level1: string, level2: string): readonly Second[] {
  const own = named(level2);
  // 满意度 is often the first level alone.
  return own.length > 0 || level2 !== '' ? own : named(level1);
}
