import type { Decimal } from 'decimal.js';
import { both } from '../model/locale';
import { readMoney } from '../language/money';
import type { Stage } from '../language/concepts';
import type { Fact, TargetTable } from '../read';
import { JUDGED, tableRule, type Objection, type Remark } from './rule';

interface Amount {
  readonly fact: Fact;
  readonly amount: Decimal;
}

/** The amounts of each row of funds, by stage; the row of the total first. */
function linesOf(table: TargetTable): readonly ReadonlyMap<Stage, Amount>[] {
  const lines = new Map<string, Map<Stage, Amount>>();
  const staged = table.facts.filter(
    ({ stage, subject, year }) => stage !== 'planned' && subject === '' && year === undefined,
  );
  for (const fact of [...staged].sort((a, b) => Number(b.concept === 'total') - Number(a.concept === 'total'))) {
    const { position, value } = fact.reading;
    const money = readMoney(value, table.unit);
    if (money.kind !== 'amount') continue;
    const key = `${position.row}:${fact.concept}`;
    const line = lines.get(key) ?? new Map<Stage, Amount>();
    lines.set(key, line.set(fact.stage, { fact, amount: money.amount }));
  }
  return [...lines.values()];
}

/** What must not be more than what: by message, the stages of each side. The budget is the changed one, where it is stated. */
const BOUNDS: readonly (readonly [message: string, more: Stage, less: readonly Stage[]])[] = [
  ['spent', 'spent', ['adjusted', 'initial']],
  ['expected', 'expected', ['adjusted', 'initial']],
  ['soFar', 'spentSoFar', ['expected']],
];

/** Whether a row has both sides of a bound. */
const isBounded = (line: ReadonlyMap<Stage, Amount>): boolean =>
  BOUNDS.some(([, more, less]) => line.has(more) && less.some((stage) => line.has(stage)));

function exceeding(line: ReadonlyMap<Stage, Amount>): readonly Objection[] {
  return BOUNDS.flatMap(([message, more, less]): Objection[] => {
    const high = line.get(more);
    const bound = less.map((stage) => line.get(stage)).find((amount) => amount !== undefined);
    // Without a budget at first and without a changed one, what was spent has its budget elsewhere.
    if (!high || !bound || bound.amount.isZero() || high.amount.lessThanOrEqualTo(bound.amount)) return [];
    const { reading } = high.fact;
    return [
      {
        at: reading.position,
        field: `${message}.${high.fact.concept}`,
        message,
        values: { name: reading.label },
        expected: bound.amount,
        actual: high.amount,
        related: [bound.fact.reading.position],
      },
    ];
  });
}

export const T17 = tableRule({
  code: 'T17',
  severity: 'warning',
  basis: ['财预〔2020〕10号', '财预〔2019〕136号'],
  silentOn: ['target', 'unit-wide', 'transfer', 'scoring'],
  of: ['targets'],
  concerns: ['amounts'],
  title: both('执行数超过预算数', 'More was spent than budgeted'),
  messages: {
    spent: both(
      '“{name}”的执行数 {actual} 大于预算数 {expected}，多出 {difference}，请核实。',
      '"{name}": {actual} was spent, {difference} more than the {expected} budgeted. Please check.',
    ),
    expected: both(
      '“{name}”的全年预计执行数 {actual} 大于预算数 {expected}，多出 {difference}，请核实。',
      '"{name}": {actual} is expected to be spent, {difference} more than the {expected} budgeted. Please check.',
    ),
    soFar: both(
      '“{name}”到目前的执行数 {actual} 大于全年预计执行数 {expected}，多出 {difference}，请核实。',
      '"{name}": {actual} was spent so far, {difference} more than the {expected} expected for the whole year. Please check.',
    ),
  },
  *check(table): Iterable<Remark> {
    const [total, ...others] = linesOf(table);
    if (total && isBounded(total)) yield JUDGED;
    const ofTotal = total ? exceeding(total) : [];
    // Where the total is above its budget, its sources need not be named too.
    yield* ofTotal.length > 0 ? ofTotal : others.flatMap(exceeding);
  },
});
