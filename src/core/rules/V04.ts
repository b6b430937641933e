import { filledRows, indicatorKey, quoted } from '../read/contents';
import { bareName, readIndicatorValue } from '../language/indicator-value';
import { endsInAny } from '../language/vocabulary';
import type { Objection, TableRule } from './rule';

export const V04: TableRule = {
  code: 'V04',
  severity: 'warning',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '比率超过 100%',
      why: '合格率、完成率、满意度这类比率不可能超过 100%。',
      remedy: '核对数字；如果是增长率，请把名称写清楚。',
      messages: { above: '“{name}”的指标值“{value}”超过了 100%。' },
    },
    'en-US': {
      title: 'A rate above 100 %',
      why: 'Rates such as 合格率, 完成率 or 满意度 cannot exceed 100 %.',
      remedy: 'Check the number; if it is a growth rate, name it so.',
      messages: { above: 'The value "{value}" of "{name}" is above 100 %.' },
    },
  },
  examples: {
    found: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '合格率 ≥950%', 'en-US': 'a pass rate of ≥950%' },
        rows: { 1: { value: '≥950%' } },
        findings: [{ at: { row: 1, column: 'value' } }],
      },
    ],
    silent: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '正好 100%', 'en-US': '100 % exactly' },
        rows: { 1: { value: '≥100%' }, 4: { value: '100比率' } },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '增长率可以超过 100%', 'en-US': 'a growth rate may' },
        rows: { 4: { name: '产值增长率', value: '≥120%' } },
        findings: [],
      },
    ],
  },
  *check(table, { vocabulary }): Iterable<Objection> {
    for (const row of filledRows(table)) {
      const read = readIndicatorValue(row.name.content, row.value.content, vocabulary);
      if (read.kind !== 'quantity' || read.unit !== '%' || !read.number.greaterThan(100)) continue;
      if (!endsInAny(bareName(row.name.content), vocabulary.cappedRates)) continue;
      yield { at: row.value.position, field: indicatorKey(row), message: 'above', values: quoted(row) };
    }
  },
};
