import { matrixOf, otherBuildOf, type Form, type MatrixColumn, type MatrixHalf } from '../../forms';
import { isTitleOfOther } from '../../language/budget-titles';
import { headKey, headMeanings, isOfAmounts, type HeadMeaning } from '../../language/budget-words';
import { amountConcept, type Concept } from '../../language/concepts';
import { labelKey } from '../../language/spelling';
import { titlePatterns } from '../../forms/labels';
import type { BareTable } from '../matrix/bare';
import { underItsHead, type Columns, type Side } from '../matrix/columns';
import { meaningOfColumn, SUB_TOTAL, type Leaf } from '../matrix/heads';
import { matchRows } from './budget-rows';

/** The score (see `scoreOf`) from which a table is taken for a form. */
const ENOUGH = 0.6;
/** A table without the form's title is recognised by at least this many of the rows that the form prints. */
const TELLING_ROWS = 4;

/** A table's columns by the keys of a form. */
export interface Named {
  readonly form: Form;
  readonly halves: readonly NamedHalf[];
  /** Columns that the form does not have and that may hold a part of an amount. */
  readonly unknown: readonly Leaf[];
}

/** One half of a form, and the side of the table that it is; of several columns of names the form says by which the rows go. */
export interface NamedHalf {
  readonly declared: MatrixHalf;
  readonly side: Side;
  readonly columns: ReadonlyMap<string, Leaf>;
}

/** How well a form's columns were found. */
export interface ColumnMatch extends Named {
  /** Share of the form's columns that were found, 0 to 1. */
  readonly share: number;
  /** Heads of the columns that were not found. */
  readonly missing: readonly string[];
}

interface Declared {
  readonly column: MatrixColumn;
  readonly key: string;
  readonly meaning: string | undefined;
  readonly under: string | undefined;
}

/** Finds a form's columns among those of a table, in any order; `undefined` for a form without a matrix. */
function matchColumns(form: Form, columns: Columns): ColumnMatch | undefined {
  const matrix = matrixOf(form);
  if (!matrix) return undefined;
  const halves = matrix.halves.map((half) => half.columns.map(declaredOf));
  const all = halves.flat();
  const { whole } = columns;
  const places = columnsOfHalves(halves, columns);
  const own = ownColumns(whole.columns, all);
  const pairs = new Map<Declared, Leaf>();
  const named = matrix.halves.map((declared, index): NamedHalf => {
    const among = places[index] ?? [];
    const found = assign(halves[index] ?? [], among, own);
    for (const [item, leaf] of found) pairs.set(item, leaf);
    const leafOf = (type: MatrixColumn['type']) => [...found].find(([{ column }]) => column.type === type)?.[1];
    return {
      declared,
      side: { columns: among, code: leafOf('code'), name: leafOf('name') },
      columns: new Map([...found].map(([{ column }, leaf]) => [column.key, leaf])),
    };
  });
  const taken = new Set(pairs.values());
  return {
    form,
    halves: named,
    unknown: whole.columns.filter((leaf) => !taken.has(leaf) && own.get(leaf)?.isPart !== true),
    share: pairs.size / all.length,
    missing: all.filter((item) => !pairs.has(item)).map(({ column }) => column.label),
  };
}

/** The columns among which those of each half are: below the head over its own, else side by side in their order. */
function columnsOfHalves(
  halves: readonly (readonly Declared[])[],
  { whole, sides }: Columns,
): readonly (readonly Leaf[])[] {
  if (halves.length === 1) return [whole.columns];
  const told = halves.map(([first]) =>
    whole.columns.filter(({ path }) => first?.under !== undefined && path.includes(first.under)),
  );
  return told.every(({ length }) => length > 0) ? told : sides.map(({ columns }) => columns);
}

function declaredOf(column: MatrixColumn): Declared {
  return {
    column,
    key: headKey(labelKey(column.label)),
    meaning: meaningOfColumn(column),
    under: column.under && headKey(labelKey(column.under)),
  };
}

/** Whether a head is the column's, as the form prints it or in other words. */
function names({ key, meaning }: Declared, head: string): boolean {
  return key === head || (meaning !== undefined && headMeanings(head).some((one) => one === meaning));
}

/**
 * What each column may be in a form. If a head that is one column there stands over several (基本支出 over 小计, 人员经费, 公用经费), its 小计 is that
 * column and the others are contained in it.
 */
