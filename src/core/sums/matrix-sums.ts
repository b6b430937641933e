import { Decimal } from 'decimal.js';
import { cellKey, matrixOf, type MatrixHalf } from '../forms';
import { parentsOf } from '../forms/code-hierarchy';
import type { FieldReading, Matrix, MatrixRow, Table } from '../read';
import { moneyIn } from '../read/contents';
import { hierarchyOf, type Hierarchy } from '../read/matrix-hierarchy';
import { isNothing, squeeze } from '../language/spelling';
import type { Addend, Sum, SumRule } from './sum';

/**
 * The sums a table of rows and columns claims: rows the form prints as totals of others (T02), 合计 and 小计 of lists (T02), totals
 * across the columns of a row (T02, T04), each code against those it begins (T05), 合计 against the codes above all others (T06).
 * A total left blank counts as 0 here, as its parts do, so that it is missed where they are not; one that must be filled is C01's.
 */
export function* matrixSums(table: Table, matrix: Matrix): Iterable<Sum> {
  for (const [index, half] of (matrixOf(table.form)?.halves ?? []).entries()) {
    const rows = matrix.rows.filter((row) => row.half === index);
    const columns = half.columns.filter(({ type }) => type === 'money').map(({ key }) => key);
    const hierarchy = hierarchyOf(table, rows);
    const claims = rowSums(half, rows, hierarchy);
    for (const column of columns) {
      if (half.rows.kind === 'listed' && !half.rows.sums.includes(column)) continue;
      const sums = claims.flatMap((claim) => nearest(table, claim, column) ?? []);
      yield* sums.filter(({ rule }) => rule !== 'T05');
      yield* unlessMostFail(sums.filter(({ rule }) => rule === 'T05'));
    }
    for (const across of half.across ?? []) {
      const sums = rows.flatMap((row) => acrossSum(table, half, row, across) ?? []);
      yield* isOfOurBuild(half, rows) ? sums : unlessMostFail(sums);
    }
  }
}

/** So many failures are no slip: the table means something else by these heads or rows, and we say nothing. */
const FAILURES = 3;

function unlessMostFail(sums: readonly Sum[]): readonly Sum[] {
  const filled = sums.filter(({ stated, sum }) => !stated.isZero() || !sum.isZero());
  const failed = filled.filter(({ difference }) => !difference.isZero());
  return failed.length >= FAILURES && failed.length > filled.length / 2 ? [] : sums;
}

/** Whether a table has all columns of amounts of the form, and no others. */
function isOfOurBuild({ columns }: MatrixHalf, rows: readonly MatrixRow[]): boolean {
  const amounts = columns.filter(({ type }) => type === 'money').map(({ key }) => key);
  return rows.every(({ cells, otherAmounts }) => otherAmounts.length === 0 && amounts.every((key) => cells.has(key)));
}

type Across = NonNullable<MatrixHalf['across']>[number];

function acrossSum(
  table: Table,
  { across = [] }: MatrixHalf,
  row: MatrixRow,
  { total, parts, rule }: Across,
): Sum | undefined {
  // A sub-total that has no column is the sum of its own parts.
  const partsIn = (column: string) => across.find((other) => other.total === column)?.parts ?? [];
  const there = parts
    .flatMap((column) => (row.cells.has(column) ? [column] : partsIn(column)))
    .filter((column) => row.cells.has(column));
  const sum = sumIn(
    table,
    rule,
    [row, total],
    there.map((column) => [row, column] as const),
  );
  return sum && !isExplained(row, sum) ? sum : undefined;
}

/** A total and what it may be the sum of: several ways to read a table that has rows the form does not print. */
interface RowSum {
  readonly rule: SumRule;
  readonly total: MatrixRow;
  readonly readings: readonly (readonly MatrixRow[])[];
  /** Where the rows' places leave open what they belong to: no reading that comes out is then no mistake. */
  readonly isOpen?: boolean;
}

/** The reading that comes out, or else comes nearest. */
function nearest(table: Table, { rule, total, readings, isOpen = false }: RowSum, column: string): Sum | undefined {
  let best: Sum | undefined;
  for (const parts of readings) {
    const sum = sumIn(
      table,
      rule,
      [total, column],
      parts.map((row) => [row, column] as const),
    );
    if (sum && (!best || sum.difference.abs().lessThan(best.difference.abs()))) best = sum;
  }
  return isOpen && !best?.difference.isZero() ? undefined : best;
}

function rowSums(half: MatrixHalf, rows: readonly MatrixRow[], hierarchy: Hierarchy): readonly RowSum[] {
  switch (half.rows.kind) {
    case 'fixed':
      return half.rows.sums.flatMap(({ total }) => fixedSum(half.rows, rows, total, hierarchy) ?? []);
    case 'coded':
      return codeSums(rows);
    case 'listed':
      return listSums(half, rows);
  }
}

