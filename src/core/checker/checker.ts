import { FORMS, matrixOf, type Form } from '../forms';
import { remembered } from '../language/remembered';
import { VOCABULARY, type Vocabulary } from '../language/vocabulary';
import type {
  CheckedTable,
  CheckOutcome,
  CheckResult,
  CheckStatus,
  Finding,
  Problem,
  Severity,
  TableProfile,
  TableRef,
  TieOutcome,
  UnreadRegion,
} from '../model/finding';
import { toA1, type Position } from '../model/geometry';
import { isSameList } from '../model/grouping';
import type { SheetSnapshot } from '../model/grid';
import { isOwnSheet } from '../model/own-sheet';
import { finished, type Steps } from '../model/steps';
import { statementsInSteps, type Statement } from '../prose';
import { createReader, type Reader, type Reading, type Table } from '../read';
import { RULES, type Rule } from '../rules';
import { C01 } from '../rules/C01';
import { fillingOf } from '../rules/demanded';
import type { BudgetYear, RuleContext, TableRule } from '../rules/rule';
import { accountOf, sumsOf, type Account, type Tolerance } from '../sums';
import { TIES, type Tie } from '../ties';
import { tiesInSteps, type Evaluation, type TieMemory } from '../ties/evaluate';
import { unitsOf, type UnitTables } from '../ties/units';
import { bySeverityAndPlace, findingsBetween, runWithin, type Casting, type Run } from './findings';
import { fixesOf } from './fixes';
import { checkOutcomeOf, createLedgers, isApplicable, kindOf, tableRules } from './ledger';
import { leavesTiesOpen } from './open-ties';
import { NO_SHEET, noTable, onlyReports, unreadSheet, uncalculated, unreadableAmounts } from './problems';
import { demandsBy, isFixedByCode, profileFor } from './profile';
import { readingOf } from './read-as';
import { statementRef, tableRefs } from './table-refs';
import { blankTablesInSteps } from './to-fill';
import { isOurs, unreadInSteps } from './unread';
import { yearsInSteps } from './years';

/** What a finance bureau may set. */
export interface CheckerSettings {
  /** Codes of rules that are switched off. */
  readonly off?: readonly string[];
  /** By rule code: the severity of all findings of a rule, instead of the rule's own. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** How far amounts may be apart and still be told as rounded ones (T11, T10), where that is more than rounding explains. */
  readonly tolerance?: Tolerance;
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
  /** Id of the profile whose demands hold for every table, or `common`; absent to go by what each table tells of its place. */
  readonly profile?: string | undefined;
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
  /** The same in small steps, several for each sheet read and one for each table checked, for callers that show progress or may stop halfway. */
  readonly checkInSteps: (
    sheets: readonly SheetSnapshot[],
    options?: CheckOptions,
  ) => Generator<CheckProgress, CheckResult>;
  /** The tables on a sheet: what a check has read of it is not read again, and the other way round. */
  readonly tablesInSteps: (sheet: SheetSnapshot) => Steps<readonly Table[]>;
}

/**
 * Makes a checker. It remembers what it read of a sheet, and what it said of its tables, as long as the snapshot is kept: checking again reads only
 * new snapshots, and runs the rules on their tables alone, and the ties on their units alone.
 */
export function createChecker(parts: CheckerParts = {}): Checker {
  const { forms = FORMS, rules = RULES, ties = TIES, vocabulary = VOCABULARY, settings = {} } = parts;
  const reader = createReader(forms);
  const isOff = ({ code }: Rule) => settings.off?.includes(code) ?? false;
  const own = rules.filter((rule) => !isOff(rule));
  const kit: Kit = {
    reader,
    off: rules.filter(isOff).map(({ code }) => code),
    rules: own,
    tableRules: tableRules(own),
    ties,
    vocabulary,
    severities: settings.severities ?? {},
    accountOf: remembered((table: Table) => accountOf(table, settings.tolerance)),
    ledgerOf: createLedgers(),
    memory: {
      readings: new WeakMap(),
      refs: new WeakMap(),
      statementRefOf: remembered(statementRef),
      readAs: remembered((table: Table) => readingOf(table, vocabulary)),
      fillingOf: remembered(fillingOf),
      checked: new WeakMap(),
      units: new Map(),
      ties: new WeakMap(),
    },
  };
  const checkInSteps: Checker['checkInSteps'] = (sheets, options = {}) => steps(kit, sheets, options);
  return {
    checkInSteps,
    check: (sheets, options) => finished(checkInSteps(sheets, options)),
    tablesInSteps: (sheet) => tablesOn(kit, sheet),
  };
}

