import { checkSheets, type CheckResult, type SheetSnapshot } from '../../../src/core';
import { sheetOf } from '../../samples/dress';
import { tablesOf } from '../../samples/seeds';

/** A public document as a workbook of one sheet per table, and the real rules. */
export interface Real {
  readonly sheets: readonly SheetSnapshot[];
  readonly check: (sheets: readonly SheetSnapshot[]) => CheckResult;
}

export function realDocument(seed: string): Real | undefined {
  const tables = tablesOf(seed);
  if (tables.length === 0) return undefined;
  const sheets = tables.map((table, index) => ({
    id: `s${index + 1}`,
    name: `${index + 1} ${table.title.slice(0, 18)}`,
    grid: sheetOf(table).grid,
  }));
  return { sheets, check: (now) => checkSheets(now, { wholeWorkbook: now.length === sheets.length }) };
}
