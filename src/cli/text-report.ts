import { fill, SEVERITIES, severityName, type Locale, type Severity } from '../core';
import { cliWords } from '../core/text/cli';
import type { FileReport } from './json';

/** How a word is coloured on a terminal that shows colours. */
export type Paint = (text: string, style: 'bold' | 'dim' | Severity) => string;

const CODES: Readonly<Record<Parameters<Paint>[1], string>> = { bold: '1', dim: '2', error: '31', warning: '33', hint: '36' };

export const coloured: Paint = (text, style) => `\u001b[${CODES[style]}m${text}\u001b[0m`;
export const plain: Paint = (text) => text;

/** One file as a person reads it: its tables, worst findings first, then what could not be read. */
export function textReport(report: FileReport, locale: Locale, paint: Paint): string {
  const words = cliWords[locale];
  const lines = [paint(report.file, 'bold')];
  for (const table of report.tables) {
    const own = report.findings.filter(({ sheet, tableRange }) => sheet === table.sheet && tableRange === table.range);
    const place = paint(`${table.sheet} ${table.range}`, 'dim');
    lines.push(`  ${own.length > 0 ? '●' : '✓'} ${table.title || table.key}  ${place}${own.length > 0 ? '' : `  ${words.clean}`}`);
    for (const { severity, address, message, code, related } of own) {
      const more = related.length > 0 ? `  ${fill(words.related, { cells: related }, locale)}` : '';
      lines.push(`      ${paint(severityName(severity, locale), severity)}  ${address.padEnd(5)} ${message} ${paint(`${code}${more}`, 'dim')}`);
    }
  }
  for (const { sheet, address, message } of report.problems) {
    const place = [sheet, address].filter(Boolean).join(' ');
    lines.push(`  ○ ${place ? `${paint(place, 'dim')}  ` : ''}${message}`);
  }
  if (report.status === 'incomplete') lines.push(`  ! ${words.incomplete}`);
  return lines.join('\n');
}

/** The last line: how much there was of everything. */
export function summary(reports: readonly FileReport[], locale: Locale): string {
  const count = (severity: Severity) => reports.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return fill(
    cliWords[locale].summary,
    {
      files: reports.length,
      tables: reports.reduce((sum, { tables }) => sum + tables.length, 0),
      ...Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])),
    },
    locale,
  );
}
