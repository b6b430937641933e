import { Decimal } from 'decimal.js';
import { both } from '../model/locale';
import { squeeze } from '../language/spelling';
import { plainNumber } from '../language/money';
import { readPoints } from '../language/points';
import type { Demands } from '../profiles';
import { levelKey } from '../forms/frameworks';
import { remembered } from '../language/remembered';
import type { CellReading, IndicatorRow, LevelReading, Scores, TargetTable } from '../read';
import { filledRows, isFixed } from '../read/contents';
import { pointsOf, sumOfPoints, sumOfRows } from './points';
import { JUDGED, tableRule, type Objection, type Remark } from './rule';

/** What all weights come to: 100, or what is left of it where 10 or 20 are kept for 执行率. */
const WHOLES = [100, 90, 80] as const;

/** What an indicator is worth, or that its cell is merged with that of a row above, which has it. */
interface Weight {
  readonly row: IndicatorRow;
  readonly cell: CellReading;
  readonly points: Decimal;
}

/** The weights of some rows, one for each cell; `undefined` if a row has none that can be read. */
function weightsOf(rows: readonly IndicatorRow[]): readonly Weight[] | undefined {
  const weights = new Map<string, Weight>();
  for (const row of rows) {
    const cell = row.cells.get('weight');
    const points = pointsOf(cell);
    if (!cell || !points) return undefined;
    weights.set(`${cell.position.row}:${cell.position.column}`, { row, cell, points });
  }
  return [...weights.values()];
}

const sumOf = (parts: readonly Pick<Weight, 'points'>[]): Decimal => sumOfPoints(parts.map(({ points }) => points));

/** The points that a first level has behind its name: 产出指标（50分）. */
function pointsOfLevel({ text }: LevelReading): Decimal | undefined {
  return readPoints(/\((\d+(?:\.\d+)?分)\)$/.exec(squeeze(text))?.[1]);
}

/** The first levels with their points, each once. */
function levelsOf({ indicators }: TargetTable): readonly { readonly level: LevelReading; readonly points: Decimal }[] {
  const found = new Map<string, { level: LevelReading; points: Decimal }>();
  for (const { level1 } of indicators.levels) {
    const points = level1 && pointsOfLevel(level1);
    if (level1 && points && !found.has(level1.key)) found.set(level1.key, { level: level1, points });
  }
  return [...found.values()];
}

/** First levels whose rows do not come to the points behind their names. */
function* offLevels(table: TargetTable, rows: readonly IndicatorRow[]): Iterable<Objection> {
  for (const { level, points } of levelsOf(table)) {
    const own = rows.filter(({ level1 }) => level1?.key === level.key);
    const weights = weightsOf(own);
    // A level without any indicator is said elsewhere, unless the table is only carried over.
    if (!weights || (own.length === 0 && table.kind !== 'self-evaluation')) continue;
    const sum = sumOf(weights);
    if (sum.equals(points)) continue;
    yield {
      at: level.position,
      field: `weight.${level.key}`,
      message: 'level',
      severity: 'warning',
      values: { level: squeeze(level.text), count: weights.length },
      expected: points,
      actual: sum,
      related: weights.map(({ cell }) => cell.position),
    };
  }
}

/** What the weights must come to: what their head says, what the points of the funds leave of 100, or one of the usual wholes. */
function wholesOf({ scores }: TargetTable): readonly Decimal[] {
  const told = /\((\d{2,3})分?\)/.exec(squeeze(scores?.weightHead?.content ?? ''))?.[1];
  if (told !== undefined) return [new Decimal(told)];
  const { funds = [], blockAbove = [] } = scores ?? {};
  const [first] = funds;
  const wholes = WHOLES.map((whole) => new Decimal(whole));
  if (blockAbove.length > 0) return [new Decimal(100).minus(sumOfRows(blockAbove, 'weight')), ...wholes];
  if (first && funds.some(({ weight }) => pointsOf(weight)))
    return [funds, [first]].map((rows) => new Decimal(100).minus(sumOfRows(rows, 'weight')));
  return wholes;
}

