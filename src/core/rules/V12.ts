import { both } from '../model/locale';
import type { Decimal } from 'decimal.js';
import type { CellReading, FieldReading, Table } from '../read';
import { filledRows, indicatorKey, isUnitKnown, moneyIn, ownText } from '../read/contents';
import { readCost } from '../language/cost';
import { plainNumber } from '../language/money';
import { moneySlips } from './money-slips';
import { JUDGED, tableRule, unchecked, type Objection, type Remark, type Remedy } from './rule';

/** Whether two amounts differ by a factor of about 10 000, as they do if 元 is written under 万元. */
function isFactorOff(amount: Decimal, other: Decimal): boolean {
  if (amount.isZero() || other.isZero()) return false;
  const [less, more] = amount.abs().lessThan(other.abs()) ? [amount.abs(), other.abs()] : [other.abs(), amount.abs()];
  return more.greaterThanOrEqualTo(less.times(9000)) && more.lessThanOrEqualTo(less.times(11_000));
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

/** A cost with 元 for 万元 or 万元 for 元 behind its number, where that makes it the very budget. */
function otherUnit(value: CellReading, amount: Decimal, budget: Decimal): readonly Remedy[] {
  const before = ownText(value);
  if (before === undefined) return [];
  const [from, to] = amount.greaterThan(budget) ? ['万元', '元'] : ['元', '万元'];
  const isBudget = amount.greaterThan(budget)
    ? amount.equals(budget.times(10_000))
    : budget.equals(amount.times(10_000));
  const after = before.replace(/(\d\s*)(万?元)/, (all, digits: string, unit: string) =>
    unit === from ? digits + to : all,
  );
  return isBudget && after !== before
    ? [{ kind: 'money-unit', cells: [{ position: value.position, before, after }] }]
    : [];
}

export const V12 = tableRule({
  code: 'V12',
  severity: 'warning',
  fixes: ['money-unit'],
  of: ['targets'],
  concerns: ['amounts'],
  title: both('金额相差一万倍', 'An amount is off by a factor of 10 000'),
  messages: {
    off: both(
      '“{name}”{amount} 与“{other}”{against}（{unit}）相差约一万倍，请核对是不是把元填成了万元。',
      '"{name}" {amount} and "{other}" {against} ({unit}) differ by about 10 000 times. Was 元 taken for 万元?',
    ),
  },
  *check(table, { vocabulary, sums }): Iterable<Remark> {
    const objection = (
      at: Objection['at'],
      field: string,
      name: string,
      amount: Decimal,
      other: Amount,
      remedies: readonly Remedy[],
    ): Objection => ({
      at,
      remedies,
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
      if ([total, ...parts].some((key) => moneyIn(table, key)?.kind === 'unreadable')) yield unchecked('unreadable');
      const whole = amountIn(table, total);
      if (!whole) continue;
      const slips = sums.filter(({ claim }) => claim.within === 'table' && claim.total === total).flatMap(moneySlips);
      for (const part of parts.flatMap((key) => amountIn(table, key) ?? [])) {
        yield JUDGED;
        if (isFactorOff(part.amount, whole.amount))
          yield objection(part.reading.position, part.key, part.reading.label, part.amount, whole, slips);
      }
    }
    const budget = table.form.budget ? amountIn(table, table.form.budget) : undefined;
    if (!budget) return;
    for (const row of filledRows(table)) {
      const isCost = [row.level1, row.level2].some((level) => level?.key.endsWith('成本'));
      const cost =
        isCost && !/补贴|补助|标准/.test(row.name.content)
          ? readCost(row.name.content, row.value.content, table.unit, vocabulary)
          : undefined;
      if (cost) yield isUnitKnown(table) ? JUDGED : unchecked('unit');
      if (cost && !cost.periodic && isFactorOff(cost.amount, budget.amount)) {
        const remedies = otherUnit(row.value, cost.amount, budget.amount);
        yield objection(row.value.position, indicatorKey(row), row.name.content.trim(), cost.amount, budget, remedies);
      }
    }
  },
});
