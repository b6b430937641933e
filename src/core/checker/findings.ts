import { isAnyBudget } from '../forms';
import { plainNumber } from '../language/money';
import type { SheetEdit } from '../model/edit';
import { SEVERITIES, type Finding, type RelatedCell, type Severity, type TableRef } from '../model/finding';
import type { Position } from '../model/geometry';
import type { Statement } from '../prose';
import type { Table } from '../read';
import type { Objection, RuleContext, TableRule, TieObjection, Workbook, WorkbookRule } from '../rules/rule';

/** What a finding is made from, besides the rule and its objection. */
export interface Casting {
  readonly refs: ReadonlyMap<Table | Statement, TableRef>;
  readonly severities: Readonly<Record<string, Severity>>;
  /** What a fix of an objection would change, if one can be offered. */
  readonly fix: (table: Table, objection: Objection) => SheetEdit | undefined;
}

/** The findings of a rule within one table. */
export function findingsWithin(rule: TableRule, table: Table, context: RuleContext, casting: Casting): Finding[] {
  const ref = casting.refs.get(table);
  if (!ref) return [];
  return Array.from(rule.check(table, context), (objection) => ({
    ...findingOf(rule, ref, asProven(rule, table, objection), casting),
    fix: casting.fix(table, objection),
  }));
}

/** An error needs proof: of a table whose form is not known only that it should be looked at can be said. */
function asProven({ severity }: TableRule, { form }: Table, objection: Objection): Objection {
  const isError = (objection.severity ?? severity) === 'error';
  return isError && isAnyBudget(form) ? { ...objection, severity: 'warning' } : objection;
}

/** The findings of a rule between tables, each with the table or statement in which it must be put right. */
export function findingsBetween(rule: WorkbookRule, workbook: Workbook, casting: Casting): Finding[] {
  return [...rule.check(workbook)].flatMap(({ table, elsewhere, ...objection }) => {
    const ref = casting.refs.get(table);
    const cells = elsewhere.map(({ table: other, position }) => ({
      sheetId: other.sheetId,
      sheetName: other.sheetName,
      position,
    }));
    return ref ? [findingOf(rule, ref, objection, casting, cells)] : [];
  });
}

function findingOf(
  rule: TableRule | WorkbookRule,
  table: TableRef,
  objection: Omit<TieObjection, 'table' | 'elsewhere'>,
  { severities }: Casting,
  elsewhere: readonly RelatedCell[] = [],
): Finding {
  const { at, field, message, related = [], severity, values = {}, expected, actual } = objection;
  const { sheetId, sheetName } = table;
  const difference = expected && actual?.minus(expected);
  const figures = inDigits({ expected, actual, difference });
  return {
    code: rule.code,
    severity: (Object.hasOwn(severities, rule.code) ? severities[rule.code] : severity) ?? rule.severity,
    table,
    position: at,
    field,
    message,
    values: { ...figures, ...inDigits({ difference: difference?.abs() }), ...values },
    ...figures,
    related: [...related.map((position) => ({ sheetId, sheetName, position })), ...elsewhere],
  };
}

/** Those that are known, as decimal strings. */
function inDigits<Name extends string>(numbers: Readonly<Record<Name, Objection['expected']>>) {
  const known = Object.entries<Objection['expected']>(numbers).flatMap(([name, number]) =>
    number ? [[name, plainNumber(number)] as const] : [],
  );
  return Object.fromEntries(known) as Partial<Record<Name, string>>;
}

/** The order of a table's findings: worst first, then by place. */
export function bySeverityAndPlace(a: Finding, b: Finding): number {
  const place = (p: Position, q: Position) => p.row - q.row || p.column - q.column;
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    place(a.position, b.position) ||
    a.code.localeCompare(b.code)
  );
}
