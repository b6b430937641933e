/** Marks of the add-in, told from what the workbook's owner made. */
import type { ConditionalFormatRecord, WorkbookRecord } from '../../host/read-back';

/**
 * A mark is a conditional format whose formula carries this text. The add-in's own test (src/excel/signature.ts) is
 * stricter; the workbench may not know that folder, and needs no more than the text to leave marks out of a file.
 */
export function isMark({ rule }: ConditionalFormatRecord): boolean {
  return typeof rule.value === 'string' && rule.value.includes('jixiao-mark:');
}

export function withoutMarks(record: WorkbookRecord): WorkbookRecord {
  const sheets = record.sheets.map((sheet) => ({
    ...sheet,
    conditionalFormats: sheet.conditionalFormats.filter((format) => !isMark(format)),
  }));
  return { ...record, sheets };
}

export function countMarks({ sheets }: WorkbookRecord): number {
  return sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.filter(isMark).length, 0);
}
