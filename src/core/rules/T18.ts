import { both } from '../model/locale';
import { inOneLine } from '../language/spelling';
import { plainNumber } from '../language/money';
import { readPoints } from '../language/points';
import { isNothing, squeeze } from '../language/spelling';
import type { Vocabulary } from '../language/vocabulary';
import type { TargetTable } from '../read';
import { amountOfFact, filledRows, indicatorKey } from '../read/contents';
import { reached } from './reached';
import { JUDGED, tableRule, type Objection, type Remark } from './rule';

/** A rate of execution below this, in %, hardly lets every target be reached. */
const LOW = 60;
/** From so much of a target on, it was set too low or needs a reason. */
const FAR = '1.3';

/** Little was spent, and yet every indicator has all its points. */
function lowButFull(table: TargetTable): Objection | undefined {
  const whole = table.executions.find(({ concept }) => concept === 'total');
  const amountOf = (stage: string) => {
    const fact = whole?.facts.find((one) => one.stage === stage);
    const amount = fact && amountOfFact(table, fact);
    return amount && { fact, amount };
  };
  const [spent, budget] = [amountOf('spent'), amountOf('adjusted') ?? amountOf('initial')];
  if (!spent || !budget || budget.amount.lessThanOrEqualTo(0)) return undefined;
  const rate = spent.amount.dividedBy(budget.amount).times(100);
  const points = filledRows(table).map(({ cells }) => ({
    worth: readPoints(cells.get('weight')?.content),
    got: readPoints(cells.get('score')?.content),
  }));
  const isFull = points.length >= 3 && points.every(({ worth, got }) => worth && got?.equals(worth) === true);
  if (!isFull || rate.greaterThanOrEqualTo(LOW)) return undefined;
  return {
    at: whole?.rate?.position ?? spent.fact.reading.position,
    field: 'rate',
    message: 'low',
    values: { rate: plainNumber(rate.toDecimalPlaces(2)), count: points.length },
    related: [spent.fact.reading.position, budget.fact.reading.position],
  };
}

/** Much more was reached than was to be, and nobody says why. */
function* farAbove(table: TargetTable, vocabulary: Vocabulary): Iterable<Objection> {
  for (const row of filledRows(table)) {
    const [actual, reason] = [row.cells.get('actual'), row.cells.get('reason')];
    const isExplained = table.reasonBelow || !/^(?:无|无偏差)?$/.test(said(reason?.content));
    const result = actual && reason && !isExplained ? reached(row, vocabulary) : undefined;
    if (!actual || result?.isMore !== true || result.share.lessThan(FAR)) continue;
    yield {
      at: actual.position,
      field: indicatorKey(row),
      message: 'far',
      values: {
        name: inOneLine(row.name.content),
        target: inOneLine(row.value.content),
        reached: inOneLine(actual.content),
        share: plainNumber(result.share.times(100).toDecimalPlaces(0)),
      },
      related: [row.value.position],
    };
  }
}

const said = (text = ''): string => (isNothing(text) ? '' : squeeze(text));

export const T18 = tableRule({
  code: 'T18',
  severity: 'hint',
  basis: ['财预〔2020〕10号'],
  silentOn: ['target', 'unit-wide', 'transfer', 'scoring', 'monitoring'],
  of: ['targets'],
  title: both('完成情况与执行、目标相差悬殊', 'Results far from spending or targets'),
  messages: {
    low: both(
      '预算执行率只有 {rate}%，{count} 项指标却都得满分，请核实。',
      'Only {rate} % was spent, yet all {count} indicators have all their points. Please check.',
    ),
    far: both(
      '“{name}”目标{target}，实际{reached}，完成 {share}%，请说明原因，或核实目标是否定得过低。',
      '"{name}": {reached} against {target}, {share} %. State the reason, or see whether the target was set too low.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    if (table.kind !== 'self-evaluation') return;
    if (filledRows(table).some((row) => reached(row, vocabulary))) yield JUDGED;
    const low = lowButFull(table);
    if (low) yield low;
    yield* farAbove(table, vocabulary);
  },
});
