import { Decimal } from 'decimal.js';
import { both } from '../model/locale';
import { plainNumber } from '../language/money';
import { changesIn, type Change } from '../prose/items';
import type { WorkbookRule } from './rule';

const rateOf = (now: Decimal, before: Decimal): Decimal => now.minus(before).dividedBy(before).times(100);

/** Whether a stated rate lies outside all that the two amounts, each rounded or cut off as it is printed, can give. */
function isOff({ before, now, rate, grain }: Change): boolean {
  const least = before.yuan.minus(before.grain);
  // Of nothing, or next to nothing, everything is any percentage more.
  if (least.lessThanOrEqualTo(0)) return false;
  const low = rateOf(Decimal.max(0, now.yuan.minus(now.grain)), before.yuan.plus(before.grain));
  const high = rateOf(now.yuan.plus(now.grain), least);
  return rate.lessThan(low.minus(grain)) || rate.greaterThan(high.plus(grain));
}

export const T16: WorkbookRule = {
  code: 'T16',
  severity: 'warning',
  scope: 'between-tables',
  title: both('增减百分比与两年的数字不符', 'A percentage does not fit the two years'),
  messages: {
    rate: both(
      '说明文字中由 {before}{beforeUnit}到 {now}{nowUnit}，应为 {expected}%，而写的是 {actual}%（减少记为负数）。',
      'The text goes from {before} {beforeUnit} to {now} {nowUnit}: that is {expected} %, not {actual} % (decreases are negative).',
    ),
  },
  *check({ statements }) {
    for (const statement of statements) {
      for (const [index, paragraph] of statement.paragraphs.entries()) {
        for (const [at, change] of changesIn(paragraph.text).entries()) {
          if (!isOff(change)) continue;
          const { before, now, rate } = change;
          yield {
            table: statement,
            at: paragraph.position,
            field: `rate.${index + 1}.${at + 1}`,
            message: 'rate',
            values: {
              before: plainNumber(before.amount),
              beforeUnit: before.unit,
              now: plainNumber(now.amount),
              nowUnit: now.unit,
            },
            expected: rateOf(now.yuan, before.yuan).toDecimalPlaces(2),
            actual: rate,
            stated: { figure: `${plainNumber(rate)}%` },
            elsewhere: [],
          };
        }
      }
    }
  },
};
