import type { Area, Position } from '../../model/geometry';
import type { Steps } from '../../model/steps';
import { coveredBelow } from '../sheet/covered';
import { ROWS_A_STEP, type SheetView } from '../sheet/view';

/** A paragraph of text on a sheet: a cell's whole text, or one of several in it. */
export interface Line {
  readonly text: string;
  readonly position: Position;
  /** The cell, together with cells around it that repeat its text after merged areas were undone. */
  readonly area: Area;
  /** The other contents of the row. */
  readonly beside: readonly string[];
}

/** The most cells in a row of text, which is one cell wide or has label and text side by side; wider rows belong to some table. */
export const WIDEST_ROW = 4;

/** What bookmarks of Word leave behind in converted text. */
const BOOKMARK = /\[bookmark:[^\][]*\]\s*/gi;

/**
 * All text outside the taken areas in reading order, one line for each paragraph. Numbers appear only in `beside`. A row that is too wide
 * for running text gives only its first line.
 */
export function* linesInSteps(view: SheetView, taken: readonly Area[]): Steps<readonly Line[]> {
  const coveredIn = coveredBelow(taken);
  let above = new Map<number, Cell>();
  const lines: Line[] = [];
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const isCovered = coveredIn(row);
    const columns = view.filled(row).filter((column) => !isCovered(column));
    if (columns.length === 0) {
      if (above.size > 0) above = new Map();
      continue;
    }
    const cells = new Map<string, Cell>();
    const here = new Map<number, Cell>();
    for (const column of columns) {
      const value = view.value(row, column);
      const text = typeof value === 'string' ? value.trim() : String(value); // numbers are not formatted here
      const known = cells.get(text) ?? (above.get(column)?.text === text ? above.get(column) : undefined);
      const cell = known ?? {
        text,
        position: { row, column },
        area: view.area(row, column),
        isText: typeof value === 'string',
      };
      if (known)
        known.area = {
          ...known.area,
          bottom: Math.max(known.area.bottom, row),
          right: Math.max(known.area.right, column),
        };
      cells.set(text, cell);
      here.set(column, cell);
    }
    above = here;
    const texts = [...cells.values()].filter((cell) => cell.position.row === row && cell.isText);
    for (const cell of cells.size > WIDEST_ROW ? texts.slice(0, 1) : texts) {
      const beside = [...cells.keys()].filter((text) => text !== cell.text);
      for (const paragraph of cell.text.split(/\r\n|[\r\n\v\u2028]/)) {
        const text = paragraph.replace(BOOKMARK, '').trim();
        // A getter, because the cell's area may still grow by repetitions in the rows below.
        if (text !== '')
          lines.push({
            text,
            position: cell.position,
            beside,
            get area() {
              return cell.area;
            },
          });
      }
    }
  }
  return lines;
}

interface Cell {
  readonly text: string;
  readonly position: Position;
  readonly isText: boolean;
  area: Area;
}
