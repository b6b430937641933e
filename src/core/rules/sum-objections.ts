import { both } from '../model/locale';
import { plainNumber } from '../language/money';
import { isProven, isRounding, mayRound, type Amount, type Sum, type SumRule, type Undecided } from '../sums';
import { moneySlips } from './money-slips';
import { JUDGED, unchecked, type Look, type Objection, type Remark, type Remedy, type RuleContext } from './rule';

/** What is said of a total that is wrong, and of one that is blank. */
export const SUM_MESSAGES = {
  differs: both(
    '{total} {actual} ≠ {parts} = {expected}，差 {difference}（{unit}）。',
    '{total} {actual} ≠ {parts} = {expected}, difference {difference} ({unit}).',
  ),
  blank: both(
    '{total}空着，而 {parts} = {expected}（{unit}），请填写。',
    '{total} is blank while {parts} = {expected} ({unit}). Please fill it in.',
  ),
};

/** The most addends that a message names in full; of more, it names only those that are not 0. */
const NAMED = 6;

/** 「当年财政拨款 200 + 上年结转资金 0」 with the user's own labels and figures. */
function addition(parts: readonly Amount[]): string {
  const filled = parts.length > NAMED ? parts.filter(({ amount }) => !amount.isZero()) : parts;
  const named = (filled.length > 0 ? filled : parts)
    .slice(0, NAMED)
    .map(({ label, amount }) => `${label} ${plainNumber(amount)}`);
  return [...named, ...(filled.length > NAMED ? ['…'] : [])].join(' + ');
}

function labelsOf({ total, parts }: Sum): NonNullable<Objection['values']> {
  return { total: total.label, parts: addition(parts), unit: total.unit };
}

/** What the remedies of a wrong sum do. */
export const SUM_FIXES = ['money-unit', 'total', 'formula'] as const;

/**
 * The ways to put a sum right: an amount that was plainly typed in another unit of money, else the total as its parts add up, as it is or as a formula.
 * That a part is wrong instead nobody can know but its writer. No total is offered where the table leaves open what belongs to it.
 */
function remediesOf(sum: Sum, isSure: boolean): readonly Remedy[] {
  const { claim, total, parts, sum: whole } = sum;
  const isTold = claim.readings.length === 1 || isSure;
  const isOpen = claim.within === 'pair' || claim.isOfWhich === true || claim.isNumbered === true || !isTold;
  if (isOpen) return moneySlips(sum);
  return [
    ...moneySlips(sum),
    { kind: 'total', figures: [{ at: total.position, figure: whole, measure: total.unit }] },
    { kind: 'formula', total: total.position, parts: parts.map(({ position }) => position), sum: whole },
  ];
}

/** Of a pair the other total's figure stands behind it already. */
function roundedLabels(sum: Sum): NonNullable<Objection['values']> {
  const [other] = sum.parts;
  return sum.claim.within === 'pair' && other ? { ...labelsOf(sum), parts: other.label } : labelsOf(sum);
}

/** The objection that every rule about sums makes. */
function sumObjection(sum: Sum, values: Objection['values'], sums: readonly Sum[]): Objection {
  const { claim, total, parts } = sum;
  const isSure = isProven(sum, sums);
  return {
    at: total.position,
    field: claim.total,
    message: total.kind === 'blank' ? 'blank' : 'differs',
    values,
    expected: sum.sum,
    actual: total.amount,
    related: parts.map(({ position }) => position),
    isProven: isSure,
    remedies: remediesOf(sum, isSure),
    ...(claim.isAsItLooks && !isSure ? { severity: 'warning' } : {}),
  };
}

/** Objections to the sums of one rule that are wrong by more than rounding. */
export function* brokenSums({ sums, undecided }: RuleContext, rule: SumRule, valuesOf = labelsOf): Iterable<Remark> {
  for (const sum of sums) {
    if (sum.claim.rule !== rule) continue;
    yield* looksAtSum(sum);
    if (!sum.difference.isZero() && !isRounding(sum)) yield sumObjection(sum, valuesOf(sum), sums);
  }
  for (const one of undecided) if (one.claim.rule === rule) yield LOOKS[one.because];
}

/** Objections to sums that are wrong only by rounding. */
export function* roundedSums({ sums, undecided }: RuleContext): Iterable<Remark> {
  for (const sum of sums) {
    if (mayRound(sum)) yield* looksAtSum(sum);
    // What the figures behind the printed ones come to nobody can see: nothing is offered.
    if (!sum.difference.isZero() && isRounding(sum))
      yield { ...sumObjection(sum, roundedLabels(sum), sums), remedies: undefined };
  }
  for (const { because } of undecided) if (because === 'unreadable') yield LOOKS[because];
}

/** A total of which nothing is filled in, nor of its parts, says nothing. */
function* looksAtSum({ total, parts }: Sum): Iterable<Look> {
  if ([total, ...parts].some(({ kind }) => kind === 'amount')) yield JUDGED;
}

const UNCLEAR = unchecked('unclear');

const LOOKS: Readonly<Record<Undecided['because'], Look>> = {
  absent: unchecked('absent'),
  blank: unchecked('blank'),
  unreadable: unchecked('unreadable'),
  explained: UNCLEAR,
  open: UNCLEAR,
  doubtful: UNCLEAR,
  // Parts may be less than their total, and are.
  'of-which': JUDGED,
};
