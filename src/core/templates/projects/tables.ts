import type { ProjectEntry } from '../template';
import { isEmptyField, matrixRows, moneyIn } from '../../read/contents';
import type { Table, TargetTable } from '../../read/table';
import { targetsOf, versionOf } from './targets';
import { inOneLine, squeeze } from '../../language/spelling';
import { convert, readMoney } from '../../language/money';
import { grouped } from '../../model/grouping';
import { entryOf } from './entry';

/**
 * The projects that recognised tables are about, each once: those of project tables (name, code, budget), and where there are none those
 * that others list (a procurement budget: name, budget of the project). Other tables name no projects.
 */
export function projectsOfTables(tables: readonly OfSheet[]): readonly ProjectEntry[] {
  // Of several versions of a table the one that holds comes first.
  const held = new Map(setTargets(tables).map(({ versions: [first] }) => [keyOf(first.project), first.project]));
  const targets = tables.flatMap(targetOf).map((entry) => held.get(keyOf(entry)) ?? entry);
  return once(targets.length > 0 ? targets : tables.flatMap(({ table }) => listedIn(table)));
}

/** A table with the name of its worksheet. */
export interface OfSheet {
  readonly table: Table;
  readonly sheetName: string;
}

/** A project that has set itself targets, with all tables that say so: 申报, 批复, 调整. */
export interface SetProject {
  readonly name: string;
  /** The one that holds first. */
  readonly versions: readonly [TargetVersion, ...TargetVersion[]];
}

export interface TargetVersion {
  readonly project: ProjectEntry;
  readonly title: string;
  readonly sheetName: string;
}

/** The projects that have tables of targets, in the order of these. */
export function setTargets(tables: readonly OfSheet[]): readonly SetProject[] {
  const own = tables.flatMap(({ table, sheetName }) =>
    isOfTargets(table)
      ? targetOf({ table, sheetName })
          .filter(({ targets }) => targets)
          .map((project) => ({ project, title: inOneLine(table.title), sheetName, version: versionOf(table) }))
      : [],
  );
  return [...grouped(own, ({ project }) => keyOf(project)).values()].flatMap((all): SetProject[] => {
    const [first, ...others] = all.toSorted((a, b) => b.version - a.version);
    return first ? [{ name: first.project.name, versions: [first, ...others] }] : [];
  });
}

function targetOf({ table, sheetName }: OfSheet): ProjectEntry[] {
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
  return [{ ...entry, targets: isOfTargets(table) ? targetsOf(table, sheetName) : undefined }];
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
