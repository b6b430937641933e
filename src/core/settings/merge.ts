import { squeeze } from '../language/spelling';
import { PARTS, type ListChange, type Settings } from './settings';
import { addedWords, isPairList, isWords } from './vocabulary';

/** Whose settings something is by. */
export type Origin = 'user' | 'workbook';

export interface MergedSettings {
  readonly settings: Settings;
  /**
   * Whose each of them is, by its {@link settingKey}: `rules/T05/off`, `rules/T05/severity`, `tolerance/万元`, `profile`, `vocabulary/` with list and word,
   * `forms/` with the id. What is not there is the program's.
   */
  readonly from: ReadonlyMap<string, Origin>;
}

/** The name under which it is known whose a setting is. */
export const settingKey = (...path: readonly string[]): string => path.join('/');

/**
 * The settings of a user and those of a workbook as one. The workbook's win, thing by thing, where they say something: one severity, one word, one form.
 * Settings of which each is sound are sound together.
 */
export function merged(user: Settings = {}, workbook: Settings = {}): MergedSettings {
  const from = new Map<string, Origin>();
  for (const [settings, origin] of [
    [user, 'user'],
    [workbook, 'workbook'],
  ] as const)
    for (const key of keysOf(settings)) from.set(key, origin);
  const rules = combined(user.rules, workbook.rules, (one, other) => ({ ...one, ...other }));
  const vocabulary = combined(user.vocabulary, workbook.vocabulary, changeOf);
  const forms = formsOf(user, workbook);
  return {
    settings: {
      ...user,
      ...workbook,
      ...(rules && { rules }),
      ...((user.tolerance ?? workbook.tolerance) && { tolerance: { ...user.tolerance, ...workbook.tolerance } }),
      ...(vocabulary && { vocabulary }),
      ...(forms && { forms }),
    },
    from,
  };
}

/** Two sets of things by name; what is in both is made one. */
function combined<Thing>(
  ours: Readonly<Record<string, Thing>> | undefined,
  theirs: Readonly<Record<string, Thing>> | undefined,
  one: (our: Thing, their: Thing, name: string) => Thing,
): Readonly<Record<string, Thing>> | undefined {
  if (!ours || !theirs) return ours ?? theirs;
  const all = new Map(Object.entries(ours));
  for (const [name, thing] of Object.entries(theirs)) {
    const our = all.get(name);
    all.set(name, our === undefined ? thing : one(our, thing, name));
  }
  return Object.fromEntries(all);
}

/** What both change of a list, but for what the user says of words of which the workbook says something. */
function changeOf(ours: ListChange, theirs: ListChange, list: string): ListChange {
  const said = new Set([...addedWords(list, theirs), ...(theirs.remove ?? []).map(squeeze)]);
  const left = (words: readonly string[]) => words.filter((word) => !said.has(squeeze(word)));
  const remove = [...left(ours.remove ?? []), ...(theirs.remove ?? [])];
  return {
    ...((ours.add ?? theirs.add) && { add: additionsOf(list, ours.add, theirs.add, left) }),
    ...((ours.remove ?? theirs.remove) && { remove }),
  };
}

type Additions = NonNullable<ListChange['add']>;

function additionsOf(
  list: string,
  ours: Additions = [],
  theirs: Additions = [],
  left: (words: readonly string[]) => readonly string[],
): Additions {
  const pairs: Record<string, readonly string[]> = {};
  const words: string[] = [];
  for (const [additions, isOurs] of [
    [ours, true],
    [theirs, false],
  ] as const) {
    if (isWords(additions)) {
      for (const word of isOurs ? left(additions) : additions) words.push(word);
      continue;
    }
    for (const [word, others] of Object.entries(additions)) {
      const isByOthers = list === '单位写法';
      const own = !isOurs ? others : isByOthers ? left(others) : left([word]).length > 0 ? others : undefined;
      if (own && (own.length > 0 || !isByOthers)) pairs[word] = [...new Set([...(pairs[word] ?? []), ...own])];
    }
  }
  return isPairList(list) ? pairs : words;
}

/** The user's forms but those of which the workbook has one with the same id, then the workbook's. */
function formsOf({ forms: ours }: Settings, { forms: theirs }: Settings): Settings['forms'] {
  if (!ours || !theirs) return ours ?? theirs;
  const ids = new Set(theirs.map(({ id }) => id));
  return [...theirs, ...ours.filter(({ id }) => !ids.has(id))];
}

/** Everything that settings say something of. */
function* keysOf(settings: Settings): Iterable<string> {
  const { rules = {}, tolerance = {}, vocabulary = {}, forms = [] } = settings;
  for (const [code, rule] of Object.entries(rules))
    for (const key of Object.keys(rule)) yield settingKey('rules', code, key);
  for (const unit of Object.keys(tolerance)) yield settingKey('tolerance', unit);
  for (const [list, change] of Object.entries(vocabulary))
    for (const word of [...addedWords(list, change), ...(change.remove ?? []).map(squeeze)])
      yield settingKey('vocabulary', list, word);
  for (const { id } of forms) yield settingKey('forms', id);
  for (const part of PARTS)
    if (settings[part] !== undefined && typeof settings[part] !== 'object') yield settingKey(part);
}
