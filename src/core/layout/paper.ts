import type { SheetPlan } from '../model/sheet-plan';

/** In inches: a form is as wide on its paper as binding the pages allows. */
export const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** The room on A4 within its margins: width in characters of the body font (宋体 10.5, a digit is 5.25 points wide), height in points. */
const PAPER = { portrait: { width: 96, height: 738 }, landscape: { width: 143, height: 492 } } as const;
/** The greatest width, in characters, of a form printed in portrait; wider forms are printed in landscape. */
const WIDEST_PORTRAIT = 100;
/** The smallest scale to which a form is reduced to fit on one page: its text is then printed 7 points high. */
const SMALLEST = 0.66;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

export function isLandscape(widths: readonly number[]): boolean {
  return sum(widths) > WIDEST_PORTRAIT;
}

/** Stretches the columns until they fill the paper; columns that are too wide stay as they are and are printed smaller. */
export function fillPaper(widths: readonly number[]): readonly number[] {
  const { width } = PAPER[isLandscape(widths) ? 'landscape' : 'portrait'];
  const scale = Math.max(1, width / sum(widths));
  return widths.map((own) => Math.floor(own * scale * 4) / 4);
}

/**
 * The rows at which a new page must begin so that none of some beginnings stands alone at the end of a page: each with the two rows below it.
 * @param wanted rows at which a page begins in any case
 */
export function breaksBefore(
  beginnings: readonly number[],
  { widths, heights, print }: Pick<SheetPlan, 'widths' | 'heights' | 'print'>,
  wanted: readonly number[] = [],
): readonly number[] {
  const paper = PAPER[print.landscape ? 'landscape' : 'portrait'];
  const room = paper.height * Math.max(1, sum(widths) / paper.width);
  const breaks: number[] = [];
  let used = 0;
  heights.forEach((height, row) => {
    const needed = beginnings.includes(row) ? sum(heights.slice(row, row + 3)) : height;
    const isFull = used + needed > room;
    if (wanted.includes(row) || (isFull && beginnings.includes(row))) breaks.push(row);
    used = isFull || wanted.includes(row) ? height : used + height;
  });
  return breaks;
}

/** Whether a sheet fits on one printed page and can still be read. */
export function fitsOnePage({
  widths,
  heights,
  print,
}: Pick<SheetPlan, 'widths' | 'heights'> & { readonly print: { readonly landscape: boolean } }): boolean {
  const { width, height } = PAPER[print.landscape ? 'landscape' : 'portrait'];
  return Math.min(width / sum(widths), height / sum(heights)) >= SMALLEST;
}
