import { Option, type Command } from 'commander';
import { fill, PROFILE_CHOICES, type Locale } from '../core';
import type { CliWords, ValueOption } from '../words/cli';
import { WrongCall, type Call } from './call';

/** How a list is written; as text where nothing is said. */
const LIST_FORMATS = ['text', 'json'] as const;
/** The same of what a check says. */
const CHECK_FORMATS = [...LIST_FORMATS, 'html', 'sarif', 'csv'] as const;

export interface FormatOptions {
  readonly format?: (typeof LIST_FORMATS)[number];
}

/** What `jixiao check` can be told. */
export interface CheckOptions {
  readonly format?: (typeof CHECK_FORMATS)[number];
  /** By whose demands tables are checked; as each table tells where nothing is said. */
  readonly profile?: string;
  /** The file of settings to check by. */
  readonly settings?: string;
  /** The file of the report. */
  readonly report?: string;
  readonly force?: true;
}

/**
 * An option with a value. To commander the value is optional: else it would take `--out` for the value of `--form` in
 * `--form --out a.xlsx`. Without one it is `true`.
 * @param flag the option, where another command has one of that name
 */
export function valueOption(name: ValueOption, { options }: CliWords, flag: string = name): Option {
  const { value, text } = options[name];
  return Object.assign(new Option(`--${flag} <${value}>`, text), { required: false, optional: true });
}

/** `--format` of a command that lists something. */
export function formatOption(words: CliWords): Option {
  return oneOf(LIST_FORMATS, valueOption('format', words), words.unknownFormat);
}

/** `--format` of `jixiao check`. */
function checkFormatOption(words: CliWords): Option {
  return oneOf(CHECK_FORMATS, valueOption('checkFormat', words, 'format'), words.unknownCheckFormat);
}

function oneOf(known: readonly string[], option: Option, wrong: string): Option {
  return option.argParser((format) => {
    if (!known.includes(format)) throw new WrongCall(wrong);
    return format;
  });
}

/** Declares the options of `jixiao check`. */
export function addCheckOptions(command: Command, { words, locale }: Call): Command {
  return command
    .addOption(checkFormatOption(words))
    .addOption(valueOption('report', words))
    .addOption(profileOption(words, locale))
    .addOption(valueOption('settings', words))
    .option('--force', words.switches.force);
}

/** `--profile`. */
function profileOption(words: CliWords, locale: Locale): Option {
  return valueOption('profile', words).argParser((profile) => {
    if (!PROFILE_CHOICES.includes(profile))
      throw new WrongCall(fill(words.unknownProfile, { known: [...PROFILE_CHOICES] }, locale));
    return profile;
  });
}

/** Reads a whole number within bounds. @throws WrongCall for anything else */
export function wholeNumber(name: ValueOption, from: number, to: number, { words, locale }: Call) {
  return (value: string): number => {
    const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= from && number <= to))
      throw new WrongCall(fill(words.notNumber, { option: `--${name}`, from, to }, locale));
    return number;
  };
}
