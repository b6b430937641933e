import type { Area } from '../../model/geometry';

/**
 * Tells which columns of a row some areas cover, on the way down a sheet. Each area is looked at where it begins and where it ends, so that a thousand
 * tables side by side cost no more than as many one below the other.
 * @returns what is asked with rows that never decrease
 */
export function coveredBelow(areas: readonly Area[]): (row: number) => (column: number) => boolean {
  const begins = areas.toSorted((a, b) => a.top - b.top);
  const ends = areas.toSorted((a, b) => a.bottom - b.bottom);
  const covers: number[] = [];
  let begun = 0;
  let ended = 0;
  const count = ({ left, right }: Area, by: number) => {
    for (let column = left; column <= right; column++) covers[column] = (covers[column] ?? 0) + by;
  };
  const isCovered = (column: number): boolean => (covers[column] ?? 0) > 0;
  return (row) => {
    for (let area = begins[begun]; area && area.top <= row; area = begins[++begun]) count(area, 1);
    for (let area = ends[ended]; area && area.bottom < row; area = ends[++ended]) count(area, -1);
    return isCovered;
  };
}
