import { both } from '../model/locale';
import { isFixedIndicator } from '../language/fixed-indicators';
import { remembered } from '../language/remembered';
import { inOneLine, squeeze } from '../language/spelling';
import { grouped } from '../model/grouping';
import type { Table, TargetTable } from '../read';
import { isPlaceholder } from '../language/placeholders';
import { filledRows, isEmptyCell, isEmptyField } from '../read/contents';
import { projectKey } from '../ties/names';
import type { TieObjection, WorkbookRule } from './rule';

/** Fewer indicators may be the same by chance. */
const LEAST = 3;

const contentOf = ({ fields }: TargetTable, key: string | undefined): string =>
  (key === undefined ? undefined : fields.get(key)?.content) ?? '';

const nameOf = (table: TargetTable): string => inOneLine(contentOf(table, table.form.identity.name));
const codeOf = (table: TargetTable): string => squeeze(contentOf(table, table.form.identity.code));

/**
 * What two projects must have in common: all that a person writes of goals and indicators. `undefined` for tables that have too little of it: blank
 * ones, and projects whose indicators a budget system sets by itself.
 */
const writtenIn: (table: TargetTable) => string | undefined = remembered((table) => {
  const { kind, form, fields } = table;
  const goals = fields.get('goals');
  // Self-evaluations and the like carry the targets over; those of transfers are set by a ministry.
  if ((kind !== undefined && kind !== 'target') || nameOf(table) === '') return undefined;
  if (!goals || isEmptyField(goals) || isPlaceholder(goals.content)) return undefined;
  const rows = filledRows(table);
  const chosen = rows.filter(({ name, value }) => {
    return !isEmptyCell(name) && !isEmptyCell(value) && !isFixedIndicator(name.content);
  });
  if (chosen.length < LEAST) return undefined;
  const cells = rows.flatMap(({ period = '', name, value }) => [period, squeeze(name.content), squeeze(value.content)]);
  return [form.id, squeeze(goals.content), ...cells].join('\n');
});

/** The tables of different projects, one of each. */
function differentProjects(tables: readonly TargetTable[]): readonly TargetTable[] {
  const [names, codes] = [new Set<string>(), new Set<string>()];
  return tables.filter((table) => {
    const [name, code] = [projectKey(nameOf(table)), codeOf(table)];
    const isKnown = names.has(name) || codes.has(code);
    names.add(name);
    if (code !== '') codes.add(code);
    return !isKnown;
  });
}

const isTargets = (table: Table): table is TargetTable => table.made === 'targets';

/** So many other projects are named. */
const NAMED = 3;

export const V17: WorkbookRule = {
  code: 'V17',
  severity: 'hint',
  scope: 'between-tables',
  title: both('几个项目的目标和指标一模一样', 'Several projects with the very same goals and indicators'),
  messages: {
    same: both(
      '本项目的目标和 {count} 项指标（名称和指标值）与{others}一字不差，请看一下是不是照搬的。',
      'Goals and {count} indicators of this project, names and values, are word for word those of {others}. Were they copied?',
    ),
  },
  *check({ tables }): Iterable<TieObjection> {
    for (const [written, alike] of grouped(tables.filter(isTargets), writtenIn)) {
      const [first, ...others] = written === undefined ? [] : differentProjects(alike);
      const goals = first?.fields.get('goals');
      if (!first || !goals || others.length === 0) continue;
      const named = [
        ...others.slice(0, NAMED).map((other) => `“${nameOf(other)}”`),
        ...(others.length > NAMED ? ['…'] : []),
      ];
      yield {
        table: first,
        at: goals.position,
        field: 'goals.same',
        message: 'same',
        values: { count: filledRows(first).length, others: named },
        elsewhere: others.flatMap((table) => {
          const position = table.fields.get('goals')?.position;
          return position ? [{ table, position }] : [];
        }),
      };
    }
  },
};
