import { Decimal } from 'decimal.js';
import type { MoneyUnit } from '../language/money';
import type { Position } from '../model/geometry';
import type { Claim, Surroundings } from './claim';

export const ZERO = new Decimal(0);

/** The content of a cell that should hold an amount. */
export interface Amount {
  readonly kind: 'amount' | 'blank' | 'unreadable';
  /** 0 unless it is an amount. */
  readonly amount: Decimal;
  readonly unit: MoneyUnit;
  /** How many decimals the amounts of its column show, at most; two or more unless the table is in whole 元. */
  readonly decimals: number;
  /** Its name in messages. */
  readonly label: string;
  readonly position: Position;
}

/** A table's amounts by key, all in one unit of money. */
export interface Amounts extends Surroundings {
  /** `undefined` if the table has no cell of this key. */
  readonly at: (key: string) => Amount | undefined;
  /** Whether among the cells of these keys stands an amount that belongs to a label we do not know. */
  readonly hasStranger: (keys: readonly string[]) => boolean;
}

/** By unit of money: how far two amounts may be apart in tables of that unit and still be taken for rounded ones. */
export type Tolerance = Readonly<Partial<Record<MoneyUnit, number>>>;

/** A table's claims and its amounts. */
export interface Account {
  readonly claims: readonly Claim[];
  /** The claims by the key of their total. */
  readonly totals: ReadonlyMap<string, readonly Claim[]>;
  readonly amounts: Amounts;
  /** What somebody allows for rounding besides what it explains, in the table's unit; 0 where nobody does. */
  readonly tolerance: Decimal;
}
