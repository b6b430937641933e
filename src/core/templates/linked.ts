import { quoteSheetName, toA1 } from '../model/geometry';
import type { SheetPlan } from '../model/sheet-plan';
import type { Source } from './template';

/**
 * A plan whose cells take what they hold from other cells of the workbook, by formulas.
 * @param sources by key of the plan; a cell that holds nothing, or a formula already, stays as it is
 */
export function linkToSources(plan: SheetPlan, sources: ReadonlyMap<string, Source>): SheetPlan {
  const formulas = new Map<string, string>();
  for (const [key, source] of sources) {
    const position = plan.fields.get(key);
    if (position) formulas.set(toA1(position), formulaOf(source));
  }
  return {
    ...plan,
    cells: plan.cells.map((cell) => {
      const formula = formulas.get(toA1(cell.position));
      if (formula === undefined || cell.formula !== undefined || cell.value === null || cell.value === '') return cell;
      // In a cell that is formatted as text, Excel would show the formula itself.
      return { ...cell, formula, look: cell.look === 'target' ? 'number' : cell.look };
    }),
  };
}

function formulaOf({ sheetName, position, divisor }: Source): string {
  const cell = `${quoteSheetName(sheetName)}!${toA1(position)}`;
  return divisor === 1 ? cell : `${cell}/${divisor}`;
}
