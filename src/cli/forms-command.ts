import { FORMS, widthOf } from '../core';
import { allowOnly, formatOf, WrongCall, type Call, type ExitCode, type Output } from './call';

/** `jixiao forms [--format text|json]`: the forms that can be inserted, a line each: id, name, unit of its amounts. */
export function forms(call: Call, { out }: Output): ExitCode {
  allowOnly(call, ['format']);
  if (call.operands.length > 0) throw new WrongCall(call.words.noOperands);
  const rows = FORMS.map(({ id, name, unit }) => ({ id, name: name[call.locale], unit }));
  if (formatOf(call) === 'json') {
    out(JSON.stringify({ forms: rows }, null, 2));
    return 0;
  }
  const wide = (texts: readonly string[]) => Math.max(...texts.map(widthOf));
  const [ids, names] = [wide(rows.map(({ id }) => id)), wide(rows.map(({ name }) => name))];
  const pad = (text: string, width: number) => text + ' '.repeat(width - widthOf(text));
  for (const { id, name, unit } of rows) out(`${pad(id, ids)}  ${pad(name, names)}  ${unit}`);
  return 0;
}
