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
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}，差 {difference}（{unit}）。',
        blank: '{total}空着，而 {parts} = {sum}（{unit}），请填写。',
      },
    },
    'en-US': {
      title: 'The total row differs from the sum of the classes',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}, difference {difference} ({unit}).',
        blank: '{total} is blank while {parts} = {sum} ({unit}). Please fill it in.',
      },
    },
  },
  check: (_, { sums }) => brokenSums(sums, 'T06'),
};
