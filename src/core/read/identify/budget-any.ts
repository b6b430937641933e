import type { MatrixColumn, MatrixHalf } from '../../forms';
import { budgetWith, withHalves } from '../../forms/budget-any';
import {
  FURTHER_HEADS,
  headMeanings,
  isKindBought,
  isOfAmounts,
  rowLabelKey,
  rowMeanings,
  type HeadMeaning,
} from '../../language/budget-words';
import { isBudgetTitle, isProjectHead, isProjectsTitle, isServicesTitle } from '../../language/captions';
import { hasParts, isConcept, isWithin } from '../../language/concepts';
import { squeeze } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import type { BareTable } from '../matrix/bare';
import { sumsByHeads } from './across-heads';
import { holdsIn, underItsHead, type Side } from '../matrix/columns';
import { SUB_TOTAL } from '../matrix/head-words';
import type { Leaf } from '../matrix/leaves';
import type { SideRow } from '../matrix/rows';
import type { Named } from './budget-columns';

/** So many heads must be words of budgets, or, under a title that says it is one, a single one. */
const TELLING = 3;

/** Heads that lists of other things have, too. */
const COMMON: ReadonlySet<HeadMeaning | undefined> = new Set([
  ...[
    'item',
    'total',
    'body',
    'nature',
    'rank',
    'funding',
    'category',
    'projectFunds',
    'goods',
    'catalogue',
    'measure',
  ],
  ...['remark', 'quantity', 'price', 'reserved', 'value', 'other', 'carryOver', ...FURTHER_HEADS],
] as HeadMeaning[]);

/** Bare words like 编码 and 名称 are heads of any list. */
const isTelling = ({ meaning, own }: OwnColumn): boolean =>
  meaning !== undefined && !COMMON.has(meaning) && own.key.length > 2;

interface OwnHalf {
  readonly side: Side;
  readonly columns: readonly OwnColumn[];
}

interface OwnColumn {
  readonly column: MatrixColumn;
  readonly leaf: Leaf;
  /** The same under the head that it is of, and what that means. */
  readonly own: Leaf;
  readonly meaning: HeadMeaning | undefined;
}

/**
 * A budget table that fits no form we know, by its own heads and rows; `undefined` where too few of the heads are words of budgets, or it cannot be
 * told what its rows are about: a list of other things.
 */
export function namedByItself(table: BareTable): Named | undefined {
  const { view, body } = table;
  const { sides } = table.columns;
  if (sides.some(({ code, name }) => !(code ?? name))) return undefined;
  const halves = sides.map((side) => ({ side, columns: columnsOn(table, side) }));
  const columns = halves.flatMap((half) => half.columns);
  const telling = new Set(columns.filter(isTelling).map(({ meaning }) => meaning));
  const across = halves.map((half) => acrossOf(half.columns));
  const { title, lines } = body.caption;
  const isTitled = [title, view.snapshot.name, ...lines].some((text) => isBudgetTitle(squeeze(text)));
  // Under a budget's title, columns that make up another one tell a table as well as a word of budgets does.
  // A list of projects and their money needs no other word than its title.
  const isListed = isProjectsTitle(squeeze(title)) || isServicesTitle(squeeze(title));
  const isOfProjects = isListed && columns.some(({ own }) => isProjectHead(own.key));
  const isTold =
    telling.size >= TELLING ||
    (isTitled && (telling.size + across.flat().length > 0 || isOfBudgetRows(table))) ||
    isOfProjects;
  if (!isTold || !halves.every((half) => half.columns.some(isMoney))) return undefined;
  const named = halves.map((half, index) => ({
    declared: {
      columns: half.columns.map(({ column }) => column),
      rows: rowsDeclared(table, half, halves.length > 1),
      across: across[index] ?? [],
    },
    side: half.side,
    columns: new Map(half.columns.map(({ column, leaf }) => [column.key, leaf])),
  }));
  return {
    form: budgetWith(named.map(({ declared }) => declared)),
    halves: named,
    ...{ unknown: [], share: 1, missing: [] },
  };
}

/** So many rows that budget tables have tell one, under a budget's title, where its heads are those of any list: 项目 | 预算数. */
const TELLING_ROWS = 4;

function isOfBudgetRows(table: BareTable): boolean {
  const { sides } = table.columns;
  const keys = sides.flatMap((side) => table.rowsOf(side).map(({ label }) => rowLabelKey(label.content)));
  const known = new Set(keys.filter((key) => !isTotalWord(key)).flatMap((key) => rowMeanings(key)[0] ?? []));
  return known.size >= TELLING_ROWS || keys.filter((key) => isKindBought(key.replace(CATALOGUE, ''))).length >= KINDS;
}

/** So many kinds of what is bought tell a table of purchases: A-货物, B-工程, C-服务; and the letter that the catalogue has for them. */
const KINDS = 2;
const CATALOGUE = /^[abc][-—.、]?/i;

