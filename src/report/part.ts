import {
  areaToA1,
  SEVERITIES,
  toA1,
  type CheckedTable,
  type CheckResult,
  type ExplanationNote,
  type Finding,
  type Locale,
  type Severity,
  type TableRef,
} from '../core';
import { explainWords } from '../words/explain';
import { describeProfile, uncheckedRules } from '../words/ledger';
import { tableTitle } from '../words/describe';
import { countOf, findingRows, gravity, tableKey } from './findings';
import { openItems } from './open';
import type { NoteLine, ReportPart, TableLine } from './report';
import { tieLines } from './ties';

export interface PartOptions extends Pick<ReportPart, 'file' | 'path'> {
  readonly locale: Locale;
  /** 审核说明 by finding. */
  readonly explanations?: ReadonlyMap<Finding, string>;
  /** What is to be said of rows of explanations. */
  readonly notes?: readonly ExplanationNote[];
}

/** What a report says of one workbook. The part holds nothing of the result, so that a report of many workbooks does not keep them all. */
export function reportPart(
  result: CheckResult,
  { file, path, locale, explanations = new Map(), notes = [] }: PartOptions,
): ReportPart {
  const { status, tables, findings } = result;
  const unexplained = findings.filter((finding) => !isExplained(finding, explanations));
  const open = openItems(result, locale);
  return {
    file,
    path,
    status,
    checked: tables.filter(({ toFill }) => toFill.length === 0).length,
    counts: countOf(unexplained),
    explained: findings.length - unexplained.length,
    toFill: tables.reduce((sum, { toFill }) => sum + toFill.length, 0),
    unchecked: open.reduce((sum, { count }) => sum + count, 0),
    tables: tableLines(tables, unexplained, locale),
    findings: findingRows(result, explanations, locale),
    ties: tieLines(result.ties, locale),
    open,
    notes: notes.map((note) => noteLine(note, locale)),
  };
}

/** Whether a finding is right as it is: only one to be verified can be. */
function isExplained(finding: Finding, explanations: ReadonlyMap<Finding, string>): boolean {
  return finding.severity === 'warning' && (explanations.get(finding) ?? '') !== '';
}

function noteLine({ kind, row }: ExplanationNote, locale: Locale): NoteLine {
  const { sheetName: sheet, row: at, problem: what } = row;
  return { sheet, address: toA1({ row: at, column: 0 }), what, reason: explainWords[locale].notes[kind] };
}

/** The part of a file that could not be read. */
export function unreadPart(why: string, { file, path }: Pick<ReportPart, 'file' | 'path'>): ReportPart {
  return {
    file,
    path,
    status: 'unread',
    checked: 0,
    counts: countOf([]),
    explained: 0,
    toFill: 0,
    unchecked: 1,
    tables: [],
    findings: [],
    ties: [],
    open: [{ kind: 'unread', sheet: '', address: '', what: '', reason: why, count: 1 }],
    notes: [],
  };
}

/** What a workbook is, in one word. */
export type PartState = Severity | 'toFill' | 'clean' | 'incomplete' | 'none' | 'unread';

/** What is to be said of a workbook first: its gravest finding, else what kept it from being clean. */
export function partState({ status, counts, toFill }: ReportPart): PartState {
  const worst = SEVERITIES[gravity(counts)];
  if (status === 'unread') return 'unread';
  if (worst === 'error' || worst === 'warning') return worst;
  if (status === 'incomplete') return toFill > 0 ? 'toFill' : 'incomplete';
  return status === 'none' ? 'none' : (worst ?? 'clean');
}

/** All tables, those with the gravest findings first, and running text in which something was found. */
function tableLines(
  tables: readonly CheckedTable[],
  findings: readonly Finding[],
  locale: Locale,
): readonly TableLine[] {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = tableKey(finding.table);
    found.set(key, [...(found.get(key) ?? []), finding]);
  }
  const known = new Set(tables.map(tableKey));
  const texts = [...found].flatMap(([key, [first]]) => (known.has(key) || !first ? [] : [first.table]));
  const lineOf = (table: TableRef): Omit<TableLine, 'toFill' | 'rulesUnchecked' | 'demands'> => ({
    sheet: table.sheetName,
    address: areaToA1(table.area),
    title: tableTitle(table, locale),
    counts: countOf(found.get(tableKey(table)) ?? []),
  });
  const lines = [
    ...tables.map((table) => ({
      ...lineOf(table),
      toFill: table.toFill.length,
      rulesUnchecked: uncheckedRules([table]).reduce((sum, { codes }) => sum + codes.length, 0),
      demands: describeProfile(table.profile, locale),
    })),
    ...texts.map((table) => ({ ...lineOf(table), toFill: 0, rulesUnchecked: 0, demands: '' })),
  ];
  return lines.sort((a, b) => gravity(a.counts) - gravity(b.counts));
}
