import { FORMS, type Form } from '../forms';
import { remembered } from '../language/remembered';
import { VOCABULARY, type Vocabulary } from '../language/vocabulary';
import type {
  CheckResult,
  CheckStatus,
  Finding,
  Problem,
  Severity,
  TableRef,
  TieOutcome,
  UnreadRegion,
} from '../model/finding';
import { toA1, type Position } from '../model/geometry';
import { grouped } from '../model/grouping';
import type { SheetSnapshot } from '../model/grid';
import { readStatements, type Statement } from '../prose';
import { createReader, type Reader, type Reading, type Table } from '../read';
import { SheetView } from '../read/sheet-view';
import { fixCells, repairOf } from '../repair';
import { RULES, type Rule } from '../rules';
import type { BudgetYear, RuleContext } from '../rules/rule';
import { accountOf, sumsOf, type Account } from '../sums';
import { TIES, type Tie } from '../ties';
import { evaluateTies, type Evaluation } from '../ties/evaluate';
import { unitsOf } from '../ties/units';
import { bySeverityAndPlace, findingsBetween, findingsWithin, type Casting } from './findings';
import { NO_SHEET, noTable, uncalculated, unreadableAmounts } from './problems';
import { statementRef, tableRefs } from './table-refs';
import { isOurs, unreadRegions } from './unread';
import { budgetYears } from './years';