/** One check with a checker of its own. */
export function checkSheets(
  sheets: readonly SheetSnapshot[],
  { wholeWorkbook, profile, ...parts }: CheckerParts & CheckOptions = {},
): CheckResult {
  return createChecker(parts).check(sheets, { wholeWorkbook, profile });
}

/** The cells to be filled in in each blank table. */
type Blanks = ReadonlyMap<Table, readonly Position[]>;

interface SheetReading extends Reading {
  /** By table: the cells to be filled in, while nothing is. */
  readonly blanks: Blanks;
  /** Running text between the tables that states figures of the budget. */
  readonly statements: readonly Statement[];
  readonly unread: readonly UnreadRegion[];
  /** Formulas without a result, and their places. */
  readonly uncalculated: readonly Problem[];
  /** What is said of a sheet on which there is nothing to check. */
  readonly nothing: readonly Problem[];
  readonly open: ReadonlySet<string>;
}

/** What was said of a table, and what it depends on besides the table. */
interface Checked {
  readonly ref: TableRef;
  readonly year: BudgetYear | undefined;
  readonly profile: TableProfile | undefined;
  readonly isBlank: boolean;
  readonly checks: readonly CheckOutcome[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** What a checker knows from checks before. */
interface Memory {
  readonly readings: WeakMap<SheetSnapshot, SheetReading>;
  readonly refs: WeakMap<Table, TableRef>;
  readonly statementRefOf: (statement: Statement) => TableRef;
  readonly readAs: (table: Table) => ReturnType<typeof readingOf>;
  readonly fillingOf: typeof fillingOf;
  readonly checked: WeakMap<Table, Checked>;
  /** Of the last check, by name and year. */
  readonly units: Map<string, UnitTables>;
  readonly ties: TieMemory;
}

interface Kit {
  readonly reader: Reader;
  /** Codes of the rules that are switched off. */
  readonly off: readonly string[];
  readonly rules: readonly Rule[];
  readonly tableRules: readonly TableRule[];
  readonly ties: readonly Tie[];
  readonly vocabulary: Vocabulary;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly accountOf: (table: Table) => Account;
  readonly ledgerOf: ReturnType<typeof createLedgers>;
  readonly memory: Memory;
}

/** The steps of some work, told as one and the same progress. */
function* progressing<Result>(steps: Steps<Result>, progress: CheckProgress): Generator<CheckProgress, Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield progress;
  }
}

function* readSheet({ reader, memory }: Kit, sheet: SheetSnapshot): Steps<SheetReading> {
  const known = memory.readings.get(sheet);
  if (known) return known;
  const reading = yield* reader.readInSteps(sheet);
  const { view, tables } = reading;
  const statements = yield* statementsInSteps(
    view,
    tables.map(({ area }) => area),
  );
  const unread = yield* unreadInSteps(view, tables, statements);
  const open: Problem[] = [];
  for (const table of tables) {
    for (const problem of uncalculated(sheet, table)) open.push(problem);
    yield;
  }
  const made: SheetReading = {
    tables,
    view,
    nearest: reading.nearest,
    blanks: yield* blankTablesInSteps(tables, sheet),
    statements,
    unread,
    uncalculated: open,
    nothing: tables.length + statements.length === 0 ? yield* empty(sheet, reading, unread) : [],
    open: new Set(open.flatMap(({ position }) => (position ? [toA1(position)] : []))),
  };
  memory.readings.set(sheet, made);
  return made;
}

function* tablesOn(kit: Kit, sheet: SheetSnapshot): Steps<readonly Table[]> {
  return (yield* readSheet(kit, sheet)).tables;
}

