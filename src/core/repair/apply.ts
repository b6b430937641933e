import type { Area, Position } from '../model/geometry';
import { overlaps, toA1, greatest } from '../model/geometry';
import type { CellValue, Grid, SheetSnapshot } from '../model/grid';
import { formulaOf, type CellEdit, type SheetEdit } from '../model/edit';

/** Thrown if an edit does not fit the sheet: something is not as the edit expects, or content would be lost. */
export class EditMisfit extends Error {
  override readonly name = 'EditMisfit';
}

/**
 * Carries out an edit on plain data as a spreadsheet would, to try it before it is offered, and for tests. Formulas are not rewritten.
 * @throws EditMisfit
 */
export function applyEdit(sheet: SheetSnapshot, edit: SheetEdit): SheetSnapshot {
  for (const { position, value } of edit.expects) {
    const found = valueAt(sheet.grid, position.row, position.column);
    if (found !== value)
      throw new EditMisfit(`expected ${JSON.stringify(value)} at ${toA1(position)}, found ${JSON.stringify(found)}`);
  }
  let { grid } = sheet;
  const { insert } = edit;
  if (insert) grid = withRows(grid, insert.before, insert.count);
  grid = dissolve(grid, edit.dissolve);
  for (const cell of edit.cells) grid = write(grown(grid, cell.position), cell);
  return { ...sheet, grid: merge(grid, edit.merge) };
}

/** Undoes an edit on plain data. @throws EditMisfit */
export function revertEdit(sheet: SheetSnapshot, edit: SheetEdit): SheetSnapshot {
  let grid = dissolve(sheet.grid, edit.merge);
  for (const { position, before, after, format, adds } of edit.cells) {
    if (adds) grid = withFormula(grid, position, '');
    grid = write(grid, {
      position,
      before: after,
      after: before,
      format: format && { before: format.after, after: format.before },
    });
  }
  grid = merge(grid, edit.dissolve);
  const { insert } = edit;
  return { ...sheet, grid: insert ? withoutRows(grid, insert.before, insert.count) : grid };
}

/** The value of a cell; null outside the grid. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

const same = (a: Area, b: Area) => a.top === b.top && a.bottom === b.bottom && a.left === b.left && a.right === b.right;

function dissolve(grid: Grid, areas: readonly Area[]): Grid {
  if (areas.length === 0) return grid;
  const merges = grid.merges ?? [];
  for (const area of areas)
    if (!merges.some((merged) => same(merged, area))) throw new EditMisfit(`${JSON.stringify(area)} is not merged`);
  return { ...grid, merges: merges.filter((merged) => !areas.some((area) => same(merged, area))) };
}

/** Merging keeps only the first cell: an edit that would lose the content of others is refused. Where nothing is merged, merged areas stay as unknown as they are. */
function merge(grid: Grid, areas: readonly Area[]): Grid {
  if (areas.length === 0) return grid;
  const merges = [...(grid.merges ?? [])];
  for (const area of areas) {
    if (merges.some((other) => overlaps(other, area)))
      throw new EditMisfit(`${JSON.stringify(area)} overlaps a merged area`);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const isFirst = row === area.top && column === area.left;
        if (!isFirst && valueAt(grid, row, column) !== null)
          throw new EditMisfit(`merging ${JSON.stringify(area)} would lose a value`);
      }
    }
    merges.push(area);
  }
  return { ...grid, merges };
}

function write(grid: Grid, { position, before, after, format, adds }: CellEdit): Grid {
  const values = changed(grid, grid.values, position, before, after);
  const formats = format && grid.formats;
  const written = formats
    ? { ...grid, values, formats: changed(grid, formats, position, format.before, format.after) }
    : { ...grid, values };
  return withFormula(written, position, formulaOf({ adds }));
}

function withFormula(grid: Grid, { row, column }: Position, formula: string | undefined): Grid {
  if (formula === undefined || !grid.formulas) return grid;
  const formulas = grid.formulas.map((line, index) =>
    index === row - grid.top ? line.map((one, at) => (at === column - grid.left ? formula : one)) : line,
  );
  return { ...grid, formulas };
}

/** Rows like those of the grid with one cell changed. */
function changed<T>(
  { top, left }: Grid,
  rows: readonly (readonly T[])[],
  { row, column }: Position,
  before: T,
  after: T,
): T[][] {
  const copy = rows.map((line) => [...line]);
  const line = copy[row - top];
  if (!line) throw new EditMisfit(`row ${row} is outside the grid`);
  const found = line[column - left] ?? null;
  if (found !== before)
    throw new EditMisfit(
      `expected ${JSON.stringify(before)} at ${toA1({ row, column })}, found ${JSON.stringify(found)}`,
    );
  line[column - left] = after;
  return copy;
}

/** The grid down to a row, as a worksheet is that goes on below what it holds. */
function grown(grid: Grid, { row }: Position): Grid {
  const missing = row - (grid.top + grid.values.length - 1);
  return missing > 0 ? withRows(grid, grid.top + grid.values.length, missing) : grid;
}

function withRows(grid: Grid, before: number, count: number): Grid {
  const at = before - grid.top;
  const width = greatest(
    grid.values.map(({ length }) => length),
    0,
  );
  const spliced = <T>(rows: readonly (readonly T[])[], blank: T): T[][] => {
    const all = rows.map((row) => [...row]);
    all.splice(at, 0, ...Array.from({ length: count }, () => Array<T>(width).fill(blank)));
    return all;
  };
  return {
    ...grid,
    values: spliced<CellValue>(grid.values, null),
    formats: grid.formats && spliced(grid.formats, 'General'),
    formulas: grid.formulas && spliced(grid.formulas, ''),
    merges: (grid.merges ?? []).map((area) => ({
      ...area,
      top: area.top >= before ? area.top + count : area.top,
      bottom: area.bottom >= before ? area.bottom + count : area.bottom,
    })),
  };
}

export function withoutRows(grid: Grid, before: number, count: number): Grid {
  const at = before - grid.top;
  const spliced = <T>(rows: readonly (readonly T[])[]) => rows.filter((_, index) => index < at || index >= at + count);
  const shift = (row: number) => (row >= before + count ? row - count : Math.min(row, before - 1));
  return {
    ...grid,
    values: spliced(grid.values),
    formats: grid.formats && spliced(grid.formats),
    formulas: grid.formulas && spliced(grid.formulas),
    merges: (grid.merges ?? []).flatMap((area) => {
      const top = area.top >= before + count ? area.top - count : Math.min(area.top, before);
      const bottom = shift(area.bottom);
      // A single cell may be left of it, which is not a merged area.
      return bottom < top || (bottom === top && area.left === area.right) ? [] : [{ ...area, top, bottom }];
    }),
  };
}
