import { Decimal } from 'decimal.js';
import { matrixOf, TOTAL_ROW, type MatrixHalf } from '../forms';
import type { FieldReading, Matrix, MatrixRow, Table } from '../read';
import { moneyIn } from '../read/contents';
import { convert, MONEY_UNITS, type MoneyUnit } from '../language/money';
import type { TieFigure } from './schema';

export interface SideCell {
  readonly table: Table;
  readonly key: string;
  readonly reading: FieldReading;
  /** In the unit of money of its own table. */
  readonly amount: Decimal;
}

/** One side of a comparison: its amount, and the cells it was made of. */
export interface Side {
  readonly table: Table;
  /** In the unit of money that was asked for. */
  readonly amount: Decimal;
  /** Empty if the row is not listed, which counts as 0. */
  readonly cells: readonly SideCell[];
  /** Its name in messages. */
  readonly label: string;
}

/** Why a figure is unknown: not filled in, not an amount, or in a row that the table is not detailed enough to have. */
export type Unknown = 'blank' | 'unreadable' | 'unlisted';
export type Known = Side | Unknown;

export const isKnown = (side: Known): side is Side => typeof side !== 'string';

/** A declared figure of a table. */
export function figureOf(table: Table, { plus, minus, otherwise }: TieFigure, to: MoneyUnit): Known {
  const stated = added(table, plus, minus, to);
  if (isKnown(stated) || !otherwise) return stated;
  const side = added(table, otherwise.plus, otherwise.minus, to);
  const [key = ''] = plus;
  const reading = table.fields.get(key);
  // The finding belongs to the blank field, if the sheet has it.
  if (!isKnown(side) || !reading) return side;
  return {
    ...side,
    cells: [{ table, key, reading, amount: new Decimal(0) }, ...side.cells],
    label: `${reading.label}（${side.label}）`,
  };
}

function added(table: Table, plus: readonly string[], minus: readonly string[] = [], to: MoneyUnit): Known {
  const sides = [...plus, ...minus].map((key) => cellOf(table, key, to));
  const known = sides.filter(isKnown);
  const unknown = sides.find((side) => !isKnown(side));
  if (unknown !== undefined && !isKnown(unknown)) return unknown;
  const parts = known.flatMap(({ label, amount }, index) =>
    index < plus.length ? [` + ${label}`] : amount.isZero() ? [] : [` − ${label}`],
  );
  const label = parts.join('').replace(/^ \+ /, '');
  const amount = known.reduce(
    (sum, side, index) => (index < plus.length ? sum.plus(side.amount) : sum.minus(side.amount)),
    new Decimal(0),
  );
  return { table, amount, cells: known.flatMap(({ cells }) => cells), label };
}

/** A figure by its key, in a unit of money. */
export function cellOf(table: Table, key: string, to: MoneyUnit): Known {
  const keys = keysOf(table, key);
  if (typeof keys === 'string') return keys;
  const cells: SideCell[] = [];
  for (const each of keys) {
    const reading = table.fields.get(each);
    const money = moneyIn(table, each);
    if (money?.kind === 'unreadable') return 'unreadable';
    if (reading)
      cells.push({ table, key: each, reading, amount: money?.kind === 'amount' ? money.amount : new Decimal(0) });
  }
  const amount = cells.reduce((sum, cell) => sum.plus(cell.amount), new Decimal(0));
  // The column of totals need not be named.
  const labels = [...new Set(cells.map(({ reading }) => reading.label.replace(/·合计$/, '')))];
  return {
    table,
    amount: convert(amount, table.unit, to),
    cells,
    label: labels.slice(0, 3).join(' + ') + (labels.length > 3 ? ' + …' : ''),
  };
}

/** The keys of the cells that make up a figure. If there are none, the figure is 0. */
function keysOf(table: Table, key: string): readonly string[] | Unknown {
  const form = matrixOf(table.form);
  if (!form || !table.matrix) return moneyIn(table, key)?.kind === 'blank' || !table.fields.has(key) ? 'blank' : [key];
  const dot = key.lastIndexOf('.');
  const [row, column] = [key.slice(0, dot), key.slice(dot + 1)];
  const half = form.halves.find(({ columns }) => columns.some((candidate) => candidate.key === column));
  if (!half) return 'blank';
  const lines = table.matrix.rows.filter(({ cells }) => cells.has(column));
  // A table that lists several units one after the other has each code once for each of them.
  const own = lines.filter(
    (line) => line.key === row || (half.rows.kind === 'coded' && line.key.startsWith(`${row}#`)),
  );
  if (form.required?.includes(key) && (moneyIn(table, key)?.kind ?? 'blank') === 'blank') return 'blank';
  if (own.length > 0) return ownKeys(table, half, own, lines, column);
  if (table.matrix.rows.length === 0) return [];
  if (lines.length === 0) return 'blank';
  return half.rows.kind === 'coded'
    ? keysOfCode(table, table.matrix, row, column)
    : keysOfPrinted(table, table.matrix, half, row, column);
}

