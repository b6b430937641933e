import { SEVERITIES, type Severity } from '../../core';
import { ALIKE } from '../../words/describe';
import { filterRows } from './filter';
import type { Listing, Sort } from './listing';
import { tableId, type Report, type Row, type TableGroup } from './report';

/** Findings that are told together in one line. */
export interface Alike {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  /** How many tables they are in. */
  readonly tables: number;
  /** All of them say the same, word for word. */
  readonly isOneSentence: boolean;
}

/** A finding, or several that are told together, next to each other. */
export interface Cluster {
  readonly rows: readonly Row[];
  readonly alike: Alike | undefined;
}

/** What stands in the list below one heading. */
export interface Part {
  readonly id: string;
  /** Absent of what many tables have in common. */
  readonly group: TableGroup | undefined;
  readonly clusters: readonly Cluster[];
  /** Folded away where nothing else is said. */
  readonly hints: readonly Cluster[];
  /** Findings of this table that are told with those of others. */
  readonly lifted: number;
}

/** Of what many tables have in common. */
export const SHARED = 'shared';

/** Tables in the order of the list. */
export function inOrder(report: Report, sort: Sort): readonly TableGroup[] {
  if (sort === 'severity') return report.groups;
  const at = new Map(report.sheets.map(({ id }, index) => [id, index]));
  return [...report.groups].sort(
    ({ table: a }, { table: b }) =>
      (at.get(a.sheetId) ?? 0) - (at.get(b.sheetId) ?? 0) || a.area.top - b.area.top || a.area.left - b.area.left,
  );
}

function grouped(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const own = found.get(key);
    if (own) own.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** Tells sentences apart, in whatever language they are said. */
const sentenceOf = ({ finding: { code, message, values, doubt } }: Row): string =>
  JSON.stringify([code, message, values, doubt]);

/**
 * What makes findings of several tables alike: rule and kind of sentence; of those that must be put right the whole sentence, for its figures are
 * what one goes by.
 */
function patternOf(row: Row): string {
  const { severity, code, message } = row.finding;
  return [severity, code, message, ...(severity === 'error' ? [sentenceOf(row)] : [])].join('\n');
}

function told(id: string, rows: readonly Row[]): Cluster {
  const [first] = rows;
  if (!first) return { rows, alike: undefined };
  const sentence = sentenceOf(first);
  const { code, severity } = first.finding;
  return {
    rows,
    alike: {
      id,
      code,
      severity,
      tables: tablesOf(rows),
      isOneSentence: rows.every((row) => sentenceOf(row) === sentence),
    },
  };
}

function tablesOf(rows: readonly Row[]): number {
  return new Set(rows.map(({ finding }) => tableId(finding.table))).size;
}

/** Findings that several tables have in common, gravest first, those in most tables before others. */
function sharedBy(rows: readonly Row[]): readonly Cluster[] {
  const clusters = [...grouped(rows, patternOf)]
    .filter(([, own]) => own.length >= ALIKE && tablesOf(own) >= ALIKE)
    .map(([pattern, own]) => told(`${SHARED} ${pattern}`, own));
  const gravity = ({ rows: [first] }: Cluster) => (first ? SEVERITIES.indexOf(first.finding.severity) : 0);
  return clusters.sort((a, b) => gravity(a) - gravity(b) || b.rows.length - a.rows.length);
}

/** The rule of what must be filled in: of a table that is being filled in, how much is left says more than each cell. */
const FILLING_RULE = 'C01';

/** Errors one by one but for what is yet to be filled in; of one table's other findings those of a rule together, at the place of the first. */
function clustersOf(group: TableGroup, rows: readonly Row[]): readonly Cluster[] {
  const keyOf = ({ id, finding: { severity, code } }: Row) =>
    severity === 'error' && code !== FILLING_RULE ? id : `${severity} ${code}`;
  return [...grouped(rows, keyOf)].flatMap(([key, own]): readonly Cluster[] =>
    own.length < ALIKE ? own.map((row) => ({ rows: [row], alike: undefined })) : [told(`${group.id} ${key}`, own)],
  );
}

/** All that the filter lets through, as the list has it. */
export function arrange(report: Report, { filter, sort }: Listing): readonly Part[] {
  const groups = inOrder(report, sort);
  const rows = groups.flatMap((group) => filterRows([...group.rows, ...group.hints], filter));
  const shared = sort === 'severity' ? sharedBy(rows) : [];
  const lifted = new Set(shared.flatMap((cluster) => cluster.rows));
  const parts = groups.map((group): Part => {
    const [graver, hints] = [filterRows(group.rows, filter), filterRows(group.hints, filter)];
    const isOwn = (row: Row) => !lifted.has(row);
    return {
      id: group.id,
      group,
      clusters: clustersOf(group, graver.filter(isOwn)),
      hints: clustersOf(group, hints.filter(isOwn)),
      lifted: [...graver, ...hints].filter((row) => lifted.has(row)).length,
    };
  });
  const common: Part = { id: SHARED, group: undefined, clusters: shared, hints: [], lifted: 0 };
  return shared.length > 0 ? [common, ...parts] : parts;
}

/** The findings in the order of the list, folded ones included. */
export function rowsInOrder(report: Report, listing: Listing): readonly Row[] {
  return arrange(report, listing).flatMap(({ clusters, hints }) => [...clusters, ...hints].flatMap(({ rows }) => rows));
}
