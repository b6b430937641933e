import { toA1, type Finding, type SheetEdit, type SheetPlace } from '../../core';
import { filterRows, type Filter } from './filter';
import { rowsOf, type Report, type Row } from './report';

/** What is needed to find a fixed finding's place again in the list after the next check. */
export interface Trail {
  readonly finding: Finding;
  /** The findings after it, nearest first, then those before it. */
  readonly next: readonly Finding[];
}

/** The row of the new list at which the person goes on. */
export interface Landing {
  readonly rowId: string;
  /** It replaces the fixed finding, and is chosen; otherwise it is merely the next one. */
  readonly replaces: boolean;
  /** It stands in an inserted row: its cell is the one to fill now. */
  readonly inserted: boolean;
}

/** The trail of a row of the list. Hints are folded away, so only the trail of a hint leads to one. */
export function trailOf(report: Report, { id, finding }: Row): Trail {
  const rows = rowsOf(report);
  const at = rows.findIndex((row) => row.id === id);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0)).reverse()].map((row) => row.finding);
  return { finding, next: others.filter(({ severity }) => severity !== 'hint' || finding.severity === 'hint') };
}

function isOfTable({ table: a }: Finding, { table: b }: Finding): boolean {
  return a.sheetId === b.sheetId && a.form === b.form && a.key === b.key;
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.field === b.field && isOfTable(a, b);
}

/**
 * Where a trail leads in a new list: to the finding that says what to fill in the inserted rows; else to the fixed
 * finding or another of its field; else to the next one that is still there.
 * @param edit the edit that was carried out; absent after an edit was undone
 */
export function land({ finding, next }: Trail, report: Report, filter: Filter, edit?: SheetEdit): Landing | undefined {
  const rows = filterRows(rowsOf(report), filter);
  const ofTable = rows.filter((row) => isOfTable(row.finding, finding));
  const insert = edit?.insert;
  const isInserted = ({ finding: { position } }: Row): boolean =>
    insert !== undefined && position.row >= insert.before && position.row < insert.before + insert.count;
  const replacing =
    ofTable.find(isInserted) ??
    ofTable.find((row) => isSame(row.finding, finding)) ??
    ofTable.find((row) => row.finding.field === finding.field);
  if (replacing) return { rowId: replacing.id, replaces: true, inserted: isInserted(replacing) };
  for (const one of next) {
    const row = rows.find((candidate) => isSame(candidate.finding, one));
    if (row) return { rowId: row.id, replaces: false, inserted: false };
  }
  return undefined;
}

/**
 * The cell of an edit that is selected afterwards: the first it writes text into, else the inserted row's in the
 * finding's column.
 */
export function placeOf({ sheetId, cells, insert }: SheetEdit, { position }: Finding): SheetPlace {
  const written = cells.find(({ after }) => typeof after === 'string' && after !== '')?.position;
  return { sheetId, address: toA1(written ?? { row: insert?.before ?? position.row, column: position.column }) };
}
