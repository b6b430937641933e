import { HostFailure } from '../core';
import { runForUser } from './failures';

/** A workbook that is open to be read refuses as a protected sheet does: it is asked which, once it has refused. */
export async function unlessReadOnly(failure: HostFailure): Promise<HostFailure> {
  if (failure.reason !== 'sheet-protected') return failure;
  try {
    const isReadOnly = await runForUser(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return context.workbook.readOnly;
    });
    return isReadOnly ? new HostFailure('workbook-read-only', failure.detail, failure.leftover) : failure;
  } catch {
    return failure;
  }
}
