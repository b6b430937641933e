import { both } from '../model/locale';
import { lacks } from './lacking';
import type { TableRule } from './rule';
import { brokenSums, SUM_FIXES, SUM_MESSAGES } from './sum-objections';

export const T02: TableRule = {
  code: 'T02',
  severity: 'error',
  fixes: SUM_FIXES,
  concerns: ['amounts'],
  title: both('合计与分项之和不等', 'A sub-total differs from the sum of its parts'),
  messages: SUM_MESSAGES,
  check: (table, context) => {
    const lacking = context.sums.filter((sum) => lacks(table, sum));
    const sums = context.sums.filter((sum) => !lacking.includes(sum));
    const explained = lacking.map(({ claim }) => ({ claim, because: 'explained' as const }));
    return brokenSums({ ...context, sums, undecided: [...context.undecided, ...explained] }, 'T02');
  },
};
