import { greatest } from '../model/geometry';
import { Decimal } from 'decimal.js';
import { grainOf } from '../language/money';
import { grouped } from '../model/grouping';
import { ZERO, type Account, type Amount } from './amounts';
import type { Claim } from './claim';
import type { Sum, Undecided } from './outcome';
import { isBorneOut } from './witnesses';

type Outcome = Sum | Undecided;

const isSum = (outcome: Outcome): outcome is Sum => 'sum' in outcome;

/** Checks every claim of a table; the outcomes are in the order of the claims. */
export function evaluate(account: Account): readonly Outcome[] {
  const outcomes = account.claims.map((claim) => nearest(account, claim));
  const batches = grouped(outcomes.filter(isSum), ({ claim }) => claim.batch);
  const doubtful = new Set([...batches].flatMap(([batch, sums]) => (batch && mostFail(sums) ? [batch] : [])));
  const sums = outcomes.filter(isSum);
  const isOff = (sum: Sum) => !sum.difference.isZero();
  const isDoubtful = ({ claim }: Sum) => claim.batch !== undefined && doubtful.has(claim.batch);
  const looks = new Set(sums.filter((sum) => isOff(sum) && sum.claim.isAsItLooks && !isDoubtful(sum)));
  // A table in which so much looks wrong looks like something else.
  const open = new Set([...looks].filter((sum) => looks.size > MOST_SLIPS || !isBorneOut(sum, sums)));
  const failed = grouped(
    sums.filter((sum) => isOff(sum) && !open.has(sum) && !isDoubtful(sum)),
    ({ claim }) => claim.total,
  );
  return outcomes.map((outcome) => {
    if (!isSum(outcome)) return outcome;
    const { claim } = outcome;
    if (claim.batch && doubtful.has(claim.batch)) return { claim, because: 'doubtful' };
    if (open.has(outcome)) return { claim, because: 'open' };
    return isOfPart(outcome, failed) || isSaid(outcome, failed) ? { claim, because: 'explained' } : outcome;
  });
}

const MOST_SLIPS = 100;

/** Whether a sum in a column is off by just as much as one of its parts is from its own: putting that right puts both right. */
function isOfPart(sum: Sum, failed: ReadonlyMap<string, readonly Sum[]>): boolean {
  const { claim, difference } = sum;
  if (claim.within !== 'column' || difference.isZero() || isRounding(sum)) return false;
  const isAlike = (own: Claim) => own.within === 'column' && (own.rule === claim.rule || own.isAsItLooks === true);
  return (claim.readings[0] ?? []).some((part) =>
    failed.get(part)?.some((own) => isAlike(own.claim) && own.difference.equals(difference.negated())),
  );
}

/** Whether a total that looks like one of these parts is off from others already, by what codes or the form say. */
function isSaid({ claim, difference }: Sum, failed: ReadonlyMap<string, readonly Sum[]>): boolean {
  if (!claim.isAsItLooks || difference.isZero()) return false;
  return (failed.get(claim.total) ?? []).some(
    (other) => !other.claim.isAsItLooks && other.claim.within === claim.within,
  );
}

/** The claims that could be checked, and those that could not. */
export function sumsOf(account: Account): { readonly sums: readonly Sum[]; readonly undecided: readonly Undecided[] } {
  const outcomes = evaluate(account);
  return {
    sums: outcomes.filter(isSum),
    undecided: outcomes.filter((outcome): outcome is Undecided => !isSum(outcome)),
  };
}

/** Checks a claim by the reading with the smallest difference. */
function nearest(account: Account, claim: Claim): Outcome {
  const outcomes = claim.readings.map((keys) => addUp(account, claim, keys));
  const [first, ...others] = outcomes.filter(isSum);
  if (!first) return outcomes[0] ?? { claim, because: 'absent' };
  const best = others.reduce((a, b) => (b.difference.abs().lessThan(a.difference.abs()) ? b : a), first);
  if (best.difference.isZero()) return best;
  if (claim.isOpen) return { claim, because: 'open' };
  if (claim.isOfWhich && best.difference.greaterThan(0)) return { claim, because: 'of-which' };
  return hasTotalAgain(best) || isExplained(account, best) ? { claim, because: 'explained' } : best;
}

/** Whether the first of some rows has all of the total, and the others make it up once more: 合计, the unit's name, its projects. */
function hasTotalAgain({ claim, total, sum, parts: [first] }: Sum): boolean {
  const isList = claim.within === 'column' && (claim.rule === 'T02' || claim.rule === 'T06');
  return (
    isList && !total.amount.isZero() && first?.amount.equals(total.amount) === true && sum.equals(total.amount.times(2))
  );
}

