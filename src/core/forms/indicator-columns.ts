import { periodNamed } from '../language/concepts';
import { rememberedText } from '../language/remembered';
import { labelKey, withoutEndBrackets } from '../language/spelling';
import { wordList } from '../language/word-list';

/**
 * What the cells of an indicator column hold. A `level` stands once over all its rows; `sign` and `unit` are parts of the target, which is read as
 * one text though a sheet may keep them in columns of their own. A `result` is what was reached of a target.
 */
type Holds = 'level' | 'text' | 'target' | 'sign' | 'unit' | 'number' | 'result';

/** A column that an indicator block may have. */
interface IndicatorColumnOf {
  readonly holds: Holds;
  /** Its head as the official forms print it. */
  readonly head: string;
  /** All wordings of its head seen in the provinces, the official one first. */
  readonly heads: readonly string[];
  /** Heads that name it only where no other head of the row does: 绩效指标 is also the label of the whole block. */
  readonly weak: readonly string[];
  /** Its heads in a second row below 指标值, where sign, number and unit have columns of their own. */
  readonly below: readonly string[];
  /** The drop-down that its cells offer (`choices.ts` in layout). */
  readonly choices?: 'basis' | 'possibility' | undefined;
}

function column(
  holds: Holds,
  heads: string,
  { below = '', weak = '', choices }: { below?: string; weak?: string; choices?: 'basis' | 'possibility' } = {},
): IndicatorColumnOf {
  const [head = '', ...others] = wordList(heads);
  return { holds, head, heads: [head, ...others], weak: wordList(weak), below: wordList(below), choices };
}

/**
 * The columns of indicator blocks, in the order in which their cells are read; common to all forms. A new one is a line here: it is read, laid out,
 * and can be used in samples and examples. Rules find its cell with `row.cells.get('…')`.
 */
