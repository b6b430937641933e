import type { Position } from '../model/geometry';
import type { CellValue } from '../model/grid';

/** The content of one field, or of one cell of an indicator row, with the cell that holds it or should hold it. */
export interface CellReading {
  readonly position: Position;
  /** As text, percentages and dates written out, paragraphs joined by line breaks; `''` if there is nothing. */
  readonly content: string;
  /** The value of the first filled cell; its number format is in `format`. */
  readonly value: CellValue;
  readonly format: string;
}

/** A field of the form as it stands on the sheet. A field whose label was not found has no reading. */
export interface FieldReading extends CellReading {
  /** The label's text as the user wrote it, without blanks, number and 其中. */
  readonly label: string;
  readonly labelAt: Position;
}

/** A first- or second-level label of the indicator section. */
export interface LevelReading {
  readonly text: string;
  /** Its `levelKey`. */
  readonly key: string;
  readonly position: Position;
}
