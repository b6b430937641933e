import type { SheetEdit } from '../model/edit';
import type { Finding, Fix, FixKind } from '../model/finding';
import { editOf, FIX_KINDS, isSafeIn, mendedBy, repairOf } from '../repair';
import type { Reader, Reading, Table } from '../read';
import type { Objection } from '../rules/rule';

/** What fixes are planned from: the table with the sheet it was read from, and what the rules say of it. */
export interface Desk {
  readonly reader: Reader;
  readonly reading: Pick<Reading, 'view' | 'tables'>;
  readonly table: Table;
  /** What was found in the table. */
  readonly found: () => readonly Finding[];
  /** What would be found in it as it is read again. */
  readonly foundIn: (table: Table) => readonly Finding[];
}

/** The fixes of what a rule objects to, each planned when somebody first asks for it: of most findings only the sentence is read. */
export function fixesOf(desk: Desk, { remedies = [], missing }: Objection, finding: Finding): readonly Fix[] {
  const { reader, reading, table } = desk;
  const { view, tables } = reading;
  const fixes = remedies.map((remedy) =>
    fixOf(remedy.kind, table, () => {
      const edit = editOf(view.snapshot, remedy);
      return edit && (FIX_KINDS[remedy.kind].isSafe || putsRight(desk, edit, finding)) ? edit : undefined;
    }),
  );
  return missing ? [...fixes, fixOf('structure', table, () => repairOf(view, tables, table, missing, reader))] : fixes;
}

function fixOf(kind: FixKind, table: Table, plan: () => SheetEdit | undefined): Fix {
  let planned: { readonly edit: SheetEdit | undefined } | undefined;
  return {
    kind,
    isSafe: isSafeIn(kind, table),
    get edit() {
      planned ??= { edit: plan() };
      return planned.edit;
    },
  };
}

const identity = ({ code, field, message }: Finding): string => `${code} ${field} ${message}`;

/**
 * Whether an edit of amounts puts right what was found: with it the finding is gone, and nothing else is found that was not before. Where a total fits
 * the spending plan, or the sum of its row, correcting it would only move the mistake: then the total is not what is wrong.
 */
function putsRight({ reader, reading, table, found, foundIn }: Desk, edit: SheetEdit, finding: Finding): boolean {
  const mended = mendedBy(reading.view.snapshot, reading.tables, table, edit, reader);
  if (!mended) return false;
  const before = found().map(identity);
  before.splice(before.indexOf(identity(finding)), 1);
  for (const after of foundIn(mended).map(identity)) {
    const at = before.indexOf(after);
    if (at < 0) return false;
    before.splice(at, 1);
  }
  return true;
}
