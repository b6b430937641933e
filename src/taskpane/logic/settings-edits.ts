/** What the settings' page shows of each setting, and how one of them is changed: only that page loads this. */
import { AUTO, type Severity, type Settings, TOLERANCES, type Locale } from '../../core';
import type { Layer, SettingsState } from './setting';

type Auto = typeof AUTO;
export type ToleranceUnit = keyof typeof TOLERANCES;
type RuleSetting = NonNullable<Settings['rules']>[string];

/** Whose word counts for one thing, as seen from one of both: told where that is not plain. */
export type Precedence =
  /** The workbook says something, so that what the user says does not count here. */
  | 'workbook-wins'
  /** The workbook says nothing, and the user's counts. */
  | 'from-user'
  | undefined;

interface Shown {
  /** Whether the one whose settings are looked at says something of it. */
  readonly isSaid: boolean;
  readonly precedence: Precedence;
}

/** The settings as one of both sees them: the user by itself, the workbook on top of the user's. */
const seenBy = ({ layers, now }: SettingsState, layer: Layer): Settings => (layer === 'user' ? layers.user : now);

function shown(state: SettingsState, layer: Layer, isSaidBy: (settings: Settings) => boolean): Shown {
  const { user, workbook } = state.layers;
  const isSaid = isSaidBy(state.layers[layer]);
  if (layer === 'user') return { isSaid, precedence: isSaidBy(workbook) ? 'workbook-wins' : undefined };
  return { isSaid, precedence: !isSaid && isSaidBy(user) ? 'from-user' : undefined };
}

export interface RuleShown extends Shown {
  readonly off: boolean;
  readonly severity: Severity | Auto;
  /** What counts in this workbook, for `workbook-wins`. */
  readonly offHere: boolean;
}

export function ruleShown(state: SettingsState, layer: Layer, code: string): RuleShown {
  const { off = false, severity = AUTO } = seenBy(state, layer).rules?.[code] ?? {};
  const isSaidBy = ({ rules }: Settings) => Object.keys(rules?.[code] ?? {}).length > 0;
  return { ...shown(state, layer, isSaidBy), off, severity, offHere: state.now.rules?.[code]?.off ?? false };
}

type Said<Things> = { [Key in keyof Things]: Exclude<Things[Key], undefined> };

/** What is said, without what is `undefined`. */
function without<Things extends object>(things: Things): Said<Things> {
  return Object.fromEntries(Object.entries(things).filter(([, value]) => value !== undefined)) as Said<Things>;
}

/** A rule with another setting, or without any where `undefined`. */
export function withRule(settings: Settings, code: string, setting: RuleSetting | undefined): Settings {
  const next = setting && { ...settings.rules?.[code], ...setting };
  return { ...settings, rules: without({ ...settings.rules, [code]: next }) };
}

/** How many rules the one says something of. */
export const rulesSaid = ({ rules = {} }: Settings): number =>
  Object.values(rules).filter((rule) => Object.keys(rule).length > 0).length;

type Plain = 'profile' | 'live' | 'language';

/** A setting that is one word or one switch. */
export function plainShown<Part extends Plain>(state: SettingsState, layer: Layer, part: Part) {
  return { ...shown(state, layer, (settings) => settings[part] !== undefined), value: seenBy(state, layer)[part] };
}

/** With another value, or without any. */
export function withPlain<Part extends Plain>(
  settings: Settings,
  part: Part,
  value: Settings[Part] | undefined,
): Settings {
  return without({ ...settings, [part]: value });
}

export function toleranceShown(state: SettingsState, layer: Layer, unit: ToleranceUnit) {
  const isSaidBy = ({ tolerance }: Settings) => tolerance?.[unit] !== undefined;
  const value = seenBy(state, layer).tolerance?.[unit] ?? AUTO;
  return { ...shown(state, layer, isSaidBy), value };
}

export function withTolerance(settings: Settings, unit: ToleranceUnit, value: number | Auto | undefined): Settings {
  return { ...settings, tolerance: without({ ...settings.tolerance, [unit]: value }) };
}

/** A tolerance as somebody has typed it: a number within its bounds, `auto` for nothing typed, `undefined` for anything else. */
export function readTolerance(text: string, unit: ToleranceUnit): number | Auto | undefined {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return AUTO;
  const value = Number(typed);
  const { least, most } = TOLERANCES[unit];
  return value >= least && value <= most ? value : undefined;
}

/** The words of a list as somebody types them: between commas and the like, or one a line. */
const typedWords = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n、,，;；]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

const COLON = /[:：]/;

/** What somebody has typed into the two fields of a list, as a change of it; of words that go with others, a line each: `人次：人次数、人次量`. */
export function typedChange(
  add: string,
  remove: string,
  isPairs: boolean,
): NonNullable<Settings['vocabulary']>[string] {
  const removed = typedWords(remove);
  const pairs = add.split('\n').flatMap((line) => {
    const [word = '', others = ''] = line.split(COLON);
    return word.trim() === '' ? [] : [[word.trim(), typedWords(others)] as const];
  });
  const words = typedWords(add);
  const isAny = isPairs ? pairs.length > 0 : words.length > 0;
  return {
    ...(isAny && { add: isPairs ? Object.fromEntries(pairs) : words }),
    ...(removed.length > 0 && { remove: removed }),
  };
}

/** The same as text, for the two fields. */
export function changeTexts({ add = [], remove = [] }: NonNullable<Settings['vocabulary']>[string] = {}) {
  const isWords = (words: typeof add): words is readonly string[] => Array.isArray(words);
  const added = isWords(add)
    ? add.join('、')
    : Object.entries(add)
        .map(([word, others]) => `${word}：${others.join('、')}`)
        .join('\n');
  return { add: added, remove: remove.join('、') };
}

export function withList(
  settings: Settings,
  list: string,
  change: NonNullable<Settings['vocabulary']>[string],
): Settings {
  const isAny = Object.keys(change).length > 0;
  return { ...settings, vocabulary: without({ ...settings.vocabulary, [list]: isAny ? change : undefined }) };
}

/** The lists of words that the one has changed. */
export const listsSaid = ({ vocabulary = {} }: Settings): readonly string[] => Object.keys(vocabulary);

export const withoutForm = (settings: Settings, id: string): Settings => ({
  ...settings,
  forms: (settings.forms ?? []).filter((form) => form.id !== id),
});

/** What a document says, counted, to be looked at before it is taken. */
export interface Contents {
  readonly off: readonly string[];
  readonly severities: readonly string[];
  readonly tolerance: number;
  readonly lists: number;
  readonly forms: readonly string[];
  readonly hasProfile: boolean;
  readonly others: number;
}

export function contentsOf(settings: Settings, locale: Locale): Contents {
  const { rules = {}, tolerance = {}, forms = [], profile } = settings;
  const codes = Object.entries(rules);
  const plain = [settings.live, settings.notes, settings.language].filter((value) => value !== undefined);
  return {
    off: codes.flatMap(([code, { off }]) => (off ? code : [])),
    severities: codes.flatMap(([code, { severity = AUTO }]) => (severity === AUTO ? [] : code)),
    tolerance: Object.keys(tolerance).length,
    lists: listsSaid(settings).length,
    forms: forms.map(({ name }) => name[locale]),
    hasProfile: profile !== undefined,
    others: plain.length,
  };
}
