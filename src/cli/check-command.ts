import {
  checkerPartsOf,
  createChecker,
  fill,
  profileIn,
  type CheckResult,
  type Locale,
  type SheetSnapshot,
} from '../core';
import { reportDate, reportPart, total, unreadPart, version, type Report, type ReportPart } from '../report';
import { cliWords } from '../words/cli';
import { profileChoices } from '../words/ledger';
import type { Call, ExitCode } from './call';
import { findWorkbooks, type FoundFiles } from './find-workbooks';
import { fileReport, unreadableReport, type FileReport } from './json';
import type { CheckOptions } from './options';
import { readInput, whyUnread } from './read-file';
import { readSettings } from './read-settings';
import { readWorkbook } from './read-workbook';
import { reportFile, TEXT_REPORTS, wayTo, withoutReport, writeReport, type ReportFile } from './report-file';
import { coloured, fileTable, plain, summary, textReport } from './text-report';

/** What came of one file. */
interface Checked {
  readonly part: ReportPart;
  /** Where text or JSON is asked for. */
  readonly report: FileReport | undefined;
  /** Whether all of it could be read. */
  readonly read: boolean;
}

/** One file's results. Whatever happens with it, the others are still checked. */
async function checked(
  { file, error: unlisted }: FoundFiles['files'][number],
  { format = 'text' }: CheckOptions,
  check: (sheets: readonly SheetSnapshot[]) => CheckResult,
  target: ReportFile | undefined,
  locale: Locale,
): Promise<Checked> {
  const isListed = format === 'text' || format === 'json';
  const place = { file, path: wayTo(file, target) };
  const unread = (error: unknown): Checked => {
    const why = whyNot(error, locale);
    return { part: unreadPart(why, place), report: isListed ? unreadableReport(file, why) : undefined, read: false };
  };
  if (unlisted !== undefined) return unread(unlisted);
  try {
    const sheets = await readWorkbook(await readInput(file));
    const result = check(sheets);
    return {
      part: reportPart(result, { ...place, locale }),
      report: isListed ? fileReport(file, result, locale) : undefined,
      read: sheets.every((sheet) => !sheet.unread),
    };
  } catch (error) {
    return unread(error);
  }
}

function whyNot(error: unknown, locale: Locale): string {
  const detail = error instanceof Error ? error.message : String(error);
  return whyUnread(error, { locale }) ?? fill(cliWords[locale].failed, { detail }, locale);
}

/**
 * `jixiao check [--format FORMAT] [--report FILE] [--profile PLACE] [--settings FILE.json] FILE.xlsx|FOLDER…`: the place asked for goes before that of
 * the settings.
 * @throws WrongCall where the settings cannot be read, or are wrong
 */
export async function check(names: readonly string[], asked: CheckOptions, call: Call): Promise<ExitCode> {
  const { locale, words, output } = call;
  const settings = asked.settings === undefined ? {} : await readSettings(asked.settings, call);
  const options = { ...asked, profile: asked.profile ?? profileIn(settings) };
  const checker = createChecker(checkerPartsOf(settings));
  const run = (sheets: readonly SheetSnapshot[]) =>
    checker.check(sheets, { wholeWorkbook: true, profile: options.profile });
  const target = await reportFile(options, call);
  const found = await findWorkbooks(names);
  const results: Checked[] = [];
  for (const file of await withoutReport(found.files, target, call))
    results.push(await checked(file, options, run, target, locale));
  const parts = results.map(({ part }) => part);
  const report = reportOf(parts, options, call);
  print(results, report, found.skipped, options, call);
  if (target) {
    await writeReport(target, report, call);
    const told = options.format === undefined || options.format === 'text' ? output.out : output.err;
    told(fill(words.reportWritten, { file: target.file }, locale));
  }
  if (!results.every(({ read }) => read)) return 2;
  if (total(parts, ({ counts }) => counts.error) > 0) return 1;
  return parts.every(({ status }) => status === 'none') ? 3 : 0;
}

function reportOf(parts: readonly ReportPart[], { profile }: CheckOptions, { locale, now }: Call): Report {
  const demands = profileChoices(locale).find(([id]) => id === profile)?.[1];
  return { locale, date: reportDate(now()), version, demands, parts };
}

/** Writes what was found in the format that was asked for. */
function print(
  results: readonly Checked[],
  report: Report,
  skipped: number,
  { format = 'text' }: CheckOptions,
  { locale, words, output }: Call,
): void {
  const files = results.flatMap((result) => result.report ?? []);
  if (format === 'json') output.out(JSON.stringify({ files, skipped }, null, 2));
  else if (format === 'text') {
    for (const file of files) output.out(`${textReport(file, locale, output.colour ? coloured : plain)}\n`);
    if (files.length > 1) output.out(`${fileTable(report.parts, locale)}\n`);
    if (files.length === 0) output.out(words.noWorkbooks);
    if (skipped > 0) output.out(fill(words.skipped, { count: skipped }, locale));
    output.out(summary(report.parts, locale));
  } else output.out(TEXT_REPORTS[format](report).replace(/\n$/, ''));
}
