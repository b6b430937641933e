import {
  areaToA1,
  NOTHING_EXPLAINED,
  isFixable,
  quoteSheetName,
  toA1,
  type CheckOutcome,
  type CheckResult,
  type Explained,
  type Finding,
  type Locale,
  type LooksLike,
  type RelatedCell,
  type TableKind,
  type TableProfile,
  type TieOutcome,
} from '../core';
import { describeFinding, describeProblem } from '../words/describe';
import { explainWords } from '../words/explain';
import { describeReadAs, nameReadAs } from '../words/read-as';
import { describeTie, tieName } from '../words/ties';

/** One file's entry in the command line's JSON; its shape is public, fields are only ever added. */
export interface FileReport {
  readonly file: string;
  readonly status: CheckResult['status'];
  readonly tables: readonly TableReport[];
  /** How many cells of blank tables are to be filled in, all together. */
  readonly toFill: number;
  readonly findings: readonly FindingReport[];
  readonly problems: readonly { kind: string; sheet?: string; address?: string; message: string }[];
  /** What was left unread and looks like a table of the field. */
  readonly unread: readonly { sheet: string; range: string; looksLike: LooksLike }[];
  readonly ties: readonly TieReport[];
  /** What is to be said of rows of explanations: `kind` as the documentation of explanations lists them. */
  readonly explanations: readonly { kind: string; sheet: string; address: string; message: string }[];
  /** Codes of the rules that a file of settings switches off: nothing was looked at by them. */
  readonly off: readonly string[];
}

export interface TableReport {
  readonly sheet: string;
  readonly range: string;
  readonly form: string;
  readonly title: string;
  readonly key: string;
  readonly kind: TableKind;
  /** Whose version of the forms it follows, and what tells it; `null` where nothing does. */
  readonly profile: string | null;
  readonly profileBy?: { readonly by: TableProfile['by']; readonly text: string };
  /** How each rule within tables came out; `because` where it was not checked. */
  readonly checks: readonly CheckOutcome[];
  /** How many cells are to be filled in, while nothing is; 0 for every table that is begun. */
  readonly toFill: number;
}

/** How one tie between tables came out for one unit. */
export interface TieReport {
  readonly id: string;
  readonly name: string;
  /** `''` where no table names one. */
  readonly unit: string;
  readonly status: TieOutcome['status'];
  /** Why it could not be checked. */
  readonly obstacle?: TieOutcome['obstacle'];
  /** Ids of the forms that are absent, there several times, or empty. */
  readonly forms: readonly string[];
  readonly message: string;
}

export interface FindingReport {
  readonly code: string;
  readonly severity: Finding['severity'];
  /** What the rule itself takes it for, where a file of settings says otherwise. */
  readonly ownSeverity?: Finding['severity'];
  readonly sheet: string;
  /** One A1 cell without the sheet's name, top left where merged. */
  readonly address: string;
  readonly form: string;
  readonly tableRange: string;
  readonly key: string;
  readonly field: string;
  readonly message: string;
  /** Decimal strings in the table's unit; absent where there is nothing to compare. */
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly related: readonly string[];
  /** How its cell was understood, in words. */
  readonly readAs?: string;
  /** The same of each cell in `related`, in its order. */
  readonly relatedReadAs: readonly string[];
  /** Whether the pane offers a fix. */
  readonly fixable: boolean;
  /** 审核说明, where somebody gave one that holds. */
  readonly explanation?: string;
}

/** `F4`, or `'表 1'!F4` for a cell on another sheet than the finding's. */
function relatedAddress(cell: RelatedCell, home: string): string {
  const address = toA1(cell.position);
  return cell.sheetId === home ? address : `${quoteSheetName(cell.sheetName)}!${address}`;
}

function findingReport(finding: Finding, explanation: string | undefined, locale: Locale): FindingReport {
  const { code, severity, ownSeverity, table, position, field, expected, actual, difference, related, readAs } =
    finding;
  return {
    code,
    severity,
    ownSeverity,
    sheet: table.sheetName,
    address: toA1(position),
    form: table.form,
    tableRange: areaToA1(table.area),
    key: table.key,
    field,
    message: describeFinding(finding, locale),
    expected,
    actual,
    difference,
    related: related.map((cell) => relatedAddress(cell, table.sheetId)),
    readAs: readAs && describeReadAs(readAs, locale),
    relatedReadAs: related.map((cell) => (cell.readAs ? nameReadAs(cell.readAs, locale) : '')),
    fixable: isFixable(finding),
    explanation,
  };
}

function tieReport(outcome: TieOutcome, locale: Locale): TieReport {
  const { id, unitName, status, obstacle, forms } = outcome;
  return {
    id,
    name: tieName(id, locale),
    unit: unitName,
    status,
    obstacle,
    forms,
    message: describeTie(outcome, locale),
  };
}

export function fileReport(
  file: string,
  result: CheckResult,
  locale: Locale,
  { explained, notes }: Explained = NOTHING_EXPLAINED,
): FileReport {
  return {
    file,
    status: result.status,
    tables: result.tables.map(({ sheetName, area, form, title, key, kind, profile, checks, toFill }) => ({
      sheet: sheetName,
      range: areaToA1(area),
      form,
      title,
      key,
      kind,
      profile: profile?.id ?? null,
      profileBy: profile && { by: profile.by, text: profile.text },
      checks,
      toFill: toFill.length,
    })),
    toFill: result.tables.reduce((sum, { toFill }) => sum + toFill.length, 0),
    findings: result.findings.map((finding) => findingReport(finding, explained.get(finding)?.text, locale)),
    problems: result.problems.map((problem) => ({
      kind: problem.kind,
      sheet: problem.sheetName || undefined,
      address: problem.position && toA1(problem.position),
      message: describeProblem(problem, locale),
    })),
    unread: result.unread.map(({ sheetName, area, looksLike }) => ({
      sheet: sheetName,
      range: areaToA1(area),
      looksLike,
    })),
    ties: result.ties.map((outcome) => tieReport(outcome, locale)),
    explanations: notes.map(({ kind, row }) => ({
      kind,
      sheet: row.sheetName,
      address: toA1({ row: row.row, column: 0 }),
      message: explainWords[locale].notes[kind],
    })),
    off: result.off ?? [],
  };
}

/** A file that could not be read at all. */
export function unreadableReport(file: string, message: string): FileReport {
  return {
    file,
    status: 'incomplete',
    tables: [],
    toFill: 0,
    findings: [],
    problems: [{ kind: 'unreadable-file', message }],
    unread: [],
    ties: [],
    explanations: [],
    off: [],
  };
}
