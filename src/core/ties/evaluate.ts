import { Decimal } from 'decimal.js';
import type { TieObstacle } from '../check/finding';
import { matrixOf, TOTAL_ROW } from '../forms';
import type { FieldReading, Table } from '../recognise';
import { moneyIn } from '../recognise/contents';
import { squeeze } from '../sheet/text';
import { convert } from '../values/money';
import { formsOf, type Tie, type TieFigure, type TieOf } from './schema';
import type { UnitTables } from './units';

/** One side of a comparison: its amount, and the cells it was made of. */
export interface Side {
  readonly table: Table;
  /** In the left table's unit of money. */
  readonly amount: Decimal;
  readonly cells: readonly { readonly table: Table; readonly key: string; readonly reading: FieldReading }[];
  /** As a message calls it. */
  readonly label: string;
}

/** A comparison that did not come out as the tie says. */
export interface Breach {
  readonly tie: Tie;
  readonly kind: 'above' | 'below' | 'missing';
  readonly severity: 'error' | 'warning' | 'hint';
  readonly left: Side;
  /** Absent where no table has the name. */
  readonly right: Side | undefined;
}

/** How a tie came out for one unit; `undefined` obstacle: it was checked. */
export interface Evaluation {
  readonly tie: Tie;
  readonly unit: UnitTables;
  readonly obstacle: TieObstacle | undefined;
  /** Ids of the forms the obstacle is about. */
  readonly forms: readonly string[];
  readonly tables: readonly Table[];
  readonly breaches: readonly Breach[];
}

/** Why a figure cannot be told. */
type Unknown = Extract<TieObstacle, 'blank' | 'unreadable'>;
type Known = Side | Unknown;

const tablesOf = (forms: readonly string[], unit: UnitTables): readonly Table[] => unit.tables.filter(({ form }) => forms.includes(form.id));

/**
 * Holds every tie against the tables of every unit. A tie of which a unit has neither budget table is left out; one that lacks a
 * table, or has it twice, says so.
 */
export function evaluateTies(ties: readonly Tie[], units: readonly UnitTables[]): readonly Evaluation[] {
  return units.flatMap((unit) => ties.flatMap((tie) => evaluate(tie, unit) ?? []));
}

function evaluate(tie: Tie, unit: UnitTables): Evaluation | undefined {
  const { left, right } = formsOf(tie);
  const many = tie.kind === 'sum' || tie.kind === 'named';
  const lefts = tablesOf(left, unit);
  const rights = tablesOf(right, unit);
  if (lefts.length === 0 && (many || rights.length === 0)) return undefined;
  const result = (obstacle: TieObstacle | undefined, forms: readonly string[], breaches: readonly Breach[] = []): Evaluation => ({
    tie, unit, obstacle, forms, tables: [...lefts, ...rights], breaches,
  });
  if (lefts.length === 0) return result('absent', left);
  if (rights.length === 0) return result('absent', right);
  if (lefts.length > 1) return result('several', left);
  if (!many && rights.length > 1) return result('several', right);
  const [one] = lefts;
  const [other] = rights;
  if (!one || !other) return undefined;
  const found = compare(tie, one, rights, unit);
  return typeof found === 'string' ? result(found, []) : result(undefined, [], found);
}

function compare(tie: Tie, one: Table, rights: readonly Table[], unit: UnitTables): readonly Breach[] | Unknown {
  const [other] = rights;
  switch (tie.kind) {
    case 'figures':
      return other ? compareFigures(tie, figureOf(one, tie.left, one), figureOf(other, tie.right, one), unit) : [];
    case 'sum':
      return compareFigures(tie, figureOf(one, tie.left, one), sumOver(tie, rights, one), unit);
    case 'columns':
      return other ? compareColumns(tie, one, other, unit) : [];
    case 'named':
      return compareNamed(tie, one, rights);
  }
}

function compareFigures(tie: Tie, left: Known, right: Known, unit: UnitTables): readonly Breach[] | Unknown {
  if (typeof left === 'string') return left;
  if (typeof right === 'string') return right;
  return breach(tie, left, right, unit);
}

function breach(tie: Tie, left: Side, right: Side, unit: UnitTables): readonly Breach[] {
  const kind = left.amount.greaterThan(right.amount) ? 'above' : left.amount.lessThan(right.amount) ? 'below' : undefined;
  const severity = kind && tie[kind];
  if (!kind || !severity || (kind === 'below' && tie.belowIf && !areEqual(tie.belowIf, unit))) return [];
  return [{ tie, kind, severity, left, right }];
}

function areEqual([a, b]: NonNullable<Tie['belowIf']>, unit: UnitTables): boolean {
  const tables = unit.tables.filter(({ form }) => form.id === a.form);
  const [table] = tables;
  if (!table || tables.length > 1 || b.form !== a.form) return false;
  const [left, right] = [figureOf(table, a, table), figureOf(table, b, table)];
  return typeof left !== 'string' && typeof right !== 'string' && left.amount.equals(right.amount);
}

/** Each row that either table has; of codes below each other that all differ, only the lowest are said. */
function compareColumns(tie: TieOf<'columns'>, one: Table, other: Table, unit: UnitTables): readonly Breach[] | Unknown {
  const pattern = new RegExp(tie.rows);
  const rows = [one, other].flatMap(({ matrix }) => (matrix?.rows ?? []).map(({ key }) => key)).filter((key) => pattern.test(key));
  const found: { readonly row: string; readonly breach: Breach }[] = [];
  for (const row of new Set(rows)) {
    const left = cellOf(one, `${row}.${tie.left.column}`, one, row);
    const right = cellOf(other, `${row}.${tie.right.column}`, one, row);
    if (typeof left === 'string') return left;
    if (typeof right === 'string') return right;
    found.push(...breach(tie, left, right, unit).map((broken) => ({ row, breach: broken })));
  }
  const isAbove = (row: string) => found.some((lower) => lower.row !== row && (row === 'total' || lower.row.startsWith(row)));
  return found.filter(({ row }) => !isAbove(row)).map((item) => item.breach);
}

