import { Decimal } from 'decimal.js';
import { grouped } from '../model/grouping';
import { ZERO, type Account, type Amount } from './amounts';
import type { Claim } from './claims';

/** A total held against its parts, in the table's unit. */
export interface Sum {
  readonly claim: Claim;
  readonly total: Amount;
  /** Those the table has; a blank part is 0, or what its own parts add up to. */
  readonly parts: readonly Amount[];
  readonly sum: Decimal;
  /** What is stated less the sum. */
  readonly difference: Decimal;
}

/**
 * Why a claim says nothing: its total or all its parts are `absent`; something is `blank` that has to be filled, or `unreadable`; the
 * difference is `explained` by amounts we do not know; what belongs to the total is left `open`; so many claims like it fail that it is `doubtful`.
 */
interface Unchecked {
  readonly claim: Claim;
  readonly because: 'absent' | 'blank' | 'unreadable' | 'explained' | 'open' | 'doubtful';
}

type Outcome = Sum | Unchecked;

const isSum = (outcome: Outcome): outcome is Sum => 'sum' in outcome;

/** How each claim of a table comes out, in the order of the claims. */
export function evaluate(account: Account): readonly Outcome[] {
  const outcomes = account.claims.map((claim) => nearest(account, claim));
  const batches = grouped(outcomes.filter(isSum), ({ claim }) => claim.batch);
  const doubtful = new Set([...batches].flatMap(([batch, sums]) => (batch && mostFail(sums) ? [batch] : [])));
  return outcomes.map((outcome) =>
    isSum(outcome) && outcome.claim.batch && doubtful.has(outcome.claim.batch)
      ? { claim: outcome.claim, because: 'doubtful' }
      : outcome,
  );
}

/** The claims that could be checked. */
export function sumsOf(account: Account): readonly Sum[] {
  return evaluate(account).filter(isSum);
}

/** The reading that comes out, or else comes nearest. */
function nearest(account: Account, claim: Claim): Outcome {
  const outcomes = claim.readings.map((keys) => addUp(account, claim, keys));
  const [first, ...others] = outcomes.filter(isSum);
  if (!first) return outcomes[0] ?? { claim, because: 'absent' };
  const best = others.reduce((a, b) => (b.difference.abs().lessThan(a.difference.abs()) ? b : a), first);
  if (best.difference.isZero()) return best;
  if (claim.isOpen) return { claim, because: 'open' };
  return isExplained(account, best) ? { claim, because: 'explained' } : best;
}

function addUp({ amounts, totals }: Account, claim: Claim, keys: readonly string[]): Outcome {
  const total = amounts.at(claim.total);
  if (!total) return { claim, because: 'absent' };
  if (total.kind === 'unreadable' || (total.kind === 'blank' && claim.mustBeFilled))
    return { claim, because: total.kind };
  const amountOf = (key: string): Decimal | Unchecked['because'] => {
    const part = amounts.at(key);
    if (part?.kind === 'unreadable') return 'unreadable';
    if (part?.kind === 'amount') return part.amount;
    if (claim.within === 'pair') return 'blank';
    let sum = ZERO;
    // Of labelled fields: a sub-total that is left blank is the sum of its own parts.
    for (const below of claim.within === 'table' ? (totals.get(key)?.[0]?.parts ?? []) : []) {
      const amount = amountOf(below);
      if (typeof amount === 'string') return amount;
      sum = sum.plus(amount);
    }
    return sum;
  };
  const parts: Amount[] = [];
  for (const key of keys) {
    const amount = amountOf(key);
    if (typeof amount === 'string') return { claim, because: amount };
    const part = amounts.at(key);
    if (part) parts.push({ ...part, amount });
  }
  if (parts.length === 0) return { claim, because: 'absent' };
  const sum = parts.reduce((all, { amount }) => all.plus(amount), ZERO);
  return { claim, total, parts, sum, difference: total.amount.minus(sum) };
}

/** Amounts beside the total and its parts that belong to no label we know: another source, say, in a province's own wording. */
function isExplained({ amounts }: Account, { claim, difference }: Sum): boolean {
  if (claim.within !== 'table' && claim.within !== 'row') return false;
  const others = amounts.others([claim.total, ...(claim.readings[0] ?? [])]);
  const all = others.reduce((sum, amount) => sum.plus(amount), ZERO);
  return others.length > 0 && [all, ...others].some((amount) => amount.equals(difference));
}

/** So many failures are no slip. */
const FAILURES = 3;

function mostFail(sums: readonly Sum[]): boolean {
  const filled = sums.filter(({ total, sum }) => !total.amount.isZero() || !sum.isZero());
  const failed = filled.filter(({ difference }) => !difference.isZero());
  return failed.length >= FAILURES && failed.length > filled.length / 2;
}

/** How far some figures can be off by rounding alone: each by half of the last of two decimals. */
export function roundingOf(figures: number): Decimal {
  return new Decimal('0.005').times(figures);
}

/**
 * Whether a sum is off by no more than rounding makes; a blank or a 0 is not rounded. Only sums of three or more addends are forgiven
 * (尾差, T11), a project's funds never.
 */
export function isRounding({ claim, parts, difference }: Sum): boolean {
  const addends = parts.filter(({ amount }) => !amount.isZero()).length;
  return claim.rule !== 'T01' && addends >= 3 && difference.abs().lessThanOrEqualTo(roundingOf(addends + 1));
}
