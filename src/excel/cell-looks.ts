import { areaToA1, type Area } from '../core';

type Looks = readonly (readonly Excel.CellProperties[])[];

const BORDER = { color: true, style: true, weight: true };
const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
    borders: BORDER,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
  },
};
const SIDES = ['top', 'bottom', 'left', 'right'] as const;
/** What Excel answers for a cell without fill, too. */
const NO_FILL = '#FFFFFF';

/** How cells look, asked for in one sync and known after it. */
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
export function loadLooks(sheet: Excel.Worksheet, area: Area): LoadedLooks {
  const range = sheet.getRange(areaToA1(area));
  range.load('numberFormat');
  return { range, cells: range.getCellProperties(WANTED) };
}

export function numberFormatsOf({ range }: LoadedLooks): string[][] {
  return (range.numberFormat as unknown[][]).map((row) => row.map(String));
}

/** Colour and weight only where there is a line: they alone would draw one (https://github.com/OfficeDev/office-js/issues/1087). */
function linesOf({ format }: Excel.CellProperties): Excel.CellBorderCollection {
  const lines: Excel.CellBorderCollection = {};
  for (const side of SIDES) {
    const { style = 'None', color, weight } = format?.borders?.[side] ?? {};
    lines[side] = style === 'None' ? { style } : { style, color, weight };
  }
  return lines;
}

function settable(cell: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...format } = cell.format ?? {};
  const isFilled = fill?.color && fill.color.toUpperCase() !== NO_FILL;
  return { format: { ...format, ...(isFilled && { fill: { color: fill.color } }), borders: linesOf(cell) } };
}

/** Queues the looks, without number formats, for an area of the same size as their source. */
export function queueLooks(sheet: Excel.Worksheet, area: Area, { cells }: LoadedLooks): void {
  const range = sheet.getRange(areaToA1(area));
  // Excel gives a new row the looks of the one above it, which may be filled.
  range.format.fill.clear();
  range.setCellProperties(mapped(cells.value, settable));
}

/** Queues the lines alone. */
export function queueLines(sheet: Excel.Worksheet, area: Area, { cells }: LoadedLooks): void {
  sheet
    .getRange(areaToA1(area))
    .setCellProperties(mapped(cells.value, (cell) => ({ format: { borders: linesOf(cell) } })));
}

function mapped(
  looks: Looks,
  change: (cell: Excel.CellProperties) => Excel.SettableCellProperties,
): Excel.SettableCellProperties[][] {
  return looks.map((row) => row.map(change));
}
