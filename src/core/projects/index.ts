import { FORMS } from '../forms';
import type { ProjectEntry } from '../layout/template';
import { recognise } from '../recognise';
import type { Grid, SheetSnapshot } from '../sheet/grid';
import type { MoneyUnit } from '../values/money';
import { projectsInList } from './list';
import { projectsOfTables } from './tables';

/**
 * The projects a worksheet or a selection lists: the rows of a procurement budget, project tables of an earlier year, a list with heads, or
 * just names with or without amounts. Amounts come in 万元.
 * @param unit of the amounts where neither a head nor a caption names one
 */
export function projectsIn(grid: Grid, unit: MoneyUnit = '万元'): readonly ProjectEntry[] {
  const own = projectsOfTables(tablesIn({ id: '', name: '', grid }));
  return own.length > 0 ? own : projectsInList(grid, unit);
}

/** The projects of a workbook: of all its project tables, of its procurement budget, else of the first worksheet with a list. */
export function projectsInWorkbook(sheets: readonly SheetSnapshot[], unit: MoneyUnit = '万元'): readonly ProjectEntry[] {
  const own = projectsOfTables(sheets.flatMap(tablesIn));
  if (own.length > 0) return own;
  for (const { grid } of sheets) {
    const listed = projectsInList(grid, unit);
    if (listed.length > 0) return listed;
  }
  return [];
}

const tablesIn = (sheet: SheetSnapshot) => recognise(sheet, FORMS).tables;

export { projectsOfTables } from './tables';
