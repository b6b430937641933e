import { readFile } from 'node:fs/promises';
import { checkSheets, type Locale } from '../core';
import { cliWords } from '../words/cli';
import { codeOf, type Call, type ExitCode } from './call';
import { fileReport, unreadableReport, type FileReport } from './json';
import type { FormatOptions, ProfileOptions } from './options';
import { readWorkbook, UnreadableWorkbook } from './read-workbook';
import { coloured, plain, summary, textReport } from './text-report';
import { REASONS } from './unreadable';

async function reportOn(
  file: string,
  profile: string | undefined,
  locale: Locale,
): Promise<{ report: FileReport; read: boolean }> {
  const words = cliWords[locale];
  try {
    return {
      report: fileReport(
        file,
        checkSheets(await readWorkbook(await readFile(file)), { wholeWorkbook: true, profile }),
        locale,
      ),
      read: true,
    };
  } catch (error) {
    if (error instanceof UnreadableWorkbook)
      return { report: unreadableReport(file, words[REASONS[error.reason]]), read: false };
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { report: unreadableReport(file, code === 'ENOENT' ? words.notFound : words.notOpened), read: false };
  }
}

/** `jixiao check [--format text|json] [--profile PLACE] FILE.xlsx…` */
export async function check(
  files: readonly string[],
  { format, profile }: FormatOptions & ProfileOptions,
  { locale, output }: Call,
): Promise<ExitCode> {
  const reports: FileReport[] = [];
  let allRead = true;
  for (const file of files) {
    const { report, read } = await reportOn(file, profile, locale);
    reports.push(report);
    allRead &&= read;
  }
  if (format === 'json') output.out(JSON.stringify({ files: reports }, null, 2));
  else {
    for (const report of reports) output.out(`${textReport(report, locale, output.colour ? coloured : plain)}\n`);
    output.out(summary(reports, locale));
  }
  if (!allRead) return 2;
  if (reports.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))) return 1;
  return reports.every(({ status }) => status === 'none') ? 3 : 0;
}
