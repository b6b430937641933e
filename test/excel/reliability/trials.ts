/** Which trials there are. */
import { FAULTS } from './faults';
import { OPERATIONS } from './operations';
import { combinations, pairwise } from './pairwise';
import { BATCHES, type Trial } from './trial';
import { EVENTS } from './workbook';

const FACTORS = { operation: OPERATIONS, batch: BATCHES, fault: FAULTS, isLasting: [false, true], event: EVENTS };

/** Many sheets are slow to insert: they are for what only many show. What is done in steps waits as long as a cell is being edited. */
function isAllowed({ operation, fault, isLasting }: Trial): boolean {
  if (operation.isInSteps && isLasting && fault === 'InvalidOperationInCellEditMode') return false;
  return operation.name !== 'insert 60' || fault === 'answer lost' || fault === 'dies half-way';
}

/** Every pair of factors at least once. */
export const PAIRS: readonly Trial[] = pairwise<Trial & Readonly<Record<string, unknown>>>(FACTORS, isAllowed);

/** Every combination. */
export function allTrials(): Trial[] {
  const values = FACTORS as Readonly<Record<string, readonly unknown[]>>;
  return [...combinations<Trial>(Object.keys(FACTORS), (name) => values[name] ?? [])].filter(isAllowed);
}

export function titleOf({ operation, batch, fault, isLasting, event }: Trial): string {
  return `${operation.name}: ${fault}${isLasting ? ', lasting,' : ''} at the ${batch} batch${event === 'nothing' ? '' : `, ${event}`}`;
}
