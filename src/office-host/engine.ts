/**
 * What the host needs of Univer. The engine is made elsewhere (`engine-node`, `engine-browser`) and handed in: the
 * packages load differently in Node and in a browser, and must exist only once. The host itself imports their types only.
 */
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-conditional-formatting/facade';
import type {} from '@univerjs/sheets-data-validation/facade';
import type {} from '@univerjs/sheets-note/facade';
import type {} from '@univerjs/engine-formula/facade';

/** A number that a typed text stands for, with the format typing it would give the cell (`75%` → 0.75, `0%`). */
export interface TypedNumber {
  readonly value: number;
  readonly format?: string;
}

export interface Engine {
  readonly univerAPI: FUniver;
  readonly workbook: FWorkbook;
  /** `undefined` where the text is just text. */
  parseNumber(text: string): TypedNumber | undefined;
  /** The text a number shows under a number format. */
  formatNumber(format: string, value: number): string;
  dispose(): void;
}
