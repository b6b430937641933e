import { both } from '../model/locale';
import { filledRows, indicatorKey, quoted } from '../read/contents';
import { JUDGED, tableRule, type Objection, type Remark } from './rule';
import { CARRIED_OVER } from './carried-over';
import { hasWording, mustBeMeasured, wordingOf } from './wording';
import type { Vocabulary } from '../language/vocabulary';
import type { TargetTable } from '../read';

export const V06 = tableRule({
  code: 'V06',
  severity: 'warning',
  basis: ['财预〔2021〕101号'],
  of: ['targets'],
  title: both('指标值没有量化', 'The value is not quantified'),
  messages: {
    words: both(
      '“{name}”的指标值“{value}”没有写明数量，年底难以判断是否完成，请核实。',
      'The value "{value}" of "{name}" states no quantity; whether it is reached will be hard to tell. Please check.',
    ),
  },
  *check(table, { vocabulary }): Iterable<Remark> {
    if (filledRows(table).some(hasWording)) yield JUDGED;
    const objections = [...unquantified(table, vocabulary)];
    // Where the targets were approved long ago, once is enough.
    if (table.kind && CARRIED_OVER.includes(table.kind)) yield* atMostOnce(objections);
    else yield* objections;
  },
});

function* unquantified(table: TargetTable, vocabulary: Vocabulary): Iterable<Objection> {
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
}

function* atMostOnce([first, ...others]: readonly Objection[]): Iterable<Objection> {
  if (first) yield { ...first, severity: 'hint', related: others.map(({ at }) => at) };
}
