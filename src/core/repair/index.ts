import { greatest } from '../model/geometry';
import type { SheetEdit } from '../model/edit';
import type { Reader, Table } from '../read';
import type { SheetView } from '../read/sheet/view';
import { repairLabel } from './labels';
import { repairLevels } from './levels';
import { repairMatrixRow } from './matrix-rows';
import type { Missing } from '../rules/rule';
import { rowsOfTables } from './rows';
import { isRepairing } from './trial';

export { FIX_KINDS, isSafeIn } from './kinds';
export { fixCells } from './cells';
export { editOf } from './remedies';
export { mendedBy } from './trial';

/**
 * Puts missing structure into a table, in place, with all that is there kept: a labelled row, or rows for indicators. What was found is
 * detected widely, repaired narrowly: `undefined` where it cannot be told what belongs where, where merged areas are not known, where
 * a table beside this one would be torn, or where an edit that was tried does not do what it is for.
 * @param tables all on the sheet, in their order
 */
export function repairOf(
  view: SheetView,
  tables: readonly Table[],
  table: Table,
  missing: Missing,
  reader: Reader,
): SheetEdit | undefined {
  const edit = planned(view, tables, table, missing);
  return edit && isRepairing(view.snapshot, tables, table, missing, edit, reader) ? edit : undefined;
}

function planned(view: SheetView, tables: readonly Table[], table: Table, missing: Missing): SheetEdit | undefined {
  if (!view.snapshot.grid.merges) return undefined;
  const edit = editFor(view, table, missing);
  const before = edit?.insert?.before;
  if (before === undefined) return edit;
  const crossing = rowsOfTables(tables).sharing(before, before);
  const torn = crossing.some((other) => other !== table && other.area.top < before) || tearsList(view, table, before);
  return torn ? undefined : edit;
}

function editFor(view: SheetView, table: Table, missing: Missing): SheetEdit | undefined {
  if (table.made === 'matrix' && missing.kind === 'label') return repairMatrixRow(view, table, missing.field);
  if (table.made !== 'targets') return undefined;
  return missing.kind === 'levels' ? repairLevels(view, table, missing) : repairLabel(view, table, missing.field);
}

/** Whether a new row would tear a list of no form that stands behind a blank column right of the table; single remarks may move apart. */
function tearsList(view: SheetView, table: Table, before: number): boolean {
  if (table.made !== 'targets') return false;
  const { area, indicators, labels } = table;
  const isBlankColumn = (column: number) => {
    for (let row = area.top; row <= area.bottom; row++) if (!view.isBlank(row, column)) return false;
    return true;
  };
  let column = greatest([indicators.header.right, ...[...labels.values()].map(({ right }) => right)]) + 1;
  while (column < view.used.right && !isBlankColumn(column)) column++;
  return [before - 1, before].every((row) => view.filled(row, column + 1).length > 1);
}
