import { Decimal } from 'decimal.js';
import { both } from '../model/locale';
import { indicatorKey } from '../read/contents';
import type { CellReading, ScoreRow, Scores, TargetTable } from '../read';
import { inOneLine } from '../language/spelling';
import { plainNumber } from '../language/money';
import type { Vocabulary } from '../language/vocabulary';
import { countedFunds, pointsOf, sumOfPoints, sumOfRows, type PointsColumn } from './points';
import { reached } from './reached';
import { JUDGED, tableRule, type Objection, type Remark, type Remedy } from './rule';

interface Points {
  readonly row: ScoreRow;
  readonly weight: Decimal | undefined;
  readonly score: Decimal | undefined;
}

const withPoints = (row: ScoreRow): Points => ({ row, weight: pointsOf(row.weight), score: pointsOf(row.score) });

const sumOf = (rows: readonly Points[], column: PointsColumn): Decimal =>
  sumOfPoints(rows.map((points) => points[column]));

const isAbove = ({ weight, score }: Points): boolean => weight !== undefined && score?.greaterThan(weight) === true;

/** Scores above what a row is worth. Where most of them are, they are given on another scale, such as 100 for each. */
function* aboveWeight(rows: readonly Points[]): Iterable<Objection> {
  const scored = rows.filter(({ weight, score }) => weight && score);
  const above = scored.filter(isAbove);
  if (above.length > 1 && above.length * 2 > scored.length) return;
  for (const { row, weight, score } of above) {
    const { position } = row.score ?? {};
    if (!position) continue;
    yield {
      at: position,
      field: `score.${row.label}`,
      message: 'above',
      values: { name: inOneLine(row.label) },
      expected: weight,
      actual: score,
      related: row.weight ? [row.weight.position] : [],
    };
  }
}

/** Whether every row that is worth something has got something, and is a number: only then can a total be held against them. */
function isComplete(rows: readonly Points[], column: PointsColumn): boolean {
  return rows.every(({ row, ...points }) => {
    const other = points[column === 'weight' ? 'score' : 'weight'];
    return points[column] !== undefined || (other === undefined && isBlank(row[column]));
  });
}

const isBlank = (cell: CellReading | undefined): boolean => cell === undefined || /^[-–—/\s]*$/.test(cell.content);

/** Points are given with two decimals at most; each may have been rounded. */
const isSame = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThan('0.05');

/** Whether a total is what the rows of 小计 come to: one of these is what is wrong then. */
function isOfSubtotals({ subtotals, total }: Scores, column: PointsColumn): boolean {
  const actual = pointsOf(total?.[column]);
  const sum = sumOfRows(
    subtotals.map((subtotal) => subtotal.total),
    column,
  );
  return actual !== undefined && subtotals.length > 1 && isSame(sum, actual);
}

/** A total of scores as they add up. What all is worth together is not for the rows to say: there one of them is wrong. */
function totalRemedies(
  column: PointsColumn,
  { position }: CellReading,
  parts: readonly Points[],
  sum: Decimal,
): readonly Remedy[] {
  if (column === 'weight') return [];
  const cells = parts.flatMap(({ row }) => row[column]?.position ?? []);
  return [
    { kind: 'total', figures: [{ at: position, figure: sum, measure: '分' }] },
    { kind: 'formula', total: position, parts: cells, sum },
  ];
}

/** A printed total that none of the sums gives that it may be meant as: with the points of the funds, or of the indicators alone. */
function totalObjection(
  column: PointsColumn,
  total: ScoreRow,
  funds: readonly Points[],
  rows: readonly Points[],
  withFunds: boolean | undefined,
): Objection | undefined {
  const cell = total[column];
  const actual = pointsOf(cell);
  const own = rows.filter((row) => row[column] !== undefined);
  if (!cell || !actual || own.length < 2 || !isComplete(rows, column) || !isComplete(funds, column)) return undefined;
  const [whole, bare] = wholesIn(column, funds, rows);
  if (!whole || !bare) return undefined;
  const allowed = withFunds === undefined ? [whole, bare] : [withFunds ? whole : bare];
  if (allowed.some((sum) => isSame(sum, actual))) return undefined;
  const expected = allowed[0] ?? whole;
  const parts = expected.equals(whole) ? [...funds, ...rows] : rows;
  return {
    at: cell.position,
    field: `total.${column}`,
    message: column === 'weight' ? 'weights' : 'scores',
    values: { total: total.label, count: parts.filter((part) => part[column]).length },
    expected,
    actual,
    related: parts.flatMap(({ row }) => row[column]?.position ?? []),
    remedies: totalRemedies(column, cell, parts, expected),
  };
}

/** Whether the printed total of 分值 contains the points of the funds; `undefined` where it does not tell. */
function countsFunds(total: ScoreRow, funds: readonly Points[], rows: readonly Points[]): boolean | undefined {
  const printed = pointsOf(total.weight) ?? new Decimal(100);
  const [ofFunds, bare] = [sumOf(funds, 'weight'), sumOf(rows, 'weight')];
  if (ofFunds.isZero()) return undefined;
  if (printed.equals(bare.plus(ofFunds))) return true;
  return printed.equals(bare) ? false : undefined;
}

/** What a whole may come to: with the points of the funds, and without. */
const wholesIn = (column: PointsColumn, funds: readonly Points[], rows: readonly Points[]): readonly Decimal[] =>
  [[...funds, ...rows], rows].map((parts) => sumOf(parts, column));

