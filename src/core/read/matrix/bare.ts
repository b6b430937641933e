import { rowsOf } from '../../model/geometry';
import { unitNamedIn, type MoneyUnit } from '../../language/money';
import type { SheetView } from '../sheet/view';
import type { Body } from './body';
import { columnsOf, type Columns, type Side } from './columns';
import type { HeadRows } from './heads';
import { sideRows, type SideRow } from './rows';

/** A table as its own heads and rows say it, before anything is known of its form. */
export interface BareTable {
  readonly view: SheetView;
  readonly body: Body;
  readonly columns: Columns;
  /** The unit of money that a line above or a head names. */
  readonly unit: MoneyUnit | undefined;
  /** The rows of a side, read once for all forms that take them by the same columns. */
  readonly rowsOf: (side: Side) => readonly SideRow[];
}

/** What stands below some heads as a table. */
export function bareTable(view: SheetView, body: Body): BareTable {
  const read = new Map<string, readonly SideRow[]>();
  const readRows = (side: Side): readonly SideRow[] => {
    const by = [side.code, side.name].map((column) => column?.left).join();
    const rows = read.get(by) ?? sideRows(view, body, side);
    read.set(by, rows);
    return rows;
  };
  const { caption, head } = body;
  return { view, body, columns: columnsOf(head), unit: caption.unit ?? unitInHeads(view, head), rowsOf: readRows };
}

function unitInHeads(view: SheetView, head: HeadRows): MoneyUnit | undefined {
  return rowsOf(head)
    .flatMap((row) => view.filled(row, head.left, head.right).map((column) => unitNamedIn(view.content(row, column))))
    .find((unit) => unit !== undefined);
}
