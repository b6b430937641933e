import type { TableRule } from './rule';
import { brokenSums } from './sum-objections';

export const T01: TableRule = {
  code: 'T01',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '资金总额与各来源之和不等',
      messages: { differs: '{total} {actual} ≠ {parts} = {sum}，差 {difference}（{unit}）。' },
    },
    'en-US': {
      title: 'Total funds differ from the sum of their sources',
      messages: { differs: '{total} {actual} ≠ {parts} = {sum}, difference {difference} ({unit}).' },
    },
  },
  check: (_, { sums }) => brokenSums(sums, 'T01'),
};
