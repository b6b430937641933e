import { around } from '../model/geometry';
import { applyEdit, EditMisfit } from './apply';
import type { SheetEdit } from '../model/edit';
import { isSecondLevel, levelKey } from '../forms/frameworks';
import type { Reader, Table } from '../read';
import type { SheetSnapshot } from '../model/grid';
import type { Missing } from '../rules/rule';
import { rowsOfAreas, rowsOfTables } from './rows';

/**
 * Whether an edit repairs what it is meant to. It is tried on the snapshot before it is offered: nothing may be lost, the sheet must have
 * the same tables as before, and what was missing must be there.
 * @param tables all on the sheet, in their order
 */
export function isRepairing(
  sheet: SheetSnapshot,
  tables: readonly Table[],
  table: Table,
  missing: Missing,
  edit: SheetEdit,
  reader: Reader,
): boolean {
  const now = mendedBy(sheet, tables, table, edit, reader);
  return now !== undefined && isThere(now, missing);
}

/**
 * A table as it is read once an edit is carried out; `undefined` where that loses anything, or where there are other tables then than before.
 * @param tables all on the sheet, in their order
 */
export function mendedBy(
  sheet: SheetSnapshot,
  tables: readonly Table[],
  table: Table,
  edit: SheetEdit,
  reader: Reader,
): Table | undefined {
  const { top, bottom } = table.area;
  // The tables above and below are left out; otherwise the time to try repairs would grow with the square of the sheet's length.
  const rows = rowsOfTables(tables);
  const beside = rows.sharing(top, bottom);
  const { top: first, bottom: last } = around(beside.map(({ area }) => area));
  const [above, below] = [rows.lastAbove(first), rows.firstBelow(last)];
  const mended = applied(rowsBetween(sheet, above, below), edit);
  if (!mended) return undefined;
  const again = reader.read(mended).tables;
  const isSame = again.length === beside.length && again.every(({ form }, index) => form === beside[index]?.form);
  return isSame ? again[beside.indexOf(table)] : undefined;
}

/** The part of a sheet between two rows, at its original place. */
function rowsBetween(sheet: SheetSnapshot, above: number, below: number): SheetSnapshot {
  const { grid } = sheet;
  const top = Math.max(grid.top, above + 1);
  const cut = <T>(rows: readonly T[]): readonly T[] =>
    rows.slice(top - grid.top, Math.min(rows.length, below - grid.top));
  const crossing = grid.merges && rowsOfAreas(grid.merges).sharing(above + 1, below - 1);
  const merges = crossing?.filter((area) => area.top > above && area.bottom < below);
  const values = cut(grid.values);
  return {
    ...sheet,
    grid: {
      ...grid,
      top,
      values,
      formats: grid.formats && cut(grid.formats),
      formulas: grid.formulas && cut(grid.formulas),
      merges,
    },
  };
}

function applied(sheet: SheetSnapshot, edit: SheetEdit): SheetSnapshot | undefined {
  try {
    return applyEdit(sheet, edit);
  } catch (error) {
    if (error instanceof EditMisfit) return undefined;
    throw error;
  }
}

function isThere(table: Table, missing: Missing): boolean {
  if (missing.kind === 'label') return table.fields.has(missing.field);
  if (table.made !== 'targets') return false;
  const { framework, indicators } = table;
  const own = indicators.levels.filter(({ level1 }) => !level1 || levelKey(level1.text) === levelKey(missing.first));
  if (missing.isNew) return own.some(({ level1 }) => level1);
  const seconds = framework?.levels.find(({ name }) => name === missing.first)?.seconds ?? [];
  return missing.seconds.every((name) => {
    const second = seconds.find((candidate) => candidate.name === name);
    return !second || own.some(({ level2 }) => level2 && isSecondLevel(second, level2.key));
  });
}
