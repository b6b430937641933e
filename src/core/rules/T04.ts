import { both } from '../model/locale';
import { brokenSums } from './sum-objections';
import type { TableRule } from './rule';

export const T04: TableRule = {
  code: 'T04',
  severity: 'error',
  title: both('一行的合计与各栏之和不等', 'A row’s total differs from the sum of its columns'),
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
  check: (_, { sums }) => brokenSums(sums, 'T04'),
};
