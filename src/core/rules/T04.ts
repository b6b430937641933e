import { both } from '../model/locale';
import { brokenSums, SUM_FIXES, SUM_MESSAGES } from './sum-objections';
import type { TableRule } from './rule';

export const T04: TableRule = {
  code: 'T04',
  severity: 'error',
  fixes: SUM_FIXES,
  concerns: ['across'],
  title: both('一行的合计与各栏之和不等', 'A row’s total differs from the sum of its columns'),
  messages: SUM_MESSAGES,
  check: (_, context) => brokenSums(context, 'T04'),
};
