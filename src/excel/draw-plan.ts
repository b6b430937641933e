import { areaToA1, type SheetPlan } from '../core';
import { inputsOf, looksOf } from './plan-cells';
import { queueLooks } from './plan-looks';
import { queuePage, queueSizes } from './plan-page';
import { queueValidations } from './plan-validations';

/**
 * Queues all that makes a blank worksheet the planned one. Number formats stand before the contents, lines after the merges, whose inner
 * cells Excel would strip of theirs, and row heights at the end, lest wrapped text change them.
 */
export function queuePlan(sheet: Excel.Worksheet, plan: SheetPlan, names: ReadonlyMap<string, string>): void {
  const looks = looksOf(plan);
  const { inputs, formats, formatsBefore } = inputsOf(plan, looks, names);
  const cells = sheet.getRangeByIndexes(0, 0, plan.heights.length, plan.widths.length);
  cells.numberFormat = rows(formatsBefore ?? formats);
  cells.formulas = rows(inputs);
  if (formatsBefore) cells.numberFormat = rows(formats);
  for (const merge of plan.merges) sheet.getRange(areaToA1(merge)).merge();
  queueLooks(sheet, looks);
  queueValidations(sheet, plan);
  queueSizes(sheet, plan);
  queuePage(sheet, plan);
}

/** Office.js wants arrays it could change. */
function rows<T>(table: readonly (readonly T[])[]): T[][] {
  return table.map((row) => [...row]);
}
