import { Decimal } from 'decimal.js';
import { readPoints } from '../language/points';
import type { CellReading, ScoreRow } from '../read';

/** What points of an evaluation are added up of: what rows are worth, or what they got. */
export type PointsColumn = 'weight' | 'score';

export const pointsOf = (cell: CellReading | undefined): Decimal | undefined => readPoints(cell?.content);

/** What points come to; what has none adds nothing. */
export function sumOfPoints(points: Iterable<Decimal | undefined>): Decimal {
  let sum = new Decimal(0);
  for (const one of points) if (one) sum = sum.plus(one);
  return sum;
}

/**
 * The funds whose points count: all that have some, or only the first row, the total, where every row below repeats what the whole is worth.
 * @param whole what everything is worth together, and what of it the indicators are
 */
export function countedFunds<Row extends ScoreRow>(
  funds: readonly Row[],
  whole: Decimal,
  indicators: Decimal,
): readonly Row[] {
  const [first] = funds;
  const isOff = !indicators.plus(sumOfRows(funds, 'weight')).equals(whole);
  return first && isOff && indicators.plus(sumOfRows([first], 'weight')).equals(whole) ? [first] : funds;
}

/** What a column comes to over some rows. */
export function sumOfRows(rows: readonly ScoreRow[], column: PointsColumn): Decimal {
  return sumOfPoints(rows.map((row) => pointsOf(row[column])));
}
