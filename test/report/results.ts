/** What a check said of workbooks, for reports to be made of. */
import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../src/cli/read-workbook';
import { checkSheets, type CheckResult, type Finding, type SheetSnapshot, type TableRef } from '../../src/core';
import { reportPart, type Report, type ReportPart } from '../../src/report';

const SAMPLES = new URL('../samples/', import.meta.url);

const results = new Map<string, Promise<CheckResult>>();

/** The worksheets of a sample. */
export async function sheetsOf(name: string): Promise<readonly SheetSnapshot[]> {
  return readWorkbook(new Uint8Array(await readFile(new URL(name, SAMPLES))));
}

/** What is said of a sample; checked once, however many tests ask for it. */
export function resultOf(name: string): Promise<CheckResult> {
  const known = results.get(name) ?? sheetsOf(name).then((sheets) => checkSheets(sheets, { wholeWorkbook: true }));
  results.set(name, known);
  return known;
}

export function partOf(result: CheckResult, more: Partial<Parameters<typeof reportPart>[1]> = {}): ReportPart {
  return reportPart(result, { file: '样例.xlsx', path: '样例.xlsx', locale: 'zh-CN', ...more });
}

export function reportOf(...parts: readonly ReportPart[]): Report {
  return { locale: 'zh-CN', date: '2025-03-01 09:30', version: '1.2.3', parts };
}

/** Texts that somebody else wrote, wherever a report repeats one. */
export interface Texts {
  readonly sheet?: string;
  readonly title?: string;
  readonly message?: string;
  readonly explanation?: string;
  readonly file?: string;
}

/** A report with one finding, made of such texts. The message is of no rule's texts, and so is said as it is. */
export function reportWith({
  sheet = '表',
  title = '表',
  message = 'm',
  explanation = '',
  file = 'a.xlsx',
}: Texts): Report {
  const table: TableRef = {
    sheetId: '1',
    sheetName: sheet,
    form: 'project-hebei',
    title,
    key: title,
    area: { top: 0, left: 0, bottom: 9, right: 5 },
  };
  const finding: Finding = {
    code: 'T01',
    severity: 'error',
    table,
    position: { row: 8, column: 3 },
    field: 'funds.total',
    message,
    values: {},
    expected: '10',
    actual: '-2.5',
    difference: '-12.5',
    related: [],
  };
  const result: CheckResult = {
    status: 'findings',
    tables: [{ ...table, kind: 'target', checks: [], toFill: [] }],
    findings: [finding],
    problems: [],
    unread: [{ sheetId: '1', sheetName: sheet, area: { top: 20, left: 0, bottom: 24, right: 3 }, looksLike: 'budget' }],
    ties: [],
  };
  return reportOf(partOf(result, { file, path: file, explanations: new Map([[finding, explanation]]) }));
}
