import { both } from '../model/locale';
import { filledRows, indicatorKey, isEmptyCell } from '../read/contents';
import type { IndicatorRow } from '../read';
import { inOneLine, squeeze } from '../language/spelling';
import { JUDGED, tableRule, type Remark } from './rule';
import { CARRIED_OVER } from './carried-over';

export const C07 = tableRule({
  code: 'C07',
  severity: 'warning',
  silentOn: CARRIED_OVER,
  of: ['targets'],
  title: both('三级指标重复', 'The same third-level indicator twice'),
  messages: {
    twice: both(
      '三级指标“{name}”在同一二级指标下出现了两次。',
      'Third-level indicator "{name}" stands twice under one second level.',
    ),
  },
  *check(table): Iterable<Remark> {
    const seen = new Map<string, IndicatorRow>();
    for (const row of filledRows(table)) {
      if (isEmptyCell(row.name)) continue;
      yield JUDGED;
      const key = [
        row.period,
        row.level1?.text,
        row.level2?.text,
        squeeze(row.name.content).replace(/^指标\d*[:.、]?/, ''),
      ].join('/');
      const first = seen.get(key);
      if (!first) seen.set(key, row);
      else {
        yield {
          at: row.name.position,
          field: indicatorKey(row),
          message: 'twice',
          values: { name: inOneLine(row.name.content) },
          related: [first.name.position],
        };
      }
    }
  },
});
