import { rememberedText } from './remembered';
import type { CellValue } from '../model/grid';
import { decimalOf, plainNumber } from './money';

/** Whether a number format shows a fraction as a percentage (`0%`, `0.00%`); a % in quoted text does not count. */
export const isPercentFormat: (format: string) => boolean = rememberedText((format) => {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
});

/** Whether a number format shows a serial number as a date. It must show the year, so `h:mm` does not count. */
export const isDateFormat: (format: string) => boolean = rememberedText((format) => {
  return /y/i.test(format.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, ''));
});

/** Whether a number format prints no digit for zero, as accounting formats do: `_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ `. */
export const showsZeroAsNothing: (format: string) => boolean = rememberedText((format) => {
  const zero = format.split(';')[2];
  return zero !== undefined && !/[0#]/.test(zero.replace(/"[^"]*"|\[[^[\]]*\]|\\.|[_*]./g, ''));
});

/** How many decimals a number format prints at most; `undefined` for one that prints what there is. */
export const decimalsOf: (format: string) => number | undefined = rememberedText((format) => {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^[\]]*\]|\\.|[_*]./g, '');
  const digits = /[0#?](?:\.([0#?]*))?(?![0#?,.])/.exec(bare);
  return digits ? (digits[1] ?? '').length : undefined;
});

/** The unit that a number format writes after the number: `0"次"`, `#,##0.00"万元"`. */
const unitInFormat: (format: string) => string = rememberedText((format) => {
  return /[0#?]\s*"([^"]*)"/.exec(format.split(';')[0] ?? '')?.[1]?.trim() ?? '';
});

/** Day 0 of Excel's calendar in days before 1970; Excel's non-existent 29 February 1900 is earlier than any budget we read. */
const EXCEL_EPOCH_DAYS = 25_569;

function dateText(serial: number): string {
  const date = new Date(Math.floor(serial - EXCEL_EPOCH_DAYS) * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/**
 * A cell's content as a person reads it: percentages with their sign, dates as dates, numbers without binary rounding noise. It is not
 * exactly the displayed text: the number format's rounding is not applied, since checks need the value.
 */
export function contentText(value: CellValue, format = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === 'General') return plainNumber(decimalOf(value));
  if (isPercentFormat(format)) return `${plainNumber(decimalOf(value).times(100))}%`;
  if (isDateFormat(format) && value > 0) return dateText(value);
  return plainNumber(decimalOf(value)) + unitInFormat(format);
}