/** Whether the table's own total is not the sum of its rows: then that is what is wrong (T15). */
function isSaidOfTotal({ scores }: TargetTable, sum: Decimal): boolean {
  const total = pointsOf(scores?.total?.weight);
  const whole = sum.plus(sumOfRows([...(scores?.funds ?? []), ...(scores?.blockAbove ?? [])], 'weight'));
  return total !== undefined && !total.equals(sum) && !total.equals(whole);
}

/** So many other projects at least, and this share of them, show what weights come to in a list. */
const SHOWING = { projects: 2, share: 0.75 } as const;

/** In how many projects of a list the weights come to each of the usual wholes. All of its projects share the one list: it is gone through once. */
const wholesInList = remembered((list: NonNullable<Scores['inList']>) => {
  const sums = list.flatMap((rows) => (rows.length > 0 ? [sumOfRows(rows, 'weight')] : []));
  const found = WHOLES.map((points) => ({ points, count: sums.filter((sum) => sum.equals(points)).length }));
  return { projects: sums.length, found };
});

/** What the weights of the other projects of a list come to, where nearly all of them agree: in a list of a single one nobody can tell. */
function wholeInList({ scores }: TargetTable, own: Decimal): Decimal | undefined {
  if (!scores?.inList) return undefined;
  const { projects, found } = wholesInList(scores.inList);
  const least = Math.max(SHOWING.projects, (projects - 1) * SHOWING.share);
  const whole = found.find(({ points, count }) => count >= least && !own.equals(points));
  return whole && new Decimal(whole.points);
}

function wholeObjection(table: TargetTable, rows: readonly IndicatorRow[]): Objection | undefined {
  const weights = weightsOf(rows);
  const [first] = weights ?? [];
  if (!weights || !first || weights.length < 3 || table.scores?.isAdjusted) return undefined;
  const written = sumOf(weights);
  // Shares of 1: 0.2.
  const sum = written.lessThanOrEqualTo(1) ? written.times(100) : written;
  const wholes = wholesOf(table);
  const [expected] = wholes;
  const isOfList = table.indicators.header.list?.has('project') === true;
  const ofOthers = isOfList ? wholeInList(table, written) : undefined;
  const isWhole = wholes.some((whole) => whole.equals(sum)) && (!ofOthers || ofOthers.equals(sum));
  if (!expected || isWhole || isSaidOfTotal(table, sum)) return undefined;
  const isOtherWhole = WHOLES.some((whole) => sum.equals(whole));
  return {
    at: first.cell.position,
    field: 'weight',
    message: 'whole',
    severity: isOtherWhole || (isOfList && !ofOthers) ? 'warning' : 'error',
    values: { count: weights.length, wholes: (ofOthers ? [ofOthers] : wholes).map(plainNumber) },
    expected: ofOthers ?? expected,
    actual: sum,
    related: [
      ...weights.slice(1).map(({ cell }) => cell.position),
      ...(table.scores?.weightHead ? [table.scores.weightHead.position] : []),
    ],
  };
}

/** Points at the first levels alone. */
function firstsObjection(table: TargetTable, rows: readonly IndicatorRow[]): Objection | undefined {
  const levels = levelsOf(table);
  const firsts = new Set(table.indicators.levels.map(({ level1 }) => level1?.key ?? ''));
  const [first] = levels;
  if (!first || levels.length !== firsts.size || rows.some(({ cells }) => pointsOf(cells.get('weight'))))
    return undefined;
  const sum = sumOf(levels);
  const wholes = wholesOf(table);
  const [expected] = wholes;
  if (!expected || [...wholes, ...WHOLES].some((whole) => sum.equals(whole))) return undefined;
  return {
    at: first.level.position,
    field: 'weight',
    message: 'firsts',
    severity: 'warning',
    values: { count: levels.length, wholes: wholes.map(plainNumber) },
    expected,
    actual: sum,
    related: levels.slice(1).map(({ level }) => level.position),
  };
}

