import type { ProjectEntry } from '../template';
import { isEmptyField, matrixRows, moneyIn } from '../../read/contents';
import type { Table, TargetTable } from '../../read/table';
import { targetsOf, versionOf } from './targets';
import { inOneLine, squeeze } from '../../language/spelling';
import { convert, readMoney } from '../../language/money';
import { entryOf } from './entry';

/**
 * The projects that recognised tables are about, each once: those of project tables (name, code, budget), and where there are none those
 * that others list (a procurement budget: name, budget of the project). Other tables name no projects.
 */
export function projectsOfTables(tables: readonly Table[]): readonly ProjectEntry[] {
  // Of several versions of a table the one that holds comes first.
  const versions = tables.toSorted(
    (a, b) => (isOfTargets(b) ? versionOf(b) : -1) - (isOfTargets(a) ? versionOf(a) : -1),
  );
  const first = new Map(once(versions.flatMap(targetOf)).map((entry) => [keyOf(entry), entry]));
  const targets = tables.flatMap(targetOf).map((entry) => first.get(keyOf(entry)) ?? entry);
  return once(targets.length > 0 ? targets : tables.flatMap(listedIn));
}

function targetOf(table: Table): ProjectEntry[] {
  const { identity, budget } = table.form;
  const name = identity.name && table.fields.get(identity.name);
  if (!name || isEmptyField(name)) return [];
  const code = identity.code && table.fields.get(identity.code);
  const money = budget === undefined ? undefined : moneyIn(table, budget);
  const amount = money?.kind === 'amount' ? convert(money.amount, table.unit, '万元') : undefined;
  const entry = entryOf(
    inOneLine(name.content),
    code && !isEmptyField(code) ? squeeze(code.content) : undefined,
    amount,
  );
  return [{ ...entry, targets: isOfTargets(table) ? targetsOf(table) : undefined }];
}

/** Whether a table sets targets, and does not follow up those of another. */
const isOfTargets = (table: Table): table is TargetTable =>
  table.made === 'targets' && (table.kind === undefined || table.kind === 'target');

function listedIn(table: Table): ProjectEntry[] {
  const { listsProjects } = table.form;
  if (!listsProjects) return [];
  return matrixRows(table).flatMap(({ kind, cells }) => {
    const name = inOneLine(cells.get(listsProjects.name)?.content ?? '');
    if (kind !== 'item' || name === '') return [];
    const money = readMoney(cells.get(listsProjects.budget)?.value ?? null, table.unit);
    return [entryOf(name, undefined, money.kind === 'amount' ? convert(money.amount, table.unit, '万元') : undefined)];
  });
}

/**
 * Keeps each project once: several purchases may be made for one project, and a workbook put together from others may hold several tables
 * of a project.
 */
function once(projects: readonly ProjectEntry[]): readonly ProjectEntry[] {
  const known = new Set<string>();
  return projects.filter(({ name, code }) => {
    const key = keyOf({ name, code });
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

const keyOf = ({ name, code }: ProjectEntry): string => code ?? squeeze(name);
