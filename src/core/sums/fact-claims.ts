import { isRest, wholeOf, type Concept } from '../language/concepts';
import { grouped } from '../model/grouping';
import type { Fact } from '../read';
import type { Claim } from './claims';

/** The key of a fact's amount among those of its table: it has no field. */
export function factKey({ concept, period, stage, subject }: Fact): string {
  return ['fact', concept, period, stage, subject].join('/');
}

/**
 * What the amounts of a target table claim: a total is the sum of its sources with the same period, stage and subject, wherever the parts printed are
 * complete, which they are with a part that takes the rest (其他资金, 地方资金); without one they are 其中 and may be less. The tasks of a department
 * add up to what it states below them. Source: 财预〔2015〕88号, annexes; 163号 for transfers.
 */
export function claimsOfFacts(facts: readonly Fact[], keyOf: (fact: Fact) => string = factKey): readonly Claim[] {
  return [...groupsOf(facts).flatMap((own) => sourcesOf(own, keyOf)), ...tasksOf(facts, keyOf)];
}

/** Facts whose amounts may add up: of equal period, stage and subject. */
export function groupsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  return [...grouped(facts, ({ period, stage, subject }) => [period, stage, subject].join('/')).values()];
}

function sourcesOf(facts: readonly Fact[], keyOf: (fact: Fact) => string): readonly Claim[] {
  const printed = new Map<Concept, Fact>();
  for (const fact of facts) if (!printed.has(fact.concept)) printed.set(fact.concept, fact);
  const total = printed.get('total');
  if (!total) return [];
  // A source counts where what it is a part of is not printed itself.
  const parts = [...printed.values()].filter(({ concept }) => {
    const whole = wholeOf(concept);
    return whole !== undefined && (whole === 'total' || !printed.has(whole));
  });
  if (parts.length === 0) return [];
  const keys = parts.map(keyOf);
  return [
    {
      rule: total.subject === '' ? 'T01' : 'T02',
      within: 'table',
      total: keyOf(total),
      parts: keys,
      readings: [keys],
      isAsRead: true,
      isOfWhich: !parts.some(({ concept }) => isRest(concept)),
      mustBeFilled: true,
    },
  ];
}

function tasksOf(facts: readonly Fact[], keyOf: (fact: Fact) => string): readonly Claim[] {
  const tasks = facts.filter(({ subject }) => subject !== '');
  const wholes = facts.filter(({ subject }) => subject === '');
  return wholes.flatMap((whole): Claim[] => {
    const keys = tasks.filter(({ concept }) => concept === whole.concept).map(keyOf);
    return keys.length > 1
      ? [{ rule: 'T02', within: 'column', total: keyOf(whole), parts: keys, readings: [keys], mustBeFilled: true }]
      : [];
  });
}
