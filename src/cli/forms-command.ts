import { byNumber, FORMS, widthOf } from '../core';
import type { Call, ExitCode } from './call';
import type { FormatOptions } from './options';

/** `jixiao forms [--format text|json]`: the forms that can be inserted, a line each: id, name, unit of its amounts. */
export function forms({ format }: FormatOptions, { locale, output: { out } }: Call): ExitCode {
  const rows = byNumber(FORMS).map(({ id, name, unit }) => ({ id, name: name[locale], unit }));
  if (format === 'json') {
    out(JSON.stringify({ forms: rows }, null, 2));
    return 0;
  }
  const wide = (texts: readonly string[]) => Math.max(...texts.map(widthOf));
  const [ids, names] = [wide(rows.map(({ id }) => id)), wide(rows.map(({ name }) => name))];
  const pad = (text: string, width: number) => text + ' '.repeat(width - widthOf(text));
  for (const { id, name, unit } of rows) out(`${pad(id, ids)}  ${pad(name, names)}  ${unit}`);
  return 0;
}
