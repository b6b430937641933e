import { Decimal } from 'decimal.js';
import { cellKey, matrixOf, TOTAL_ROW, type MatrixHalf } from '../forms';
import { remembered } from '../language/remembered';
import type { FieldReading, MatrixRow, Table } from '../read';
import { goesByUnits, matrixRows } from '../read/contents';
import { convert, grainOf, MONEY_UNITS, type MoneyUnit } from '../language/money';
import { misplacedIn, roundingOf, sumsOf, uppermost, type Account } from '../sums';
import type { TieColumn, TieFigure } from './schema';

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

/**
 * Why a figure is unknown: not filled in, not an amount, in a row that the table is not detailed enough to have, or in a column that it does not
 * print although all its amounts are known.
 */
export type Unknown = 'blank' | 'unreadable' | 'unlisted' | 'unprinted';
export type Known = Side | Unknown;

export const isKnown = (side: Known): side is Side => typeof side !== 'string';

/** Reads figures of tables. The table's own claims show which of its blank cells do not count as 0. */
export class Figures {
  constructor(private readonly accountOf: (table: Table) => Account) {}

  /** A declared figure of a table. */
  of(table: Table, { plus, minus, otherwise, called }: TieFigure, to: MoneyUnit): Known {
    if (called !== undefined && isOtherwiseCalled(table, plus, new RegExp(called))) return 'unlisted';
    const stated = this.added(table, plus, minus, to);
    if (isKnown(stated) || !otherwise || !this.isNothingIn(table, otherwise.ifNothing)) return stated;
    const side = this.added(table, otherwise.plus, otherwise.minus, to);
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

  private added(table: Table, plus: readonly string[], minus: readonly string[] = [], to: MoneyUnit): Known {
    const sides = [...plus, ...minus].map((key) => this.cell(table, key, to));
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

  /** A figure in a declared column of a table. */
  in(table: Table, row: string, { column, otherwise }: TieColumn, to: MoneyUnit): Known {
    const stated = this.cell(table, cellKey(row, column), to);
    const isOther = stated === 'unprinted' && otherwise && this.isNothingIn(table, otherwise.ifNothing);
    return isOther ? this.cell(table, cellKey(row, otherwise.column), to) : stated;
  }

  /** Whether some cells are known to hold no amount. */
  private isNothingIn(table: Table, keys: readonly string[] = []): boolean {
    return keys.map((key) => this.cell(table, key, table.unit)).every((side) => isKnown(side) && side.amount.isZero());
  }

  /** Codes that say nothing of a table's rows: one that is wrong, and the one that stands in its place. */
  wrongCodes(table: Table): readonly string[] {
    const account = this.accountOf(table);
    if (!account.claims.some(({ strays }) => strays)) return [];
    return misplacedIn(table, sumsOf(account).sums).flatMap(({ row, meant }) => [row.key, meant]);
  }

  /** What somebody allows for rounding, in the unit of some of these cells' tables. */
  toleranceIn(cells: readonly SideCell[], unit: MoneyUnit): Decimal {
    const cell = cells.find(({ table }) => table.unit === unit);
    return cell ? this.accountOf(cell.table).tolerance : new Decimal(0);
  }

  /** A figure by its key, in a unit of money. */
  cell(table: Table, key: string, to: MoneyUnit): Known {
    const account = this.accountOf(table);
    const keys = keysOf(table, account, key);
    if (typeof keys === 'string') return keys;
    const cells: SideCell[] = [];
    for (const each of keys) {
      const reading = table.fields.get(each);
      const stated = account.amounts.at(each);
      if (stated?.kind === 'unreadable') return 'unreadable';
      if (reading && stated) cells.push({ table, key: each, reading, amount: stated.amount });
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
}

/** Whether the table has a row under one of some keys whose name does not match. */
function isOtherwiseCalled(table: Table, keys: readonly string[], called: RegExp): boolean {
  return matrixRows(table).some(
    ({ key, label, cells }) =>
      !called.test(label) && [...cells.keys()].some((column) => keys.includes(cellKey(key, column))),
  );
}

/** By column: the rows that have a cell in it. Dozens of figures are looked for in each table. */
const linesOf = remembered((rows: readonly MatrixRow[]) => {
  const known = new Map<string, readonly MatrixRow[]>();
  return (column: string): readonly MatrixRow[] => {
    const lines = known.get(column) ?? rows.filter(({ cells }) => cells.has(column));
    known.set(column, lines);
    return lines;
  };
});

/** The keys of the cells that make up a figure. If there are none, the figure is 0. */
function keysOf(table: Table, account: Account, key: string): readonly string[] | Unknown {
  const isBlank = (account.amounts.at(key)?.kind ?? 'blank') === 'blank';
  const section = matrixOf(table.form);
  if (!section || table.made !== 'matrix') return isBlank ? 'blank' : [key];
  const { rows } = table;
  const dot = key.lastIndexOf('.');
  const [row, column] = [key.slice(0, dot), key.slice(dot + 1)];
  const half = section.halves.find(({ columns }) => columns.some((candidate) => candidate.key === column));
  if (!half || (isBlank && section.required?.includes(key))) return 'blank';
  const lines = linesOf(rows)(column);
  // A table that lists several units one after the other has each code once for each of them.
  const again = `${row}#`;
  const own = lines.filter((line) => line.key === row || (half.rows.kind === 'coded' && line.key.startsWith(again)));
  const keys = own.map((line) => cellKey(line.key, column));
  if (keys.length > 0) return isLeftBlank(account, half, keys) ? 'blank' : keys;
  if (rows.length === 0) return [];
  if (lines.length === 0) return rows.some(hasOther) ? 'blank' : 'unprinted';
  // What a table of units spends on a class it does not say.
  if (goesByUnits(table) && /^\d/.test(row)) return 'unlisted';
  return keysBeside(account, half, lines, row, column);
}

/** Whether a row has an amount under a head we do not know, which may be the one that is looked for. */
const hasOther = ({ otherAmounts }: MatrixRow): boolean => otherAmounts.some((amount) => !amount.isZero());

const isFilled = ({ amounts }: Account, key: string): boolean => !(amounts.at(key)?.amount.isZero() ?? true);

/** A blank cell counts as 0, but a blank total of filled figures does not: rules within the table (T02, T04–T06) report it already. */
function isLeftBlank(account: Account, half: MatrixHalf, keys: readonly string[]): boolean {
  if (keys.some((key) => account.amounts.at(key)?.kind !== 'blank')) return false;
  const [first = ''] = keys;
  return (
    keys.some((key) => isTotalOfFilled(account, key)) || (half.rows.kind === 'fixed' && isUndivided(account, first))
  );
}

function isTotalOfFilled(account: Account, key: string): boolean {
  return (account.totals.get(key) ?? []).some(({ rule, parts }) => {
    const isOfCodes = rule === 'T05' || rule === 'T06';
    return parts.some((part) => isFilled(account, part) || (isOfCodes && isTotalOfFilled(account, part)));
  });
}

/** Whether a total of rows is filled in but none of its parts, so that the parts' amounts are unknown. */
function isUndivided(account: Account, part: string): boolean {
  return account.claims.some(
    ({ within, total, parts }) =>
      within === 'column' &&
      parts.includes(part) &&
      isFilled(account, total) &&
      !parts.some((other) => isFilled(account, other)),
  );
}

/** The keys of the cells that make up a figure whose own row the table lacks. If there are none, the figure is 0. */
function keysBeside(
  account: Account,
  { rows: declared }: MatrixHalf,
  lines: readonly MatrixRow[],
  row: string,
  column: string,
): readonly string[] | Unknown {
  const isTotal = declared.kind === 'fixed' ? declared.sums.some(({ total }) => total === row) : row === TOTAL_ROW;
  if (isTotal || declared.kind === 'listed') return 'blank';
  const has = (isKind: (line: MatrixRow) => boolean) =>
    lines.some((line) => isKind(line) && isFilled(account, cellKey(line.key, column)));
  // A row with another wording or an undivided total may contain a row that the form prints.
  if (declared.kind === 'fixed')
    return has(({ kind }) => kind === 'extra') || isUndivided(account, cellKey(row, column)) ? 'unlisted' : [];
  const listed = lines.filter(({ code }) => code !== '');
  const longer = uppermost(listed.filter(({ code }) => code.startsWith(row)));
  if (longer.length > 0) return longer.map(({ key }) => cellKey(key, column));
  // If only shorter codes are listed, the table is not that detailed. A row with only a name may stand for this code.
  const isLeaf = ({ key }: MatrixRow) =>
    !account.totals.get(cellKey(key, column))?.some(({ rule, isOpen }) => rule === 'T05' && !isOpen);
  const isWithin = listed.some((line) => row.startsWith(line.code) && isLeaf(line));
  return isWithin || has(({ kind, code }) => kind === 'item' && code === '') ? 'unlisted' : [];
}

/**
 * Whether two sides differ by no more than rounding can explain: figures of two decimals beside finer ones (tables in 元 and in 万元, or
 * calculated), or four and more of them that were each rounded; as in T11.
 */
export function isRounding(left: Side, right: Side, unit: MoneyUnit): boolean {
  const cells = filledIn(left, right);
  const coarsest = coarsestIn(cells);
  const rounded = cells.filter(
    ({ table, amount }) => convert(amount, table.unit, coarsest).decimalPlaces() <= 2,
  ).length;
  if (rounded === cells.length && cells.length < 4) return false;
  return differenceOf(left, right, unit, coarsest).lessThanOrEqualTo(roundingOf(rounded));
}

/** Whether two sides differ by a single unit of their last digit: 0.01, or 1 元 where no table has cents. One of them was rounded another way. */
export function isTail(left: Side, right: Side, unit: MoneyUnit): boolean {
  const cells = filledIn(left, right);
  const coarsest = coarsestIn(cells);
  const isWhole = coarsest === '元' && cells.every(({ amount }) => amount.isInteger());
  return differenceOf(left, right, unit, coarsest).lessThanOrEqualTo(isWhole ? 1 : grainOf(2));
}

/** Whether two sides differ by no more than somebody allows for rounding, which never is all there is of one of them. */
export function isTolerated(left: Side, right: Side, unit: MoneyUnit, figures: Figures): boolean {
  if (left.amount.isZero() || right.amount.isZero()) return false;
  const cells = filledIn(left, right);
  const coarsest = coarsestIn(cells);
  return differenceOf(left, right, unit, coarsest).lessThanOrEqualTo(figures.toleranceIn(cells, coarsest));
}

/**
 * Whether what one side lacks stands in its own rows under heads that the form does not have: what was carried over, in columns of its own beside the
 * year's money.
 */
export function isBeside(left: Side, right: Side, unit: MoneyUnit): boolean {
  const [less, more] = left.amount.lessThan(right.amount) ? [left, right] : [right, left];
  const gap = more.amount.minus(less.amount);
  const keys = new Set(less.cells.map(({ key }) => key.slice(0, key.lastIndexOf('.'))));
  const others = matrixRows(less.table)
    .filter(({ key }) => keys.has(key))
    .flatMap(({ otherAmounts }) => otherAmounts.map((amount) => convert(amount, less.table.unit, unit)));
  const sum = others.reduce((all, amount) => all.plus(amount), new Decimal(0));
  return [...others, sum].some((amount) => !amount.isZero() && amount.equals(gap));
}

const filledIn = (left: Side, right: Side): readonly SideCell[] =>
  [...left.cells, ...right.cells].filter(({ amount }) => !amount.isZero());

const coarsestIn = (cells: readonly SideCell[]): MoneyUnit =>
  cells.reduce<MoneyUnit>((most, { table }) => (MONEY_UNITS[table.unit] > MONEY_UNITS[most] ? table.unit : most), '元');

const differenceOf = (left: Side, right: Side, unit: MoneyUnit, into: MoneyUnit): Decimal =>
  convert(left.amount.minus(right.amount).abs(), unit, into);
