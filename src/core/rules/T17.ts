import type { Decimal } from 'decimal.js';
import { both } from '../model/locale';
import type { Stage } from '../language/concepts';
import type { Fact, TargetTable } from '../read';
import { amountOfFact } from '../read/contents';
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
    const amount = amountOfFact(table, fact);
    if (!amount) continue;
    const key = `${fact.reading.position.row}:${fact.concept}`;
    const line = lines.get(key) ?? new Map<Stage, Amount>();
    lines.set(key, line.set(fact.stage, { fact, amount }));
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

/** Kinds of tables that tell what was spent. */
const isExecuted = ({ kind }: TargetTable): boolean =>
  kind === undefined || kind === 'self-evaluation' || kind === 'monitoring';

/** Amounts of the year that are greater than those of the whole term, the total alone where it is one; `undefined` where none has both. */
function aboveTerm(table: TargetTable): readonly Objection[] | undefined {
  const planned = table.facts.filter(
    ({ stage, subject, year }) => stage === 'planned' && subject === '' && year === undefined,
  );
  const found = planned.flatMap((fact) => {
    const term = planned.find((other) => other.period === 'term' && other.concept === fact.concept);
    const [actual, expected] = [amountOfFact(table, fact), term && amountOfFact(table, term)];
    return fact.period === 'year' && term && actual && expected ? [{ fact, term, actual, expected }] : [];
  });
  if (found.length === 0) return undefined;
  const above = found.filter(({ actual, expected }) => expected.greaterThan(0) && actual.greaterThan(expected));
  const total = above.filter(({ fact }) => fact.concept === 'total');
  return (total.length > 0 ? total : above).map(({ fact, term, actual, expected }) => ({
    at: fact.reading.position,
    field: `term.${fact.concept}`,
    message: 'aboveTerm',
    // A year is a part of the whole term.
    severity: 'error' as const,
    values: { name: fact.reading.label },
    expected,
    actual,
    related: [term.reading.position],
  }));
}

export const T17 = tableRule({
  code: 'T17',
  severity: 'warning',
  basis: ['财预〔2020〕10号', '财预〔2019〕136号'],
  silentOn: ['scoring'],
  of: ['targets'],
  concerns: ['amounts'],
  title: both(
    '执行数超过预算数，年度金额超过中期金额',
    'More was spent than budgeted, or more is budgeted for the year than for the term',
  ),
  messages: {
    aboveTerm: both(
      '“{name}”的年度金额 {actual} 大于整个项目期的金额 {expected}，多出 {difference}。',
      '"{name}": {actual} for the year, {difference} more than the {expected} for the whole term.',
    ),
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
    const ofTerm = aboveTerm(table);
    if (ofTerm) yield* [JUDGED, ...ofTerm];
    const [total, ...others] = isExecuted(table) ? linesOf(table) : [];
    if (total && isBounded(total)) yield JUDGED;
    const ofTotal = total ? exceeding(total) : [];
    // Where the total is above its budget, its sources need not be named too.
    yield* ofTotal.length > 0 ? ofTotal : others.flatMap(exceeding);
  },
});
