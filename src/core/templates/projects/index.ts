import { FORMS } from '../../forms';
import type { ProjectEntry } from '../template';
import { createReader } from '../../read';
import type { Grid, SheetSnapshot } from '../../model/grid';
import type { Steps } from '../../model/steps';
import type { MoneyUnit } from '../../language/money';
import { projectsInList, projectsWithoutHeads } from './list';
import { projectsOfTables, setTargets, type OfSheet, type SetProject } from './tables';

/**
 * The projects a worksheet or a selection lists: the rows of a procurement budget, project tables of an earlier year, a list with heads, or
 * just names with or without amounts. Amounts come in 万元.
 * @param unit of the amounts if neither a head nor a caption names one
 */
export function projectsIn(grid: Grid, unit: MoneyUnit = '万元'): readonly ProjectEntry[] {
  const { tables } = createReader(FORMS).read({ id: '', name: '', grid });
  // Items of a budget table are not projects, although their head may be 项目.
  return tables.length > 0
    ? projectsOfTables(tables.map((table) => ({ table, sheetName: '' })))
    : (projectsInList(grid, unit) ?? projectsWithoutHeads(grid, unit));
}

/**
 * The projects of a workbook: of all its project tables, of its procurement budget, else of the first worksheet with a list; a list with
 * heads is preferred to one without, which may be just notes.
 */
export function projectsInWorkbook(
  sheets: readonly SheetSnapshot[],
  unit: MoneyUnit = '万元',
): readonly ProjectEntry[] {
  const reader = createReader(FORMS);
  const read = sheets.map((sheet) => ({ sheet, tables: reader.read(sheet).tables }));
  const own = projectsOfTables(
    read.flatMap(({ sheet, tables }) => tables.map((table) => ({ table, sheetName: sheet.name }))),
  );
  if (own.length > 0) return own;
  const others = read.filter(({ tables }) => tables.length === 0).map(({ sheet }) => sheet.grid);
  for (const list of [projectsInList, projectsWithoutHeads]) {
    for (const grid of others) {
      const listed = list(grid, unit) ?? [];
      if (listed.length > 0) return listed;
    }
  }
  return [];
}

/**
 * The projects of a workbook that have set themselves targets, each with the versions of its table, the one that holds first; in small steps, for callers
 * that must stay alive meanwhile.
 */
export function* setProjectsInSteps(sheets: readonly SheetSnapshot[]): Steps<readonly SetProject[]> {
  const reader = createReader(FORMS);
  const found: OfSheet[] = [];
  for (const sheet of sheets) {
    const { tables } = yield* reader.readInSteps(sheet);
    for (const table of tables) found.push({ table, sheetName: sheet.name });
  }
  return setTargets(found);
}

export type { SetProject } from './tables';
