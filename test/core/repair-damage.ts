import { withoutRows, valueAt } from '../../src/core/repair/apply';
import type { Area, Grid, Position } from '../../src/core';

/** Damage that people do to a form by hand. */

/** Deletes rows; a label over several rows that began in one of them stays with those that are left, or goes with its first cell. */
export function deleteRows(grid: Grid, from: number, count: number, labels: 'kept' | 'lost' = 'kept'): Grid {
  const until = from + count;
  const values = grid.values.map((row) => [...row]);
  for (const { top, bottom, left } of grid.merges ?? []) {
    if (labels === 'lost' || top < from || top >= until || bottom < until) continue;
    const row = values[until - grid.top];
    if (row) row[left - grid.left] = valueAt(grid, top, left);
  }
  return withoutRows({ ...grid, values }, from, count);
}

/** Empties a cell. */
export function emptyCell(grid: Grid, { row, column }: Position): Grid {
  const values = grid.values.map((line) => [...line]);
  const line = values[row - grid.top];
  if (line) line[column - grid.left] = null;
  return { ...grid, values };
}

/** Empties a label wherever it is repeated. */
export function emptyArea(grid: Grid, { top, bottom, left, right }: Area): Grid {
  let emptied = grid;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) emptied = emptyCell(emptied, { row, column });
  return emptied;
}

/** Writes a cell. */
export function writeCell(grid: Grid, { row, column }: Position, value: string | number): Grid {
  const values = grid.values.map((line) => [...line]);
  const line = values[row - grid.top];
  if (line) line[column - grid.left] = value;
  return { ...grid, values };
}
