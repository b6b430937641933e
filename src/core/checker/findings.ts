import { isAnyBudget } from '../forms';
import { plainNumber } from '../language/money';
import { inOneLine } from '../language/spelling';
import {
  SEVERITIES,
  type Finding,
  type Fix,
  type ReadAs,
  type RelatedCell,
  type Severity,
  type TableRef,
} from '../model/finding';
import type { Position } from '../model/geometry';
import type { Statement } from '../prose';
import type { Table } from '../read';
import { isUnitKnown } from '../read/contents';
import { readingOfProse, type About } from './read-as';
import type { Look, Objection, RuleContext, TableRule, TieObjection, Workbook, WorkbookRule } from '../rules/rule';

/** What a finding is made from, besides the rule and its objection. */
export interface Casting {
  readonly refs: ReadonlyMap<Table | Statement, TableRef>;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly readAs: (table: Table, at: Position, about?: About) => ReadAs | undefined;
}

/** What came of a rule on one table: its findings, and what it looked at. */
export interface Run {
  readonly findings: readonly Finding[];
  readonly looks: readonly Look['look'][];
}

/**
 * Runs a rule within one table.
 * @param fixesOf what can be offered to put right what it objects to
 */
export function runWithin(
  rule: TableRule,
  table: Table,
  context: RuleContext,
  casting: Casting,
  fixesOf: (objection: Objection, finding: Finding) => readonly Fix[],
): Run {
  const ref = casting.refs.get(table);
  const findings: Finding[] = [];
  const looks: Look['look'][] = [];
  for (const remark of ref ? rule.check(table, context) : []) {
    if ('look' in remark) {
      if (!looks.includes(remark.look)) looks.push(remark.look);
    } else if (ref) {
      const readAs = casting.readAs(table, remark.at, remark);
      const finding = findingOf(rule, ref, remark, relatedIn(table, remark, casting.readAs), readAs, casting);
      const told = doubted(finding, table, remark);
      findings.push(withFixes(told, fixesOf(remark, told)));
    }
  }
  return { findings, looks };
}

function withFixes(finding: Finding, fixes: readonly Fix[]): Finding {
  return fixes.length === 0 ? finding : { ...finding, fixes };
}

/** The findings of a rule between tables, each with the table or statement in which it must be put right. */
export function findingsBetween(rule: WorkbookRule, workbook: Workbook, casting: Casting): Finding[] {
  return [...rule.check(workbook)].flatMap(({ table, elsewhere, stated, ...objection }) => {
    const ref = casting.refs.get(table);
    const readIn: Casting['readAs'] = (of, at, about) => {
      const readAs = casting.readAs(of, at, about);
      return readAs && { table: inOneLine(of.title) || of.form.name['zh-CN'], ...readAs };
    };
    const isTable = 'fields' in table;
    const related = [
      ...(isTable ? relatedIn(table, objection, readIn) : []),
      ...elsewhere.flatMap(({ table: other, position }) => relatedIn(other, { related: [position] }, readIn)),
    ];
    const readAs = isTable ? readIn(table, objection.at, objection) : readingOfProse(table, objection.at, stated);
    return ref ? [findingOf(rule, ref, objection, related, readAs, casting)] : [];
  });
}

/** The other cells of a table that an objection to it involves. */
function relatedIn(
  table: Table,
  { related = [] }: Pick<Objection, 'related'>,
  readAs: Casting['readAs'],
): readonly RelatedCell[] {
  const { sheetId, sheetName } = table;
  return related.map((position) => ({ sheetId, sheetName, position, readAs: readAs(table, position) }));
}

function findingOf(
  rule: TableRule | WorkbookRule,
  table: TableRef,
  objection: Omit<TieObjection, 'table' | 'elsewhere' | 'related'>,
  related: readonly RelatedCell[],
  readAs: ReadAs | undefined,
  { severities }: Casting,
): Finding {
  const { at, field, message, values = {} } = objection;
  const figures = figuresOf(objection);
  const own = objection.severity ?? rule.severity;
  const severity = (Object.hasOwn(severities, rule.code) ? severities[rule.code] : undefined) ?? own;
  const { difference } = figures;
  return {
    code: rule.code,
    severity,
    ...(severity === own ? {} : { ownSeverity: own }),
    table,
    position: at,
    field,
    message,
    // The sentence says by how much, whichever is more.
    values: Object.assign({}, figures, difference && { difference: difference.replace(/^-/, '') }, values),
    ...figures,
    related,
    readAs,
  };
}

/** An error needs proof: what rests on a best guess of the reading is to be verified, and says what was taken for what. */
function doubted(finding: Finding, table: Table, objection: Objection): Finding {
  const doubt = finding.severity === 'error' ? doubtOf(table, objection) : undefined;
  return doubt ? { doubt, ...finding, severity: 'warning' } : finding;
}

/** What of the reading is only a best guess: whatever is said of a table of no known form and not proven by it, else what the objection rests on. */
function doubtOf(table: Table, { restsOn, isProven }: Objection): Finding['doubt'] {
  const { form, title, sheetName, unit } = table;
  if (isAnyBudget(form) && !isProven) return { of: 'form', text: inOneLine(title) || sheetName };
  if (restsOn === 'unit' && !isUnitKnown(table)) return { of: 'unit', text: unit };
  const guessed = restsOn === 'name' && table.made === 'targets' ? table.indicators.header.guessedName : undefined;
  return guessed === undefined ? undefined : { of: 'name', text: guessed };
}

/** Those figures that are known, as decimal strings. */
function figuresOf({ expected, actual }: Pick<Objection, 'expected' | 'actual'>) {
  const figures: { expected?: string; actual?: string; difference?: string } = {};
  if (expected) figures.expected = plainNumber(expected);
  if (actual) figures.actual = plainNumber(actual);
  if (expected && actual) figures.difference = plainNumber(actual.minus(expected));
  return figures;
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
