import {
  GENERIC_FORM,
  SEVERITIES,
  parseA1,
  toA1,
  type CheckedTable,
  type CheckResult,
  type Finding,
  type Problem,
  type RelatedCell,
  type Severity,
  type SheetSnapshot,
  type TableRef,
  type UnreadRegion,
  type MarkOutcome,
  type SheetMarks,
  type SheetPlace,
} from '../../core';
import type { CheckScope } from '../../words/pane';

/** A finding with a place in the list; it keeps its `id` from one report to the next of the same {@link ReportIds}. */
export interface Row {
  readonly id: string;
  readonly finding: Finding;
  readonly address: string;
}

/** One table's findings, 强制 before 核实, hints apart. */
export interface TableGroup {
  readonly id: string;
  readonly table: TableRef;
  readonly rows: readonly Row[];
  readonly hints: readonly Row[];
  readonly counts: Counts;
  /** Addresses of the cells to be filled in, while nothing in the table is. */
  readonly toFill: readonly string[];
  /** How far it is filled in, while something that must be is not. */
  readonly filling: CheckedTable['filling'];
}

type Counts = Readonly<Record<Severity, number>>;

/** What one check found, arranged for reading. */
export interface Report {
  readonly scope: CheckScope;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly result: CheckResult;
  readonly groups: readonly TableGroup[];
  readonly counts: Counts;
  /** Tables of no known form in which nothing was found: the list still says that they were not checked in full. */
  readonly silentGeneric: readonly TableRef[];
  /** Cells inside tables that could not be read. */
  readonly unreadCells: readonly Problem[];
  /** What no table covers and looks like one. */
  readonly unreadRegions: readonly UnreadRegion[];
  readonly sheetsWithoutTable: readonly Problem[];
  readonly notMarked: MarkOutcome['failed'];
  /** A sheet was edited since. */
  readonly stale: boolean;
}

/** An id for what is told by some texts; what is told by the same ones is told apart by its order. */
type Identify = (...texts: readonly string[]) => string;

/** Ids of what stays the same thing while the sheets are edited: the list keeps what was opened and chosen. */
export class ReportIds {
  private readonly known = new Map<string, string>();

  /** For one more report. */
  begin(): Identify {
    const seen = new Map<string, number>();
    return (...texts) => {
      const identity = texts.join('\n');
      const count = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, count);
      const key = `${count} ${identity}`;
      const id = this.known.get(key) ?? `f${this.known.size}`;
      this.known.set(key, id);
      return id;
    };
  }
}

/** What a table is, wherever its rows have moved. */
export function tableIdentity({ sheetId, form, key }: TableRef): string {
  return [sheetId, form, key].join('\n');
}

/** Where a table stands, as an id. */
export function tableId({ sheetId, area }: TableRef): string {
  return `${sheetId}!${toA1({ row: area.top, column: area.left })}`;
}

/** Read by its header of indicators alone. */
export function isGeneric({ form }: TableRef): boolean {
  return form === GENERIC_FORM.id;
}

