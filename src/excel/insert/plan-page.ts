import { areaToA1, columnName, type SheetPlan, MARGINS } from '../../core';
import { joinedAddresses } from '../union';

/** A digit of the body font (宋体 10.5) in points: half as wide as the font is high. */
const POINTS_PER_CHARACTER = 10.5 / 2;

/** Addresses of whole rows or columns by their size. */
function linesBySize(sizes: readonly number[], nameOf: (index: number) => string): Map<number, string[]> {
  const lines = new Map<number, string[]>();
  let from = 0;
  sizes.forEach((size, index) => {
    if (size === sizes[index + 1]) return;
    const same = lines.get(size) ?? [];
    same.push(`${nameOf(from)}:${nameOf(index)}`);
    lines.set(size, same);
    from = index + 1;
  });
  return lines;
}

/** Queues column widths and row heights. */
export function queueSizes(sheet: Excel.Worksheet, { widths, heights }: SheetPlan): void {
  for (const [width, columns] of linesBySize(widths, columnName)) {
    for (const address of joinedAddresses(columns))
      sheet.getRanges(address).format.columnWidth = width * POINTS_PER_CHARACTER;
  }
  for (const [height, rows] of linesBySize(heights, (index) => String(index + 1))) {
    for (const address of joinedAddresses(rows)) sheet.getRanges(address).format.rowHeight = height;
  }
}

export function queueFrozenRows(sheet: Excel.Worksheet, { frozenRows }: SheetPlan): void {
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Queues printing as wide as a page of A4, on one page or as many as it takes. */
export function queuePage(sheet: Excel.Worksheet, { print, pageBreaks = [] }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.centerHorizontally = true;
  if (print.blackAndWhite) pageLayout.blackAndWhite = true;
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.onePage && { verticalFitToPages: 1 }) };
  pageLayout.setPrintMargins('Inches', MARGINS);
  pageLayout.setPrintArea(areaToA1(print.area));
  for (const row of pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
}
