import type { Area } from '../../core';
import type { Frame } from './frame';

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
type Side = keyof typeof SIDES;
const EACH = Object.entries(SIDES) as [Side, (typeof SIDES)[Side]][];

/** The lines of a row's cells, asked for in one sync and known after it. */
export type LoadedLines = readonly ReadonlyMap<Side, Excel.RangeBorder>[];

/**
 * Lines are asked for cell by cell as the borders of ranges: as properties of cells Excel tells every colour as black
 * (https://github.com/OfficeDev/office-js/issues/2349), and of several cells it tells none where they differ.
 */
export function loadLines(frame: Frame, { top, left, right }: Area): LoadedLines {
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const { borders } = frame.cell({ row: top, column: left + index }).format;
    return new Map(
      EACH.map(([side, edge]) => {
        const border = borders.getItem(edge);
        border.load('style,color,weight');
        return [side, border];
      }),
    );
  });
}

/** Colour and weight only where there is a line: they alone would draw one (https://github.com/OfficeDev/office-js/issues/1087). */
function settable(borders: ReadonlyMap<Side, Excel.RangeBorder>): Excel.SettableCellProperties {
  const lines: Excel.CellBorderCollection = {};
  for (const [side, border] of borders) {
    const { style = 'None', color, weight } = border.toJSON();
    lines[side] = style === 'None' ? { style } : { style, color, weight };
  }
  return { format: { borders: lines } };
}

/** Queues the same lines for another row, or once more for the same: merging strips inner cells of theirs. */
export function queueLines(frame: Frame, area: Area, lines: LoadedLines): void {
  frame.area(area).setCellProperties([lines.map(settable)]);
}
