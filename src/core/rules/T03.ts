import { both } from '../model/locale';
import type { TableRule } from './rule';
import { brokenSums } from './sum-objections';

export const T03: TableRule = {
  code: 'T03',
  severity: 'error',
  fixes: ['money-unit'],
  concerns: ['pairs'],
  title: both('收入合计与支出合计不等', 'Income total differs from expenditure total'),
  messages: {
    differs: both(
      '{left} {expected} ≠ {right} {actual}，差 {difference}（{unit}）。',
      '{left} {expected} ≠ {right} {actual}, difference {difference} ({unit}).',
    ),
  },
  check: (_, context) =>
    brokenSums(context, 'T03', ({ total, parts: [other] }) => ({
      left: other?.label ?? '',
      right: total.label,
      unit: total.unit,
    })),
};
