import type { Locale } from './locale';

/** Words of the command line. */
export interface CliWords {
  readonly usage: string;
  readonly noFiles: string;
  readonly unknownFormat: string;
  readonly unknownLanguage: string;
  readonly notFound: string;
  readonly notOpened: string;
  readonly notXlsx: string;
  readonly oldFormat: string;
  readonly encrypted: string;
  readonly damaged: string;
  readonly clean: string;
  readonly related: string;
  /** Ties between tables; their summary follows. */
  readonly ties: string;
  readonly incomplete: string;
  readonly summary: string;
}

export const cliWords: Readonly<Record<Locale, CliWords>> = {
  'zh-CN': {
    usage: `用法：
  jixiao check [--format text|json] [--lang zh-CN|en-US] 文件.xlsx…

检查工作簿里的预算表和绩效目标表，文件不会被改动。
退出码：0 没有强制性错误；1 有强制性错误；2 有文件读不了，或命令写错。`,
    noFiles: '请给出要检查的 .xlsx 文件。',
    unknownFormat: '--format 只能是 text 或 json。',
    unknownLanguage: '--lang 只能是 zh-CN 或 en-US。',
    notFound: '找不到这个文件。',
    notOpened: '打不开这个文件（没有权限，或不是文件）。',
    notXlsx: '不是 .xlsx 工作簿。',
    oldFormat: '是旧版 .xls 格式，请用 Excel 另存为 .xlsx 后再检查。',
    encrypted: '设有打开密码，请用 Excel 去掉密码另存一份后再检查。',
    damaged: '文件可能已损坏，读不出来。',
    clean: '没有发现问题',
    related: '另见 {cells}',
    ties: '表间核对',
    incomplete: '有内容没能读出，检查不完整',
    summary: '{files} 个文件，{tables} 张表：强制 {error}，核实 {warning}，提示 {hint}',
  },
  'en-US': {
    usage: `Usage:
  jixiao check [--format text|json] [--lang zh-CN|en-US] FILE.xlsx…

Checks the budget and performance-target tables in workbooks; the files are not changed.
Exit codes: 0 no error; 1 at least one error; 2 a file could not be read, or the call is wrong.`,
    noFiles: 'Name the .xlsx files to be checked.',
    unknownFormat: '--format takes text or json.',
    unknownLanguage: '--lang takes zh-CN or en-US.',
    notFound: 'The file does not exist.',
    notOpened: 'The file cannot be opened (no permission, or not a file).',
    notXlsx: 'This is not an .xlsx workbook.',
    oldFormat: 'This is the old .xls format. Save it as .xlsx in Excel and check again.',
    encrypted: 'The file is password-protected. Save a copy without the password in Excel and check again.',
    damaged: 'The file seems to be damaged and cannot be read.',
    clean: 'nothing found',
    related: 'see also {cells}',
    ties: 'Between tables',
    incomplete: 'something could not be read; the check is incomplete',
    summary: '{files} file(s), {tables} table(s): {error} error(s), {warning} to verify, {hint} hint(s)',
  },
};
