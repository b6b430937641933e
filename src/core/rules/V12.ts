import type { Decimal } from 'decimal.js';
import { levelKey } from '../forms/frameworks';
import type { FieldReading, Table } from '../read';
import { filledRows, indicatorKey, moneyIn } from '../read/contents';
import { readCost } from '../language/cost';
import { plainNumber } from '../language/money';
import type { Objection, TableRule } from './rule';

/** 元 under 万元 makes a factor of 10 000, give or take what the figures really differ by. */
function isFactorOff(amount: Decimal, other: Decimal): boolean {
  if (amount.isZero() || other.isZero()) return false;
  const ratio = amount.dividedBy(other).abs();
  return [ratio, ratio.pow(-1)].some((factor) => factor.greaterThanOrEqualTo(9000) && factor.lessThanOrEqualTo(11_000));
}

interface Amount {
  readonly reading: FieldReading;
  readonly key: string;
  readonly amount: Decimal;
}

function amountIn(table: Table, key: string): Amount | undefined {
  const money = moneyIn(table, key);
  const reading = table.fields.get(key);
  return reading && money?.kind === 'amount' ? { reading, key, amount: money.amount } : undefined;
}

export const V12: TableRule = {
  code: 'V12',
  severity: 'warning',
  scope: 'within-table',
  basis: [],
  fixable: false,
  text: {
    'zh-CN': {
      title: '金额相差一万倍',
      why: '与合计或预算正好相差一万倍，多半是在“万元”的表里填了“元”，或反过来。',
      remedy: '核对金额单位。',
      messages: { off: '“{name}”{amount} 与“{other}”{against}（{unit}）相差约一万倍，请核对是不是把元填成了万元。' },
    },
    'en-US': {
      title: 'An amount is off by a factor of 10 000',
      why: 'Ten thousand times more or less than its total or budget usually means 元 in a table in 万元, or the reverse.',
      remedy: 'Check the unit.',
      messages: {
        off: '"{name}" {amount} and "{other}" {against} ({unit}) differ by about 10 000 times. Was 元 taken for 万元?',
      },
    },
  },
  examples: {
    found: [
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '预算数 20.00，财政资金填了 200000',
          'en-US': 'a budget of 20.00 with 200000 of fiscal funds',
        },
        fields: { 'funds.fiscal': 200000 },
        findings: [{ at: { field: 'funds.fiscal' } }],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '预算 20 万元，总成本 20 元', 'en-US': 'a cost of 20 元 under a budget of 20 万元' },
        rows: { 3: { name: '总成本', value: '≤20元' } },
        findings: [{ at: { row: 3, column: 'value' } }],
      },
    ],
    silent: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '单价用元，不与预算比较', 'en-US': 'unit prices in 元' },
        rows: { 3: { name: '单位成本', value: '20元/人' } },
        findings: [],
      },
      {
        form: 'unit-overall-gansu',
        note: { 'zh-CN': '大小差别很大的分项是正常的', 'en-US': 'parts of very different size are usual' },
        fields: {
          'expenditure.public': 0.5,
          'expenditure.basic': 1049.73,
          'expenditure.total': 1349.73,
          'income.fiscal': 1349.73,
          'income.total': 1349.73,
        },
        findings: [],
      },
    ],
  },
  *check(table, { vocabulary }): Iterable<Objection> {
    const report = (at: Objection['at'], field: string, name: string, amount: Decimal, other: Amount): Objection => ({
      at,
      field,
      message: 'off',
      values: {
        name,
        amount: plainNumber(amount),
        other: other.reading.label,
        against: plainNumber(other.amount),
        unit: table.unit,
      },
      related: [other.reading.position],
    });
    for (const { total, parts } of table.form.totals) {
      const whole = amountIn(table, total);
      if (!whole) continue;
      for (const part of parts.flatMap((key) => amountIn(table, key) ?? [])) {
        if (isFactorOff(part.amount, whole.amount))
          yield report(part.reading.position, part.key, part.reading.label, part.amount, whole);
      }
    }
    const budget = table.form.budget ? amountIn(table, table.form.budget) : undefined;
    if (!budget) return;
    for (const row of filledRows(table)) {
      const isCost = [row.level1, row.level2].some((level) => level && levelKey(level.text).endsWith('成本'));
      const cost =
        isCost && !/补贴|补助|标准/.test(row.name.content)
          ? readCost(row.name.content, row.value.content, table.unit, vocabulary)
          : undefined;
      if (cost && !cost.periodic && isFactorOff(cost.amount, budget.amount)) {
        yield report(row.value.position, indicatorKey(row), row.name.content.trim(), cost.amount, budget);
      }
    }
  },
};
