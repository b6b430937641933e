import { both } from '../model/locale';
import { brokenSums, SUM_MESSAGES } from './sum-objections';
import type { TableRule } from './rule';

export const T05: TableRule = {
  code: 'T05',
  severity: 'error',
  concerns: ['codes'],
  title: both('上级科目与下级科目之和不等', 'A code differs from the sum of those below it'),
  messages: {
    differs: SUM_MESSAGES.differs,
    blank: both(
      '{total}空着，而下级科目 {parts} = {expected}（{unit}），请填写。',
      '{total} is blank while the codes below it are {parts} = {expected} ({unit}). Please fill it in.',
    ),
  },
  check: (_, context) => brokenSums(context, 'T05'),
};
