import { contains } from '../model/geometry';
import type { Table } from '../read';
import type { SheetView } from '../read/sheet/view';
import type { UnusedText } from './learned';
import type { Sketch } from './sketch';

/** The texts of a sheet that are no part of what was learned: dropped ones, and those below the table. */
export function unusedIn(view: SheetView, sketch: Sketch, { area }: Pick<Table, 'area'>): readonly UnusedText[] {
  const dropped = sketch.made === 'targets' ? sketch.cells.filter(({ role }) => role === 'none') : [];
  const found: UnusedText[] = dropped.map((cell) => ({ area: cell.area, text: cell.text }));
  for (let row = area.top; row <= view.used.bottom; row++)
    for (const column of view.filled(row)) {
      if (contains(area, { row, column }) || typeof view.value(row, column) !== 'string') continue;
      found.push({ area: view.area(row, column), text: view.content(row, column) });
    }
  return found;
}
