import { cellKey, matrixOf, TOTAL_ROW } from '../forms';
import { isAnyBudget } from '../forms/budget-any';
import { budgetExpenditure } from '../forms/budget-expenditure';
import { generalPublicExpenditure } from '../forms/general-public-expenditure';
import { isProjectsTitle } from '../language/captions';
import { convert } from '../language/money';
import { squeeze } from '../language/spelling';
import type { MatrixTable, Table } from '../read';
import { moneyIn } from '../read/contents';
import type { UnitTables } from '../ties/units';
import { totalOf, type ProjectBudget } from './listed-projects';
import { TAIL } from './project-budgets';
import type { TieObjection } from './rule';

/** An amount of a cell, in 元. */
type Total = Omit<ProjectBudget, 'name'>;

function amountAt(table: Table, key: string): Total | undefined {
  const reading = table.fields.get(key);
  const money = moneyIn(table, key);
  return reading && money?.kind === 'amount'
    ? { table, yuan: convert(money.amount, table.unit, '元'), reading }
    : undefined;
}

/** What the 合计 of a unit's table of projects says; nothing for other tables. */
function totalOfProjects(table: MatrixTable): Total | undefined {
  const [half, ...others] = matrixOf(table.form)?.halves ?? [];
  const column = others.length === 0 ? totalOf(half?.columns ?? []) : undefined;
  const isOfProjects = isAnyBudget(table.form) && isProjectsTitle(squeeze(table.title));
  return isOfProjects && column ? amountAt(table, cellKey(TOTAL_ROW, column.key)) : undefined;
}

/** The tables that say how much of a unit's expenditure is for projects: of all its money, and of 一般公共预算 alone. */
const SAYING = [budgetExpenditure.id, generalPublicExpenditure.id];

/**
 * Tables of projects whose 合计 is not the project expenditure of the unit, be it of all its money or of 一般公共预算: which of the two such a table is of it
 * need not say. It may leave projects out.
 */
export function* otherProjectTotals(units: readonly UnitTables[]): Iterable<TieObjection> {
  for (const { tables } of units) {
    const said = SAYING.flatMap((id) => {
      const own = tables.filter(({ form }) => form.id === id);
      const [table, ...others] = own;
      return table && others.length === 0 ? (amountAt(table, 'total.project') ?? []) : [];
    });
    const [whole] = said;
    for (const table of whole ? tables : []) {
      const total = table.made === 'matrix' ? totalOfProjects(table) : undefined;
      if (!whole || !total) continue;
      if (said.some(({ yuan }) => yuan.minus(total.yuan).abs().lessThanOrEqualTo(TAIL))) continue;
      const isMore = said.every(({ yuan }) => total.yuan.greaterThan(yuan));
      yield {
        table,
        at: total.reading.position,
        field: 'projects.total',
        message: isMore ? 'moreProjects' : 'fewerProjects',
        severity: isMore ? 'warning' : 'hint',
        values: { other: whole.table.title || whole.table.form.name['zh-CN'], unit: table.unit },
        expected: convert(whole.yuan, '元', table.unit),
        actual: convert(total.yuan, '元', table.unit),
        elsewhere: said.map((one) => ({ table: one.table, position: one.reading.position })),
      };
    }
  }
}
