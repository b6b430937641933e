import type { Area } from './geometry';

/** Rows or columns from one to another, counted from 0. */
export type Span = readonly [from: number, to: number];

/** Rows or columns that were inserted, or removed, from `at` on. */
export interface LineChange {
  readonly lines: 'rows' | 'columns';
  readonly at: number;
  readonly inserted: number;
  readonly removed: number;
}

/** Where the lines of a span are now; `undefined` where none of them is left. */
export function spanAfter([from, to]: Span, { at, inserted, removed }: LineChange): Span | undefined {
  if (inserted > 0) return [from >= at ? from + inserted : from, to >= at ? to + inserted : to];
  const place = (line: number): number => (line < at ? line : Math.max(at, line - removed));
  const [first, behind] = [place(from), place(to + 1)];
  return behind > first ? [first, behind - 1] : undefined;
}

/** Where an area is now, grown or shrunk with the lines in it; `undefined` where nothing of it is left. */
export function areaAfter(area: Area, change: LineChange): Area | undefined {
  const isRows = change.lines === 'rows';
  const span = spanAfter(isRows ? [area.top, area.bottom] : [area.left, area.right], change);
  if (!span) return undefined;
  const [from, to] = span;
  return isRows ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}
