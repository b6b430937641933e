import { both } from '../model/locale';
import { filledRows, indicatorKey, quoted } from '../read/contents';
import { JUDGED, tableRule, type Remark } from './rule';
import { isHandedDown } from './carried-over';
import { hasWording, wordingOf } from './wording';

export const V01 = tableRule({
  code: 'V01',
  severity: 'warning',
  basis: ['财预〔2021〕101号'],
  of: ['targets'],
  title: both('指标值读不出数量和单位', 'No quantity with a unit can be read'),
  messages: {
    noUnit: both('“{name}”的指标值“{value}”没有计量单位。', 'The value "{value}" of "{name}" has no unit.'),
    unreadable: both(
      '“{name}”的指标值“{value}”读不出数量和单位。',
      'No quantity with a unit can be read from "{value}" of "{name}".',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    // What is handed down is not the user's to word.
    const isGiven = isHandedDown(table);
    for (const row of filledRows(table)) {
      if (hasWording(row)) yield JUDGED;
      const wording = wordingOf(row, vocabulary);
      if (wording !== 'no-unit' && wording !== 'unreadable') continue;
      yield {
        at: row.value.position,
        field: indicatorKey(row),
        message: wording === 'no-unit' ? 'noUnit' : 'unreadable',
        severity: isGiven ? 'hint' : undefined,
        values: quoted(row),
      };
    }
  },
});
