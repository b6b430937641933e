import { isExplanationSheet, isReportSheet, type CellValue, type SheetSnapshot } from '../../core';
import { runForUser } from '../failures';
import { contentsOf, fingerprint, loadContents } from '../insert/contents';
import { isSealed, loadSeal } from './seal';
import type { SurveyedSheet } from './surveyed-sheet';

/** What tells each kind of worksheet that is ours as a whole, under whatever name, by its first rows. */
const RECOGNISED = { report: isReportSheet, explanation: isExplanationSheet } as const satisfies Readonly<
  Record<string, (head: Pick<SheetSnapshot, 'grid'>) => boolean>
>;

export type OwnSheetKind = keyof typeof RECOGNISED;

const KINDS = Object.keys(RECOGNISED) as OwnSheetKind[];

/** A worksheet of ours. */
export interface OwnSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  /** As `InsertedSheet` has it. */
  readonly content: string;
  /** Whether it is as it was written, under the name it was given. */
  readonly isUnchanged: boolean;
}

/** As much of a sheet as tells what it is. */
const HEAD = { rows: 12, columns: 64 };

/** Two syncs: one for the first rows of all sheets, one for those that are ours, which are read whole. */
export function readOwnSheets(sheets: readonly SurveyedSheet[]): Promise<ReadonlyMap<OwnSheetKind, OwnSheet[]>> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    const heads = sheets.flatMap(({ id, name, filled }) => {
      if (!filled) return [];
      const { top, left, bottom, right } = filled;
      const [rows, columns] = [Math.min(HEAD.rows, bottom - top + 1), Math.min(HEAD.columns, right - left + 1)];
      const head = worksheets.getItem(id).getRangeByIndexes(top, left, rows, columns).load('values');
      return [{ id, name, top, left, head }];
    });
    await context.sync();
    const found = heads.flatMap(({ id, name, top, left, head }) => {
      const grid = { top, left, values: head.values as CellValue[][] };
      const kind = KINDS.find((one) => RECOGNISED[one]({ grid }));
      if (!kind) return [];
      const sheet = worksheets.getItem(id);
      return [{ kind, id, name, used: loadContents(sheet), seal: loadSeal(sheet) }];
    });
    if (found.length > 0) await context.sync();
    const own = new Map<OwnSheetKind, OwnSheet[]>();
    for (const { kind, id, name, used, seal } of found) {
      const content = fingerprint(contentsOf(used));
      const sheet = { sheetId: id, sheetName: name, content, isUnchanged: isSealed(seal, name, content) };
      own.set(kind, [...(own.get(kind) ?? []), sheet]);
    }
    return own;
  });
}
