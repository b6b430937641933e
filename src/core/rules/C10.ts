import { both } from '../model/locale';
import { inOneLine, squeeze } from '../language/spelling';
import { plainNumber } from '../language/money';
import { readPoints } from '../language/points';
import type { Vocabulary } from '../language/vocabulary';
import type { IndicatorRow, TargetTable } from '../read';
import { filledRows, indicatorKey } from '../read/contents';
import { reached } from './reached';
import { JUDGED, tableRule, type Objection, type Remark } from './rule';

/** What people write where there is nothing to explain. */
const NO_REASON = /^(?:[无\-–—/\\]|没有|无偏差|无原因|不适用)*$/;

type Why = Pick<Objection, 'message' | 'severity' | 'values' | 'related'>;

/** Why a row needs a reason, if it does. */
function whyOf(row: IndicatorRow, vocabulary: Vocabulary, isMonitoring: boolean): Why | undefined {
  const { cells, value } = row;
  const [weight, score] = [cells.get('weight'), cells.get('score')];
  const [worth, got] = [readPoints(weight?.content), readPoints(score?.content)];
  if (worth && got?.lessThan(worth)) {
    const values = { points: plainNumber(worth), score: plainNumber(got) };
    return { message: 'taken', values, related: score ? [score.position] : [] };
  }
  const possibility = cells.get('possibility');
  const chosen = squeeze(possibility?.content ?? '');
  if (possibility && /^(?:完全)?不可能|^有可能/.test(chosen)) {
    // What is only possible may still be reached, unless less is expected beside it: forms differ in whether they ask why.
    const expected = reached(row, vocabulary, 'expected')?.isShort === true ? cells.get('expected') : undefined;
    const severity = chosen.startsWith('有') && !expected ? 'warning' : undefined;
    const related = [possibility, ...(expected ? [expected] : [])].map(({ position }) => position);
    return { message: 'possible', severity, values: { chosen }, related };
  }
  // What was done in some months is no shortfall of the year: there the outlook says whether the target will be reached.
  if (isMonitoring && !cells.has('expected')) return undefined;
  // All points for less than all is said by T15.
  const column = isMonitoring ? 'expected' : 'actual';
  const isFull = worth && got?.equals(worth) === true;
  const result = cells.get(column);
  if (isFull || !result || reached(row, vocabulary, column)?.isShort !== true) return undefined;
  return {
    message: 'short',
    severity: 'warning',
    values: { target: inOneLine(value.content), reached: inOneLine(result.content) },
    related: [result.position],
  };
}

function isEmpty(table: TargetTable, row: IndicatorRow): boolean {
  const reason = row.cells.get('reason');
  return reason !== undefined && !table.reasonBelow && NO_REASON.test(squeeze(reason.content));
}

export const C10 = tableRule({
  code: 'C10',
  severity: 'error',
  basis: ['财预〔2020〕10号', '财预〔2019〕136号'],
  silentOn: ['target', 'unit-wide', 'transfer', 'scoring'],
  of: ['targets'],
  title: both('没有说明偏差原因', 'No reason for a deviation'),
  messages: {
    taken: both(
      '“{name}”分值 {points}、得分 {score}，扣了分，请填写偏差原因及改进措施。',
      '"{name}" got {score} of {points} points. Please state the reason and what will be done.',
    ),
    possible: both(
      '“{name}”的完成目标可能性为“{chosen}”，请填写偏差原因。',
      'Whether "{name}" will be reached: {chosen}. Please state the reason.',
    ),
    short: both(
      '“{name}”目标{target}，{reached}，没有达到，请填写偏差原因。',
      '"{name}": {reached} of {target}. Please state the reason.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    if (table.kind !== 'self-evaluation' && table.kind !== 'monitoring') return;
    for (const row of filledRows(table)) {
      const reason = row.cells.get('reason');
      if (reason) yield JUDGED;
      const why = reason && isEmpty(table, row) ? whyOf(row, vocabulary, table.kind === 'monitoring') : undefined;
      if (reason && why)
        yield {
          ...why,
          at: reason.position,
          field: indicatorKey(row),
          values: { name: inOneLine(row.name.content), ...why.values },
        };
    }
  },
});
