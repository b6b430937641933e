import type { ICellData } from '@univerjs/core';
import type { Area } from '../../core/geometry';
import type { Cells } from '../book';
import { toUniverRange } from '../book';
import { cellFrom, isFilled, typeOfValue, valueOf } from '../cells';
import { formulaReader } from '../formulas';
import type { Arguments, ObjectNode, Property } from '../protocol/model';
import { HostError, NotImplemented, scalarText } from '../protocol/model';
import {
  addressText,
  columnsOf,
  hull,
  intersection,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  rowsOf,
} from '../../files/workbook/reference';
import { areaAt } from './areas';
import { cellProperties, changeOfProperties } from './cell-properties';
import type { HostContext, Tables } from './states';
import { object, rangeState } from './states';

/** `Range.cellCount` beyond 2³¹−1 is −1, as documented. */
const MOST_CELLS = 2 ** 31 - 1;
const SIZE_MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

function areaOf({ areas }: Cells): Area {
  return areas[0];
}

function countCells({ areas }: Cells): number {
  const count = areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0);
  return count > MOST_CELLS ? -1 : count;
}

function assertSize(area: Area, rows: number, columns: number): void {
  if (rowsOf(area) !== rows || columnsOf(area) !== columns) throw new HostError('InvalidArgument', SIZE_MISMATCH);
}

/** What was assigned to a two-dimensional property: one value for all cells, or rows of exactly the range's size. */
function inputReader(area: Area, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly unknown[];
  assertSize(area, rows.length, columnsOf(area));
  for (const row of rows)
    if (!Array.isArray(row) || row.length !== columnsOf(area)) throw new HostError('InvalidArgument', SIZE_MISMATCH);
  return (row, column) => (rows as readonly (readonly unknown[])[])[row - area.top]?.[column - area.left];
}

