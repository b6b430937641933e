import { areaToA1, quoteSheetName, toA1, type Finding, type Locale } from '../../core';
import { describeFinding, describeProblem, describeUnread, tableTitle } from '../../words/describe';
import { paneWords, type PaneWords } from '../../words/pane';
import { describeReason, nameRules, uncheckedRules } from '../../words/ledger';
import { describeTie, listOf, summariseTies, tieName } from '../../words/ties';
import { inOrder } from './arrange';
import { filterRows, isToFill } from './filter';
import type { Listing } from './listing';
import { cellsElsewhere, checkedIn, isGeneric, uncheckedIn, type Report } from './report';
import { tieLines, tieOwner } from './ties';

/** Cells on other sheets that are named; the rest are counted. */
const NAMED = 6;

function elsewhere(finding: Finding, words: PaneWords): string {
  const cells = cellsElsewhere(finding);
  const named = cells
    .slice(0, NAMED)
    .map(({ sheetName, position }) => `${quoteSheetName(sheetName)}!${toA1(position)}`);
  return named.length > 0 ? words.list.elsewhere(cells.length, ...named) : '';
}

/** The ties in one line, then those that do not hold or could not be checked. */
function tiesAsText({ result, groups }: Report, locale: Locale): readonly string[] {
  if (result.ties.length === 0) return [];
  const words = paneWords[locale];
  const lines = tieLines(result.ties, groups);
  const owner = tieOwner(lines, words);
  return [
    '',
    words.list.ties(summariseTies(result.ties, locale)),
    ...lines
      .filter(({ outcome }) => outcome.status !== 'holds')
      .map(({ outcome, outcomes }) => {
        const names = listOf(
          outcomes.map(({ id }) => tieName(id, locale)),
          locale,
        );
        return words.list.tie([owner(outcome), names].filter(Boolean).join(' '), describeTie(outcome, locale));
      }),
  ];
}

/** The findings that are explained, each with its explanation. */
function explainedAsText({ explained }: Report, locale: Locale): readonly string[] {
  if (explained.length === 0) return [];
  const { explain, list, severity } = paneWords[locale];
  const lines = explained.flatMap(({ finding, address, explanation }, index) => [
    list.row(
      index + 1,
      severity[finding.severity],
      `${quoteSheetName(finding.table.sheetName)}!${address}`,
      describeFinding(finding, locale),
      finding.code,
    ),
    explain.textInList(explanation.text.replace(/\s+/g, ' ')),
  ]);
  return ['', explain.inList(explained.length), ...lines];
}

/** The findings as plain text for an e-mail or a chat, and how many they are. */
export function listAsText(
  report: Report,
  { filter, sort }: Listing,
  locale: Locale,
): { readonly text: string; readonly count: number } {
  const words = paneWords[locale];
  const lines = [words.list.heading(report.counts)];
  let count = 0;
  for (const group of inOrder(report, sort)) {
    const { table, rows, hints, toFill } = group;
    const shown = filterRows([...rows, ...hints], filter);
    const isBlank = isToFill(group, filter);
    if (shown.length === 0 && !isBlank) continue;
    const title = tableTitle(table, locale);
    lines.push('', words.list.table(title, table.sheetName, areaToA1(table.area)));
    if (isGeneric(table)) lines.push(words.generic.note);
    if (isBlank) lines.push(words.toFill.count(toFill.length));
    for (const { finding, address } of shown) {
      count += 1;
      const place = `${quoteSheetName(table.sheetName)}!${address}`;
      const message = describeFinding(finding, locale) + elsewhere(finding, words);
      lines.push(words.list.row(count, words.severity[finding.severity], place, message, finding.code));
    }
  }
  for (const line of explainedAsText(report, locale)) lines.push(line);
  for (const line of tiesAsText(report, locale)) lines.push(line);
  const unchecked = uncheckedIn(report);
  if (unchecked > 0) lines.push('', words.list.unchecked(checkedIn(report), unchecked));
  for (const { sheetName, area, looksLike } of report.unreadRegions)
    lines.push(`${quoteSheetName(sheetName)}!${areaToA1(area)} ${describeUnread(looksLike, locale)}`);
  for (const problem of report.unreadCells) {
    const cell = problem.position ? `!${toA1(problem.position)}` : '';
    lines.push(`${quoteSheetName(problem.sheetName)}${cell} ${describeProblem(problem, locale)}`);
  }
  const { off = [] } = report.result;
  if (off.length > 0) lines.push('', `${words.settings.off(off.length)}${nameRules(off, locale)}`);
  const bundles = uncheckedRules(report.result.tables);
  if (bundles.length > 0) lines.push('');
  for (const { because, codes, tables } of bundles)
    lines.push(words.ledger.inList(describeReason(because, locale), tables.length, nameRules(codes, locale)));
  return { text: lines.join('\n'), count };
}
