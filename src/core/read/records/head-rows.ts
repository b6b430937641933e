import { indicatorColumn } from '../../forms/indicator-columns';
import type { IndicatorColumn } from '../../forms/schema';
import type { SheetView } from '../sheet/view';
import { repeatedToRight } from '../undress/repeated';

/** A head in a row of heads, and the column of indicators that it names. */
export interface Head {
  readonly column: IndicatorColumn | undefined;
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** So many rows above the levels may heads stand that are merged down to them. */
export const HEADS_ABOVE = 3;

/** The heads of a row, from left to right, those that are merged down to it among them. */
export function headsOf(view: SheetView, row: number): Head[] {
  const heads: Head[] = [];
  for (const left of view.filled(row)) {
    if (heads.some((head) => left <= head.right)) continue;
    const { right, bottom } = repeatedToRight(view, row, left);
    const key = view.key(row, left);
    heads.push({ column: indicatorColumn(key), key, left, right, bottom });
  }
  return [...heads, ...headsFromAbove(view, row)].sort((a, b) => a.left - b.left);
}

/** Heads of columns that are merged down to a row from those above: 实际完成值 | 分值 | 得分 beside 绩效指标 over the levels. */
function headsFromAbove(view: SheetView, row: number): readonly Head[] {
  const heads: Head[] = [];
  for (let column = view.used.left; column <= view.used.right; column++) {
    const merge = view.merge(row, column);
    if (!merge || merge.top >= row || merge.left !== column || row - merge.top > HEADS_ABOVE) continue;
    const key = view.key(merge.top, column);
    const named = indicatorColumn(key);
    if (named) heads.push({ column: named, key, left: column, right: merge.right, bottom: merge.bottom });
  }
  return heads;
}

export const LEVELS: ReadonlySet<IndicatorColumn | undefined> = new Set(['level1', 'level2', 'name']);

/** Heads of which one stands over the levels alone, and 指标值 beside it: 绩效指标 over 一级指标 | 二级指标 | 三级指标. `undefined` where none does. */
export function withLevelsBelow(view: SheetView, row: number, heads: readonly Head[]): readonly Head[] | undefined {
  const all = heads.flatMap((head, index): readonly Head[] => {
    const until = (heads[index + 1]?.left ?? head.right + 1) - 1;
    const below = head.column ? [] : view.filled(row + 1, head.left, Math.max(head.right, until));
    const levels = below.map((left): Head => {
      const { right } = repeatedToRight(view, row + 1, left);
      const key = view.key(row + 1, left);
      return { column: levelBelow(key), key, left, right, bottom: row + 1 };
    });
    return levels.length > 0 && levels.every(({ column }) => column && LEVELS.has(column)) ? levels : [head];
  });
  return all.every((head) => heads.includes(head)) ? undefined : all;
}

/** Below such a head the levels may be called by their numbers alone. */
const levelBelow = (key: string): IndicatorColumn | undefined =>
  indicatorColumn(key) ?? indicatorColumn(/^[一二三]级$/.test(key) ? `${key}指标` : '');
