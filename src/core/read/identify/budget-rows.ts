import { rowKey, TOTAL_ROW, type FixedRow } from '../../forms';
import { isAnyBudget } from '../../forms/budget-any';
import { isKindBought, rowLabelKey, rowMeanings } from '../../language/budget-words';
import { isCodeHead, isLongCode } from '../../language/captions';
import { readMoney } from '../../language/money';
import { withoutNumber } from '../../language/numbering';
import { remembered } from '../../language/remembered';
import { isNothing, labelKey, squeeze } from '../../language/spelling';
import { isSubtotalWord, isTotalWord } from '../../language/total-words';
import type { BareTable } from '../matrix/bare';
import { meaningOfRow } from '../matrix/head-words';
import { numberedOutline, outlineOf } from '../matrix/outline';
import type { SideRow } from '../matrix/rows';
import { cellIn, withLabel } from '../sheet/cells';
import type { FieldReading, MatrixRow } from '../table';
import type { Named, NamedHalf } from './budget-columns';

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

/**
 * Pairs rows, given by their labels, with the rows that a form prints; returns pairs of indexes. Rows are paired in the form's order as far
 * as possible; a row that stands elsewhere (本年收入 above its parts) is paired by its label alone. A part (其中) must stand below what it is a part of,
 * with nothing else of the form between.
 */
export function matchRows(
  items: readonly FixedRow[],
  labels: readonly string[],
): readonly (readonly [number, number])[] {
  const order = inOrderOf(items, labels);
  return matchInOrder(
    order.map((at) => items[at] ?? NO_ROW),
    labels,
  ).map(([item, place]) => [order[item] ?? item, place] as const);
}

const NO_ROW: FixedRow = { key: '', label: '' };

/**
 * The rows of a form, by index, as a table has them that begins with one whose parts are called as others are: 上年结转 with 一般公共预算拨款 below it,
 * above 本年收入.
 */
function inOrderOf(items: readonly FixedRow[], labels: readonly string[]): readonly number[] {
  const order = items.map((_, at) => at);
  const first = labels.map(rowLabelKey).find((key) => key !== '');
  const head = items.findIndex((item, at) => at > 0 && (items[at + 1]?.level ?? 0) > (item.level ?? 0));
  const whole = items[head];
  if (!whole || first === undefined) return order;
  const isWhole = first === labelKey(whole.label) || rowMeanings(first).some((one) => one === meaningOfRow(whole));
  const end = items.findIndex((item, at) => at > head && (item.level ?? 0) <= (whole.level ?? 0));
  const block = order.slice(head, end < 0 ? undefined : end);
  return isWhole ? [...block, ...order.filter((at) => !block.includes(at))] : order;
}

