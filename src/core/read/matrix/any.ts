import type { Form, MatrixColumn, MatrixHalf } from '../../forms';
import { budgetWith } from '../../forms/budget-any';
import { FURTHER_HEADS, headMeanings, rowLabelKey, rowMeanings, type HeadMeaning } from '../../language/budget-words';
import { isBudgetTitle, isCodeHead, isCountHead, isLongCode } from '../../language/captions';
import { hasParts, isConcept, isWithin } from '../../language/concepts';
import type { CellValue } from '../../model/grid';
import { readMoney } from '../../language/money';
import { depthOfNumber } from '../../language/numbering';
import { squeeze } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import { cellIn } from '../sheet/cells';
import type { Body } from './body';
import type { Leaf } from './heads';
import { leavesOfBudget, withWholeCodes } from './columns';
import type { SheetView } from '../sheet/view';

/** So many heads must be words of budgets, or, under a title that says it is one, a single one. */
const TELLING = 3;

/** Heads of what a row is about, the most telling first: of a unit's projects the project. */
const NAMES: readonly (HeadMeaning | undefined)[] = ['item', 'classification', 'body'];

/** Heads that lists of other things have, too. */
const COMMON: ReadonlySet<HeadMeaning | undefined> = new Set([
  ...['item', 'total', 'body', 'nature', 'rank', 'funding', 'projectFunds', 'goods', 'catalogue', 'measure'],
  ...['quantity', 'price', 'reserved', 'value', 'other', 'carryOver', ...FURTHER_HEADS],
] as HeadMeaning[]);

/** Bare words like 编码 and 名称 are heads of any list. */
const isTelling = (meaning: HeadMeaning, head: string): boolean => !COMMON.has(meaning) && head.length > 2;

interface AnyColumn {
  readonly column: MatrixColumn;
  readonly meaning: HeadMeaning | undefined;
  readonly leaf: Leaf;
}

/**
 * The form of a budget table that fits none we know, made of its own heads and rows; `undefined` where too few of the heads are words of budgets,
 * or it cannot be told what its rows are about: two tables side by side, a list of other things.
 */
export function formAsRead(view: SheetView, body: Body): Form | undefined {
  const leaves = leavesOfBudget(withWholeCodes(body.head.leaves)).filter(({ isPart }) => !isPart);
  const named = leaves.map(({ key }) => headMeanings(key)[0]).filter((meaning) => NAMES.includes(meaning));
  const name = NAMES.find((meaning) => named.includes(meaning));
  const columns = leaves.map((leaf, index) => columnOf(view, body, leaf, index, name));
  const telling = new Set(
    columns.flatMap(({ meaning, leaf }) => (meaning && isTelling(meaning, leaf.key) ? [meaning] : [])),
  );
  const isTitled = isBudgetTitle(squeeze(body.caption.title)) || isBudgetTitle(squeeze(view.snapshot.name));
  const names = columns.filter(({ column }) => column.type === 'name');
  const amounts = columns.filter(({ column }) => column.type === 'money');
  const isTwice = new Set(named).size < named.length;
  const isNamed = !isTwice && (names.length === 1 || columns.some(({ column }) => column.type === 'code'));
  const across = acrossOf(columns);
  // Under a budget's title, columns that make up another one tell a table as well as a word of budgets does.
  const isTold = telling.size >= TELLING || (isTitled && telling.size + across.length > 0);
  if (!isTold || !isNamed || amounts.length === 0) return undefined;
  return budgetWith({
    columns: columns.map(({ column }) => column),
    rows: rowsOf(view, body, columns),
    across,
  });
}

function columnOf(view: SheetView, body: Body, leaf: Leaf, index: number, name: HeadMeaning | undefined): AnyColumn {
  const [meaning] = headMeanings(leaf.key);
  const type =
    leaf.parts || meaning === 'code'
      ? 'code'
      : NAMES.includes(meaning)
        ? meaning === name
          ? 'name'
          : 'text'
        : isCodeHead(leaf.key)
          ? 'text'
          : typeOf(view, body, leaf, meaning);
  const under = leaf.path.at(-1);
  return { column: { key: `column${index + 1}`, label: leaf.key, type, ...(under ? { under } : {}) }, meaning, leaf };
}

