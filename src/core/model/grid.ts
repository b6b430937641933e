import type { Area } from './geometry';

/** What a cell holds, in Excel's own types: text, number (a percentage is stored as a fraction), logical value, or nothing. */
export type CellValue = string | number | boolean | null;

/**
 * The used part of a worksheet as it was read, the same for every host. `values`, `formats` and `formulas` have the same shape and begin at
 * (`top`, `left`) of the worksheet. Plain data: `postMessage` and JSON leave it unchanged.
 */
export interface Grid {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats (`General`, `0.00%`, …), same shape as `values`; absent if the host does not provide them. */
  readonly formats?: readonly (readonly string[])[];
  /** Formulas (`=SUM(A1:A3)`), an empty string for a cell without one; same shape as `values`. */
  readonly formulas?: readonly (readonly string[])[];
  /** Merged areas in worksheet coordinates; `undefined` if unknown, `[]` if there are none. */
  readonly merges?: readonly Area[];
}

/** Why a worksheet could not be read: it has more cells than are read, or what is stored of it is damaged. */
export type SheetObstacle = 'too-large' | 'damaged';

/** A worksheet at one moment. `id` is stable while the workbook is open; `name` is what the user sees. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  /** Present where it could not be read; `grid` is empty then, and a check says so of this sheet. */
  readonly unread?: SheetObstacle;
}
