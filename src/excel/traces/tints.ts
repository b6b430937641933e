import { FONT, LOOKS, TINTED, toA1, type Area } from '../../core';
import { runForUser } from '../failures';
import { cut, grouped } from '../read/pieces';

/** As much of a cell's look as an inserted form sets, lines and number format left out: what a person changes of these leaves the tint ours. */
const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, name: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Cells asked for at once: the answer takes some 200 bytes for each, and Excel on the web sends 5 MB. */
const CELLS_AT_ONCE = 10_000;

/** What an Excel in English may call it. */
const FONT_NAMES = new Set([FONT, 'SimSun']);

const keyOf = (...parts: readonly unknown[]): string => parts.map(String).join('|').toLowerCase();

const OURS: ReadonlySet<string> = new Set(
  TINTED.map((look) => LOOKS[look]).map(({ fill, size, bold = false, horizontal, vertical, wrap }) =>
    keyOf(`#${fill}`, size, bold, horizontal, vertical, wrap),
  ),
);

const FILLS: ReadonlySet<string> = new Set(TINTED.map((look) => `#${LOOKS[look].fill}`.toLowerCase()));

/** Whether there may be tints of ours where all cells have this fill; `null` where they differ. */
export function mayBeTinted(fill: string | null): boolean {
  return fill === null || FILLS.has(fill.toLowerCase());
}

/** Whether a cell looks exactly as an inserted form's tinted cells do: another fill, font or alignment is a person's. */
function isOurs({ format }: Excel.CellProperties): boolean {
  const { fill, font, horizontalAlignment, verticalAlignment, wrapText } = format ?? {};
  if (!FONT_NAMES.has(font?.name ?? '')) return false;
  return OURS.has(keyOf(fill?.color, font?.size, font?.bold, horizontalAlignment, verticalAlignment, wrapText));
}

/** A part of a sheet, as it was asked for. */
export interface AskedLooks {
  readonly area: Area;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Queues the reading of how cells look, in parts. */
export function askLooks(sheet: Excel.Worksheet, area: Area): AskedLooks {
  const { top, left, bottom, right } = area;
  return {
    area,
    cells: sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).getCellProperties(WANTED),
  };
}

/** The cells that are tinted by us, and the fill of each of the others, after the sync. */
export function tintsIn({ area, cells }: AskedLooks): {
  readonly ours: readonly string[];
  readonly others: ReadonlyMap<string, string>;
} {
  const ours: string[] = [];
  const others = new Map<string, string>();
  cells.value.forEach((row, down) => {
    row.forEach((cell, along) => {
      const address = toA1({ row: area.top + down, column: area.left + along });
      if (isOurs(cell)) ours.push(address);
      else others.set(address, cell.format?.fill?.color ?? '');
    });
  });
  return { ours, others };
}

/** An area as parts that can be asked for at once. */
export const partsOf = (area: Area): Area[] => cut(area, CELLS_AT_ONCE);

interface Part {
  readonly sheetId: string;
  readonly area: Area;
}

/** Parts of sheets that are asked for in one request. */
export const requestsFor = (parts: readonly Part[]): Part[][] => grouped(parts, CELLS_AT_ONCE);

/** The cells of parts that are tinted by us, by sheet, in one sync. */
export function readTints(parts: readonly Part[]): Promise<ReadonlyMap<string, readonly string[]>> {
  return runForUser(async (context) => {
    const asked = parts.map(({ sheetId, area }) => ({
      sheetId,
      looks: askLooks(context.workbook.worksheets.getItem(sheetId), area),
    }));
    await context.sync();
    const found = new Map<string, string[]>();
    for (const { sheetId, looks } of asked) found.set(sheetId, [...(found.get(sheetId) ?? []), ...tintsIn(looks).ours]);
    return found;
  });
}
