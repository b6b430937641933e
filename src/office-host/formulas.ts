/** Formulas of cells. Univer shares the formulas it filled down: such a cell has only the id of the one that has the text. */
import type { ICellData } from '@univerjs/core';
import type { Area } from '../core/geometry';
import type { Book } from './book';

/** `(cell, row, column) →` its formula with `=`, or `''`. Asks Univer to work out shared formulas only if there are any. */
export function formulaReader(
  book: Book,
  sheetId: string,
  area: Area,
): (cell: ICellData | undefined, row: number, column: number) => string {
  let workedOut: string[][] | undefined;
  return (cell, row, column) => {
    if (!cell?.si) return cell?.f ?? '';
    if (!workedOut) {
      const { top, left, bottom, right } = book.clip(sheetId, area);
      workedOut = book
        .sheet(sheetId)
        .getRange(top, left, bottom - top + 1, right - left + 1)
        .getFormulas();
    }
    return workedOut[row - area.top]?.[column - area.left] ?? '';
  };
}
