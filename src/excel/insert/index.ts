import type { InsertedSheet, InsertOptions, SheetPlan } from '../../core';
import { toHostFailure } from '../failures';
import type { UndoSteps } from '../undo-step';
import { withCellSelected } from '../with-cell-selected';
import { Insertion, otherName } from './insertion';

/** How often Excel may refuse the name of one sheet: then it has got a plain one. */
const REFUSALS = 2;

/** Makes a worksheet of each plan: all of them or none. Where Excel will not have a name, it is tried with another. */
export function insert(
  plans: readonly SheetPlan[],
  options: InsertOptions,
  undo: UndoSteps,
): Promise<readonly InsertedSheet[]> {
  if (plans.length === 0) return Promise.resolve([]);
  return withCellSelected(() => insertUnderSomeName(plans, options, undo));
}

async function insertUnderSomeName(
  plans: readonly SheetPlan[],
  options: InsertOptions,
  undo: UndoSteps,
): Promise<readonly InsertedSheet[]> {
  const names = plans.map(({ name }) => name);
  const refusals = plans.map(() => 0);
  for (;;) {
    const attempt: { insertion?: Insertion } = {};
    try {
      return await undo.asOne((mergeUndoGroup) => {
        attempt.insertion = new Insertion(plans, names, options);
        return attempt.insertion.carryOut(mergeUndoGroup);
      });
    } catch (error) {
      const { reason, leftover } = toHostFailure(error);
      const index = attempt.insertion?.refused ?? -1;
      const [plan, refused] = [plans[index], (refusals[index] ?? 0) + 1];
      if (reason !== 'name-taken' || leftover.kind !== 'nothing' || !plan || refused > REFUSALS) throw error;
      refusals[index] = refused;
      names[index] = otherName(plan, refused, index);
    }
  }
}

export { removeInserted } from './remove';
