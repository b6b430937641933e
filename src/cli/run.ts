import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkSheets, LOCALES, type Locale } from '../core';
import { cliWords, type CliWords } from '../core/text/cli';
import { fileReport, unreadableReport, type FileReport } from './json';
import { readWorkbook, UnreadableWorkbook, type UnreadableReason } from './read-workbook';
import { coloured, plain, summary, textReport } from './text-report';

/** Where output goes; `colour` where the terminal shows it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colour: boolean;
}

/** 0: every file read, no error; 1: at least one finding of severity error; 2: a file was not readable, or a wrong call. */
export type ExitCode = 0 | 1 | 2;

const REASONS: Readonly<Record<UnreadableReason, keyof CliWords>> = {
  'not-xlsx': 'notXlsx',
  'old-format': 'oldFormat',
  encrypted: 'encrypted',
  damaged: 'damaged',
};

async function reportOn(file: string, locale: Locale): Promise<{ report: FileReport; read: boolean }> {
  const words = cliWords[locale];
  try {
    return { report: fileReport(file, checkSheets(await readWorkbook(await readFile(file)), { wholeWorkbook: true }), locale), read: true };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { report: unreadableReport(file, words[REASONS[error.reason]]), read: false };
    // What the file system refuses has a code (ENOENT, EACCES, EISDIR …); anything else is a mistake of ours.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { report: unreadableReport(file, error.code === 'ENOENT' ? words.notFound : words.notOpened), read: false };
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, lang: { type: 'string', default: 'zh-CN' }, help: { type: 'boolean', short: 'h' } },
  });
}

/** `jixiao check [--format text|json] [--lang zh-CN|en-US] FILE.xlsx…` */
export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const wrong = (message: string, words = cliWords['zh-CN']): ExitCode => {
    output.err(`${message}\n${words.usage}`);
    return 2;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const locale = LOCALES.find((known) => known === values.lang);
  if (!locale) return wrong(cliWords['zh-CN'].unknownLanguage);
  const words = cliWords[locale];
  if (values.help) {
    output.out(words.usage);
    return 0;
  }
  const [command, ...files] = positionals;
  if (command !== 'check') return wrong(words.usage.split('\n')[0] ?? '', words);
  if (values.format !== 'text' && values.format !== 'json') return wrong(words.unknownFormat, words);
  if (files.length === 0) return wrong(words.noFiles, words);

  const reports: FileReport[] = [];
  let allRead = true;
  for (const file of files) {
    const { report, read } = await reportOn(file, locale);
    reports.push(report);
    allRead &&= read;
  }
  if (values.format === 'json') output.out(JSON.stringify({ files: reports }, null, 2));
  else {
    for (const report of reports) output.out(`${textReport(report, locale, output.colour ? coloured : plain)}\n`);
    output.out(summary(reports, locale));
  }
  if (!allRead) return 2;
  return reports.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}
