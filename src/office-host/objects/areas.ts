/** Areas as calls name them: by numbers, or by an address on a sheet. */
import type { Area } from '../../core/geometry';
import { isOnSheet, parseReference } from '../../files/workbook/reference';
import type { Book } from '../book';
import { HostError } from '../protocol/model';

/** @throws InvalidArgument where the rectangle is empty or leaves the sheet */
export function areaAt(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (!isOnSheet(area)) throw new HostError('InvalidArgument', 'The range would lie outside the sheet.');
  return area;
}

/** @throws InvalidArgument where the text is not exactly one area of this sheet, or a name that stands for one */
export function areaOn(book: Book, sheetId: string, address: string): Area {
  const name = book.engine.workbook.getDefinedName(address);
  const named = name ? parseReference(name.getFormulaOrRefString().replace(/^=/, '')) : undefined;
  const reference = parseReference(address) ?? named;
  const isElsewhere = reference?.sheet !== undefined && book.findSheet(reference.sheet)?.getSheetId() !== sheetId;
  if (!reference || isElsewhere) throw new HostError('InvalidArgument', `The argument is invalid: ${address}`);
  return reference.area;
}
