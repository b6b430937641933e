import type { CellValue, SheetSnapshot } from './grid';
import { REPORT_MARK } from './report-sheet';
import { HEAD } from './spreadsheet';

/** Name and title of the worksheet that explanations are kept on, in every language. */
export const EXPLANATIONS_NAME = '审核说明';

/** Heads the last column, in every language: no sheet of a user's own has a column of that name. */
export const TAG_HEAD = '标识（请勿改动）';

/**
 * Whether a worksheet is one of ours that explanations are kept on, under whatever name: title, mark and the head of the last column tell it, and
 * one of the three may have been lost.
 */
export function isExplanationSheet({ grid: { values } }: Pick<SheetSnapshot, 'grid'>): boolean {
  const rows = values.slice(0, HEAD.rows);
  const holds = (is: (value: CellValue) => boolean) => rows.some((row) => row.slice(0, HEAD.columns).some(is));
  const signs = [
    holds((value) => value === EXPLANATIONS_NAME),
    holds((value) => typeof value === 'string' && value.startsWith(REPORT_MARK)),
    holds((value) => value === TAG_HEAD),
  ];
  return signs.filter(Boolean).length > 1;
}
