import type { Decimal } from 'decimal.js';
import type { Amount } from './amounts';
import type { Claim } from './claim';

/** A total compared with its parts, in the table's unit of money. */
export interface Sum {
  readonly claim: Claim;
  readonly total: Amount;
  /** The parts that the table has. A blank part counts as 0; a blank sub-total among labelled fields as the sum of its own parts. */
  readonly parts: readonly Amount[];
  readonly sum: Decimal;
  /** The stated total minus the sum. */
  readonly difference: Decimal;
  /** What somebody allows for rounding besides what it explains; 0 where nobody does. */
  readonly tolerance: Decimal;
}

/**
 * A claim that was not decided, and why: its total or all its parts are `absent`; an amount that is needed is `blank` or `unreadable`; the
 * difference is `explained` by amounts under unknown labels, or by a part that is wrong itself; the rows leave `open` what belongs to the total; most claims of its batch
 * fail, which makes it `doubtful`; or the parts are less than the total, as parts `of-which` may be.
 */
export interface Undecided {
  readonly claim: Claim;
  readonly because: 'absent' | 'blank' | 'unreadable' | 'explained' | 'open' | 'doubtful' | 'of-which';
}
