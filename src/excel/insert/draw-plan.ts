import { areaToA1, type SheetPlan } from '../../core';
import type { Inputs } from './contents';
import { inputsOf, looksOf } from './plan-cells';
import { queueLooks } from './plan-looks';
import { queueSizes } from './plan-page';

/**
 * Queues what makes a blank worksheet the planned one, without what may fail for reasons of its own (see extras.ts). The order matters: number
 * formats before contents; borders after merging, which strips inner cells of theirs; row heights last, since wrapped text would change them.
 * @returns what the cells are given
 */
export function queuePlan(sheet: Excel.Worksheet, plan: SheetPlan, names: ReadonlyMap<string, string>): Inputs {
  const looks = looksOf(plan);
  const { inputs, formats, formatsBefore } = inputsOf(plan, looks, names);
  const cells = sheet.getRangeByIndexes(0, 0, plan.heights.length, plan.widths.length);
  cells.numberFormat = rows(formatsBefore ?? formats);
  cells.formulas = rows(inputs);
  if (formatsBefore) cells.numberFormat = rows(formats);
  for (const merge of plan.merges) sheet.getRange(areaToA1(merge)).merge();
  queueLooks(sheet, looks);
  queueSizes(sheet, plan);
  return inputs;
}

/** Types of Office.js ask for arrays that can be changed. */
function rows<T>(table: readonly (readonly T[])[]): T[][] {
  return table.map((row) => [...row]);
}
