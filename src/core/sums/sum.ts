import type { Decimal } from 'decimal.js';
import type { FieldReading } from '../read';

/** The rules that hold a total against its parts; T11 speaks instead of all but the first where only rounding is off. */
export type SumRule = 'T01' | 'T02' | 'T04' | 'T05' | 'T06';

export interface Addend {
  readonly reading: FieldReading;
  readonly amount: Decimal;
}

/** A total held against its parts, in the table's unit. Blank parts are 0. */
export interface Sum {
  readonly rule: SumRule;
  readonly total: FieldReading;
  readonly key: string;
  readonly parts: readonly Addend[];
  readonly stated: Decimal;
  readonly sum: Decimal;
  /** `stated - sum`. */
  readonly difference: Decimal;
}
