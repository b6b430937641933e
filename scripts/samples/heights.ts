import type { Area } from '../../src/core/model/geometry';
import { shownText, type Laid, type LaidCell } from '../../test/samples/laid';
import { fontSizeOf } from './looks';

/**
 * Row heights. Excel fits the height of a row to its text by itself, but not where cells are merged, and these forms are
 * all merges: so the lines are counted here.
 */

/** Points a line takes per point of font size; generous, since fonts differ between machines. */
const LEADING = 1.35;
const PADDING = 7;
const LEAST = 21;

/**
 * A column holds as many digits as its width says; a Han character of the same font takes a little less than two. A run
 * of blanks counts once: it is where the line breaks.
 */
const extent = (text: string): number =>
  Array.from(text.replace(/ +/g, ' ')).reduce(
    (total, character) => total + (/[\u0020-\u00ff]/.test(character) ? 1 : 1.9),
    0,
  );

/** What a wrapped line leaves unused: half a Han character, or a number or bracket that may not be broken. */
const RAGGED = 1.5;

function linesIn(text: string, width: number): number {
  const linesOf = (paragraph: string): number =>
    extent(paragraph) <= width ? 1 : Math.ceil(extent(paragraph) / Math.max(2, width - RAGGED));
  return text.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph), 0);
}

function heightOf(cell: LaidCell, width: number): number {
  const size = fontSizeOf(cell);
  const lines = linesIn(shownText(cell.value, cell.format), (width * 11) / size);
  return lines * size * LEADING + PADDING;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The height of each row in points, so that every cell, merged ones included, shows its whole text. */
export function rowHeights(laid: Laid, widths: readonly number[]): readonly number[] {
  const areaOf = areasByCorner(laid.merges ?? []);
  const heights = laid.cells.map(() => LEAST);
  const tall: { readonly area: Area; readonly height: number }[] = [];
  laid.cells.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell.value === null) return;
      const area = areaOf(rowIndex, column);
      const height = heightOf(cell, sum(widths.slice(area.left, area.right + 1)));
      if (area.bottom > area.top) tall.push({ area, height });
      else heights[rowIndex] = Math.max(heights[rowIndex] ?? LEAST, height);
    }),
  );
  // A vertical label longer than its rows: the rows share what is missing.
  for (const { area, height } of tall) {
    const missing = height - sum(heights.slice(area.top, area.bottom + 1));
    const rows = area.bottom - area.top + 1;
    for (let row = area.top; missing > 0 && row <= area.bottom; row++) {
      heights[row] = (heights[row] ?? LEAST) + missing / rows;
    }
  }
  return heights.map((height) => Math.min(409, Math.ceil(height)));
}

function areasByCorner(merges: readonly Area[]): (row: number, column: number) => Area {
  const corners = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  return (row, column) => corners.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
}
