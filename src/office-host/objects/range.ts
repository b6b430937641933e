import type { ICellData } from '@univerjs/core';
import type { Area } from '../../core/geometry';
import type { Book, Cells } from '../book';
import { isFilled } from '../cells';
import { LIMITS } from '../limits';
import type { Arguments, ObjectNode, ObjectType, Property } from '../protocol/model';
import { HostError } from '../protocol/model';
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
import { clear, contentMethods, contentProperties, structureMethods } from './range-content';
import type { HostContext, Tables } from './states';
import { object, rangeState } from './states';

/** `Range.cellCount` beyond 2³¹−1 is −1, as documented. */
const MOST_CELLS = 2 ** 31 - 1;

type Methods = NonNullable<ObjectType<Cells>['methods']>;
type Navigations = NonNullable<ObjectType<Cells>['navigations']>;

function areaOf({ areas }: Cells): Area {
  return areas[0];
}

function countCells({ areas }: Cells): number {
  const count = areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0);
  return count > MOST_CELLS ? -1 : count;
}

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
    if (state.sheetId !== cells.sheetId) throw new HostError('InvalidArgument', 'The ranges are on different sheets.');
    return areaOf(state);
  }
  const reference = parseReference(args.text(0));
  if (!reference) throw new HostError('InvalidArgument', `The argument is invalid: ${args.text(0)}`);
  return reference.area;
}

/** Parts of the range, and ranges as large as it is elsewhere. */
const PLACES: Methods = {
  GetCell: (cells, args) => at(cells, areaOf(cells).top + args.integer(0), areaOf(cells).left + args.integer(1), 1, 1),
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
};

/** Ranges that depend on what is in the cells. */
function foundRanges(book: Book): Methods {
  return {
    GetUsedRange(cells, args) {
      const valuesOnly = args.flag(0);
      const counts = (cell: ICellData): boolean => isFilled(cell) || (!valuesOnly && Boolean(cell.s));
      const area = book.bounds(cells.sheetId, areaOf(cells), counts);
      if (!area) throw new HostError('ItemNotFound', 'There are no used cells in the range.');
      return on(cells, area);
    },
    /** Only areas whose top-left cell lies in the range: https://github.com/OfficeDev/office-js/issues/3611 */
    GetMergedAreasOrNullObject(cells) {
      const within = areaOf(cells);
      const [first, ...others] = book
        .mergedAreas(cells.sheetId)
        .filter(({ top, left }) => intersection(within, { top, left, bottom: top, right: left }));
      if (others.length >= (book.moods.mergesOver512 ?? LIMITS.mergedAreas))
        throw new HostError('GeneralException', 'There was an internal error while processing the request.');
      return first ? object('RangeAreas', { sheetId: cells.sheetId, areas: [first, ...others] }) : null;
    },
  };
}

const NAVIGATIONS: Navigations = {
  Worksheet: ({ sheetId }) => object('Worksheet', sheetId),
  Format: (cells) => object('RangeFormat', cells),
  ConditionalFormats: (cells) => object('ConditionalFormatCollection', cells),
  DataValidation: (cells) => object('DataValidation', cells),
};

function addressProperties(book: Book): Record<string, Property<Cells>> {
  const address: Property<Cells> = {
    get: ({ sheetId, areas }) => addressText(book.sheet(sheetId).getSheetName(), areas),
  };
  return { Address: address, AddressLocal: address, CellCount: { get: countCells } };
}

export function rangeTables({ book }: HostContext): Tables<'Range' | 'RangeAreas' | 'RangeCollection'> {
  return {
    Range: {
      properties: {
        ...addressProperties(book),
        RowIndex: { get: (cells) => areaOf(cells).top },
        ColumnIndex: { get: (cells) => areaOf(cells).left },
        RowCount: { get: (cells) => rowsOf(areaOf(cells)) },
        ColumnCount: { get: (cells) => columnsOf(areaOf(cells)) },
        IsEntireRow: { get: (cells) => isEntireRow(areaOf(cells)) },
        IsEntireColumn: { get: (cells) => isEntireColumn(areaOf(cells)) },
        ...contentProperties(book),
      },
      navigations: NAVIGATIONS,
      methods: {
        ...PLACES,
        ...foundRanges(book),
        ...contentMethods(book),
        ...structureMethods(book),
        Select: (cells) => book.select(cells.sheetId, areaOf(cells)),
      },
    },
    RangeAreas: {
      properties: {
        ...addressProperties(book),
        AreaCount: { get: ({ areas }) => areas.length },
        IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
        IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
      },
      navigations: { ...NAVIGATIONS, Areas: (cells) => object('RangeCollection', cells) },
      methods: { Clear: (cells, args) => clear(book, cells, args.optionalText(0)) },
    },
    RangeCollection: {
      items: (cells) => cells.areas.map((area) => on(cells, area)),
      methods: { GetCount: ({ areas }) => areas.length },
    },
  };
}
