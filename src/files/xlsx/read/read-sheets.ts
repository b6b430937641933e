import { ParseError, readXlsx, streamXlsxRows, type ReadOptions, type Sheet } from 'hucre';
import { areaToA1, type Area, type CellValue, type Grid, type SheetSnapshot } from '../../../core/geometry';
import { OpenFailure } from '../open-failure';
import { kindOf } from '../package/file-kind';
import { assertWithin, BeyondLimit } from '../package/limits';
import { inflated, type Inflate } from '../package/zip';
import { plainPackage, type PlainPackage, type PlainSheet } from './plain-package';

/** Serial number of a date in Excel's 1900 calendar. */
function serialOf(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

/** From how many cells on a grid's rows end with their own last cell: one that stands far away must not fill up all others. */
const LARGE = 250_000;

type Values = Sheet['rows'][number];

/** The rows without any cell between a table and a cell far below are one and the same. */
const NO_CELLS: never[] = [];

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

const NOTHING: Grid = { top: 0, left: 0, values: [] };

function gridOf(sheet: Sheet): Grid {
  const { rows, cells = [], merges = [] } = sheet;
  const widths = widthsOf(sheet);
  const filled = (text: string) =>
    widths.map((width) => (width === 0 ? NO_CELLS : new Array<string>(width).fill(text)));
  const [formats, formulas] = [filled('General'), filled('')];
  const values = widths.map((width, row) =>
    width === 0 ? NO_CELLS : valuesIn(rows[row] ?? [], width, formats[row] ?? []),
  );
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
    if (typeof value === 'string') assertWithin('cellText', value.length);
    if (isDate) formats[column] = 'yyyy-mm-dd';
    values.push(isDate ? serialOf(value) : value);
  }
  return values;
}

const OPTIONS: ReadOptions = { readStyles: true };

/** A sheet with so many places for each cell has one that stands far away; the library would fill all places between. */
const SPARSE = 50;

function isScattered(sheet: PlainSheet | undefined): boolean {
  const { cells = 0, bottom = 0, right = 0 } = sheet?.text ?? {};
  return bottom * right > LARGE && bottom * right > cells * SPARSE;
}

/** Cells with content that are so far from the ones before are read without formats, so that the sheet need not be laid out up to there. */
const FAR = 1000;

/**
 * A sheet in which single cells, of content or merely formatted, stand so far away that it is better not laid out up to there: it is read as far as
 * it is filled, and what stands beyond a large gap is added to it.
 */
async function readScattered(bytes: Uint8Array): Promise<Sheet | undefined> {
  const filled: { readonly index: number; readonly values: Values }[] = [];
  let [bottom, right] = [0, 0];
  for await (const { index, values } of streamXlsxRows(bytes)) {
    const length = lengthOf(values);
    if (length === 0) continue;
    filled.push({ index, values: values.slice(0, length) });
    if (index <= bottom + FAR) bottom = Math.max(bottom, index);
    for (const [column, value] of values.entries())
      if (value !== null && value !== '' && column <= right + FAR) right = Math.max(right, column);
  }
  const range = areaToA1({ top: 0, left: 0, bottom, right });
  const [sheet] = (await readXlsx(bytes, { ...OPTIONS, range })).sheets;
  for (const { index, values } of sheet ? filled : []) {
    while (sheet && sheet.rows.length <= index) sheet.rows.push(NO_CELLS);
    const row = sheet?.rows[index];
    if (sheet && row && (index > bottom || row === NO_CELLS)) sheet.rows[index] = values;
    else for (let column = right + 1; row && column < values.length; column++) row[column] = values[column] ?? null;
  }
  return sheet;
}

/**
 * Reads the visible worksheets of an .xlsx file with values, number formats, formulas and merges; those that are there and cannot be read say so.
 * @param inflate how its parts are unpacked: as the platform does, where nothing else is given
 * @throws OpenFailure with the reason, for whatever is no readable .xlsx
 */
export async function readSheets(bytes: Uint8Array, inflate: Inflate = inflated): Promise<readonly SheetSnapshot[]> {
  const kind = kindOf(bytes);
  if (kind !== 'xlsx') throw new OpenFailure(kind);
  try {
    assertWithin('file', bytes.length);
    const plain = await plainPackage(bytes, inflate);
    const read = await readable(plain);
    // Where none can be read it is the file that is damaged.
    if (read.size === 0 && plain.sheets.length > 0) throw new OpenFailure('damaged');
    return plain.sheets.map(({ name }, number): SheetSnapshot => {
      const [id, sheet] = [String(number + 1), read.get(number)];
      return sheet ? { id, name, grid: gridOf(sheet) } : { id, name, grid: NOTHING, unread: 'damaged' };
    });
  } catch (error) {
    if (error instanceof BeyondLimit) throw new OpenFailure(error.limit);
    // The library and the platform throw plain errors, too, wherever bytes make no sense.
    throw new OpenFailure('damaged');
  }
}

/** By number: the sheets that can be read. */
async function readable(plain: PlainPackage): Promise<ReadonlyMap<number, Sheet>> {
  const read = new Map<number, Sheet>();
  const numbers = plain.sheets.flatMap(({ text }, number) => (text ? [number] : []));
  const isFar = (number: number) => isScattered(plain.sheets[number]);
  const near = numbers.filter((number) => !isFar(number));
  const together = near.length === 0 ? [] : await sheetsIn(plain, near).catch(() => undefined);
  for (const [index, sheet] of together?.entries() ?? []) read.set(near[index] ?? 0, sheet);
  // One by one, where something in one of them is not understood or it is scattered.
  for (const number of together ? numbers.filter(isFar) : numbers) {
    const sheet = await readAlone(plain, number);
    if (sheet) read.set(number, sheet);
  }
  return read;
}

async function sheetsIn(plain: PlainPackage, numbers: readonly number[]): Promise<readonly Sheet[]> {
  return (await readXlsx(plain.pack(numbers), OPTIONS)).sheets;
}

async function readAlone(plain: PlainPackage, number: number): Promise<Sheet | undefined> {
  try {
    if (isScattered(plain.sheets[number])) return await readScattered(plain.pack([number]));
    return (await sheetsIn(plain, [number]))[0];
  } catch (error) {
    // This limit has no error of its own.
    if (error instanceof ParseError && / over the \d+ limit/.test(error.message))
      return readScattered(plain.pack([number])).catch(() => undefined);
    return undefined;
  }
}
