import { cellKey, isAnyBudget, matrixOf, type Form, type MatrixHalf } from '../forms';
import { isEachHead } from '../language/captions';
import { grouped } from '../model/grouping';
import type { Claim, Row, RowSum, Surroundings } from './claim';
import { codeSums } from './code-sums';
import { listSums } from './list-sums';
import { printedSums } from './printed-sums';
import { outlineSums } from './outline';

const AS_PRINTED: Surroundings = { has: () => true, others: () => [] };

/**
 * All claims of a form about its fields and the given rows: totals of fields (T01, T02), rows that the form prints as totals of others
 * (T02), 合计 and 小计 of lists (T02), totals across the columns of a row (T02, T04), each code as the sum of the next longer ones (T05),
 * 合计 as the sum of the uppermost codes (T06), and totals that must be equal (T03).
 */
export function claimsOf(
  form: Form,
  rows: readonly Row[] = [],
  surroundings: Surroundings = AS_PRINTED,
): readonly Claim[] {
  const { halves = [], required = [] } = matrixOf(form) ?? {};
  const claims = [
    ...form.totals.map((sum): Claim => ({ within: 'table', readings: [sum.parts], ...sum })),
    ...halves.flatMap((half, index) => {
      const own = rows.filter((row) => row.half === index);
      return [...downward(half, own), ...sideways(half, own, surroundings, !isAnyBudget(form))];
    }),
    ...form.equal.map(([left, total]): Claim => ({
      rule: 'T03',
      within: 'pair',
      total,
      parts: [left],
      readings: [[left]],
    })),
  ];
  return claims.map((claim) => ({
    mustBeFilled: claim.within === 'table' || claim.within === 'pair' || required.includes(claim.total),
    ...claim,
  }));
}

/** Claims by the key of their total, without pairs. */
export function claimsByTotal(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  return grouped(
    claims.filter(({ within }) => within !== 'pair'),
    ({ total }) => total,
  );
}

const amountsOf = ({ columns }: MatrixHalf): readonly string[] =>
  columns.filter(({ type }) => type === 'money').map(({ key }) => key);

function sideways(
  half: MatrixHalf,
  rows: readonly Row[],
  { has, others }: Surroundings,
  isDeclared: boolean,
): readonly Claim[] {
  const { across = [] } = half;
  const amounts = amountsOf(half);
  /** Whether the table has all columns of amounts that the form has, and no others. */
  const isOfOurBuild =
    isDeclared &&
    rows.every(({ key }) => {
      const cells = amounts.map((column) => cellKey(key, column));
      return cells.every(has) && others(cells).length === 0;
    });
  return across.flatMap(({ total, parts, rule, isByHeads }) =>
    rows.map((row): Claim => {
      const keyOf = (column: string) => cellKey(row.key, column);
      // A sub-total without a column is replaced by its own parts.
      const keysIn = (column: string) => across.find((other) => other.total === column)?.parts.map(keyOf) ?? [];
      const keys = parts.map(keyOf);
      const there = keys.flatMap((key, index) => (has(key) ? [key] : keysIn(parts[index] ?? ''))).filter(has);
      const batch = isOfOurBuild ? undefined : `across ${total} in half ${row.half}`;
      const claim = { rule, within: 'row', total: keyOf(total), parts: keys, readings: [there], batch } as const;
      return isByHeads ? { ...claim, isAsItLooks: true } : claim;
    }),
  );
}

function downward(half: MatrixHalf, rows: readonly Row[]): readonly Claim[] {
  const { rows: declared } = half;
  const amounts = amountsOf(half);
  const columns = amounts.filter((key) => declared.kind !== 'listed' || declared.sums.includes(key));
  const added = declared.kind === 'listed' && declared.sums.length > 0 ? declared.sums : undefined;
  const each = new Set(half.columns.filter(({ label }) => isEachHead(label)).map(({ key }) => key));
  const further = new Set(half.columns.filter(({ isFurther }) => isFurther).map(({ key }) => key));
  const inColumns = (sums: readonly RowSum[], keys: readonly string[]) =>
    keys.flatMap((column) =>
      sums.map((sum): Claim => {
        const claim = { ...withKeys(sum, (row) => cellKey(row, column)), within: 'column' } as const;
        return further.has(column) ? { ...claim, isAsItLooks: true } : claim;
      }),
    );
  return [
    ...inColumns(sumsOfRows(half, rows), columns),
    ...inColumns(
      outlineSums(rows),
      amounts.filter((key) => !each.has(key) && (added === undefined || added.includes(key) || further.has(key))),
    ),
  ];
}

/** Turns a claim about rows or columns into one about cells. */
function withKeys(sum: RowSum, keyOf: (key: string) => string): RowSum {
  const { total, parts, readings, batch, strays } = sum;
  return {
    ...sum,
    ...(strays && { strays: strays.map(keyOf) }),
    total: keyOf(total),
    parts: parts.map(keyOf),
    readings: readings.map((keys) => keys.map(keyOf)),
    ...(batch && { batch: keyOf(batch) }),
  };
}

/** Claims about rows, by their keys. They hold in every column that is added up. */
function sumsOfRows(half: MatrixHalf, rows: readonly Row[]): readonly RowSum[] {
  switch (half.rows.kind) {
    case 'fixed':
      return printedSums(half.rows, rows);
    case 'coded':
      return codeSums(rows);
    case 'listed':
      return listSums(rows);
  }
}
