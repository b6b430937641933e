import { fill, SEVERITIES, widthOf, type Locale, type Severity } from '../core';
import { total, type ReportPart } from '../report';
import { describeUnread, formName, severityName } from '../words/describe';
import { cliWords } from '../words/cli';
import { explainWords } from '../words/explain';
import { byCause, listOf, summariseTies } from '../words/ties';
import { describeReason, nameRules, uncheckedRules } from '../words/ledger';
import type { FileReport, TableReport } from './json';

/** How a word is coloured on a terminal that shows colours. */
export type Paint = (text: string, style: 'bold' | 'dim' | Severity) => string;

const CODES: Readonly<Record<Parameters<Paint>[1], string>> = {
  bold: '1',
  dim: '2',
  error: '31',
  warning: '33',
  hint: '36',
};

export const coloured: Paint = (text, style) => `\u001b[${CODES[style]}m${text}\u001b[0m`;
export const plain: Paint = (text) => text;

/** A table, or a statement in prose, as it is listed. */
type Listed = Pick<TableReport, 'sheet' | 'range' | 'title' | 'key' | 'toFill'>;

function isOf(table: Listed, { sheet, tableRange }: FileReport['findings'][number]): boolean {
  return sheet === table.sheet && tableRange === table.range;
}

/** What something was found in that is no table: statements in prose about the tables. */
function prose({ tables, findings }: FileReport, locale: Locale): readonly Listed[] {
  const found = new Map<string, Listed>();
  for (const finding of findings) {
    if (tables.some((table) => isOf(table, finding))) continue;
    const { sheet, tableRange: range, form, key } = finding;
    found.set(`${sheet} ${range}`, { sheet, range, title: key || formName(form, locale), key, toFill: 0 });
  }
  return [...found.values()];
}

/** The ties in one line, then those that do not hold or could not be checked. */
function tieLines({ ties }: FileReport, locale: Locale, paint: Paint): readonly string[] {
  if (ties.length === 0) return [];
  const areSeveralUnits = new Set(ties.map(({ unit }) => unit)).size > 1;
  const lineOf = ([first, ...others]: FileReport['ties']): string => {
    if (!first) return '';
    const { name, message } = first;
    const unit = areSeveralUnits && first.unit ? `  ${paint(first.unit, 'dim')}` : '';
    const names = others.map((other) => other.name);
    return `      ${names.length === 0 ? `${name}  ${message}` : `${message}  ${listOf([name, ...names], locale)}`}${unit}`;
  };
  const of = (status: FileReport['ties'][number]['status']) => ties.filter((tie) => tie.status === status);
  return [
    `  ${of('broken').length > 0 ? '●' : of('holds').length > 0 ? '✓' : '○'} ${cliWords[locale].ties}  ${summariseTies(ties, locale)}`,
    ...of('broken').map((tie) => lineOf([tie])),
    ...byCause(of('unchecked'), ({ message, unit }) => `${message} ${unit}`).map(lineOf),
  ];
}

type Listing = FileReport['findings'][number];

const isExplained = ({ explanation }: Listing): boolean => explanation !== undefined;

const explanationText = ({ explanation = '' }: Listing, locale: Locale): string =>
  fill(cliWords[locale].explanation, { text: explanation.replace(/\s+/g, ' ') }, locale);

function findingLine(
  { severity, address, message, code, related, explanation }: Listing,
  locale: Locale,
  paint: Paint,
) {
  const words = cliWords[locale];
  const more = related.length > 0 ? `  ${fill(words.related, { cells: related }, locale)}` : '';
  const name = severityName(severity, locale);
  const label = explanation === undefined ? paint(name, severity) : paint(words.explainedFinding, 'dim');
  return `      ${label}  ${address.padEnd(5)} ${message} ${paint(`${code}${more}`, 'dim')}`;
}

/** One file as a person reads it: its tables, worst findings first, the ties between them, then what was not checked and why. */
export function textReport(report: FileReport, locale: Locale, paint: Paint): string {
  const words = cliWords[locale];
  const lines = [paint(report.file, 'bold')];
  for (const table of [...report.tables, ...prose(report, locale)]) {
    const own = report.findings.filter((finding) => isOf(table, finding));
    const place = paint(`${table.sheet} ${table.range}`, 'dim');
    const { toFill } = table;
    const [open, explained] = [own.filter((one) => !isExplained(one)), own.filter(isExplained)];
    const found = explained.length > 0 ? explainWords[locale].count(explained.length) : '';
    const state = toFill > 0 ? fill(words.toFill, { count: toFill }, locale) : own.length > 0 ? found : words.clean;
    const sign = open.length > 0 ? '●' : toFill > 0 ? '○' : '✓';
    lines.push([`  ${sign} ${table.title || table.key}`, place, state].filter(Boolean).join('  '));
    for (const finding of open) lines.push(findingLine(finding, locale, paint));
    for (const finding of explained)
      lines.push(findingLine(finding, locale, paint), `            ${explanationText(finding, locale)}`);
  }
  for (const line of tieLines(report, locale, paint)) lines.push(line);
  for (const { sheet, address, message } of report.problems) {
    const place = [sheet, address].filter(Boolean).join(' ');
    lines.push(`  ○ ${place ? `${paint(place, 'dim')}  ` : ''}${message}`);
  }
  for (const { sheet, range, looksLike } of report.unread)
    lines.push(`  ○ ${paint(`${sheet} ${range}`, 'dim')}  ${describeUnread(looksLike, locale)}`);
  for (const { sheet, address, message } of report.explanations)
    lines.push(`  ▲ ${paint(`${sheet} ${address}`, 'dim')}  ${message}`);
  for (const { because, codes, tables } of uncheckedRules(report.tables))
    lines.push(
      `  ○ ${describeReason(because, locale)}  ${fill(words.unchecked, { tables: tables.length, rules: nameRules(codes, locale) }, locale)}`,
    );
  const { off } = report;
  if (off.length > 0)
    lines.push(`  ○ ${fill(words.off, { count: off.length, rules: nameRules(off, locale) }, locale)}`);
  if (report.status === 'incomplete') lines.push(`  ! ${words.incomplete}`);
  if (report.status === 'none') lines.push(`  ! ${words.nothing}`);
  return lines.join('\n');
}

/** The files with what came of each, in columns, for those who have many. */
export function fileTable(parts: readonly ReportPart[], locale: Locale): string {
  const { table } = cliWords[locale];
  const rows = [
    [table.file, table.tables, ...SEVERITIES.map((severity) => severityName(severity, locale)), table.unchecked],
    ...parts.map(({ file, status, checked, counts, unchecked }) => [
      file,
      ...[checked, ...SEVERITIES.map((severity) => counts[severity]), unchecked].map(String),
      ...(status === 'unread' ? [table.unread] : []),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')))) ?? [];
  const cell = (text: string, column: number) => {
    const blank = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
    return column === 0 || column >= widths.length ? text + blank : blank + text;
  };
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/** The last line: how much there was of everything. */
export function summary(parts: readonly ReportPart[], locale: Locale): string {
  const unread = total(parts, ({ unchecked }) => unchecked);
  const explained = total(parts, (part) => part.explained);
  const said = fill(
    unread > 0 ? cliWords[locale].summary : cliWords[locale].summaryAllRead,
    {
      files: parts.length,
      unread,
      tables: total(parts, ({ checked }) => checked),
      ...Object.fromEntries(SEVERITIES.map((severity) => [severity, total(parts, ({ counts }) => counts[severity])])),
    },
    locale,
  );
  return explained > 0 ? said + fill(cliWords[locale].explained, { count: explained }, locale) : said;
}
