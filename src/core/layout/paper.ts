import type { SheetPlan } from '../model/sheet-plan';

/** Inches: a form goes as wide on its paper as its binding allows. */
export const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** What A4 takes within its margins: width in characters of the body font (宋体 10.5, a digit is 5.25 points wide), height in points. */
const PAPER = { portrait: { width: 96, height: 738 }, landscape: { width: 143, height: 492 } } as const;
/** Wider forms lie on their side. */
const WIDEST_PORTRAIT = 100;
/** A form is made smaller to fit on one page down to this: its print is then 7 points high. */
const SMALLEST = 0.66;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

export function isLandscape(widths: readonly number[]): boolean {
  return sum(widths) > WIDEST_PORTRAIT;
}

/** Columns stretched until they fill the paper; wider ones are left as they are, and printed smaller. */
export function fillPaper(widths: readonly number[]): readonly number[] {
  const { width } = PAPER[isLandscape(widths) ? 'landscape' : 'portrait'];
  const scale = Math.max(1, width / sum(widths));
  return widths.map((own) => Math.floor(own * scale * 4) / 4);
}

/** Whether a sheet can be printed on one page and still be read. */
export function fitsOnePage({
  widths,
  heights,
  print,
}: Pick<SheetPlan, 'widths' | 'heights'> & { readonly print: { readonly landscape: boolean } }): boolean {
  const { width, height } = PAPER[print.landscape ? 'landscape' : 'portrait'];
  return Math.min(width / sum(widths), height / sum(heights)) >= SMALLEST;
}
