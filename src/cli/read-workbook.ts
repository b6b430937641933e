import { ParseError, readXlsx, streamXlsxRows, type ReadOptions, type Sheet } from 'hucre';
import { areaToA1, type Area, type CellValue, type Grid, type SheetSnapshot } from '../core';
import { entryBytes, readZip } from '../files/xlsx/package/zip';
import { unpacked } from './unpack';

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

/** From how many cells on a grid's rows end with their own last cell: one that stands far away must not fill up all others. */
const LARGE = 250_000;

type Values = Sheet['rows'][number];

/** How many cells there are up to the last one that holds something. Formats alone do not count, just as in Excel. */
const lengthOf = (row: Values): number => row.findLastIndex((value) => value !== null && value !== '') + 1;

/** The same for each row, formulas without a result included, down to the last row that has any. */
function lengthsOf({ rows, cells }: Sheet): number[] {
  const lengths = rows.map(lengthOf);
  for (const [key, { formula }] of cells ?? []) {
    if (!formula) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    lengths[row] = Math.max(lengths[row] ?? 0, column + 1);
  }
  return lengths.slice(0, lengths.findLastIndex((length) => length > 0) + 1);
}

/** By row: how many columns are taken into the grid. All of them, unless the sheet is large for what it holds. */
function widthsOf(sheet: Sheet): readonly number[] {
  const [{ length: width } = []] = sheet.rows;
  if (sheet.rows.length * width <= LARGE) return sheet.rows.map(({ length }) => length);
  const lengths = lengthsOf(sheet);
  const most = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  return lengths.length * most > LARGE ? lengths : lengths.map(() => most);
}

function gridOf(sheet: Sheet): Grid {
  const { rows, cells = [], merges = [] } = sheet;
  const widths = widthsOf(sheet);
  const formats = widths.map((width) => new Array<string>(width).fill('General'));
  const formulas = widths.map((width) => new Array<string>(width).fill(''));
  const values = widths.map((width, row) => valuesIn(rows[row] ?? [], width, formats[row] ?? []));
  for (const [key, { style, formula }] of cells) {
    const format = style?.numFmt;
    if (format === undefined && !formula) continue;
    const comma = key.indexOf(',');
    const [row, column] = [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
    if (column >= (widths[row] ?? 0)) continue;
    if (format !== undefined) (formats[row] ??= [])[column] = format;
    if (formula) (formulas[row] ??= [])[column] = `=${formula}`;
  }
  return {
    top: 0,
    left: 0,
    values,
    formats,
    formulas,
    merges: merges.map(({ startRow, startCol, endRow, endCol }): Area => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  };
}

/** The first values of a row. `hucre` gives dates as `Date`; without a format of their own they would read as plain numbers. */
function valuesIn(row: Values, width: number, formats: string[]): CellValue[] {
  const values: CellValue[] = [];
  for (let column = 0; column < width; column++) {
    const value = row[column] ?? null;
    const isDate = value instanceof Date;
    if (isDate) formats[column] = 'yyyy-mm-dd';
    values.push(isDate ? serialOf(value) : value);
  }
  return values;
}

const VISIBLE: ReadOptions = { readStyles: true, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden };

/** Cells with content that are so far from the ones before are read without formats, so that the sheet need not be laid out up to there. */
const FAR = 1000;

/**
 * The sheets of a workbook in which single cells, of content or merely formatted, stand so far away that the library refuses to lay their sheet out:
 * it is read as far as it is filled, and what stands beyond a large gap is added to it.
 */
async function readScattered(bytes: Uint8Array): Promise<Sheet[]> {
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  const sheets: Sheet[] = [];
  for (const name of names) {
    const filled: { readonly index: number; readonly values: Values }[] = [];
    let [bottom, right] = [0, 0];
    for await (const { index, values } of streamXlsxRows(bytes, { sheet: name })) {
      const length = lengthOf(values);
      if (length === 0) continue;
      filled.push({ index, values: values.slice(0, length) });
      if (index <= bottom + FAR) bottom = Math.max(bottom, index);
      for (const [column, value] of values.entries())
        if (value !== null && value !== '' && column <= right + FAR) right = Math.max(right, column);
    }
    const range = areaToA1({ top: 0, left: 0, bottom, right });
    const [sheet] = (await readXlsx(bytes, { ...VISIBLE, sheets: [name], range })).sheets;
    if (!sheet) continue;
    for (const { index, values } of filled) {
      while (sheet.rows.length <= index) sheet.rows.push([]);
      const row = sheet.rows[index];
      if (row && index > bottom) sheet.rows[index] = values;
      else for (let column = right + 1; row && column < values.length; column++) row[column] = values[column] ?? null;
    }
    sheets.push(sheet);
  }
  return sheets;
}

/** What the library makes of bytes that are no text of its encoding. */
const UNREADABLE = '\ufffd';
const TEXTS = /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/;

/** Whether a sheet that came out empty or garbled is no XML in UTF-8; the library then gives it without saying so. */
async function isGarbled(bytes: Uint8Array, sheets: readonly Sheet[]): Promise<boolean> {
  const isOdd = ({ rows }: Sheet) =>
    rows.length === 0 ||
    rows.some((row) => row.some((value) => typeof value === 'string' && value.includes(UNREADABLE)));
  if (!sheets.some(isOdd)) return false;
  const archive = readZip(bytes);
  for (const part of archive.keys()) {
    if (!TEXTS.test(part)) continue;
    const text = new TextDecoder().decode(await entryBytes(archive, part));
    const encoding = /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(text)?.[1] ?? 'UTF-8';
    if (!/<(?:\w+:)?(?:worksheet|sst)[\s/>]/.test(text) || encoding.toUpperCase() !== 'UTF-8') return true;
  }
  return false;
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
  let sheets: Sheet[];
  try {
    sheets = await readSheets(unpacked(bytes));
  } catch {
    // The library throws plain errors, too, wherever bytes make no sense.
    throw new UnreadableWorkbook(reasonFor(bytes));
  }
  return sheets.map((sheet, index) => ({ id: String(index + 1), name: sheet.name, grid: gridOf(sheet) }));
}

async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const { sheets } = await readXlsx(bytes, VISIBLE).catch((error: unknown) => {
    // This limit has no error of its own.
    if (!(error instanceof ParseError && / over the \d+ limit/.test(error.message))) throw error;
    return readScattered(bytes).then((scattered) => ({ sheets: scattered }));
  });
  if (await isGarbled(bytes, sheets)) throw new UnreadableWorkbook('damaged');
  return sheets;
}
