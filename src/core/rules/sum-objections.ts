import { plainNumber } from '../language/money';
import type { Table } from '../read';
import { moneyIn } from '../read/contents';
import type { Addend, Sum, SumRule } from '../sums/sum';
import { isRounding } from '../sums/sums';
import type { Objection } from './rule';

/** The most addends that a message names in full; of more, it names only those that are not 0. */
const NAMED = 6;

/** 「当年财政拨款 200 + 上年结转资金 0」 with the user's own labels and figures. */
function addition(parts: readonly Addend[]): string {
  const filled = parts.length > NAMED ? parts.filter(({ amount }) => !amount.isZero()) : parts;
  const named = (filled.length > 0 ? filled : parts)
    .slice(0, NAMED)
    .map(({ reading, amount }) => `${reading.label} ${plainNumber(amount)}`);
  return [...named, ...(filled.length > NAMED ? ['…'] : [])].join(' + ');
}

/** The objection that every rule about sums makes: both sides, the difference, the unit of money. */
function sumObjection(table: Table, sum: Sum): Objection {
  const isBlank = moneyIn(table, sum.key)?.kind === 'blank';
  return {
    at: sum.total.position,
    field: sum.key,
    message: isBlank ? 'blank' : 'differs',
    values: {
      total: sum.total.label,
      actual: plainNumber(sum.stated),
      parts: addition(sum.parts),
      sum: plainNumber(sum.sum),
      difference: plainNumber(sum.difference.abs()),
      unit: table.unit,
    },
    expected: plainNumber(sum.sum),
    actual: plainNumber(sum.stated),
    difference: plainNumber(sum.difference),
    related: sum.parts.map(({ reading }) => reading.position),
  };
}

/** Objections to the sums of one rule that are wrong by more than rounding. */
export function* brokenSums(table: Table, sums: readonly Sum[], rule: SumRule): Iterable<Objection> {
  for (const sum of sums) {
    if (sum.rule !== rule || sum.difference.isZero() || (rule !== 'T01' && isRounding(sum))) continue;
    yield sumObjection(table, sum);
  }
}

/** Objections to sums that are wrong only by rounding. */
export function* roundedSums(table: Table, sums: readonly Sum[]): Iterable<Objection> {
  for (const sum of sums) {
    if (sum.rule !== 'T01' && !sum.difference.isZero() && isRounding(sum)) yield sumObjection(table, sum);
  }
}
