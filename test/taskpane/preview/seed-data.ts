import { checkSheets, type CheckResult, type SheetSnapshot } from '../../../src/core';
import { blankSheet, COUNTY_EVALUATION, filledSheet } from '../../core/learn-sheets';
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

/** A form that is not built in: a blank table of it, and one that is filled in with a sum that does not come out. */
export function ownFormPaper(): Real {
  const sheets = [
    { ...blankSheet(COUNTY_EVALUATION), id: 's1', name: '空表' },
    { ...filledSheet(COUNTY_EVALUATION, { D7: 1 }), id: 's2', name: '填好的表' },
  ];
  return { sheets, check: (now) => checkSheets(now, { wholeWorkbook: now.length === sheets.length }) };
}
