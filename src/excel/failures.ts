import { HostFailure, type HostFailureReason, type Leftover } from '../core';

/**
 * Error codes of Office.js (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling) whose cause we can
 * name. Texts of Office.js are localised, codes are not.
 */
const REASONS: ReadonlyMap<string, HostFailureReason> = new Map([
  ['AccessDenied', 'sheet-protected'],
  ['InvalidOperationInCellEditMode', 'cell-being-edited'],
  ['ItemNotFound', 'sheet-gone'],
  ['InvalidReference', 'sheet-gone'],
  ['ItemAlreadyExists', 'name-taken'],
  ['InvalidSelection', 'selection-in-the-way'],
  ['UnsupportedSheet', 'not-a-worksheet'],
  ['FilteredRangeConflict', 'rows-blocked'],
  ['InsertDeleteConflict', 'rows-blocked'],
  ['MergedRangeConflict', 'rows-blocked'],
  ['NonBlankCellOffSheet', 'rows-blocked'],
  ['PivotTableRangeConflict', 'rows-blocked'],
  ['MemoryLimitReached', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ActivityLimitReached', 'host-busy'],
  ['Conflict', 'host-busy'],
  ['ConnectionFailure', 'host-busy'],
  ['RequestAborted', 'host-busy'],
  ['ServiceNotAvailable', 'host-busy'],
  ['Timeout', 'host-busy'],
  ['ApiNotAvailable', 'not-supported'],
  ['ApiNotFound', 'not-supported'],
  ['NotImplemented', 'not-supported'],
  ['UnsupportedFeature', 'not-supported'],
  ['UnsupportedOperation', 'not-supported'],
]);

/** An Office.js error, or anything else that was thrown, as the failure the pane can put into words. */
export function toHostFailure(error: unknown): HostFailure {
  if (error instanceof HostFailure) return error;
  if (error instanceof OfficeExtension.Error) {
    const location = (error.debugInfo as OfficeExtension.DebugInfo | undefined)?.errorLocation ?? '';
    const detail = `${error.code} ${error.message} ${location}`.trim();
    // A name that Excel does not like is an argument like any other.
    const isName = error.code === 'InvalidArgument' && /^WorksheetCollection\.add$/i.test(location);
    return new HostFailure(isName ? 'name-taken' : (REASONS.get(error.code) ?? 'unknown'), detail);
  }
  return new HostFailure('unknown', error instanceof Error ? error.message : String(error));
}

/** Where Excel denies access to a new sheet, or to hiding and deleting one, it is the workbook that is protected. */
export function ofStructure(failure: HostFailure): HostFailure {
  return failure.reason === 'sheet-protected' ? new HostFailure('workbook-protected', failure.detail) : failure;
}

/** The same failure, with what was found left in the workbook. */
export function leaving({ reason, detail }: HostFailure, leftover: Leftover): HostFailure {
  return new HostFailure(reason, detail, leftover);
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
