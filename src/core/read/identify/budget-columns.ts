import { matrixOf, otherBuildOf, type Form, type MatrixColumn, type MatrixHalf, type MatrixSection } from '../../forms';
import { headKey, headMeanings, isByFunction, isOfAmounts, type HeadMeaning } from '../../language/budget-words';
import { amountConcept, type Concept } from '../../language/concepts';
import { remembered, rememberedHere } from '../../language/remembered';
import { isNothing, labelKey } from '../../language/spelling';
import type { BareTable } from '../matrix/bare';
import { hasAmounts, underItsHead, type Columns, type Side } from '../matrix/columns';
import { SUB_TOTAL } from '../matrix/head-words';
import type { Leaf } from '../matrix/leaves';
import { cellIn } from '../sheet/cells';

/** A table's columns by the keys of a form. */
export interface Named {
  readonly form: Form;
  readonly halves: readonly NamedHalf[];
  /** Columns that the form does not have and that may hold a part of an amount. */
  readonly unknown: readonly Leaf[];
  /** Share of the form's columns that were found, 0 to 1. */
  readonly share: number;
  /** Heads of the columns that were not found. */
  readonly missing: readonly string[];
}

/** One half of a form, and the side of the table that it is; of several columns of names the form says by which the rows go. */
export interface NamedHalf {
  readonly declared: MatrixHalf;
  readonly side: Side;
  readonly columns: ReadonlyMap<string, Leaf>;
}

interface Declared {
  readonly column: MatrixColumn;
  readonly key: string;
  readonly meaning: string | undefined;
  readonly under: string | undefined;
}