export function rangeTables({ book }: HostContext): Tables<'Range' | 'RangeAreas' | 'RangeCollection'> {
  function on(cells: Cells, area: Area): ObjectNode {
    return object('Range', { sheetId: cells.sheetId, areas: [area] });
  }

  /** A rectangle relative to the sheet. @throws InvalidArgument off the sheet */
  function at(cells: Cells, top: number, left: number, rows: number, columns: number): ObjectNode {
    return on(cells, areaAt(top, left, rows, columns));
  }

  /** Another range, or its address on this sheet. */
  function other(cells: Cells, args: Arguments): Area {
    const state = rangeState(args.any(0));
    if (state) {
      if (state.sheetId !== cells.sheetId)
        throw new HostError('InvalidArgument', 'The ranges are on different sheets.');
      return areaOf(state);
    }
    const reference = parseReference(args.text(0));
    if (!reference) throw new HostError('InvalidArgument', `The argument is invalid: ${args.text(0)}`);
    return reference.area;
  }

  function address({ sheetId, areas }: Cells): string {
    return addressText(book.sheet(sheetId).getSheetName(), areas);
  }

  function used(cells: Cells, valuesOnly: boolean): Area | undefined {
    const counts = (cell: ICellData): boolean => isFilled(cell) || (!valuesOnly && Boolean(cell.s));
    return book.bounds(cells.sheetId, areaOf(cells), counts);
  }

  function readGrid<T>(read: (cell: ICellData | undefined) => T): (cells: Cells) => T[][] {
    return (cells) => book.map(cells.sheetId, areaOf(cells), read);
  }

  function readFormulas(cells: Cells): unknown[][] {
    const formulaOf = formulaReader(book, cells.sheetId, areaOf(cells));
    return book.map(cells.sheetId, areaOf(cells), (cell, row, column) => formulaOf(cell, row, column) || valueOf(cell));
  }

  function writeContent(cells: Cells, input: unknown): void {
    const read = inputReader(areaOf(cells), input);
    const parse = (text: string) => book.engine.parseNumber(text);
    book.write(cells, (cell, row, column) => cellFrom(read(row, column), book.formatOf(cell), parse));
  }

  function writeFormats(cells: Cells, input: unknown): void {
    const read = inputReader(areaOf(cells), input);
    book.write(cells, (_, row, column) => {
      const format = read(row, column);
      if (format === null || format === undefined) return undefined;
      return { s: { n: format === 'General' || format === '' ? null : { pattern: scalarText(format) } } };
    });
  }

  function clear(cells: Cells, what: string): void {
    if (!['All', 'Contents', 'Formats'].includes(what)) throw new NotImplemented(`Range.Clear(${what})`);
    const content: ICellData = what === 'Formats' ? {} : { v: null, f: null, si: null, p: null };
    const style: ICellData = what === 'Contents' ? {} : { s: null };
    book.write(cells, (cell) => (cell ? { ...content, ...style } : undefined));
    if (what === 'Contents') return;
    unmerge(cells);
    book.clearConditionalFormats(cells);
  }

  function univerRange(cells: Cells, area = areaOf(cells)) {
    book.grow(cells.sheetId, area);
    return book.sheet(cells.sheetId).getRange(toUniverRange(book.clip(cells.sheetId, area)));
  }

  function merge(cells: Cells, across: boolean): void {
    book.assertWritable(cells.sheetId);
    const range = univerRange(cells);
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }

  function unmerge(cells: Cells): void {
    book.assertWritable(cells.sheetId);
    for (const area of book.mergesTouching(cells)) univerRange(cells, area).breakApart();
  }

  /** Whole rows, which come in before the range's and look like the one above. @throws NotImplemented for anything else */
  function insertRows(cells: Cells, shift: string): ObjectNode {
    const area = areaOf(cells);
    if (shift !== 'Down' || !isEntireRow(area)) throw new NotImplemented(`Range.Insert(${shift}) of single cells`);
    book.insertRows(cells.sheetId, area.top, rowsOf(area));
    return on(cells, area);
  }

  /** @throws NotImplemented where they are not whole rows */
  function deleteRows(cells: Cells, shift: string): void {
    const area = areaOf(cells);
    if (shift !== 'Up' || !isEntireRow(area)) throw new NotImplemented(`Range.Delete(${shift}) of single cells`);
    book.deleteRows(cells.sheetId, area.top, rowsOf(area));
  }

  function setCellProperties(cells: Cells, input: unknown): void {
    const read = inputReader(areaOf(cells), input);
    book.write(cells, (cell, row, column) => ({ s: changeOfProperties(read(row, column), book.styleOf(cell)) }));
  }

  /** Only areas whose top-left cell lies in the range: https://github.com/OfficeDev/office-js/issues/3611 */
  function mergedAreas(cells: Cells): ObjectNode | null {
    const within = areaOf(cells);
    const [first, ...others] = book
      .mergedAreas(cells.sheetId)
      .filter(({ top, left }) => intersection(within, { top, left, bottom: top, right: left }));
    return first ? object('RangeAreas', { sheetId: cells.sheetId, areas: [first, ...others] }) : null;
  }

  const addressProperties: Record<string, Property<Cells>> = {
    Address: { get: address },
    AddressLocal: { get: address },
  };
  const formats: Property<Cells> = { get: readGrid((cell) => book.formatOf(cell)), set: writeFormats };
  const formulas: Property<Cells> = { get: readFormulas, set: writeContent };

  return {
    Range: {
      properties: {
        ...addressProperties,
        RowIndex: { get: (cells) => areaOf(cells).top },
        ColumnIndex: { get: (cells) => areaOf(cells).left },
        RowCount: { get: (cells) => rowsOf(areaOf(cells)) },
        ColumnCount: { get: (cells) => columnsOf(areaOf(cells)) },
        CellCount: { get: countCells },
        IsEntireRow: { get: (cells) => isEntireRow(areaOf(cells)) },
        IsEntireColumn: { get: (cells) => isEntireColumn(areaOf(cells)) },
        Values: { get: readGrid(valueOf), set: writeContent },
        ValueTypes: { get: readGrid((cell) => typeOfValue(valueOf(cell))) },
        Text: { get: readGrid((cell) => book.textOf(cell)) },
        Formulas: formulas,
        FormulasLocal: formulas,
        NumberFormat: formats,
        NumberFormatLocal: formats,
      },
      navigations: {
        Worksheet: ({ sheetId }) => object('Worksheet', sheetId),
        Format: (cells) => object('RangeFormat', cells),
        ConditionalFormats: (cells) => object('ConditionalFormatCollection', cells),
        DataValidation: (cells) => object('DataValidation', cells),
      },
      methods: {
        _ValidateArraySize: (cells, args) => assertSize(areaOf(cells), args.integer(0), args.integer(1)),
        GetCell: (cells, args) =>
          at(cells, areaOf(cells).top + args.integer(0), areaOf(cells).left + args.integer(1), 1, 1),
        GetRow: (cells, args) =>
          at(cells, areaOf(cells).top + args.integer(0), areaOf(cells).left, 1, columnsOf(areaOf(cells))),
        GetColumn: (cells, args) =>
          at(cells, areaOf(cells).top, areaOf(cells).left + args.integer(0), rowsOf(areaOf(cells)), 1),
        GetLastRow: (cells) => at(cells, areaOf(cells).bottom, areaOf(cells).left, 1, columnsOf(areaOf(cells))),
        GetLastColumn: (cells) => at(cells, areaOf(cells).top, areaOf(cells).right, rowsOf(areaOf(cells)), 1),
        GetLastCell: (cells) => at(cells, areaOf(cells).bottom, areaOf(cells).right, 1, 1),
        GetEntireRow: (cells) => on(cells, { ...areaOf(cells), left: 0, right: MAX_COLUMNS - 1 }),
        GetEntireColumn: (cells) => on(cells, { ...areaOf(cells), top: 0, bottom: MAX_ROWS - 1 }),
        GetOffsetRange(cells, args) {
          const area = areaOf(cells);
          return at(cells, area.top + args.integer(0), area.left + args.integer(1), rowsOf(area), columnsOf(area));
        },
        GetResizedRange(cells, args) {
          const area = areaOf(cells);
          return at(cells, area.top, area.left, rowsOf(area) + args.integer(0), columnsOf(area) + args.integer(1));
        },
        GetAbsoluteResizedRange: (cells, args) =>
          at(cells, areaOf(cells).top, areaOf(cells).left, args.integer(0), args.integer(1)),
        GetBoundingRect: (cells, args) => on(cells, hull(areaOf(cells), other(cells, args))),
        GetIntersection(cells, args) {
          const area = intersection(areaOf(cells), other(cells, args));
          if (!area) throw new HostError('ItemNotFound', 'The ranges do not intersect.');
          return on(cells, area);
        },
        GetUsedRange(cells, args) {
          const area = used(cells, args.flag(0));
          if (!area) throw new HostError('ItemNotFound', 'There are no used cells in the range.');
          return on(cells, area);
        },
        GetMergedAreasOrNullObject: mergedAreas,
        Insert: (cells, args) => insertRows(cells, args.text(0)),
        Delete: (cells, args) => deleteRows(cells, args.text(0)),
        GetCellProperties: (cells, args) => readGrid((cell) => cellProperties(args.any(0), book.styleOf(cell)))(cells),
        SetCellProperties: (cells, args) => setCellProperties(cells, args.any(0)),
        Merge: (cells, args) => merge(cells, args.flag(0)),
        Unmerge: unmerge,
        Clear: (cells, args) => clear(cells, args.optionalText(0) ?? 'All'),
        Select: (cells) => book.select(cells.sheetId, areaOf(cells)),
      },
    },
    RangeAreas: {
      properties: {
        ...addressProperties,
        AreaCount: { get: ({ areas }) => areas.length },
        CellCount: { get: countCells },
        IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
        IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
      },
      navigations: {
        Areas: (cells) => object('RangeCollection', cells),
        Worksheet: ({ sheetId }) => object('Worksheet', sheetId),
        Format: (cells) => object('RangeFormat', cells),
        ConditionalFormats: (cells) => object('ConditionalFormatCollection', cells),
        DataValidation: (cells) => object('DataValidation', cells),
      },
      methods: { Clear: (cells, args) => clear(cells, args.optionalText(0) ?? 'All') },
    },
    RangeCollection: {
      items: (cells) => cells.areas.map((area) => on(cells, area)),
      methods: { GetCount: ({ areas }) => areas.length },
    },
  };
}
