import type { Position } from '../../model/geometry';
import type { SheetView } from './view';
import type { ColumnBand } from '../records/heads';
import type { CellReading } from '../table';

/** Reads a cell. */
export function cellAt(view: SheetView, { row, column }: Position): CellReading {
  return {
    position: { row, column },
    content: view.content(row, column),
    value: view.value(row, column),
    format: view.format(row, column),
  };
}

/** Reads the cell below a head: the one in its first column, or the first filled one before the next head. */
export function cellIn(view: SheetView, row: number, band: ColumnBand): CellReading {
  const column = view.isBlank(row, band.left) ? (view.filled(row, band.left, band.right)[0] ?? band.left) : band.left;
  return cellAt(view, view.anchor(row, column));
}
