import type { Severity } from '../model/finding';
import { labelKey } from '../language/spelling';
import type { Locale } from '../model/locale';

/** A second-level indicator; `demand` is the severity of its absence, none where it is free. */
export interface SecondLevel {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Any second level with this in its name is taken for it. */
  readonly containing?: string;
  readonly demand?: Severity;
}

export interface FirstLevel {
  readonly name: string;
  readonly seconds: readonly SecondLevel[];
  /** Severity if none of `seconds` is there: at least one is demanded, whichever. */
  readonly atLeastOne?: Severity;
}

/** Which indicators a regulation demands. */
export interface Framework {
  readonly id: string;
  /** What people call it. */
  readonly name: Readonly<Record<Locale, string>>;
  readonly basis: string;
  readonly levels: readonly FirstLevel[];
}

const satisfaction = (demand: Severity): FirstLevel => ({
  name: '满意度指标',
  seconds: [{ name: '服务对象满意度指标', containing: '满意度', demand }],
});

/** 财预〔2015〕88号: 产出 with all four kinds, one kind of 效益, 满意度. */
export const FRAMEWORK_2015: Framework = {
  id: 'framework-2015',
  name: { 'zh-CN': '2015 年框架（成本在产出之下）', 'en-US': 'Framework of 2015 (cost under output)' },
  basis: '财预〔2015〕88号',
  levels: [
    {
      name: '产出指标',
      seconds: [
        { name: '数量指标', demand: 'error' },
        { name: '质量指标', demand: 'error' },
        { name: '时效指标', aliases: ['时间指标', '进度指标'], demand: 'error' },
        { name: '成本指标', demand: 'error' },
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
      atLeastOne: 'error',
    },
    satisfaction('error'),
  ],
};

/** 财预〔2021〕101号: 成本 is a first level, 数量 and one kind of 效益 are demanded, the rest in principle. */
export const FRAMEWORK_2021: Framework = {
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
      atLeastOne: 'warning',
    },
    {
      name: '产出指标',
      seconds: [
        { name: '数量指标', demand: 'error' },
        { name: '质量指标', demand: 'warning' },
        { name: '时效指标', aliases: ['时间指标', '进度指标'] },
      ],
    },
    {
      name: '效益指标',
      seconds: [
        { name: '经济效益指标' },
        { name: '社会效益指标' },
        { name: '生态效益指标', aliases: ['环境效益指标'] },
      ],
      atLeastOne: 'error',
    },
    satisfaction('warning'),
  ],
};

/** Gansu's unit-wide table: its levels are known by name, none of them is demanded by the two regulations. */
export const FRAMEWORK_UNIT_GANSU: Framework = {
  id: 'framework-unit-gansu',
  name: { 'zh-CN': '部门整体绩效指标', 'en-US': 'Unit-wide indicators' },
  basis: '',
  levels: [
    { name: '部门管理', seconds: [{ name: '财务管理' }, { name: '部门工作管理' }, { name: '人员管理' }] },
    { name: '履职效果', seconds: [{ name: '任务目标' }, { name: '年度目标' }, { name: '工作情况' }] },
    { name: '能力建设', seconds: [{ name: '单位基础设施' }, { name: '信息化建设' }, { name: '满意度' }] },
  ],
};

export const FRAMEWORKS: readonly Framework[] = [FRAMEWORK_2015, FRAMEWORK_2021, FRAMEWORK_UNIT_GANSU];

export function frameworkOf(id: string): Framework | undefined {
  return FRAMEWORKS.find((framework) => framework.id === id);
}

/** The framework whose structure the first levels have: 成本 of its own is 2021, 产出 without it 2015; nothing where neither is seen. */
export function inferFramework(firstLevels: readonly string[]): Framework | undefined {
  const keys = new Set(firstLevels.map(levelKey));
  if (keys.has('成本') && keys.has('产出')) return FRAMEWORK_2021;
  return keys.has('产出') && keys.has('效益') ? FRAMEWORK_2015 : undefined;
}

/** First and second levels as a table has them. */
export interface LevelNames {
  readonly level1: string;
  readonly level2: string;
}

/**
 * The framework a table follows: the form's own, or another it allows where 成本 tells so: under 产出 it is that of 2015, with kinds of its own
 * (经济成本 …) that of 2021.
 */
export function followedFramework(
  own: string,
  others: readonly string[],
  levels: readonly LevelNames[],
): Framework | undefined {
  const has = ({ name, seconds }: FirstLevel) =>
    levels.some(
      ({ level1, level2 }) =>
        levelKey(level1) === levelKey(name) && seconds.some((second) => isSecondLevel(second, level2)),
    );
  const costUnderOutput = levels.some(
    ({ level1, level2 }) => levelKey(level1) === '产出' && levelKey(level2) === '成本',
  );
  const costAlone = FRAMEWORK_2021.levels.some((first) => levelKey(first.name) === '成本' && has(first));
  const told = costUnderOutput === costAlone ? undefined : costAlone ? FRAMEWORK_2021 : FRAMEWORK_2015;
  return frameworkOf(told && others.includes(told.id) ? told.id : own);
}

/**
 * `经济效益`, `经济效益指标`, `①经济效益类指标（10分）` and `经 济 效 益` are one level: the key leaves 指标, numbers, points and
 * the dress off.
 */
export function levelKey(text: string): string {
  const key = labelKey(text)
    .replace(/\(\d+(分|%)?\)$/, '')
    .replace(/^\d+|\d+$/g, '');
  return key.length > 2 ? key.replace(/类?指标$/, '') : key;
}

const ALL_LEVEL_KEYS: ReadonlySet<string> = new Set(
  FRAMEWORKS.flatMap(({ levels }) =>
    levels.flatMap(({ name, seconds }) => [
      name,
      ...seconds.flatMap((second) => [second.name, ...(second.aliases ?? [])]),
    ]),
  ).map(levelKey),
);

/** Whether the text is the name of a first or second level in any framework. */
export function isLevelName(text: string): boolean {
  return ALL_LEVEL_KEYS.has(levelKey(text));
}

export function isSecondLevel(second: SecondLevel, text: string): boolean {
  const key = levelKey(text);
  if (second.containing && key.includes(second.containing)) return true;
  return [second.name, ...(second.aliases ?? [])].some((name) => levelKey(name) === key);
}
