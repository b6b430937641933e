import { areaToA1, quoteSheetName, toA1 } from '../../core';
import type { Severity } from '../../core';
import { paneWords } from '../../core/text/pane';
import type { PanePorts } from '../ports';
import { filterRows, isGeneric, type Report } from './report';

/** The findings as plain text for an e-mail or a chat, and how many they are. */
export function listAsText(
  report: Report,
  filter: ReadonlySet<Severity>,
  ports: Pick<PanePorts, 'describeFinding' | 'describeProblem' | 'formName' | 'locale'>,
): { readonly text: string; readonly count: number } {
  const { locale } = ports;
  const words = paneWords[locale];
  const lines = [words.list.heading(report.counts)];
  let count = 0;
  for (const { table, rows, hints } of report.groups) {
    const shown = filterRows([...rows, ...hints], filter);
    if (shown.length === 0) continue;
    const title = table.title || ports.formName(table.form, locale);
    lines.push('', words.list.table(title, table.sheetName, areaToA1(table.area)));
    if (isGeneric(table)) lines.push(words.generic.note);
    for (const { finding, address } of shown) {
      count += 1;
      const place = `${quoteSheetName(table.sheetName)}!${address}`;
      const message = ports.describeFinding(finding, locale);
      lines.push(words.list.row(count, words.severity[finding.severity], place, message, finding.code));
    }
  }
  if (report.unread.length > 0) lines.push('', words.list.unread);
  for (const problem of report.unread) {
    const cell = problem.position ? `!${toA1(problem.position)}` : '';
    lines.push(`${quoteSheetName(problem.sheetName)}${cell} ${ports.describeProblem(problem, locale)}`);
  }
  return { text: lines.join('\n'), count };
}