/** Finds a form's columns among those of a table, in any order; `undefined` for a form without a matrix, or with one half for a table of two. */
export function namedColumns(form: Form, columns: Columns): Named | undefined {
  const matrix = matrixOf(form);
  if (!matrix || (matrix.halves.length === 1 && columns.isTwoSided)) return undefined;
  const all = columns.whole.columns;
  const { declared, everywhere } = declaredIn(matrix);
  const own = ownColumns(all, everywhere);
  const places = columnsOfHalves(declared, columns);
  const halves = matrix.halves.map((half, index): NamedHalf => {
    const among = places[index] ?? [];
    const found = assign(declared[index] ?? [], among, own);
    const leafOf = (type: MatrixColumn['type']) => found.get(half.columns.find((one) => one.type === type)?.key ?? '');
    return { declared: half, side: { columns: among, code: leafOf('code'), name: leafOf('name') }, columns: found };
  });
  const taken = new Set(halves.flatMap((half) => [...half.columns.values()]));
  return {
    form,
    halves,
    unknown: all.filter((leaf) => !taken.has(leaf) && own.get(leaf)?.isPart !== true),
    share: taken.size / everywhere.length,
    missing: halves.flatMap((half) =>
      half.declared.columns.filter(({ key }) => !half.columns.has(key)).map(({ label }) => label),
    ),
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
  return told.every(({ length }) => length > 0)
    ? told.map((own) => ofOneSide(own, sides))
    : sides.map(({ columns }) => columns);
}

/** Of columns below one head (支出) those of a single side: where its money is divided several times, the side that goes by function. */
function ofOneSide(columns: readonly Leaf[], sides: readonly Side[]): readonly Leaf[] {
  const there = sides.filter(({ name }) => name !== undefined && columns.includes(name));
  const side = there.find(({ name }) => name !== undefined && isByFunction(name.key)) ?? there[0];
  return side ? columns.filter((leaf) => side.columns.includes(leaf)) : columns;
}

/** The columns of each half, which every table is held against. */
const declaredIn = remembered(({ halves }: MatrixSection) => {
  const declared = halves.map(({ columns }) => columns.map(declaredOf));
  return { declared, everywhere: declared.flat() };
});

function declaredOf(column: MatrixColumn): Declared {
  return {
    column,
    key: headKey(labelKey(column.label)),
    meaning: meaningOfColumn(column),
    under: column.under && headKey(labelKey(column.under)),
  };
}

/** What a column of a form stands for; a 小计 stands for the sum of what is above it. `undefined` for a head that only this form has. */
function meaningOfColumn({ label, under = '' }: Pick<MatrixColumn, 'label' | 'under'>): string | undefined {
  const key = headKey(labelKey(label));
  const [ofSum] = SUB_TOTAL.test(key) ? headMeanings(headKey(labelKey(under + label))) : [];
  return ofSum ?? headMeanings(key)[0];
}

/** Whether a head is the column's, as the form prints it or in other words. */
function names({ key, meaning }: Declared, head: string): boolean {
  return key === head || (meaning !== undefined && headMeanings(head).some((one) => one === meaning));
}

/** By head: which of these columns it names. The heads of tables are a few hundred, and each is held against all columns of all forms. */
const namedBy = remembered((declared: readonly Declared[]) =>
  rememberedHere((head): ReadonlySet<Declared> => new Set(declared.filter((item) => names(item, head)))),
);

/** Whether a head is that of one column of amounts, and stands over none. */
const isColumnOf = remembered((declared: readonly Declared[]) => {
  const namesOf = namedBy(declared);
  return rememberedHere(
    (head): boolean =>
      !SUB_TOTAL.test(head) &&
      [...namesOf(head)].some(({ column }) => column.type === 'money') &&
      !declared.some(({ under }) => under === head),
  );
});

/**
 * What each column may be in a form. If a head that is one column there stands over several (基本支出 over 小计, 人员经费, 公用经费), its 小计 is that
 * column and the others are contained in it.
 */
function ownColumns(columns: readonly Leaf[], declared: readonly Declared[]): ReadonlyMap<Leaf, Leaf> {
  const isColumn = isColumnOf(declared);
  const wholes = new Set(
    columns.flatMap((leaf) => (SUB_TOTAL.test(leaf.key) ? (leaf.path.findLast(isColumn) ?? []) : [])),
  );
  const overAll = headsOverAll(columns);
  const isOfTable = (head: string) => overAll.has(head) && !declared.some(({ under }) => under === head);
  return new Map(
    columns.map((one) => {
      const leaf = overAll.size === 0 ? one : { ...one, path: one.path.filter((head) => !isOfTable(head)) };
      const within = SUB_TOTAL.test(leaf.key) ? undefined : leaf.path.findLast(isColumn);
      const isContained = within !== undefined && wholes.has(within);
      return [one, isContained ? { ...leaf, isPart: true } : underItsHead(leaf, isColumn)];
    }),
  );
}

/** Heads that stand over all amounts of a table (2024年预算数, 本年基本支出): they say what it is of, and divide nothing. */
function headsOverAll(columns: readonly Leaf[]): ReadonlySet<string> {
  const [first, ...others] = columns.filter(hasAmounts);
  const heads = first && others.length > 0 ? first.path : [];
  return new Set(heads.filter((head) => !isCarriedOver(head) && others.every(({ path }) => path.includes(head))));
}

/** A column of a table, as what it may be in the form, and the columns of the form that its head names. */
interface Candidate {
  readonly leaf: Leaf;
  readonly as: Leaf;
  readonly named: ReadonlySet<Declared>;
}

/**
 * Gives each column the head that fits it best: one under the form's own upper head before others, then the form's own words, then the
 * leftmost.
 */
function assign(
  declared: readonly Declared[],
  columns: readonly Leaf[],
  own: ReadonlyMap<Leaf, Leaf>,
): ReadonlyMap<string, Leaf> {
  const found = new Map<string, Leaf>();
  const namesOf = namedBy(declared);
  const free = new Set<Candidate>();
  for (const leaf of columns) {
    const as = own.get(leaf) ?? leaf;
    if (as.isPart !== true || !own.has(leaf)) free.add({ leaf, as, named: namesOf(as.key) });
  }
  for (const item of declared) {
    let best: Candidate | undefined;
    let most = 0;
    for (const one of free) {
      const fit = fitOf(item, one.as, one.named.has(item), declared);
      if (fit > most) [best, most] = [one, fit];
    }
    if (!best) continue;
    found.set(item.column.key, best.leaf);
    free.delete(best);
  }
  return found;
}

const CARRIED_OVER: HeadMeaning = 'carryOver';

const isCarriedOver = (head: string): boolean => headMeanings(head).some((one) => one === CARRIED_OVER);

const ONE_MONEY: ReadonlySet<Concept> = new Set([
  ...(['generalPublic', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'carryOver'] as const),
]);

/** Whether a head is over amounts of one kind of money. */
function isOfOneMoney(head: string): boolean {
  const concept = amountConcept(head);
  return concept !== undefined && ONE_MONEY.has(concept);
}

function fitOf(item: Declared, { key, path }: Leaf, isNamed: boolean, declared: readonly Declared[]): number {
  const { column, under } = item;
  const isUnder = under !== undefined && path.includes(under);
  const isSubTotal = isUnder && SUB_TOTAL.test(key) && SUB_TOTAL.test(item.key);
  if (!isNamed && !isSubTotal) return 0;
  // What stands under 上年结转 is carried over, by whatever it is divided.
  if (item.meaning !== CARRIED_OVER && path.some(isCarriedOver)) return 0;
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

/** Finds the columns of a form as it is printed here or elsewhere; the other build only where none of the columns that it divides are there. */
export function namedInBuild(form: Form, columns: Columns): Named | undefined {
  const own = namedColumns(form, columns);
  const other = otherBuildOf(form);
  const divided = other && namedColumns(other, columns);
  if (!own || !divided) return own;
  const kept = new Set(divided.halves.flatMap(({ declared }) => declared.columns.map(({ key }) => key)));
  const hasDivided = own.halves.some((half) => [...half.columns.keys()].some((key) => !kept.has(key)));
  return hasDivided || divided.share <= own.share ? own : divided;
}

/** The parts of 基本支出 that tables print below its head, and the keys of their columns. */
const PARTS: readonly { readonly meaning: Concept; readonly key: string; readonly label: string }[] = [
  { meaning: 'personnel', key: 'personnel', label: '人员经费' },
  { meaning: 'publicFunds', key: 'public', label: '公用经费' },
];

/** The form with columns for the parts of 基本支出, which ours do not print; made once for each form. */
const withParts = remembered((form: Form): Form => {
  const half = (own: MatrixHalf): MatrixHalf => {
    const basic = own.columns.find((column) => meaningOfColumn(column) === 'basic');
    return basic
      ? {
          ...own,
          columns: own.columns.flatMap((column) =>
            column === basic
              ? [column, ...PARTS.map(({ key, label }) => ({ key, label, type: 'money' as const }))]
              : [column],
          ),
          across: [...(own.across ?? []), { total: basic.key, parts: PARTS.map(({ key }) => key), rule: 'T04' }],
        }
      : own;
  };
  const sections = form.sections.map((section) =>
    section.kind === 'matrix' ? { ...section, halves: section.halves.map(half) } : section,
  );
  return { ...form, sections };
});

/**
 * A table with the parts of 基本支出 as columns of their own, where it divides it into 人员经费 and 公用经费, and, below a 小计, does so in each row; else as it
 * is.
 */
export function withBasicDivided(named: Named, { view, body, columns: { whole } }: BareTable): Named {
  const [half, ...others] = named.halves;
  const key = half?.declared.columns.find((column) => meaningOfColumn(column) === 'basic')?.key;
  if (!half || key === undefined || others.length > 0) return named;
  const basic = half.columns.get(key);
  const head = (basic ?? whole.columns.find(isPartOfBasic))?.path.join();
  const beside = whole.columns.filter((leaf) => leaf !== basic && leaf.path.join() === head);
  const parts = PARTS.map(({ meaning }) => beside.filter((leaf) => headMeanings(leaf.key).includes(meaning)));
  const isDivided = basic ? SUB_TOTAL.test(basic.key) : beside.every(isPartOfBasic);
  if (!isDivided || beside.length !== PARTS.length || parts.some(({ length }) => length !== 1)) return named;
  const isFilled = (row: number, leaf: Leaf | undefined) => leaf && !isNothing(cellIn(view, row, leaf).content);
  if (body.rows.some((row) => isFilled(row, basic) && !beside.some((leaf) => isFilled(row, leaf)))) return named;
  const form = withParts(named.form);
  const [declared = half.declared] = matrixOf(form)?.halves ?? [];
  const own = PARTS.flatMap((part, index) => (parts[index] ?? []).map((leaf) => [part.key, leaf] as const));
  return {
    ...named,
    form,
    halves: [{ ...half, declared, columns: new Map([...half.columns, ...own]) }],
    unknown: named.unknown.filter((leaf) => !beside.includes(leaf)),
  };
}

/** Whether a column stands directly below 基本支出. */
const isPartOfBasic = ({ path }: Leaf): boolean => headMeanings(path.at(-1) ?? '')[0] === 'basic';
