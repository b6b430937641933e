import type { HostFailureReason } from '../core';
import { toHostFailure } from './failures';

/** Failures that a second attempt would meet as well. */
const FINAL = new Set<HostFailureReason>([
  'cancelled',
  'workbook-protected',
  'workbook-read-only',
  'cell-being-edited',
  'sheet-protected',
  'sheet-changed',
  'cell-calculated',
]);

/**
 * Carries something out as one undo step where Excel has undo groups (ExcelApi 1.20), else without. Groups fail on the
 * web (https://github.com/OfficeDev/office-js/issues/6711) and with many formulas
 * (https://github.com/OfficeDev/office-js/issues/6491); then it is tried again without. So an attempt that fails must
 * leave nothing behind.
 */
export async function asOneUndoStep<T>(attempt: (mergeUndoGroup: boolean) => Promise<T>): Promise<T> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return attempt(false);
  try {
    return await attempt(true);
  } catch (error) {
    if (FINAL.has(toHostFailure(error).reason)) throw error;
    return attempt(false);
  }
}
