import type { Severity } from '../../core';
import { rowsOf, tableIdentity, type Report, type Row, type TableGroup } from './report';

/** Which findings the list shows: those that pass all that is asked for. */
export interface Filter {
  /** All where empty. */
  readonly severities: ReadonlySet<Severity>;
  /** The code of a rule. */
  readonly code?: string | undefined;
  /** A table, by its {@link tableIdentity}. */
  readonly table?: string | undefined;
}

/** Lets everything through. */
export const UNFILTERED: Filter = { severities: new Set() };

/** Whether one rule or one table was asked for, of which all is then shown, hints too. */
export function isNarrowed({ code, table }: Filter): boolean {
  return code !== undefined || table !== undefined;
}

export function isFiltered(filter: Filter): boolean {
  return filter.severities.size > 0 || isNarrowed(filter);
}

export function passes({ finding }: Row, { severities, code, table }: Filter): boolean {
  return (
    (severities.size === 0 || severities.has(finding.severity)) &&
    (code === undefined || code === finding.code) &&
    (table === undefined || table === tableIdentity(finding.table))
  );
}

export function filterRows(rows: readonly Row[], filter: Filter): readonly Row[] {
  return isFiltered(filter) ? rows.filter((row) => passes(row, filter)) : rows;
}

/** Whether a table's line of what is to be filled in is shown. */
export function isToFill(group: TableGroup | undefined, { severities, code, table }: Filter): boolean {
  if (!group || group.toFill.length === 0) return false;
  const isAsked = table === undefined || table === tableIdentity(group.table);
  return isAsked && severities.size === 0 && code === undefined;
}

/** How many findings the list shows, and how many there are. */
export function shownOf(report: Report, filter: Filter): { readonly shown: number; readonly all: number } {
  const rows = rowsOf(report);
  return { shown: filterRows(rows, filter).length, all: rows.length };
}

/** A filter as it is kept for another report: without what does not occur there, since it could not be switched off. */
export function keptFilter({ severities, code, table }: Filter, report: Report): Filter {
  return {
    severities: new Set([...severities].filter((severity) => report.counts[severity] > 0)),
    code: report.result.findings.some((finding) => finding.code === code) ? code : undefined,
    table: report.groups.some((group) => tableIdentity(group.table) === table) ? table : undefined,
  };
}

/** The filter opened as far as this row needs to pass. */
export function widenedFor(row: Row, { severities, code, table }: Filter): Filter {
  const { finding } = row;
  return {
    severities: severities.size > 0 ? new Set([...severities, finding.severity]) : severities,
    code: code === finding.code ? code : undefined,
    table: table === tableIdentity(finding.table) ? table : undefined,
  };
}