function* steps(
  kit: Kit,
  given: readonly SheetSnapshot[],
  { wholeWorkbook = false, profile: chosen }: CheckOptions,
): Generator<CheckProgress, CheckResult> {
  // A report of an earlier check speaks of tables, and is none; so do explanations.
  const sheets = given.filter((sheet) => kit.memory.readings.has(sheet) || !isOwnSheet(sheet));
  const tables: Table[] = [];
  const statements: Statement[] = [];
  const problems: Problem[] = sheets.length > 0 ? [] : [given[0] ? onlyReports(given[0]) : NO_SHEET];
  const unread: UnreadRegion[] = [];
  const blanks = new Map<Table, readonly Position[]>();
  const readings = new Map<string, SheetReading>();
  const total = sheets.length * 2;
  for (const [index, sheet] of sheets.entries()) {
    const found = yield* progressing(readSheet(kit, sheet), { done: index, total, sheetName: sheet.name });
    readings.set(sheet.id, found);
    for (const table of found.tables) tables.push(table);
    for (const problem of found.uncalculated) problems.push(problem);
    for (const [table, cells] of found.blanks) blanks.set(table, cells);
    for (const statement of found.statements) statements.push(statement);
    for (const region of found.unread) unread.push(region);
    for (const problem of found.nothing) problems.push(problem);
    // Every sheet is counted as if it held one table, so that the progress bar moves steadily.
    yield { done: index + 1, total, sheetName: sheet.name };
  }
  const half: CheckProgress = { done: sheets.length, total, sheetName: sheets.at(-1)?.name ?? '' };
  const { memory } = kit;
  const refs = new Map<Table | Statement, TableRef>([
    ...tableRefs(tables, memory.refs),
    ...statements.map((statement) => [statement, memory.statementRefOf(statement)] as const),
  ]);
  yield half;
  const years = yield* progressing(yearsInSteps(tables), half);
  yield half;
  // Where a sheet is unread nobody knows what it holds: ties with its tables are not told.
  const isWhole = wholeWorkbook && sheets.every(({ unread: obstacle }) => !obstacle);
  const units = isWhole ? keptUnits(memory.units, unitsOf(tables, statements, documentYears(years))) : [];
  yield half;
  const toFill = withoutEmptyOnes(blanks, tables);
  const blankness = (table: Table) => (toFill.has(table) ? 'to-fill' : blanks.has(table) ? 'empty' : undefined);
  const ties = yield* progressing(tiesInSteps(kit.ties, units, kit.accountOf, memory.ties, blankness), half);
  const casting = castingOf(kit, refs);
  const otherSheets = problems.flatMap(({ kind, sheetName }) => (kind === 'no-table' ? sheetName : []));
  const hasUnread = unread.some(isOurs);
  const between = new Map<TableRef, Finding[]>();
  for (const rule of isWhole ? kit.rules : []) {
    if (rule.scope !== 'between-tables') continue;
    for (const finding of findingsBetween(rule, { tables, statements, units, ties, otherSheets, hasUnread }, casting)) {
      const others = between.get(finding.table);
      if (others) others.push(finding);
      else between.set(finding.table, [finding]);
    }
    yield half;
  }
  const findings: Finding[] = [];
  const places = inOrderOf(sheets, [...tables, ...statements]);
  const checks = new Map<Table, CheckedTable['checks']>();
  for (const [index, place] of places.entries()) {
    const ref = refs.get(place);
    if (!ref) continue;
    const checked =
      'form' in place
        ? checkedTable(kit, place, readings.get(place.sheetId), {
            ref,
            year: years.get(place),
            profile: profileFor(place, chosen),
            isBlank: toFill.has(place),
          })
        : undefined;
    if (checked && 'form' in place) checks.set(place, checked.checks);
    for (const problem of checked?.problems ?? []) problems.push(problem);
    const [own, others] = [checked?.findings ?? [], between.get(ref)];
    for (const finding of others ? [...own, ...others].sort(bySeverityAndPlace) : own) findings.push(finding);
    yield {
      done: sheets.length + Math.floor((sheets.length * (index + 1)) / places.length),
      total,
      sheetName: ref.sheetName,
    };
  }
  return {
    status:
      toFill.size > 0 || leavesTiesOpen(ties, sheets, tables)
        ? 'incomplete'
        : statusOf(tables, findings, problems, unread),
    tables: tables.flatMap((table): CheckedTable[] => {
      const ref = refs.get(table);
      if (!ref) return [];
      const [kind, profile] = [kindOf(table), profileFor(table, chosen)];
      const own = checks.get(table) ?? [];
      return [{ kind, profile, checks: own, toFill: toFill.get(table) ?? [], ...fillingIn(kit, table, own), ...ref }];
    }),
    findings,
    problems,
    unread,
    ties: ties.map((evaluation) => outcomeOf(evaluation, refs)),
    off: kit.off,
  };
}

/** How far a table is filled in, where the rule about that has judged it: not a blank one, nor where the rule is switched off. */
function fillingIn(kit: Kit, table: Table, checks: CheckedTable['checks']): Pick<CheckedTable, 'filling'> {
  const isJudged = checks.some(
    ({ code, outcome }) => code === C01.code && (outcome === 'held' || outcome === 'finding'),
  );
  const filling = isJudged ? kit.memory.fillingOf(table) : undefined;
  return filling && filling.all > 0 ? { filling } : {};
}

/** Units as they were in the last check, where nothing about them has changed. */
function keptUnits(known: Map<string, UnitTables>, units: readonly UnitTables[]): readonly UnitTables[] {
  const kept = units.map((unit) => {
    const before = known.get(unitKey(unit));
    return before && isSameList(before.tables, unit.tables) && isSameList(before.statements, unit.statements)
      ? before
      : unit;
  });
  known.clear();
  for (const unit of kept) known.set(unitKey(unit), unit);
  return kept;
}