/** What stands in a column, by its head and its cells. */
function typeOf(view: SheetView, { rows }: Body, leaf: Leaf, meaning: HeadMeaning | undefined): MatrixColumn['type'] {
  if (isCountHead(leaf.key)) return 'count';
  const cells = rows.map((row) => cellIn(view, row, leaf));
  if (cells.some(({ content }) => isLongCode(squeeze(content)))) return 'text';
  const kinds = cells.map(({ value }) => readMoney(value, '元').kind);
  const amounts = kinds.filter((kind) => kind === 'amount').length;
  const others = kinds.filter((kind) => kind === 'unreadable').length;
  // A unit may have none of some money, or buy no works.
  if (amounts + others === 0 && isOfAmounts(meaning)) return 'money';
  return amounts > others * 2 ? 'money' : 'text';
}

const CODE = /^\d{3,7}$/;

function rowsOf(view: SheetView, body: Body, columns: readonly AnyColumn[]): MatrixHalf['rows'] {
  const sums = columns.filter(({ column }) => column.type === 'money').map(({ column }) => column.key);
  const code = columns.find(({ column }) => column.type === 'code')?.leaf;
  const parts = code?.parts ?? (code ? [code] : []);
  const isCoded = (row: number) => parts.some((part) => CODE.test(squeeze(cellIn(view, row, part).content)));
  if (body.rows.filter(isCoded).length * 2 > body.rows.length) return { kind: 'coded', digits: [3, 5, 7] };
  const name = columns.find(({ column }) => column.type === 'name')?.leaf;
  return { kind: 'listed', sums: name && isFlat(view, body, name) ? sums : [] };
}

/** Whether no row of a list is a part of another, as far as can be seen: then its 合计, above or below, adds them all up. */
function isFlat(view: SheetView, { head, rows }: Body, name: Leaf): boolean {
  const isTotal = (row: number) =>
    view.filled(row, head.left, name.right).some((column) => isTotalWord(view.key(row, column)));
  const names = rows.filter((row) => !isTotal(row)).map((row) => cellIn(view, row, name));
  const [first, last] = [rows[0], rows.at(-1)];
  const isIndented = new Set(names.map(({ value }) => indentOf(value))).size > 1;
  return (
    [first, last].some((row) => row !== undefined && isTotal(row)) &&
    names.every(
      ({ content }) => content !== '' && !/^其中|计$/.test(content) && depthOfNumber(squeeze(content)) === 0,
    ) &&
    !isIndented &&
    !hasWholes(names.map(({ content }) => content))
  );
}

const indentOf = (value: CellValue): number =>
  typeof value === 'string' ? value.length - value.trimStart().length : 0;

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

const isOfAmounts = (meaning: HeadMeaning | undefined): boolean =>
  meaning !== undefined && (isConcept(meaning) || MAKE_UP.some(({ parts }) => parts.includes(meaning)));

function acrossOf(columns: readonly AnyColumn[]): NonNullable<MatrixHalf['across']> {
  const amounts = columns.filter(({ column }) => column.type === 'money');
  const only = (wanted: HeadMeaning, path: string) => {
    const found = amounts.filter(({ meaning, leaf }) => meaning === wanted && leaf.path.join() === path);
    return found.length === 1 ? found[0]?.column.key : undefined;
  };
  return amounts
    .filter(({ meaning }) => meaning === 'total')
    .flatMap(({ column, leaf }) => {
      const path = leaf.path.join();
      return MAKE_UP.flatMap(({ parts, complete }) => {
        const keys = parts.flatMap((part) => only(part, path) ?? []);
        const isComplete = complete.every((part) => only(part, path));
        return isComplete ? [{ total: column.key, parts: keys, rule: 'T04' as const }] : [];
      });
    });
}
