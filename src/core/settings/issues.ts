import type { z } from 'zod';
import type { FormFault } from '../forms/schema';
import { nearest } from './nearest';
import type { SettingsFault, SettingsProblem } from './problem';

/** What the schema objects to, as our problems: which key was meant, what may stand in a place, in no language. */

type Issue = z.core.$ZodIssue;
type Values = SettingsProblem['values'];
type At = (fault: SettingsFault, values?: Values) => SettingsProblem;

/** What our own refinements say of themselves. */
export type RefinedFault = FormFault | { readonly fault: 'blank' };

/** Zod knows the keys that may stand in an object only while it looks at it: they are handed on as the issue's message. */
export function withKnownKeys(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { shape, keyType } = (issue.inst?._zod.def ?? {}) as {
    readonly shape?: object;
    readonly keyType?: z.core.$ZodEnum;
  };
  return Object.keys(shape ?? keyType?._zod.def.entries ?? {}).join('\n');
}

/** Longer lists of what may stand somewhere are not told. */
const MOST_CHOICES = 24;
const choices = (known: readonly string[]): readonly string[] => (known.length > MOST_CHOICES ? [] : known);

/** The problems of one issue; `document` is what was looked at, and `withKnownKeys` its error map. */
export function* problemsOfIssue(issue: Issue, document: unknown): Iterable<SettingsProblem> {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const at: At = (fault, values = {}) => ({ path, fault, values });
  const found = valueAt(document, path);
  if (found === undefined && ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code))
    yield at('missing');
  else if (issue.code === 'unrecognized_keys') yield* unknownKeys(issue, path);
  else if (issue.code === 'invalid_type') yield at('type', { expected: issue.expected });
  else if (issue.code === 'invalid_value') yield noChoice(at, found, issue.values.map(String));
  else if (issue.code === 'invalid_union') yield ofUnion(issue, at, found);
  else if (issue.code === 'too_small' || issue.code === 'too_big') yield outOfBounds(issue, at);
  else if (issue.code === 'invalid_key')
    for (const inner of issue.issues) yield* problemsOfIssue({ ...inner, path: issue.path }, document);
  else if (issue.code === 'custom') yield ofRefinement(issue.params as RefinedFault | undefined, at);
  else yield at('format', { found: shown(found) });
}

function* unknownKeys(
  { keys, message }: Extract<Issue, { code: 'unrecognized_keys' }>,
  path: SettingsProblem['path'],
): Iterable<SettingsProblem> {
  const known = message.split('\n');
  for (const key of keys)
    yield {
      path: [...path, key],
      fault: 'unknownKey',
      values: { key: shown(key), known: choices(known), near: nearest(key, known) ?? '' },
    };
}

function noChoice(at: At, found: unknown, known: readonly string[]): SettingsProblem {
  const near = typeof found === 'string' ? (nearest(found, known) ?? '') : '';
  return at('choice', { found: shown(found), known: choices(known), near });
}

/** One of several kinds of sections, or a number or a word. */
function ofUnion(issue: Extract<Issue, { code: 'invalid_union' }>, at: At, found: unknown): SettingsProblem {
  const { options } = issue as { readonly options?: readonly unknown[] };
  if (options) return noChoice(at, found, options.map(String));
  const inner = issue.errors.flat();
  const expected = inner.flatMap((one): readonly string[] =>
    one.code === 'invalid_value' ? one.values.map(String) : one.code === 'invalid_type' ? [one.expected] : [],
  );
  return at('type', { expected: [...new Set(expected)] });
}

function outOfBounds(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, at: At): SettingsProblem {
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    return issue.origin === 'string' ? at('blank') : at(issue.origin === 'array' ? 'tooFew' : 'tooSmall', { least });
  }
  const most = Number(issue.maximum);
  return at(issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'tooBig', { most });
}

function ofRefinement(fault: RefinedFault | undefined, at: At): SettingsProblem {
  switch (fault?.fault) {
    case 'noSuchKey':
      return at('noSuchKey', { key: shown(fault.key), near: nearest(fault.key, fault.known) ?? '' });
    case 'noPattern':
      return at('pattern-unknown');
    case 'blank':
      return at('blank');
    case undefined:
      return at('format', { found: '' });
  }
}

function valueAt(document: unknown, path: SettingsProblem['path']): unknown {
  let value = document;
  for (const step of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  return value;
}

/** A value as it is quoted in a sentence. */
function shown(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
