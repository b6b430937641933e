import { HostFailure, type HostFailureReason } from '../core';

/** Office.js error codes whose cause we can name. Texts of Office.js are localised, codes are not. */
const REASONS: ReadonlyMap<string, HostFailureReason> = new Map([
  ['AccessDenied', 'sheet-protected'],
  ['InvalidOperationInCellEditMode', 'cell-being-edited'],
  ['ItemNotFound', 'sheet-gone'],
  ['InvalidReference', 'sheet-gone'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ApiNotFound', 'not-supported'],
  ['ApiNotAvailable', 'not-supported'],
]);

/** An Office.js error, or anything else that was thrown, as the failure the pane can put into words. */
export function toHostFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  if (error instanceof OfficeExtension.Error) {
    const location = (error.debugInfo as OfficeExtension.DebugInfo | undefined)?.errorLocation ?? '';
    return new HostFailure(REASONS.get(error.code) ?? 'unknown', `${error.code} ${error.message} ${location}`.trim());
  }
  return new HostFailure('unknown', error instanceof Error ? error.message : String(error));
}

/**
 * Runs a request the user started: Excel waits until the cell being edited is left instead of refusing.
 * @throws HostFailure, and nothing else
 */
export async function runForUser<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Pick<Excel.RunOptions, 'mergeUndoGroup'> = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, batch);
  } catch (error) {
    throw toHostFailure(error);
  }
}
