import { Option } from 'commander';
import { fill, PROFILE_CHOICES, type Locale } from '../core';
import type { CliWords, ValueOption } from '../words/cli';
import { WrongCall, type Call } from './call';

/** How results are written; as text where nothing is said. */
export interface FormatOptions {
  readonly format?: 'text' | 'json';
}

/**
 * An option with a value. To commander the value is optional: else it would take `--out` for the value of `--form` in
 * `--form --out a.xlsx`. Without one it is `true`.
 */
export function valueOption(name: ValueOption, { options }: CliWords): Option {
  const { value, text } = options[name];
  return Object.assign(new Option(`--${name} <${value}>`, text), { required: false, optional: true });
}

/** `--format`, wherever it is understood. */
export function formatOption(words: CliWords): Option {
  return valueOption('format', words).argParser((format): FormatOptions['format'] => {
    if (format !== 'text' && format !== 'json') throw new WrongCall(words.unknownFormat);
    return format;
  });
}

/** By whose demands tables are checked; as each table tells where nothing is said. */
export interface ProfileOptions {
  readonly profile?: string;
}

/** `--profile`. */
export function profileOption(words: CliWords, locale: Locale): Option {
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
