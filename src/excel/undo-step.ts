import type { HostFailureReason } from '../core';
import { toHostFailure } from './failures';

/** What Excel's refusal of an undo group arrives as: its code is none that we know, or it says that it lacks something. */
const REFUSALS = new Set<HostFailureReason>(['unknown', 'not-supported']);

/**
 * Carries things out as one undo step each where Excel has undo groups (ExcelApi 1.20), else without. Groups fail on the
 * web (https://github.com/OfficeDev/office-js/issues/6711) and with many formulas
 * (https://github.com/OfficeDev/office-js/issues/6491); then it is tried again without, and from there on always.
 */
export class UndoSteps {
  private areRefused = false;

  /** @param attempt leaves nothing behind where it fails, or says in its failure what: then it is not tried again. */
  async asOne<T>(attempt: (mergeUndoGroup: boolean) => Promise<T>): Promise<T> {
    if (this.areRefused || !Office.context.requirements.isSetSupported('ExcelApi', '1.20')) return attempt(false);
    try {
      return await attempt(true);
    } catch (error) {
      const { reason, leftover } = toHostFailure(error);
      if (!REFUSALS.has(reason) || leftover.kind !== 'nothing') throw error;
    }
    const result = await attempt(false);
    this.areRefused = true;
    return result;
  }
}
