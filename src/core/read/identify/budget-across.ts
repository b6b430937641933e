import { greatest } from '../../model/geometry';
import { matrixOf, type Form, type MatrixSection } from '../../forms';
import { amountKey, headKey, rowMeanings, yearOfHead } from '../../language/budget-words';
import { isCodeHead } from '../../language/captions';
import { readMoney } from '../../language/money';
import { labelKey } from '../../language/spelling';
import type { BareTable } from '../matrix/bare';
import { underItsHead, type Columns } from '../matrix/columns';
import { meaningOfRow, SUB_TOTAL } from '../matrix/head-words';
import type { Leaf } from '../matrix/leaves';
import { cellIn } from '../sheet/cells';
import type { MatrixRow } from '../table';

/** A head that stands for a row of the form, or for one that the form does not print. */
interface HeadRow {
  readonly key: string;
  readonly kind: 'total' | 'item' | 'extra';
  /** The head as written; of a 小计, the head above it. */
  readonly says: string;
  readonly leaf: Leaf;
  /** Whether it is one of those that a 合计 of more than the form's rows adds up. */
  readonly isPlain?: boolean;
}

/**
 * The rows of a table whose heads are the rows of a form: “三公” from left to right, over a single row of amounts. `undefined` for any other table.
 */
export function rowsAcross(table: BareTable, form: Form): readonly MatrixRow[] | undefined {
  const matrix = matrixOf(form);
  const column = matrix?.halves[0]?.columns.find(({ type }) => type === 'money')?.key;
  const isTitled = labelKey(table.body.caption.title).includes(THREE_PUBLIC);
  const heads = matrix && headRows(matrix, table.columns, isTitled);
  const row = heads && rowOfAmounts(table, heads, form);
  if (!heads || column === undefined || row === undefined) return undefined;
  const at = ({ left }: Leaf) => ({ row: table.body.head.bottom, column: left });
  return heads
    .filter(({ kind, leaf }) => kind === 'item' || hasAmount(table, row, leaf, form))
    .map(({ key, kind, says: label, leaf, isPlain }): MatrixRow => {
      const cell = { ...cellIn(table.view, row, leaf), label, labelAt: at(leaf) };
      return {
        ...{ key, kind, half: 0, code: '', isOfUnit: false, label, at: at(leaf) },
        ...{ cells: new Map([[column, cell]]), otherAmounts: [] },
        ...(isPlain ? { depth: 1, isPlain } : {}),
      };
    });
}

/** Under a title that says so, a unit may print only the kinds that it has. */
const THREE_PUBLIC = '三公经费';

/** Finds the rows of a form among the heads of a table; `undefined` unless all parts of the form's outermost sum are there, or, by the title, several. */
function headRows(
  { halves, transposed }: MatrixSection,
  { whole }: Columns,
  isTitled: boolean,
): readonly HeadRow[] | undefined {
  const rows = halves[0]?.rows;
  if (!transposed || rows?.kind !== 'fixed' || rows.rest === undefined) return undefined;
  const { items, sums, rest } = rows;
  const known = items.map((item) => ({ item, key: headKey(labelKey(item.label)), meaning: meaningOfRow(item) }));
  const itemOf = (head: string) => {
    const meanings: readonly string[] = rowMeanings(amountKey(head));
    return known.find(({ key, meaning }) => key === amountKey(head) || (meaning && meanings.includes(meaning)))?.item;
  };
  // Heads beside the form's rows that are none of them: 机关运行经费.
  const besides = transposed.besides.map(headKey);
  const found = new Map<string, HeadRow>();
  const amounts = whole.columns.filter((leaf) => leaf !== whole.name && leaf !== whole.code && !isCodeHead(leaf.key));
  const placed = amounts.map((leaf) => ({ leaf, ...underItsHead(leaf, (head) => itemOf(head) !== undefined) }));
  // Beside a sum of the name itself a bare 合计 is of more than that: of 会议费 and 培训费, too.
  const named = new Set(placed.flatMap(({ key }) => (SUB_TOTAL.test(key) ? [] : (itemOf(key)?.key ?? []))));
  for (const { leaf, key: says, path } of placed) {
    const own = itemOf(says);
    const item = own && SUB_TOTAL.test(says) && named.has(own.key) ? undefined : own;
    const above = path.map(itemOf).findLast((one) => one !== undefined);
    const isOutermost = (above === undefined || above.key === rest) && !besides.includes(amountKey(leaf.key));
    const key = item?.key ?? says;
    if ((item || isOutermost) && !found.has(key)) found.set(key, { key, kind: item ? 'item' : 'extra', says, leaf });
  }
  const partsOf = (key: string): readonly string[] => sums.find(({ total }) => total === key)?.parts ?? [];
  const isThere = (key: string) => found.has(key) || partsOf(key).some((part) => found.has(part));
  const there = partsOf(rest).filter(isThere);
  const isComplete = there.length === partsOf(rest).length || (isTitled && found.has(rest) && there.length > 1);
  const hasBesides = whole.columns.some(({ key }) => besides.includes(amountKey(key)));
  return isComplete ? withSumOfMore([...found.values()], hasBesides ? undefined : rest) : undefined;
}

/** Marks a bare 合计 before the sum that the form prints and what stands beside that as the total and its parts: 三公, 会议费 and 培训费. */
function withSumOfMore(heads: readonly HeadRow[], rest: string | undefined): readonly HeadRow[] {
  const at = heads.findIndex(({ kind, says }) => kind === 'extra' && SUM.test(says));
  const [total, ...others] = at < 0 ? [] : heads.slice(at);
  if (!total || !others.some(({ key }) => key === rest)) return heads;
  const isPart = ({ key, kind }: HeadRow) => key === rest || kind === 'extra';
  return [
    ...heads.slice(0, at),
    { ...total, kind: 'total' },
    ...others.map((one) => (isPart(one) ? { ...one, isPlain: true } : one)),
  ];
}

const SUM = /^[合总]计$/;

function hasAmount({ view, unit }: BareTable, row: number, leaf: Leaf, form: Form): boolean {
  return readMoney(cellIn(view, row, leaf).value, unit ?? form.unit).kind === 'amount';
}

/**
 * The row of amounts: the only one that has any, or 合计 among those of several units; in a table that is not filled in yet, the row below
 * the heads. Of rows that are years it is the latest. `undefined` if several rows could be meant.
 */
function rowOfAmounts(table: BareTable, heads: readonly HeadRow[], form: Form): number | undefined {
  const { rows, head } = table.body;
  const filled = table
    .rowsOf(table.columns.whole)
    .filter(({ row }) => heads.some(({ kind, leaf }) => kind === 'item' && hasAmount(table, row, leaf, form)));
  if (filled.length === 0) return rows[0] ?? head.bottom + 1;
  const years = filled.map(({ label }) => yearOfHead(labelKey(label.content)));
  const latest = years.indexOf(greatest(years.flatMap((year) => year ?? [])));
  if (latest >= 0 && new Set(years).size === years.length && !years.includes(undefined)) return filled[latest]?.row;
  return (filled.length === 1 ? filled[0] : filled.find(({ isTotal }) => isTotal))?.row;
}
