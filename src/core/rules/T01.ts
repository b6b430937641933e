import { both } from '../model/locale';
import { tableRule, unchecked } from './rule';
import { brokenSums, SUM_FIXES, SUM_MESSAGES } from './sum-objections';

export const T01 = tableRule({
  code: 'T01',
  severity: 'error',
  fixes: SUM_FIXES,
  of: ['targets'],
  concerns: ['amounts'],
  title: both('资金总额与各来源之和不等', 'Total funds differ from the sum of their sources'),
  messages: {
    differs: SUM_MESSAGES.differs,
  },
  *check(_, context) {
    yield* brokenSums(context, 'T01');
    // Where no claim was made, no total with its sources was told.
    yield unchecked('absent');
  },
});
