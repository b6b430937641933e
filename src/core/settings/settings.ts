import type { Form } from '../forms';
import type { Severity } from '../model/finding';
import type { Locale } from '../model/locale';

/**
 * What a user or a finance bureau may set, as plain data: the document of `docs/settings.md` without its mark. Whatever is not said is left to the
 * program; so is what is said to be {@link AUTO}, which in a workbook also undoes what the user has set.
 */
export interface Settings {
  /** By the code of a rule. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** How far two amounts may be apart, by the unit of money of their table, and still be told as rounded (尾差). */
  readonly tolerance?: Readonly<Partial<Record<ToleranceUnit, number | Auto>>>;
  /** By whose demands tables are checked: one of `PROFILE_CHOICES`. */
  readonly profile?: string;
  /** Whether the pane checks while somebody types. */
  readonly live?: boolean;
  /** Whether marked cells get a note with what is wrong. */
  readonly notes?: boolean;
  readonly language?: Locale | Auto;
  /** By the name of a list: `VOCABULARY_LISTS` and its neighbours in `vocabulary.ts`. */
  readonly vocabulary?: Readonly<Record<string, ListChange>>;
  readonly forms?: readonly Form[];
}

/** Left to the program. */
export const AUTO = 'auto';
export type Auto = typeof AUTO;

export interface RuleSetting {
  readonly off?: boolean;
  /** Of all findings of the rule, instead of its own. */
  readonly severity?: Severity | Auto;
}

/** What is put into a list of words, and what is taken out of it. What is put in may be words, or words by what they go with. */
export interface ListChange {
  readonly add?: readonly string[] | Readonly<Record<string, readonly string[]>>;
  readonly remove?: readonly string[];
}

/** Units of money whose tables may have a tolerance of their own, with the least and the most of it. */
export const TOLERANCES = {
  元: { least: 0.01, most: 10 },
  万元: { least: 0.01, most: 0.1 },
} as const;
export type ToleranceUnit = keyof typeof TOLERANCES;
export const TOLERANCE_UNITS = Object.keys(TOLERANCES) as ToleranceUnit[];

/** The mark that every document of settings begins with, and which version of them it is. */
export const MARK = 'jixiao';
export const VERSION = 1;

/** The parts of a document, in the order in which they are written. */
export const PARTS = [
  'rules',
  'tolerance',
  'profile',
  'live',
  'notes',
  'language',
  'vocabulary',
  'forms',
] as const satisfies readonly (keyof Settings)[];

/** What is so where nothing is said. */
export const DEFAULTS = { profile: AUTO, live: true, notes: false, language: AUTO } as const satisfies Settings;
