import { both } from '../model/locale';
import { misplacedIn } from '../sums';
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
    misplaced: both(
      '“{name}”的编码 {code} 不属于它上面的“{above}”（{aboveCode}），金额却要算在其下才对得上。请核对编码，是否应为 {meant}。',
      'The code {code} of "{name}" does not belong to "{above}" ({aboveCode}) above it, but the amounts agree only if it is counted there. Should it be {meant}?',
    ),
  },
  *check(table, context) {
    yield* brokenSums(context, 'T05');
    for (const { row, above, meant } of misplacedIn(table, context.sums))
      yield {
        at: row.at,
        field: `${row.key}.code`,
        message: 'misplaced',
        values: { name: row.label, code: row.code, above: above.label, aboveCode: above.code, meant },
        related: [above.at],
        isProven: true,
      };
  },
};
