import { isExplanationSheet } from './explanation-sheet';
import type { SheetSnapshot } from './grid';
import { isReportSheet } from './report-sheet';

/** Whether a worksheet is one that the add-in writes for people to read: it is not checked. */
export const isOwnSheet = (sheet: Pick<SheetSnapshot, 'grid'>): boolean =>
  isReportSheet(sheet) || isExplanationSheet(sheet);
