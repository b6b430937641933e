import type { SheetEdit } from '../model/edit';
import { cellKey, matrixOf, TOTAL_ROW, type FixedRow, type MatrixHalf } from '../forms';
import type { MatrixRow, MatrixTable } from '../read';
import { rowsOf } from '../model/geometry';
import type { SheetView } from '../read/sheet/view';
import { insertRows, isFree, writeLabel, type NewText } from './new-rows';

/** The edit that puts back a missing row of a matrix, given the key of one of its cells: a row that the form prints, or 合计. */
export function repairMatrixRow(view: SheetView, table: MatrixTable, key: string): SheetEdit | undefined {
  const halves = matrixOf(table.form)?.halves ?? [];
  for (const [index, half] of halves.entries()) {
    const { columns, rows } = half;
    if (rows.kind === 'fixed') {
      const item = rows.items.find((row) => columns.some((column) => cellKey(row.key, column.key) === key));
      if (item) return putPrinted(view, table, index, item);
    } else if (columns.some((column) => cellKey(TOTAL_ROW, column.key) === key)) return putTotal(view, table);
  }
  return undefined;
}

const printed = ({ prefix = '', label }: FixedRow) => `${prefix}${label}`;

/** The nearest rows of a half that the form prints before and after the given row, and the column of names. */
function around(table: MatrixTable, index: number, half: MatrixHalf | undefined, item: FixedRow) {
  const items = half?.rows.kind === 'fixed' ? half.rows.items : [];
  const rows = table.rows.filter((row) => row.half === index);
  const order = (row: MatrixRow) => items.findIndex(({ key }) => key === row.key);
  const at = items.indexOf(item);
  const previous = rows.findLast((row) => order(row) >= 0 && order(row) < at);
  const next = rows.find((row) => order(row) > at);
  return { previous, next, column: (previous ?? next)?.at.column };
}

/** The edit for a row that the form prints: it uses the row of its counterpart in the other half, else a new row for both. */
function putPrinted(view: SheetView, table: MatrixTable, index: number, item: FixedRow): SheetEdit | undefined {
  const halves = matrixOf(table.form)?.halves ?? [];
  const { previous, next, column } = around(table, index, halves[index], item);
  const isThere = table.rows.some(({ half, key }) => half === index && key === item.key);
  // If the row is there, what is missing is the head of a column.
  if (column === undefined || isThere) return undefined;
  const from = (previous?.at.row ?? table.area.top) + 1;
  const until = next?.at.row ?? table.area.bottom + 1;
  const counterpart = counterpartOf(table, item);
  const opposite = counterpart && table.rows.find((row) => row.key === counterpart.key)?.at.row;
  const label = printed(item);
  // If other rows without a name are there, one of them could be this one.
  const isUnnamed = (row: number) => row !== opposite && view.isBlank(row, column) && isAmount(view, table, row, index);
  if (rowsOf({ top: from, bottom: until - 1 }).some(isUnnamed)) return undefined;
  if (opposite !== undefined) {
    const fits = opposite >= from && opposite < until && isFree(view, opposite, column);
    return fits ? writeLabel(view, table, { row: opposite, column }, label) : undefined;
  }
  if (!previous) return undefined;
  const texts: NewText[] = [{ offset: 0, rows: 1, left: column, text: label }];
  let before = next ? next.at.row : previous.at.row + 1;
  if (counterpart) {
    const other = around(table, counterpart.half, halves[counterpart.half], counterpart.item);
    if (other.column === undefined) return undefined;
    texts.push({ offset: 0, rows: 1, left: other.column, text: printed(counterpart.item) });
    before = Math.max(before, (other.previous?.at.row ?? 0) + 1);
  }
  return insertRows(view, table, { before, count: 1, like: previous.at.row, owners: [], texts, choices: [] });
}

/** The row that must be equal to the given one (T03): 收入总计 and 支出总计 stand beside each other. */
function counterpartOf(
  { form }: MatrixTable,
  item: FixedRow,
): { readonly key: string; readonly half: number; readonly item: FixedRow } | undefined {
  const rowOf = (key: string) => key.slice(0, key.indexOf('.'));
  const pair = form.equal.find((keys) => keys.some((key) => rowOf(key) === item.key));
  const key = pair?.map(rowOf).find((row) => row !== item.key);
  const halves = matrixOf(form)?.halves ?? [];
  for (const [half, { rows }] of halves.entries()) {
    const other = rows.kind === 'fixed' ? rows.items.find((row) => row.key === key) : undefined;
    if (key !== undefined && other) return { key, half, item: other };
  }
  return undefined;
}

/** Whether a row has content in the columns of a half to the right of its names. */
function isAmount(view: SheetView, table: MatrixTable, row: number, index: number): boolean {
  const own = table.rows.filter((other) => other.half === index);
  const columns = new Set(own.flatMap(({ cells }) => [...cells.values()].map(({ position }) => position.column)));
  return [...columns].some((column) => !view.isBlank(row, column));
}

/** The edit that puts 合计 above the rows that it adds up. */
function putTotal(view: SheetView, table: MatrixTable): SheetEdit | undefined {
  const { rows } = table;
  const [first] = rows;
  const name = first?.cells.get('name')?.position;
  // A name that looks like a code shows that a head is missing. A new 合计 could then be read as one more head, so no repair is offered.
  if (!first || !name || rows.some(({ kind }) => kind === 'total') || /^\d+$/.test(view.key(name.row, name.column)))
    return undefined;
  const { row } = first.at;
  return insertRows(view, table, {
    before: row,
    count: 1,
    like: row,
    owners: [],
    texts: [{ offset: 0, rows: 1, left: name.column, text: '合计' }],
    choices: [],
  });
}