const COLUMNS = {
  level1: column('level', '一级指标'),
  level2: column('level', '二级指标'),
  name: column('text', '三级指标 指标名称 三级指标名称 绩效内容', { weak: '指标内容 绩效指标 指标' }),
  description: column('text', '绩效指标描述 指标描述 指标说明 指标解释'),
  sign: column('sign', '运算符号 运算符 符号 指标值符号 指标方向 指标性质', {
    below: '符号 运算符 运算符号 关系符 关系符号 比较符号 计算符号 指标符号 指标性质 指标方向',
  }),
  value: column(
    'target',
    '指标值 目标值 绩效值 指标目标值 指标值及单位 指标值及计量单位 指标性质及值 指标性质及指标值 预期实现值 实现值 计划完成值 预期完成值 目标完成值 预计当年实现 预计当年实现值 预期当年实现 当年预期值 当年预期实现 计划水平 调整后',
    {
      below: '数值 数量 值 目标值 内容 指标内容 指标值 计划水平 调整后',
    },
  ),
  unit: column('unit', '计量单位 度量单位 指标值单位 指标单位 单位', { below: '单位 计量单位 度量单位' }),
  basis: column('text', '指标值确定依据 指标值设定依据 指标确定依据 确定依据 设定依据', { choices: 'basis' }),
  actual: column('result', '实际完成值 完成值 实际值 实际完成情况 完成情况 实际完成 执行情况'),
  expected: column(
    'result',
    '全年预计完成情况 预计完成情况 预计完成值 预计完成 预计完成数 预计值 预计全年完成值 预计全年完成情况 预计执行情况',
  ),
  weight: column('number', '分值权重 权重 分值 指标分值 标准分值 指标权重 权重值 权重分 标准分 分值/权重 权重/分值'),
  score: column('number', '得分 自评得分 自评分 评估得分 评价得分'),
  reason: column('text', '偏差原因分析及改进措施 偏差原因分析 偏差原因 未完成原因及拟采取的改进措施 原因分析'),
  possibility: column('text', '完成目标可能性', { choices: 'possibility' }),
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
const BY_WEAK_HEAD = columnsBy(({ weak }) => weak);

/** What a head may end with: the end of a known one, or of a bracket behind it. */
const ENDS: ReadonlySet<string> = new Set([...[...BY_HEAD.keys()].map((head) => head.at(-1) ?? ''), ')']);

/** A longer text is no head. */
const LONGEST_HEAD = 40;
const BY_HEAD_BELOW = columnsBy(({ below }) => below);

/** What may stand before the words that name a column: 年度指标值, 2026年指标值, 绩效度量单位. */
const MODIFIER =
  /^(?:20\d{2}年度?|本年度?|当年度?|全年度?|上半年|下半年|年度|年初|年末|项目(?:周?期)?|绩效|区域|全[国省市县区州]|计划|预期|设定|中期|长期|实施周?期|政策(?:实施)?周?期|规划期|[二三四五]年期?|总体?|(?:单位)?申报|(?:财政)?审核|核定|批复|(?:调整|变更)后|1?\d[-—–~至]1?\d月份?)/;

/** A target that holds no longer: 调整前指标值, 指标值（调整前）, 原指标值. */
const BEFORE_CHANGE = /^(?:调整|变更)前|^原(?!因)|\((?:调整|变更)前[^()]*\)/;

export function isHeadBeforeChange(key: string): boolean {
  return BEFORE_CHANGE.test(key);
}

/** Of two targets side by side, what names the one for the whole term: 项目指标值 beside 年度指标值. */
const OF_WHOLE = /^(?:项目|总体?)|\((?:中期|长期|项目周?期|实施周?期|总体)[^()]*\)/;

export function isHeadOfTerm(key: string): boolean {
  return periodNamed(key) === 'term' || OF_WHOLE.test(key);
}

/** A shorter word says too little to be known behind a modifier: 项目单位 is no 单位. */
const SHORTEST_CORE = 3;

/** A head and what is left of it without brackets and modifiers, longest first: 年度(/项目)指标值, 年度指标值, 指标值. */
function coresOf(key: string): readonly string[] {
  let core = key.replace(/\([^()]*\)/g, '');
  const cores = core === '' ? [key] : [key, core];
  for (;;) {
    const bare = core.replace(MODIFIER, '');
    if (bare === core || bare.length < SHORTEST_CORE) return cores;
    core = bare;
    cores.push(core);
  }
}

/** Which indicator column a head names, if any; `key` is a `labelKey`. */
export const indicatorColumn: (key: string) => IndicatorColumn | undefined = rememberedText((key) => {
  if (isHeadBeforeChange(key)) return undefined;
  return firstOf(BY_HEAD, key) ?? (key.length <= LONGEST_HEAD && REASON.test(key) ? 'reason' : undefined);
});

/** Why something was not reached, and what will be done: 未完成原因及改进措施, 偏差原因和纠偏措施. */
const REASON =
  /^(?:指标)?(?:未完成|未达标|未实现|偏差|偏离|扣分|差异|存在偏差)(?:目标|指标)?的?原因(?:分析|说明)*(?:[及和与、](?:拟采取的)?(?:改进|整改|纠偏|完善|下一步)(?:的?措施|建议|意见))?$/;

/** Which column a head names where no other head of its row does. */
export function indicatorColumnAtBest(key: string): IndicatorColumn | undefined {
  return BY_WEAK_HEAD.get(key) ?? BY_WEAK_HEAD.get(withoutEndBrackets(key));
}

function firstOf(heads: ReadonlyMap<string, IndicatorColumn>, key: string): IndicatorColumn | undefined {
  // Most cells of a sheet are no heads: they are told by their last character.
  if (key === '' || key.length > LONGEST_HEAD || !ENDS.has(key.at(-1) ?? '')) return undefined;
  for (const core of coresOf(key)) {
    const found = heads.get(core);
    if (found) return found;
  }
  return undefined;
}

/** Which column a head below 指标值 names, if any. */
export function columnBelowValue(key: string): IndicatorColumn | undefined {
  return BY_HEAD_BELOW.get(key);
}
