/**
 * What Excel refuses because it is too much, too long or nonsense. `SPECIFICATIONS` in the comments is
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3; what is said of Excel without a
 * source holds in the mood `strict` only.
 */
import { isValidFormat } from 'numfmt';
import type { Area } from '../core/geometry';
import { columnsOf, isEntireColumn, isEntireRow, rowsOf } from '../files/workbook/reference';
import { isFormula, partsOf } from './formula-grammar';
import type { Moods } from './moods';
import { HostError, scalarText } from './protocol/model';

export const LIMITS = {
  /** SPECIFICATIONS: total number of characters that a cell can contain */
  text: 32_767,
  /** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
  cellsRead: 5_000_000,
  /** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1) */
  mergedAreas: 512,
  /** SPECIFICATIONS: row height, in points */
  rowHeight: 409,
  /** SPECIFICATIONS: column width of 255 characters, here of the 7 pixels that a digit of Calibri 11 is wide, and 5 around them, in points */
  columnWidth: (255 * 7 + 5) * 0.75,
  /** SPECIFICATIONS: page breaks */
  pageBreaks: 1026,
  /** Characters of a text in quotes within a formula: no source. */
  quoted: 255,
} as const;

/** As much of a workbook as it takes to judge what goes into it. */
interface Around {
  readonly moods: Moods;
  findSheet(name: string): unknown;
}

function invalid(message: string): HostError {
  return new HostError('InvalidArgument', message);
}

/** A formula that goes into a cell or a rule. @throws InvalidArgument where Excel could not read it */
export function assertFormula(book: Around, formula: string): void {
  if (!isFormula(formula)) throw invalid('The formula cannot be read.');
  if (!book.moods.strict) return;
  const { texts, sheets } = partsOf(formula);
  if (texts.some((text) => text.length > LIMITS.quoted)) throw invalid('A text in the formula is too long.');
  const missing = sheets.some((sheet) => !/[[:]/.test(sheet) && !book.findSheet(sheet));
  if (missing) throw invalid('The formula names a sheet that does not exist.');
}

/** @throws InvalidArgument */
export function assertText(text: string): void {
  if (text.length > LIMITS.text) throw invalid('The text is too long for a cell.');
}

/** As in en-US; `''` is General. @throws InvalidArgument */
export function numberFormatText(value: unknown): string {
  const format = scalarText(value);
  if (!isValidFormat(format)) throw invalid(`Not a number format: ${format}`);
  return format;
}

/** Whole rows or columns: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
export function isUnbounded(area: Area): boolean {
  return isEntireRow(area) || isEntireColumn(area);
}

/** @throws RangeExceedsLimit where more cells would be read at once than Excel gives */
export function assertReadable(area: Area): void {
  if (rowsOf(area) * columnsOf(area) > LIMITS.cellsRead)
    throw new HostError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');
}

/** Characters no name may have, in either width, as Excel 2010 and 2016 in Japanese refused them: https://qiita.com/RelaxTools/items/d173d0f94424349ca234 */
const NEVER_IN_NAMES = /[\0\\/?*[\]:＊／：？［＼］￥]/;
/** Those that may not begin or end one; of the other widths the same source tells only that they are no name by themselves. */
const QUOTES_AT_ENDS = /^['’＇]|['’＇]$/;

/** Excel's rules for sheet names: 1 to 31 characters. `strict`: nothing of control, and not the name Excel keeps for itself. */
export function isSheetName({ moods }: Pick<Around, 'moods'>, name: string): boolean {
  if (name.length === 0 || name.length > 31 || NEVER_IN_NAMES.test(name) || QUOTES_AT_ENDS.test(name)) return false;
  return !moods.strict || !(/\p{Cc}/u.test(name) || name.toLowerCase() === 'history');
}