const columnsOn = (table: BareTable, side: Side): readonly OwnColumn[] =>
  side.columns.filter(({ isPart }) => !isPart).map((leaf) => columnOf(table, side, leaf));

const isMoney = ({ column }: OwnColumn): boolean => column.type === 'money';

function columnOf({ view, body }: BareTable, side: Side, leaf: Leaf): OwnColumn {
  const own = underItsHead(leaf, (head) => !SUB_TOTAL.test(head) && headMeanings(head).some(isOfAmounts));
  const [meaning] = headMeanings(own.key);
  const type = leaf === side.code ? 'code' : leaf === side.name ? 'name' : holdsIn(view, body.rows, leaf);
  const under = own.path.at(-1);
  // One table may have a 小计 below each of several heads.
  const label = own.key === '小计' && under !== undefined ? under + own.key : own.key;
  return {
    column: { key: `column${leaf.left}`, label, type, ...(under ? { under } : {}) },
    leaf,
    own,
    meaning,
  };
}

/** The rows of a half; of what stands side by side 收入 and 支出 are divided in ways that are not told, and nothing is added up by itself. */
function rowsDeclared(table: BareTable, { side, columns }: OwnHalf, isOneOfTwo: boolean): MatrixHalf['rows'] {
  const rows = table.rowsOf(side);
  const coded = rows.filter(({ code }) => code !== '' && code.length <= 7);
  // Below the codes may stand what is paid under them, without codes.
  const lengths = new Set(coded.map(({ code }) => code.length));
  const isHierarchy = lengths.has(3) && lengths.size > 1;
  if (side.code && (isHierarchy || coded.length * 2 > rows.length)) return { kind: 'coded', digits: [3, 5, 7] };
  // What is set aside for some of the purchases need not be added up.
  const sums = columns.filter((one) => isMoney(one) && one.meaning !== 'reserved').map(({ column }) => column.key);
  return { kind: 'listed', sums: side.name && !isOneOfTwo && isFlat(rows) ? sums : [] };
}

/** Whether no row of a list is a part of another, as far as can be seen: then its 合计, above or below, adds them all up. */
function isFlat(rows: readonly SideRow[]): boolean {
  const others = rows.filter(({ isTotal }) => !isTotal);
  if (isByKind(others)) return true;
  return (
    [rows[0], rows.at(-1)].some((row) => row?.isTotal) &&
    others.every(({ name, isPart }) => name !== '' && !isPart) &&
    new Set(others.map(({ indent }) => indent)).size <= 1 &&
    new Set(others.map(({ code }) => code.length)).size <= 1 &&
    !hasWholes(others.map(({ name }) => name))
  );
}

/** Whether a list is of what is bought, each kind with its sum above its rows: then codes and indents only show that. */
const isByKind = ([first, ...others]: readonly SideRow[]): boolean =>
  first !== undefined && isKindBought(first.name) && others.some(({ name }) => isKindBought(name));

/** Whether one of some rows is known to be made up of parts that others of them may be: 基本支出, 人员经费, 项目支出. */
function hasWholes(names: readonly string[]): boolean {
  const concepts = names.map((name) => rowMeanings(rowLabelKey(name)).find(isConcept));
  return concepts.some(
    (whole) =>
      whole !== undefined && hasParts(whole) && concepts.some((part) => part === undefined || isWithin(part, whole)),
  );
}

/** Kinds of expenditure that make up a total, and the sources of income that do: complete where one of them takes what the others leave. */
const MAKE_UP: readonly { readonly parts: readonly HeadMeaning[]; readonly complete: readonly HeadMeaning[] }[] = [
  {
    parts: ['basic', 'projects', 'operatingExpenditure', 'toSuperior', 'toAffiliated'],
    complete: ['basic', 'projects'],
  },
  { parts: FURTHER_HEADS, complete: FURTHER_HEADS },
];

/** Sources of money, of which no two are the same; and those that take what others leave: with one of them the sources are complete. */
const SOURCES_OF_ALL: ReadonlySet<HeadMeaning | undefined> = new Set<HeadMeaning>([
  ...(['fiscal', 'generalPublic', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'undertaking'] as const),
  ...(['operating', 'other', 'carryOver', 'fromSuperior', 'fromAffiliated'] as const),
]);
const RESTS: ReadonlySet<HeadMeaning | undefined> = new Set<HeadMeaning>(['unitFunds', 'other']);

/** Sources of money that make up a total where all of these are there. */
const SOURCES: readonly HeadMeaning[] = ['generalPublic', 'fund', 'stateCapital', 'unitFunds'];

