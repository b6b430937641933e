import type { Area, Position } from './geometry';
import type { CellValue } from './grid';

/** The looks of a cell by name; defined in `LOOKS`. */
export type Look =
  | 'title'
  | 'caption'
  | 'captionMiddle'
  | 'captionRight'
  | 'head'
  | 'label'
  | 'rowLabel'
  | 'text'
  | 'code'
  | 'amount'
  | 'total'
  | 'rate'
  | 'totalRate'
  | 'totalPoints'
  | 'share'
  | 'number'
  | 'target'
  | 'note'
  | 'heading'
  | 'figure'
  | 'link'
  | 'error'
  | 'warning'
  | 'hint';

export interface PlanCell {
  readonly position: Position;
  /** What the cell shows; for a formula, its result. Text stays text, even if it begins with `=`. */
  readonly value: CellValue;
  /** With A1 addresses, without the leading `=`. Other sheets are named as in any formula. */
  readonly formula?: string;
  readonly look: Look;
  /** How many full-width blanks stand before the text, as for 其中. */
  readonly indent?: number;
}

/** The choices that a cell offers. Any other input is accepted too: the form's words are only proposed. */
export interface PlanValidation {
  readonly area: Area;
  readonly choices?: readonly string[];
  readonly prompt?: { readonly title: string; readonly text: string };
}

/**
 * A worksheet to be made, as plain data: every host makes the same sheet of it. Positions count from the sheet's first cell. Widths are in
 * characters of the body font, heights in points.
 */
export interface SheetPlan {
  /** A name that Excel allows; a host adds a number if it is taken. */
  readonly name: string;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly cells: readonly PlanCell[];
  readonly merges: readonly Area[];
  readonly validations: readonly PlanValidation[];
  /** How many rows stay in place when the sheet is scrolled. */
  readonly frozenRows: number;
  readonly print: {
    readonly area: Area;
    readonly titleRows: readonly [from: number, to: number] | undefined;
    readonly landscape: boolean;
    readonly onePage?: boolean;
    /** Printed without fills, all lines and text black: what is tinted to be filled in is white on paper. */
    readonly blackAndWhite?: boolean;
    /** In the middle below each page; `&P` is its number, `&N` how many there are. Written into files only, not yet through Excel. */
    readonly footer?: string;
  };
  /** Rows at which a new printed page begins, except the first. */
  readonly pageBreaks?: readonly number[];
  /** The rows that users fill in a matrix without fixed rows, and its columns by key. */
  readonly body?: { readonly first: number; readonly last: number; readonly columns: ReadonlyMap<string, number> };
  /**
   * Where each field's value stands; the key of a matrix cell is `row.column`, that of an indicator's cell `indicators.0.value`, and
   * `indicators` stands for the first head of the indicator section.
   */
  readonly fields: ReadonlyMap<string, Position>;
}
