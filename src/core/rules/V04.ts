import { both } from '../model/locale';
import { filledRows, indicatorKey, quoted, targetOf } from '../read/contents';
import { bareName } from '../language/indicator-value';
import { endsInAny } from '../language/vocabulary';
import { JUDGED, tableRule, type Remark } from './rule';

export const V04 = tableRule({
  code: 'V04',
  severity: 'warning',
  of: ['targets'],
  title: both('比率超过 100%', 'A rate above 100 %'),
  messages: {
    above: both('“{name}”的指标值“{value}”超过了 100%。', 'The value "{value}" of "{name}" is above 100 %.'),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    for (const row of filledRows(table)) {
      const read = targetOf(row, vocabulary);
      if (read.kind !== 'quantity' || read.unit !== '%') continue;
      if (!endsInAny(bareName(row.name.content), vocabulary.cappedRates)) continue;
      yield JUDGED;
      if (!read.number.greaterThan(100)) continue;
      yield { at: row.value.position, field: indicatorKey(row), message: 'above', values: quoted(row) };
    }
  },
});
