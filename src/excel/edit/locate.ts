import type { CellValue, Grid, Position } from '../../core';
import { plain } from './reading';

/** A cell and what it held. */
export interface Held {
  readonly position: Position;
  readonly value: CellValue;
}

/** So many cells that are not empty tell a place; fewer may be like any other. */
const TELLING = 2;

/**
 * By how many rows cells have moved: where all of them hold what they held, in that one place only.
 * @param written the cells an edit writes: they tell no place, since what they hold is what is wrong
 * @returns `undefined` where there is no such place, or more than one, or where the others are where they were
 */
export function displacement(
  cells: readonly Held[],
  written: readonly Position[],
  { top, left, values }: Grid,
): number | undefined {
  const keyOf = ({ row, column }: Position): string => `${row} ${column}`;
  const own = new Set(written.map(keyOf));
  const landmarks = new Map(cells.map((cell) => [keyOf(cell.position), cell]));
  for (const key of own) landmarks.delete(key);
  const telling = [...landmarks.values()].filter(({ value }) => plain(value) !== null);
  const at = (row: number, column: number): CellValue => plain(values[row - top]?.[column - left]);
  const hold = (list: readonly Held[], by: number): boolean =>
    list.every(({ position: { row, column }, value }) => at(row + by, column) === plain(value));
  if (telling.length < TELLING || hold(telling, 0)) return undefined;
  const highest = cells.reduce((row, { position }) => Math.min(row, position.row), Infinity);
  const found: number[] = [];
  for (let by = top - highest; by <= top + values.length - highest && found.length < 2; by++)
    if (hold(cells, by)) found.push(by);
  return found.length === 1 ? found[0] : undefined;
}
