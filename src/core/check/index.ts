import type { SheetEdit } from '../edits/sheet-edit';
import { fieldsOf, FORMS, type Form } from '../forms';
import { recognise, type FieldReading, type Miss, type Recognition, type Table } from '../recognise';
import { repairOf, type Missing } from '../repair';
import { amountCells, isEmptyField, moneyIn } from '../recognise/contents';
import { RULES, type Rule } from '../rules';
import type { BudgetYear, Report, Workbook } from '../rules/rule';
import type { Position } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/grid';
import { squeeze } from '../sheet/text';
import { SheetView } from '../sheet/view';
import type { Statement } from '../statement';
import { TIES } from '../ties';
import { evaluateTies, type Evaluation } from '../ties/evaluate';
import { unitsOf } from '../ties/units';
import { readPlanFigure } from '../values/plan';
import {
  SEVERITIES,
  STATEMENT,
  type CheckResult,
  type Finding,
  type Problem,
  type RelatedCell,
  type TableRef,
  type TieOutcome,
} from './finding';
import { budgetYears } from './year';

export interface CheckOptions {
  readonly forms?: readonly Form[];
  readonly rules?: readonly Rule[];
  /** The sheets are the whole workbook: ties between tables are checked too. */
  readonly wholeWorkbook?: boolean;
}

/** How far a check has come: steps done of all, and the sheet the last one was about. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  readonly sheetName: string;
}

/**
 * Reads every table on the given sheets and holds it against the rules. Pure: the sheets are not changed, and the same sheets
 * give the same result.
 * @returns findings in the order of sheets and tables, worst first within a table
 */
