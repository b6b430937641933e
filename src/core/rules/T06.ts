import { both } from '../model/locale';
import { brokenSums, SUM_FIXES, SUM_MESSAGES } from './sum-objections';
import type { TableRule } from './rule';

export const T06: TableRule = {
  code: 'T06',
  severity: 'error',
  fixes: SUM_FIXES,
  concerns: ['codes'],
  title: both('合计行与各类科目之和不等', 'The total row differs from the sum of the classes'),
  messages: SUM_MESSAGES,
  check: (_, context) => brokenSums(context, 'T06'),
};
