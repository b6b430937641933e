import { cellKey, isAnyBudget, matrixOf, type Form, type MatrixHalf } from '../forms';
import { isEachHead } from '../language/captions';
import { withoutNumber } from '../language/numbering';
import { squeeze } from '../language/spelling';
import { isTotalWord } from '../language/total-words';
import { grouped } from '../model/grouping';
import { keysOf, sumOf, type Claim, type Row, type RowSum, type Surroundings } from './claim';
import { codeSums } from './code-sums';
import { listSums } from './list-sums';
import { outlineSums } from './outline';
import { hierarchyOf } from './row-hierarchy';

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

type FixedRows = Extract<MatrixHalf['rows'], { kind: 'fixed' }>;

/**
 * A 合计 that the form does not print, over all other rows as their numbers show it: 三公 and, beside it, 会议费 and 培训费. The total that takes the
 * rest in the form is one of its parts.
 */
function sumOfAll({ rest }: FixedRows, rows: readonly Row[]): readonly RowSum[] {
  const [whole, ...others] = rows;
  if (whole?.kind !== 'extra' || !isTotalWord(squeeze(whole.text))) return [];
  const hierarchy = hierarchyOf(rows);
  const parts = hierarchy.outermost(others);
  const isSure =
    others.every((row) => hierarchy.contains(whole, row)) &&
    new Set(parts.map(hierarchy.depth)).size === 1 &&
    parts.length > 1 &&
    parts.some(({ key }) => key === rest);
  return isSure ? [sumOf('T02', whole, parts)] : [];
}

function printedSums(declared: FixedRows, rows: readonly Row[]): readonly RowSum[] {
  const printed = declared.sums.flatMap(({ total, parts }): RowSum[] => {
    const whole = rows.find(({ key }) => key === total);
    if (!whole) return [];
    const { keys, takesRest } = partsOf(declared, rows, total);
    const known = rows.filter(({ key }) => keys.includes(key));
    const more = takesRest && known.length > 0 ? extraRows(rows, whole) : [];
    const sum = { rule: 'T02', total, parts } as const;
    if (more.length === 0) {
      const strangers = takesRest ? [] : rowsBetween(rows, known, whole);
      const readings = strangers.length > 0 ? [known, [...known, ...strangers]] : [known];
      return [{ readings: readings.map(keysOf), isOpen: strangers.length > 0, ...sum }];
    }
    const hierarchy = hierarchyOf(rows);
    const all = rows.filter((row) => known.includes(row) || more.includes(row));
    const outermost = hierarchy.outermost(all);
    const depths = new Set(known.map(hierarchy.depth));
    const inside = outermost.filter((row) => hierarchy.contains(whole, row));
    const readings = [outermost, all.filter((row) => !hierarchy.isPart(row) || known.includes(row)), known, inside];
    // Where some rows are numbered and others are not, what is a part of what cannot be told.
    const numbered = all.filter((row) => !hierarchy.isPart(row)).map((row) => hierarchy.depth(row) > 0);
    const isOpen =
      new Set(numbered).size > 1 || outermost.some((row) => more.includes(row) && !depths.has(hierarchy.depth(row)));
    return [{ ...sum, readings: readings.map(keysOf), isOpen }];
  });
  return [...printed, ...sumOfAll(declared, rows)];
}

/** Rows with amounts between the parts of a total and the total that the form does not print: 用事业基金弥补收支差额. */
function rowsBetween(rows: readonly Row[], parts: readonly Row[], total: Row): readonly Row[] {
  const first = Math.min(...parts.map((row) => rows.indexOf(row)));
  return rows
    .slice(first + 1, Math.max(first + 1, rows.indexOf(total)))
    .filter(({ kind, isWithoutAmounts, text }) => kind === 'extra' && !isWithoutAmounts && withoutNumber(text) !== '');
}

/** The rows of the table that make up a total. A sub-total without a row is replaced by its own parts. */
function partsOf(
  declared: FixedRows,
  rows: readonly Row[],
  total: string,
): { readonly keys: readonly string[]; readonly takesRest: boolean } {
  const parts = declared.sums.find((sum) => sum.total === total)?.parts ?? [];
  const below = parts.map((part) =>
    rows.some(({ key }) => key === part) ? { keys: [part], takesRest: false } : partsOf(declared, rows, part),
  );
  return {
    keys: below.flatMap(({ keys }) => keys),
    takesRest: declared.rest === total || below.some(({ takesRest }) => takesRest),
  };
}

/**
 * Rows that the form does not print but that may belong to a total: those above it, or those below it if it comes first. A row without
 * amounts is no part of any.
 */
function extraRows(rows: readonly Row[], total: Row): readonly Row[] {
  const at = rows.indexOf(total);
  return rows.filter(({ kind, text, isWithoutAmounts }, index) => {
    const label = withoutNumber(text);
    const isNear = at === 0 || index < at;
    if (!isNear || kind !== 'extra' || isWithoutAmounts || label === '') return false;
    return !/^(?:其中|#)/.test(squeeze(label)) && !/总?计$/.test(label);
  });
}