/** The columns that make up others: of the same upper heads, or all sources below a head beside the total (资金来源). */
function acrossOf(columns: readonly OwnColumn[]): NonNullable<MatrixHalf['across']> {
  const known = acrossKnown(columns);
  const amounts = columns.filter(isMoney).map(({ column, leaf, meaning }) => ({ key: column.key, leaf, meaning }));
  const byHeads = sumsByHeads(amounts)
    .filter(({ total }) => !known.some((one) => one.total === total))
    .map((sum) => {
      const parts = amounts.filter(({ key }) => sum.parts.includes(key)).map(({ meaning }) => meaning);
      const isOfSources = parts.every((part) => SOURCES_OF_ALL.has(part)) && parts.some((part) => RESTS.has(part));
      return { ...sum, rule: 'T04' as const, ...(isOfSources ? {} : { isByHeads: true }) };
    });
  return [...known, ...byHeads];
}

/** The same by what the columns mean. */
function acrossKnown(columns: readonly OwnColumn[]): NonNullable<MatrixHalf['across']> {
  const amounts = columns.filter(isMoney);
  const only = (wanted: HeadMeaning, path: string) => {
    const found = amounts.filter(({ meaning, own }) => meaning === wanted && own.path.join() === path);
    return found.length === 1 ? found[0]?.column.key : undefined;
  };
  return amounts
    .filter(({ leaf }) => headMeanings(leaf.key)[0] === 'total')
    .flatMap(({ column, leaf }) => {
      const path = leaf.path.join();
      const made = MAKE_UP.flatMap(({ parts, complete }) => {
        const keys = parts.flatMap((part) => only(part, path) ?? []);
        return complete.every((part) => only(part, path)) ? [keys] : [];
      });
      return [...made, ...sourcesBeside(amounts, leaf)].map((parts) => ({
        total: column.key,
        parts,
        rule: 'T04' as const,
      }));
    });
}

function sourcesBeside(amounts: readonly OwnColumn[], { path }: Leaf): readonly (readonly string[])[] {
  const below = amounts.filter(
    ({ own }) => own.path.length === path.length + 1 && path.every((head, at) => own.path[at] === head),
  );
  const isOneHead = new Set(below.map(({ own }) => own.path.at(-1))).size === 1;
  const meanings = below.map(({ meaning }) => meaning);
  const isComplete = SOURCES.every((source) => meanings.includes(source)) && !meanings.includes('total');
  return isOneHead && isComplete ? [below.map(({ column }) => column.key)] : [];
}

/**
 * A table of a form with the amounts that the form has no columns for: what a province divides further is added up as it stands, and no more is said
 * of it.
 */
export function withFurtherColumns(named: Named, table: BareTable): Named {
  const [half, ...others] = named.halves;
  if (others.length > 0) return withFurtherSides(named, table);
  if (!half || half.declared.rows.kind === 'fixed') return named;
  const taken = new Map([...half.columns].map(([key, leaf]) => [leaf, key]));
  const further = columnsOn(table, table.columns.whole).filter((one) => isMoney(one) && !taken.has(one.leaf));
  if (further.length === 0) return named;
  const columns = new Map([...half.columns, ...further.map(({ column, leaf }) => [column.key, leaf] as const)]);
  const keys = new Map([...columns].map(([key, leaf]) => [leaf, key]));
  const amounts = columnsOn(table, table.columns.whole).flatMap(({ column, leaf, meaning }) => {
    const key = column.type === 'money' ? keys.get(leaf) : undefined;
    return key === undefined ? [] : [{ key, leaf, meaning }];
  });
  const isDeclared = (key: string) =>
    half.declared.across?.some(({ total, parts }) => total === key && parts.every((part) => half.columns.has(part)));
  const across = sumsByHeads(amounts)
    .filter(({ total }) => !isDeclared(total))
    .map((sum) => ({ ...sum, rule: 'T04' as const, isByHeads: true }));
  const declared = {
    ...half.declared,
    columns: [...half.declared.columns, ...further.map(({ column }) => ({ ...column, isFurther: true }))],
    across: [...(half.declared.across ?? []), ...across],
  };
  return { ...named, form: withHalves(named.form, [declared]), halves: [{ ...half, declared, columns }] };
}

/** The same with the sides that stand beside those of the form: expenditure by function and, once more, by economic class. */
function withFurtherSides(named: Named, table: BareTable): Named {
  const taken = new Set(named.halves.flatMap(({ columns }) => [...columns.values()]));
  const sides = table.columns.sides.filter((side) => side.name && !side.columns.some((leaf) => taken.has(leaf)));
  const further = sides
    .map((side) => ({ side, columns: columnsOn(table, side) }))
    .filter(({ columns }) => columns.some(isMoney))
    .map(({ side, columns }) => ({
      declared: {
        columns: columns.map(({ column }) => ({ ...column, isFurther: true })),
        rows: { kind: 'listed' as const, sums: [] },
      },
      side,
      columns: new Map(columns.map(({ column, leaf }) => [column.key, leaf])),
    }));
  if (further.length === 0) return named;
  const own = new Set(further.flatMap(({ columns }) => [...columns.values()]));
  const halves = [...named.halves, ...further];
  return {
    ...named,
    form: withHalves(
      named.form,
      halves.map(({ declared }) => declared),
    ),
    halves,
    unknown: named.unknown.filter((leaf) => !own.has(leaf)),
  };
}
