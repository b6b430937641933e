import { filledRows, indicatorKey } from '../read/contents';
import { inOneLine } from '../language/spelling';
import type { Objection, TableRule } from './rule';
import { wordingOf } from './wording';

export const V07: TableRule = {
  code: 'V07',
  severity: 'warning',
  scope: 'within-table',
  basis: ['财预〔2021〕101号'],
  fixable: false,
  text: {
    'zh-CN': {
      title: '指标值照抄了指标名称',
      messages: { repeats: '“{name}”的指标值照抄了名称，没有写明要达到什么程度。' },
    },
    'en-US': {
      title: 'The value repeats the indicator’s name',
      messages: { repeats: 'The value of "{name}" repeats its name and states no target.' },
    },
  },
  *check(table, { vocabulary }): Iterable<Objection> {
    for (const row of filledRows(table)) {
      if (wordingOf(row, vocabulary) !== 'repeats-name') continue;
      yield {
        at: row.value.position,
        field: indicatorKey(row),
        message: 'repeats',
        values: { name: inOneLine(row.name.content) },
      };
    }
  },
};
