import type { Area } from '../../core';
import type { Frame } from './frame';

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
  },
};
/** What Excel answers for a cell without fill, too. */
const NO_FILL = '#FFFFFF';

/** How the cells of a row look, asked for in one sync and known after it. */
export interface LoadedLooks {
  readonly range: Excel.Range;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/**
 * Looks are read and set cell by cell, because `Range.copyFrom` pastes as Excel does
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste): beside formats it brings
 * merged areas and conditional formats, and it fails where pasting fails, as on a part of a merged area
 * (https://github.com/OfficeDev/office-js/issues/4800).
 */
export function loadLooks(frame: Frame, area: Area): LoadedLooks {
  const range = frame.area(area);
  range.load('numberFormat');
  return { range, cells: range.getCellProperties(WANTED) };
}

export function numberFormatsOf({ range }: LoadedLooks): string[][] {
  return (range.numberFormat as unknown[][]).map((row) => row.map(String));
}

function settable(cell: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...format } = cell.format ?? {};
  const isFilled = fill?.color && fill.color.toUpperCase() !== NO_FILL;
  return { format: { ...format, ...(isFilled && { fill: { color: fill.color } }) } };
}

/** Queues the looks, without number formats and lines, for a row of the same size as their source. */
export function queueLooks(frame: Frame, area: Area, { cells }: LoadedLooks): void {
  const range = frame.area(area);
  // Excel gives a new row the looks of the one above it, which may be filled.
  range.format.fill.clear();
  range.setCellProperties(cells.value.map((row) => row.map(settable)));
}
