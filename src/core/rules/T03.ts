import { plainNumber } from '../language/money';
import type { TableRule } from './rule';
import { brokenSums } from './sum-objections';

export const T03: TableRule = {
  code: 'T03',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '收入合计与支出合计不等',
      messages: { differs: '{left} {expected} ≠ {right} {actual}，差 {difference}（{unit}）。' },
    },
    'en-US': {
      title: 'Income total differs from expenditure total',
      messages: { differs: '{left} {expected} ≠ {right} {actual}, difference {difference} ({unit}).' },
    },
  },
  check: (_, { sums }) =>
    brokenSums(sums, 'T03', ({ total, parts: [other], sum, difference }) => ({
      left: other?.label ?? '',
      right: total.label,
      expected: plainNumber(sum),
      actual: plainNumber(total.amount),
      difference: plainNumber(difference.abs()),
      unit: total.unit,
    })),
};
