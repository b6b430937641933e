import { both } from '../model/locale';
import { brokenSums } from './sum-objections';
import type { TableRule } from './rule';

export const T06: TableRule = {
  code: 'T06',
  severity: 'error',
  title: both('合计行与各类科目之和不等', 'The total row differs from the sum of the classes'),
  messages: {
    differs: both(
      '{total} {actual} ≠ {parts} = {expected}，差 {difference}（{unit}）。',
      '{total} {actual} ≠ {parts} = {expected}, difference {difference} ({unit}).',
    ),
    blank: both(
      '{total}空着，而 {parts} = {expected}（{unit}），请填写。',
      '{total} is blank while {parts} = {expected} ({unit}). Please fill it in.',
    ),
  },
  check: (_, { sums }) => brokenSums(sums, 'T06'),
};
