import { brokenSums } from './sum-objections';
import type { TableRule } from './rule';

export const T04: TableRule = {
  code: 'T04',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '一行的合计与各栏之和不等',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}，差 {difference}（{unit}）。',
        blank: '{total}空着，而 {parts} = {sum}（{unit}），请填写。',
      },
    },
    'en-US': {
      title: 'A row’s total differs from the sum of its columns',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}, difference {difference} ({unit}).',
        blank: '{total} is blank while {parts} = {sum} ({unit}). Please fill it in.',
      },
    },
  },
  check: (_, { sums }) => brokenSums(sums, 'T04'),
};
