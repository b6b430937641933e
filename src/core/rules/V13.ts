import { both } from '../model/locale';
import { bareName, isIncident, isRate } from '../language/indicator-value';
import { squeeze } from '../language/spelling';
import { endsInAny, hasAny, type Vocabulary } from '../language/vocabulary';
import type { IndicatorRow } from '../read';
import { filledRows, indicatorKey, quoted, targetOf } from '../read/contents';
import { JUDGED, tableRule, type Remark } from './rule';

/** A percentage below 0, whatever sign of comparison stands before it. */
const NEGATIVE = /^(?:[≥≤><=≧≦⩾⩽]|不低于|不高于|不超过|大于等于|小于等于|大于|小于|等于)?[-−–]\d+(?:\.\d+)?[%％]?$/;

function impossible(row: IndicatorRow, vocabulary: Vocabulary): 'negative' | 'above' | undefined {
  const { name, value } = row;
  const bare = bareName(name.content);
  if (!isRate(name.content, vocabulary) || hasAny(bare, vocabulary.signedRates)) return undefined;
  if (NEGATIVE.test(squeeze(value.content))) return 'negative';
  const read = targetOf(row, vocabulary);
  const isHigh = read.kind === 'quantity' && read.unit === '%' && read.number.greaterThan(100);
  // Rates of success above 100 % are said by V04.
  return isHigh && isIncident(bare, vocabulary) && !endsInAny(bare, vocabulary.cappedRates) ? 'above' : undefined;
}

export const V13 = tableRule({
  code: 'V13',
  severity: 'warning',
  of: ['targets'],
  title: both('比率不可能达到', 'An impossible rate'),
  messages: {
    negative: both(
      '“{name}”的指标值“{value}”小于 0，请核实。',
      'The value "{value}" of "{name}" is below 0. Please check.',
    ),
    above: both(
      '“{name}”的指标值“{value}”大于 100%，请核实。',
      'The value "{value}" of "{name}" is above 100 %. Please check.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    for (const row of filledRows(table)) {
      yield JUDGED;
      const message = impossible(row, vocabulary);
      if (message) yield { at: row.value.position, field: indicatorKey(row), message, values: quoted(row) };
    }
  },
});
