import { Decimal } from 'decimal.js';
import { levelKey } from '../forms/frameworks';
import type { FieldReading, IndicatorRow, Table } from '../read';
import { filledRows, indicatorKey, moneyIn, quoted } from '../read/contents';
import { labelKey } from '../language/spelling';
import { readCost, type Cost } from '../language/cost';
import { plainNumber } from '../language/money';
import type { Objection, TableRule } from './rule';

interface CostRow extends Cost {
  readonly row: IndicatorRow;
}

interface Budget {
  readonly amount: Decimal;
  readonly reading: FieldReading;
}

/** 成本 as a second level under 产出 (2015), or 经济成本 under 成本 (2021); social and ecological costs are not the project's. */
function isCostRow({ level1, level2 }: IndicatorRow): boolean {
  const second = level2 && levelKey(level2.text);
  if (second?.endsWith('成本')) return second === '成本' || second.includes('经济成本');
  return level1 !== undefined && levelKey(level1.text) === '成本';
}

/** Parts listed below their total (总成本 20，其中：设备 12) are in it already. */
function withoutParts(costs: readonly CostRow[]): readonly CostRow[] {
  const nameOf = ({ row }: CostRow) => labelKey(row.name.content.replace(/^\s*指标\s*\d+\s*[:：]?/, ''));
  const total = costs.find((cost) => /^(项目)?总(成本|费用|额|投入)|合计/.test(nameOf(cost)));
  const rest = costs.filter((cost) => cost !== total && !/^\s*其中/.test(cost.row.name.content));
  if (!total) return rest;
  const sum = rest.reduce((all, { amount }) => all.plus(amount), new Decimal(0));
  return sum.lessThanOrEqualTo(total.amount)
    ? [total]
    : [total, ...rest].sort((a, b) => costs.indexOf(a) - costs.indexOf(b));
}

function budgetOf(table: Table): Budget | undefined {
  const { budget } = table.form;
  const money = budget ? moneyIn(table, budget) : undefined;
  const reading = budget ? table.fields.get(budget) : undefined;
  return reading && money?.kind === 'amount' && money.amount.isPositive() && !money.amount.isZero()
    ? { amount: money.amount, reading }
    : undefined;
}

/** Within five per cent of the budget: too near to be a share of it, and yet not equal. */
function isNear(amount: Decimal, budget: Decimal): boolean {
  return !amount.equals(budget) && amount.minus(budget).abs().lessThanOrEqualTo(budget.times('0.05'));
}

function report(
  table: Table,
  budget: Budget,
  { row }: CostRow,
  actual: Decimal,
  message: string,
  related: readonly CostRow[] = [],
): Objection {
  const difference = actual.minus(budget.amount);
  return {
    at: row.value.position,
    field: indicatorKey(row),
    message,
    values: {
      ...quoted(row),
      actual: plainNumber(actual),
      count: related.length + 1,
      budget: budget.reading.label,
      expected: plainNumber(budget.amount),
      difference: plainNumber(difference.abs()),
      unit: table.unit,
    },
    expected: plainNumber(budget.amount),
    actual: plainNumber(actual),
    difference: plainNumber(difference),
    related: [...related.map((other) => other.row.value.position), budget.reading.position],
  };
}

function* checkAmounts(table: Table, budget: Budget, amounts: readonly CostRow[]): Iterable<Objection> {
  const above = amounts.filter(({ amount }) => amount.greaterThan(budget.amount));
  if (above.length > 0) {
    for (const cost of above) yield report(table, budget, cost, cost.amount, 'above');
    return;
  }
  const last = amounts.at(-1);
  if (!last) return;
  if (amounts.length === 1) {
    if (isNear(last.amount, budget.amount))
      yield { ...report(table, budget, last, last.amount, 'near'), severity: 'warning' };
    return;
  }
  const sum = amounts.reduce((all, { amount }) => all.plus(amount), new Decimal(0));
  if (sum.greaterThan(budget.amount)) yield report(table, budget, last, sum, 'sumAbove', amounts.slice(0, -1));
  else if (isNear(sum, budget.amount)) yield report(table, budget, last, sum, 'sumNear', amounts.slice(0, -1));
}