/** Names compare without blanks, brackets and a leading number. */
function nameKey(text: string): string {
  return squeeze(text).replace(/^\d+[.、]/, '').replace(/[()（）"“”《》]/g, '');
}

function compareNamed(tie: TieOf<'named'>, one: Table, rights: readonly Table[]): readonly Breach[] | Unknown {
  const byName = new Map<string, Side[]>();
  for (const row of one.matrix?.rows ?? []) {
    const name = row.cells.get(tie.left.name)?.content ?? '';
    if (row.kind !== 'item' || name === '') continue;
    const side = cellOf(one, `${row.key}.${tie.left.column}`, one, row.key);
    if (typeof side === 'string') return side;
    byName.set(nameKey(name), [...(byName.get(nameKey(name)) ?? []), side]);
  }
  const breaches: Breach[] = [];
  for (const [name, sides] of byName) {
    const amount = sides.reduce((sum, side) => sum.plus(side.amount), new Decimal(0));
    const [first] = sides;
    if (!first || amount.isZero()) continue;
    // The figure of a project that is bought for in several rows may be repeated in each.
    const whole = tie.left.column === 'total' ? amount : Decimal.max(...sides.map((side) => side.amount));
    const left: Side = { ...first, amount: whole, cells: sides.flatMap(({ cells }) => cells) };
    const project = rights.find((table) => tie.right.some((side) => side.form === table.form.id && nameKey(table.fields.get(side.name)?.content ?? '') === name));
    if (!project) {
      const isExcepted = tie.except !== undefined && new RegExp(tie.except).test(name);
      if (tie.missing && !isExcepted) breaches.push({ tie, kind: 'missing', severity: tie.missing, left, right: undefined });
      continue;
    }
    const field = tie.right.find(({ form }) => form === project.form.id)?.field ?? '';
    const right = cellOf(project, field, one, field);
    if (typeof right === 'string') continue; // said at the project itself
    if (left.amount.greaterThan(right.amount) && tie.above) breaches.push({ tie, kind: 'above', severity: tie.above, left, right });
  }
  return breaches;
}

function sumOver(tie: TieOf<'sum'>, tables: readonly Table[], to: Table): Known {
  const [first] = tables;
  const sides = tables.map((table) => {
    const field = tie.right.find(({ form }) => form === table.form.id)?.field ?? '';
    return cellOf(table, field, to, field);
  });
  const unknown = sides.find((side) => typeof side === 'string');
  if (unknown !== undefined) return unknown;
  const known = sides.filter((side) => typeof side !== 'string');
  if (!first) return 'blank';
  return {
    table: first,
    amount: known.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0)),
    cells: known.flatMap(({ cells }) => cells),
    label: '',
  };
}

function figureOf(table: Table, figure: TieFigure, to: Table): Known {
  const stated = added(table, figure, to);
  return typeof stated === 'string' && figure.otherwise ? added(table, figure.otherwise, to, figure.plus[0]) : stated;
}

function added(table: Table, { plus, minus = [] }: { readonly plus: readonly string[]; readonly minus?: readonly string[] | undefined }, to: Table, at?: string): Known {
  const cells: Side['cells'][number][] = [];
  let amount = new Decimal(0);
  for (const [sign, keys] of [[1, plus], [-1, minus]] as const) {
    for (const key of keys) {
      const side = cellOf(table, key, to, key);
      if (typeof side === 'string') return side;
      amount = amount.plus(side.amount.times(sign));
      cells.push(...side.cells);
    }
  }
  const reading = at === undefined ? undefined : table.fields.get(at);
  const own = reading && at !== undefined ? [{ table, key: at, reading }] : [];
  return { table, amount, cells: [...own, ...cells], label: [...own, ...cells].map((cell) => cell.reading.label).join(' + ') };
}

/** A figure of a table in another one's unit of money. */
function cellOf(table: Table, key: string, to: Table, row: string): Known {
  const reading = table.fields.get(key);
  const money = moneyIn(table, key);
  if (money?.kind === 'unreadable') return 'unreadable';
  if (money?.kind !== 'amount' && !isZeroWhenBlank(table, key)) return 'blank';
  const amount = money?.kind === 'amount' ? convert(money.amount, table.unit, to.unit) : new Decimal(0);
  return { table, amount, cells: reading ? [{ table, key, reading }] : [], label: reading?.label ?? row };
}

/**
 * A blank cell of a matrix is 0, and so is one of a row it does not list, and all of an empty table. Not known are a blank field, a total that
 * must be filled, a total whose row is not on the sheet, and a column that is not.
 */
function isZeroWhenBlank({ form, matrix: read, fields }: Table, key: string): boolean {
  const matrix = matrixOf(form);
  if (!matrix || !read || matrix.required?.includes(key)) return false;
  if (fields.has(key) || read.rows.length === 0) return true;
  const [row = '', column = ''] = key.split('.');
  const isTotal = matrix.halves.some(({ rows }) => (rows.kind === 'fixed' ? rows.sums.some(({ total }) => total === row) : row === TOTAL_ROW));
  return !isTotal && read.rows.some(({ cells }) => cells.has(column));
}