function addUp({ amounts, totals, tolerance }: Account, claim: Claim, keys: readonly string[]): Outcome {
  const total = amounts.at(claim.total);
  if (!total) return { claim, because: 'absent' };
  if (total.kind === 'unreadable' || (total.kind === 'blank' && claim.mustBeFilled))
    return { claim, because: total.kind };
  const amountOf = (key: string, part = amounts.at(key)): Decimal | Undecided['because'] => {
    if (part?.kind === 'unreadable') return 'unreadable';
    if (part?.kind === 'amount') return part.amount;
    if (claim.within === 'pair') return 'blank';
    let sum = ZERO;
    // A blank sub-total among labelled fields is the sum of its own parts.
    for (const below of claim.within === 'table' ? (totals.get(key)?.[0]?.parts ?? []) : []) {
      const amount = amountOf(below);
      if (typeof amount === 'string') return amount;
      sum = sum.plus(amount);
    }
    return sum;
  };
  const parts: Amount[] = [];
  for (const key of keys) {
    const part = amounts.at(key);
    const amount = amountOf(key, part);
    if (typeof amount === 'string') return { claim, because: amount };
    if (part) parts.push(part.kind === 'amount' ? part : { ...part, amount });
  }
  if (parts.length === 0) return { claim, because: 'absent' };
  // Elsewhere people fill in the total alone.
  if (claim.isAsRead && parts.every(({ kind }) => kind === 'blank')) return { claim, because: 'blank' };
  const sum = parts.reduce((all, { amount }) => all.plus(amount), ZERO);
  return { claim, total, parts, sum, difference: total.amount.minus(sum), tolerance };
}

/**
 * Whether amounts under unknown labels explain the difference: another source in a province's own wording, for example. Of a form that we do not know
 * the sum is only told where each amount among its sources is understood.
 */
function isExplained({ amounts }: Account, { claim, difference }: Sum): boolean {
  if (claim.within !== 'table' && claim.within !== 'row') return false;
  const keys = [claim.total, ...(claim.readings[0] ?? [])];
  if (claim.isAsRead && difference.isPositive() && amounts.hasStranger(keys)) return true;
  const others = amounts.others(keys);
  const all = others.reduce((sum, amount) => sum.plus(amount), ZERO);
  return others.length > 0 && [all, ...others].some((amount) => amount.equals(difference));
}

/** The least number of failed claims that are no mere slips. */
const FAILURES = 3;

function mostFail(sums: readonly Sum[]): boolean {
  const filled = sums.filter(({ total, sum }) => !total.amount.isZero() || !sum.isZero());
  const failed = filled.filter(({ difference }) => !difference.isZero());
  return failed.length >= FAILURES && failed.length > filled.length / 2;
}

/** The largest difference that rounding can explain: half of the last of two decimals for each figure. */
export function roundingOf(figures: number): Decimal {
  return new Decimal('0.005').times(figures);
}

/** The largest difference that rounding can explain in amounts of one table: half of the last decimal that they show for each figure. */
function roundingIn({ total, parts }: Sum, figures: number): Decimal {
  const decimals = greatest([total.decimals, ...parts.map((part) => part.decimals)]);
  // Amounts in 万元 are kept to two decimals, whether or not these happen to be zeros.
  const isCoarse = total.unit === '元' && decimals < 2;
  return isCoarse ? grainOf(decimals).times(figures).dividedBy(2) : roundingOf(figures);
}

/**
 * Whether a sum is off by no more than rounding can explain (尾差, T11). It needs two or more addends, of which a blank or a 0 is not
 * rounded; two totals of one table (T03) must be exact, and so must a project's funds (T01) where the form is ours. What somebody allows besides
 * holds of all of them.
 */
export function isRounding(sum: Sum): boolean {
  if (isAllowed(sum) && sum.difference.abs().lessThanOrEqualTo(sum.tolerance)) return true;
  const addends = sum.parts.filter(({ amount }) => !amount.isZero()).length;
  return isInexact(sum) && sum.difference.abs().lessThanOrEqualTo(roundingIn(sum, addends + 1));
}

/** Whether a sum may be off by rounding at all. */
export function mayRound(sum: Sum): boolean {
  return isAllowed(sum) || isInexact(sum);
}

/** Whether something is allowed besides: not where one of the two is nothing, which is no rounding. */
const isAllowed = ({ total, sum, tolerance }: Sum): boolean =>
  !tolerance.isZero() && !total.amount.isZero() && !sum.isZero();

function isInexact({ claim, parts }: Sum): boolean {
  const isExact = claim.rule === 'T03' || (claim.rule === 'T01' && !claim.isAsRead);
  return !isExact && parts.filter(({ amount }) => !amount.isZero()).length >= 2;
}
