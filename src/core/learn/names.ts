import type { Form } from '../forms/schema';
import { isYearLine, isUnitCaption } from '../language/captions';
import { labelKey, squeeze } from '../language/spelling';

/** Numbers of learned forms begin here, behind those of the program's own. */
const FIRST = 101;

/** The id and number of a further form, which none of the known ones has. */
export function nextNumber(known: readonly Form[]): { readonly id: string; readonly number: string } {
  const taken = new Set(known.flatMap(({ id, number }) => [id, number]));
  let number = FIRST;
  while (taken.has(`F${number}`) || taken.has(`own-${number}`)) number++;
  return { id: `own-${number}`, number: `F${number}` };
}

const YEAR = /20\d{2}(?:年度?)?/;
/** A year, or the place for one. */
const YEAR_ALONE = /^(?:20\d{2}|[_×x*]*)年度?$/i;

/** A title without the year of the one sheet that it stood on. */
export const titleWithoutYear = (title: string): string =>
  withoutBrackets(title, (inside) => YEAR_ALONE.test(inside))
    .replace(/^20\d{2}\s?年度?/, '')
    .trim();

/** A text without the brackets at its end, if what stands in them is of some kind. */
export function withoutBrackets(text: string, isOfKind: (inside: string) => boolean): string {
  const whole = text.trim();
  const open = Math.max(whole.lastIndexOf('（'), whole.lastIndexOf('('));
  const isClosed = open > 0 && /[)）]$/.test(whole);
  return isClosed && isOfKind(squeeze(whole.slice(open + 1, -1))) ? whole.slice(0, open).trim() : whole;
}

/** The pattern by which a form's title is known: its words, any year among them, and anything in brackets behind. */
export function titlePattern(title: string, namesProject: boolean): string {
  const words = labelKey(titleWithoutYear(title))
    .split(YEAR)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('(?:20\\d{2}年?度?)?');
  const begin = namesProject ? '' : '^(?:20\\d{2}年?度?)?';
  return `${begin}${words}(?:\\([^()]*\\))*$`;
}

/** The lines below a title that belong to every sheet of the form: the year in brackets, and the unit of money. */
export function captionsOfForm(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => (/^[（(].*[）)]$/.test(line) ? isYearLine(squeeze(line)) : isUnitCaption(line)));
}
