import { isDateLine, isFoot, isInCorner, isPageNumber, isTableTitle } from '../../language/captions';
import { squeeze } from '../../language/spelling';
import type { Area } from '../../model/geometry';
import type { Titles } from '../fields/titles';
import type { SheetView } from './view';

/**
 * The title in a row that holds nothing else except the unit of money and the table's number. Other rows may mention a table's title in
 * running text.
 */
export function titleIn(view: SheetView, row: number, { left, right }: Area, titles: Titles): string | undefined {
  const text = loneTextIn(view, row, left, right);
  return text !== undefined && titles.isTitle(text) ? text : undefined;
}

/** The only text in a row, in one cell or repeated, besides the unit of money and the table's number. */
function loneTextIn(view: SheetView, row: number, left: number, right: number): string | undefined {
  let lone: string | undefined;
  for (const column of view.filled(row, left, right)) {
    const text = view.content(row, column);
    if (text === lone || isInCorner(text)) continue;
    if (lone !== undefined) return undefined;
    lone = text;
  }
  return lone;
}

/** A title that belongs to none of our forms, in a row that holds nothing else except the unit of money and the table's number. */
export function strangeTitleIn(view: SheetView, row: number, { left, right }: Area): string | undefined {
  const text = loneTextIn(view, row, left, right);
  return text !== undefined && isTableTitle(squeeze(text)) ? text : undefined;
}

/** Whether a text that stands alone in a row is a page number or a date. */
const isLone = (text: string): boolean => isPageNumber(text) || isDateLine(text);

/** A signature, a note, a date or a page number below the block, in whatever column it stands. */
export function isFooter(view: SheetView, row: number, filled: readonly number[]): boolean {
  const [left] = filled;
  if (left === undefined) return false;
  const first = squeeze(view.content(row, left));
  return isFoot(first) || (isLone(first) && filled.every((column) => squeeze(view.content(row, column)) === first));
}
