import { moneyIn } from '../read/contents';
import { plainNumber } from '../language/money';
import type { TableRule } from './rule';

export const T03: TableRule = {
  code: 'T03',
  severity: 'error',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '收入合计与支出合计不等',
      messages: { differs: '{left} {expected} ≠ {right} {actual}，差 {difference}（{unit}）。' },
    },
    'en-US': {
      title: 'Income total differs from expenditure total',
      messages: { differs: '{left} {expected} ≠ {right} {actual}, difference {difference} ({unit}).' },
    },
  },
  *check(table) {
    for (const [leftKey, rightKey] of table.form.equal) {
      const left = table.fields.get(leftKey);
      const right = table.fields.get(rightKey);
      const expected = moneyIn(table, leftKey);
      const actual = moneyIn(table, rightKey);
      if (!left || !right || expected?.kind !== 'amount' || actual?.kind !== 'amount') continue;
      const difference = actual.amount.minus(expected.amount);
      if (difference.isZero()) continue;
      const figures = { expected: plainNumber(expected.amount), actual: plainNumber(actual.amount) };
      yield {
        at: right.position,
        field: rightKey,
        message: 'differs',
        values: {
          left: left.label,
          right: right.label,
          ...figures,
          difference: plainNumber(difference.abs()),
          unit: table.unit,
        },
        ...figures,
        difference: plainNumber(difference),
        related: [left.position],
      };
    }
  },
};
