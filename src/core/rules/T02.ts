import type { TableRule } from './rule';
import { brokenSums } from './sum-objections';

export const T02: TableRule = {
  code: 'T02',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '合计与分项之和不等',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}，差 {difference}（{unit}）。',
        blank: '{total}空着，而 {parts} = {sum}（{unit}），请填写。',
      },
    },
    'en-US': {
      title: 'A sub-total differs from the sum of its parts',
      messages: {
        differs: '{total} {actual} ≠ {parts} = {sum}, difference {difference} ({unit}).',
        blank: '{total} is blank while {parts} = {sum} ({unit}). Please fill it in.',
      },
    },
  },
  check: (_, { sums }) => brokenSums(sums, 'T02'),
};
