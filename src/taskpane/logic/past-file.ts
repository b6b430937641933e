/** Last year's workbook as sheets to be read: loaded when a file is chosen, for the reader of files is large. */
import { parseA1, type Area, type CellValue, type SheetSnapshot } from '../../core';
import type { SheetContent } from '../../files/workbook/content';
import { OpenFailure, openXlsx } from '../../files/xlsx/open';
import { LIMITS } from '../../files/xlsx/package/limits';
import type { WhyNoFile } from './picking';

const NO_CELLS: never[] = [];

/** Rows as long as what stands in them: one cell far away must not fill up all others. */
function gridOf({ cells = {}, merges = [] }: SheetContent): SheetSnapshot['grid'] {
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  for (const [address, { value, style }] of Object.entries(cells)) {
    const place = value === null || value === '' ? undefined : parseA1(address);
    if (!place) continue;
    const { top: row, left: column } = place;
    const [line, looks] = [(values[row] ??= []), (formats[row] ??= [])];
    while (line.length <= column) {
      line.push(null);
      looks.push('General');
    }
    line[column] = value;
    looks[column] = style?.numberFormat ?? 'General';
  }
  for (let row = 0; row < values.length; row++) {
    values[row] ??= NO_CELLS;
    formats[row] ??= NO_CELLS;
  }
  return { top: 0, left: 0, values, formats, merges: merges.flatMap((area): Area | never[] => parseA1(area) ?? []) };
}

/**
 * The visible sheets of a chosen file.
 * @throws OpenFailure with the reason
 */
export async function sheetsOfFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<readonly SheetSnapshot[]> {
  if (file.size > LIMITS.file) throw new OpenFailure('file');
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new OpenFailure('gone', { cause });
  });
  const { sheets } = await openXlsx(new Uint8Array(bytes), file.name);
  return sheets.flatMap((sheet, index) =>
    (sheet.visibility ?? 'Visible') === 'Visible'
      ? { id: `last-year-${index + 1}`, name: sheet.name, grid: gridOf(sheet) }
      : [],
  );
}

/** Why a file could not be read, in the one word that `words/unread-files.ts` has a sentence for, and the limit where it is one. */
export function whyUnread(error: unknown): WhyNoFile {
  return error instanceof OpenFailure ? { reason: error.reason, most: error.most } : { reason: 'damaged' };
}
