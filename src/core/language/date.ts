import { squeeze } from './spelling';

/** A date as far as it is written: a year, a month of it, a day. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const MONTH = '(?:1[0-2]|0?[1-9])(?!\\d)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?!\\d)';
const DATE = new RegExp(`(20\\d{2})(?:[年./-](${MONTH})(?:[月./-](${DAY})日?)?月?|年)?[份底末初]?`, 'g');
const COMPACT = /^(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** What stands between the two dates of a period, and around them. */
const BETWEEN = /^(?:至|到|[-–—―~]{1,2}|[起开]始?至)$/;

interface Found {
  readonly date: WrittenDate;
  readonly from: number;
  readonly to: number;
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

function datesIn(squeezed: string): readonly Found[] {
  return [...squeezed.matchAll(DATE)].map((match) => ({
    date: { year: Number(match[1]), month: numberOf(match[2]), day: numberOf(match[3]) },
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Reads a text that is nothing but a date: `2024-01-01`, `2024年3月`, `2024.3`, `20240101`; `undefined` for anything else. */
export function readDate(text: string): WrittenDate | undefined {
  const squeezed = squeeze(text);
  const compact = COMPACT.exec(squeezed);
  if (compact) return { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
  const [only, ...others] = datesIn(squeezed);
  return only && others.length === 0 && only.from === 0 && only.to === squeezed.length ? only.date : undefined;
}

/** Reads a text that is nothing but a period between two dates: `2022年3月-2023年11月`, `2024.1.1至2024.12.31`, `2024-2026年`. */
export function readSpan(text: string): { readonly start: WrittenDate; readonly end: WrittenDate } | undefined {
  const squeezed = squeeze(text);
  const [first, last, ...others] = datesIn(squeezed);
  const isSpan =
    first?.from === 0 &&
    last?.to === squeezed.length &&
    others.length === 0 &&
    BETWEEN.test(squeezed.slice(first.to, last.from));
  return isSpan ? { start: first.date, end: last.date } : undefined;
}

/** Whether a period ends before it begins; a date without month or day is taken at its widest. */
export function isBefore(end: WrittenDate, start: WrittenDate): boolean {
  const last = [end.year, end.month ?? 12, end.day ?? 31] as const;
  const first = [start.year, start.month ?? 1, start.day ?? 1] as const;
  const at = last.findIndex((part, index) => part !== first[index]);
  return at >= 0 && (last[at] ?? 0) < (first[at] ?? 0);
}