export const T07: TableRule = {
  code: 'T07',
  severity: 'error',
  scope: 'within-table',
  basis: ['财预〔2021〕101号'],
  fixable: false,
  text: {
    'zh-CN': {
      title: '成本指标与预算数不符',
      why: '成本指标是对项目花费的控制数，不能超过申报的预算；几项成本加起来也应等于预算，或明显只是其中一部分。单位成本、平均成本、比率和经营成果不参加比较。',
      remedy: '核对成本指标值和预算数，改正不对的一处；金额单位写错（元、万元）也会造成这种差异。',
      messages: {
        above: '成本指标“{name}”{actual} 大于{budget} {expected}，超出 {difference}（{unit}）。',
        near: '成本指标“{name}”{actual} 与{budget} {expected} 只差 {difference}（{unit}），请核实是否应当相等。',
        sumAbove: '{count} 项成本合计 {actual} 大于{budget} {expected}，超出 {difference}（{unit}）。',
        sumNear: '{count} 项成本合计 {actual} ≠ {budget} {expected}，差 {difference}（{unit}）。',
        periodAbove: '“{name}”{value}，全年折合 {actual}，大于{budget} {expected}（{unit}），请核实。',
      },
    },
    'en-US': {
      title: 'Cost does not fit the declared budget',
      why: 'A cost indicator limits what the project may spend: it cannot exceed the declared budget, and several costs must add up to it or clearly be only a part. Unit costs, averages, rates and operating results are not compared.',
      remedy:
        'Check the cost and the budget, and correct the wrong one; 元 written for 万元 causes such a difference too.',
      messages: {
        above: 'Cost "{name}" {actual} exceeds {budget} {expected} by {difference} ({unit}).',
        near: 'Cost "{name}" {actual} is only {difference} ({unit}) off {budget} {expected}. Should they be equal?',
        sumAbove: '{count} costs add up to {actual}, which exceeds {budget} {expected} by {difference} ({unit}).',
        sumNear: '{count} costs add up to {actual} ≠ {budget} {expected}, difference {difference} ({unit}).',
        periodAbove: '"{name}" {value} comes to {actual} a year, more than {budget} {expected} ({unit}). Please check.',
      },
    },
  },
  examples: {
    found: [
      {
        form: 'project-hebei',
        note: { 'zh-CN': '预算 20.00 万元，总成本 ≤100 万元', 'en-US': 'a budget of 20.00, a total cost of ≤100' },
        rows: { 3: { name: '总成本', value: '≤100万元' } },
        findings: [{ at: { row: 3, column: 'value' }, severity: 'error', expected: '20', difference: '80' }],
      },
      {
        form: 'project-gansu',
        note: { 'zh-CN': '466.96 + 27.36 = 494.32，预算 494.92', 'en-US': '466.96 + 27.36 = 494.32 against 494.92' },
        fields: { 'funds.total': '494.92万元', 'funds.fiscal': '494.92万元', 'funds.carryOver': null },
        indicators: [
          { level1: '成本指标', level2: '经济成本指标', name: '绿化管养', value: '466.96万元' },
          { level1: '成本指标', level2: '经济成本指标', name: '防灭火', value: '27.36万元' },
          { level1: '产出指标', level2: '数量指标', name: '管护面积', value: '≥300亩' },
        ],
        findings: [{ at: { row: 1, column: 'value' }, severity: 'error', expected: '494.92', difference: '-0.6' }],
      },
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '单项成本与预算相差 5% 以内（核实性）',
          'en-US': 'one cost within 5 % of the budget (a warning)',
        },
        rows: { 3: { name: '项目实际成本', value: '19.99万元' } },
        findings: [{ at: { row: 3, column: 'value' }, severity: 'warning', difference: '-0.01' }],
      },
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '每月 2 万元，全年 24 万元，超过预算 20 万元（核实性）',
          'en-US': '20,000 a month is 240,000 a year (a warning)',
        },
        rows: { 3: { name: '服务费', value: '20000元/月' } },
        findings: [{ at: { row: 3, column: 'value' }, severity: 'warning' }],
      },
    ],
    silent: [
      {
        form: 'project-gansu',
        note: {
          'zh-CN': '200 + 40 + 40 + 35 = 315：每项只是预算的一部分',
          'en-US': '200 + 40 + 40 + 35 = 315: each is a share',
        },
        indicators: [
          { level1: '成本指标', level2: '经济成本指标', name: '规划编制', value: '200万元' },
          { level1: '成本指标', level2: '经济成本指标', name: '可研评审', value: '40万元' },
          { level1: '成本指标', level2: '经济成本指标', name: '园区申报', value: '40万元' },
          { level1: '成本指标', level2: '经济成本指标', name: '亩均评价', value: '35万元' },
          { level1: '产出指标', level2: '数量指标', name: '编制规划', value: '1项' },
        ],
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '月付 700 元，全年 8400 元', 'en-US': '700 yuan a month is 8,400 a year' },
        fields: { 'funds.total': 0.84, 'funds.fiscal': 0.84 },
        rows: { 3: { name: '服务费', value: '700元/月' } },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '单厕成本、平方米单价是单位成本', 'en-US': 'cost per toilet, per square metre: unit costs' },
        rows: {
          2: { level2: '成本指标', name: '单厕维护成本', value: '50万元' },
          3: { name: '年租赁费', value: '≤30万元/㎡' },
        },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: {
          'zh-CN': '年经营成本是经营结果，成本控制率是比率',
          'en-US': 'operating cost is a result, a control rate is a rate',
        },
        rows: {
          2: { level2: '成本指标', name: '年经营成本', value: '2686.52万元' },
          3: { name: '成本控制率', value: '≤100%' },
        },
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '总成本下面列出其中的各项', 'en-US': 'a total with its parts listed below it' },
        rows: {
          2: { level2: '成本指标', name: '总成本', value: '≤20万元' },
          3: { name: '其中：设备购置', value: '12万元' },
        },
        findings: [],
      },
      {
        form: 'project-gansu',
        note: {
          'zh-CN': '社会成本、生态环境成本不是项目自己的花费',
          'en-US': 'social and ecological costs are not what the project spends',
        },
        indicators: [
          { level1: '成本指标', level2: '经济成本指标', name: '招商经费', value: '≤315万元' },
          { level1: '成本指标', level2: '社会成本指标', name: '群众出行增加的费用', value: '≤20万元' },
          { level1: '产出指标', level2: '数量指标', name: '外出招商次数', value: '≥24次' },
        ],
        findings: [],
      },
      {
        form: 'project-hebei',
        note: { 'zh-CN': '“≤20万”就是 20.00 万元', 'en-US': '≤20万 is 20.00 万元' },
        rows: { 3: { name: '采购成本', value: '≤20万' } },
        findings: [],
      },
    ],
  },
  *check(table, { vocabulary }) {
    const budget = budgetOf(table);
    if (!budget) return;
    const costs = filledRows(table)
      .filter(isCostRow)
      .flatMap<CostRow>((row) => {
        const cost = readCost(row.name.content, row.value.content, table.unit, vocabulary);
        return cost ? [{ row, ...cost }] : [];
      });
    yield* checkAmounts(table, budget, withoutParts(costs.filter(({ periodic }) => !periodic)));
    for (const cost of costs) {
      if (cost.periodic && cost.amount.greaterThan(budget.amount)) {
        yield { ...report(table, budget, cost, cost.amount, 'periodAbove'), severity: 'warning' };
      }
    }
  },
};