/** Whether weights were chosen by those who filled the table in. */
const areChosen = (table: TargetTable): boolean =>
  (table.kind === undefined || table.kind === 'target') && !isFixed(table);

/** Weights that come to their whole, but are divided among the first levels otherwise than is so in principle. */
function principleObjection(
  table: TargetTable,
  rows: readonly IndicatorRow[],
  { weights: splits = [] }: Demands,
): Objection | undefined {
  if (splits.length === 0 || !areChosen(table) || !weightsOf(rows)) return undefined;
  const firsts = new Map(table.indicators.levels.flatMap(({ level1 }) => (level1 ? [[level1.key, level1]] : [])));
  const split = splits.find((one) => {
    const keys = new Set(Object.keys(one).map(levelKey));
    return keys.size === firsts.size && [...firsts.keys()].every((key) => keys.has(key));
  });
  if (!split) return undefined;
  const parts = Object.entries(split).map(([name, points]) => {
    const own = weightsOf(rows.filter(({ level1 }) => level1?.key === levelKey(name))) ?? [];
    return { name, usual: new Decimal(points), level: firsts.get(levelKey(name)), sum: sumOf(own) };
  });
  const off = parts.find(({ usual, sum }) => !usual.equals(sum));
  // Where nothing is kept for 执行率, all of them are more.
  if (
    !off?.level ||
    !sumOf(parts.map(({ sum }) => ({ points: sum }))).equals(sumOf(parts.map(({ usual }) => ({ points: usual }))))
  )
    return undefined;
  const list = (key: 'usual' | 'sum') => parts.map((part) => `${part.name} ${plainNumber(part[key])}`);
  return {
    at: off.level.position,
    field: `weight.${off.level.key}`,
    message: 'inPrinciple',
    severity: 'hint',
    values: { usual: list('usual'), own: list('sum') },
    expected: off.usual,
    actual: off.sum,
  };
}

export const T13 = tableRule({
  code: 'T13',
  severity: 'error',
  silentOn: ['scoring'],
  basis: ['财预〔2021〕101号'],
  of: ['targets'],
  title: both('分值权重合计不对', 'Weights do not come to their whole'),
  messages: {
    whole: both(
      '{count} 项指标的分值合计 {actual}，应为 {wholes}（与 {expected} 差 {difference}）。',
      'The weights of {count} indicators come to {actual}; they should come to {wholes} ({difference} off {expected}).',
    ),
    firsts: both(
      '{count} 个一级指标的分值合计 {actual}，应为 {wholes}，请核实。',
      'The points of {count} first levels come to {actual}; they should come to {wholes}. Please check.',
    ),
    level: both(
      '“{level}”下 {count} 项指标的分值合计 {actual}，与标明的 {expected} 分差 {difference}，请核实。',
      'The weights of {count} indicators under "{level}" come to {actual}, {difference} off the {expected} stated. Please check.',
    ),
    inPrinciple: both(
      '各类指标的分值是 {own}；原则上为 {usual}（另有执行率 10），有意为之的可不改。',
      'The weights are {own}; in principle they are {usual} (beside 10 for the rate of execution). Leave them where that is meant.',
    ),
  },
  *check(table, { demands }): Iterable<Remark> {
    const rows = filledRows(table);
    const isWhole = (weightsOf(rows)?.length ?? 0) >= 3 && !table.scores?.isAdjusted;
    if (isWhole || levelsOf(table).length > 0) yield JUDGED;
    const levels = [...offLevels(table, rows)];
    yield* levels;
    // Where a level is off, the whole is off with it.
    const whole = levels.length === 0 ? (wholeObjection(table, rows) ?? firstsObjection(table, rows)) : undefined;
    const objection = whole ?? (levels.length === 0 ? principleObjection(table, rows, demands) : undefined);
    if (objection) yield objection;
  },
});
