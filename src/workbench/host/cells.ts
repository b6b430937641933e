/**
 * Cells as Excel's API shows and takes them. Always the raw matrix is read: Univer's own getters give display text where
 * number formats are on, and the colours of conditional formats in the UI.
 */
import type { ICellData, IStyleData } from '@univerjs/core';
import type { TypedNumber } from './engine';

export type PlainValue = string | number | boolean;

/** Univer's `CellValueType`. */
const TEXT = 1;
const NUMBER = 2;
const LOGICAL = 3;
const FORCED_TEXT = 4;

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

/** An empty cell is `''`, as in `Range.values`. */
export function valueOf(cell: ICellData | undefined): PlainValue {
  const richText = cell?.p?.body?.dataStream;
  if (richText !== undefined) return richText.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = cell?.v;
  if (value === undefined || value === null) return '';
  if (cell?.t === LOGICAL) return value === 1 || value === true || value === '1';
  return value;
}

export function isFilled(cell: ICellData | undefined): boolean {
  return Boolean(cell && (valueOf(cell) !== '' || cell.f || cell.si));
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function typeOfValue(value: PlainValue): ValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR_TEXT.test(value) ? 'Error' : 'String';
}

/** Univer writes the text format `@@@` where it made a cell text itself. */
export function formatOf(style: IStyleData | undefined): string {
  const pattern = style?.n?.pattern;
  if (!pattern) return 'General';
  return pattern === '@@@' ? '@' : pattern;
}

export function textOf(value: PlainValue, format: string, formatNumber: (format: string, value: number) => string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? formatNumber(format, value) : value;
}

const EMPTIED: ICellData = { v: null, f: null, si: null, p: null };

/**
 * What assigning a value to `Range.values` or `Range.formulas` makes of a cell: like typing it, with `null` for "leave
 * this cell alone" (answered by `undefined`) and `''` for "clear the content".
 */
export function cellFrom(
  input: unknown,
  format: string,
  parseNumber: (text: string) => TypedNumber | undefined,
): ICellData | undefined {
  if (input === null || input === undefined) return undefined;
  if (typeof input === 'boolean') return { ...EMPTIED, v: input ? 1 : 0, t: LOGICAL };
  if (typeof input === 'number') return { ...EMPTIED, v: input, t: NUMBER };
  const text = String(input);
  if (text === '') return EMPTIED;
  if (format === '@') return { ...EMPTIED, v: text, t: TEXT };
  if (text.startsWith("'")) return { ...EMPTIED, v: text.slice(1), t: FORCED_TEXT };
  if (text.startsWith('=') && text.length > 1) return { ...EMPTIED, f: text };
  if (/^(true|false)$/i.test(text)) return { ...EMPTIED, v: /^t/i.test(text) ? 1 : 0, t: LOGICAL };
  const number = parseNumber(text);
  if (!number) return { ...EMPTIED, v: text, t: TEXT };
  const typed: ICellData = { ...EMPTIED, v: number.value, t: NUMBER };
  return number.format && format === 'General' ? { ...typed, s: { n: { pattern: number.format } } } : typed;
}
