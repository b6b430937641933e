import { both } from '../model/locale';
import type { TableRule } from './rule';
import { brokenSums } from './sum-objections';

export const T02: TableRule = {
  code: 'T02',
  severity: 'error',
  title: both('合计与分项之和不等', 'A sub-total differs from the sum of its parts'),
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
  check: (_, { sums }) => brokenSums(sums, 'T02'),
};
