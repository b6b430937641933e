import { isAnyBudget } from '../forms';
import { plainNumber } from '../language/money';
import type { SheetEdit } from '../model/edit';
import {
  SEVERITIES,
  type Finding,
  type ReadAs,
  type RelatedCell,
  type Severity,
  type TableRef,
} from '../model/finding';
import type { Position } from '../model/geometry';
import type { Statement } from '../prose';
import type { Table } from '../read';
import { isUnitKnown } from '../read/contents';
import type { Look, Objection, RuleContext, TableRule, TieObjection, Workbook, WorkbookRule } from '../rules/rule';

/** What a finding is made from, besides the rule and its objection. */
export interface Casting {
  readonly refs: ReadonlyMap<Table | Statement, TableRef>;
  readonly severities: Readonly<Record<string, Severity>>;
  /** What a fix of an objection would change, if one can be offered. */
  readonly fix: (table: Table, objection: Objection) => SheetEdit | undefined;
  readonly readAs: (table: Table, at: Position) => ReadAs | undefined;
}

/** What came of a rule on one table: its findings, and what it looked at. */
export interface Run {
  readonly findings: readonly Finding[];
  readonly looks: ReadonlySet<Look['look']>;
}

/** Runs a rule within one table. */
export function runWithin(rule: TableRule, table: Table, context: RuleContext, casting: Casting): Run {
  const ref = casting.refs.get(table);
  const findings: Finding[] = [];
  const looks = new Set<Look['look']>();
  for (const remark of ref ? rule.check(table, context) : []) {
    if ('look' in remark) looks.add(remark.look);
    else if (ref)
      findings.push({
        ...doubted(
          { ...findingOf(rule, ref, asProven(rule, table, remark), casting), readAs: casting.readAs(table, remark.at) },
          table,
          remark,
        ),
        fix: casting.fix(table, remark),
      });
  }
  return { findings, looks };
}

/** An error needs proof: of a table whose form is not known only that it should be looked at can be said, unless the table itself proves it. */
function asProven({ severity }: TableRule, { form }: Table, objection: Objection): Objection {
  const isError = (objection.severity ?? severity) === 'error';
  return isError && isAnyBudget(form) && !objection.isProven ? { ...objection, severity: 'warning' } : objection;
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
    const readAs = 'fields' in table ? casting.readAs(table, objection.at) : undefined;
    return ref ? [{ ...findingOf(rule, ref, objection, casting, cells), readAs }] : [];
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

/** An error needs proof: what rests on a best guess of the reading is to be verified. */
function doubted(finding: Finding, table: Table, { restsOn }: Objection): Finding {
  if (finding.severity !== 'error' || !restsOn) return finding;
  const guess = { name: table.indicators.header?.guessedName, unit: isUnitKnown(table) ? undefined : table.unit }[
    restsOn
  ];
  return guess === undefined ? finding : { ...finding, severity: 'warning', doubt: { of: restsOn, text: guess } };
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
