import type { Position } from '../../model/geometry';
import type { SheetView } from './view';
import type { ColumnBand } from './band';
import type { CellReading, FieldReading } from '../table';

/** Reads a cell. */
export function cellAt(view: SheetView, { row, column }: Position): CellReading {
  return {
    position: { row, column },
    content: view.content(row, column),
    value: view.value(row, column),
    format: view.format(row, column),
  };
}

/** A cell as the value of a label. Member by member: of `{ ...cell, label }` some engines make each object with a shape of its own. */
export function withLabel(
  { position, content, value, format }: CellReading,
  { label, labelAt }: Pick<FieldReading, 'label' | 'labelAt'>,
): FieldReading {
  return { position, content, value, format, label, labelAt };
}

/** Reads the cell below a head: the one in its first column, or the first filled one before the next head. */
export function cellIn(view: SheetView, row: number, band: ColumnBand): CellReading {
  const column = view.isBlank(row, band.left) ? (view.firstFilled(row, band.left, band.right) ?? band.left) : band.left;
  return cellAt(view, view.anchor(row, column));
}
