import type { TableRule } from './rule';
import { roundedSums } from './sum-objections';

export const T11: TableRule = {
  code: 'T11',
  severity: 'hint',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '合计有四舍五入尾差',
      messages: { differs: '{total} {actual} 与 {parts} = {sum} 相差 {difference}（{unit}），疑为四舍五入尾差。' },
    },
    'en-US': {
      title: 'A total is off by rounding',
      messages: {
        differs: '{total} {actual} and {parts} = {sum} differ by {difference} ({unit}), presumably by rounding.',
      },
    },
  },
  check: (_, { sums }) => roundedSums(sums),
};
