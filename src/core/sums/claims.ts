import type { Decimal } from 'decimal.js';
import { cellKey, isAnyBudget, matrixOf, type Form, type MatrixHalf } from '../forms';
import { rowLabelKey } from '../language/budget-words';
import { isEachHead } from '../language/captions';
import { amountConcept, isWithin } from '../language/concepts';
import { withoutNumber } from '../language/numbering';
import { squeeze } from '../language/spelling';
import { isTotalWord } from '../language/total-words';
import { grouped } from '../model/grouping';
import { parentsOf, straysOf, uppermost } from './codes';
import { outlineSums } from './outline';
import { hierarchyOf } from './row-hierarchy';

/** The rules that compare a total with its parts. T11 reports instead of T02 and T04 to T06 if only rounding is off. */
export type SumRule = 'T01' | 'T02' | 'T03' | 'T04' | 'T05' | 'T06';

/** A total that must equal the sum of its parts, by key. */
export interface Claim {
  readonly rule: SumRule;
  /**
   * What its amounts have in common: they are labelled fields of one `table`, rows of one `column`, or columns of one `row`. A `pair` is
   * two totals that must be equal.
   */
  readonly within: 'table' | 'column' | 'row' | 'pair';
  readonly total: string;
  /** As the form declares them, whether the table has them or not. */
  readonly parts: readonly string[];
  /** What the total may be the sum of in this table, preferred ones first; several if the table has rows that the form does not print. */
  readonly readings: readonly (readonly string[])[];
  /** Whether it was read from a form we do not know: its figures may be rounded, and may be left out but for the total. */
  readonly isAsRead?: boolean;
  /** Whether the parts are only some of the whole (其中): they may be less, but not more. */
  readonly isOfWhich?: boolean;
  /** Whether the parts are rows that are plainly side by side: projects by name, below their 合计. */
  readonly isPlain?: boolean;
  /** Rows that may be parts by their codes, or by where they stand, but not both: `readings` have them or not. */
  readonly strays?: readonly string[];
  /** Whether the rows leave open what belongs to the total: a difference is then no mistake. */
  readonly isOpen?: boolean;
  /** Whether a blank total is left to another rule (C01); otherwise it counts as 0. */
  readonly mustBeFilled?: boolean;
  /** Whether only the way heads or rows stand says so: other sums of its kind must bear it out (`witnesses.ts`). */
  readonly isAsItLooks?: boolean;
  /** How deep the row that is the total stands in an outline, 0 for 合计: what holds at one depth says nothing of another. */
  readonly depth?: number;
  /** Whether its parts are told by their numbers alone, and need not be all of it. */
  readonly isNumbered?: boolean;
  /** Claims of one batch are dropped together if most of them fail: the table then means something else by these heads or rows. */
  readonly batch?: string;
}

/** A row of a matrix, either laid out or read. */
export interface Row {
  readonly key: string;
  readonly kind: 'total' | 'subtotal' | 'item' | 'extra';
  /** Which half of the matrix, from 0. */
  readonly half: number;
  /** `''` if it has none. */
  readonly code: string;
  /** Whether that is a unit's and none of 类款项. */
  readonly isOfUnit?: boolean;
  /** Its label as written, with its number or 其中. */
  readonly text: string;
  /** Whether nothing is filled in but a name and amounts that the list adds up. */
  readonly isBare?: boolean;
  /** How deep it stands among rows of several kinds, from 1. */
  readonly depth?: number;
  /** Whether it stands plainly beside others below a 合计 of their own. */
  readonly isPlain?: boolean;
  /** Whether it is called by a project's name: no word of budgets, not numbered, not indented. */
  readonly isProject?: boolean;
  /** Whether it holds no amount of money: its cells are blank or 0, or it counts things. */
  readonly isWithoutAmounts?: boolean;
}

/** Which of the form's cells a table has, and what else it has. */
export interface Surroundings {
  readonly has: (key: string) => boolean;
  /** Amounts beside the given cells that belong to no label or head we know, in the table's unit. */
  readonly others: (keys: readonly string[]) => readonly Decimal[];
}

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

/** A claim about rows, in whatever column. */
export type Sum = Omit<Claim, 'within'>;

