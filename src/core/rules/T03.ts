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
      why: '预算收支应当平衡：收入预算合计应等于支出预算合计。',
      remedy: '核对收入、支出两边的合计及其分项。',
      messages: { differs: '{left} {expected} ≠ {right} {actual}，差 {difference}（{unit}）。' },
    },
    'en-US': {
      title: 'Income total differs from expenditure total',
      why: 'A budget must balance: the income total must equal the expenditure total.',
      remedy: 'Check both totals and their parts.',
      messages: { differs: '{left} {expected} ≠ {right} {actual}, difference {difference} ({unit}).' },
    },
  },
  examples: {
    found: [
      {
        form: 'unit-overall-gansu',
        note: { 'zh-CN': '收入 1500，支出 1470.63', 'en-US': 'income 1500, expenditure 1470.63' },
        fields: { 'income.total': 1500, 'income.fiscal': 1500 },
        findings: [{ at: { field: 'expenditure.total' }, expected: '1500', difference: '-29.37' }],
      },
      {
        form: 'budget-income-expenditure',
        note: { 'zh-CN': '收入总计 1020.5，支出总计 1000', 'en-US': 'income 1020.5, expenditure 1000' },
        fields: { 'expenditureTotal.expenditure': 1000 },
        findings: [{ at: { field: 'expenditureTotal.expenditure' }, expected: '1020.5', difference: '-20.5' }],
      },
    ],
    silent: [
      { form: 'unit-overall-gansu', note: { 'zh-CN': '收支平衡', 'en-US': 'the budget balances' }, findings: [] },
      {
        form: 'unit-overall-gansu',
        note: { 'zh-CN': '一边未填时只报 C01', 'en-US': 'a blank side is C01 alone' },
        fields: { 'income.total': null },
        findings: [],
      },
    ],
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
