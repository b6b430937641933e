import { ZERO } from './amounts';
import type { Sum } from './outcome';
import { addsUp, isOfCountedParts, isOfRightParts, isOfSameRows, outlined, rightBeside, rowsBeside } from './witnesses';

/**
 * Whether a table itself proves that a total must be the sum that it is not, whatever form it follows: another column of amounts adds up over the same
 * rows, the rows are projects by name, or items of different codes that are more than their total, or other rows add up over the same columns. All of a
 * table's sums are given.
 */
export function isProven(sum: Sum, all: readonly Sum[]): boolean {
  const { claim } = sum;
  if (claim.within === 'row') return claim.isAsItLooks ? isPlainAcross(sum, all) : isProvenByRows(sum, all);
  if (claim.within !== 'column') return false;
  if (claim.isAsItLooks && isProvenByOutline(sum, all)) return true;
  const beside = all.filter((other) => other !== sum && isOfSameRows(other, sum));
  if (beside.some((other) => other.difference.isZero() && filled(other).length >= 2)) return true;
  // One slip changes a column and its total column by one and the same amount; rows that are no parts differ in each.
  const isOneSlip = beside.every(({ difference }) => difference.isZero() || difference.equals(sum.difference));
  const isPlain = claim.isPlain === true || (claim.isDistinct === true && sum.difference.isNegative());
  return isPlain && filled(sum).length >= 2 && isOneSlip && ![sum, ...beside].some(hasWhole);
}

/** So many other rows must add up over the same columns. */
const WITNESSES = 3;

/** One slip may be in the sums of its codes too; each slip more needs as many witnesses again, and some of more than one part. */
function isProvenByRows(sum: Sum, all: readonly Sum[]): boolean {
  const beside = rowsBeside(sum, all).filter(({ total }) => !total.amount.isZero());
  const right = beside.filter(({ difference }) => difference.isZero());
  const others = beside.filter(({ difference }) => !difference.isZero() && !difference.equals(sum.difference)).length;
  return right.length >= WITNESSES * (others + 1) && (others === 0 || right.filter(addsUp).length >= STRONG);
}

/** Where only the heads say what is added, no other row may be off, or each slip needs its witnesses; some add up over more than one part. */
function isPlainAcross(sum: Sum, all: readonly Sum[]): boolean {
  const right = rightBeside(sum, all);
  const others = rowsBeside(sum, all).filter(({ difference }) => !difference.isZero()).length;
  const isStrong = right.filter(addsUp).length >= STRONG;
  return others === 0 ? right.length >= WITNESSES || isStrong : isStrong && right.length >= WITNESSES * (others + 1);
}

/** So many sums of two parts or more prove what is the sum of what. */
const STRONG = 2;

/** In a list of several depths: what is below adds up itself, or the others do and none of them is off but by this one slip. */
function isProvenByOutline(sum: Sum, all: readonly Sum[]): boolean {
  const others = outlined(all).filter((other) => other !== sum);
  if (sum.claim.isNumbered && sum.difference.isPositive()) return false;
  return (
    isOfRightParts(sum, all) ||
    isOfCountedParts(sum, all) ||
    (others.filter((other) => addsUp(other) && other.claim.depth === sum.claim.depth).length >= STRONG &&
      others.every(({ difference }) => difference.isZero() || difference.abs().equals(sum.difference.abs())))
  );
}

const filled = ({ parts }: Sum) => parts.filter(({ amount }) => !amount.isZero());

/** Whether a row has the amount of the rows that follow it: they may be its parts. A single one may be, where the rows are more than their total. */
function hasWhole({ parts, difference }: Sum): boolean {
  const least = difference.isNegative() ? 0 : 1;
  return parts.some(({ amount }, at) => {
    if (amount.isZero()) return false;
    let sum = ZERO;
    for (const [index, part] of parts.slice(at + 1).entries()) {
      sum = sum.plus(part.amount);
      if (index >= least && sum.equals(amount)) return true;
      if (sum.greaterThan(amount)) return false;
    }
    return false;
  });
}
