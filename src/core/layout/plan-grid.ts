import type { CellValue, Grid } from '../model/grid';
import { LOOKS } from './looks';
import type { SheetPlan } from '../model/sheet-plan';

/** The grid of a plan's worksheet, as the checker would read it: formulas with their results. */
export function gridOf({ heights, widths, cells, merges }: SheetPlan): Grid {
  const blank = <T>(fill: T): T[][] => heights.map(() => widths.map(() => fill));
  const values = blank<CellValue>(null);
  const formulas = blank('');
  const formats = blank('General');
  for (const { position, value, formula, look, indent = 0 } of cells) {
    const [valueRow, formulaRow, formatRow] = [values[position.row], formulas[position.row], formats[position.row]];
    if (!valueRow || !formulaRow || !formatRow) continue;
    valueRow[position.column] = typeof value === 'string' ? `${'　'.repeat(indent)}${value}` : value;
    formulaRow[position.column] = formula === undefined ? '' : `=${formula}`;
    formatRow[position.column] = LOOKS[look].numberFormat;
  }
  return { top: 0, left: 0, values, formulas, formats, merges };
}
