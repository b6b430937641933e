/** Reading and changing what cells hold and how they look. */
import type { ICellData } from '@univerjs/core';
import { isSameArea, type Area } from '../../core/geometry';
import type { Book, Cells } from '../book';
import { toUniverRange } from '../book';
import { cellFrom, typeOfValue, valueOf } from '../cells';
import { formulaReader } from '../formulas';
import { assertFormula, assertReadable, isUnbounded, numberFormatText } from '../limits';
import type { ObjectType, Property } from '../protocol/model';
import { HostError, NotImplemented } from '../protocol/model';
import { columnsOf, hull, isEntireRow, rowsOf } from '../../files/workbook/reference';
import { cellProperties, changeOfProperties } from './cell-properties';
import { object } from './states';

const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

function assertSize(area: Area, rows: number, columns: number): void {
  if (rowsOf(area) !== rows || columnsOf(area) !== columns) throw new HostError('InvalidArgument', SIZE_MISMATCH);
}

/** What was assigned to a two-dimensional property: one value for all cells, or rows of exactly the range's size. */
function inputReader(area: Area, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows: readonly unknown[] = input;
  assertSize(area, rows.length, columnsOf(area));
  const lines = rows.map((row): readonly unknown[] => {
    if (!Array.isArray(row) || row.length !== columnsOf(area)) throw new HostError('InvalidArgument', SIZE_MISMATCH);
    return row;
  });
  return (row, column) => lines[row - area.top]?.[column - area.left];
}

/** Of whole rows and columns Excel gives nothing, as {@link isUnbounded} cites. @throws RangeExceedsLimit */
function readGrid<T>(book: Book, { sheetId, areas }: Cells, read: (cell: ICellData | undefined) => T): T[][] | null {
  if (isUnbounded(areas[0])) return null;
  assertReadable(areas[0]);
  return book.map(sheetId, areas[0], read);
}

function readFormulas(book: Book, { sheetId, areas: [area] }: Cells): unknown[][] | null {
  if (isUnbounded(area)) return null;
  assertReadable(area);
  const formulaOf = formulaReader(book, sheetId, area);
  return book.map(sheetId, area, (cell, row, column) => formulaOf(cell, row, column) || valueOf(cell));
}

/** @throws InvalidArgument for whole rows and columns */
function assertBounded(area: Area): void {
  if (isUnbounded(area)) throw new HostError('InvalidArgument', 'Whole rows or columns cannot be written at once.');
}

/** Cells under a merged area: Excel keeps nothing that is written there, https://github.com/sbroenne/mcp-server-excel/issues/831 */
function isCoveredIn(book: Book, cells: Cells): (row: number, column: number) => boolean {
  const merges = book.mergesTouching(cells);
  return (row, column) =>
    merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
    );
}

function writeContent(book: Book, cells: Cells, input: unknown): void {
  assertBounded(cells.areas[0]);
  const read = inputReader(cells.areas[0], input);
  const isCovered = isCoveredIn(book, cells);
  const typing = {
    parseNumber: (text: string) => book.engine.parseNumber(text),
    assertFormula: (formula: string) => assertFormula(book, formula),
  };
  book.write(cells, (cell, row, column) => {
    const typed = cellFrom(read(row, column), book.formatOf(cell), typing);
    return isCovered(row, column) ? undefined : typed;
  });
}

function writeFormats(book: Book, cells: Cells, input: unknown): void {
  assertBounded(cells.areas[0]);
  const read = inputReader(cells.areas[0], input);
  book.write(cells, (_, row, column) => {
    const format = read(row, column);
    if (format === null || format === undefined) return undefined;
    const pattern = numberFormatText(format);
    return { s: { n: pattern === 'General' || pattern === '' ? null : { pattern } } };
  });
}

function setCellProperties(book: Book, cells: Cells, input: unknown): void {
  const read = inputReader(cells.areas[0], input);
  book.write(cells, (cell, row, column) => ({
    s: changeOfProperties(read(row, column), book.styleOf(cell), book.moods),
  }));
}

