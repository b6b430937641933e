import type { HostFailureReason } from '../core';
import { toHostFailure } from './failures';

/** Failures that another kind of run would meet again. */
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
 * One step of undo where Excel has that (ExcelApi 1.20), else plainly. It fails on the web (https://github.com/OfficeDev/office-js/issues/6711)
 * and with many formulas (https://github.com/OfficeDev/office-js/issues/6491); then the plain way decides. An attempt that fails must leave
 * nothing behind.
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
