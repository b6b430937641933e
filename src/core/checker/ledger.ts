import { hasIndicators, isGeneric } from '../forms';
import type { CheckedTable, CheckOutcome, TableKind, UncheckedBecause } from '../model/finding';
import type { Table } from '../read';
import { isFixed, recordsOf } from '../read/contents';
import { concernsOf } from '../rules/concerns';
import type { Rule, TableRule } from '../rules/rule';
import type { Run } from './findings';

/** The rules within tables. */
export function tableRules(rules: readonly Rule[]): readonly TableRule[] {
  return rules.filter((rule) => rule.scope !== 'between-tables');
}

/**
 * Whether a rule has anything to say of tables of this kind and form.
 * @param isFixedByCode whether the project's code says that a budget system set its indicators
 */
export function isApplicable(
  { silentOn = [], of, concerns }: TableRule,
  table: Table,
  isFixedByCode: boolean,
): boolean {
  const { made, form } = table;
  if ((made === 'targets' || made === 'scores') && table.kind && silentOn.includes(table.kind)) return false;
  if (made === 'targets' && silentOn.includes('fixed') && (isFixedByCode || isFixed(table))) return false;
  if (of && !of.includes(made)) return false;
  return !concerns || concerns.some((concern) => concernsOf(form).has(concern));
}

/** What leaves a rule undecided, whatever else it judged: silence on the rest would be taken for consent. */
const GRAVE: readonly UncheckedBecause[] = ['unreadable', 'unclear'];

/** How a rule came out: it has held only if it judged something, and nothing of its kind was there that it could not judge. */
export function checkOutcomeOf(
  { code, of, concerns, onBlank }: TableRule,
  table: Table,
  { findings, looks }: Run,
  isBlank: boolean,
): CheckOutcome {
  if (findings.length > 0) return { code, outcome: 'finding' };
  if (isBlank && onBlank !== 'judges') return { code, outcome: 'unchecked', because: 'blank' };
  const grave = GRAVE.find((because) => looks.includes(because));
  if (grave) return { code, outcome: 'unchecked', because: grave };
  if (looks.includes('judged')) return { code, outcome: 'held' };
  const because = looks.find((look) => look !== 'judged');
  const isOfIndicators = concerns?.includes('indicators') ?? of?.includes('targets');
  const isUnfilled = isOfIndicators && hasIndicators(table.form) && recordsOf(table).length === 0;
  return { code, outcome: 'unchecked', because: because ?? (isUnfilled ? 'blank' : 'nothing') };
}

/** Ledgers that are told once: of thousands of tables most come out alike. */
export function createLedgers(): (checks: readonly CheckOutcome[]) => CheckedTable['checks'] {
  const known = new Map<string, CheckedTable['checks']>();
  return (checks) => {
    const key = checks.map((check) => (check.outcome === 'unchecked' ? check.because : check.outcome)).join();
    const found = known.get(key) ?? Object.freeze(checks);
    known.set(key, found);
    return found;
  };
}

/** What a table is, by what was told of it; else by what its form is for. */
export function kindOf(table: Table): TableKind {
  if (table.made === 'matrix') return 'budget';
  if (table.made === 'prose') return 'prose';
  if (table.kind) return table.kind;
  if (isGeneric(table)) return 'unknown';
  return table.form.identity.name === undefined ? 'unit-wide' : 'target';
}
