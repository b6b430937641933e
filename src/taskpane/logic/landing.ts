import { toA1, type Finding, type Severity, type SheetEdit, type SheetPlace } from '../../core';
import { filterRows, rowsOf, type Report, type Row } from './report';

/** What is needed to find the place in the list again that a fix was made at, once another list has come. */
export interface Trail {
  readonly finding: Finding;
  /** Those behind it in the list, nearest first, then those before it. */
  readonly next: readonly Finding[];
}

/** The row of the new list at which the person goes on. */
export interface Landing {
  readonly rowId: string;
  /** It stands for what was fixed, and is chosen; otherwise it is merely the next. */
  readonly replaces: boolean;
  /** It stands in a row that was inserted: its cell is the one to be filled in now. */
  readonly inserted: boolean;
}

/** The trail of a row of the list. Hints are folded away and lead nowhere, but from one to another. */
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
 * Where a trail leads in a list: to what is to be filled in in the rows that were inserted, to the finding itself or another of its field, or
 * to the next that is still there.
 * @param edit what was done to the sheet; absent where something was taken back
 */
export function land(
  { finding, next }: Trail,
  report: Report,
  filter: ReadonlySet<Severity>,
  edit?: SheetEdit,
): Landing | undefined {
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

/** The cell of an edit that is shown in the sheet: the first it writes text into, or the inserted row's in the finding's column. */
export function placeOf({ sheetId, cells, insert }: SheetEdit, { position }: Finding): SheetPlace {
  const written = cells.find(({ after }) => typeof after === 'string' && after !== '')?.position;
  return { sheetId, address: toA1(written ?? { row: insert?.before ?? position.row, column: position.column }) };
}
