import type { Form, FormData } from '../forms';
import { Canvas } from './canvas';
import { layMatrix, matrixWidths } from './matrix';
import { fillPaper } from './paper';
import { claimsOf } from '../sums';
import type { SheetPlan } from '../model/sheet-plan';
import { fundsSums, ratiosOf } from './funds';
import { indicatorValues, pointSums } from './points';
import { layTargets } from './targets';
import { layProse } from './prose';
import { layTotals } from './totals';
import { sheetName } from './sheet-name';
import type { LayoutWords } from './words';
import { widthOf } from './wrap';

/** Column widths of a form that declares none. */
const PLAIN_WIDTHS = [14, 14, 14, 14, 14, 14];

export interface LayoutOptions {
  /** Name of the worksheet; the form's title if not given. */
  readonly name?: string;
  /** `false`: totals are what the data states, even blank, as in a table that was typed by hand. */
  readonly formulas?: boolean;
  /** Whether scores that follow from a rate are formulas, too. */
  readonly scores?: boolean | undefined;
}

/**
 * A form as a worksheet, filled with data: labels merged and with the looks of the official form, totals as formulas, drop-down lists where
 * the form knows the choices. Reading the sheet gives `data` again.
 */
export function layoutForm(
  form: Form,
  data: FormData,
  words: LayoutWords,
  { name, formulas = true, scores = false }: LayoutOptions = {},
): SheetPlan {
  const canvas = new Canvas(fillPaper(matrixWidths(form, data) ?? form.page?.widths ?? PLAIN_WIDTHS), words, formulas);
  layHead(canvas, data);
  const top = canvas.row;
  let heads = 0;
  for (const section of form.sections) {
    if (section.kind === 'matrix') heads = layMatrix(canvas, section, form, data);
    else if (section.kind === 'prose') layProse(canvas, section, data);
    else if (section.kind !== 'title') layTargets(canvas, section, form, data);
  }
  layTotals(
    canvas,
    claimsOf(form),
    { ...data.fields, ...indicatorValues(data) },
    { ratios: ratiosOf(form), scored: scores ? form.scored : [], sums: [...fundsSums(form), ...pointSums(form, data)] },
  );
  if (data.note !== undefined && data.note !== '') line(canvas, [[data.note, 0, canvas.right, 'note']]);
  return canvas.finish(name ?? sheetName(data.title), {
    frozenRows: heads > 0 ? top + heads : 0,
    titleRows: heads > 0 ? [top, top + heads - 1] : undefined,
  });
}

type Piece = readonly [
  text: string,
  left: number,
  right: number,
  look: 'title' | 'caption' | 'captionMiddle' | 'captionRight' | 'note',
];

function line(canvas: Canvas, pieces: readonly Piece[]): void {
  for (const [text, left, right, look] of pieces)
    canvas.put({ top: canvas.row, bottom: canvas.row, left, right }, text, look);
  canvas.row++;
}

const IN_BRACKETS = /^[（(].*[）)]$/;

/** The title, a year in brackets below it, and one line with the unit's name on the left and the unit of money on the right. */
function layHead(canvas: Canvas, { title, captions }: FormData): void {
  const { right } = canvas;
  line(canvas, [[title, 0, right, 'title']]);
  for (const caption of captions.filter((text) => IN_BRACKETS.test(text)))
    line(canvas, [[caption, 0, right, 'captionMiddle']]);
  const others = captions.filter((text) => !IN_BRACKETS.test(text));
  const [first, second, third] = others;
  if (first === undefined) return;
  if (second === undefined) {
    line(canvas, [[first, 0, right, isUnitLine(first) ? 'captionRight' : 'caption']]);
  } else if (third === undefined) {
    const [middle = 0] = endsFor(canvas, [first, second], [0.6]);
    line(canvas, [
      [first, 0, middle, 'caption'],
      [second, middle + 1, right, 'captionRight'],
    ]);
  } else {
    const [a = 0, b = 1] = endsFor(canvas, [first, second, third], [0.45, 0.75]);
    line(canvas, [
      [first, 0, a, 'caption'],
      [second, a + 1, b, 'captionMiddle'],
      [third, b + 1, right, 'captionRight'],
    ]);
  }
}

const isUnitLine = (text: string): boolean => /单位[:：]/.test(text) && text.endsWith('元');

/**
 * The column in which each text of a line ends, except the last text, which reaches to the right edge. Every text gets the room it needs;
 * beyond that the columns are as near as possible to the given shares of the page's width.
 */
function endsFor({ widths, right }: Canvas, texts: readonly string[], shares: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const between = (from: number, to: number) => widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  let best: { readonly ends: readonly number[]; readonly cost: number } = { ends: [], cost: Infinity };
  for (const ends of choices(0, right, shares.length)) {
    const lacks = texts.map((text, index) =>
      Math.max(0, widthOf(text) + 1 - between((ends[index - 1] ?? -1) + 1, ends[index] ?? right)),
    );
    const away = ends.map((end, index) => Math.abs(between(0, end) - (shares[index] ?? 1) * whole));
    const cost = [...lacks.map((lack) => lack * 1000), ...away].reduce((sum, part) => sum + part, 0);
    if (cost < best.cost) best = { ends, cost };
  }
  return best.ends;
}

/** All ways of choosing `count` columns in ascending order, never the last column. */
function choices(from: number, right: number, count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(0, right - from) }, (_, index) => from + index).flatMap((end) =>
    choices(end + 1, right, count - 1).map((rest) => [end, ...rest]),
  );
}