function downward(half: MatrixHalf, rows: readonly Row[]): readonly Claim[] {
  const { rows: declared } = half;
  const amounts = amountsOf(half);
  const columns = amounts.filter((key) => declared.kind !== 'listed' || declared.sums.includes(key));
  const added = declared.kind === 'listed' && declared.sums.length > 0 ? declared.sums : undefined;
  const each = new Set(half.columns.filter(({ label }) => isEachHead(label)).map(({ key }) => key));
  const further = new Set(half.columns.filter(({ isFurther }) => isFurther).map(({ key }) => key));
  const inColumns = (sums: readonly Sum[], keys: readonly string[]) =>
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
function withKeys(sum: Sum, keyOf: (key: string) => string): Sum {
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
function sumsOfRows(half: MatrixHalf, rows: readonly Row[]): readonly Sum[] {
  switch (half.rows.kind) {
    case 'fixed':
      return printedSums(half.rows, rows);
    case 'coded':
      return codeSums(rows);
    case 'listed':
      return listSums(rows);
  }
}

const keysOf = (rows: readonly Row[]): readonly string[] => rows.map(({ key }) => key);

type FixedRows = Extract<MatrixHalf['rows'], { kind: 'fixed' }>;

/**
 * A 合计 that the form does not print, over all other rows as their numbers show it: 三公 and, beside it, 会议费 and 培训费. The total that takes the
 * rest in the form is one of its parts.
 */
function sumOfAll({ rest }: FixedRows, rows: readonly Row[]): readonly Sum[] {
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

function printedSums(declared: FixedRows, rows: readonly Row[]): readonly Sum[] {
  const printed = declared.sums.flatMap(({ total, parts }): Sum[] => {
    const whole = rows.find(({ key }) => key === total);
    if (!whole) return [];
    const { keys, takesRest } = partsOf(declared, rows, total);
    const known = rows.filter(({ key }) => keys.includes(key));
    const more = takesRest && known.length > 0 ? extraRows(rows, whole, known) : [];
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
    const named = all.filter((row) => !more.includes(row) || !isWholeOf(row, known));
    const readings = [
      ...[outermost, all.filter((row) => !hierarchy.isPart(row) || known.includes(row))],
      ...[known, inside, ...(named.length < all.length ? [hierarchy.outermost(named)] : [])],
    ];
    // Where some rows are numbered and others are not, what is a part of what cannot be told.
    const numbered = all.filter((row) => !hierarchy.isPart(row)).map((row) => hierarchy.depth(row) > 0);
    const isOpen =
      new Set(numbered).size > 1 || outermost.some((row) => more.includes(row) && !depths.has(hierarchy.depth(row)));
    return [{ ...sum, readings: readings.map(keysOf), isOpen }];
  });
  return [...printed, ...sumOfAll(declared, rows)];
}

/** Whether a row is by its name the sum of some others: 财政拨款 of 一般公共预算 and 政府性基金预算, be they numbered or not. */
function isWholeOf(row: Row, others: readonly Row[]): boolean {
  const whole = amountConcept(rowLabelKey(row.text));
  return (
    whole !== undefined &&
    others.some(({ text }) => {
      const part = amountConcept(rowLabelKey(text));
      return part !== undefined && isWithin(part, whole);
    })
  );
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
 * Rows that the form does not print but that may belong to a total: those above it, or, if it comes before all that it has for sure, those
 * among them; below a first row all. A row without amounts is no part of any.
 */
function extraRows(rows: readonly Row[], total: Row, known: readonly Row[]): readonly Row[] {
  const at = rows.indexOf(total);
  const places = known.map((row) => rows.indexOf(row));
  const isAbove = places.every((place) => place > at);
  const end = at === 0 ? rows.length : Math.max(...places);
  return rows.filter(({ kind, text, isWithoutAmounts }, index) => {
    const label = withoutNumber(text);
    const isNear = isAbove ? index > at && index < end : index < at;
    if (!isNear || kind !== 'extra' || isWithoutAmounts || label === '') return false;
    return !/^(?:其中|#)/.test(squeeze(label)) && !/总?计$/.test(label);
  });
}

function codeSums(rows: readonly Row[]): readonly Sum[] {
  const all = rows.filter(({ code }) => code !== '');
  const total = rows.find(({ kind }) => kind === 'total');
  // Codes of units stand above those of classes, and each of both adds up to 合计.
  const units = all.filter(({ isOfUnit }) => isOfUnit);
  const isMixed = units.length > 0 && units.length < all.length && units.every(({ code }) => code.length % 3 === 0);
  if (isMixed) return [units, all.filter(({ isOfUnit }) => !isOfUnit)].flatMap((coded) => sumsOfCoded(total, coded));
  return sumsOfCoded(total, all);
}

function sumsOfCoded(total: Row | undefined, coded: readonly Row[]): readonly Sum[] {
  const below = grouped(parentsOf(coded), ([, parent]) => parent);
  const strays = straysOf(coded);
  const outermost = uppermost(coded);
  const whole = total && coded.length > 0 ? asItStands('T06', total, outermost, strays) : undefined;
  // A unit's code before its name, and once more before each of its projects.
  const firsts = outermost.filter((row, at) => outermost.findIndex(({ code }) => code === row.code) === at);
  const isRepeated = firsts.length < outermost.length && outermost.every(({ isOfUnit }) => isOfUnit);
  const others = outermost.filter((row) => !firsts.includes(row));
  const readings = isRepeated ? [firsts, others].map(keysOf) : [];
  const classes = whole ? [{ ...whole, readings: [...whole.readings, ...readings] }] : [];
  const sums = coded.flatMap((row) => {
    const own = (below.get(row) ?? []).map(([child]) => child);
    const sum = asItStands('T05', row, own, strays);
    return sum.parts.length > 0 ? [{ batch: `below in half ${row.half}`, ...sum }] : [];
  });
  return [...(isOfProjects(outermost) ? classes.map((sum) => ({ ...sum, isPlain: true })) : classes), ...sums];
}

/** Whether one code stands before several names and none of them is a part of another: these are projects that it pays for. */
function isOfProjects(rows: readonly Row[]): boolean {
  const named = grouped(rows, ({ code }) => code);
  return (
    rows.every(({ code }) => code.length === ITEM) &&
    [...named.values()].some((own) => new Set(own.map(({ text }) => text)).size > 1)
  );
}

/** Digits of a code of 项. */
const ITEM = 7;

/**
 * A total of codes: of the rows that its codes say, or else of those that stand below it, where the code of one may be wrong. Where only such a row stands
 * below it, nothing is demanded.
 */
function asItStands(rule: SumRule, total: Row, own: readonly Row[], strays: ReadonlyMap<Row, Row>): Sum {
  const more = [...strays].filter(([, above]) => above === total).map(([row]) => row);
  const doubtful = own.filter((row) => strays.has(row));
  const placed = [...own.filter((row) => !strays.has(row)), ...more];
  if (more.length + doubtful.length === 0 || placed.length === 0) return sumOf(rule, total, own);
  const sum = sumOf(rule, total, own.length > 0 ? own : placed, own.length > 0 ? [own, placed] : [placed]);
  return { ...sum, strays: keysOf([...more, ...doubtful]), isOpen: own.length === 0 };
}

function sumOf(rule: SumRule, total: Row, parts: readonly Row[], readings = [parts]): Sum {
  return { rule, total: total.key, parts: keysOf(parts), readings: readings.map(keysOf) };
}

/** 合计 adds up all items. A 小计 adds up the rows that follow it, or those that precede it if the list does not begin with a 小计. */
function listSums(rows: readonly Row[]): readonly Sum[] {
  const items = rows.filter(({ kind }) => kind === 'item');
  const subtotals = rows.filter(({ kind }) => kind === 'subtotal');
  const body = rows.filter(({ kind }) => kind !== 'total');
  const isAbove = body[0]?.kind === 'subtotal';
  // A 小计 above its rows need not have any: 工程类 without details.
  const isInFull =
    items.length > 0 && (!isAbove || body.every(({ kind }, at) => kind === 'item' || body[at + 1]?.kind === 'item'));
  // Rows that only name a group (货物类), while others give details.
  const hasGroups = new Set(items.map(({ isBare }) => isBare)).size > 1;
  const partsOfTotal = (whole: Row): readonly Row[] => {
    if (whole.kind === 'total') return isInFull ? items : subtotals;
    const at = body.indexOf(whole);
    const rest = isAbove ? body.slice(at + 1) : body.slice(0, at).reverse();
    const end = rest.findIndex(({ kind }) => kind === 'subtotal');
    return end < 0 ? rest : rest.slice(0, end);
  };
  const total = rows.find(({ kind }) => kind === 'total');
  return [...(total ? [total] : []), ...subtotals].flatMap((whole) => {
    const parts = partsOfTotal(whole);
    const groups = [parts.filter(({ isBare }) => !isBare), parts.filter(({ isBare }) => isBare)];
    const isOutermost = whole.kind === 'total' && (whole === rows[0] || whole === rows.at(-1));
    const isPlain = isOutermost && parts.every(({ isProject }) => isProject);
    const sum = sumOf('T02', whole, parts, hasGroups ? [parts, ...groups] : [parts]);
    return parts.length > 0 ? [isPlain ? { ...sum, isPlain } : sum] : [];
  });
}
