import { both } from '../model/locale';
import { filledRows, indicatorKey, quoted } from '../read/contents';
import type { Objection, TableRule } from './rule';
import { CARRIED_OVER } from './carried-over';
import { mustBeMeasured, wordingOf } from './wording';

export const V06: TableRule = {
  code: 'V06',
  severity: 'warning',
  silentOn: CARRIED_OVER,
  basis: ['财预〔2021〕101号'],
  title: both('指标值没有量化', 'The value is not quantified'),
  messages: {
    words: both(
      '“{name}”的指标值“{value}”没有写明数量，年底难以判断是否完成，请核实。',
      'The value "{value}" of "{name}" states no quantity; whether it is reached will be hard to tell. Please check.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Objection> {
    for (const row of filledRows(table)) {
      const wording = wordingOf(row, vocabulary);
      if (wording !== 'unquantified' && wording !== 'graded') continue;
      yield {
        at: row.value.position,
        field: indicatorKey(row),
        message: 'words',
        severity: wording === 'unquantified' && mustBeMeasured(row) ? 'warning' : 'hint',
        values: quoted(row),
      };
    }
  },
};
