import { countedProjects } from '../prose/project-list';
import type { Statement } from '../prose';
import type { Table } from '../read';
import type { TieObjection } from './rule';

/** A number of projects with targets that a paragraph states, where the workbook has tables of another number. A few of many may be disclosed elsewhere. */
export function* wrongCount(
  place: Pick<TieObjection, 'table' | 'at'>,
  { sheetId }: Statement,
  text: string,
  projects: readonly Table[],
): Iterable<TieObjection> {
  const stated = countedProjects(text);
  const targets = projects.filter((table) => table.made === 'targets' && (table.kind ?? 'target') === 'target');
  const count = targets.length;
  if (stated === undefined || count < 2 || stated === count) return;
  const isBeside = targets.every((table) => table.sheetId === sheetId);
  yield {
    ...place,
    field: 'projects.count',
    message: 'count',
    severity: isBeside || stated < count ? undefined : 'hint',
    values: { stated, count },
    stated: { figure: `${stated}个` },
    elsewhere: targets.map((table) => ({ table, position: { row: table.area.top, column: table.area.left } })),
  };
}
