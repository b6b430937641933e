import type { CellValue } from '../model/grid';

/** An explanation has at least so many signs, blanks not counted: fewer explain nothing. */
export const SHORTEST = 6;
/** In units of UTF-16; what is longer is no explanation but a document of its own. */
export const LONGEST = 500;

/** Signs that a workbook's file cannot hold, or that Excel alters. */
const UNKEPT = /[\p{Cs}\ufffe\uffff]/gu;
const CONTROLS = /[^\P{Cc}\n]/gu;

/** A text as a cell keeps it: what is written and read back is the same. */
export function kept(text: string, longest = LONGEST): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(CONTROLS, ' ').replace(UNKEPT, '').trim();
  return plain.length <= longest
    ? plain
    : `${plain
        .slice(0, longest - 1)
        .replace(UNKEPT, '')
        .trimEnd()}…`;
}

/** What a cell of the sheet says. */
export const said = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : kept(String(value), Infinity);

/** How many signs of a text count. */
export const countSigns = (text: string): number => Array.from(kept(text).replace(/\s+/g, '')).length;

/** Whether a text explains something. */
export const isExplanation = (text: string): boolean => countSigns(text) >= SHORTEST;

/** Eight signs that differ where texts do: 41 bits of a hash that is none against somebody who wants to deceive. */
export function shortHash(...texts: readonly string[]): string {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of texts.join('\u0000')) {
    const code = sign.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const number = 4294967296 * (2097151 & high) + (low >>> 0);
  return number.toString(36).padStart(8, '0').slice(-8);
}
