import { squeeze } from '../language/spelling';
import { problemsOfIssue, withKnownKeys } from './issues';
import { readJson } from './json-text';
import { problemsOfForms } from './own-forms';
import type { SettingsProblem } from './problem';
import { settingsSchema } from './schema';
import { MARK, PARTS, VERSION, type Settings } from './settings';
import { addedWords } from './vocabulary';

/** What a document says, or all that is wrong with it. */
export type ParsedSettings = { readonly settings: Settings } | { readonly problems: readonly SettingsProblem[] };

/** More problems are not told: whoever has put some right will ask again. */
export const MOST_PROBLEMS = 50;

/**
 * Reads a document of settings: its text, as it stands in a file, or the plain data. Takes anything, and throws nothing. A document with a mistake is
 * refused as a whole, for half of a bureau's settings are not the bureau's settings.
 * @returns the settings, or one problem at least, in the order of the document
 */
export function parseSettings(document: unknown): ParsedSettings {
  const read = typeof document === 'string' ? readJson(document) : plainData(document);
  if (!read) return { problems: [{ path: [], fault: 'notJson', values: {} }] };
  if ('fault' in read) {
    const { fault, line, column, found } = read;
    return { problems: [{ path: [], fault: `text-${fault}`, values: { column, found }, line }] };
  }
  const judged = judge(read.value);
  if ('settings' in judged || typeof document !== 'string') return judged;
  return { problems: judged.problems.map((problem) => ({ ...problem, line: read.lineOf(problem.path) })) };
}

/** Somebody's data as it would come out of a file; nothing that acts when it is read. */
function plainData(data: unknown): ReturnType<typeof readJson> | undefined {
  try {
    const text = JSON.stringify(data) as string | undefined;
    return text === undefined ? undefined : readJson(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function judge(value: unknown): ParsedSettings {
  if (!isObject(value)) return { problems: [{ path: [], fault: 'type', values: { expected: 'object' } }] };
  const found = value[MARK];
  // Of a document of something else, or of a later version, every key would be wrong.
  if (typeof found !== 'number') return { problems: [{ path: [], fault: 'noMark', values: {} }] };
  if (found !== VERSION) return { problems: [{ path: [MARK], fault: 'version', values: { found, known: VERSION } }] };
  const parsed = settingsSchema.safeParse(value, { error: withKnownKeys });
  if (!parsed.success) return { problems: first(parsed.error.issues, (issue) => problemsOfIssue(issue, value)) };
  const said = parsed.data;
  const parts = PARTS.flatMap((part) => (said[part] === undefined ? [] : [[part, said[part]] as const]));
  const settings = Object.fromEntries(parts) as Settings;
  const problems = first([contradictions, ofForms], (judgement) => judgement(settings));
  return problems.length === 0 ? { settings } : { problems };
}

/** The first problems of many. */
function first<Item>(
  items: readonly Item[],
  problemsOf: (item: Item) => Iterable<SettingsProblem>,
): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  for (const item of items)
    for (const problem of problemsOf(item)) if (problems.push(problem) === MOST_PROBLEMS) return problems;
  return problems;
}

const ofForms = ({ forms = [] }: Settings) => problemsOfForms(forms);

/** Words that are put into a list and taken out of it. */
function* contradictions({ vocabulary = {} }: Settings): Iterable<SettingsProblem> {
  for (const [list, change] of Object.entries(vocabulary)) {
    const added = new Set(addedWords(list, change));
    for (const [index, word] of (change.remove ?? []).entries())
      if (added.has(squeeze(word)))
        yield { path: ['vocabulary', list, 'remove', index], fault: 'bothWays', values: { word } };
  }
}
