import type { UncheckedBecause } from '../model/finding';
import { both } from '../model/locale';
import { Decimal } from 'decimal.js';
import { isGeneric } from '../forms';
import type { FieldReading, IndicatorRow, TargetTable } from '../read';
import { filledRows, indicatorKey, isUnitKnown, quoted, wholeFact } from '../read/contents';
import { labelKey } from '../language/spelling';
import type { Period } from '../language/concepts';
import { readCost, type Cost } from '../language/cost';
import { readMoney } from '../language/money';
import { JUDGED, tableRule, unchecked, type Objection } from './rule';
import { CARRIED_OVER } from './carried-over';

interface CostRow extends Cost {
  readonly row: IndicatorRow;
}

interface Budget {
  readonly amount: Decimal;
  readonly reading: FieldReading;
}

/** 成本 as a second level under 产出 (2015), or 经济成本 under 成本 (2021); social and ecological costs are not costs of the project. */
function isCostRow({ level1, level2 }: IndicatorRow): boolean {
  const second = level2?.key;
  if (second?.endsWith('成本')) return second === '成本' || second.includes('经济成本');
  return level1?.key === '成本';
}

/** What all costs come to: 项目总成本, 年度预算总成本, 资金总额; not what one of them does (设备总成本). */
const TOTAL = /^(?:项目|年度|本年度?|全年|预算|资金|经费|部门|单位)*总(?:成本|费用|额|投入|投资|支出|预算)|合计/;

/**
 * Leaves out parts that are listed beside their total (总成本 20，其中：设备 12), since the total contains them. A cost that is the whole budget is the total
 * of the others, whatever it is called, if they come to the same.
 */
function withoutParts(costs: readonly CostRow[], budget: Decimal): readonly CostRow[] {
  const nameOf = ({ row }: CostRow) => labelKey(row.name.content.replace(/^\s*指标\s*\d+\s*[:：]?/, ''));
  const named = costs.find((cost) => TOTAL.test(nameOf(cost)));
  const total = named ?? costs.find(({ amount }) => amount.equals(budget));
  const rest = costs.filter((cost) => cost !== total && !/^\s*其中/.test(cost.row.name.content));
  if (!total) return rest;
  const sum = sumOf(rest);
  if (!named && !sum.equals(budget)) return costs;
  return sum.lessThanOrEqualTo(total.amount)
    ? [total]
    : [total, ...rest].sort((a, b) => costs.indexOf(a) - costs.indexOf(b));
}

const sumOf = (costs: readonly CostRow[]): Decimal =>
  costs.reduce((all, { amount }) => all.plus(amount), new Decimal(0));

const isExecuted = ({ facts }: TargetTable): boolean =>
  facts.some(({ stage }) => stage === 'spent' || stage === 'spentSoFar' || stage === 'expected');

/** The project's money in a period: of the form's own field, else as read. Why there is none, where there is none. */
function budgetOf(table: TargetTable, period: Period): Budget | UncheckedBecause {
  const { budget } = table.form;
  const reading =
    (period === 'year' && budget ? table.fields.get(budget) : undefined) ??
    wholeFact(table, period, 'planned')?.reading ??
    // Where targets are changed in the year, the changed budget is theirs; beside what was spent they are those of the budget at first.
    (isExecuted(table) ? undefined : wholeFact(table, period, 'adjusted')?.reading);
  if (!reading) return 'absent';
  const money = readMoney(reading.value, table.unit);
  if (money.kind !== 'amount') return money.kind;
  return money.amount.greaterThan(0) ? { amount: money.amount, reading } : 'nothing';
}

/** A cost that is the budget but for the digits that the budget does not show is the budget. */
function asPrinted(amount: Decimal, { amount: budget }: Budget): Decimal {
  return amount.toDecimalPlaces(Math.max(2, budget.decimalPlaces())).equals(budget) ? budget : amount;
}

/** Whether an amount is within five per cent of the budget, but not equal: too near to be meant as a share of it. */
function isNear(amount: Decimal, budget: Decimal): boolean {
  return !amount.equals(budget) && amount.minus(budget).abs().lessThanOrEqualTo(budget.times('0.05'));
}

function objection(
  table: TargetTable,
  budget: Budget,
  { row }: CostRow,
  actual: Decimal,
  message: string,
  related: readonly CostRow[] = [],
): Objection {
  return {
    at: row.value.position,
    field: indicatorKey(row),
    message,
    values: {
      count: related.length + 1,
      budget: budget.reading.label,
      unit: table.unit,
      ...quoted(row),
    },
    expected: budget.amount,
    actual,
    restsOn: namesUnit(budget) ? undefined : 'unit',
    related: [...related.map((other) => other.row.value.position), budget.reading.position],
  };
}

