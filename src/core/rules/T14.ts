import { Decimal } from 'decimal.js';
import { both } from '../model/locale';
import { squeeze } from '../language/spelling';
import { grainOf, plainNumber } from '../language/money';
import { readPoints } from '../language/points';
import type { Stage } from '../language/concepts';
import type { CellReading, Execution, Fact, TargetTable } from '../read';
import { amountOfFact } from '../read/contents';
import { JUDGED, tableRule, type Objection, type Remark } from './rule';

/** A rate as printed, in %, and what one unit of its last digit is worth. */
interface Printed {
  readonly rate: Decimal;
  readonly grain: Decimal;
}

/** The rates that a cell may be meant as: `95%` is one; a bare 0.95 is 95 %, and a bare 95 too; a bare 1 may be either. */
function printedRates({ content }: CellReading): readonly Printed[] {
  const [, digits, sign] = /^(\d+(?:\.\d+)?)(%?)$/.exec(squeeze(content)) ?? [];
  if (digits === undefined) return [];
  const number = new Decimal(digits);
  const grain = grainOf(number.decimalPlaces());
  const own = { rate: number, grain };
  return sign === '%' ? [own] : [own, { rate: number.times(100), grain: grain.times(100) }];
}

/** The stages that a rate is of: what was spent, of what was budgeted, the best base first. */
const SPENT: readonly Stage[] = ['spent', 'spentSoFar'];
const BUDGETED: readonly Stage[] = ['adjusted', 'initial'];

interface Base {
  readonly spent: Fact;
  readonly budget: Fact;
  /** In %. */
  readonly rate: Decimal;
}

/** The rates that the amounts of a row give, the one that is meant first; none where an amount is missing or the budget is nothing. */
function basesOf(table: TargetTable, { facts }: Execution): readonly Base[] {
  const spentFacts = facts.filter(({ stage }) => SPENT.includes(stage));
  const [spent] = spentFacts;
  const executed = spent && amountOfFact(table, spent);
  // A form with two columns of what was spent does not say of which of them its rate is.
  if (!spent || !executed || executed.isNegative() || spentFacts.length > 1) return [];
  const budgets = BUDGETED.flatMap((stage) => facts.filter((fact) => fact.stage === stage)).flatMap((budget) => {
    const amount = amountOfFact(table, budget);
    return amount ? [{ budget, amount }] : [];
  });
  // A budget that was taken away altogether has no rate, whatever it was at first.
  if (budgets[0]?.amount.isZero()) return [];
  return budgets
    .filter(({ amount }) => amount.greaterThan(0))
    .map(({ budget, amount }) => ({ spent, budget, rate: executed.dividedBy(amount).times(100) }));
}

/** Cut off or rounded, a printed rate is less than one unit of its last digit away. */
const fits = ({ rate, grain }: Printed, actual: Decimal): boolean => rate.minus(actual).abs().lessThan(grain);

const rounded = (rate: Decimal): Decimal => rate.toDecimalPlaces(2);

function rateObjection({ label, rate }: Execution, bases: readonly Base[]): Objection | undefined {
  const [base] = bases;
  if (!rate || !base) return undefined;
  const printed = printedRates(rate);
  const [first] = printed;
  if (!first || printed.some((one) => fits(one, base.rate))) return undefined;
  const isOfOther = bases.slice(1).some((other) => printed.some((one) => fits(one, other.rate)));
  // No more can be spent than there is: what some bureaus take as the base shows itself wrong where more was added in the year.
  const isImpossible = first.rate.greaterThan(100) && base.rate.lessThanOrEqualTo(100);
  return {
    at: rate.position,
    field: `rate.${label}`,
    message: isOfOther ? 'base' : 'rate',
    severity: isOfOther && !isImpossible ? 'warning' : 'error',
    values: { name: label, spent: base.spent.reading.content, budget: base.budget.reading.content },
    expected: rounded(base.rate),
    actual: first.rate,
    related: [base.spent.reading.position, base.budget.reading.position],
    remedies: [{ kind: 'rate', figures: [{ at: rate.position, figure: rounded(base.rate), measure: '%' }] }],
  };
}

/** The points of the execution, in proportion to the rate; bureaus that score by steps give others. */
function scoreObjection({ label, rate, weight, score }: Execution, bases: readonly Base[]): Objection | undefined {
  const [worth, got] = [readPoints(weight?.content), readPoints(score?.content)];
  if (!score || !worth || !got || worth.isZero() || got.greaterThan(worth) || bases.length === 0) return undefined;
  const rates = [...bases.map((base) => base.rate), ...(rate ? printedRates(rate).map((one) => one.rate) : [])];
  const expected = rates.map((one) => Decimal.min(one, 100).times(worth).dividedBy(100));
  const grain = grainOf(Math.min(got.decimalPlaces(), 2));
  const [first] = expected;
  if (!first || expected.some((points) => points.minus(got).abs().lessThan(grain))) return undefined;
  return {
    at: score.position,
    field: `score.${label}`,
    message: 'score',
    severity: 'warning',
    values: { points: plainNumber(worth), rate: plainNumber(rounded(bases[0]?.rate ?? first)) },
    expected: rounded(first),
    actual: got,
    related: [weight, rate].flatMap((cell) => cell?.position ?? []),
  };
}

export const T14 = tableRule({
  code: 'T14',
  severity: 'error',
  fixes: ['rate'],
  basis: ['财预〔2020〕10号', '财预〔2019〕136号'],
  silentOn: ['target', 'unit-wide', 'transfer', 'scoring'],
  of: ['targets'],
  title: both('预算执行率或其得分不符', 'The execution rate or its score is wrong'),
  messages: {
    rate: both(
      '“{name}”执行 {spent} ÷ 预算 {budget} = {expected}%，而执行率填的是 {actual}%。',
      '"{name}": {spent} spent of {budget} is {expected} %, not {actual} %.',
    ),
    base: both(
      '“{name}”的执行率 {actual}% 是按年初预算算的；按调整后的预算 {budget} 应为 {expected}%，请核实。',
      'The rate {actual} % of "{name}" is of the initial budget; of the changed budget {budget} it is {expected} %. Please check.',
    ),
    score: both(
      '执行率 {rate}%，分值 {points}，按比例应得 {expected} 分，而得分填的是 {actual}；按档次计分的请核实评分标准。',
      'With a rate of {rate} % and {points} points the score is {expected} in proportion, not {actual}. If it is given by steps, check the standard.',
    ),
  },
  *check(table): Iterable<Remark> {
    for (const execution of table.executions) {
      const bases = basesOf(table, execution);
      if (bases.length > 0 && execution.rate && printedRates(execution.rate).length > 0) yield JUDGED;
      const rate = rateObjection(execution, bases);
      const score = scoreObjection(execution, bases);
      if (rate) yield rate;
      if (score) yield score;
    }
  },
});
