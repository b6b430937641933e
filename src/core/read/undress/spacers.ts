import type { Area } from '../../model/geometry';
import type { SheetView } from '../sheet/view';

/** The columns of an area that hold nothing and are no end of a merged area: put in for looks, a missing value never belongs there. */
export function spacersIn(view: SheetView, { top, left, bottom, right }: Area): ReadonlySet<number> {
  const spacers = new Set<number>();
  for (let column = left; column <= right; column++) {
    let isBlank = true;
    for (let row = top; isBlank && row <= bottom; row++) {
      const merge = view.merge(row, column);
      isBlank = view.isBlank(row, column) && merge?.left !== column && merge?.right !== column;
    }
    if (isBlank) spacers.add(column);
  }
  return spacers;
}
