import type { FixKind } from '../model/finding';
import type { Table } from '../read';
import { isHandedDown } from '../rules/carried-over';

interface Kind {
  /** Whether it may be done for many findings at once: only what changes no amount, weight, score or approved target. */
  readonly isSafe: boolean;
  /** Whether it writes into indicators: where these were approved before, they are not ours to touch without being asked. */
  readonly isOfIndicators?: true;
  /** Why it is safe, or is not. */
  readonly why: string;
}

/** What fixes do, and which of them are safe. */
export const FIX_KINDS: Readonly<Record<FixKind, Kind>> = {
  spelling: {
    isSafe: true,
    isOfIndicators: true,
    why: 'The same number, unit and sign in the usual spelling; what the target demands stays the same.',
  },
  numbering: {
    isSafe: true,
    isOfIndicators: true,
    why: 'Only the number before a goal or a name changes, and no line changes its place.',
  },
  number: { isSafe: true, why: 'The same value, as a number: sums that left it out count it.' },
  structure: {
    isSafe: false,
    why: 'Rows are inserted, which moves what is below, and what belongs into them is yet to be written.',
  },
  total: {
    isSafe: false,
    why: 'An amount or a score: the total may be right and one of its parts wrong. The person says which.',
  },
  formula: { isSafe: false, why: 'The amount changes as with a corrected total, and from now on by itself.' },
  'money-unit': {
    isSafe: false,
    why: 'An amount: the figures say that it is one ten-thousandth, the person that it is so.',
  },
  plan: { isSafe: false, why: 'Amounts or shares of the budget: how the money is spent is planned by the person.' },
  rate: { isSafe: false, why: 'The rate follows from two amounts, of which one may be wrong instead.' },
  code: { isSafe: false, why: 'A code says what money is for, and is told by the amounts alone.' },
  direction: { isSafe: false, why: 'It turns round what the target demands.' },
};

/** Whether a fix may be done in a table without a look at it. */
export function isSafeIn(kind: FixKind, table: Table): boolean {
  const { isSafe, isOfIndicators } = FIX_KINDS[kind];
  return isSafe && !(isOfIndicators && table.made === 'targets' && isHandedDown(table));
}
