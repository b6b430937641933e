import { squeeze } from '../language/spelling';
import { VOCABULARY, type Vocabulary } from '../language/vocabulary';
import type { ListChange } from './settings';

/** The lists of the vocabulary by the names under which a bureau knows them. */

type WordList = {
  [Key in keyof Vocabulary]: Vocabulary[Key] extends readonly string[] ? Key : never;
}[keyof Vocabulary];

/** Lists of words. */
export const WORD_LISTS = {
  比率词尾: 'rateEndings',
  非比率词尾: 'notRates',
  封顶比率: 'cappedRates',
  增减比率: 'signedRates',
  时间单位: 'timeUnits',
  数量单位: 'counters',
  度量单位: 'measures',
  金额词尾: 'sumEndings',
  单位成本: 'unitCosts',
  非单位成本: 'notUnitCosts',
  非成本金额: 'results',
  成本率: 'costRates',
  负面事项: 'incidents',
  处置工作: 'incidentWork',
  宜少事项: 'wantedLow',
  宜低单位: 'lowUnits',
  宜多金额: 'wantedHigh',
  等级状态: 'grades',
  无单位指标: 'unitless',
  时长指标: 'durations',
} as const satisfies Readonly<Record<string, WordList>>;

/** Words that go with another one: unusual spellings with the usual unit, units with the ending of a name. */
export const PAIR_LISTS = {
  单位写法: 'unitSpellings',
  名称单位: 'measured',
} as const satisfies Readonly<Record<string, keyof Vocabulary>>;

/** The names of all lists, in the order in which they are written. */
export const VOCABULARY_LISTS: readonly string[] = [...Object.keys(WORD_LISTS), ...Object.keys(PAIR_LISTS)];

/** Whether the words of a list go with other words. */
export const isPairList = (name: string): boolean => Object.hasOwn(PAIR_LISTS, name);

const { unitSpellings, measured } = VOCABULARY;

/** The program's own words of a list: by what they go with, where they do. */
export function ownWords(name: string): NonNullable<ListChange['add']> {
  if (name === '单位写法') return spellingsByUnit(unitSpellings);
  if (name === '名称单位')
    return Object.fromEntries(measured.flatMap(({ endings, units }) => endings.map((ending) => [ending, units])));
  return Object.hasOwn(WORD_LISTS, name) ? VOCABULARY[WORD_LISTS[name as keyof typeof WORD_LISTS]] : [];
}

function spellingsByUnit(spellings: Vocabulary['unitSpellings']): Record<string, readonly string[]> {
  const byUnit = new Map<string, string[]>();
  for (const [spelling, unit] of spellings) byUnit.set(unit, [...(byUnit.get(unit) ?? []), spelling]);
  return Object.fromEntries(byUnit);
}

/** The program's vocabulary with some changes; the very same where there are none. */
export function vocabularyWith(changes: Readonly<Record<string, ListChange>> = {}): Vocabulary {
  const changed = Object.entries(changes).filter(
    ([name, change]) => addedWords(name, change).length + (change.remove ?? []).length > 0,
  );
  if (changed.length === 0) return VOCABULARY;
  const own: { -readonly [Key in keyof Vocabulary]: Vocabulary[Key] } = { ...VOCABULARY };
  for (const [name, change] of changed) {
    if (name === '单位写法') own.unitSpellings = spellingsWith(change);
    else if (name === '名称单位') own.measured = measuredWith(change);
    else if (Object.hasOwn(WORD_LISTS, name))
      own[WORD_LISTS[name as keyof typeof WORD_LISTS]] = wordsWith(name, change);
  }
  return own;
}

/** The words that a change puts into a list, as cells are compared: of units the spellings, not the units; of endings these, not their units. */
export function addedWords(name: string, { add = [] }: ListChange): readonly string[] {
  if (isWords(add)) return bare(add);
  return bare(name === '单位写法' ? Object.values(add).flat() : Object.keys(add));
}

export const isWords = (words: NonNullable<ListChange['add']>): words is readonly string[] => Array.isArray(words);

/** Words are compared as cells are: blanks and full width make no difference. */
const bare = (words: readonly string[]): readonly string[] => words.map(squeeze);

function wordsWith(name: string, { add = [], remove = [] }: ListChange): readonly string[] {
  const out = new Set(bare(remove));
  return [...new Set([...(ownWords(name) as readonly string[]), ...(isWords(add) ? bare(add) : [])])].filter(
    (word) => !out.has(word),
  );
}

const pairsOf = (add: ListChange['add'] = {}): readonly (readonly [string, readonly string[]])[] =>
  isWords(add) ? [] : Object.entries(add).map(([word, others]) => [squeeze(word), bare(others)] as const);

function spellingsWith({ add, remove = [] }: ListChange): Vocabulary['unitSpellings'] {
  const all = new Map(unitSpellings);
  for (const [unit, spellings] of pairsOf(add)) for (const spelling of spellings) all.set(spelling, unit);
  for (const spelling of bare(remove)) all.delete(spelling);
  return all;
}

/** An ending that is added has the units that go with it already, and those that are added. */
function measuredWith({ add, remove = [] }: ListChange): Vocabulary['measured'] {
  const knownOf = (ending: string) => measured.find(({ endings }) => endings.includes(ending))?.units;
  const unitsOf = (ending: string) => knownOf(ending) ?? [];
  const added = pairsOf(add).filter(
    ([ending, units]) => !knownOf(ending) || units.some((unit) => !unitsOf(ending).includes(unit)),
  );
  const moved = new Set([...bare(remove), ...added.map(([ending]) => ending)]);
  return [
    ...added.map(([ending, units]) => ({ endings: [ending], units: [...new Set([...unitsOf(ending), ...units])] })),
    ...measured.map(({ endings, units }) => ({ endings: endings.filter((ending) => !moved.has(ending)), units })),
  ];
}
