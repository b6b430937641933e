import type { z } from 'zod';
import { librarySchema, type Library } from './library-schema';

/** What is wrong at one place of a library, as data: `words/indicators.ts` says it. */
export interface LibraryProblem {
  /** `indicators[3].unit`, counted from 0 as JSON does; `''` for the whole. */
  readonly at: string;
  /** The name of the indicator, or the id of the source, that it is about; `''` where it has none. */
  readonly of: string;
  readonly problem:
    | 'missing'
    | 'type'
    | 'empty'
    | 'tooLong'
    | 'format'
    | 'choice'
    | 'unknownKey'
    | 'unknownSource'
    | 'duplicate'
    | 'notNumber'
    | 'unitOfWords';
  /** What stands there and should not, what may stand there, or how long it may be. */
  readonly values: readonly string[];
}

/** Of a long list of mistakes so many are said: more nobody reads. */
const MOST = 200;

/** What is wrong with a library of a bureau's own, place by place in its order; nothing if it can be used. */
export function libraryProblems(json: unknown): readonly LibraryProblem[] {
  const { error } = librarySchema.safeParse(json);
  return (error?.issues ?? []).slice(0, MOST).map((issue) => ({
    at: pathOf(issue.path),
    of: calledIn(json, issue.path),
    ...told(issue, valueAt(json, issue.path)),
  }));
}

/** Whether what was read from a file is a library that can be used. */
export function isLibrary(json: unknown): json is Library {
  return librarySchema.safeParse(json).success;
}

type Told = Pick<LibraryProblem, 'problem' | 'values'>;

function told(issue: z.core.$ZodIssue, value: unknown): Told {
  switch (issue.code) {
    case 'invalid_type':
      return { problem: value === undefined ? 'missing' : 'type', values: [issue.expected] };
    case 'too_small':
      return issue.origin === 'number'
        ? { problem: 'format', values: [shown(value)] }
        : { problem: 'empty', values: [] };
    case 'too_big':
      return issue.origin === 'number'
        ? { problem: 'format', values: [shown(value)] }
        : { problem: 'tooLong', values: [String(issue.maximum)] };
    case 'invalid_value':
      return value === undefined
        ? { problem: 'missing', values: [] }
        : { problem: 'choice', values: [shown(value), ...issue.values.map(String)] };
    case 'unrecognized_keys':
      return { problem: 'unknownKey', values: issue.keys };
    case 'custom':
      return added(issue.params);
    default:
      return { problem: 'format', values: [shown(value)] };
  }
}

/** What the schema's own checks add. */
function added(params: Record<string, unknown> | undefined): Told {
  const problem = OWN.find((own) => own === params?.problem);
  return { problem: problem ?? 'format', values: [shown(params?.name)] };
}

const OWN = ['unknownSource', 'duplicate', 'notNumber', 'unitOfWords'] as const;

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    json,
  );
}

/** What the entry of a list is called, so that it is found in a long file. */
function calledIn(json: unknown, path: readonly PropertyKey[]): string {
  const entry = path.length >= 2 ? valueAt(json, path.slice(0, 2)) : undefined;
  if (typeof entry !== 'object' || entry === null) return '';
  const { name, id } = entry as { readonly name?: unknown; readonly id?: unknown };
  return [name, id].find((one) => typeof one === 'string') ?? '';
}
