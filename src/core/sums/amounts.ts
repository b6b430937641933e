import { Decimal } from 'decimal.js';
import type { MoneyUnit } from '../language/money';
import type { Position } from '../model/geometry';
import type { Claim, Surroundings } from './claims';

export const ZERO = new Decimal(0);

/** What stands where an amount belongs. */
export interface Amount {
  readonly kind: 'amount' | 'blank' | 'unreadable';
  /** 0 unless it is an amount. */
  readonly amount: Decimal;
  readonly unit: MoneyUnit;
  /** As a message calls it. */
  readonly label: string;
  readonly position: Position;
}

/** Amounts by key, all in one unit. */
export interface Amounts extends Surroundings {
  /** `undefined` where there is no cell of the key. */
  readonly at: (key: string) => Amount | undefined;
}

/** What a table claims, and the amounts it claims it of. */
export interface Account {
  readonly claims: readonly Claim[];
  /** The claims that say what a key is the sum of. */
  readonly totals: ReadonlyMap<string, readonly Claim[]>;
  readonly amounts: Amounts;
}
