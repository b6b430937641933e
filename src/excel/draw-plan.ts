import { areaToA1, type SheetPlan } from '../core';
import { inputsOf, looksOf } from './plan-cells';
import { queueLooks } from './plan-looks';
import { queuePage, queueSizes } from './plan-page';
import { queueValidations } from './plan-validations';

/**
 * Queues everything that turns a blank worksheet into the planned one. The order matters: number formats before
 * contents; borders after merging, which strips inner cells of theirs; row heights last, since wrapped text would
 * change them.
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

/** Types of Office.js ask for arrays that can be changed. */
function rows<T>(table: readonly (readonly T[])[]): T[][] {
  return table.map((row) => [...row]);
}