function ownColumns(columns: readonly Leaf[], declared: readonly Declared[]): ReadonlyMap<Leaf, Leaf> {
  const isColumn = (text: string) =>
    !SUB_TOTAL.test(text) &&
    declared.some((item) => item.column.type === 'money' && names(item, text)) &&
    !declared.some(({ under }) => under === text);
  const wholes = new Set(
    columns.flatMap((leaf) => (SUB_TOTAL.test(leaf.key) ? (leaf.path.findLast(isColumn) ?? []) : [])),
  );
  return new Map(
    columns.map((leaf) => {
      const within = SUB_TOTAL.test(leaf.key) ? undefined : leaf.path.findLast(isColumn);
      const isContained = within !== undefined && wholes.has(within);
      return [leaf, isContained ? { ...leaf, isPart: true } : underItsHead(leaf, isColumn)];
    }),
  );
}

/**
 * Gives each column the head that fits it best: one under the form's own upper head before others, then the form's own words, then the
 * leftmost.
 */
function assign(
  declared: readonly Declared[],
  columns: readonly Leaf[],
  own: ReadonlyMap<Leaf, Leaf>,
): ReadonlyMap<Declared, Leaf> {
  const pairs = new Map<Declared, Leaf>();
  const taken = new Set<Leaf>();
  for (const item of declared) {
    let best: { leaf: Leaf; fit: number } | undefined;
    for (const leaf of columns) {
      const as = own.get(leaf);
      if (!as || as.isPart || taken.has(leaf)) continue;
      const fit = fitOf(item, as, declared);
      if (fit > (best?.fit ?? 0)) best = { leaf, fit };
    }
    if (!best) continue;
    pairs.set(item, best.leaf);
    taken.add(best.leaf);
  }
  return pairs;
}

const CARRIED_OVER: HeadMeaning = 'carryOver';

const ONE_MONEY: ReadonlySet<Concept> = new Set([
  ...(['generalPublic', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'carryOver'] as const),
]);

/** Whether a head is over amounts of one kind of money. */
function isOfOneMoney(head: string): boolean {
  const concept = amountConcept(head);
  return concept !== undefined && ONE_MONEY.has(concept);
}

function fitOf(item: Declared, { key, path }: Leaf, declared: readonly Declared[]): number {
  const { column, under } = item;
  const isUnder = under !== undefined && path.includes(under);
  const isSubTotal = isUnder && SUB_TOTAL.test(key) && SUB_TOTAL.test(item.key);
  const isNamed = names(item, key);
  if (!isNamed && !isSubTotal) return 0;
  // What stands under 上年结转 is carried over, by whatever it is divided.
  if (item.meaning !== CARRIED_OVER && path.some((text) => headMeanings(text).some((one) => one === CARRIED_OVER)))
    return 0;
  // A 小计 is that of the head above it, which is no column of the form: 单位资金 over 小计, 事业收入 and others.
  if (!isUnder && SUB_TOTAL.test(key) && path.some((text) => headMeanings(text).some(isOfAmounts))) return 0;
  // 基本支出 under 一般公共预算 is a part of that money, not of all.
  if (under === undefined && column.type === 'money' && path.some(isOfOneMoney)) return 0;
  // A 小计 under another column's upper head belongs to that column.
  const isElsewhere = declared.some(
    (other) => other.under !== undefined && other.under !== under && path.includes(other.under),
  );
  if (!isUnder && column.type === 'money' && isElsewhere) return 0;
  return (
    1 +
    (isUnder ? 4 : 0) +
    (under === undefined && path.length === 0 ? 2 : 0) +
    (item.key === key ? 1 : isNamed ? 0.5 : 0)
  );
}

/** Whether a table has enough columns to be read: in each half something that identifies its rows, and an amount or a text. */
export function isReadable({ halves }: Named): boolean {
  return halves.every(({ declared, columns }) => {
    const there = declared.columns.filter(({ key }) => columns.has(key));
    const isNamed = ({ type }: MatrixColumn) => type === 'name' || type === 'code';
    return there.some(isNamed) && !there.every(isNamed);
  });
}

/** Matches a form as it is printed here or elsewhere; the other build only where none of the columns that it divides are there. */
function matchBuild(form: Form, columns: Columns): ColumnMatch | undefined {
  const own = matchColumns(form, columns);
  const other = otherBuildOf(form);
  const divided = other && matchColumns(other, columns);
  if (!own || !divided) return own;
  const kept = new Set(divided.halves.flatMap(({ declared }) => declared.columns.map(({ key }) => key)));
  const hasDivided = own.halves.some((half) => [...half.columns.keys()].some((key) => !kept.has(key)));
  return hasDivided || divided.share <= own.share ? own : divided;
}

