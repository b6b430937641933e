import { matrixOf, otherBuildOf, type FixedRow, type Form, type MatrixColumn, type MatrixSection } from '../../forms';
import { amountConcept, type Concept } from '../../language/concepts';
import { labelKey } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { headKey, headMeanings, rowLabelKey, rowMeanings, type HeadMeaning } from '../../language/budget-words';
import { CODE_PARTS, isOrdinal, meaningOfColumn, meaningOfRow, SUB_TOTAL, type HeadRows, type Leaf } from './heads';

/** Pairs equal items of two sequences in order, as many as possible; among equal items the earlier one is taken. */
function align<A, B>(
  left: readonly A[],
  right: readonly B[],
  agree: (a: A, b: B) => boolean,
): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const [a, b] = [left[i], right[j]];
      const matched = a !== undefined && b !== undefined && agree(a, b) ? at(i + 1, j + 1) + 1 : 0;
      const row = lengths[i];
      if (row) row[j] = Math.max(matched, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && b !== undefined && agree(a, b) && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Which column of a form each head at the bottom of the header (leaf) stands for. */
export interface ColumnMatch {
  readonly form: Form;
  readonly matrix: MatrixSection;
  /** By half: leaves by column key. */
  readonly halves: readonly ReadonlyMap<string, Leaf>[];
  /** Leaves that are not columns of the form and may hold a part of an amount: not 序号, details, remarks or other years. */
  readonly unknown: readonly Leaf[];
  /** Share of the form's columns that were found, 0 to 1. */
  readonly share: number;
  /** Heads of the columns that were not found. */
  readonly missing: readonly string[];
}

interface Declared {
  readonly half: number;
  readonly column: MatrixColumn;
  readonly key: string;
  readonly meaning: string | undefined;
  readonly under: string | undefined;
}

/** Columns that are not budget amounts: actual spending, changes, remarks. */
const ASIDE = /执行|决算|完成|增减|增长|增加|减少|比上年|上年(?:预算|数)|备注|说明|占比|比重|比例|%$|率$/;
const CARRIED_OVER: HeadMeaning = 'carryOver';

/** Whether a head is the column's, as the form prints it or in other words. */
function names({ key, meaning }: Declared, head: string): boolean {
  return key === head || (meaning !== undefined && headMeanings(head).some((one) => one === meaning));
}

/** Matches a form's columns with the heads of a table, in any order; `undefined` for a form without a matrix. */
export function matchColumns(form: Form, head: HeadRows): ColumnMatch | undefined {
  const matrix = matrixOf(form);
  if (!matrix) return undefined;
  const declared = matrix.halves.flatMap(({ columns }, half) =>
    columns.map((column): Declared => ({
      half,
      column,
      key: headKey(labelKey(column.label)),
      meaning: meaningOfColumn(column),
      under: column.under && headKey(labelKey(column.under)),
    })),
  );
  const leaves = ownLeaves(head.leaves, declared);
  const pairs = matrix.halves.length > 1 ? pairsOfHalves(declared, leaves) : assign(declared, leaves);
  const halves = matrix.halves.map(() => new Map<string, Leaf>());
  for (const [{ half, column }, leaf] of pairs) halves[half]?.set(column.key, leaf);
  const missing = declared.filter((item) => !pairs.has(item)).map(({ column }) => column.label);
  const taken = new Set(pairs.values());
  const unknown = leaves.filter((leaf) => !taken.has(leaf) && !leaf.isPart);
  return { form, matrix, halves, unknown, share: pairs.size / declared.length, missing };
}

/** Matches a form as it is printed here or elsewhere; the other build only where none of the columns that it divides are there. */
export function matchBuild(form: Form, head: HeadRows): ColumnMatch | undefined {
  const own = matchColumns(form, head);
  const other = otherBuildOf(form);
  const divided = other && matchColumns(other, head);
  if (!own || !divided) return own;
  const keysOf = ({ matrix }: ColumnMatch) => matrix.halves.flatMap(({ columns }) => columns.map(({ key }) => key));
  const kept = new Set(keysOf(divided));
  const hasDivided = keysOf(own).some((key) => !kept.has(key) && own.halves.some((half) => half.has(key)));
  return hasDivided || divided.share <= own.share ? own : divided;
}

/** The heads of the budget itself, without 序号, other years, changes and remarks. */
export function leavesOfBudget(leaves: readonly Leaf[]): readonly Leaf[] {
  const latest = Math.max(...leaves.flatMap(({ year }) => year ?? []));
  const isOfYear = ({ year }: Leaf) => year === undefined || year === latest;
  const isAside = ({ key, path }: Leaf) => isOrdinal(key) || [key, ...path].some((text) => ASIDE.test(text));
  return leaves.filter((leaf) => isOfYear(leaf) && !isAside(leaf));
}

/**
 * The heads that may be columns of the form: those of the budget's year, and the columns of a split code as one. If a head that is one
 * column in the form stands over several (基本支出 over 小计, 人员经费, 公用经费), its 小计 is that column and the others are contained in it.
 */
function ownLeaves(leaves: readonly Leaf[], declared: readonly Declared[]): readonly Leaf[] {
  const own = leavesOfBudget(withWholeCodes(leaves));
  const isColumn = (text: string) =>
    !SUB_TOTAL.test(text) &&
    declared.some((item) => item.column.type === 'money' && names(item, text)) &&
    !declared.some(({ under }) => under === text);
  const divided = (leaf: Leaf) => leaf.path.findLast(isColumn);
  return own.map((leaf): Leaf => {
    const whole = divided(leaf);
    if (whole === undefined) return leaf;
    if (SUB_TOTAL.test(leaf.key))
      return { ...leaf, key: whole, path: leaf.path.slice(0, leaf.path.lastIndexOf(whole)) };
    const isContained = own.some((other) => divided(other) === whole && SUB_TOTAL.test(other.key));
    return { ...leaf, isPart: isContained || leaf.isPart === true };
  });
}

/** 类, 款 and 项 side by side are one column of codes. */
export function withWholeCodes(leaves: readonly Leaf[]): readonly Leaf[] {
  const whole: Leaf[] = [];
  for (const leaf of leaves) {
    const before = whole.at(-1);
    const level = CODE_PARTS.indexOf(leaf.key);
    if (level > 0 && before?.parts?.length === level)
      whole[whole.length - 1] = { ...before, right: leaf.right, parts: [...before.parts, leaf] };
    else if (level === 0) whole.push({ ...leaf, key: '科目编码', parts: [leaf] });
    else whole.push(leaf);
  }
  return whole;
}

/** Assigns the heads to the two halves: by the head above them, or, without one, by their order. */
function pairsOfHalves(declared: readonly Declared[], leaves: readonly Leaf[]): ReadonlyMap<Declared, Leaf> {
  const halves = [...new Set(declared.map(({ half }) => half))].map((half) =>
    declared.filter((item) => item.half === half),
  );
  const unders = halves.map((half) => half[0]?.under);
  const under = (leaf: Leaf) => unders.findIndex((text) => text !== undefined && leaf.path.includes(text));
  if (halves.every((_, half) => leaves.some((leaf) => under(leaf) === half))) {
    return new Map(
      halves.flatMap((half, index) => [
        ...assign(
          half,
          leaves.filter((leaf) => under(leaf) === index),
        ),
      ]),
    );
  }
  const pairs = align(declared, leaves, (item, { key, isPart }) => !isPart && names(item, key));
  return new Map(
    pairs.flatMap(([i, j]) => {
      const [item, leaf] = [declared[i], leaves[j]];
      return item && leaf ? [[item, leaf] as const] : [];
    }),
  );
}

/**
 * Gives each column the head that fits it best: one under the form's own upper head before others, then the form's own words, then the
 * leftmost.
 */
function assign(declared: readonly Declared[], leaves: readonly Leaf[]): ReadonlyMap<Declared, Leaf> {
  const pairs = new Map<Declared, Leaf>();
  const taken = new Set<Leaf>();
  for (const item of declared) {
    let best: { leaf: Leaf; fit: number } | undefined;
    for (const leaf of leaves) {
      const fit = taken.has(leaf) || leaf.isPart ? 0 : fitOf(item, leaf, declared);
      if (fit > (best?.fit ?? 0)) best = { leaf, fit };
    }
    if (!best) continue;
    pairs.set(item, best.leaf);
    taken.add(best.leaf);
  }
  return pairs;
}

/** Whether a head is over amounts of one kind of money. */
function isOfOneMoney(head: string): boolean {
  const concept = amountConcept(head);
  return concept !== undefined && ONE_MONEY.has(concept);
}

const ONE_MONEY: ReadonlySet<Concept> = new Set([
  ...(['generalPublic', 'fund', 'stateCapital', 'fiscalAccount', 'unitFunds', 'carryOver'] as const),
]);

function fitOf(item: Declared, { key, path }: Leaf, declared: readonly Declared[]): number {
  const { column, under } = item;
  const isUnder = under !== undefined && path.includes(under);
  const isSubTotal = isUnder && SUB_TOTAL.test(key) && SUB_TOTAL.test(item.key);
  const isNamed = names(item, key);
  if (!isNamed && !isSubTotal) return 0;
  // What stands under 上年结转 is carried over, by whatever it is divided.
  if (item.meaning !== CARRIED_OVER && path.some((text) => headMeanings(text).some((one) => one === CARRIED_OVER)))
    return 0;
  // A 小计 under another column's upper head belongs to that column.
  // 基本支出 under 一般公共预算 is a part of that money, not of all.
  if (under === undefined && column.type === 'money' && path.some(isOfOneMoney)) return 0;
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
export function isReadable({ matrix, halves }: ColumnMatch): boolean {
  return matrix.halves.every(({ columns }, half) => {
    const there = columns.filter(({ key }) => halves[half]?.has(key));
    const named = there.some(({ type }) => type === 'name' || type === 'code');
    return named && there.some(({ type }) => type !== 'name' && type !== 'code');
  });
}

/**
 * Pairs rows, given by their labels, with the rows that a form prints; returns pairs of indexes. Rows are paired in the form's order as far
 * as possible; a row that stands elsewhere (本年收入 above its parts) is paired by its label alone. A part (其中) must stand below what it is a part of,
 * with nothing else of the form between.
 */
export function matchRows(
  items: readonly FixedRow[],
  labels: readonly string[],
): readonly (readonly [number, number])[] {
  const pairs = pairRows(items, labels);
  const placeOf = new Map(pairs);
  const isMisplaced = (item: number, place: number): boolean => {
    const level = items[item]?.level ?? 0;
    if (level === 0) return false;
    const whole = placeOf.get(items.findLastIndex((other, at) => at < item && (other.level ?? 0) < level));
    const isBetween = ([other, at]: readonly [number, number]) =>
      (items[other]?.level ?? 0) < level && at > (whole ?? 0) && at < place;
    return whole === undefined || whole > place || pairs.some(isBetween);
  };
  const misplaced = new Set(pairs.filter(([item, place]) => isMisplaced(item, place)).map(([item]) => item));
  if (misplaced.size === 0) return pairs;
  const kept = items.flatMap((item, at) => (misplaced.has(at) ? [] : [{ item, at }]));
  const again = pairRows(
    kept.map(({ item }) => item),
    labels,
  );
  return again.map(([item, place]) => [kept[item]?.at ?? 0, place] as const);
}

function pairRows(items: readonly FixedRow[], labels: readonly string[]): readonly (readonly [number, number])[] {
  const declared = items.map((item) => ({ key: labelKey(item.label), meaning: meaningOfRow(item) }));
  const known = new Set(declared.flatMap(({ key, meaning }) => [key, meaning]));
  const all = labels.map(rowLabelKey).map((key, index) => ({ index, key, meanings: rowMeanings(key) }));
  const agree = (item: (typeof declared)[number], { key, meanings }: (typeof all)[number]) =>
    key === item.key || meanings.some((one) => one === item.meaning);
  const isKnown = ({ key, meanings }: (typeof all)[number]) => known.has(key) || meanings.some((one) => known.has(one));
  // A bare 合计 beside a row of the name itself, as 三公 beside 会议费, is the total of more than that.
  const isOfMore = (total: (typeof all)[number]) =>
    isTotalWord(total.key) &&
    declared.some(
      (item) =>
        agree(item, total) &&
        item.key !== total.key &&
        all.some((other) => !isTotalWord(other.key) && agree(item, other)),
    );
  const found = all.filter((label) => isKnown(label) && !isOfMore(label));
  const pairs = align(declared, found, agree);
  const [rows, places] = [new Set(pairs.map(([item]) => item)), new Set(pairs.map(([, place]) => place))];
  const moved = declared.flatMap((own, item) => {
    if (rows.has(item)) return [];
    const place = found.findIndex((label, index) => !places.has(index) && agree(own, label));
    if (place < 0) return [];
    places.add(place);
    return [[item, place] as const];
  });
  return [...pairs, ...moved].map(([item, place]) => [item, found[place]?.index ?? 0] as const);
}
