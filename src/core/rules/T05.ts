import { brokenSums } from './sum-objections';
import type { TableRule } from './rule';

export const T05: TableRule = {
  code: 'T05',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '上级科目与下级科目之和不等',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}，差 {difference}（{unit}）。',
        blank: '{total}空着，而下级科目 {parts} = {sum}（{unit}），请填写。',
      },
    },
    'en-US': {
      title: 'A code differs from the sum of those below it',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}, difference {difference} ({unit}).',
        blank: '{total} is blank while the codes below it are {parts} = {sum} ({unit}). Please fill it in.',
      },
    },
  },
  check: (_, { sums }) => brokenSums(sums, 'T05'),
};
