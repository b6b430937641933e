import { ZERO } from './amounts';
import type { Sum } from './evaluate';

/**
 * Whether a table itself proves that a total must be the sum that it is not, whatever form it follows: another column of amounts adds up over the same
 * rows, the rows are projects by name, or other rows add up over the same columns. All of a table's sums are given.
 */
export function isProven(sum: Sum, all: readonly Sum[]): boolean {
  const { claim } = sum;
  if (claim.within === 'row') return isProvenByRows(sum, all);
  if (claim.within !== 'column') return false;
  const beside = all.filter((other) => other !== sum && other.claim.within === 'column' && isOfSameRows(other, sum));
  if (beside.some((other) => other.difference.isZero() && filled(other).length >= 2)) return true;
  // One slip changes a column and its total column by one and the same amount; rows that are no parts differ in each.
  const isOneSlip = beside.every(({ difference }) => difference.isZero() || difference.equals(sum.difference));
  return claim.isPlain === true && filled(sum).length >= 2 && isOneSlip && ![sum, ...beside].some(hasWhole);
}

/** So many other rows must add up over the same columns. */
const WITNESSES = 3;

/** One slip may be in the sums of its codes too; else no other row is off. */
function isProvenByRows(sum: Sum, all: readonly Sum[]): boolean {
  const beside = all.filter(
    (other) =>
      other !== sum && other.claim.within === 'row' && !other.total.amount.isZero() && isOfSameColumns(other, sum),
  );
  const right = beside.filter(({ difference }) => difference.isZero()).length;
  return (
    right >= WITNESSES && beside.every(({ difference }) => difference.isZero() || difference.equals(sum.difference))
  );
}

const isOfSameColumns = (a: Sum, b: Sum): boolean =>
  a.total.position.column === b.total.position.column &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ position }, at) => position.column === b.parts[at]?.position.column);

const filled = ({ parts }: Sum) => parts.filter(({ amount }) => !amount.isZero());

function isOfSameRows(a: Sum, b: Sum): boolean {
  return (
    a.total.position.row === b.total.position.row &&
    a.parts.length === b.parts.length &&
    a.parts.every(({ position }, at) => position.row === b.parts[at]?.position.row)
  );
}

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
