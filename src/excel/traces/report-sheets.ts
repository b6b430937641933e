import { isReportSheet, type CellValue } from '../../core';
import { runForUser } from '../failures';
import { contentsOf, fingerprint, loadContents } from '../insert/contents';
import { isSealed, loadSeal } from './seal';
import type { SurveyedSheet } from './survey';

/** A report sheet of ours, under whatever name. */
export interface FoundReport {
  readonly sheetId: string;
  readonly sheetName: string;
  /** As `InsertedSheet` has it. */
  readonly content: string;
  /** Whether it is as it was written, under the name it was given. */
  readonly isUnchanged: boolean;
}

/** Rows in which title and mark of a report stand, and cells of them that are looked at. */
const HEAD_ROWS = 3;
const HEAD_COLUMNS = 64;

/** Two syncs: one for the first rows of all sheets, one for the reports among them, which are read whole. */
export function readReports(sheets: readonly SurveyedSheet[]): Promise<FoundReport[]> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    const heads = sheets.flatMap(({ id, name, filled }) => {
      if (!filled) return [];
      const { top, left, bottom, right } = filled;
      const rows = Math.min(HEAD_ROWS, bottom - top + 1);
      const columns = Math.min(HEAD_COLUMNS, right - left + 1);
      const head = worksheets.getItem(id).getRangeByIndexes(top, left, rows, columns).load('values');
      return [{ id, name, top, left, head }];
    });
    await context.sync();
    const found = heads
      .filter(({ top, left, head }) => isReportSheet({ grid: { top, left, values: head.values as CellValue[][] } }))
      .map(({ id, name }) => {
        const sheet = worksheets.getItem(id);
        return { id, name, used: loadContents(sheet), seal: loadSeal(sheet) };
      });
    if (found.length > 0) await context.sync();
    return found.map(({ id, name, used, seal }) => {
      const content = fingerprint(contentsOf(used));
      return { sheetId: id, sheetName: name, content, isUnchanged: isSealed(seal, name, content) };
    });
  });
}
