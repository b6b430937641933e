import { both } from '../model/locale';
import { fold } from '../language/spelling';
import { readTarget } from '../language/target';
import { filledRows, indicatorKey, quoted } from '../read/contents';
import { JUDGED, tableRule, type Remark } from './rule';
import { CARRIED_OVER } from './carried-over';

/** The units of the quantities that a value lists, each once; `undefined` if it lists anything else. */
function unitsIn(value: string): ReadonlySet<string> | undefined {
  const parts = fold(value)
    .split(/[,、;\n]/)
    .filter((part) => part.trim() !== '');
  const units = parts.map((part) => {
    const target = readTarget(part);
    return target.kind === 'quantity' && target.unit !== '' && !/\d/.test(target.unit) ? target.unit : undefined;
  });
  return units.length > 1 && units.every((unit) => unit !== undefined) ? new Set(units) : undefined;
}

export const V14 = tableRule({
  code: 'V14',
  severity: 'hint',
  silentOn: CARRIED_OVER,
  of: ['targets'],
  title: both('一行写了几项指标', 'Several indicators in one row'),
  messages: {
    several: both(
      '“{name}”一行里有 {count} 项指标值“{value}”，宜拆成一行一项，便于逐项打分。',
      '"{name}" holds {count} values "{value}". One row each can be scored by itself.',
    ),
  },
  *check(table): Iterable<Remark> {
    for (const row of filledRows(table)) {
      yield JUDGED;
      const units = unitsIn(row.value.content);
      // Two numbers of one unit are the two ends of a range.
      if (!units || units.size < 2) continue;
      const values = { ...quoted(row), count: units.size };
      yield { at: row.value.position, field: indicatorKey(row), message: 'several', values };
    }
  },
});
