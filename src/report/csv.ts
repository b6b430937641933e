import { reportWords, type ReportWords } from '../words/report';
import type { Report, ReportPart } from './report';

/** Excel takes a list for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\ufeff';

const HEADS = [
  'index',
  'file',
  'severity',
  'rule',
  'sheet',
  'table',
  'cell',
  'problem',
  'expected',
  'actual',
  'difference',
  'remedy',
  'basis',
  'explanation',
] as const satisfies readonly (keyof ReportWords['heads'])[];

type Line = Readonly<Partial<Record<(typeof HEADS)[number], string>>>;

/**
 * The report as comma-separated values (RFC 4180): a line for each finding, numbered as the rows of the sheet are, and then one for each thing that
 * was not checked, and for each explanation of which something is to be said. No cell of it is a formula, whatever was read.
 */
export function reportCsv({ parts, locale }: Report): string {
  const words = reportWords[locale];
  let index = 0;
  const lines = [
    ...parts.flatMap((part) =>
      part.findings.flatMap(({ severity, code, sheet, table, remedy, basis, items }) => {
        index += 1;
        return items.map(({ address, message, expected, actual, difference, explanation }): Line => ({
          index: String(index),
          file: part.file,
          severity: words.severities[severity],
          rule: code,
          sheet,
          table,
          cell: address,
          problem: message,
          expected,
          actual,
          difference,
          remedy,
          basis,
          explanation,
        }));
      }),
    ),
    ...parts.flatMap((part) => [...openLines(part, words), ...noteLines(part, words)]),
  ];
  const head = HEADS.map((name) => words.heads[name]);
  const rows = [head, ...lines.map((line) => HEADS.map((name) => line[name] ?? ''))];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** How a list of ours begins, in one language or the other. */
export function csvHead(locale: Report['locale']): string {
  return reportCsv({ locale, date: '', version: '', parts: [] });
}

function openLines({ open, file }: ReportPart, words: ReportWords): readonly Line[] {
  return open.map(({ sheet, address, what, reason }) => ({
    file,
    severity: words.notChecked,
    sheet,
    cell: address,
    problem: words.openItem(what, reason),
  }));
}

function noteLines({ notes, file }: ReportPart, words: ReportWords): readonly Line[] {
  return notes.map(({ sheet, address, what, reason }) => ({
    file,
    severity: words.heads.explanation,
    sheet,
    cell: address,
    problem: words.openItem(what, reason),
  }));
}

/** What a spreadsheet takes for a formula, an East Asian one also in wide signs; blanks before it do not keep it from that. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

function quoted(value: string): string {
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
