import { fieldsOf, FORMS, type Form } from '../forms';
import { recognise, type Table } from '../recognise';
import { isEmptyField, moneyIn } from '../recognise/contents';
import { RULES, type Rule } from '../rules';
import type { BudgetYear, Report } from '../rules/rule';
import type { Position } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/grid';
import { squeeze } from '../sheet/text';
import { readPlanFigure } from '../values/plan';
import { SEVERITIES, type CheckResult, type Finding, type Problem, type RelatedCell, type TableRef } from './finding';
import { budgetYears } from './year';

export interface CheckOptions {
  readonly forms?: readonly Form[];
  readonly rules?: readonly Rule[];
  /** The sheets are the whole workbook: ties between tables are checked too. */
  readonly wholeWorkbook?: boolean;
}

/**
 * Reads every table of targets on the given sheets and holds it against the rules. Pure: the sheets are not changed,
 * and the same sheets give the same result.
 * @returns findings in the order of sheets and tables, worst first within a table
 */
export function checkSheets(sheets: readonly SheetSnapshot[], options: CheckOptions = {}): CheckResult {
  const { forms = FORMS, rules = RULES, wholeWorkbook = false } = options;
  const tables: Table[] = [];
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    const { tables: found, miss } = recognise(sheet, forms);
    tables.push(...found);
    problems.push(...found.flatMap((table) => uncalculated(sheet, table)));
    if (found.length === 0) {
      problems.push({
        kind: 'no-table',
        sheetId: sheet.id,
        sheetName: sheet.name,
        message: miss ? 'nearest' : 'none',
        values: miss ? { form: miss.form.id, missing: miss.missing } : {},
      });
    }
  }
  const refs = tableRefs(tables);
  const years = budgetYears(tables);
  const ties = wholeWorkbook ? rules.flatMap((rule) => tieFindings(rule, tables, refs, years)) : [];
  const findings: Finding[] = [];
  for (const table of tables) {
    const ref = refs.get(table);
    if (!ref) continue;
    problems.push(...unreadableAmounts(table));
    const own = rules.flatMap((rule) =>
      rule.scope === 'within-table' ? [...rule.check(table, { year: years.get(table) })].map((report) => toFinding(rule, ref, report)) : [],
    );
    findings.push(...[...own, ...ties.filter((finding) => finding.table === ref)].sort(bySeverityAndPlace));
  }
  const unread = problems.some(({ kind }) => kind !== 'no-table');
  return {
    status: unread ? 'incomplete' : findings.length > 0 ? 'findings' : 'clean',
    tables: [...refs.values()],
    findings,
    problems,
  };
}

function toFinding(rule: Rule, table: TableRef, report: Report, elsewhere: readonly RelatedCell[] = []): Finding {
  const { at, field, message, related = [], severity = rule.severity, values = {}, expected, actual, difference, fix } = report;
  const { sheetId, sheetName } = table;
  return {
    code: rule.code,
    severity,
    table,
    position: at,
    field,
    message,
    values,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(difference !== undefined && { difference }),
    related: [...related.map((position) => ({ sheetId, sheetName, position })), ...elsewhere],
    fixable: fix !== undefined,
    ...(fix && { fix }),
  };
}

/** What a rule between tables finds, each at the table it is said of. */
function tieFindings(
  rule: Rule,
  tables: readonly Table[],
  refs: ReadonlyMap<Table, TableRef>,
  years: ReadonlyMap<Table, BudgetYear>,
): Finding[] {
  if (rule.scope !== 'between-tables') return [];
  const yearOf = (table: Table) => (years.get(table)?.source === 'document' ? years.get(table)?.year : undefined);
  return [...rule.check(tables, yearOf)].flatMap(({ table, elsewhere, ...report }) => {
    const ref = refs.get(table);
    const cells = elsewhere.map(({ table: other, position }) => ({ sheetId: other.sheetId, sheetName: other.sheetName, position }));
    return ref ? [toFinding(rule, ref, report, cells)] : [];
  });
}

function bySeverityAndPlace(a: Finding, b: Finding): number {
  const place = (p: Position, q: Position) => p.row - q.row || p.column - q.column;
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || place(a.position, b.position) || a.code.localeCompare(b.code);
}

/** Names each table as its users do: 项目编码, else 项目名称, else unit and form; like ones are numbered from the second. */
function tableRefs(tables: readonly Table[]): ReadonlyMap<Table, TableRef> {
  const refs = new Map<Table, TableRef>();
  const seen = new Map<string, number>();
  for (const table of tables) {
    const { code, name } = table.form.identity;
    const text = (key: string | undefined) => squeeze((key && table.fields.get(key)?.content) ?? '');
    const key = text(code) || text(name) || `${squeeze(table.unitName)}${table.form.name['zh-CN']}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    refs.set(table, {
      sheetId: table.sheetId,
      sheetName: table.sheetName,
      form: table.form.id,
      area: table.area,
      title: table.title,
      key: count > 1 ? `${key}#${count}` : key,
    });
  }
  return refs;
}

/** Fields that should hold an amount and hold something else: totals that rest on them could not be checked. */
function unreadableAmounts(table: Table): Problem[] {
  return fieldsOf(table.form).flatMap((field) => {
    const reading = table.fields.get(field.key);
    if (!reading || isEmptyField(reading)) return [];
    const unreadable =
      field.type === 'money'
        ? moneyIn(table, field.key)?.kind === 'unreadable'
        : field.type === 'share' && readPlanFigure(reading.value, reading.format, table.unit).kind === 'unreadable';
    if (!unreadable) return [];
    const { sheetId, sheetName } = table;
    const values = { label: reading.label, content: squeeze(reading.content) };
    return [{ kind: 'unreadable-amount' as const, sheetId, sheetName, position: reading.position, message: 'unreadable', values }];
  });
}

/** Formulas without a result inside a table, as programs that write files without calculating leave them. */
function uncalculated({ id, name, grid }: SheetSnapshot, { area }: Table): Problem[] {
  const found: Problem[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!grid.formulas?.[row - grid.top]?.[column - grid.left]) continue;
      if (grid.values[row - grid.top]?.[column - grid.left] !== null) continue;
      found.push({ kind: 'uncalculated-formula', sheetId: id, sheetName: name, position: { row, column }, message: 'uncalculated', values: {} });
    }
  }
  return found;
}
