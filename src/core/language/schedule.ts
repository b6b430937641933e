import type { Decimal } from 'decimal.js';
import type { CellValue } from '../model/grid';
import { fold, isNothing } from './spelling';
import { isPercentFormat } from './display';
import { decimalOf, readMoney, type MoneyUnit } from './money';

/** One figure of a spending plan: the bare number, and whether it is written as a percentage or an amount. */
export type ScheduleFigure =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'figure';
      /** In per cent if there is a `%` sign or a percent format (`0.25` formatted `0%` is 25), else as written. */
      readonly number: Decimal;
      /** `percent` or `amount` if the cell itself shows which it is; `open` for a bare number. */
      readonly writing: 'percent' | 'amount' | 'open';
    }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Reads a cell of a spending plan; an amount with a unit of its own in the cell is converted to `unit`. */
export function readScheduleFigure(value: CellValue, format: string, unit: MoneyUnit): ScheduleFigure {
  if (typeof value === 'number') {
    return isPercentFormat(format)
      ? { kind: 'figure', number: decimalOf(value).times(100), writing: 'percent' }
      : { kind: 'figure', number: decimalOf(value), writing: 'open' };
  }
  const text = typeof value === 'string' ? fold(value).replace(/\s+/g, '') : '';
  if (isNothing(text) || text === '无') return { kind: 'blank' };
  const percent = /^(.*?)(?:%|百分比)$/.exec(text)?.[1];
  const reading = readMoney(percent ?? text, unit);
  if (reading.kind !== 'amount') return { kind: 'unreadable', text };
  const writing = percent !== undefined ? 'percent' : /[元万亿]/.test(text) ? 'amount' : 'open';
  return { kind: 'figure', number: reading.amount, writing };
}
