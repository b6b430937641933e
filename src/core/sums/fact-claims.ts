import { isRest, isWithin, overlapsOf, splitOf, wholeOf, type Concept } from '../language/concepts';
import { greatest, least } from '../model/geometry';
import { grouped } from '../model/grouping';
import type { Fact } from '../read';
import type { Claim } from './claim';

/** The key of a fact's amount among those of its table: it has no field. */
export function factKey({ concept, subject, ...fact }: Fact): string {
  return ['fact', concept, timeOf(fact), subject].join('/');
}

/** What time an amount is of, and how far that had come. */
const timeOf = ({ period, stage, year }: Pick<Fact, 'period' | 'stage' | 'year'>): string =>
  [year ?? period, stage].join('/');

/**
 * What the amounts of a target table claim: a total is the sum of its parts with the same period, stage and subject, wherever the parts printed are
 * complete, which they are with a part that takes the rest (其他资金, 地方资金, 项目支出); without one they are 其中 and may be less. The tasks of a
 * department add up to what it states below them. Source: 财预〔2015〕88号, annexes; 163号 for transfers.
 */
export function claimsOfFacts(facts: readonly Fact[], keyOf: (fact: Fact) => string = factKey): readonly Claim[] {
  return [
    ...groupsOf(facts).flatMap((own) => claimsOfGroup(own, keyOf)),
    ...tasksOf(facts, keyOf),
    ...yearsOf(facts, keyOf),
  ];
}

/** What is for the whole term is the sum of what is for each of its years, where all of them have a column. */
function yearsOf(facts: readonly Fact[], keyOf: (fact: Fact) => string): readonly Claim[] {
  return facts
    .filter(({ period, year }) => period === 'term' && year === undefined)
    .flatMap((whole): Claim[] => {
      const { concept, stage, subject, reading } = whole;
      const isOfYear = (fact: Fact) =>
        fact.year !== undefined &&
        fact.reading.position.row === reading.position.row &&
        fact.concept === concept &&
        fact.stage === stage &&
        fact.subject === subject;
      const parts = facts.filter(isOfYear).map(keyOf);
      return parts.length > 1
        ? [{ rule: 'T02', within: 'row', total: keyOf(whole), parts, readings: [parts], isAsRead: true }]
        : [];
    });
}

/** Facts whose amounts may add up: of equal time, stage and subject. */
export function groupsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  return [...grouped(facts, ({ subject, ...fact }) => [timeOf(fact), subject].join('/')).values()];
}

/** What may be divided, and whose parts it then has: a budget is divided by where it comes from, or by what it is for. */
const DIVIDED: readonly { readonly whole: Concept; readonly as: Concept; readonly unless?: Concept }[] = [
  { whole: 'total', as: 'total' },
  { whole: 'income', as: 'total', unless: 'total' },
  { whole: 'expenditure', as: 'expenditure' },
  { whole: 'total', as: 'expenditure', unless: 'expenditure' },
  { whole: 'fiscal', as: 'fiscal' },
  { whole: 'basic', as: 'basic' },
  { whole: 'projects', as: 'projects' },
];

function claimsOfGroup(group: readonly Fact[], keyOf: (fact: Fact) => string): readonly Claim[] {
  const facts = group.filter(({ inside }) => inside !== 'surely');
  const printed = new Map<Concept, Fact>();
  for (const fact of facts) if (!printed.has(fact.concept)) printed.set(fact.concept, fact);
  return DIVIDED.flatMap(({ whole, as, unless }): Claim[] => {
    const total = wholeIn(facts, whole, partsDividing(as, printed));
    if (!total || (unless && printed.has(unless))) return [];
    const parts = partsDividing(as, printed);
    if (parts.length === 0) return [];
    const concepts = parts.map(({ concept }) => concept);
    // Levels of government overlap: what comes from above may be named with its levels.
    if (as === 'fiscal' && concepts.some((concept) => splitOf(concept) === 'level')) return [];
    const keys = parts.map(keyOf);
    return [
      {
        rule: as === 'total' && total.subject === '' ? 'T01' : 'T02',
        within: 'table',
        total: keyOf(total),
        parts: keys,
        readings: withSame(readingsOf(parts), facts).map((own) => own.map(keyOf)),
        isAsRead: true,
        // What takes the rest of nothing that is printed is no sum: the others may be called by words we do not know.
        isOfWhich: parts.length === 1 || (!concepts.some(isRest) && !isAll(as, concepts)),
        mustBeFilled: true,
      },
    ];
  });
}

/** Of several amounts of one whole the one that stands directly above its parts; where none does, the first. */
function wholeIn(facts: readonly Fact[], concept: Concept, parts: readonly Fact[]): Fact | undefined {
  const wholes = facts.filter((fact) => fact.concept === concept);
  const first = least(parts.map(rowOf));
  return (
    wholes.findLast((fact) => rowOf(fact) === greatest(wholes.map(rowOf).filter((row) => row < first))) ?? wholes[0]
  );
}

const rowOf = ({ reading }: Fact): number => reading.position.row;

