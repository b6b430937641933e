import type { Finding, SheetEdit } from '../../src/core';

/** What the likeliest fix of a finding does that can be carried out; a choice among several is tested where there is one. */
export function firstFix(finding: Pick<Finding, 'fixes'> | undefined): SheetEdit | undefined {
  return finding?.fixes?.find(({ edit }) => edit)?.edit;
}
