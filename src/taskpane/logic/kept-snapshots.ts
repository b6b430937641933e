import type { Grid, SheetSnapshot } from '../../core';

type Rows = readonly (readonly unknown[])[] | undefined;

function sameRows(a: Rows, b: Rows): boolean {
  if (!a || !b) return a === b;
  return (
    a.length === b.length &&
    a.every((row, index) => {
      const other = b[index] ?? [];
      return row.length === other.length && row.every((cell, column) => cell === other[column]);
    })
  );
}

function sameMerges(a: Grid['merges'], b: Grid['merges']): boolean {
  if (!a || !b) return a === b;
  const placed = (areas: NonNullable<Grid['merges']>) =>
    areas.map(({ top, left, bottom, right }) => [top, left, bottom, right]);
  return sameRows(placed(a), placed(b));
}

function sameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  return (
    a.name === b.name &&
    a.grid.top === b.grid.top &&
    a.grid.left === b.grid.left &&
    sameRows(a.grid.values, b.grid.values) &&
    sameRows(a.grid.formats, b.grid.formats) &&
    sameRows(a.grid.formulas, b.grid.formulas) &&
    sameMerges(a.grid.merges, b.grid.merges)
  );
}

/**
 * What was read, with the snapshot from before for each worksheet on which nothing has changed: the checker remembers what it read of a snapshot and
 * said of its tables. Comparing cells costs a small part of reading them.
 */
export function keptSnapshots(before: readonly SheetSnapshot[], read: readonly SheetSnapshot[]): SheetSnapshot[] {
  const known = new Map(before.map((sheet) => [sheet.id, sheet]));
  return read.map((sheet) => {
    const old = known.get(sheet.id);
    return old && sameSheet(old, sheet) ? old : sheet;
  });
}
