import type { Position } from '../model/geometry';
import type { Claim } from './claim';
import type { Sum } from './outcome';

/**
 * What only the way heads or rows look says (`isAsItLooks`) must be borne out by the amounts: other sums of its kind add up, and where columns are added,
 * each of them does so somewhere. Then a sum that does not is a slip, and no misreading.
 */
export function isBorneOut(sum: Sum, all: readonly Sum[]): boolean {
  // What is left out in a row is no slip where it is printed in others.
  if (sum.total.kind === 'blank' || sum.parts.every(({ kind }) => kind === 'blank')) return false;
  return sum.claim.within === 'row' ? rowsBear(sum, all) : columnsBear(sum, all);
}

/** So many other rows must add up over the same columns. */
const ROWS = 2;

function rowsBear(sum: Sum, all: readonly Sum[]): boolean {
  const right = rightBeside(sum, all);
  const isSeen = (at: number) => right.some(({ parts }) => !parts[at]?.amount.isZero());
  return right.length >= ROWS && sum.parts.every(({ amount }, at) => amount.isZero() || isSeen(at));
}

/** Sums of other rows over the same columns that add up and are not 0. */
export const rightBeside = (sum: Sum, all: readonly Sum[]): readonly Sum[] =>
  rowsBeside(sum, all).filter(({ difference, total }) => difference.isZero() && !total.amount.isZero());

/** Sums of other rows over the same columns. */
export const rowsBeside = (sum: Sum, all: readonly Sum[]): readonly Sum[] =>
  all.filter((other) => other !== sum && other.claim.within === 'row' && isOfSameColumns(other, sum));

const isOfSameColumns = (a: Sum, b: Sum): boolean =>
  a.total.position.column === b.total.position.column &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ position }, at) => position.column === b.parts[at]?.position.column);

/** Whether a sum adds up, of two parts or more: that is no chance. */
export const addsUp = ({ difference, parts }: Sum): boolean =>
  difference.isZero() && parts.filter(({ amount }) => !amount.isZero()).length > 1;

function columnsBear(sum: Sum, all: readonly Sum[]): boolean {
  const { claim, parts, total, difference } = sum;
  const isInColumn = (other: Sum) => other.total.position.column === total.position.column;
  const alike = outlined(all).filter(
    (other) => other !== sum && addsUp(other) && isInDepth(other, claim) && (isInColumn(other) || claim.rule === 'T02'),
  );
  // What is only numbered below it may be less than all of it.
  const enough = claim.isNumbered && difference.isPositive() ? 2 : 1;
  return (
    alike.length >= enough ||
    all.some((other) => other !== sum && addsUp(other) && isOfSameRows(other, sum)) ||
    isMoreThanItsTotal(sum, all) ||
    isOfRightParts(sum, all) ||
    isOfCountedParts(sum, all) ||
    (claim.isPlain === true && parts.filter(({ amount }) => !amount.isZero()).length > 1)
  );
}

const isInDepth = ({ claim }: Sum, { depth }: Claim): boolean => claim.depth === depth;

/**
 * Whether two parts or more are more than their total, be it that they are numbered below it, or that it stands once more above: 合计, and the unit that has
 * all of it.
 */
const isMoreThanItsTotal = ({ claim, difference, parts }: Sum, all: readonly Sum[]): boolean =>
  difference.isNegative() &&
  parts.filter(({ amount }) => !amount.isZero()).length > 1 &&
  (claim.isNumbered === true ||
    outlined(all).some((other) => other.difference.isZero() && other.claim.readings[0]?.join() === claim.total));

/** Whether two sums are of the same rows in two columns. */
export const isOfSameRows = (a: Sum, b: Sum): boolean =>
  a.claim.within === 'column' &&
  b.claim.within === 'column' &&
  a.total.position.row === b.total.position.row &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ position }, at) => position.row === b.parts[at]?.position.row);

/** The sums of a list whose rows stand at several depths. */
export const outlined = (all: readonly Sum[]): readonly Sum[] =>
  all.filter(({ claim }) => claim.isAsItLooks === true && claim.within === 'column');

/** Whether the parts of a sum add up from their own, in its column: then it is the total that is off. */
export function isOfRightParts({ claim }: Sum, all: readonly Sum[]): boolean {
  const own = outlined(all).filter(({ claim: { total } }) => claim.readings[0]?.includes(total));
  return own.length > 0 && own.every(({ difference }) => difference.isZero()) && own.some(addsUp);
}

/** Whether 合计 is the sum of the innermost rows, those of this sum among them: then it is what stands between that is off. */
export const isOfCountedParts = (sum: Sum, all: readonly Sum[]): boolean =>
  outlined(all).some(
    (other) =>
      other !== sum &&
      other.claim.depth === 0 &&
      addsUp(other) &&
      sum.parts.every(({ position }) => other.parts.some((part) => isSamePlace(part.position, position))),
  );

const isSamePlace = (a: Position, b: Position): boolean => a.row === b.row && a.column === b.column;