function countBySeverity(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function bySeverityThenPlace(a: Row, b: Row): number {
  return (
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
    a.finding.position.row - b.finding.position.row ||
    a.finding.position.column - b.finding.position.column
  );
}

function worst(group: TableGroup): number {
  const at = SEVERITIES.findIndex((severity) => group.counts[severity] > 0);
  return at < 0 ? SEVERITIES.length : at;
}

/** How far a table is filled in; `undefined` where nothing is missing. */
export function unfilled(table: CheckedTable | undefined): CheckedTable['filling'] {
  const filling = table?.filling;
  return filling && filling.filled < filling.all ? filling : undefined;
}

/**
 * Tables with errors first, then those with warnings, then hints only, then those that are yet to be filled in; otherwise in the order of
 * the sheets.
 */
function groupByTable({ findings, tables }: CheckResult, identify: Identify): readonly TableGroup[] {
  const checked = new Map(tables.map((table) => [tableId(table), table]));
  const blank = new Map(tables.filter(({ toFill }) => toFill.length > 0).map((table) => [tableId(table), table]));
  const rowsOf = new Map<string, Row[]>();
  for (const finding of findings) {
    const { table, code, field } = finding;
    const id = tableId(table);
    const rows = rowsOf.get(id) ?? [];
    rows.push({ id: identify('row', tableIdentity(table), code, field), finding, address: toA1(finding.position) });
    rowsOf.set(id, rows);
  }
  for (const id of blank.keys()) if (!rowsOf.has(id)) rowsOf.set(id, []);
  const groups = [...rowsOf].flatMap(([id, rows]) => {
    const table = blank.get(id) ?? rows[0]?.finding.table;
    if (!table) return [];
    const sorted = rows.sort(bySeverityThenPlace);
    return {
      id: identify('table', tableIdentity(table)),
      table,
      toFill: (blank.get(id)?.toFill ?? []).map(toA1),
      filling: unfilled(checked.get(id)),
      rows: sorted.filter((row) => row.finding.severity !== 'hint'),
      hints: sorted.filter((row) => row.finding.severity === 'hint'),
      counts: countBySeverity(rows.map((row) => row.finding)),
    };
  });
  return groups.sort((a, b) => worst(a) - worst(b));
}

export function makeReport(
  scope: CheckScope,
  sheets: readonly SheetSnapshot[],
  result: CheckResult,
  notMarked: MarkOutcome['failed'],
  ids: ReportIds = new ReportIds(),
): Report {
  const groups = groupByTable(result, ids.begin());
  const spokenOf = new Set(groups.map(({ table }) => tableId(table)));
  return {
    scope,
    sheets: sheets.map(({ id, name }) => ({ id, name })),
    result,
    groups,
    counts: countBySeverity(result.findings),
    silentGeneric: result.tables.filter((table) => isGeneric(table) && !spokenOf.has(tableId(table))),
    unreadCells: result.problems.filter(({ kind }) => kind !== 'no-table' && kind !== 'no-sheet'),
    unreadRegions: result.unread,
    sheetsWithoutTable: result.problems.filter((problem) => problem.kind === 'no-table'),
    notMarked,
    stale: notMarked.some(({ reason }) => reason === 'sheet-changed'),
  };
}

/**
 * The marks that each checked worksheet should carry; an empty set takes its old marks off. A cell with several
 * findings is marked once, by the worst.
 */
export function marksFor(sheets: readonly SheetSnapshot[], findings: readonly Finding[]): readonly SheetMarks[] {
  return sheets.map(({ id, grid }) => {
    const taken = new Set<string>();
    const cellsOf = (severity: Severity): readonly string[] =>
      findings
        .filter((finding) => finding.table.sheetId === id && finding.severity === severity)
        .map((finding) => toA1(finding.position))
        .filter((address) => !taken.has(address) && taken.add(address));
    const cells = { error: cellsOf('error'), warning: cellsOf('warning'), hint: cellsOf('hint') };
    return { sheetId: id, cells, expects: landmarks(grid, [...taken]) };
  });
}

/** So many of the marked rows are compared before they are marked; a row that comes or goes above shifts all below it. */
const COMPARED = 24;

/**
 * What tells whether rows are still where they were read: of marked ones, spread over the sheet up to the last, a text that is no formula's. One
 * that the rows above and below have too would not tell that a row has gone.
 */
function landmarks({ top, left, values, formulas }: SheetSnapshot['grid'], addresses: readonly string[]) {
  const rows = [...new Set(addresses.flatMap((address) => parseA1(address)?.top ?? []))].sort((a, b) => a - b);
  const count = Math.min(rows.length, COMPARED);
  const each = (rows.length - 1) / Math.max(1, count - 1);
  const compared = Array.from({ length: count }, (_, index) => rows[Math.round(index * each)]);
  return compared.flatMap((row = 0) => {
    const at = row - top;
    const texts = (values[at] ?? []).flatMap((value, column) =>
      typeof value === 'string' && value !== '' && !formulas?.[at]?.[column] ? [{ value, column }] : [],
    );
    const isOwn = ({ value, column }: (typeof texts)[number]) =>
      values[at - 1]?.[column] !== value && values[at + 1]?.[column] !== value;
    const mark = texts.find(isOwn) ?? texts[0];
    return mark ? [{ address: toA1({ row, column: left + mark.column }), value: mark.value }] : [];
  });
}

/** How many tables are yet to be filled in: there is nothing in them to be checked. */
export function blankIn({ result }: Report): number {
  return result.tables.filter(({ toFill }) => toFill.length > 0).length;
}

/** How many tables were checked. */
export function checkedIn(report: Report): number {
  return report.result.tables.length - blankIn(report);
}

/** How many things were not checked. */
export function uncheckedIn(report: Report): number {
  return report.unreadCells.length + report.unreadRegions.length + blankIn(report);
}

/** All findings in the order of the list. */
export function rowsOf({ groups }: Report): readonly Row[] {
  return groups.flatMap((group) => [...group.rows, ...group.hints]);
}

/**
 * The finding a selected cell stands for; `current` if it is one of several. A cell without findings stands for an
 * error it is related to: it is the other side of a disagreement.
 */
export function rowAt(report: Report, { sheetId, address }: SheetPlace, current: string | undefined): Row | undefined {
  const rows = rowsOf(report);
  const here = rows.filter((row) => row.finding.table.sheetId === sheetId && row.address === address);
  const involved = (row: Row): boolean =>
    row.finding.severity === 'error' &&
    row.finding.related.some((cell) => cell.sheetId === sheetId && toA1(cell.position) === address);
  const claims = here.length > 0 ? here : rows.filter(involved);
  return claims.find((row) => row.id === current) ?? claims[0];
}

/** The cells on other sheets that a finding involves. */
export function cellsElsewhere({ related, table }: Finding): readonly RelatedCell[] {
  return related.filter(({ sheetId }) => sheetId !== table.sheetId);
}
