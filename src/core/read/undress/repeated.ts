import type { Area } from '../../model/geometry';
import type { SheetView } from '../sheet/view';

/** A label is repeated over at most this many rows; a longer column of equal texts is a list. */
const TALLEST_LABEL = 200;

/** A cell together with the cells to its right that have the same text: a head that was unmerged with its text repeated. */
export function repeatedToRight(view: SheetView, row: number, column: number): Area {
  const area = view.area(row, column);
  const key = view.key(row, column);
  let { right } = area;
  if (view.merge(row, column) || key === '') return area;
  while (right < view.used.right && !view.merge(row, right + 1) && view.key(row, right + 1) === key) right++;
  return right === area.right ? area : { ...area, right };
}

/** The same with the cells below it that repeat the text: a vertical label that was unmerged. */
export function repeatedArea(view: SheetView, row: number, column: number): Area {
  const area = repeatedToRight(view, row, column);
  const key = view.key(row, column);
  const lowest = Math.min(view.used.bottom, row + TALLEST_LABEL);
  const isSame = (below: number): boolean => {
    const { left, right } = view.area(below, column);
    return (
      view.key(below, column) === key &&
      (view.merge(row, column) ? left === area.left && right === area.right : left === right)
    );
  };
  let { bottom } = area;
  while (key !== '' && bottom < lowest && isSame(bottom + 1)) bottom = view.area(bottom + 1, column).bottom;
  return bottom === area.bottom ? area : { ...area, bottom };
}
