import { z } from 'zod';
import { PROFILE_CHOICES } from '../checker/profile';
import { formSchema } from '../forms';
import { squeeze } from '../language/spelling';
import { SEVERITIES } from '../model/finding';
import { LOCALES } from '../model/locale';
import { RULES } from '../rules';
import { AUTO, MARK, TOLERANCES, VERSION, type ToleranceUnit } from './settings';
import { isPairList, VOCABULARY_LISTS } from './vocabulary';

/**
 * A document of settings, as a bureau hands it to its units. Nothing in it is passed over: a key that is not known is refused. Only `parse.ts` imports
 * this, so that a page that never reads a document loads no zod.
 */

/** A word of a list: a bureau's list has hundreds at most, and nobody looks for whole sentences. */
const MOST_WORDS = 300;
const LONGEST_WORD = 20;
const MOST_FORMS = 20;

const rule = z.strictObject({
  off: z.boolean().optional(),
  severity: z.enum([...SEVERITIES, AUTO]).optional(),
});

const rules = z.strictObject(Object.fromEntries(RULES.map(({ code }) => [code, rule.optional()])));

const toleranceOf = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.union([z.number().min(least).max(most), z.literal(AUTO)]).optional();

const tolerance = z.strictObject({
  元: toleranceOf(TOLERANCES.元),
  万元: toleranceOf(TOLERANCES.万元),
} satisfies Record<ToleranceUnit, unknown>);

/** A word that is nothing but blanks would stand in every name. */
const word = z
  .string()
  .max(LONGEST_WORD)
  .refine((text) => squeeze(text) !== '', { params: { fault: 'blank' } });
const words = z.array(word).max(MOST_WORDS);

const wordList = z.strictObject({ add: words.optional(), remove: words.optional() });
const pairList = z.strictObject({ add: z.record(word, words).optional(), remove: words.optional() });

const vocabulary = z.strictObject(
  Object.fromEntries(VOCABULARY_LISTS.map((name) => [name, (isPairList(name) ? pairList : wordList).optional()])),
);

/** The document; {@link Settings} is what it says. */
export const settingsSchema = z.strictObject({
  [MARK]: z.literal(VERSION),
  rules: rules.optional(),
  tolerance: tolerance.optional(),
  profile: z.enum([...PROFILE_CHOICES, AUTO]).optional(),
  live: z.boolean().optional(),
  notes: z.boolean().optional(),
  language: z.enum([...LOCALES, AUTO]).optional(),
  vocabulary: vocabulary.optional(),
  forms: z.array(formSchema).max(MOST_FORMS).optional(),
});
