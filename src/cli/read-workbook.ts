import { HucreError, readXlsx, type Sheet } from 'hucre';
import type { Area, CellValue, Grid, SheetSnapshot } from '../core';

/** Why a file could not be read, for a message in the user's words. */
export type UnreadableReason = 'not-xlsx' | 'old-format' | 'encrypted' | 'damaged';

export class UnreadableWorkbook extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
    this.name = 'UnreadableWorkbook';
  }
}

/** Serial number of a date in Excel's 1900 calendar. */
function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

function valueOf(value: string | number | boolean | Date | null | undefined): CellValue {
  if (value instanceof Date) return serialOf(value);
  return value ?? null;
}

/** `hucre` gives dates as `Date`; without a format of their own they would read as plain numbers. */
function formatOf(value: unknown, format: string | undefined): string {
  return format ?? (value instanceof Date ? 'yyyy-mm-dd' : 'General');
}

function gridOf(sheet: Sheet): Grid {
  const { rows, cells, merges = [] } = sheet;
  const detail = (row: number, column: number) => cells?.get(`${row},${column}`);
  return {
    top: 0,
    left: 0,
    values: rows.map((row) => row.map(valueOf)),
    formats: rows.map((row, r) => row.map((value, c) => formatOf(value, detail(r, c)?.style?.numFmt))),
    formulas: rows.map((row, r) => row.map((_, c) => (detail(r, c)?.formula ? `=${detail(r, c)?.formula}` : ''))),
    merges: merges.map(({ startRow, startCol, endRow, endCol }): Area => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  };
}

/** The container of old .xls files and of password-protected .xlsx files alike. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

function reasonFor(bytes: Uint8Array): UnreadableReason {
  if (OLE_MAGIC.every((byte, index) => bytes[index] === byte)) {
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return encrypted ? 'encrypted' : 'old-format';
  }
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return zipped ? 'damaged' : 'not-xlsx';
}

/**
 * Reads the visible worksheets of an .xlsx file with values, number formats, formulas and merges.
 * @throws UnreadableWorkbook with the reason, for whatever is no readable .xlsx
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetSnapshot[]> {
  try {
    const workbook = await readXlsx(bytes, {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    });
    return workbook.sheets.map((sheet, index) => ({ id: String(index + 1), name: sheet.name, grid: gridOf(sheet) }));
  } catch (error) {
    if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) {
      throw new UnreadableWorkbook(reasonFor(bytes));
    }
    throw error;
  }
}
