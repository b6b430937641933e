import type { SheetEdit } from '../edits/sheet-edit';
import type { Table } from '../recognise';
import type { SheetView } from '../sheet/view';
import { repairLabel } from './labels';
import { repairLevels } from './levels';
import { repairMatrixRow } from './matrix-rows';
import type { Missing } from './missing';

/**
 * Puts missing structure into a table, in place, with all that is there kept: a labelled row, or rows for indicators. What was found is
 * detected widely, repaired narrowly: `undefined` where it cannot be told what belongs where, where merged areas are not known, or where
 * a table beside this one would be torn.
 * @param others the other tables on the sheet
 */
export function planRepair(view: SheetView, table: Table, others: readonly Table[], missing: Missing): SheetEdit | undefined {
  if (!view.snapshot.grid.merges) return undefined;
  const edit = missing.kind === 'levels' ? repairLevels(view, table, missing) : table.matrix ? repairMatrixRow(view, table, missing.field) : repairLabel(view, table, missing.field);
  const before = edit?.insert?.before;
  const torn = before !== undefined && others.some(({ area }) => area.top < before && before <= area.bottom);
  return torn ? undefined : edit;
}

export type { Missing } from './missing';
