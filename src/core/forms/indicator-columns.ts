import { labelKey } from '../language/spelling';
import type { IndicatorColumn } from './schema';

/** Heads of the indicator block: the official wording first, then others seen in the provinces. */
export const INDICATOR_COLUMNS: Readonly<Record<IndicatorColumn, readonly [string, ...string[]]>> = {
  level1: ['一级指标'],
  level2: ['二级指标'],
  name: ['三级指标', '指标名称', '三级指标名称'],
  description: ['绩效指标描述', '指标描述', '指标说明', '指标解释'],
  sign: ['运算符号', '运算符', '符号', '指标值符号', '指标方向'],
  value: ['指标值', '目标值', '绩效指标值', '年度指标值', '指标目标值', '计划指标值', '预期指标值'],
  unit: ['计量单位', '度量单位', '指标值单位', '单位'],
  basis: ['指标值确定依据', '指标值设定依据', '指标确定依据', '确定依据', '设定依据'],
};

const COLUMN_OF_KEY: ReadonlyMap<string, IndicatorColumn> = new Map(
  Object.entries(INDICATOR_COLUMNS).flatMap(([column, labels]) =>
    labels.map((label) => [labelKey(label), column as IndicatorColumn] as const),
  ),
);

/** Which indicator column a head names, if any; `key` is a `labelKey`. */
export function indicatorColumn(key: string): IndicatorColumn | undefined {
  return COLUMN_OF_KEY.get(key);
}
