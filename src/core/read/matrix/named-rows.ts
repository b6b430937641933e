import { rowKey, TOTAL_ROW, type FixedRow } from '../../forms';
import { isCodeHead, isLongCode } from '../../language/captions';
import { readMoney, type MoneyUnit } from '../../language/money';
import { withoutNumber } from '../../language/numbering';
import { isNothing, labelKey, squeeze } from '../../language/spelling';
import { isSubtotalWord } from '../../language/total-words';
import type { Named, NamedHalf } from '../identify/budget-form';
import { matchRows } from '../identify/budget-rows';
import { cellIn } from '../sheet/cells';
import type { FieldReading, MatrixRow } from '../table';
import type { BareTable } from './bare';
import type { SideRow } from './rows';

/** The rows of a table under the keys of the form that its columns have. */
export function namedRows(table: BareTable, named: Named, unit: MoneyUnit): readonly MatrixRow[] {
  return named.halves.flatMap((half, index) => {
    const rows = table.rowsOf(half.side);
    const items = half.declared.rows.kind === 'fixed' ? half.declared.rows.items : [];
    const labels = rows.map(({ label }) => label.content);
    const printed = new Map(matchRows(items, labels).map(([item, place]) => [place, items[item]] as const));
    const all = rows.flatMap((row, place) => {
      const own = namedRow(table, half, row, printed.get(place));
      return own ? { ...own, half: index, otherAmounts: amountsBeside(table, named, row, unit) } : [];
    });
    return withOwnKeys(withTotal(all, half));
  });
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
    kind: isTotal ? 'total' : rowKind === 'fixed' ? (printed ? 'item' : 'extra') : kindOf(text),
    code,
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

const kindOf = (text: string): MatrixRow['kind'] => (isSubtotalWord(text) ? 'subtotal' : 'item');

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
    cells.set(column.key, { ...cellIn(view, row, leaf), label: name, labelAt: label.position });
  }
  return cells;
}

/** The amounts of a row that stand in columns the form does not have. */
function amountsBeside({ view }: BareTable, { unknown }: Named, { row }: SideRow, unit: MoneyUnit) {
  return unknown.flatMap((column) => {
    const { value, content } = cellIn(view, row, column);
    if (isCodeHead(column.key) || isLongCode(squeeze(content))) return [];
    const money = readMoney(value, unit);
    return money.kind === 'amount' ? [money.amount] : [];
  });
}
