import type { CellEdit } from '../model/edit';
import type { CellReading } from '../read';
import { ownText } from '../read/contents';
import type { Remedy } from './rule';

/** The number before a goal, as it stands: `目标 1：`, `２．`. */
const GOAL = /^(\s*(?:目标\s*)?)([\d０-９]{1,2})(?=\s*[:：.．、](?![\d０-９]))/;
/** The number before an indicator's name. */
const INDICATOR = /^(\s*指标\s*)([\d０-９]{1,2})(?=\s*[:：.．、])/;

/** Whether numbers are in order but for some that were left out or stand twice: where they go down, lines have changed places or begin anew. */
export function onlySlipped(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0));
}

/** A number as digits like those that stood there: full-width, or with a leading 0. */
function digitsLike(before: string, number: number): string {
  const plain = String(number).padStart(/^[0０]/.test(before) ? before.length : 1, '0');
  return /[０-９]/.test(before)
    ? plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : plain;
}

/** Goals in one cell, numbered 1, 2, 3, … in the order in which they stand. */
export function renumberedGoals(goals: CellReading, numbers: readonly number[]): readonly Remedy[] {
  const before = ownText(goals);
  if (before === undefined || numbers[0] !== 1 || !onlySlipped(numbers)) return [];
  let count = 0;
  const after = before
    .split('\n')
    .map((line) => line.replace(GOAL, (_, lead: string, digits: string) => lead + digitsLike(digits, ++count)))
    .join('\n');
  return count === numbers.length ? [{ kind: 'numbering', cells: [{ position: goals.position, before, after }] }] : [];
}

/** Names of indicators, numbered 1, 2, 3, … from the first of them on. */
export function renumberedNames(names: readonly CellReading[]): readonly Remedy[] {
  const cells = names.map((name, at): CellEdit | undefined => {
    const before = ownText(name);
    const after = before?.replace(INDICATOR, (_, lead: string, digits: string) => lead + digitsLike(digits, at + 1));
    return before === undefined || after === undefined ? undefined : { position: name.position, before, after };
  });
  const isTold = (cell: CellEdit | undefined): cell is CellEdit => cell !== undefined;
  if (!cells.every(isTold)) return [];
  return [{ kind: 'numbering', cells: cells.filter(({ before, after }) => before !== after) }];
}
