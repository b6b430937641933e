import { Decimal } from 'decimal.js';
import { convert, grainOf, MONEY_UNITS, plainNumber } from '../language/money';
import { cellKey } from '../forms';
import { amountKey, rowLabelKey, rowMeanings } from '../language/budget-words';
import type { Mention } from '../prose/mentions';
import type { Table } from '../read';
import { matrixRows, moneyIn } from '../read/contents';
import type { TieObjection } from './rule';

/** A table's cell that states a figure, or several that make it up. */
export interface Cell {
  readonly table: Table;
  readonly keys: readonly string[];
  readonly yuan: Decimal;
  /** What one unit of its last digit is worth, in 元. */
  readonly grain: Decimal;
}

/** The amount in a cell; in a matrix a blank one is 0. */
export function cellIn(table: Table, key: string): Cell | undefined {
  const money = moneyIn(table, key);
  const blank = table.made === 'matrix' ? new Decimal(0) : undefined;
  const amount = money?.kind === 'amount' ? money.amount : money?.kind === 'blank' ? blank : undefined;
  if (!amount) return undefined;
  // Amounts in tables have two decimals, even if the cell shows fewer.
  const grain = grainOf(Math.max(2, amount.decimalPlaces())).times(MONEY_UNITS[table.unit]);
  return { table, keys: [key], yuan: convert(amount, table.unit, '元'), grain };
}

/** The cells of a row with the meaning that a key begins with, among those that a form does not print. */
export function cellsByMeaning(table: Table, key: string): readonly Cell[] {
  const [meaning, column = ''] = key.split('.');
  return matrixRows(table)
    .filter(
      (row) => row.kind === 'extra' && rowMeanings(amountKey(rowLabelKey(row.label))).some((one) => one === meaning),
    )
    .flatMap((row) => cellIn(table, cellKey(row.key, column)) ?? []);
}

export const elsewhereOf = (cells: readonly Cell[]): TieObjection['elsewhere'] =>
  cells.flatMap(({ table, keys }) =>
    keys.flatMap((key) => {
      const reading = table.fields.get(key);
      return reading ? [{ table, position: reading.position }] : [];
    }),
  );

export const titleOf = ({ title, form }: Table): string => title || form.name['zh-CN'];

/** Makes the keys of a statement's findings unique if a figure is stated more than once. */
export class Fields {
  private readonly counts = new Map<string, number>();

  next(field: string): string {
    const count = (this.counts.get(field) ?? 0) + 1;
    this.counts.set(field, count);
    return count === 1 ? field : `${field}#${count}`;
  }
}

/** Where a statement says something. */
export type Place = Pick<TieObjection, 'table' | 'at'>;

/** What is stated, as findings carry it. */
export function statedOf(phrase: string, { amount, unit }: Pick<Mention, 'amount' | 'unit'>): TieObjection['stated'] {
  return { phrase, figure: `${plainNumber(amount)}${unit}` };
}
