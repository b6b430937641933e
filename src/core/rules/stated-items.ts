import { Decimal } from 'decimal.js';
import { cellKey } from '../forms';
import { budgetExpenditure } from '../forms/budget-expenditure';
import { generalPublicExpenditure } from '../forms/general-public-expenditure';
import { governmentFund } from '../forms/government-fund';
import { convert } from '../language/money';
import { changesIn, codedItemsIn, itemsIn, type Amount, type Item } from '../prose/items';
import type { MatrixRow, Table } from '../read';
import { matrixRows } from '../read/contents';
import { areAlike, bareCodeName } from './code-names';
import type { TieObjection } from './rule';
import type { Fields } from './stated-cells';
import { cellIn, elsewhereOf, statedOf, titleOf, type Cell, type Place } from './stated-cells';

/** A row of a table that is about an item of a text. */
interface ItemRow {
  readonly table: Table;
  readonly row: MatrixRow;
}

const rowOfCode = (table: Table, code: string): MatrixRow | undefined =>
  matrixRows(table).find((row) => !row.isOfUnit && row.code === code);

/** The rows of an item: those whose 项, and the 款 above it, are called as the text calls them. */
function itemRows({ names: [, second, third] }: Item, tables: readonly Table[]): readonly ItemRow[] {
  return ITEM_FORMS.flatMap((form) => tables.filter((table) => table.form.id === form)).flatMap((table) =>
    matrixRows(table).flatMap((row) => {
      const isItem =
        row.code.length === 7 &&
        bareCodeName(row.label) === bareCodeName(third) &&
        bareCodeName(rowOfCode(table, row.code.slice(0, 5))?.label ?? '') === bareCodeName(second);
      return isItem ? [{ table, row }] : [];
    }),
  );
}

/** A class that the text calls by another name than the tables do: most often the one it had in former years. */
function classObjection(place: Place, item: Item, rows: readonly ItemRow[], fields: Fields): TieObjection | undefined {
  const [stated] = item.names;
  const classes = rows.flatMap(({ table, row }) => {
    const own = rowOfCode(table, row.code.slice(0, 3));
    return own ? [{ table, row: own }] : [];
  });
  const [first] = classes;
  if (!first || classes.some(({ row }) => areAlike(bareCodeName(row.label), bareCodeName(stated)))) return undefined;
  return {
    ...place,
    field: fields.next(`class.${stated}`),
    message: 'className',
    severity: 'hint',
    values: { phrase: stated, name: bareCodeName(first.row.label), table: titleOf(first.table) },
    stated: { figure: stated },
    elsewhere: [{ table: first.table, position: first.row.at }],
  };
}

const ITEM_FORMS = [generalPublicExpenditure.id, governmentFund.id, budgetExpenditure.id];

/** Printed less finely, cut off or rounded, an amount is less than one unit of its last digit away. */
export const isAbout = ({ yuan, grain }: Amount, cell: Pick<Amount, 'yuan' | 'grain'>): boolean =>
  yuan.minus(cell.yuan).abs().lessThan(Decimal.max(grain, cell.grain));

/** Items named by 类, 款 and 项: against the tables, and against what the same paragraph says of them once more. */
export function* checkItems(
  place: Place,
  text: string,
  tables: readonly Table[],
  fields: Fields,
): Iterable<TieObjection> {
  const items = itemsIn(text);
  for (const item of items) {
    const rows = itemRows(item, tables);
    const misnamed = classObjection(place, item, rows, fields);
    if (misnamed) yield misnamed;
    const cells = rows.flatMap(({ table, row }): readonly Cell[] => {
      const cell = cellIn(table, cellKey(row.key, 'total'));
      return cell ? [cell] : [];
    });
    const [first] = cells;
    // Several units in one table, or one item in several parts, have rows that no text adds up.
    if (
      !first ||
      cells.some((cell) => isAbout(item, cell)) ||
      new Set(cells.map(({ table }) => table)).size < cells.length
    )
      continue;
    yield {
      ...place,
      field: fields.next(`item.${item.names[2]}`),
      message: 'differs',
      values: { phrase: item.names[2], table: titleOf(first.table), unit: item.unit },
      expected: convert(first.yuan, '元', item.unit),
      actual: item.amount,
      stated: statedOf(item.names[2], item),
      elsewhere: elsewhereOf(cells),
    };
  }
  const [item, ...otherItems] = items;
  const [change, ...otherChanges] = changesIn(text);
  if (!item || !change || otherItems.length + otherChanges.length > 0 || isAbout(item, change.now)) return;
  yield {
    ...place,
    field: fields.next(`twice.${item.names[2]}`),
    message: 'twice',
    values: { phrase: item.names[2], unit: item.unit },
    expected: item.amount,
    actual: convert(change.now.yuan, '元', item.unit),
    stated: statedOf(item.names[2], change.now),
    elsewhere: [],
  };
}

/** Columns of a row that a text may mean by an item's amount. */
const AMOUNTS_OF_ITEM = ['total', 'basic', 'project', 'personnel', 'public', 'generalPublic', 'fund'];

/** Items named by their codes, under the names that the tables give these. */
export function* checkCodedItems(
  place: Place,
  text: string,
  tables: readonly Table[],
  fields: Fields,
): Iterable<TieObjection> {
  const own = tables.filter(({ form }) => ITEM_FORMS.includes(form.id));
  for (const item of codedItemsIn(text)) {
    const rows = own.flatMap((table) =>
      matrixRows(table)
        .filter((row) => row.code === item.code && bareCodeName(row.label) === bareCodeName(item.name))
        .map((row) => ({ table, row })),
    );
    const cellsOf = (column: string) => rows.flatMap(({ table, row }) => cellIn(table, cellKey(row.key, column)) ?? []);
    const totals = cellsOf('total');
    const [first] = totals;
    const isOnceEach = new Set(rows.map(({ table }) => table)).size === rows.length;
    if (!first || !isOnceEach || AMOUNTS_OF_ITEM.flatMap(cellsOf).some((cell) => isAbout(item, cell))) continue;
    yield {
      ...place,
      field: fields.next(`item.${item.code}`),
      message: 'differs',
      values: { phrase: item.name, table: titleOf(first.table), unit: item.unit },
      expected: convert(first.yuan, '元', item.unit),
      actual: item.amount,
      stated: statedOf(item.name, item),
      elsewhere: elsewhereOf(totals),
    };
  }
}
