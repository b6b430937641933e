import type { Severity } from '../check/finding';
import type { CellValue } from '../sheet/grid';

/** An indicator row in an example or a form's sample. */
export interface IndicatorData {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: CellValue;
  readonly description?: string;
  readonly basis?: string;
}

/** What fills a form: values by field key, indicator rows in order, and the lines under the title. */
export interface FormData {
  readonly title: string;
  /** Lines between title and first label, e.g. `（2024年度）`, `单位：万元`. */
  readonly captions: readonly string[];
  readonly fields: Readonly<Record<string, CellValue>>;
  readonly indicators: readonly IndicatorData[];
}

/** Names one cell of an example: a field's, or one of an indicator row (counted from 0). */
export type ExampleCell =
  | { readonly field: string }
  | { readonly row: number; readonly column: 'level1' | 'level2' | 'name' | 'description' | 'value' | 'basis' }
  | { readonly block: true };

/**
 * A small change to the form's faultless sample, and what the rule must then say, or must not.
 * Shown on the rule's page and run as a test.
 */
export interface Example {
  readonly form: string;
  readonly note: { readonly 'zh-CN': string; readonly 'en-US': string };
  readonly title?: string;
  readonly captions?: readonly string[];
  readonly fields?: Readonly<Record<string, CellValue>>;
  /** Replaces all indicator rows. */
  readonly indicators?: readonly IndicatorData[];
  /** Replaces single cells of the sample's indicator rows, by row. */
  readonly rows?: Readonly<Record<number, Partial<IndicatorData>>>;
  /** Each finding of the rule in order of position; empty in a silent example. */
  readonly findings: readonly { readonly at: ExampleCell; readonly severity?: Severity; readonly expected?: string; readonly difference?: string }[];
}
