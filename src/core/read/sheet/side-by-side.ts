import type { Area } from '../../model/geometry';
import type { Steps } from '../../model/steps';
import type { Titles } from '../fields/titles';
import { titleIn } from './lines';
import { ROWS_A_STEP, SheetView } from './view';

/** A title stands in one of so many first lines; above it may be the table's number. */
const TITLE_LINES = 2;

/**
 * The parts of a sheet that stand side by side, divided by blank columns, each with a title of its own: each is read as if it were alone, since the
 * heads of one say nothing of the rows of another. A sheet that is not so divided is its only part. Blank columns alone divide nothing: people leave
 * them within tables, too.
 */
export function* partsOf(view: SheetView, titles: Titles): Steps<readonly SheetView[]> {
  const { left, right } = view.used;
  const bands = yield* bandsOf(view);
  const starts: number[] = [];
  for (const band of bands) {
    yield;
    if (isTitled(view, band, titles)) starts.push(band.left);
  }
  if (starts.length < 2) return [view];
  const edges = [left, ...starts.slice(1), right + 1];
  const merges = mergesBetween(view.snapshot.grid.merges ?? [], edges);
  const parts: SheetView[] = [];
  for (const [index, edge] of edges.slice(1).entries()) {
    yield;
    parts.push(partOf(view, edges[index] ?? left, edge, view.snapshot.grid.merges && merges[index]));
  }
  return parts;
}

/** Columns next to each other that hold something. */
function* bandsOf(view: SheetView): Steps<readonly Area[]> {
  const { top, left, bottom, right } = view.used;
  const isFilled: boolean[] = [];
  for (let row = top; row <= bottom; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    for (const column of view.filled(row)) isFilled[column] = true;
  }
  const bands: Area[] = [];
  for (let column = left; column <= right; column++) {
    if (!isFilled[column]) continue;
    const first = column;
    while (isFilled[column + 1]) column++;
    bands.push({ top, left: first, bottom, right: column });
  }
  return bands;
}

function isTitled(view: SheetView, band: Area, titles: Titles): boolean {
  let lines = 0;
  for (let row = band.top; row <= band.bottom && lines < TITLE_LINES; row++) {
    if (view.filled(row, band.left, band.right).length === 0) continue;
    if (titleIn(view, row, band, titles) !== undefined) return true;
    lines++;
  }
  return false;
}

/** For each part from one edge to before the next the merged areas in it; one over several parts is in each of them. */
function mergesBetween(merges: readonly Area[], edges: readonly number[]): readonly (readonly Area[])[] {
  const parts: Area[][] = edges.slice(1).map(() => []);
  const partAt: number[] = [];
  let part = 0;
  for (let column = edges[0] ?? 0; column < (edges.at(-1) ?? 0); column++) {
    if (column >= (edges[part + 1] ?? Infinity)) part++;
    partAt[column] = part;
  }
  for (const area of merges) {
    const last = partAt[area.right] ?? parts.length - 1;
    for (let at = partAt[area.left] ?? 0; at <= last; at++) parts[at]?.push(area);
  }
  return parts;
}

/** The columns from one to before another as a view of their own. */
function partOf(
  { snapshot, used }: SheetView,
  from: number,
  to: number,
  merges: readonly Area[] | undefined,
): SheetView {
  const { grid } = snapshot;
  const cut = <Cell>(rows: readonly (readonly Cell[])[]) =>
    rows.map((row) => row.slice(from - used.left, to - used.left));
  return new SheetView({
    ...snapshot,
    grid: {
      ...grid,
      merges,
      left: from,
      values: cut(grid.values),
      formats: grid.formats && cut(grid.formats),
      formulas: undefined,
    },
  });
}