function fixedSum(
  declared: MatrixHalf['rows'],
  rows: readonly MatrixRow[],
  total: string,
  hierarchy: Hierarchy,
): RowSum | undefined {
  if (declared.kind !== 'fixed') return undefined;
  const whole = rows.find(({ key }) => key === total);
  const { keys, takesRest } = partsOf(declared, rows, total);
  const known = rows.filter(({ key }) => keys.includes(key));
  if (!whole || known.length === 0) return undefined;
  const more = takesRest ? extraRows(rows, whole) : [];
  if (more.length === 0) return { rule: 'T02', total: whole, readings: [known] };
  const all = rows.filter((row) => known.includes(row) || more.includes(row));
  const outermost = hierarchy.outermost(all);
  const depths = new Set(known.map(hierarchy.depth));
  const inside = outermost.filter((row) => hierarchy.contains(whole, row));
  const readings = [
    outermost,
    all.filter((row) => !hierarchy.isPart(row) || known.includes(row)),
    known,
    ...(inside.length > 0 ? [inside] : []),
  ];
  const isOpen = outermost.some((row) => more.includes(row) && !depths.has(hierarchy.depth(row)));
  return { rule: 'T02', total: whole, readings, isOpen };
}

type FixedRows = Extract<MatrixHalf['rows'], { kind: 'fixed' }>;

/** What a total is made of on the sheet: a sub-total that has no row is replaced by its own parts. */
function partsOf(
  declared: FixedRows,
  rows: readonly MatrixRow[],
  total: string,
): { keys: readonly string[]; takesRest: boolean } {
  const parts = declared.sums.find((sum) => sum.total === total)?.parts ?? [];
  const below = parts.map((part) =>
    rows.some(({ key }) => key === part) ? { keys: [part], takesRest: false } : partsOf(declared, rows, part),
  );
  return {
    keys: below.flatMap(({ keys }) => keys),
    takesRest: declared.rest === total || below.some(({ takesRest }) => takesRest),
  };
}

/** Rows the form does not print that may belong to a total: those above it, or below where it stands first. */
function extraRows(rows: readonly MatrixRow[], total: MatrixRow): readonly MatrixRow[] {
  const at = rows.indexOf(total);
  const place = rows.filter((_, index) => at === 0 || index < at);
  return place.filter(
    (row) =>
      row.kind === 'extra' && row.label !== '' && !/^(?:其中|#)/.test(squeeze(row.label)) && !/总?计$/.test(row.label),
  );
}

function codeSums(rows: readonly MatrixRow[]): readonly RowSum[] {
  const coded = rows.filter(({ code }) => code !== '');
  const parents = parentsOf(coded);
  const total = rows.find(({ kind }) => kind === 'total');
  const top = coded.filter((row) => !parents.has(row));
  const sums: RowSum[] = total && top.length > 0 ? [{ rule: 'T06', total, readings: [top] }] : [];
  const children = new Map<MatrixRow, MatrixRow[]>();
  for (const [row, parent] of parents) {
    const own = children.get(parent);
    if (own) own.push(row);
    else children.set(parent, [row]);
  }
  for (const row of coded) {
    const own = children.get(row);
    if (own) sums.push({ rule: 'T05', total: row, readings: [own] });
  }
  return sums;
}

/** 合计 is all that is listed; a 小计 is what follows it up to the next, or what precedes it where the first stands below its rows. */
function listSums(half: MatrixHalf, rows: readonly MatrixRow[]): readonly RowSum[] {
  const items = rows.filter(({ kind }) => kind === 'item');
  const groups = groupsIn(half, items);
  const readings = (parts: readonly MatrixRow[]) => {
    const grouped = [parts.filter((row) => !groups.has(row)), parts.filter((row) => groups.has(row))];
    return [parts, ...(groups.size > 0 ? grouped : [])].filter(({ length }) => length > 0);
  };
  const subtotals = rows.filter(({ kind }) => kind === 'subtotal');
  const total = rows.find(({ kind }) => kind === 'total');
  const sums: RowSum[] = [];
  const parts = items.length > 0 ? items : subtotals;
  if (total && parts.length > 0) sums.push({ rule: 'T02', total, readings: readings(parts) });
  const body = rows.filter(({ kind }) => kind !== 'total');
  const above = body[0]?.kind === 'subtotal';
  for (const subtotal of subtotals) {
    const at = body.indexOf(subtotal);
    const rest = above ? body.slice(at + 1) : body.slice(0, at).reverse();
    const end = rest.findIndex(({ kind }) => kind === 'subtotal');
    const own = end < 0 ? rest : rest.slice(0, end);
    if (own.length > 0) sums.push({ rule: 'T02', total: subtotal, readings: readings(own) });
  }
  return sums;
}

/** Rows of a list that only name a group (货物类): nothing but a name and amounts, where others say what, how many and at what price. */
function groupsIn({ columns, rows: declared }: MatrixHalf, items: readonly MatrixRow[]): ReadonlySet<MatrixRow> {
  const sums = declared.kind === 'listed' ? declared.sums : [];
  const details = columns.filter(({ key, type }) => type !== 'name' && !sums.includes(key)).map(({ key }) => key);
  const bare = items.filter(({ cells }) => details.every((key) => isNothing(cells.get(key)?.content ?? '')));
  return new Set(bare.length < items.length ? bare : []);
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
  return (
    otherAmounts.length > 0 &&
    !difference.isZero() &&
    [all, ...otherAmounts].some((amount) => amount.equals(difference))
  );
}
