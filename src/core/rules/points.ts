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

/** What a column comes to over some rows. */
export function sumOfRows(rows: readonly ScoreRow[], column: PointsColumn): Decimal {
  return sumOfPoints(rows.map((row) => pointsOf(row[column])));
}