/** Rows of 小计 that are not what the rows above them come to; where most of them are not, other rows are meant. */
function* offSubtotals({ subtotals }: Scores): Iterable<Objection> {
  const told = (['weight', 'score'] as const).flatMap((column) =>
    subtotals.flatMap(({ total, rows }, index) => {
      const [cell, actual] = [total[column], pointsOf(total[column])];
      const own = rows.map(withPoints);
      return cell && actual && own.length > 0 && isComplete(own, column)
        ? [{ column, index, total, cell, actual, own, expected: sumOf(own, column) }]
        : [];
    }),
  );
  const off = told.filter(({ actual, expected }) => !isSame(actual, expected));
  if (off.length * 2 >= told.length) return;
  for (const { column, index, total, cell, actual, own, expected } of off)
    yield {
      at: cell.position,
      field: `subtotal.${column}.${index}`,
      message: column === 'weight' ? 'weights' : 'scores',
      severity: 'warning',
      values: { total: total.label, count: own.length },
      expected,
      actual,
      related: own.flatMap(({ row }) => row[column]?.position ?? []),
      remedies: totalRemedies(column, cell, own, expected),
    };
}

/** The whole score as stated above the indicators, where it is neither what stands below them nor what they come to. */
function aboveObjection(
  { above, total }: Scores,
  funds: readonly Points[],
  rows: readonly Points[],
): Objection | undefined {
  const [stated, below] = [pointsOf(above?.score), pointsOf(total?.score)];
  const worth = pointsOf(total?.weight) ?? new Decimal(100);
  // 总分 100: what everything is worth.
  if (!above?.score || !stated || stated.equals(worth)) return undefined;
  if (!below && (rows.length < 2 || !isComplete(rows, 'score') || !isComplete(funds, 'score'))) return undefined;
  const wholes = wholesIn('score', funds, rows);
  const expected = below ?? wholes[0];
  if (!expected || [expected, ...wholes].some((whole) => isSame(whole, stated))) return undefined;
  return {
    at: above.score.position,
    field: 'total.above',
    message: 'above-total',
    severity: 'warning',
    values: { total: above.label },
    expected,
    actual: stated,
    related: total?.score ? [total.score.position] : [],
    remedies: [{ kind: 'total', figures: [{ at: above.score.position, figure: expected, measure: '分' }] }],
  };
}

function* sums(scores: Scores): Iterable<Remark> {
  const { funds, blockAbove, rows, total, isAdjusted } = scores;
  const own = rows.map(withPoints);
  const counted = countedFunds(funds, pointsOf(total?.weight) ?? new Decimal(100), sumOf(own, 'weight'));
  // What is scored above the indicators counts with them or not, as the points of the funds do.
  const ofFunds = [...counted, ...blockAbove].map(withPoints);
  // Shares of 1 beside points of 100.
  if (sumOf(own, 'weight').lessThanOrEqualTo(1) && sumOf(own, 'score').greaterThan(1)) return;
  if (!isAdjusted) yield* aboveWeight([...ofFunds, ...own]);
  if (!isAdjusted && own.some(({ weight, score }) => weight && score)) yield JUDGED;
  if (isAdjusted) return;
  yield* offSubtotals(scores);
  const above = aboveObjection(scores, ofFunds, own);
  if (above) yield above;
  if (!total) return;
  const withFunds = countsFunds(total, ofFunds, own);
  for (const column of ['weight', 'score'] as const) {
    const objection = totalObjection(column, total, ofFunds, own, withFunds);
    if (objection && !isOfSubtotals(scores, column)) yield objection;
  }
}

/** Targets that were reached in part only, and yet have all their points. */
function* fullThough({ indicators }: TargetTable, vocabulary: Vocabulary): Iterable<Objection> {
  for (const row of indicators.rows) {
    const [actual, weight, score] = (['actual', 'weight', 'score'] as const).map((column) => row.cells.get(column));
    const [worth, got] = [pointsOf(weight), pointsOf(score)];
    if (!actual || !weight || !score || !worth || !got || worth.isZero() || !got.equals(worth)) continue;
    if (reached(row, vocabulary)?.isShort !== true) continue;
    yield {
      at: score.position,
      field: indicatorKey(row),
      message: 'full',
      severity: 'warning',
      values: {
        name: inOneLine(row.name.content),
        target: inOneLine(row.value.content),
        reached: inOneLine(actual.content),
        points: plainNumber(got),
      },
      related: [actual.position, row.value.position],
    };
  }
}

export const T15 = tableRule({
  code: 'T15',
  severity: 'error',
  fixes: ['total', 'formula'],
  basis: ['财预〔2020〕10号'],
  of: ['targets', 'scores'],
  title: both('得分与分值、总分不符', 'Scores do not fit their points or the total'),
  messages: {
    above: both(
      '“{name}”得分 {actual} 大于分值 {expected}，多出 {difference}。',
      '"{name}" got {actual}, more than the {expected} points it is worth, by {difference}.',
    ),
    scores: both(
      '{total}的得分 {actual} ≠ {count} 项得分之和 {expected}，差 {difference}。',
      'The score {actual} in "{total}" ≠ the sum {expected} of {count} scores, difference {difference}.',
    ),
    weights: both(
      '{total}的分值 {actual} ≠ {count} 项分值之和 {expected}，差 {difference}。',
      'The points {actual} in "{total}" ≠ the sum {expected} of {count} rows, difference {difference}.',
    ),
    'above-total': both(
      '表头的{total} {actual} ≠ 指标得分合计 {expected}，差 {difference}，请核实。',
      '{total} {actual} in the head ≠ the score {expected} of the indicators, difference {difference}. Please check.',
    ),
    full: both(
      '“{name}”目标{target}，实际{reached}，没有全部完成，却得了满分 {points}，请核实。',
      '"{name}": {reached} of {target} was reached, yet it has all {points} points. Please check.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    if (table.scores) yield* sums(table.scores);
    if (table.made === 'targets') yield* fullThough(table, vocabulary);
  },
});
