import type { SheetSnapshot } from './grid';

/** Name and title of the worksheet that a report of a check is written to, in every language. */
export const REPORT_NAME = '检查报告';

/** With this begins, in every language, the cell below the title that says which program made the report. */
export const REPORT_MARK = '绩效目标表助手 jixiao';

/** The mark stands in the first rows; a table that quotes it further below is the user's. */
const HEAD_ROWS = 3;

/** Whether a worksheet is a report of ours, under whatever name: its title comes first, and below it the mark. */
export function isReportSheet({ grid: { values } }: Pick<SheetSnapshot, 'grid'>): boolean {
  const title = values[0]?.find((value) => value !== null && value !== '');
  return title === REPORT_NAME && values.slice(1, HEAD_ROWS).some((row) => row.some(isMark));
}

const isMark = (value: unknown): boolean => typeof value === 'string' && value.startsWith(REPORT_MARK);
