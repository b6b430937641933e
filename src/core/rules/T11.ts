import { both } from '../model/locale';
import type { TableRule } from './rule';
import { roundedSums } from './sum-objections';

export const T11: TableRule = {
  code: 'T11',
  severity: 'hint',
  concerns: ['amounts'],
  title: both('合计有四舍五入尾差', 'A total is off by rounding'),
  messages: {
    differs: both(
      '{total} {actual} 与 {parts} = {expected} 相差 {difference}（{unit}），疑为四舍五入尾差。',
      '{total} {actual} and {parts} = {expected} differ by {difference} ({unit}), presumably by rounding.',
    ),
  },
  check: (_, context) => roundedSums(context),
};
