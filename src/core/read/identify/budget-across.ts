import { matrixOf, type FixedRow, type Form, type MatrixSection } from '../../forms';
import { readMoney, type MoneyUnit } from '../../language/money';
import { isTotalWord } from '../../language/total-words';
import { cellIn } from '../sheet/cells';
import { amountKey, headKey, rowMeanings } from '../../language/budget-words';
import { labelKey } from '../../language/spelling';
import type { BareTable } from '../matrix/bare';
import { underItsHead, type Columns } from '../matrix/columns';
import { meaningOfRow, type Leaf } from '../matrix/heads';
import type { MatrixRow } from '../table';

/** A head that stands for a row of the form. */
interface Placed {
  readonly item: FixedRow;
  readonly leaf: Leaf;
  /** The head as written; of a 小计, the head above it. */
  readonly says: string;
}

/** A table whose heads are the rows of a form: “三公” from left to right, in a single row of amounts. */
export interface AcrossMatch {
  readonly form: Form;
  readonly placed: readonly Placed[];
  /** Heads of further amounts that may belong to the total. */
  readonly others: readonly Leaf[];
  /** The column of the form that the amounts are. */
  readonly amount: string;
}

/** Matches the rows of a form with the heads of a table; `undefined` unless all parts of the form's outermost sum are there. */
export function matchAcross(form: Form, { whole }: Columns): AcrossMatch | undefined {
  const matrix = matrixOf(form);
  const [half] = matrix?.halves ?? [];
  const amount = half?.columns.find(({ type }) => type === 'money')?.key;
  if (!matrix?.transposed || half?.rows.kind !== 'fixed' || amount === undefined) return undefined;
  const { items, sums, rest } = half.rows;
  const known = items.map((item) => ({ item, key: headKey(labelKey(item.label)), meaning: meaningOfRow(item) }));
  const itemOf = (head: string) => {
    const meanings: readonly string[] = rowMeanings(amountKey(head));
    return known.find(({ key, meaning }) => key === amountKey(head) || (meaning && meanings.includes(meaning)))?.item;
  };
  const placed: Placed[] = [];
  const others: Leaf[] = [];
  const isThere = (key: string): boolean => placed.some(({ item }) => item.key === key);
  for (const leaf of whole.columns) {
    const { key: says, path } = underItsHead(leaf, (head) => itemOf(head) !== undefined);
    const item = itemOf(says);
    const above = path.findLast((key) => itemOf(key));
    if (item && !isThere(item.key)) placed.push({ item, leaf, says });
    else if (!item && isOutermost(matrix, above === undefined ? undefined : itemOf(above)) && !isBeside(matrix, leaf))
      others.push(leaf);
  }
  const partsOf = (key: string): readonly string[] => sums.find(({ total }) => total === key)?.parts ?? [];
  const isComplete = partsOf(rest ?? '').every((key) => isThere(key) || partsOf(key).some(isThere));
  return rest !== undefined && isComplete ? { form, placed, others, amount } : undefined;
}

/** Whether a head under that of an item is outside all items but the total. */
function isOutermost({ halves }: MatrixSection, above: FixedRow | undefined): boolean {
  const rows = halves[0]?.rows;
  return above === undefined || (rows?.kind === 'fixed' && rows.rest === above.key);
}

/** Whether a head is one that stands beside the form's rows without being one of them: 机关运行经费. */
function isBeside({ transposed }: MatrixSection, { key }: Leaf): boolean {
  return transposed?.besides.some((head) => headKey(head) === amountKey(key)) ?? false;
}

/**
 * The row of amounts: the only one that has any, or 合计 among those of several units; in a table that is not filled in yet, the row below
 * the heads. `undefined` if several rows could be meant.
 */
function rowOfAmounts(
  { view, body: { head, rows } }: BareTable,
  match: AcrossMatch,
  unit: MoneyUnit,
): number | undefined {
  const filled = rows.filter((row) =>
    match.placed.some(({ leaf }) => readMoney(cellIn(view, row, leaf).value, unit).kind === 'amount'),
  );
  const total = filled.find((row) => view.filled(row).some((column) => isTotalWord(view.key(row, column))));
  if (filled.length === 0) return rows[0] ?? head.bottom + 1;
  return filled.length === 1 ? filled[0] : total;
}

/** Reads such a table as if each head were a row. */
export function readAcross(table: BareTable, match: AcrossMatch, unit: MoneyUnit): readonly MatrixRow[] | undefined {
  const row = rowOfAmounts(table, match, unit);
  if (row === undefined) return undefined;
  const { view, body } = table;
  const read = (key: string, kind: MatrixRow['kind'], leaf: Leaf, label: string): MatrixRow => {
    const at = { row: body.head.bottom, column: leaf.left };
    const reading = { ...cellIn(view, row, leaf), label, labelAt: at };
    return {
      key,
      kind,
      half: 0,
      code: '',
      label,
      at,
      cells: new Map([[match.amount, reading]]),
      otherAmounts: [],
    };
  };
  const known = match.placed.map(({ item, leaf, says }) => read(item.key, 'item', leaf, says));
  const keys = new Set(known.map(({ key }) => key));
  const more = match.others
    .filter((leaf) => readMoney(cellIn(view, row, leaf).value, unit).kind === 'amount' && !keys.has(leaf.key))
    .map((leaf) => read(leaf.key, 'extra', leaf, leaf.key));
  return [...known, ...more].sort((a, b) => a.at.column - b.at.column);
}
