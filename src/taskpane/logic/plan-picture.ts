import { LOOKS, type CellLooks, type PlanCell, type SheetPlan } from '../../core';

/** What a column's width counts, in points: half a Chinese character of 10.5 points. */
const CHARACTER = 5.25;
/** Line height as a multiple of the font size. */
const LINE = 1.35;
/** Padding between a cell's edge and its text, in points. */
const PADDING = 2.5;
/** Letters lower than this many pixels cannot be read: a bar replaces each line. */
const READABLE = 4.5;
/** Height of A4 as a multiple of its width. */
const A4 = Math.SQRT2;
/** Margin around the table on a page, as a share of its width. */
const MARGIN = 0.06;

const INK = '#242424';
const LINES = '#9aa0a6';
const BAR = '#b3b8bf';

/** Shapes of one colour, as one path. */
interface Shape {
  readonly fill: string;
  readonly path: string;
}

interface PictureText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** What to draw, from back to front: shapes, lines, texts. Coordinates are points of the sheet. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly lines: { readonly stroke: string; readonly width: number; readonly path: string };
  readonly ink: string;
  readonly texts: readonly PictureText[];
}

export interface PictureOptions {
  /** How wide it will be on the screen, in pixels: decides whether letters can be read. */
  readonly pixels: number;
  /** On a sheet of A4, as printed, or the table alone. */
  readonly page: boolean;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Running sums: where each column or row begins, and where the last one ends. */
function edges(sizes: readonly number[], unit: number): readonly number[] {
  let sum = 0;
  return [0, ...sizes.map((size) => (sum += size * unit))];
}

const round = (value: number): number => Math.round(value * 10) / 10;

function rectangle({ x, y, width, height }: Box): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** Width of a character: a Chinese one is as wide as it is high, others half of that. */
function signWidth(sign: string, size: number): number {
  return /[\u1100-\u{1faff}]/u.test(sign) ? size : size / 2;
}

/** A text wrapped at its cell's width. */
function wrap(text: string, size: number, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    let taken = 0;
    for (const sign of line) {
      const own = signWidth(sign, size);
      if (current !== '' && taken + own > width) {
        lines.push(current);
        current = '';
        taken = 0;
      }
      current += sign;
      taken += own;
    }
    return [...lines, current];
  });
}

function shownText({ value, indent = 0 }: PlanCell, { numberFormat }: CellLooks): string {
  const blanks = '　'.repeat(indent);
  if (typeof value !== 'number') return value === null ? '' : `${blanks}${value}`;
  if (numberFormat === '0%') return `${Math.round(value * 100)}%`;
  return numberFormat === '#,##0.00' ? value.toFixed(2) : String(value);
}

/** The lines of a cell's text that fit into it, each with its place. */
function textsOf(cell: PlanCell, box: Box): readonly PictureText[] {
  const looks = LOOKS[cell.look];
  const { size, horizontal, vertical } = looks;
  const text = shownText(cell, looks);
  if (text.trim() === '') return [];
  const wrapped = looks.wrap ? wrap(text, size, box.width - 2 * PADDING) : text.split('\n');
  const lineHeight = size * LINE;
  const lines = wrapped.slice(0, Math.max(1, Math.floor(box.height / lineHeight)));
  const top = vertical === 'top' ? box.y + PADDING : box.y + (box.height - lines.length * lineHeight) / 2;
  const [x, anchor] =
    horizontal === 'left'
      ? [box.x + PADDING, 'start' as const]
      : horizontal === 'right'
        ? [box.x + box.width - PADDING, 'end' as const]
        : [box.x + box.width / 2, 'middle' as const];
  return lines
    .map((line, index): PictureText => {
      const blank = line.length - line.trimStart().length;
      return {
        x: round(x + (anchor === 'start' ? blank * size : 0)),
        // The baseline, a little above the foot of the line.
        y: round(top + index * lineHeight + lineHeight * 0.5 + size * 0.35),
        size,
        bold: looks.bold ?? false,
        anchor,
        text: line.trim(),
      };
    })
    .filter((line) => line.text !== '');
}

/** A bar as long as the text, where its letters would stand. */
function barOf({ x, y, size, anchor, text }: PictureText): Box {
  const width = Array.from(text).reduce((sum, sign) => sum + signWidth(sign, size), 0);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.65, width, height: size * 0.55 };
}

/** Puts boxes of one colour into one path. */
class Palette {
  private readonly paths = new Map<string, string>();

  add(fill: string, box: Box): void {
    this.paths.set(fill, (this.paths.get(fill) ?? '') + rectangle(box));
  }

  shapes(): readonly Shape[] {
    return [...this.paths].map(([fill, path]) => ({ fill, path }));
  }
}

/** A true small picture of a plan: its cells merged, filled, ruled and labelled as those of the worksheet will be. */
export function pictureOf(plan: SheetPlan, { pixels, page }: PictureOptions): Picture {
  const columns = edges(plan.widths, CHARACTER);
  const rows = edges(plan.heights, 1);
  const [tableWidth, tableHeight] = [columns.at(-1) ?? 0, rows.at(-1) ?? 0];
  const margin = page ? tableWidth * MARGIN : PADDING;
  const width = tableWidth + 2 * margin;
  const pageHeight = plan.print.landscape ? width / A4 : width * A4;
  const height = Math.max(tableHeight + 2 * margin, page ? pageHeight : 0);
  const scale = pixels / width;

  const merged = new Map(plan.merges.map((area) => [`${area.top} ${area.left}`, area]));
  const fills = new Palette();
  const bars = new Palette();
  const texts: PictureText[] = [];
  let path = '';
  for (const cell of plan.cells) {
    const { row, column } = cell.position;
    const { bottom, right } = merged.get(`${row} ${column}`) ?? { bottom: row, right: column };
    const [x, y] = [(columns[column] ?? 0) + margin, (rows[row] ?? 0) + margin];
    const box: Box = {
      x,
      y,
      width: (columns[right + 1] ?? tableWidth) + margin - x,
      height: (rows[bottom + 1] ?? tableHeight) + margin - y,
    };
    const { fill, border } = LOOKS[cell.look];
    if (fill !== undefined) fills.add(`#${fill}`, box);
    if (border) path += rectangle(box);
    for (const text of textsOf(cell, box)) {
      if (text.size * scale >= READABLE) texts.push(text);
      else bars.add(text.bold ? LINES : BAR, barOf(text));
    }
  }
  return {
    width: round(width),
    height: round(height),
    shapes: [...fills.shapes(), ...bars.shapes()],
    lines: { stroke: LINES, width: round(0.6 / scale), path },
    ink: INK,
    texts,
  };
}