/** A blank cell counts as 0, but a blank total of filled figures does not: rules within the table (T02, T04–T06) report it already. */
function ownKeys(
  table: Table,
  half: MatrixHalf,
  own: readonly MatrixRow[],
  lines: readonly MatrixRow[],
  column: string,
): readonly string[] | Unknown {
  const keys = own.map((line) => `${line.key}.${column}`);
  const isBlank = own.every((line) => moneyIn(table, `${line.key}.${column}`)?.kind === 'blank');
  const [line] = own;
  if (!isBlank || !line) return keys;
  const isFilled = (row: MatrixRow, at: string) => !amountIn(table, row, at).isZero();
  const across = half.across?.find(({ total }) => total === column)?.parts ?? [];
  const below = partsOf(half, line, lines);
  const isTotal =
    below.some((part) => isFilled(part, column)) || across.some((part) => own.some((row) => isFilled(row, part)));
  return isTotal || isUndivided(table, half, line.key, column, lines) ? 'blank' : keys;
}

function partsOf({ rows }: MatrixHalf, line: MatrixRow, lines: readonly MatrixRow[]): readonly MatrixRow[] {
  if (rows.kind !== 'fixed')
    return lines.filter(
      ({ code }) =>
        code !== '' &&
        code !== line.code &&
        (line.kind === 'total' || (line.code !== '' && code.startsWith(line.code))),
    );
  const parts = rows.sums.find(({ total }) => total === line.key)?.parts ?? [];
  return lines.filter(({ key }) => parts.includes(key));
}

/** Whether a total is filled in but none of its parts, so that the parts' amounts are unknown. */
function isUndivided(
  table: Table,
  { rows }: MatrixHalf,
  row: string,
  column: string,
  lines: readonly MatrixRow[],
): boolean {
  const sum = rows.kind === 'fixed' ? rows.sums.find(({ parts }) => parts.includes(row)) : undefined;
  const total = lines.find(({ key }) => key === sum?.total);
  if (!sum || !total || amountIn(table, total, column).isZero()) return false;
  return lines.filter(({ key }) => sum.parts.includes(key)).every((part) => amountIn(table, part, column).isZero());
}

/**
 * The keys for a code that is not listed: those of the next longer codes that are, or none. If only shorter codes are listed, the table is
 * not that detailed.
 */
function keysOfCode(table: Table, { rows }: Matrix, code: string, column: string): readonly string[] | Unknown {
  if (code === TOTAL_ROW) return 'blank';
  const listed = rows.filter((row) => row.code !== '');
  const longer = listed.filter((row) => row.code.startsWith(code));
  const nearest = longer.filter(
    (row) => !longer.some((other) => other.code !== row.code && row.code.startsWith(other.code)),
  );
  if (nearest.length > 0) return nearest.map((row) => `${row.key}.${column}`);
  const isLeaf = (row: MatrixRow) =>
    !listed.some((other) => other.code !== row.code && other.code.startsWith(row.code));
  if (listed.some((row) => code.startsWith(row.code) && isLeaf(row))) return 'unlisted';
  // A row with only a name may stand for this code.
  return rows.some((row) => row.kind === 'item' && row.code === '' && !amountIn(table, row, column).isZero())
    ? 'unlisted'
    : [];
}

/**
 * The keys for a row that the form prints but the sheet lacks: it counts as 0 if no row with another wording and no undivided total can
 * contain it.
 */
function keysOfPrinted(
  table: Table,
  { rows }: Matrix,
  half: MatrixHalf,
  row: string,
  column: string,
): readonly string[] | Unknown {
  if (half.rows.kind !== 'fixed' || half.rows.sums.some(({ total }) => total === row)) return 'blank';
  const isOther = rows.some((line) => line.kind === 'extra' && !amountIn(table, line, column).isZero());
  return isOther || isUndivided(table, half, row, column, rows) ? 'unlisted' : [];
}

function amountIn(table: Table, row: MatrixRow | undefined, column: string): Decimal {
  const money = row?.cells.has(column) ? moneyIn(table, `${row.key}.${column}`) : undefined;
  return money?.kind === 'amount' ? money.amount : new Decimal(0);
}

/**
 * Whether two sides differ by no more than rounding can explain: figures of two decimals beside finer ones (tables in 元 and in 万元, or
 * calculated), or four and more of them that were each rounded. As in T11, rounding explains half of the last decimal for each figure.
 */
export function isRounding(left: Side, right: Side, unit: MoneyUnit): boolean {
  const cells = [...left.cells, ...right.cells].filter(({ amount }) => !amount.isZero());
  const coarsest = cells.reduce<MoneyUnit>(
    (most, { table }) => (MONEY_UNITS[table.unit] > MONEY_UNITS[most] ? table.unit : most),
    '元',
  );
  const rounded = cells.filter(
    ({ table, amount }) => convert(amount, table.unit, coarsest).decimalPlaces() <= 2,
  ).length;
  if (rounded === cells.length && cells.length < 4) return false;
  return convert(left.amount.minus(right.amount).abs(), unit, coarsest).lessThanOrEqualTo(
    new Decimal('0.005').times(rounded),
  );
}
