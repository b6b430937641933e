import { labelKey } from '../language/spelling';
import { wordList } from '../language/word-list';

/**
 * What the cells of an indicator column hold. A `level` stands once over all its rows; `sign` and `unit` are parts of the target, which is read as
 * one text though a sheet may keep them in columns of their own.
 */
type Holds = 'level' | 'text' | 'target' | 'sign' | 'unit' | 'number';

/** A column that an indicator block may have. */
interface IndicatorColumnOf {
  readonly holds: Holds;
  /** Its head as the official forms print it. */
  readonly head: string;
  /** All wordings of its head seen in the provinces, the official one first. */
  readonly heads: readonly string[];
  /** Its heads in a second row below 指标值, where sign, number and unit have columns of their own. */
  readonly below: readonly string[];
  /** The drop-down that its cells offer (`choices.ts` in layout). */
  readonly choices?: 'basis';
}

function column(
  holds: Holds,
  heads: string,
  { below = '', choices }: { below?: string; choices?: 'basis' } = {},
): IndicatorColumnOf {
  const [head = '', ...others] = wordList(heads);
  return { holds, head, heads: [head, ...others], below: wordList(below), choices };
}

/**
 * The columns of indicator blocks, in the order in which their cells are read; common to all forms. A new one is a line here: it is read, laid out,
 * and can be used in samples and examples. Rules find its cell with `row.cells.get('…')`.
 */
const COLUMNS = {
  level1: column('level', '一级指标'),
  level2: column('level', '二级指标'),
  name: column('text', '三级指标 指标名称 三级指标名称'),
  description: column('text', '绩效指标描述 指标描述 指标说明 指标解释'),
  sign: column('sign', '运算符号 运算符 符号 指标值符号 指标方向', { below: '符号 运算符 运算符号' }),
  value: column('target', '指标值 目标值 绩效指标值 年度指标值 指标目标值 计划指标值 预期指标值', {
    below: '数值 数量 值 目标值',
  }),
  unit: column('unit', '计量单位 度量单位 指标值单位 单位', { below: '单位 计量单位 度量单位' }),
  basis: column('text', '指标值确定依据 指标值设定依据 指标确定依据 确定依据 设定依据', { choices: 'basis' }),
};

export type IndicatorColumn = keyof typeof COLUMNS;

export const INDICATOR_COLUMNS: Readonly<Record<IndicatorColumn, IndicatorColumnOf>> = COLUMNS;

export const INDICATOR_COLUMN_KEYS = Object.keys(COLUMNS) as IndicatorColumn[];

/** Columns with a cell of their own in each row: not the levels, nor what is read as a part of the target. */
export const CELL_COLUMNS = INDICATOR_COLUMN_KEYS.filter(
  (key) => !['level', 'sign', 'unit'].includes(COLUMNS[key].holds),
);

const columnsBy = (words: (column: IndicatorColumnOf) => readonly string[]): ReadonlyMap<string, IndicatorColumn> =>
  new Map(INDICATOR_COLUMN_KEYS.flatMap((key) => words(COLUMNS[key]).map((word) => [labelKey(word), key] as const)));

const BY_HEAD = columnsBy(({ heads }) => heads);
const BY_HEAD_BELOW = columnsBy(({ below }) => below);

/** Which indicator column a head names, if any; `key` is a `labelKey`. */
export function indicatorColumn(key: string): IndicatorColumn | undefined {
  return BY_HEAD.get(key);
}

/** Which column a head below 指标值 names, if any. */
export function columnBelowValue(key: string): IndicatorColumn | undefined {
  return BY_HEAD_BELOW.get(key);
}