/** The three budgets that 财政拨款 comes from: where all are printed, there is no other. */
const BUDGETS: readonly Concept[] = ['generalPublic', 'fund', 'stateCapital'];

const isAll = (whole: Concept, parts: readonly Concept[]): boolean =>
  whole === 'fiscal' && BUDGETS.every((budget) => parts.includes(budget));

/** The parts by which something is divided; a bare 其他 beside 基本支出 and 项目支出, with no source of money, is another kind of expenditure. */
function partsDividing(whole: Concept, printed: ReadonlyMap<Concept, Fact>): readonly Fact[] {
  const parts = partsOf(whole, printed);
  const kinds = partsOf('expenditure', printed);
  const [source, ...others] = partsOf('total', printed);
  if (source?.concept !== 'other' || others.length > 0 || kinds.length === 0) return parts;
  return whole === 'total' ? [] : whole === 'expenditure' ? [...kinds, source] : parts;
}

/** The parts that are printed: a part of a part counts where what it is a part of is not printed itself. */
function partsOf(whole: Concept, printed: ReadonlyMap<Concept, Fact>): readonly Fact[] {
  return [...printed.values()].filter(({ concept }) => {
    if (!isWithin(concept, whole)) return false;
    for (let above = wholeOf(concept); above && above !== whole; above = wholeOf(above))
      if (printed.has(above)) return false;
    return true;
  });
}

/**
 * The same money may be printed twice, by kind of budget and by level of government: each way adds up by itself, unless what comes from above is printed
 * beside the budgets. Of parts that may share their money the one or the other may be what the other contains, and what follows a part of one source may
 * be another of it.
 */
function readingsOf(parts: readonly Fact[]): readonly (readonly Fact[])[] {
  const without = (split: 'budget' | 'level') => parts.filter(({ concept }) => splitOf(concept) !== split);
  const [byLevel, byBudget] = [without('budget'), without('level')];
  if (byLevel.length < parts.length && byBudget.length < parts.length) return [byBudget, byLevel, parts];
  const shared = parts.flatMap((part) => {
    const others = parts.filter((other) => overlapsOf(part.concept).includes(other.concept));
    return others.length > 0 ? [[part], others] : [];
  });
  const unsure = parts.filter(({ inside }) => inside === 'perhaps');
  const doubtful = unsure.length > 0 ? [...shared, unsure] : shared;
  return [parts, ...doubtful.map((some) => parts.filter((part) => !some.includes(part)))];
}

/** Two amounts that we have one word for are printed in their own words, and may be two parts: 市财政补助, 市级资金. */
function withSame(readings: readonly (readonly Fact[])[], facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const same = readings.map((own) =>
    facts.filter(
      (fact) =>
        !own.includes(fact) &&
        own.some(({ concept, reading: { label } }) => concept === fact.concept && label !== fact.reading.label),
    ),
  );
  const more = readings.map((own, index) => [...own, ...(same[index] ?? [])]);
  return [...readings, ...more.filter((own, index) => own.length > (readings[index]?.length ?? 0))];
}

/** The key of an amount that a list's row of 合计 says or adds up. */
export const listKey = (fact: Fact): string => `list/${factKey(fact)}`;

/** A list's 合计 adds up its projects, and is itself divided by sources. */
export function claimsOfList(listed: readonly Fact[]): readonly Claim[] {
  if (listed.length === 0) return [];
  const whole = listed.filter(({ subject }) => subject === '');
  return [...claimsOfGroup(whole, listKey), ...tasksOf(listed, listKey)];
}

function tasksOf(facts: readonly Fact[], keyOf: (fact: Fact) => string): readonly Claim[] {
  const tasks = facts.filter(({ subject, inside }) => subject !== '' && inside !== 'surely');
  const wholes = facts.filter(({ subject }) => subject === '');
  const kindOf = (fact: Fact) => [fact.concept, timeOf(fact)].join('/');
  return [...grouped(wholes, kindOf)].flatMap(([kind, same]): readonly Claim[] => {
    const parts = tasks.filter((task) => kindOf(task) === kind);
    const whole = nearestTo(parts, same);
    const keys = parts.map(keyOf);
    const sure = parts.filter(({ inside }) => inside === undefined).map(keyOf);
    const isOpen = sure.length < keys.length;
    const readings = isOpen ? [keys, sure] : [keys];
    return whole && keys.length > 1
      ? [{ rule: 'T02', within: 'column', total: keyOf(whole), parts: keys, readings, isOpen, mustBeFilled: true }]
      : [];
  });
}

/** Of several amounts of one whole the one that adds up the tasks: in their column, and nearest to them. */
function nearestTo(tasks: readonly Fact[], wholes: readonly Fact[]): Fact | undefined {
  const columns = new Set(tasks.map(({ reading }) => reading.position.column));
  const below = wholes.filter(({ reading }) => columns.has(reading.position.column));
  const distance = (whole: Fact) => least(tasks.map((task) => Math.abs(rowOf(task) - rowOf(whole))));
  const [first, ...others] = below.length > 0 ? below : wholes;
  return others.reduce((best, whole) => (best && distance(best) <= distance(whole) ? best : whole), first);
}