export function checkSheets(sheets: readonly SheetSnapshot[], options: CheckOptions = {}): CheckResult {
  const steps = checkInSteps(sheets, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps, one for each sheet read and each table checked, for whoever has to show progress or to stop on the way. */
export function* checkInSteps(
  sheets: readonly SheetSnapshot[],
  options: CheckOptions = {},
): Generator<CheckProgress, CheckResult> {
  const { forms = FORMS, rules = RULES, wholeWorkbook = false } = options;
  const tables: Table[] = [];
  const statements: Statement[] = [];
  const problems: Problem[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const found = readingOf(sheet, forms);
    tables.push(...found.tables);
    statements.push(...found.statements);
    problems.push(...found.tables.flatMap((table) => uncalculated(sheet, table)));
    if (found.tables.length + found.statements.length === 0) problems.push(noTable(sheet, found.miss));
    // Every sheet holds one table at least, so that the bar moves steadily.
    yield { done: index + 1, total: sheets.length * 2, sheetName: sheet.name };
  }
  const places: readonly (Table | Statement)[] = [...tables, ...statements].sort(
    (a, b) => order(sheets, a) - order(sheets, b),
  );
  const refs = new Map<Table | Statement, TableRef>([
    ...tableRefs(tables),
    ...statements.map((statement) => [statement, statementRef(statement)] as const),
  ]);
  const years = budgetYears(tables);
  const yearOf = (table: Table) => (years.get(table)?.source === 'document' ? years.get(table)?.year : undefined);
  const units = wholeWorkbook ? unitsOf(tables, statements, yearOf) : [];
  const ties = evaluateTies(TIES, units);
  const between = wholeWorkbook
    ? rules.flatMap((rule) => findingsBetween(rule, { tables, statements, units, ties }, refs))
    : [];
  const repairs = repairsOf(sheets, tables, forms);
  const findings: Finding[] = [];
  for (const [index, place] of places.entries()) {
    const ref = refs.get(place);
    if (!ref) continue;
    const own = 'form' in place ? findingsWithin(place, rules, ref, years.get(place), repairs) : [];
    if ('form' in place) problems.push(...unreadableAmounts(place));
    findings.push(...[...own, ...between.filter((finding) => finding.table === ref)].sort(bySeverityAndPlace));
    yield {
      done: sheets.length + Math.floor((sheets.length * (index + 1)) / places.length),
      total: sheets.length * 2,
      sheetName: ref.sheetName,
    };
  }
  const unread = problems.some(({ kind }) => kind !== 'no-table');
  return {
    status: unread ? 'incomplete' : findings.length > 0 ? 'findings' : 'clean',
    tables: tables.flatMap((table) => refs.get(table) ?? []),
    findings,
    problems,
    ties: ties.map((evaluation) => outcomeOf(evaluation, refs)),
  };
}

/** What was found on a sheet, as long as its snapshot is kept: a check that comes again looks only at sheets that were read anew. */
const readings = new WeakMap<SheetSnapshot, { readonly forms: readonly Form[]; readonly found: Recognition }>();

function readingOf(sheet: SheetSnapshot, forms: readonly Form[]): Recognition {
  const known = readings.get(sheet);
  if (known?.forms === forms) return known.found;
  const found = recognise(sheet, forms);
  readings.set(sheet, { forms, found });
  return found;
}

function order(sheets: readonly SheetSnapshot[], { sheetId }: Table | Statement): number {
  return sheets.findIndex(({ id }) => id === sheetId);
}

function noTable({ id, name }: SheetSnapshot, miss: Miss | undefined): Problem {
  const place = { kind: 'no-table' as const, sheetId: id, sheetName: name };
  return miss
    ? { ...place, message: 'nearest', values: { form: miss.form.id, missing: miss.missing } }
    : { ...place, message: 'none', values: {} };
}

function findingsWithin(
  table: Table,
  rules: readonly Rule[],
  ref: TableRef,
  year: BudgetYear | undefined,
  repairs: Repairs,
): Finding[] {
  return rules.flatMap((rule) => {
    if (rule.scope !== 'within-table') return [];
    return [...rule.check(table, { year })].map((report) => {
      const repair = report.missing && repairs(table, report.missing);
      return { ...toFinding(rule, ref, report), repair };
    });
  });
}

type Repairs = (table: Table, missing: Missing) => SheetEdit | undefined;

/** Plans repairs; a sheet is looked at again only where one is asked for. */
function repairsOf(sheets: readonly SheetSnapshot[], tables: readonly Table[], forms: readonly Form[]): Repairs {
  const views = new Map<string, SheetView>();
  return (table, missing) => {
    const sheet = sheets.find(({ id }) => id === table.sheetId);
    if (!sheet) return undefined;
    const view = views.get(sheet.id) ?? new SheetView(sheet);
    views.set(sheet.id, view);
    return repairOf(
      view,
      tables.filter(({ sheetId }) => sheetId === sheet.id),
      table,
      missing,
      forms,
    );
  };
}

/** What a rule between tables finds, each at the table or statement it is said of. */
function findingsBetween(rule: Rule, workbook: Workbook, refs: ReadonlyMap<Table | Statement, TableRef>): Finding[] {
  if (rule.scope !== 'between-tables') return [];
  return [...rule.check(workbook)].flatMap(({ table, elsewhere, ...report }) => {
    const ref = refs.get(table);
    const cells = elsewhere.map(({ table: other, position }) => ({
      sheetId: other.sheetId,
      sheetName: other.sheetName,
      position,
    }));
    return ref ? [toFinding(rule, ref, report, cells)] : [];
  });
}

function outcomeOf(
  { tie, unit, obstacle, forms, tables, breaches }: Evaluation,
  refs: ReadonlyMap<Table | Statement, TableRef>,
): TieOutcome {
  return {
    id: tie.id,
    unitName: unit.unitName,
    year: unit.year,
    status: obstacle ? 'unchecked' : breaches.length > 0 ? 'broken' : 'holds',
    obstacle,
    forms,
    tables: tables.flatMap((table) => refs.get(table) ?? []),
  };
}

function statementRef({ sheetId, sheetName, area, title, unitName }: Statement): TableRef {
  return { sheetId, sheetName, form: STATEMENT, area, title, key: `${squeeze(unitName)}${squeeze(title)}` };
}

function toFinding(rule: Rule, table: TableRef, report: Report, elsewhere: readonly RelatedCell[] = []): Finding {
  const {
    at,
    field,
    message,
    related = [],
    severity = rule.severity,
    values = {},
    expected,
    actual,
    difference,
    fix,
  } = report;
  const { sheetId, sheetName } = table;
  return {
    code: rule.code,
    severity,
    table,
    position: at,
    field,
    message,
    values,
    expected,
    actual,
    difference,
    related: [...related.map((position) => ({ sheetId, sheetName, position })), ...elsewhere],
    fixable: fix !== undefined,
    fix,
  };
}

function bySeverityAndPlace(a: Finding, b: Finding): number {
  const place = (p: Position, q: Position) => p.row - q.row || p.column - q.column;
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    place(a.position, b.position) ||
    a.code.localeCompare(b.code)
  );
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

/** Cells that should hold an amount and hold something else: totals that rest on them could not be checked. */
function unreadableAmounts(table: Table): Problem[] {
  const { sheetId, sheetName } = table;
  const problem = ({ position, label, content }: FieldReading): Problem => ({
    kind: 'unreadable-amount',
    sheetId,
    sheetName,
    position,
    message: 'unreadable',
    values: { label, content: squeeze(content) },
  });
  const amounts = amountCells(table).filter(
    ([key, reading]) => !isEmptyField(reading) && moneyIn(table, key)?.kind === 'unreadable',
  );
  const shares = fieldsOf(table.form).flatMap(({ key, type }) => {
    const reading = type === 'share' ? table.fields.get(key) : undefined;
    const unreadable =
      reading &&
      !isEmptyField(reading) &&
      readPlanFigure(reading.value, reading.format, table.unit).kind === 'unreadable';
    return unreadable ? [reading] : [];
  });
  return [...amounts.map(([, reading]) => reading), ...shares].map(problem);
}

/** Formulas without a result inside a table, as programs that write files without calculating leave them. */
function uncalculated({ id, name, grid }: SheetSnapshot, { area }: Table): Problem[] {
  const found: Problem[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!grid.formulas?.[row - grid.top]?.[column - grid.left]) continue;
      if (grid.values[row - grid.top]?.[column - grid.left] !== null) continue;
      found.push({
        kind: 'uncalculated-formula',
        sheetId: id,
        sheetName: name,
        position: { row, column },
        message: 'uncalculated',
        values: {},
      });
    }
  }
  return found;
}