/** How well a table fits a form: its columns, the rows the form prints, its title. */
function scoreOf(match: ColumnMatch, rows: readonly RowShare[], titles: { own: boolean; others: boolean }): number {
  const share = rows.reduce((sum, { share: own }) => sum + own, 0) / Math.max(1, rows.length);
  const base = rows.length > 0 ? (match.share + share) / 2 : match.share;
  return base + (titles.own ? 0.3 : titles.others ? -0.3 : 0);
}

interface RowShare {
  /** How many rows on the sheet are rows of the form. */
  readonly found: number;
  /** Their share of all rows on the sheet. */
  readonly share: number;
}

/** For each half, how many of the rows on the sheet are rows of the form; empty if the form prints no rows. */
function rowShares(table: BareTable, { halves }: Named): readonly RowShare[] {
  return halves.flatMap(({ declared: { rows }, side }) => {
    if (rows.kind !== 'fixed') return [];
    const labels = table.rowsOf(side).map(({ label }) => label.content);
    const found = matchRows(rows.items, labels).length;
    return [{ found, share: found / Math.max(1, labels.filter((label) => label !== '').length) }];
  });
}

/**
 * Whether columns and rows alone identify the form if the title does not: a list of 项目, 数量, 金额 or of 编码, 名称, 合计 may be any kind of table.
 * There must be rows that the form prints, or functional codes with two columns of amounts, or most of the form's columns.
 */
function isTold(table: BareTable, { halves, share }: ColumnMatch, rows: readonly RowShare[]): boolean {
  if (rows.length > 0)
    return rows.reduce((sum, { found }) => sum + found, 0) >= TELLING_ROWS && rows.every((half) => half.share >= 0.5);
  return halves.every(({ declared, side, columns }) => {
    const { rows: printed } = declared;
    if (printed.kind !== 'coded') return share >= 0.8 || columns.size >= 8;
    const codes = table.rowsOf(side).flatMap(({ code }) => (code === '' ? [] : [code]));
    const fitting = codes.filter((code) => printed.digits.includes(code.length)).length;
    const amounts = declared.columns.filter(({ key, type }) => type === 'money' && columns.has(key)).length;
    return amounts >= 2 && (codes.length === 0 ? share >= 0.8 : fitting / codes.length >= 0.6);
  });
}

/**
 * The form that a table follows: the one that has most of its columns and rows, and its title.
 * @param onlyOne whether it is the only table on its sheet, so that the sheet's name may be its title
 */
export function bestForm(table: BareTable, forms: readonly Form[], onlyOne: boolean): Named | undefined {
  const { title, isKnown } = table.body.caption;
  // The name of a sheet may be as short as 9政府性基金.
  const sheetName = labelKey(table.view.snapshot.name).replace(/^(?:附?表|预算|公开)?\d+[表\-_.]?/, '');
  const fromSheet = onlyOne && !isKnown ? ['', '表', '支出表'].map((ending) => sheetName + ending) : [];
  const titles = [...(title === '' ? [] : [labelKey(title)]), ...fromSheet];
  const fits = (form: Form) => titlePatterns(form).some((pattern) => titles.some((one) => pattern.test(one)));
  // A title says what money a table is of, and several tables of like columns differ in that alone.
  const able = forms.filter(({ name }) => !titles.some((one) => isTitleOfOther(one, name['zh-CN'])));
  const matches = able.flatMap((form) => matchBuild(form, table.columns) ?? []).filter(isReadable);
  const entitled = new Set(matches.map(({ form }) => form).filter(fits));
  let best: { match: ColumnMatch; score: number } | undefined;
  for (const match of matches) {
    const own = entitled.has(match.form);
    const rows = rowShares(table, match);
    const score = scoreOf(match, rows, { own, others: entitled.size > 0 });
    if (score < ENOUGH || (best && score <= best.score + 1e-9)) continue;
    if (own || isTold(table, match, rows)) best = { match, score };
  }
  return best?.match;
}

/** The form whose columns are nearest to some heads. */
export function nearestForm(forms: readonly Form[], columns: readonly Columns[]): ColumnMatch | undefined {
  return columns
    .flatMap((one) => forms.flatMap((form) => matchColumns(form, one) ?? []))
    .reduce<ColumnMatch | undefined>((best, match) => (best && best.share >= match.share ? best : match), undefined);
}
