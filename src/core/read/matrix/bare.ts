import type { SheetView } from '../sheet/view';
import type { Body } from './body';
import { columnsOf, type Columns, type Side } from './columns';
import { rowsOf, type SideRow } from './rows';

/** A table as its own heads and rows say it, before anything is known of its form. */
export interface BareTable {
  readonly view: SheetView;
  readonly body: Body;
  readonly columns: Columns;
  /** The rows of a side, read once for all forms that take them by the same columns. */
  readonly rowsOf: (side: Side) => readonly SideRow[];
}

/** What stands below some heads as a table. */
export function bareTable(view: SheetView, body: Body): BareTable {
  const read = new Map<string, readonly SideRow[]>();
  const readRows = (side: Side): readonly SideRow[] => {
    const by = [side.code, side.name].map((column) => column?.left).join();
    const rows = read.get(by) ?? rowsOf(view, body, side);
    read.set(by, rows);
    return rows;
  };
  return { view, body, columns: columnsOf(body.head), rowsOf: readRows };
}
