import { Decimal } from 'decimal.js';
import { cellKey, matrixOf, type MatrixHalf } from '../forms';
import type { FieldReading, Matrix, MatrixRow, Table } from '../recognise';
import { moneyIn } from '../recognise/contents';
import { squeeze } from '../sheet/text';
import type { Addend, Sum, SumRule } from './sums';

/**
 * The sums a table of rows and columns claims: rows the form prints as totals of others (T02), 合计 and 小计 of lists (T02), totals
 * across the columns of a row (T02, T04), each code against those it begins (T05), 合计 against the codes above all others (T06).
 * A total left blank counts as 0 here, as its parts do, so that it is missed where they are not; one that must be filled is C01's.
 */
export function* matrixSums(table: Table, matrix: Matrix): Iterable<Sum> {
  for (const [index, half] of (matrixOf(table.form)?.halves ?? []).entries()) {
    const rows = matrix.rows.filter((row) => row.half === index);
    const columns = half.columns.filter(({ type }) => type === 'money').map(({ key }) => key);
    for (const column of columns) {
      for (const claim of rowSums(half, rows, column)) {
        const sum = sumIn(table, claim.rule, [claim.total, column], claim.parts.map((row) => [row, column] as const));
        if (sum) yield sum;
      }
    }
    for (const row of rows) {
      for (const { total, parts, rule } of half.across ?? []) {
        const there = parts.filter((column) => row.cells.has(column));
        const sum = sumIn(table, rule, [row, total], there.map((column) => [row, column] as const));
        if (sum && !isExplained(row, sum)) yield sum;
      }
    }
  }
}

interface RowSum {
  readonly rule: SumRule;
  readonly total: MatrixRow;
  readonly parts: readonly MatrixRow[];
}

function rowSums({ rows: declared }: MatrixHalf, rows: readonly MatrixRow[], column: string): readonly RowSum[] {
  switch (declared.kind) {
    case 'fixed':
      return declared.sums.flatMap(({ total, parts }) => {
        const whole = rows.find(({ key }) => key === total);
        const known = rows.filter(({ key }) => parts.includes(key));
        const more = declared.rest === total && whole ? extraRows(rows, whole) : [];
        return whole && known.length > 0 ? [{ rule: 'T02' as const, total: whole, parts: [...known, ...more] }] : [];
      });
    case 'coded':
      return codeSums(rows);
    case 'listed':
      return declared.sums.includes(column) ? listSums(rows) : [];
  }
}

/** Rows the form does not print that belong to a total: those above it, or below where it stands first; never a 其中. */
function extraRows(rows: readonly MatrixRow[], total: MatrixRow): readonly MatrixRow[] {
  const at = rows.indexOf(total);
  return rows.filter((row, index) => row.kind === 'extra' && (at === 0 || index < at) && !/^(?:其中|#)/.test(squeeze(row.label)) && !/总?计$/.test(row.label));
}

function codeSums(rows: readonly MatrixRow[]): readonly RowSum[] {
  const coded = rows.filter(({ code }) => code !== '');
  const parents = parentsOf(coded);
  const total = rows.find(({ kind }) => kind === 'total');
  const top = coded.filter((row) => !parents.has(row));
  const sums: RowSum[] = total && top.length > 0 ? [{ rule: 'T06', total, parts: top }] : [];
  for (const row of coded) {
    const children = coded.filter((other) => parents.get(other) === row);
    if (children.length > 0) sums.push({ rule: 'T05', total: row, parts: children });
  }
  return sums;
}

/**
 * The row above each code: the one with the longest code that its own begins with. Where codes are listed several times (a table of
 * several units, one after the other) it is the nearest such row before it.
 */
function parentsOf(rows: readonly MatrixRow[]): ReadonlyMap<MatrixRow, MatrixRow> {
  const parents = new Map<MatrixRow, MatrixRow>();
  const repeated = new Set(rows.map(({ code }) => code)).size < rows.length;
  rows.forEach((row, index) => {
    const candidates = (repeated ? rows.slice(0, index).reverse() : rows).filter(({ code }) => code !== row.code && row.code.startsWith(code));
    const longest = Math.max(0, ...candidates.map(({ code }) => code.length));
    const parent = candidates.find(({ code }) => code.length === longest);
    if (parent) parents.set(row, parent);
  });
  return parents;
}

/** 合计 is all that is listed; a 小计 is what follows it up to the next, or what precedes it where the first stands below its rows. */
function listSums(rows: readonly MatrixRow[]): readonly RowSum[] {
  const items = rows.filter(({ kind }) => kind === 'item');
  const subtotals = rows.filter(({ kind }) => kind === 'subtotal');
  const total = rows.find(({ kind }) => kind === 'total');
  const sums: RowSum[] = [];
  const parts = items.length > 0 ? items : subtotals;
  if (total && parts.length > 0) sums.push({ rule: 'T02', total, parts });
  const body = rows.filter(({ kind }) => kind !== 'total');
  const above = body[0]?.kind === 'subtotal';
  for (const subtotal of subtotals) {
    const at = body.indexOf(subtotal);
    const rest = above ? body.slice(at + 1) : body.slice(0, at).reverse();
    const end = rest.findIndex(({ kind }) => kind === 'subtotal');
    const own = end < 0 ? rest : rest.slice(0, end);
    if (own.length > 0) sums.push({ rule: 'T02', total: subtotal, parts: own });
  }
  return sums;
}

type Cell = readonly [row: MatrixRow, column: string];

function sumIn(table: Table, rule: SumRule, [row, column]: Cell, cells: readonly Cell[]): Sum | undefined {
  const key = cellKey(row.key, column);
  const total = row.cells.get(column);
  const stated = total && moneyIn(table, key);
  if (!total || stated?.kind === 'unreadable' || cells.length === 0) return undefined;
  const isRequired = matrixOf(table.form)?.required?.includes(key);
  if (stated?.kind === 'blank' && isRequired) return undefined;
  const parts: Addend[] = [];
  for (const [part, partColumn] of cells) {
    const reading: FieldReading | undefined = part.cells.get(partColumn);
    const money = moneyIn(table, cellKey(part.key, partColumn));
    if (money?.kind === 'unreadable') return undefined;
    if (reading) parts.push({ reading, amount: money?.kind === 'amount' ? money.amount : new Decimal(0) });
  }
  const amount = stated?.kind === 'amount' ? stated.amount : new Decimal(0);
  const sum = parts.reduce((all, addend) => all.plus(addend.amount), new Decimal(0));
  return { rule, total, key, parts, stated: amount, sum, difference: amount.minus(sum) };
}

/** Amounts in columns we do not know that make up the difference: a further source, say. */
function isExplained({ otherAmounts }: MatrixRow, { difference }: Sum): boolean {
  const all = otherAmounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
  return otherAmounts.length > 0 && !difference.isZero() && [all, ...otherAmounts].some((amount) => amount.equals(difference));
}
