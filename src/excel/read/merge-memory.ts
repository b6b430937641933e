import { areaAfter, isSameArea, parseA1, type Area, type LineChange } from '../../core';
import { runForUser } from '../failures';

interface Known {
  readonly used: Area;
  readonly merges: readonly Area[];
  /** Nothing has happened since that may have changed them. */
  readonly isSure: boolean;
  /** Where several cells at once were edited since, at their places by now: they may have been merged, or parted. */
  readonly touched: readonly Area[];
  /** They were, or nobody knows. */
  readonly isDoubtful: boolean;
}

/** Whether an edit may have merged cells: typing into one does not. Merging is told as an edit of its area (https://github.com/OfficeDev/office-js/issues/4069). */
function mayMerge({ changeType, address }: Excel.WorksheetChangedEventArgs): boolean {
  return changeType !== 'RangeEdited' || /[:,]/.test(address);
}

const LINES: ReadonlyMap<string, Pick<LineChange, 'lines'> & { readonly isInserted: boolean }> = new Map([
  ['RowInserted', { lines: 'rows', isInserted: true }],
  ['RowDeleted', { lines: 'rows', isInserted: false }],
  ['ColumnInserted', { lines: 'columns', isInserted: true }],
  ['ColumnDeleted', { lines: 'columns', isInserted: false }],
]);

/** Rows or columns that came or went; `undefined` for any other edit. An address names them (`5:6`, `C:C`), or their cells (`A5:Z6`). */
function lineChange({ changeType, address }: Excel.WorksheetChangedEventArgs): LineChange | undefined {
  const kind = LINES.get(changeType);
  if (!kind) return undefined;
  const cells = address.replaceAll('$', '').split(':');
  const names = cells.map((cell) => cell.replace(kind.lines === 'rows' ? /\D/g : /\d/g, ''));
  const area = parseA1(names.map((name) => (kind.lines === 'rows' ? `A${name}` : `${name}1`)).join(':'));
  if (!area) return undefined;
  const [from, to] = kind.lines === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const count = to - from + 1;
  return { lines: kind.lines, at: from, inserted: kind.isInserted ? count : 0, removed: kind.isInserted ? 0 : count };
}

const ALL: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };

const isMerged = ({ top, left, bottom, right }: Area): boolean => bottom > top || right > left;

/**
 * Merged areas by sheet, as long as nothing happened that may have changed them. Asking for them clears the user's undo stack
 * (https://github.com/OfficeDev/office-js/issues/5918), so it is not done twice for the same sheet. Where Excel tells no events, nothing is remembered.
 */
export class MergeMemory {
  private readonly sheets = new Map<string, Known>();
  private listening: Promise<boolean> | undefined;
  private changes = 0;

  /** A sign of now: what is read from here on is remembered only if nothing has changed by then. */
  get moment(): number {
    return this.changes;
  }

  /** Merged areas of a sheet that was read before; `undefined` where they must be asked for. */
  of(sheetId: string, used: Area): readonly Area[] | undefined {
    const known = this.sheets.get(sheetId);
    return known?.isSure && isSameArea(known.used, used) ? known.merges : undefined;
  }

  /** What they are by all that was heard, for reading that must not ask: rows that came or went have moved them. */
  guess(sheetId: string): Pick<Known, 'merges' | 'touched' | 'isDoubtful'> | undefined {
    return this.sheets.get(sheetId);
  }

  /** The sheet was read: what was touched until then has been looked at. */
  lookedAt(sheetId: string, isDoubtful: boolean): void {
    const known = this.sheets.get(sheetId);
    if (known) this.sheets.set(sheetId, { ...known, touched: [], isDoubtful });
  }

  set(sheetId: string, known: Pick<Known, 'used' | 'merges'>, since: number): void {
    if (since === this.changes) this.sheets.set(sheetId, { ...known, isSure: true, touched: [], isDoubtful: false });
  }

  forget(sheetId: string): void {
    this.changes++;
    this.sheets.delete(sheetId);
  }

  private hear(edit: Excel.WorksheetChangedEventArgs): void {
    if (!mayMerge(edit)) return;
    this.changes++;
    const known = this.sheets.get(edit.worksheetId);
    if (!known) return;
    const change = lineChange(edit);
    const moved = (areas: readonly Area[]): readonly Area[] =>
      change ? areas.flatMap((area) => areaAfter(area, change) ?? []) : areas;
    this.sheets.set(edit.worksheetId, {
      ...known,
      merges: moved(known.merges).filter(isMerged),
      isSure: false,
      touched: change
        ? moved(known.touched)
        : [...known.touched, ...edit.address.split(',').map((address) => parseA1(address) ?? ALL)],
    });
  }

  /** Begins to listen; call it before the areas that are to be remembered are asked for. */
  listen(): Promise<boolean> {
    this.listening ??= runForUser(async (context) => {
      context.workbook.worksheets.onChanged.add((edit) => {
        this.hear(edit);
        return Promise.resolve();
      });
      await context.sync();
      return true;
    }).catch(() => {
      this.listening = undefined;
      return false;
    });
    return this.listening;
  }
}
