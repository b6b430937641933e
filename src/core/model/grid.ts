import type { Area } from './geometry';

/** What a cell holds, as Excel's own values: text, number (a percentage is its fraction), logical, or nothing. */
export type CellValue = string | number | boolean | null;

/**
 * The used part of a worksheet as it was read, whatever the host. All row lists have the same shape and begin at
 * (`top`, `left`) of the worksheet. Plain data: it crosses `postMessage` and JSON unchanged.
 */
export interface Grid {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats (`General`, `0.00%`, …), same shape as `values`; absent where the host did not say. */
  readonly formats?: readonly (readonly string[])[];
  /** Formulas (`=SUM(A1:A3)`), an empty string where there is none; same shape as `values`. */
  readonly formulas?: readonly (readonly string[])[];
  /** Merged areas in worksheet coordinates; `undefined` when nobody knows, `[]` when there are none. */
  readonly merges?: readonly Area[];
}

/** A worksheet at one moment. `id` is stable while the workbook is open; `name` is what the user sees. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
}