function matchInOrder(items: readonly FixedRow[], labels: readonly string[]): readonly (readonly [number, number])[] {
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

/** The rows that a form prints as words, which every table is held against. */
const printedRows = remembered((items: readonly FixedRow[]) =>
  items.map((item) => ({ key: labelKey(item.label), meaning: meaningOfRow(item) })),
);

function pairRows(items: readonly FixedRow[], labels: readonly string[]): readonly (readonly [number, number])[] {
  const declared = printedRows(items);
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

/** The rows of a table under the keys of the form that its columns have. */
export function namedRows(table: BareTable, named: Named): readonly MatrixRow[] {
  return named.halves.flatMap((half, index) => {
    const rows = table.rowsOf(half.side);
    const items = half.declared.rows.kind === 'fixed' ? half.declared.rows.items : [];
    const labels = rows.map(({ label }) => label.content);
    const printed = new Map(matchRows(items, labels).map(([item, place]) => [place, items[item]] as const));
    const outline = outlineIn(table, named, half, rows);
    const all = rows.flatMap((row, place) => {
      const own = namedRow(table, half, row, printed.get(place));
      const depth = outline?.get(row);
      return own
        ? { half: index, otherAmounts: amountsBeside(table, named, row), ...own, ...(depth ? { depth } : {}) }
        : [];
    });
    return withOwnKeys(withTotal(all, half));
  });
}

/** How deep the rows of a half stand: where 收入 and 支出 are side by side only their numbers say so. */
function outlineIn(table: BareTable, { form, halves }: Named, half: NamedHalf, rows: readonly SideRow[]) {
  const { kind } = half.declared.rows;
  if (kind === 'fixed' || halves.length > 1) return numberedOutline(rows);
  return kind === 'listed' || isAnyBudget(form) ? outlineOf(table.view, half.side, rows) : undefined;
}

/** Rows of equal keys are numbered. */
function withOwnKeys(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const keys = new Map<string, number>();
  return rows.map((row) => {
    const count = (keys.get(row.key) ?? 0) + 1;
    keys.set(row.key, count);
    return count > 1 ? { ...row, key: `${row.key}#${count}` } : row;
  });
}

/**
 * Makes the only row with amounts but without a code the total: above or below a hierarchy of codes, the unit's name may stand in place of
 * 合计.
 */
function withTotal(rows: readonly MatrixRow[], half: NamedHalf): readonly MatrixRow[] {
  const coded = rows.filter(({ code }) => code !== '');
  if (coded.length === 0 || rows.some(({ kind }) => kind === 'total')) return rows;
  const others = rows.filter(({ code, cells }) => code === '' && hasAmounts(half, cells));
  const [only] = others;
  const isOutermost = only !== undefined && (rows.indexOf(only) === 0 || only === rows.at(-1));
  return others.length === 1 && isOutermost
    ? rows.map((row) => (row === only ? { ...row, key: TOTAL_ROW, kind: 'total' } : row))
    : rows;
}

function hasAmounts({ declared }: NamedHalf, cells: MatrixRow['cells']): boolean {
  return declared.columns.some(({ key, type }) => type === 'money' && !isNothing(cells.get(key)?.content ?? ''));
}

/** One row; `undefined` for a line that is blank in this half. */
function namedRow(
  table: BareTable,
  half: NamedHalf,
  read: SideRow,
  printed: FixedRow | undefined,
): Omit<MatrixRow, 'half' | 'otherAmounts'> | undefined {
  const { kind: rowKind } = half.declared.rows;
  const [code, codeName] = rowKind === 'coded' ? [read.code, read.codeName] : ['', ''];
  const isTotal = rowKind !== 'fixed' && code === '' && read.isTotal;
  const text = isTotal ? '合计' : printed ? labelKey(read.label.content) : textOf(read, code, codeName);
  const says = isTotal ? '合计' : withoutNumber(codeName === '' ? read.label.content : codeName);
  const cells = cellsOf(table, half, read, code ? `${says}（${code}）` : says);
  const isBlank = rowKind === 'fixed' ? !hasAmounts(half, cells) : [...cells.values()].every(isEmpty);
  if (text === '' && isBlank) return undefined;
  const key = printed?.key ?? rowKey({ code: code || undefined, name: text });
  return {
    key: key === '' ? `row${read.row - table.body.head.bottom}` : key,
    kind: isTotal ? 'total' : rowKind === 'fixed' ? (printed ? 'item' : 'extra') : kindOf(text, rowKind),
    code,
    isOfUnit: code !== '' && read.isOfUnit,
    label: says,
    at: read.label.position,
    cells,
  };
}

const isEmpty = ({ content }: FieldReading): boolean => content === '';

/** What names a row: its name, else whatever stands in its place; beside a code only its name. */
function textOf({ label, name }: SideRow, code: string, codeName: string): string {
  if (code !== '') return codeName || name;
  return name || squeeze(label.content);
}

/** In a list, what is bought of a kind (货物类) is the sum of what stands below it. */
const kindOf = (text: string, rowKind: 'coded' | 'listed'): MatrixRow['kind'] =>
  isSubtotalWord(text) || (rowKind === 'listed' && isKindBought(text)) ? 'subtotal' : 'item';

/** The row's cells by column, each with the label that messages use for it. */
function cellsOf(
  { view }: BareTable,
  { declared, columns }: NamedHalf,
  { row, label }: SideRow,
  says: string,
): ReadonlyMap<string, FieldReading> {
  const isOne = declared.columns.filter(({ key, type }) => type === 'money' && columns.has(key)).length === 1;
  const cells = new Map<string, FieldReading>();
  for (const column of declared.columns) {
    const leaf = columns.get(column.key);
    if (!leaf) continue;
    const name = column.type === 'money' && !isOne ? `${says}·${column.label}` : says;
    cells.set(column.key, withLabel(cellIn(view, row, leaf), { label: name, labelAt: label.position }));
  }
  return cells;
}

/** The amounts of a row that stand in columns the form does not have. */
function amountsBeside({ view, unit }: BareTable, { form, unknown }: Named, { row }: SideRow) {
  return unknown.flatMap((column) => {
    const { value, content } = cellIn(view, row, column);
    if (isCodeHead(column.key) || isLongCode(squeeze(content))) return [];
    const money = readMoney(value, unit ?? form.unit);
    return money.kind === 'amount' ? [money.amount] : [];
  });
}
