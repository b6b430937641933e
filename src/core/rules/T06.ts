import { brokenSums } from './sum-objections';
import type { TableRule } from './rule';

export const T06: TableRule = {
  code: 'T06',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '合计行与各类科目之和不等',
      why: '合计行应等于最上一级各科目之和；下级科目已经含在上级里，不再相加。',
      remedy: '核对合计行和每个“类”；有一类漏列的请补上。',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}，差 {difference}（{unit}）。',
        blank: '{total}空着，而 {parts} = {sum}（{unit}），请填写。',
      },
    },
    'en-US': {
      title: 'The total row differs from the sum of the classes',
      why: 'The total must equal the sum of the uppermost codes; those below are contained in them and are not added again.',
      remedy: 'Check the total and each class; add a class that was left out.',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}, difference {difference} ({unit}).',
        blank: '{total} is blank while {parts} = {sum} ({unit}). Please fill it in.',
      },
    },
  },
  examples: {
    found: [
      {
        form: 'budget-expenditure',
        note: {
          'zh-CN': '合计行的项目支出比各类之和多 10',
          'en-US': 'project expenditure in the total is 10 more than its classes',
        },
        fields: { 'total.project': 250, 'total.total': 1030.5 },
        findings: [
          { at: { field: 'total.total' }, expected: '1020.5', difference: '10' },
          { at: { field: 'total.project' }, expected: '240', difference: '10' },
        ],
      },
    ],
    silent: [
      {
        form: 'budget-income',
        note: { 'zh-CN': '款、项不重复加', 'en-US': 'sections and items are not added again' },
        findings: [],
      },
      {
        form: 'budget-income',
        note: { 'zh-CN': '合计未填时只报 C01', 'en-US': 'a blank total that must be filled is C01 alone' },
        fields: { 'total.total': null },
        findings: [],
      },
    ],
  },
  check: (table, { sums }) => brokenSums(table, sums, 'T06'),
};
