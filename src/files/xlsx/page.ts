/** Print set-up of a file as plain content. */
import type { Sheet } from 'hucre';
import type { Area } from '../../core/geometry';
import type { Span } from '../../core/geometry';
import type { PageContent, PaperSize } from '../workbook/page';
import { DEFAULT_MARGINS, PAPER_SIZES } from '../workbook/page';
import { parseReference } from '../workbook/reference';

function areasOf(text: string | undefined): Area[] {
  return (text ?? '').split(',').flatMap((part) => parseReference(part)?.area ?? []);
}

function paperSizeOf(name: string | undefined): PaperSize | undefined {
  return (Object.keys(PAPER_SIZES) as PaperSize[]).find((size) => size.toLowerCase() === name);
}

export function openPage({ pageSetup: setup = {}, rowBreaks = [] }: Sheet): PageContent {
  const paperSize = paperSizeOf(setup.paperSize);
  const printArea = areasOf(setup.printArea);
  const [rows] = areasOf(setup.printTitlesRow);
  const [columns] = areasOf(setup.printTitlesColumn);
  const titleRows: Span | undefined = rows && [rows.top, rows.bottom];
  const titleColumns: Span | undefined = columns && [columns.left, columns.right];
  return {
    paperSize,
    ...(setup.orientation && { landscape: setup.orientation === 'landscape' }),
    ...(setup.horizontalCentered && { centerHorizontally: true }),
    ...(setup.verticalCentered && { centerVertically: true }),
    ...(setup.scale !== undefined && !setup.fitToPage && { scale: setup.scale }),
    ...(setup.fitToPage && { fit: { wide: setup.fitToWidth ?? 1, tall: setup.fitToHeight ?? 1 } }),
    ...(setup.margins && { margins: { ...DEFAULT_MARGINS, ...setup.margins } }),
    ...(printArea.length > 0 && { printArea }),
    titleRows,
    titleColumns,
    // The reader gives the row above the break.
    ...(rowBreaks.length > 0 && { pageBreaks: rowBreaks.map((row) => row + 1) }),
  };
}
