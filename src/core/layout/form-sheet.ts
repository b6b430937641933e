import type { Form, FormData } from '../forms';
import { Canvas } from './canvas';
import { layMatrix, matrixWidths } from './matrix';
import type { SheetPlan } from './sheet-plan';
import { layTargets } from './targets';
import { layTexts } from './texts';
import { sheetName } from './sheet-name';

/** Columns of a form that declares no widths. */
const PLAIN_WIDTHS = [14, 14, 14, 14, 14, 14];

/**
 * A form as a worksheet, filled with data: labels merged and dressed as on the official form, totals as formulas, drop-downs where the
 * form knows the choices. What `recognise` reads from it is `data` again.
 * @param name of the worksheet; the form's title where it is not given
 */
export function layoutForm(form: Form, data: FormData, name?: string): SheetPlan {
  const canvas = new Canvas(matrixWidths(form) ?? form.page?.widths ?? PLAIN_WIDTHS);
  layHead(canvas, data);
  const top = canvas.row;
  let heads = 0;
  for (const section of form.sections) {
    if (section.kind === 'matrix') heads = layMatrix(canvas, section, data);
    else if (section.kind === 'texts') layTexts(canvas, section, data);
    else if (section.kind !== 'title') layTargets(canvas, section, form, data);
  }
  if (data.note !== undefined && data.note !== '') line(canvas, [[data.note, 0, canvas.right, 'note']]);
  return canvas.finish(name ?? sheetName(data.title), {
    frozenRows: heads > 0 ? top + heads : 0,
    ...(heads > 0 && { titleRows: [top, top + heads - 1] as const }),
  });
}

type Piece = readonly [text: string, left: number, right: number, look: 'title' | 'caption' | 'captionMiddle' | 'captionRight' | 'note'];

function line(canvas: Canvas, pieces: readonly Piece[]): void {
  for (const [text, left, right, look] of pieces) canvas.put({ top: canvas.row, bottom: canvas.row, left, right }, text, look);
  canvas.row++;
}

const IN_BRACKETS = /^[（(].*[）)]$/;

/** The title, a year in brackets below it, and one line with the unit's name on the left and the unit of money on the right. */
function layHead(canvas: Canvas, { title, captions }: FormData): void {
  const { right } = canvas;
  line(canvas, [[title, 0, right, 'title']]);
  for (const caption of captions.filter((text) => IN_BRACKETS.test(text))) line(canvas, [[caption, 0, right, 'captionMiddle']]);
  const others = captions.filter((text) => !IN_BRACKETS.test(text));
  const [first, second, third] = others;
  if (first === undefined) return;
  if (second === undefined) {
    line(canvas, [[first, 0, right, UNIT_LINE.test(first) ? 'captionRight' : 'caption']]);
  } else if (third === undefined) {
    const middle = columnAt(canvas, 0.6);
    line(canvas, [[first, 0, middle, 'caption'], [second, middle + 1, right, 'captionRight']]);
  } else {
    const [a, b] = [columnAt(canvas, 0.45), Math.max(columnAt(canvas, 0.45) + 1, columnAt(canvas, 0.75))];
    line(canvas, [[first, 0, a, 'caption'], [second, a + 1, b, 'captionMiddle'], [third, b + 1, right, 'captionRight']]);
  }
}

const UNIT_LINE = /单位[:：].*元$/;

/** The column that ends nearest to a share of the page's width; one is left to its right at least. */
function columnAt({ widths, right }: Canvas, share: number): number {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let sum = 0;
  const ends = widths.map((width) => (sum += width));
  const nearest = ends.reduce((best, end, index) => (Math.abs(end - share * whole) < Math.abs((ends[best] ?? 0) - share * whole) ? index : best), 0);
  return Math.min(nearest, Math.max(0, right - 2));
}
