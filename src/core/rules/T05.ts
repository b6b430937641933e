import { both } from '../model/locale';
import type { MatrixRow } from '../read';
import { misplacedIn } from '../sums';
import { brokenSums, SUM_FIXES, SUM_MESSAGES } from './sum-objections';
import type { Remedy, TableRule } from './rule';

/** The code that the amounts demand, where the row has it in a cell of its own. */
function recoded({ cells, code }: MatrixRow, meant: string): readonly Remedy[] {
  const own = [...cells.values()].filter(({ value }) => String(value ?? '').trim() === code);
  const [cell, ...others] = own;
  if (!cell || others.length > 0) return [];
  const { position, value } = cell;
  const after = typeof value === 'number' ? Number(meant) : String(value).replace(code, meant);
  return [{ kind: 'code', cells: [{ position, before: value, after }] }];
}

export const T05: TableRule = {
  code: 'T05',
  severity: 'error',
  fixes: [...SUM_FIXES, 'code'],
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
        remedies: recoded(row, meant),
      };
  },
};
