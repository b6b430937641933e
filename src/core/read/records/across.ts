import { isFirstLevelName, levelKey } from '../../forms/frameworks';
import type { IndicatorColumn } from '../../forms/schema';
import { squeeze } from '../../language/spelling';
import type { SheetView } from '../sheet/view';
import type { LevelReading } from '../readings';
import type { Head } from './head-rows';

/** A first level that stands over columns of its own: 产出指标 over 三级指标 | 指标值. */
export interface LevelAcross {
  readonly level1: LevelReading;
  readonly columns: ReadonlyMap<IndicatorColumn, { readonly left: number; readonly right: number }>;
}

/** The columns below each first level, where a list has the levels side by side; `undefined` where it does not. */
export function levelsAcross(view: SheetView, row: number, heads: readonly Head[]): readonly LevelAcross[] | undefined {
  const names = heads.flatMap(({ column }, index) => (column === 'name' ? [index] : []));
  if (names.length < 2 || row <= view.used.top) return undefined;
  const found = names.flatMap((at, index): LevelAcross[] => {
    const own = heads.slice(at, names[index + 1] ?? heads.length);
    const [name] = own;
    const { top, left, right } = view.area(row - 1, name?.left ?? 0);
    const text = squeeze(view.content(top, left));
    const columns = new Map(
      own.flatMap((head) => (head.column && head.left <= lastUnder(view, row - 1, right) ? [[head.column, head]] : [])),
    );
    return left === name?.left && isFirstLevelName(text) && columns.has('value')
      ? [{ level1: { text, key: levelKey(text), position: { row: top, column: left } }, columns }]
      : [];
  });
  return found.length === names.length ? found : undefined;
}

/** The last column that a head stands over: up to the next one. */
function lastUnder(view: SheetView, row: number, right: number): number {
  let last = right;
  while (last < view.used.right && view.isBlank(row, last + 1) && !view.merge(row, last + 1)) last++;
  return last;
}
