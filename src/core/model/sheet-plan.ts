import type { Area, Position } from './geometry';
import type { CellValue } from './grid';

/** What a cell looks like; `LOOKS` says how. */
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
  | 'share'
  | 'number'
  | 'target'
  | 'note';

export interface PlanCell {
  readonly position: Position;
  /** What it shows; of a formula, its result. Text is text, whatever it begins with. */
  readonly value: CellValue;
  /** In A1, without `=`. Other sheets are named as in a formula. */
  readonly formula?: string;
  readonly look: Look;
  /** Full-width blanks before the text: 其中. */
  readonly indent?: number;
}

/** What a cell offers or accepts; nothing is ever refused, the form's words are only proposed. */
export interface PlanValidation {
  readonly area: Area;
  readonly choices?: readonly string[];
  readonly prompt?: { readonly title: string; readonly text: string };
}

/**
 * A worksheet to be made, as plain data: every host carries it out alike. Positions count from the sheet's first cell.
 * Widths are in characters of the body font, heights in points.
 */
export interface SheetPlan {
  /** Legal for Excel; a host numbers it where it is taken. */
  readonly name: string;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly cells: readonly PlanCell[];
  readonly merges: readonly Area[];
  readonly validations: readonly PlanValidation[];
  /** Rows that stay when the sheet is scrolled; 0 for none. */
  readonly frozenRows: number;
  readonly print: {
    readonly area: Area;
    readonly titleRows: readonly [from: number, to: number] | undefined;
    readonly landscape: boolean;
    readonly onePage?: boolean;
  };
  /** Rows with which a new page begins, but for the first. */
  readonly pageBreaks?: readonly number[];
  /** The rows of a matrix that has no fixed ones, and its columns by key. */
  readonly body?: { readonly first: number; readonly last: number; readonly columns: ReadonlyMap<string, number> };
  /**
   * Where each field's value stands; cells of a matrix go by `row.column`, those of indicators by `indicators.0.value`, and the block of
   * indicators itself, its first head, by `indicators`.
   */
  readonly fields: ReadonlyMap<string, Position>;
}
