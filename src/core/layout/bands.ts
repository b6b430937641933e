import type { IndicatorColumn, IndicatorSection } from '../forms/schema';
import type { Canvas } from './canvas';
import { partsOf } from './divided';

/** The columns of the page that each column of indicators takes up. */
export type Bands = ReadonlyMap<IndicatorColumn, readonly [from: number, to: number]>;

/** The columns of the block, and of the second one where the form is in halves: the same without first levels. */
export function bandsOf(
  canvas: Canvas,
  { columns, spans, isInHalves, divided }: IndicatorSection,
  left: number,
): readonly [own: Bands, second: Bands | undefined] {
  const more = isInHalves ? columns.filter((column) => column !== 'level1') : [];
  const spanOf = (column: IndicatorColumn, index: number) => {
    const parts = divided?.[column];
    return parts ? partsOf(parts).length : (spans?.[index] ?? 1);
  };
  let next = left;
  const placed = [...columns, ...more].map((column, index, all) => {
    const from = next;
    const to = index === all.length - 1 ? canvas.right : from + spanOf(column, index) - 1;
    next = to + 1;
    return [column, [from, to]] as const;
  });
  const own = new Map(placed.slice(0, columns.length));
  return [own, isInHalves ? new Map(placed.slice(columns.length)) : undefined];
}
