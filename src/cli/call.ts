import { parseArgs } from 'node:util';
import { fill, LOCALES, type Locale } from '../core';
import { cliWords, type CliWords } from '../words/cli';

/** Where output goes; `colour` where the terminal shows it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colour: boolean;
}

/** 0: done, no error found; 1: at least one finding of severity error; 2: a file could not be read or written, or a wrong call. */
export type ExitCode = 0 | 1 | 2;

/** A call that cannot be carried out, with the sentence that says what to do. */
export class WrongCall extends Error {
  constructor(
    message: string,
    /** Whether the usage is worth being shown. */
    readonly showUsage = true,
  ) {
    super(message);
    this.name = 'WrongCall';
  }
}

/** A command line taken apart. */
export interface Call {
  readonly locale: Locale;
  readonly words: CliWords;
  readonly help: boolean;
  readonly command: string | undefined;
  readonly operands: readonly string[];
  /** By name, without dashes; `true` for a switch. */
  readonly options: ReadonlyMap<string, string | true>;
}

/** Options that stand alone. */
const SWITCHES = ['help', 'stacked', 'force'] as const;
/** Options with a value, and what every command understands. */
const VALUES = [
  'lang',
  'format',
  'form',
  'year',
  'unit',
  'code',
  'goals',
  'rows',
  'framework',
  'projects',
  'out',
] as const;
const COMMON = new Set(['lang', 'help']);

/** The language asked for, Chinese where none is: mistakes are told in it, whatever else is wrong. */
export function localeOf(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[at]?.includes('=') ? args[at].slice('--lang='.length) : at < 0 ? undefined : args[at + 1];
  return LOCALES.find((known) => known === asked) ?? 'zh-CN';
}

/** Takes a command line apart. @throws WrongCall for options nobody knows, or that lack their value */
export function parseCall(args: readonly string[]): Call {
  const locale = localeOf(args);
  const words = cliWords[locale];
  const options = new Map<string, string | true>();
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: {
      ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(
        SWITCHES.map((name) => [name, { type: 'boolean' as const, ...(name === 'help' && { short: 'h' }) }]),
      ),
    },
  });
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue = false } = token;
    if (SWITCHES.some((known) => known === name) && value === undefined) options.set(name, true);
    else if (!VALUES.some((known) => known === name))
      throw new WrongCall(fill(words.unknownOption, { option: rawName }, locale));
    else if (value === undefined || (!inlineValue && /^-./.test(value) && !/^-\d/.test(value)))
      throw new WrongCall(fill(words.missingValue, { option: rawName }, locale));
    else options.set(name, value);
  }
  const lang = options.get('lang');
  if (lang !== undefined && lang !== locale) throw new WrongCall(words.unknownLanguage);
  const [command, ...rest] = operands;
  return { locale, words, help: options.has('help'), command, operands: rest, options };
}

/** @throws WrongCall for an option that another command has */
export function allowOnly({ options, words, locale, command = '' }: Call, allowed: readonly string[]): void {
  for (const name of options.keys()) {
    if (!allowed.includes(name) && !COMMON.has(name))
      throw new WrongCall(fill(words.otherOption, { option: `--${name}`, command }, locale));
  }
}

/** A value that is a whole number within bounds. @throws WrongCall for anything else */
export function numberIn({ options, words, locale }: Call, name: string, from: number, to: number): number | undefined {
  const value = options.get(name);
  if (typeof value !== 'string') return undefined;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= from && number <= to))
    throw new WrongCall(fill(words.notNumber, { option: `--${name}`, from, to }, locale));
  return number;
}

/** How results are to be written. @throws WrongCall for a format nobody knows */
export function formatOf({ options, words }: Call): 'text' | 'json' {
  const format = options.get('format') ?? 'text';
  if (format !== 'text' && format !== 'json') throw new WrongCall(words.unknownFormat);
  return format;
}

/** What the file system refused has a code (`ENOENT`, `EACCES`, `EISDIR` …); anything else is a mistake of ours, and `undefined`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