/** Grids of values, formulas and formats. */
export function contentProperties(book: Book): Record<string, Property<Cells>> {
  const formulas: Property<Cells> = {
    get: (cells) => readFormulas(book, cells),
    set: (cells, input) => writeContent(book, cells, input),
  };
  const formats: Property<Cells> = {
    get: (cells) => readGrid(book, cells, (cell) => book.formatOf(cell)),
    set: (cells, input) => writeFormats(book, cells, input),
  };
  return {
    Values: { get: (cells) => readGrid(book, cells, valueOf), set: (cells, input) => writeContent(book, cells, input) },
    ValueTypes: { get: (cells) => readGrid(book, cells, (cell) => typeOfValue(valueOf(cell))) },
    Text: { get: (cells) => readGrid(book, cells, (cell) => book.textOf(cell)) },
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: formats,
    NumberFormatLocal: formats,
  };
}

type Methods = NonNullable<ObjectType<Cells>['methods']>;

export function contentMethods(book: Book): Methods {
  return {
    _ValidateArraySize: ({ areas: [area] }, args) => assertSize(area, args.integer(0), args.integer(1)),
    GetCellProperties: (cells, args) =>
      readGrid(book, cells, (cell) => cellProperties(args.any(0), book.styleOf(cell))),
    SetCellProperties: (cells, args) => setCellProperties(book, cells, args.any(0)),
  };
}

function univerRange(book: Book, { sheetId, areas }: Cells, area = areas[0]) {
  book.grow(sheetId, area);
  return book.sheet(sheetId).getRange(toUniverRange(book.clip(sheetId, area)));
}

function merge(book: Book, cells: Cells, across: boolean): void {
  book.screen.assertNoChartSelected();
  book.assertWritable(cells.sheetId);
  const range = univerRange(book, cells);
  if (across) range.mergeAcross({ isForceMerge: true });
  else range.merge({ isForceMerge: true });
}

function unmerge(book: Book, cells: Cells): void {
  book.assertWritable(cells.sheetId);
  for (const area of book.mergesTouching(cells)) univerRange(book, cells, area).breakApart();
}

/** In the mood `strict`: what is merged is cleared as a whole or not at all. @throws InvalidOperation */
function assertWholeMerges(book: Book, cells: Cells): void {
  const isWhole = (merge: Area) => cells.areas.some((area) => isSameArea(hull(area, merge), area));
  if (book.moods.strict && !book.mergesTouching(cells).every(isWhole))
    throw new HostError('InvalidOperation', 'A part of a merged area cannot be changed.');
}

/** `Range.clear` and `RangeAreas.clear`. @throws NotImplemented for what is neither contents nor formats */
export function clear(book: Book, cells: Cells, what = 'All'): void {
  if (!['All', 'Contents', 'Formats'].includes(what)) throw new NotImplemented(`Range.Clear(${what})`);
  if (what === 'Contents') assertWholeMerges(book, cells);
  const content: ICellData = what === 'Formats' ? {} : { v: null, f: null, si: null, p: null };
  const style: ICellData = what === 'Contents' ? {} : { s: null };
  book.write(cells, (cell) => (cell ? { ...content, ...style } : undefined));
  if (what === 'Contents') return;
  unmerge(book, cells);
  book.clearConditionalFormats(cells);
}

/** @throws InsertDeleteConflict in the mood `tableInTheWay` */
function assertNoTable(book: Book, { sheetId, areas: [{ top, bottom }] }: Cells): void {
  const table = book.moods.tableInTheWay;
  if (table && book.findSheet(table.sheet)?.getSheetId() === sheetId && top <= table.bottom && bottom >= table.top)
    throw new HostError('InsertDeleteConflict', 'The insert or delete operation attempted resulted in a conflict.');
}

export function structureMethods(book: Book): Methods {
  return {
    /** Whole rows, which come in before the range's and look like the one above. */
    Insert(cells, args) {
      const [area] = cells.areas;
      const shift = args.text(0);
      if (shift !== 'Down' || !isEntireRow(area)) throw new NotImplemented(`Range.Insert(${shift}) of single cells`);
      assertNoTable(book, cells);
      book.insertRows(cells.sheetId, area.top, rowsOf(area));
      return object('Range', { sheetId: cells.sheetId, areas: [area] });
    },
    Delete(cells, args) {
      const { sheetId, areas } = cells;
      const [area] = areas;
      const shift = args.text(0);
      if (shift !== 'Up' || !isEntireRow(area)) throw new NotImplemented(`Range.Delete(${shift}) of single cells`);
      assertNoTable(book, cells);
      book.deleteRows(sheetId, area.top, rowsOf(area));
    },
    Merge: (cells, args) => merge(book, cells, args.flag(0)),
    Unmerge: (cells) => unmerge(book, cells),
    Clear: (cells, args) => clear(book, cells, args.optionalText(0)),
  };
}
