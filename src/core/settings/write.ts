import { RULES } from '../rules';
import type { Origin } from './merge';
import { AUTO, DEFAULTS, MARK, PARTS, TOLERANCE_UNITS, VERSION, type ListChange, type Settings } from './settings';
import { isPairList, isWords, ownWords, VOCABULARY_LISTS } from './vocabulary';

/**
 * Settings as the document that is handed on: the same settings always as the same text, in the order of the rules and lists.
 * @param layer whose they are. Of a user's only what differs from the program's own is written; a workbook also has what takes back what users have set
 */
export function settingsJson(settings: Settings, layer: Origin = 'user'): string {
  const isWhole = layer === 'workbook';
  const differs = (value: unknown, own: unknown) => value !== undefined && (isWhole || value !== own);
  const rules = kept(
    RULES.map(({ code }) => {
      const { off, severity } = settings.rules?.[code] ?? {};
      return [
        code,
        kept([
          ['off', differs(off, false) ? off : undefined],
          ['severity', differs(severity, AUTO) ? severity : undefined],
        ]),
      ];
    }),
  );
  const tolerance = kept(
    TOLERANCE_UNITS.map((unit) => [
      unit,
      differs(settings.tolerance?.[unit], AUTO) ? settings.tolerance?.[unit] : undefined,
    ]),
  );
  const vocabulary = kept(
    VOCABULARY_LISTS.map((list) => [list, changeOf(list, settings.vocabulary?.[list] ?? {}, isWhole)]),
  );
  const plain = (['profile', 'live', 'notes', 'language'] as const).map(
    (part) => [part, differs(settings[part], DEFAULTS[part]) ? settings[part] : undefined] as const,
  );
  const forms = (settings.forms ?? []).length > 0 ? settings.forms : undefined;
  return document({ ...Object.fromEntries(plain), rules, tolerance, vocabulary, forms });
}

/** The document that says of everything what is so where nothing is said: every key there is. */
export function defaultSettingsJson(): string {
  return document({
    ...DEFAULTS,
    rules: Object.fromEntries(RULES.map(({ code }) => [code, { off: false, severity: AUTO }])),
    tolerance: Object.fromEntries(TOLERANCE_UNITS.map((unit) => [unit, AUTO])),
    vocabulary: Object.fromEntries(
      VOCABULARY_LISTS.map((list) => [list, { add: isPairList(list) ? {} : [], remove: [] }]),
    ),
    forms: [],
  });
}

/** An object of what there is; nothing where there is nothing. */
function kept(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> | undefined {
  const own = entries.filter(([, value]) => value !== undefined);
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

function changeOf(
  list: string,
  { add, remove = [] }: ListChange,
  isWhole: boolean,
): Record<string, unknown> | undefined {
  const own = ownWords(list);
  const news = (words: readonly string[], known: readonly string[] = []) => {
    const all = [...new Set(words)];
    return isWhole ? all : all.filter((word) => !known.includes(word));
  };
  const added =
    add === undefined || isWords(add)
      ? news(add ?? [], isWords(own) ? own : [])
      : kept(
          Object.entries(add).map(([word, others]) => {
            const known = isWords(own) || !Object.hasOwn(own, word) ? undefined : own[word];
            const left = news(others, known);
            // An ending without any unit says something, too.
            return [word, left.length > 0 || known === undefined ? left : undefined];
          }),
        );
  return kept([
    ['add', Array.isArray(added) && added.length === 0 ? undefined : added],
    ['remove', remove.length > 0 ? [...new Set(remove)] : undefined],
  ]);
}

/** The parts in their order, behind the mark. */
function document(parts: Readonly<Record<string, unknown>>): string {
  const all = [[MARK, VERSION], ...PARTS.flatMap((part) => (parts[part] === undefined ? [] : [[part, parts[part]]]))];
  return `${written(Object.fromEntries(all) as unknown, 0)}\n`;
}

const WIDTH = 110;
/** The document and its parts are never put in one line. */
const OUTER = 2;

/** JSON with what fits in one line in one line. */
function written(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${isList ? '' : `${JSON.stringify(key)}: `}${written(member, depth + 1)}`);
  const [open, close] = isList ? '[]' : '{}';
  if (members.length === 0) return `${open}${close}`;
  const line = isList ? `${open}${members.join(', ')}${close}` : `${open} ${members.join(', ')} ${close}`;
  if (depth >= OUTER && !line.includes('\n') && line.length + depth * 2 <= WIDTH) return line;
  const indent = '  '.repeat(depth);
  return `${open}\n${members.map((member) => `${indent}  ${member}`).join(',\n')}\n${indent}${close}`;
}
