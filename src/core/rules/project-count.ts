import { Decimal } from 'decimal.js';
import type { Statement } from '../prose';
import type { Amount } from '../prose/items';
import { countedProjects, moneyOfCounted } from '../prose/project-list';
import type { Table, TargetTable } from '../read';
import { budgetOf, isPlan, TAIL } from './project-budgets';
import type { TieObjection } from './rule';
import { isAbout } from './stated-items';

/**
 * A number of projects with targets that a paragraph states, where the workbook has tables of another number. A few of many may be disclosed elsewhere, but
 * not where those that are there have all the money of them.
 */
export function* wrongCount(
  place: Pick<TieObjection, 'table' | 'at'>,
  { sheetId }: Statement,
  text: string,
  projects: readonly Table[],
): Iterable<TieObjection> {
  const stated = countedProjects(text);
  const targets = projects.flatMap((table) => (table.made === 'targets' && isPlan(table) ? [table] : []));
  const count = targets.length;
  if (stated === undefined || count < 2 || stated === count) return;
  const isBeside = targets.every((table) => table.sheetId === sheetId);
  const isSure = isBeside || stated < count || haveMoney(targets, moneyOfCounted(text, stated));
  yield {
    ...place,
    field: 'projects.count',
    message: 'count',
    severity: isSure ? undefined : 'hint',
    values: { stated, count },
    stated: { figure: `${stated}个` },
    elsewhere: targets.map((table) => ({ table, position: { row: table.area.top, column: table.area.left } })),
  };
}

/** Whether some projects have together the money that a text states. */
function haveMoney(projects: readonly TargetTable[], stated: Amount | undefined): boolean {
  const budgets = projects.flatMap((table) => budgetOf(table)?.yuan ?? []);
  const yuan = budgets.reduce((sum, budget) => sum.plus(budget), new Decimal(0));
  return (
    stated !== undefined && budgets.length === projects.length && isAbout(stated, { yuan, grain: new Decimal(TAIL) })
  );
}
