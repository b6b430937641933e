import type { TableRule } from './rule';
import { brokenSums } from './sums';

export const T02: TableRule = {
  code: 'T02',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '合计与分项之和不等',
      why: '合计、小计应等于它的各个分项之和，空着的分项按 0 计。',
      remedy: '核对合计和每个分项；有分项漏填的请补上。',
      messages: { differs: '{total} {actual} ≠ {parts} = {sum}，差 {difference}（{unit}）。' },
    },
    'en-US': {
      title: 'A sub-total differs from the sum of its parts',
      why: 'A total or sub-total must equal the sum of its parts; a blank part counts as 0.',
      remedy: 'Check the total and each part; fill in a part that was left out.',
      messages: { differs: '{total} {actual} ≠ {parts} = {sum}, difference {difference} ({unit}).' },
    },
  },
  examples: {
    found: [
      {
        form: 'unit-overall-gansu',
        note: { 'zh-CN': '基本支出合计与人员、公用经费之和不等', 'en-US': 'basic expenditure against personnel and public' },
        fields: { 'expenditure.public': 120.4 },
        findings: [{ at: { field: 'expenditure.basic' }, expected: '1169.63', difference: '1' }],
      },
      {
        form: 'unit-overall-gansu',
        note: { 'zh-CN': '项目支出漏填，支出预算合计对不上', 'en-US': 'project expenditure left out of the total' },
        fields: { 'expenditure.project': null },
        findings: [{ at: { field: 'expenditure.total' }, expected: '1170.63', difference: '300' }],
      },
    ],
    silent: [
      {
        form: 'unit-overall-gansu',
        note: { 'zh-CN': '各合计都对得上', 'en-US': 'all totals agree' },
        findings: [],
      },
    ],
  },
  check: (table) => brokenSums(table, 'T02'),
};
