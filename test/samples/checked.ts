import { createChecker, type CheckResult } from '../../src/core';
import { official, sheetOf, type Dress, type DressedTable } from './dress';
import type { SeedTable } from './seeds';

const CHECKER = createChecker();
const known = new Map<SeedTable, Map<string, CheckedTable>>();

/** A seed's table on a sheet of its own, and what the checker says of it. */
export interface CheckedTable extends DressedTable {
  readonly result: CheckResult;
}

/** Lays out and checks a table once, however many tests ask for it. */
export function checkedAlone(table: SeedTable, dress: Dress = official): CheckedTable {
  const inDresses = known.get(table) ?? new Map<string, CheckedTable>();
  known.set(table, inDresses);
  const found = inDresses.get(dress.name);
  if (found) return found;
  const sheet = sheetOf(table, dress);
  const checked = { ...sheet, result: CHECKER.check([{ id: '1', name: '表', grid: sheet.grid }]) };
  inDresses.set(dress.name, checked);
  return checked;
}
