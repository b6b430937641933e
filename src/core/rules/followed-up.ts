import { convert } from '../language/money';
import { grouped } from '../model/grouping';
import type { TargetTable } from '../read';
import { amountOfFact, wholeFact } from '../read/contents';
import type { UnitTables } from '../ties/units';
import { budgetOf, isPlan, projectKey, TAIL } from './project-budgets';
import type { TieObjection } from './rule';

/** Tables that follow up in the year what was set before it. */
const isFollowing = ({ kind }: TargetTable): boolean => kind === 'monitoring' || kind === 'self-evaluation';

/**
 * Tables of 监控 and 自评 whose 年初预算 is not what the project's own table of targets has. Where several tables of targets have the project's name it
 * is not told which holds; that targets were changed meanwhile (调整) is no mistake.
 */
export function* otherInitialBudgets(units: readonly UnitTables[]): Iterable<TieObjection> {
  for (const { tables } of units) {
    const targets = tables.filter((table) => table.made === 'targets');
    const plans = grouped(
      targets.filter(isPlan).flatMap((table) => budgetOf(table) ?? []),
      ({ name }) => name,
    );
    for (const table of targets.filter(isFollowing)) {
      const [plan, ...others] = plans.get(projectKey(table)) ?? [];
      const initial = wholeFact(table, 'year', 'initial');
      const amount = initial && amountOfFact(table, initial);
      if (!plan || others.length > 0 || !initial || !amount) continue;
      const yuan = convert(amount, table.unit, '元');
      if (yuan.minus(plan.yuan).abs().lessThanOrEqualTo(TAIL)) continue;
      yield {
        table,
        at: initial.reading.position,
        field: 'initial',
        message: 'initial',
        severity: 'warning',
        values: { other: plan.table.title || plan.table.form.name['zh-CN'], unit: table.unit },
        expected: convert(plan.yuan, '元', table.unit),
        actual: amount,
        elsewhere: [{ table: plan.table, position: plan.reading.position }],
      };
    }
  }
}
