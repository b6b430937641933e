import { Decimal } from 'decimal.js';
import { budgetExpenditure } from '../forms/budget-expenditure';
import { convert, readMoney } from '../language/money';
import { grouped } from '../model/grouping';
import type { TargetTable } from '../read';
import { factsOf, moneyIn } from '../read/contents';
import { nameKey } from '../ties/names';
import type { UnitTables } from '../ties/units';
import { perhapsProjects, type ProjectBudget } from './listed-projects';
import type { TieObjection } from './rule';

/** What a project is called, in the key by which tables of one project are told. */
export const projectKey = ({ form, fields }: TargetTable): string =>
  nameKey((form.identity.name && fields.get(form.identity.name)?.content) ?? '');

/** The year's money of a project, as its own table states it. */
export function budgetOf(table: TargetTable): ProjectBudget | undefined {
  const { form, fields, unit } = table;
  const name = projectKey(table);
  const reading =
    (form.budget === undefined ? undefined : fields.get(form.budget)) ??
    factsOf(table).find(({ concept, period, stage, subject }) => {
      return concept === 'total' && period === 'year' && stage === 'planned' && subject === '';
    })?.reading;
  const money = reading && readMoney(reading.value, unit);
  return name !== '' && reading && money?.kind === 'amount'
    ? { table, name, yuan: convert(money.amount, unit, '元'), reading }
    : undefined;
}

/** Whether a list has all projects of its unit: its amounts are the project expenditure of the table of expenditure. */
function isComplete(listed: readonly ProjectBudget[], { tables }: UnitTables): boolean {
  const sum = listed.reduce((all, { yuan }) => all.plus(yuan), new Decimal(0));
  return tables
    .filter(({ form }) => form.id === budgetExpenditure.id)
    .some((table) => {
      const money = moneyIn(table, 'total.project');
      return money?.kind === 'amount' && convert(money.amount, table.unit, '元').equals(sum);
    });
}

/**
 * Projects whose own table states another amount than the unit's list of projects; a hint where the list may be of one kind of
 * money alone: it makes up no project expenditure, and has no other project's whole budget.
 */
export function* otherBudgets(units: readonly UnitTables[]): Iterable<TieObjection> {
  for (const unit of units) {
    const own = grouped(
      unit.tables.flatMap((table) => (table.made === 'targets' && isPlan(table) ? (budgetOf(table) ?? []) : [])),
      ({ name }) => name,
    );
    if (own.size === 0) continue;
    for (const table of unit.tables) {
      if (table.made !== 'matrix') continue;
      const listed = perhapsProjects(table);
      const isSure =
        isComplete(listed, unit) || listed.some((row) => own.get(row.name)?.some((one) => isAlike(one, row)));
      for (const [name, rows] of grouped(listed, (row) => row.name)) {
        const [project, ...others] = own.get(name) ?? [];
        const [row, ...more] = rows;
        if (!project || !row || others.length + more.length > 0 || isAlike(project, row)) continue;
        yield {
          table: project.table,
          at: project.reading.position,
          field: `list.${name}`,
          message: 'listed',
          severity: isSure || row.yuan.greaterThan(project.yuan) ? 'warning' : 'hint',
          values: {
            label: project.reading.label,
            other: table.title || table.form.name['zh-CN'],
            unit: project.table.unit,
          },
          expected: convert(row.yuan, '元', project.table.unit),
          actual: convert(project.yuan, '元', project.table.unit),
          elsewhere: [{ table, position: row.reading.position }],
        };
      }
    }
  }
}

/** Of self-evaluations and the like the amounts are of another time. */
export const isPlan = ({ kind }: TargetTable): boolean => kind === undefined || kind === 'target';

/** The same, or one of its parts: a list of one kind of money has the project's money of that kind. */
function isAlike(project: ProjectBudget, { yuan }: ProjectBudget): boolean {
  const { table } = project;
  const parts = factsOf(table).flatMap(({ period, reading }) => {
    const money = period === 'year' ? readMoney(reading.value, table.unit) : undefined;
    return money?.kind === 'amount' ? [convert(money.amount, table.unit, '元')] : [];
  });
  return [project.yuan, ...parts].some((one) => one.minus(yuan).abs().lessThanOrEqualTo(TAIL));
}

/** 0.01 万元, in 元. */
export const TAIL = 100;
