/**
 * Cells as Excel's API shows and takes them. Always the raw matrix is read: Univer's own getters give display text where
 * number formats are on, and the colours of conditional formats in the UI.
 */
import type { ICellData, IStyleData } from '@univerjs/core';
import { booleanNumber, CELL_TYPES } from './univer/codes';
import { numberFormatOf } from './univer/style';
import type { TypedNumber } from './engine';
import { assertText } from './limits';
import { scalarText } from './protocol/model';

export type PlainValue = string | number | boolean;

const ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

/** An empty cell is `''`, as in `Range.values`. */
export function valueOf(cell: ICellData | undefined): PlainValue {
  const richText = cell?.p?.body?.dataStream;
  if (richText !== undefined) return richText.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = cell?.v;
  if (value === undefined || value === null) return '';
  if (cell?.t === CELL_TYPES.logical) return value === 1 || value === true || value === '1';
  return value;
}

export function isFilled(cell: ICellData | undefined): boolean {
  return Boolean(cell && (valueOf(cell) !== '' || hasFormula(cell)));
}

export function hasFormula({ f, si }: ICellData): boolean {
  return Boolean(f) || Boolean(si);
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function typeOfValue(value: PlainValue): ValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR_TEXT.test(value) ? 'Error' : 'String';
}

export function formatOf(style: IStyleData | undefined): string {
  return numberFormatOf(style) ?? 'General';
}

export function textOf(
  value: PlainValue,
  format: string,
  formatNumber: (format: string, value: number) => string,
): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? formatNumber(format, value) : value;
}

const EMPTIED: ICellData = { v: null, f: null, si: null, p: null };

/** What it takes to tell what was typed. `assertFormula` throws where Excel cannot read one. */
export interface Typing {
  readonly parseNumber: (text: string) => TypedNumber | undefined;
  readonly assertFormula: (formula: string) => void;
}

/**
 * "If the returned value starts with a plus ("+"), minus ("-"), or equal sign ("="), Excel interprets this value as a formula":
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member. The sign of old Lotus formulas is read like
 * that too.
 */
const FORMULA_SIGN = /^[-+@]./;

function formulaCell(formula: string, { assertFormula }: Typing): ICellData {
  assertFormula(formula);
  return { ...EMPTIED, f: formula };
}

/**
 * What assigning a value to `Range.values` or `Range.formulas` makes of a cell: like typing it, with `null` for "leave
 * this cell alone" (answered by `undefined`) and `''` for "clear the content".
 */
export function cellFrom(input: unknown, format: string, typing: Typing): ICellData | undefined {
  if (input === null || input === undefined) return undefined;
  // A cell that is text makes text of whatever comes in.
  if (format === '@' && typeof input !== 'string')
    return { ...EMPTIED, v: scalarText(input).toUpperCase(), t: CELL_TYPES.text };
  if (typeof input === 'boolean') return { ...EMPTIED, v: booleanNumber(input), t: CELL_TYPES.logical };
  if (typeof input === 'number') return { ...EMPTIED, v: input, t: CELL_TYPES.number };
  const text = scalarText(input);
  if (text === '') return EMPTIED;
  assertText(text);
  if (format === '@') return { ...EMPTIED, v: text, t: CELL_TYPES.text };
  if (text.startsWith("'")) return { ...EMPTIED, v: text.slice(1), t: CELL_TYPES.forcedText };
  if (text.startsWith('=') && text.length > 1) return formulaCell(text, typing);
  if (/^(?:true|false)$/i.test(text)) return { ...EMPTIED, v: booleanNumber(/^t/i.test(text)), t: CELL_TYPES.logical };
  const number = typing.parseNumber(text);
  if (!number && FORMULA_SIGN.test(text)) return formulaCell(`=${text}`, typing);
  if (!number) return { ...EMPTIED, v: text, t: CELL_TYPES.text };
  const typed: ICellData = { ...EMPTIED, v: number.value, t: CELL_TYPES.number };
  return number.format && format === 'General' ? { ...typed, s: { n: { pattern: number.format } } } : typed;
}
