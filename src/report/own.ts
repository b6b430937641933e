import { LOCALES } from '../core';
import { csvHead } from './csv';
import { HTML_MARK } from './html';
import { SARIF_MARK } from './sarif';

/** Forms of a report that are text. */
export type TextFormat = 'html' | 'sarif' | 'csv';

/** The mark stands at the beginning: what only speaks of us is somebody else's. */
const BEGINNING = 500;

/** Whether a file's text is a report of ours, so that a newer one may replace it. */
export function isReportText(text: string, format: TextFormat): boolean {
  const beginning = text.slice(0, BEGINNING);
  if (format === 'csv') return LOCALES.some((locale) => beginning.startsWith(csvHead(locale)));
  return beginning.includes(format === 'html' ? HTML_MARK : SARIF_MARK);
}
