import type { IndicatorData } from '../forms/schema';
import type { Bands } from './bands';
import type { Canvas } from './canvas';
import { at } from './fields';

/** An indicator with its place among the form's and the row that it is put in. */
export interface PlacedRow {
  readonly index: number;
  readonly data: IndicatorData;
  readonly line: number;
}

/** Second levels, one over all neighbouring rows of it; it never reaches beyond its first. */
export function laySeconds(canvas: Canvas, bands: Bands, rows: readonly PlacedRow[], first: number): void {
  const band = bands.get('level2');
  if (!band) return;
  if (rows.length === 0) canvas.put(at(first, first, ...band), null, 'label');
  for (const group of runsOf(rows, ({ data: { level1, level2 } }) => `${level1}/${level2}`)) {
    const [from, to] = [group[0], group.at(-1)];
    if (from && to) canvas.put(at(from.line, to.line, ...band), from.data.level2, 'label');
  }
}

/** Neighbours with the same key. */
function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** First levels, one over all neighbouring rows of it, in both blocks. */
export function layFirsts(canvas: Canvas, bands: Bands, rows: readonly PlacedRow[], first: number): void {
  const band = bands.get('level1');
  if (!band) return;
  if (rows.length === 0) canvas.put(at(first, first, ...band), null, 'label');
  for (const group of runsOf(
    rows.toSorted((a, b) => a.line - b.line),
    ({ data }) => data.level1,
  )) {
    const [from, to] = [group[0], group.at(-1)];
    if (from && to) canvas.put(at(from.line, to.line, ...band), from.data.level1, 'label');
  }
}

/** The first levels of both halves: each half keeps its order. */
export function firstsOf([own = [], second = []]: readonly (readonly string[])[]): readonly string[] {
  const all = [...new Set(own)];
  const others = [...new Set(second)];
  others.forEach((level, index) => {
    if (all.includes(level)) return;
    const next = others.slice(index + 1).find((later) => all.includes(later));
    all.splice(next === undefined ? all.length : all.indexOf(next), 0, level);
  });
  return all;
}
