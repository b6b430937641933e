import { both } from '../model/locale';
import { filledRows, indicatorKey } from '../read/contents';
import { inOneLine } from '../language/spelling';
import { JUDGED, tableRule, type Remark } from './rule';
import { CARRIED_OVER } from './carried-over';
import { hasWording, wordingOf } from './wording';

export const V07 = tableRule({
  code: 'V07',
  severity: 'warning',
  silentOn: CARRIED_OVER,
  basis: ['财预〔2021〕101号'],
  of: ['targets'],
  title: both('指标值照抄了指标名称', 'The value repeats the indicator’s name'),
  messages: {
    repeats: both(
      '“{name}”的指标值照抄了名称，没有写明要达到什么程度。',
      'The value of "{name}" repeats its name and states no target.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    for (const row of filledRows(table)) {
      if (hasWording(row)) yield JUDGED;
      if (wordingOf(row, vocabulary) !== 'repeats-name') continue;
      yield {
        at: row.value.position,
        field: indicatorKey(row),
        message: 'repeats',
        values: { name: inOneLine(row.name.content) },
      };
    }
  },
});
