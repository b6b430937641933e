import { Decimal } from 'decimal.js';
import type { FormTotal } from '../forms';
import type { FieldReading, Table } from '../recognise';
import { moneyIn } from '../recognise/contents';
import { plainNumber } from '../values/money';
import type { Report } from './rule';

interface Addend {
  readonly reading: FieldReading;
  readonly amount: Decimal;
}

/** A declared total held against its parts, in the table's unit. Blank parts are 0. */
export interface Sum {
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
  const below = [...table.fields.values(), table.indicators].map((part) => ('origin' in part ? part.origin : part.position).row);
  const bottom = Math.min(...below.filter((row) => row > Math.max(...rows))) - 1;
  const extra = table.otherAmounts.filter(({ position }) => position.row >= top && position.row <= bottom).map(({ amount }) => amount);
  const all = extra.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
  return extra.length > 0 && [all, ...extra].some((amount) => amount.equals(difference));
}

/**
 * `undefined` where there is nothing to compare: the total is empty, none of its parts is on the sheet, something cannot be read
 * as an amount, or amounts under labels we do not know make up the difference.
 */
export function sumOf(table: Table, { total, parts }: FormTotal): Sum | undefined {
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
  return { total: reading, key: total, parts: addends, stated: stated.amount, sum, difference };
}

/**
 * The difference that rounding alone can make: each figure is off by half of the last of two decimals at most.
 * Only sums of three or more addends are forgiven (尾差, T11).
 */
export function isRounding({ parts, difference }: Sum): boolean {
  return parts.length >= 3 && difference.abs().lessThanOrEqualTo(new Decimal('0.005').times(parts.length + 1));
}

/** 「当年财政拨款 200 + 上年结转资金 0」 as the user's own labels and figures. */
function addition(parts: readonly Addend[]): string {
  return parts.map(({ reading, amount }) => `${reading.label} ${plainNumber(amount)}`).join(' + ');
}

/** The report every rule about sums makes: both sides, the difference, the unit. */
export function sumReport(table: Table, sum: Sum, message = 'differs'): Report {
  return {
    at: sum.total.position,
    field: sum.key,
    message,
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

/** Sums of one kind that do not come out and are not mere rounding. */
export function* brokenSums(table: Table, rule: FormTotal['rule']): Iterable<Report> {
  for (const total of table.form.totals) {
    if (total.rule !== rule) continue;
    const sum = sumOf(table, total);
    if (!sum || sum.difference.isZero()) continue;
    if (rule === 'T02' && isRounding(sum)) continue;
    yield sumReport(table, sum);
  }
}