/** What a finance bureau may set. */
export interface CheckerSettings {
  /** Codes of rules that are switched off. */
  readonly off?: readonly string[];
  /** By rule code: the severity of all findings of a rule, instead of the rule's own. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

/** What a checker is made with; a part that is not given is the program's own. */
export interface CheckerParts {
  readonly forms?: readonly Form[];
  readonly rules?: readonly Rule[];
  readonly ties?: readonly Tie[];
  readonly vocabulary?: Vocabulary;
  readonly settings?: CheckerSettings;
}

export interface CheckOptions {
  /** Whether the sheets are the whole workbook; only then are the ties between tables checked. */
  readonly wholeWorkbook?: boolean;
}

/** How far a check has come: how many of all steps are done, and which sheet the last step was about. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
  readonly sheetName: string;
}

/** Reads every table on the given sheets and checks it by the rules. */
export interface Checker {
  /**
   * The sheets are not changed, and the same sheets give the same result.
   * @returns findings in the order of sheets and tables, worst first within a table
   */
  readonly check: (sheets: readonly SheetSnapshot[], options?: CheckOptions) => CheckResult;
  /** The same in steps, one for each sheet read and each table checked, for callers that show progress or may stop halfway. */
  readonly checkInSteps: (
    sheets: readonly SheetSnapshot[],
    options?: CheckOptions,
  ) => Generator<CheckProgress, CheckResult>;
}

/** Makes a checker. It remembers what it read of a sheet as long as the snapshot is kept: checking again reads only new snapshots. */
export function createChecker(parts: CheckerParts = {}): Checker {
  const { forms = FORMS, rules = RULES, ties = TIES, vocabulary = VOCABULARY, settings = {} } = parts;
  const reader = createReader(forms);
  const kit: Kit = {
    reader,
    rules: rules.filter(({ code }) => !settings.off?.includes(code)),
    ties,
    vocabulary,
    severities: settings.severities ?? {},
    accountOf: remembered(accountOf),
    read: remembered((sheet) => {
      const reading = reader.read(sheet);
      const areas = reading.tables.map(({ area }) => area);
      const statements = readStatements(reading.view, areas);
      return { ...reading, statements, unread: unreadRegions(reading.view, reading.tables, statements) };
    }),
  };
  const checkInSteps: Checker['checkInSteps'] = (sheets, options = {}) => steps(kit, sheets, options);
  return { checkInSteps, check: (sheets, options) => finished(checkInSteps(sheets, options)) };
}

/** One check with a checker of its own. */
export function checkSheets(
  sheets: readonly SheetSnapshot[],
  { wholeWorkbook, ...parts }: CheckerParts & CheckOptions = {},
): CheckResult {
  return createChecker(parts).check(sheets, { wholeWorkbook });
}

interface SheetReading extends Reading {
  /** Running text between the tables that states figures of the budget. */
  readonly statements: readonly Statement[];
  readonly unread: readonly UnreadRegion[];
}

interface Kit {
  readonly reader: Reader;
  readonly rules: readonly Rule[];
  readonly ties: readonly Tie[];
  readonly vocabulary: Vocabulary;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly accountOf: (table: Table) => Account;
  readonly read: (sheet: SheetSnapshot) => SheetReading;
}

function finished(steps: Generator<CheckProgress, CheckResult>): CheckResult {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

function* steps(
  kit: Kit,
  sheets: readonly SheetSnapshot[],
  { wholeWorkbook = false }: CheckOptions,
): Generator<CheckProgress, CheckResult> {
  const tables: Table[] = [];
  const statements: Statement[] = [];
  const problems: Problem[] = sheets.length === 0 ? [NO_SHEET] : [];
  const unread: UnreadRegion[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const found = kit.read(sheet);
    for (const table of found.tables) {
      tables.push(table);
      for (const problem of uncalculated(sheet, table)) problems.push(problem);
    }
    for (const statement of found.statements) statements.push(statement);
    for (const region of found.unread) unread.push(region);
    if (found.tables.length + found.statements.length === 0)
      for (const problem of empty(sheet, found)) problems.push(problem);
    // Every sheet is counted as if it held one table, so that the progress bar moves steadily.
    yield { done: index + 1, total: sheets.length * 2, sheetName: sheet.name };
  }
  const refs = new Map<Table | Statement, TableRef>([
    ...tableRefs(tables),
    ...statements.map((statement) => [statement, statementRef(statement)] as const),
  ]);
  const years = budgetYears(tables);
  const units = wholeWorkbook ? unitsOf(tables, statements, documentYears(years)) : [];
  const ties = evaluateTies(kit.ties, units, kit.accountOf);
  const casting: Casting = { refs, severities: kit.severities, fix: fixesOf(kit.reader, sheets, tables) };
  const between = new Map<TableRef, Finding[]>();
  for (const rule of wholeWorkbook ? kit.rules : []) {
    if (rule.scope !== 'between-tables') continue;
    for (const finding of findingsBetween(rule, { tables, statements, units, ties }, casting)) {
      const others = between.get(finding.table);
      if (others) others.push(finding);
      else between.set(finding.table, [finding]);
    }
  }
  const open = new Set(
    problems.flatMap(({ kind, sheetId, position }) =>
      kind === 'uncalculated-formula' && position ? [placeKey(sheetId, position)] : [],
    ),
  );
  // A formula without a result is no empty cell: that it has none is said as a problem.
  const isCalculated = ({ table, position }: Finding) => !open.has(placeKey(table.sheetId, position));
  const findings: Finding[] = [];
  const places = inOrderOf(sheets, [...tables, ...statements]);
  for (const [index, place] of places.entries()) {
    const ref = refs.get(place);
    if (!ref) continue;
    const own = 'form' in place ? checkTable(kit, place, years.get(place), casting).filter(isCalculated) : [];
    if ('form' in place) for (const problem of unreadableAmounts(place)) problems.push(problem);
    for (const finding of [...own, ...(between.get(ref) ?? [])].sort(bySeverityAndPlace)) findings.push(finding);
    yield {
      done: sheets.length + Math.floor((sheets.length * (index + 1)) / places.length),
      total: sheets.length * 2,
      sheetName: ref.sheetName,
    };
  }
  return {
    status: statusOf(tables, findings, problems, unread),
    tables: tables.flatMap((table) => refs.get(table) ?? []),
    findings,
    problems,
    unread,
    ties: ties.map((evaluation) => outcomeOf(evaluation, refs)),
  };
}

const placeKey = (sheetId: string, position: Position): string => `${sheetId}!${toA1(position)}`;

/**
 * What is said of a sheet without any table: nothing where something unread says it already, except which form a table of ours comes nearest
 * to, since that tells what to change.
 */
function empty(sheet: SheetSnapshot, { nearest, unread }: SheetReading): readonly Problem[] {
  if (unread.length === 0) return [noTable(sheet, nearest())];
  const miss = unread.some(isOurs) ? nearest() : undefined;
  return miss ? [noTable(sheet, miss)] : [];
}

/** A statement without any table has nothing to be held against: it alone does not count as checked. */
function statusOf(
  tables: readonly Table[],
  findings: readonly Finding[],
  problems: readonly Problem[],
  unread: readonly UnreadRegion[],
): CheckStatus {
  if (unread.some(isOurs) || problems.some(({ kind }) => kind !== 'no-table' && kind !== 'no-sheet'))
    return 'incomplete';
  if (findings.some(({ severity }) => severity !== 'hint')) return 'findings';
  return tables.length > 0 ? 'clean' : 'none';
}

function checkTable(kit: Kit, table: Table, year: BudgetYear | undefined, casting: Casting): Finding[] {
  const context: RuleContext = { year, vocabulary: kit.vocabulary, sums: sumsOf(kit.accountOf(table)) };
  return kit.rules.flatMap((rule) =>
    rule.scope === 'between-tables' || (table.kind && rule.silentOn?.includes(table.kind))
      ? []
      : findingsWithin(rule, table, context, casting),
  );
}

/** Tables and prose in the order of their sheets. */
function inOrderOf<Place extends { readonly sheetId: string }>(
  sheets: readonly SheetSnapshot[],
  places: Place[],
): Place[] {
  const order = new Map(sheets.map(({ id }, index) => [id, index]));
  return places.sort((a, b) => (order.get(a.sheetId) ?? 0) - (order.get(b.sheetId) ?? 0));
}

/** Only a year that the document itself states may separate its tables. */
function documentYears(years: ReadonlyMap<Table, BudgetYear>): (table: Table) => number | undefined {
  return (table) => (years.get(table)?.source === 'document' ? years.get(table)?.year : undefined);
}

/** Plans fixes; a sheet is looked at again only where structure is missing. */
function fixesOf(reader: Reader, sheets: readonly SheetSnapshot[], tables: readonly Table[]): Casting['fix'] {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const besideOn = grouped(tables, ({ sheetId }) => sheetId);
  const viewOf = remembered((sheet: SheetSnapshot) => new SheetView(sheet));
  return (table, { fix, missing }) => {
    const sheet = byId.get(table.sheetId);
    if (!sheet) return undefined;
    if (fix) return fixCells(sheet, fix);
    return missing && repairOf(viewOf(sheet), besideOn.get(sheet.id) ?? [], table, missing, reader);
  };
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
