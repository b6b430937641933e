import { Decimal } from 'decimal.js';
import type { FormTotal } from '../forms';
import type { Table } from '../read';
import { moneyIn } from '../read/contents';
import { matrixSums } from './matrix-sums';
import type { Addend, Sum } from './sum';

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

/** Every sum a table claims: those its form declares, and those of its rows and columns. */
export function sumsOf(table: Table): readonly Sum[] {
  return [
    ...table.form.totals.flatMap((total) => sumOf(table, total) ?? []),
    ...(table.matrix ? matrixSums(table, table.matrix) : []),
  ];
}

/**
 * The difference that rounding alone can make: each figure is off by half of the last of two decimals at most; a blank or a 0
 * is not rounded. Only sums of three or more addends are forgiven (尾差, T11).
 */
export function isRounding({ parts, difference }: Sum): boolean {
  const addends = parts.filter(({ amount }) => !amount.isZero()).length;
  return addends >= 3 && difference.abs().lessThanOrEqualTo(new Decimal('0.005').times(addends + 1));
}
