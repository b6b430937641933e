import { filledRows, indicatorKey, isEmptyCell } from '../read/contents';
import type { IndicatorRow } from '../read';
import { inOneLine, squeeze } from '../language/spelling';
import type { Objection, TableRule } from './rule';

export const C07: TableRule = {
  code: 'C07',
  severity: 'warning',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '三级指标重复',
      why: '同一个二级指标下出现两个相同的三级指标，考核时会重复计分，多半是复制后没有改名。',
      remedy: '改成不同的名称，或删去重复的一条。',
      messages: { twice: '三级指标“{name}”在同一二级指标下出现了两次。' },
    },
    'en-US': {
      title: 'The same third-level indicator twice',
      why: 'Two like indicators under one second level would be scored twice; usually a copy was not renamed.',
      remedy: 'Give it a name of its own, or remove one.',
      messages: { twice: 'Third-level indicator "{name}" stands twice under one second level.' },
    },
  },
  examples: {
    found: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '数量指标下两个“检查次数”', 'en-US': '检查次数 twice' },
        rows: { 1: { level2: '数量指标', name: '检查次数' } },
        findings: [{ at: { row: 1, column: 'name' } }],
      },
    ],
    silent: [
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '二级指标逐行重复，或三级指标与二级同名，都正常',
          'en-US': 'a repeated second level, or a third level named like the second, is usual',
        },
        rows: { 1: { level2: '数量指标', name: '检查人次' }, 5: { name: '服务对象满意度指标' } },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '不同二级指标下同名', 'en-US': 'like names under different second levels' },
        rows: { 4: { name: '检查合格率' } },
        findings: [],
      },
    ],
  },
  *check(table): Iterable<Objection> {
    const seen = new Map<string, IndicatorRow>();
    for (const row of filledRows(table)) {
      if (isEmptyCell(row.name)) continue;
      const key = [row.level1?.text, row.level2?.text, squeeze(row.name.content).replace(/^指标\d*[:.、]?/, '')].join(
        '/',
      );
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
};
