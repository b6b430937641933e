import { stat } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { fill, isReportSheet } from '../core';
import { readZip } from '../files/xlsx/package/zip';
import { isReportText, reportCsv, reportPage, reportSarif, reportSheet, type Report, type TextFormat } from '../report';
import { WrongCall, type Call } from './call';
import { WriteFailure, writeWhole, type NotWritten } from './disk';
import { assertNotRead, placeOf, type FoundFiles } from './find-workbooks';
import type { CheckOptions } from './options';
import { readInput } from './read-file';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

/** A report as text, by its format. */
export const TEXT_REPORTS: Readonly<Record<TextFormat, (report: Report) => string>> = {
  html: reportPage,
  sarif: reportSarif,
  csv: reportCsv,
};

type ReportFormat = 'xlsx' | TextFormat;

const FORMATS: ReadonlyMap<string, ReportFormat> = new Map([
  ['.xlsx', 'xlsx'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.sarif', 'sarif'],
  ['.csv', 'csv'],
]);

/** Where a report is to be written. */
export interface ReportFile {
  readonly file: string;
  readonly format: ReportFormat;
  /** Whether what is there may be replaced: an older report, or anything if that was asked for. */
  readonly replace: boolean;
  /** Whether it is there and a report of ours, which is not checked with its folder. */
  readonly isOld: boolean;
}

/**
 * The file that `--report` names.
 * @throws WrongCall before anything is checked, where it cannot be written, or would replace something that is no report
 */
export async function reportFile(
  { report, force, settings }: CheckOptions,
  call: Call,
): Promise<ReportFile | undefined> {
  if (report === undefined) return undefined;
  await assertNotRead(report, settings, call);
  const format = FORMATS.get(extname(report).toLowerCase());
  if (!format) throw new WrongCall(fill(call.words.unknownReport, { file: report }, call.locale), false);
  const old = await stat(report).catch(() => undefined);
  if (old?.isDirectory()) throw notWritten(report, 'folder', call);
  const isOld = old !== undefined && (await isReport(report, format));
  if (old && !isOld && !force) throw notWritten(report, 'exists', call);
  return { file: report, format, replace: isOld || force === true, isOld };
}

/** Whether a file is a report of ours and nothing else. */
async function isReport(file: string, format: ReportFormat): Promise<boolean> {
  try {
    const bytes = await readInput(file);
    if (format !== 'xlsx') return isReportText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), format);
    const sheets = [...readZip(bytes).keys()].filter((part) => part.startsWith('xl/worksheets/sheet'));
    // A hidden sheet beside it is not read, and may be anybody's.
    return sheets.length === 1 && (await readWorkbook(bytes)).every(isReportSheet);
  } catch {
    return false;
  }
}

/**
 * What is to be checked, without an older report that happens to be in its folder.
 * @throws WrongCall where the report would replace a file that is to be checked
 */
export async function withoutReport(
  files: FoundFiles['files'],
  report: ReportFile | undefined,
  { words, locale }: Call,
): Promise<FoundFiles['files']> {
  if (!report) return files;
  const place = await placeOf(report.file);
  const places = await Promise.all(files.map(({ file }) => placeOf(file)));
  if (places.includes(place) && !report.isOld)
    throw new WrongCall(fill(words.reportOverChecked, { file: report.file }, locale), false);
  return files.filter((_, index) => places[index] !== place);
}

/** The way to a file from a report, or from where the command was called, as it stands in links. */
export function wayTo(file: string, report: ReportFile | undefined): string {
  const from = report ? dirname(resolve(report.file)) : process.cwd();
  return relative(from, resolve(file)).split(sep).join('/');
}

/** @throws WrongCall that says why it was not written; what was there is as it was */
export async function writeReport({ file, format, replace }: ReportFile, report: Report, call: Call): Promise<void> {
  const bytes =
    format === 'xlsx'
      ? await writeWorkbook([reportSheet(report)])
      : new TextEncoder().encode(TEXT_REPORTS[format](report));
  try {
    await writeWhole(call.disk, file, bytes, replace);
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    throw notWritten(file, error.reason, call);
  }
}

function notWritten(file: string, reason: NotWritten, { words, locale }: Call): WrongCall {
  return new WrongCall(fill(words.notWritten[reason], { file }, locale), false);
}
