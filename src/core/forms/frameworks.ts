import { remembered, rememberedText } from '../language/remembered';
import { wordList } from '../language/word-list';
import { labelKey, withoutEnd, withoutEndBrackets } from '../language/spelling';
import { framework2015 } from './framework-2015';
import { framework2021 } from './framework-2021';
import type { FirstLevel, Framework, SecondLevel } from './framework-schema';
import { frameworkUnitGansu } from './framework-unit-gansu';
import type { IndicatorSection } from './schema';

/** The frameworks the program knows. A new one is a declaration, in a file of its own or its form's, and a line here. */
export const FRAMEWORKS: readonly Framework[] = [framework2015, framework2021, frameworkUnitGansu];

export function frameworkOf(id: string): Framework | undefined {
  return FRAMEWORKS.find((framework) => framework.id === id);
}

/** The frameworks a form allows, its own first; none of them where it leaves that to the table. */
export const frameworksIn: (section: Pick<IndicatorSection, 'framework' | 'otherFrameworks'>) => readonly Framework[] =
  remembered(({ framework, otherFrameworks = [] }) =>
    [framework, ...otherFrameworks].flatMap((id) => frameworkOf(id) ?? []),
  );

/** First and second levels as a table has them. */
export interface LevelNames {
  readonly level1: string;
  readonly level2: string;
}

/**
 * The framework a table follows: the one of those its form allows that its levels speak for, else the form's own. On a form that leaves it to the
 * table, the one whose first levels it has. Nothing where that cannot be told, nor where the table judges what goes in and how it is handled (投入,
 * 过程, 决策), or has a first level in words we do not know in place of one of ours: what is demanded is the province's own.
 */
export function followedFramework(
  section: Pick<IndicatorSection, 'framework' | 'otherFrameworks'>,
  levels: readonly LevelNames[],
): Framework | undefined {
  if (levels.some(({ level1 }) => OF_PROCESS.has(levelKey(level1)))) return undefined;
  const followed = nearestTo(section, levels);
  return followed && hasStrangerFor(followed, levels) ? undefined : followed;
}

/** Whether a table lacks a first level of a framework and has one in words we do not know (成效指标), which may be it. */
function hasStrangerFor({ levels: own }: Framework, levels: readonly LevelNames[]): boolean {
  const keys = new Set(levels.map(({ level1 }) => levelKey(level1)));
  return (
    own.some(({ name }) => !keys.has(levelKey(name))) &&
    levels.some(({ level1 }) => level1 !== '' && !isLevelName(level1))
  );
}

function nearestTo(
  section: Pick<IndicatorSection, 'framework' | 'otherFrameworks'>,
  levels: readonly LevelNames[],
): Framework | undefined {
  const isOpen = section.framework === 'inferred';
  const allowed = isOpen ? FRAMEWORKS : frameworksIn(section);
  const told = allowed.filter((framework) =>
    isOpen ? hasFirsts(framework, levels) : isToldByLevels(framework, levels),
  );
  if (isOpen && told.length === 0) return allowed.find((framework) => isBegun(framework, levels));
  const [own] = isOpen ? [] : allowed;
  return told.length === 1 ? told[0] : own;
}

function hasFirsts({ told }: Framework, levels: readonly LevelNames[]): boolean {
  const keys = new Set(levels.map(({ level1 }) => levelKey(level1)));
  const has = (name: string) => keys.has(levelKey(name));
  return told !== undefined && told.firsts.every(has) && !(told.without ?? []).some(has);
}

/** Whether a table has a first level that tells of a framework, and none that it does not know: then the others are missing. */
function isBegun({ told, levels: own }: Framework, levels: readonly LevelNames[]): boolean {
  const known = new Set(own.map(({ name }) => levelKey(name)));
  const keys = new Set(levels.map(({ level1 }) => levelKey(level1)).filter((key) => key !== ''));
  return (told?.firsts ?? []).some((name) => keys.has(levelKey(name))) && [...keys].every((key) => known.has(key));
}

function isToldByLevels({ told, levels: own }: Framework, levels: readonly LevelNames[]): boolean {
  if (!told) return false;
  const { first, second } = told.under;
  const key = levelKey(first);
  const under = levels.filter(({ level1 }) => levelKey(level1) === key);
  if (under.length === 0) return false;
  const seconds = own
    .filter(({ name }) => name === first)
    .flatMap((level) => level.seconds.filter(({ name }) => second === undefined || name === second));
  return under.some(({ level2 }) => seconds.some((one) => isSecondLevel(one, levelKey(level2))));
}

/**
 * `经济效益`, `经济效益指标`, `①经济效益类指标（10分）`, `经济效益指标（选填）` and `经 济 效 益` are one level: the key leaves 指标 (目标 before 2015), numbers, what
 * stands behind in brackets and the dress off. 效果 is an older word for 效益.
 */
export const levelKey: (text: string) => string = rememberedText((text) => {
  const key = withoutEnd(withoutEndBrackets(labelKey(text), '分'), '0123456789').replace(/^\d+/, '');
  const bare = key.length > 2 ? key.replace(/类?指标$|目标$/, '') : key;
  return bare === '效果' ? '效益' : bare;
});

const OF_PROCESS: ReadonlySet<string> = new Set(
  wordList('投入 过程 决策 管理 投入与管理 投入和管理 投入管理 投入与过程 项目决策 项目管理 项目投入 项目过程').map(
    (name) => levelKey(name),
  ),
);

const ALL_LEVEL_KEYS: ReadonlySet<string> = new Set(
  FRAMEWORKS.flatMap(({ levels }) =>
    levels.flatMap(({ name, seconds }) => [
      name,
      ...seconds.flatMap((second) => [second.name, ...(second.aliases ?? [])]),
    ]),
  ).map(levelKey),
);

const FIRST_LEVEL_KEYS: ReadonlySet<string> = new Set(
  FRAMEWORKS.flatMap(({ levels }) => levels.map(({ name }) => levelKey(name))),
);

/** Whether the text is the name of a first level in any framework. */
export function isFirstLevelName(text: string): boolean {
  return FIRST_LEVEL_KEYS.has(levelKey(text));
}

/** Whether the text is the name of a first or second level in any framework. */
export function isLevelName(text: string): boolean {
  return ALL_LEVEL_KEYS.has(levelKey(text));
}

/** What a level that a framework declares is called, as `levelKey`s, its name first. */
const keysOf: (level: Pick<SecondLevel, 'name' | 'aliases'>) => readonly string[] = remembered(
  ({ name, aliases = [] }) => [name, ...aliases].map(levelKey),
);

/** The `levelKey` of a level's name in its framework. */
export function keyOfLevel(level: FirstLevel | SecondLevel): string {
  return keysOf(level)[0] ?? '';
}

/** Whether a level of a table is a second level of a framework; `key` is a `levelKey`. */
export function isSecondLevel(second: SecondLevel, key: string): boolean {
  return (second.containing !== undefined && key.includes(second.containing)) || keysOf(second).includes(key);
}

export type { FirstLevel, Framework, SecondLevel } from './framework-schema';
