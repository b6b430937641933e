/** Marks of the add-in, told from what the workbook's owner made. */
import type { ConditionalFormatRecord, WorkbookRecord } from '../../files/xlsx';

/**
 * A mark is a conditional format whose formula carries this text. The add-in's own test (src/excel/signature.ts) is
 * stricter; the workbench may not know that folder, and needs no more than the text to leave marks out of a file.
 */
export function isMark({ rule }: ConditionalFormatRecord): boolean {
  return rule.type === 'Custom' && rule.formula.includes('jixiao-mark:');
}

export function countMarks({ sheets }: WorkbookRecord): number {
  return sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.filter(isMark).length, 0);
}
