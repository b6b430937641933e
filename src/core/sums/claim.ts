import type { Decimal } from 'decimal.js';

/** The rules that compare a total with its parts. T11 reports instead of T02 and T04 to T06 if only rounding is off. */
export type SumRule = 'T01' | 'T02' | 'T03' | 'T04' | 'T05' | 'T06';

/** A total that must equal the sum of its parts, by key. */
export interface Claim {
  readonly rule: SumRule;
  /**
   * What its amounts have in common: they are labelled fields of one `table`, rows of one `column`, or columns of one `row`. A `pair` is
   * two totals that must be equal.
   */
  readonly within: 'table' | 'column' | 'row' | 'pair';
  readonly total: string;
  /** As the form declares them, whether the table has them or not. */
  readonly parts: readonly string[];
  /** What the total may be the sum of in this table, preferred ones first; several if the table has rows that the form does not print. */
  readonly readings: readonly (readonly string[])[];
  /** Whether it was read from a form we do not know: its figures may be rounded, and may be left out but for the total. */
  readonly isAsRead?: boolean;
  /** Whether the parts are only some of the whole (其中): they may be less, but not more. */
  readonly isOfWhich?: boolean;
  /** Whether the parts are rows that are plainly side by side: projects by name, below their 合计. */
  readonly isPlain?: boolean;
  /** Whether the parts have different codes of one depth, so that they cannot be more than their total. */
  readonly isDistinct?: boolean;
  /** Rows that may be parts by their codes, or by where they stand, but not both: `readings` have them or not. */
  readonly strays?: readonly string[];
  /** Whether the rows leave open what belongs to the total: a difference is then no mistake. */
  readonly isOpen?: boolean;
  /** Whether a blank total is left to another rule (C01); otherwise it counts as 0. */
  readonly mustBeFilled?: boolean;
  /** Whether only the way heads or rows stand says so: other sums of its kind must bear it out (`witnesses.ts`). */
  readonly isAsItLooks?: boolean;
  /** How deep the row that is the total stands in an outline, 0 for 合计: what holds at one depth says nothing of another. */
  readonly depth?: number;
  /** Whether its parts are told by their numbers alone, and need not be all of it. */
  readonly isNumbered?: boolean;
  /** Claims of one batch are dropped together if most of them fail: the table then means something else by these heads or rows. */
  readonly batch?: string;
}

/** A row of a matrix, either laid out or read. */
export interface Row {
  readonly key: string;
  readonly kind: 'total' | 'subtotal' | 'item' | 'extra';
  /** Which half of the matrix, from 0. */
  readonly half: number;
  /** `''` if it has none. */
  readonly code: string;
  /** Whether that is a unit's and none of 类款项. */
  readonly isOfUnit?: boolean;
  /** Its label as written, with its number or 其中. */
  readonly text: string;
  /** Whether nothing is filled in but a name and amounts that the list adds up. */
  readonly isBare?: boolean;
  /** How deep it stands among rows of several kinds, from 1. */
  readonly depth?: number;
  /** Whether it stands plainly beside others below a 合计 of their own. */
  readonly isPlain?: boolean;
  /** Whether it is called by a project's name: no word of budgets, not numbered, not indented. */
  readonly isProject?: boolean;
  /** Whether it holds no amount of money: its cells are blank or 0, or it counts things. */
  readonly isWithoutAmounts?: boolean;
}

/** A claim about rows, in whatever column. */
export type RowSum = Omit<Claim, 'within'>;

/** The keys of rows. */
export const keysOf = (rows: readonly Row[]): readonly string[] => rows.map(({ key }) => key);

/** A claim that a row is the sum of others. */
export function sumOf(rule: SumRule, total: Row, parts: readonly Row[], readings = [parts]): RowSum {
  return { rule, total: total.key, parts: keysOf(parts), readings: readings.map(keysOf) };
}

/** Which of the form's cells a table has, and what else it has. */
export interface Surroundings {
  readonly has: (key: string) => boolean;
  /** Amounts beside the given cells that belong to no label or head we know, in the table's unit. */
  readonly others: (keys: readonly string[]) => readonly Decimal[];
}