const unitKey = ({ unitName, year }: UnitTables): string => `${unitName}/${year ?? ''}`;

/**
 * What is said of a sheet without any table: nothing where something unread says it already, except which form a table of ours comes nearest
 * to, since that tells what to change.
 */
function* empty(
  sheet: SheetSnapshot,
  { nearest }: Reading,
  unread: readonly UnreadRegion[],
): Steps<readonly Problem[]> {
  if (sheet.unread) return [unreadSheet(sheet, sheet.unread)];
  if (unread.length === 0) return [noTable(sheet, yield* nearest())];
  const miss = unread.some(isOurs) ? yield* nearest() : undefined;
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

/** What the rules say of a table; of one that was checked before, with the same name and year, what they said then. */
function checkedTable(
  kit: Kit,
  table: Table,
  reading: SheetReading | undefined,
  known: Pick<Checked, 'ref' | 'year' | 'profile' | 'isBlank'>,
): Checked {
  const before = kit.memory.checked.get(table);
  const { ref, year, profile, isBlank } = known;
  const isSameYear = before?.year?.year === year?.year && before?.year?.source === year?.source;
  if (before?.ref === ref && isSameYear && before.profile === profile && before.isBlank === isBlank) return before;
  const runs = runsOf(kit, table, reading, known);
  const findings: Finding[] = [];
  // A formula without a result is no empty cell: that it has none is said as a problem.
  const open = reading?.open;
  const isCalculated = ({ position }: Finding) => !open?.size || !open.has(toA1(position));
  const checks = kit.tableRules.map((rule): CheckOutcome => {
    const run = runs.get(rule);
    if (!run) return { code: rule.code, outcome: 'notApplicable' };
    const own = isBlank && rule.onBlank === 'speaks' ? [] : run.findings.filter(isCalculated);
    for (const finding of own) findings.push(finding);
    const looks = own.length < run.findings.length ? [...run.looks, 'unreadable' as const] : run.looks;
    return checkOutcomeOf(rule, table, { findings: own, looks }, isBlank);
  });
  const checked: Checked = {
    ref,
    year,
    profile,
    isBlank,
    checks: kit.ledgerOf(checks),
    findings: findings.sort(bySeverityAndPlace),
    problems: unreadableAmounts(table),
  };
  kit.memory.checked.set(table, checked);
  return checked;
}

const castingOf = ({ severities, memory }: Kit, refs: Casting['refs']): Casting => ({
  refs,
  severities,
  readAs: (table, at, about) => memory.readAs(table)(at, about),
});

/** What came of each rule that has something to say of such a table. */
function runsOf(
  kit: Kit,
  table: Table,
  reading: SheetReading | undefined,
  { ref, year, profile }: Pick<Checked, 'ref' | 'year' | 'profile'>,
): ReadonlyMap<TableRule, Run> {
  const { reader, vocabulary, tableRules: rules } = kit;
  const runsIn = (of: Table, fixes: Parameters<typeof runWithin>[4]): ReadonlyMap<TableRule, Run> => {
    const [demands, isFixed] = [demandsBy(profile), isFixedByCode(of, profile)];
    const context: RuleContext = { year, demands, vocabulary, ...sumsOf(kit.accountOf(of)) };
    const casting = castingOf(kit, new Map([[of, ref]]));
    const applicable = rules.filter((rule) => isApplicable(rule, of, isFixed));
    return new Map(applicable.map((rule) => [rule, runWithin(rule, of, context, casting, fixes)]));
  };
  const findingsOf = (runs: ReadonlyMap<TableRule, Run>) => [...runs.values()].flatMap(({ findings }) => findings);
  // Findings are kept from check to check, and their plans with them: a plan holds on to the table's own sheet alone.
  const desk = reading && {
    reader,
    reading: { view: reading.view, tables: reading.tables },
    table,
    found: () => findingsOf(runs),
    foundIn: (again: Table) => findingsOf(runsIn(again, () => [])),
  };
  const runs = runsIn(table, (objection, finding) => (desk ? fixesOf(desk, objection, finding) : []));
  return runs;
}

/**
 * The blank tables that are yet to be filled in. Beside tables with amounts a statutory table without any is an empty one: what it lacks is
 * its note (C09).
 */
function withoutEmptyOnes(blanks: Blanks, tables: readonly Table[]): Blanks {
  if (tables.every((table) => table.made !== 'matrix' || blanks.has(table))) return blanks;
  return new Map([...blanks].filter(([{ form }]) => matrixOf(form)?.emptyNote === undefined));
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
