import { Decimal } from 'decimal.js';
import type { FormTotal } from '../forms';
import type { FieldReading, Table } from '../recognise';
import { moneyIn } from '../recognise/contents';
import { plainNumber } from '../values/money';
import { matrixSums } from './matrix-sums';
import type { Report } from './rule';

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

/** The amount of a part; a sub-total that is left blank is the sum of its own parts. */
function amountOf(table: Table, key: string): Decimal | undefined {
  const money = moneyIn(table, key);
  if (money?.kind === 'unreadable') return undefined;
  if (money?.kind === 'amount') return money.amount;
  const parts = table.form.totals.find(({ total }) => total === key)?.parts ?? [];
  let sum = new Decimal(0);
  for (const part of parts) {
    const amount = amountOf(table, part);
    if (!amount) return undefined;
    sum = sum.plus(amount);
  }
  return sum;
}

/** Amounts among the total and its parts that belong to no label we know: another source, say, in a province's own wording. */
function isExplained(table: Table, rows: readonly number[], difference: Decimal): boolean {
  const top = Math.min(...rows);
  // A further source may stand below the last known one, up to the next field.
  const below = [...table.fields.values(), table.indicators].map(
    (part) => ('origin' in part ? part.origin : part.position).row,
  );
  const bottom = Math.min(...below.filter((row) => row > Math.max(...rows))) - 1;
  const extra = table.otherAmounts
    .filter(({ position }) => position.row >= top && position.row <= bottom)
    .map(({ amount }) => amount);
  const all = extra.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
  return extra.length > 0 && [all, ...extra].some((amount) => amount.equals(difference));
}

/**
 * `undefined` where there is nothing to compare: the total is empty, none of its parts is on the sheet, something cannot be read
 * as an amount, or amounts under labels we do not know make up the difference.
 */
export function sumOf(table: Table, { total, parts, rule }: FormTotal): Sum | undefined {
  const reading = table.fields.get(total);
  const stated = moneyIn(table, total);
  if (!reading || stated?.kind !== 'amount') return undefined;
  const addends: Addend[] = [];
  for (const key of parts) {
    const part = table.fields.get(key);
    const amount = amountOf(table, key);
    if (!amount) return undefined;
    if (part) addends.push({ reading: part, amount });
  }
  if (addends.length === 0) return undefined;
  const sum = addends.reduce((all, { amount }) => all.plus(amount), new Decimal(0));
  const difference = stated.amount.minus(sum);
  const rows = [reading, ...addends.map((addend) => addend.reading)].map(({ position }) => position.row);
  if (!difference.isZero() && isExplained(table, rows, difference)) return undefined;
  return { rule, total: reading, key: total, parts: addends, stated: stated.amount, sum, difference };
}

/** Six rules ask for the sums of each table; a table is never changed once it is read. */
const known = new WeakMap<Table, readonly Sum[]>();

/** Every sum a table claims: those its form declares, and those of its rows and columns. */
function sumsOf(table: Table): readonly Sum[] {
  const sums = known.get(table) ?? [
    ...table.form.totals.flatMap((total) => sumOf(table, total) ?? []),
    ...(table.matrix ? matrixSums(table, table.matrix) : []),
  ];
  known.set(table, sums);
  return sums;
}

/**
 * The difference that rounding alone can make: each figure is off by half of the last of two decimals at most; a blank or a 0
 * is not rounded. Only sums of three or more addends are forgiven (尾差, T11).
 */
export function isRounding({ parts, difference }: Sum): boolean {
  const addends = parts.filter(({ amount }) => !amount.isZero()).length;
  return addends >= 3 && difference.abs().lessThanOrEqualTo(new Decimal('0.005').times(addends + 1));
}

/** Addends a message names; of more, only those that are not 0. */
const NAMED = 6;

/** 「当年财政拨款 200 + 上年结转资金 0」 as the user's own labels and figures. */
function addition(parts: readonly Addend[]): string {
  const filled = parts.length > NAMED ? parts.filter(({ amount }) => !amount.isZero()) : parts;
  const named = (filled.length > 0 ? filled : parts)
    .slice(0, NAMED)
    .map(({ reading, amount }) => `${reading.label} ${plainNumber(amount)}`);
  return [...named, ...(filled.length > NAMED ? ['…'] : [])].join(' + ');
}

/** The report every rule about sums makes: both sides, the difference, the unit. */
function sumReport(table: Table, sum: Sum): Report {
  const isBlank = moneyIn(table, sum.key)?.kind === 'blank';
  return {
    at: sum.total.position,
    field: sum.key,
    message: isBlank ? 'blank' : 'differs',
    values: {
      total: sum.total.label,
      actual: plainNumber(sum.stated),
      parts: addition(sum.parts),
      sum: plainNumber(sum.sum),
      difference: plainNumber(sum.difference.abs()),
      unit: table.unit,
    },
    expected: plainNumber(sum.sum),
    actual: plainNumber(sum.stated),
    difference: plainNumber(sum.difference),
    related: sum.parts.map(({ reading }) => reading.position),
  };
}

/** Sums of one rule that do not come out and are not mere rounding. */
export function* brokenSums(table: Table, rule: SumRule): Iterable<Report> {
  for (const sum of sumsOf(table)) {
    if (sum.rule !== rule || sum.difference.isZero() || (rule !== 'T01' && isRounding(sum))) continue;
    yield sumReport(table, sum);
  }
}

/** Sums that are off by rounding alone. */
export function* roundedSums(table: Table): Iterable<Report> {
  for (const sum of sumsOf(table)) {
    if (sum.rule !== 'T01' && !sum.difference.isZero() && isRounding(sum)) yield sumReport(table, sum);
  }
}