const namesUnit = ({ reading }: Budget): boolean => reading.content.includes('元');

function* checkAmounts(table: TargetTable, budget: Budget, amounts: readonly CostRow[]): Iterable<Objection> {
  const above = amounts.filter(({ amount }) => amount.greaterThan(budget.amount));
  if (above.length > 0) {
    for (const cost of above) yield objection(table, budget, cost, cost.amount, 'above');
    return;
  }
  const last = amounts.at(-1);
  if (!last) return;
  if (amounts.length === 1) {
    if (isNear(last.amount, budget.amount))
      yield { severity: 'warning', ...objection(table, budget, last, last.amount, 'near') };
    return;
  }
  const sum = sumOf(amounts);
  if (sum.greaterThan(budget.amount)) {
    const above = objection(table, budget, last, sum, 'sumAbove', amounts.slice(0, -1));
    // One that is the whole budget may be what the others are parts of.
    const whole = amounts.find(({ amount }) => amount.equals(budget.amount));
    const mayBeTotal = whole && !sum.minus(whole.amount).greaterThan(budget.amount);
    yield mayBeTotal ? { ...above, severity: 'warning' } : above;
  } else if (isNear(sum, budget.amount)) {
    const near = objection(table, budget, last, sum, 'sumNear', amounts.slice(0, -1));
    // Where the form is not ours, there may be costs that it does not list.
    yield isGeneric(table) ? { ...near, severity: 'warning' } : near;
  }
}

export const T07 = tableRule({
  code: 'T07',
  severity: 'error',
  silentOn: CARRIED_OVER,
  basis: ['财预〔2021〕101号'],
  of: ['targets'],
  concerns: ['budget'],
  title: both('成本指标与预算数不符', 'Cost does not fit the declared budget'),
  messages: {
    above: both(
      '成本指标“{name}”{actual} 大于{budget} {expected}，超出 {difference}（{unit}）。',
      'Cost "{name}" {actual} exceeds {budget} {expected} by {difference} ({unit}).',
    ),
    near: both(
      '成本指标“{name}”{actual} 与{budget} {expected} 只差 {difference}（{unit}），请核实是否应当相等。',
      'Cost "{name}" {actual} is only {difference} ({unit}) off {budget} {expected}. Should they be equal?',
    ),
    sumAbove: both(
      '{count} 项成本合计 {actual} 大于{budget} {expected}，超出 {difference}（{unit}）。',
      '{count} costs add up to {actual}, which exceeds {budget} {expected} by {difference} ({unit}).',
    ),
    sumNear: both(
      '{count} 项成本合计 {actual} ≠ {budget} {expected}，差 {difference}（{unit}）。',
      '{count} costs add up to {actual} ≠ {budget} {expected}, difference {difference} ({unit}).',
    ),
    periodAbove: both(
      '“{name}”{value}，全年折合 {actual}，大于{budget} {expected}（{unit}），请核实。',
      '"{name}" {value} comes to {actual} a year, more than {budget} {expected} ({unit}). Please check.',
    ),
  },
  *check(table, { vocabulary }) {
    for (const period of ['year', 'term'] as const) {
      const budget = budgetOf(table, period);
      if (typeof budget === 'string') {
        if (period === 'year') yield unchecked(budget);
        continue;
      }
      const costs = filledRows(table)
        .filter((row) => isCostRow(row) && (row.period ?? 'year') === period)
        .flatMap<CostRow>((row) => {
          const cost = readCost(row.name.content, row.value.content, table.unit, vocabulary);
          return cost ? [{ row, ...cost, amount: asPrinted(cost.amount, budget) }] : [];
        });
      // Costs in words name their unit; the budget may not, nor the table.
      if (costs.length > 0) yield isUnitKnown(table) || namesUnit(budget) ? JUDGED : unchecked('unit');
      yield* checkAmounts(
        table,
        budget,
        withoutParts(
          costs.filter(({ periodic }) => !periodic),
          budget.amount,
        ),
      );
      for (const cost of costs) {
        if (cost.periodic && cost.amount.greaterThan(budget.amount)) {
          yield { severity: 'warning', ...objection(table, budget, cost, cost.amount, 'periodAbove') };
        }
      }
    }
  },
});
