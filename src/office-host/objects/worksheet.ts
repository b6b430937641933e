import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../core/geometry';
import type { Book } from '../book';
import { isFilled } from '../cells';
import type { EventKind } from '../events';
import { EVENT_TYPES, WHOLE_WORKBOOK } from '../events';
import type { Arguments, ObjectNode } from '../protocol/model';
import { HostError, scalarText } from '../protocol/model';
import { WHOLE_SHEET } from '../../files/workbook/reference';
import { areaAt, areaOn } from './areas';
import type { HostContext, Tables } from './states';
import { object } from './states';

/** Longest address `getRanges` takes: docs/excel/excel-add-ins-multiple-ranges.md. */
const LONGEST_ADDRESS = 8192;
const NEW_SHEET = { rowCount: 200, columnCount: 26 };

/** Excel's rules for sheet names: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end. */
function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
}

function assertNewName(book: Book, name: string, own?: string): void {
  if (!isSheetName(name)) throw new HostError('InvalidArgument', 'The name is not valid for a sheet.');
  const other = book.findSheet(name);
  if (other && other.getSheetId() !== own)
    throw new HostError('ItemAlreadyExists', 'A sheet of that name exists already.');
}

/** The methods by which the client says that somebody listens. */
function eventMethods(
  { events }: HostContext,
  kinds: readonly EventKind[],
  targetOf: (state: string | null) => string,
) {
  const methods: Record<string, (state: string | null, args: Arguments) => unknown> = {};
  for (const kind of kinds) {
    methods[`_Register${kind}Event`] = (state) => events.register(kind, targetOf(state));
    methods[`_Unregister${kind}Event`] = (state) => events.unregister(kind, targetOf(state));
  }
  return methods;
}

const COLLECTION_EVENTS = Object.keys(EVENT_TYPES) as EventKind[];
const SHEET_EVENTS = COLLECTION_EVENTS.filter((kind) => kind !== 'Added' && kind !== 'Deleted');

export function worksheetTables(
  context: HostContext,
): Tables<'WorksheetCollection' | 'Worksheet' | 'WorksheetProtection' | 'WorksheetFreezePanes'> {
  const { book, events } = context;
  const { workbook } = book.engine;

  const node = (sheet: FWorksheet): ObjectNode => object('Worksheet', sheet.getSheetId());
  const visible = (onlyVisible: boolean): FWorksheet[] =>
    book.sheets().filter((sheet) => !onlyVisible || !sheet.isSheetHidden());

  function found(sheet: FWorksheet | undefined): ObjectNode {
    if (!sheet) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return node(sheet);
  }

  function neighbour(id: string, step: 1 | -1, onlyVisible: boolean): ObjectNode {
    const sheets = book.sheets();
    const at = sheets.findIndex((sheet) => sheet.getSheetId() === id);
    const side = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
    return found(side.find((sheet) => !onlyVisible || !sheet.isSheetHidden()));
  }

  function range(sheetId: string, area: Area): ObjectNode {
    return object('Range', { sheetId, areas: [area] });
  }

  function used(sheetId: string, valuesOnly: boolean): Area | undefined {
    return book.bounds(sheetId, WHOLE_SHEET, (cell) => isFilled(cell) || (!valuesOnly && Boolean(cell.s)));
  }

  function areasOn(sheetId: string, addresses: string): ObjectNode {
    if (addresses.length > LONGEST_ADDRESS) throw new HostError('InvalidArgument', 'The address is too long.');
    const [first = '', ...others] = addresses.split(',');
    const areas = others.map((address) => areaOn(book, sheetId, address));
    return object('RangeAreas', { sheetId, areas: [areaOn(book, sheetId, first), ...areas] });
  }

  function add(name: string | undefined): ObjectNode {
    book.assertStructureOpen();
    if (name !== undefined) assertNewName(book, name);
    const active = workbook.getActiveSheet();
    const sheet = workbook.insertSheet(name, { sheet: NEW_SHEET });
    active.activate(); // Univer shows a new sheet at once, Excel's API does not
    return node(sheet);
  }

  function remove(id: string): void {
    book.assertStructureOpen();
    const isLastVisible = !book.sheet(id).isSheetHidden() && visible(true).length === 1;
    if (isLastVisible || book.facts.veryHiddenSheets.has(id)) {
      throw new HostError('InvalidOperation', 'The sheet cannot be deleted.');
    }
    workbook.deleteSheet(id);
    for (const facts of [book.facts.protectedSheets, book.facts.pages, book.facts.lineChanges]) facts.delete(id);
  }

  function setVisibility(id: string, value: unknown): void {
    book.assertStructureOpen();
    const sheet = book.sheet(id);
    book.facts.veryHiddenSheets.delete(id);
    if (value === 'Visible') {
      sheet.showSheet();
    } else if (value === 'Hidden' || value === 'VeryHidden') {
      if (value === 'VeryHidden') book.facts.veryHiddenSheets.add(id);
      sheet.hideSheet();
    } else {
      throw new HostError('InvalidArgument', `No such visibility: ${scalarText(value)}`);
    }
  }

  return {
    WorksheetCollection: {
      items: () => book.sheets().map(node),
      item: (_, key) => found(book.findSheet(scalarText(key))),
      methods: {
        Add: (_, args) => add(args.optionalText(0)),
        GetActiveWorksheet: () => node(workbook.getActiveSheet()),
        GetCount: (_, args) => visible(args.flag(0)).length,
        GetFirst: (_, args) => found(visible(args.flag(0))[0]),
        GetLast: (_, args) => found(visible(args.flag(0)).at(-1)),
        ...eventMethods(context, COLLECTION_EVENTS, () => WHOLE_WORKBOOK),
      },
    },
    Worksheet: {
      key: { field: 'Id', of: (id) => id },
      properties: {
        Id: { get: (id) => book.sheet(id).getSheetId() },
        Name: {
          get: (id) => book.sheet(id).getSheetName(),
          set: (id, value) => {
            book.assertStructureOpen();
            assertNewName(book, scalarText(value), id);
            book.sheet(id).setName(scalarText(value));
          },
        },
        Position: {
          get: (id) => book.sheet(id).getIndex(),
          set: (id, value) => {
            book.assertStructureOpen();
            workbook.moveSheet(book.sheet(id), Number(value));
          },
        },
        Visibility: {
          get: (id) => {
            if (!book.sheet(id).isSheetHidden()) return 'Visible';
            return book.facts.veryHiddenSheets.has(id) ? 'VeryHidden' : 'Hidden';
          },
          set: setVisibility,
        },
        TabColor: {
          get: (id) => book.sheet(id).getTabColor() ?? '',
          set: (id, value) => void book.sheet(id).setTabColor(scalarText(value)),
        },
        ShowGridlines: { get: (id) => !book.sheet(id).hasHiddenGridLines() },
        // The client's setter of showGridlines writes to this name.
        Gridlines: { set: (id, value) => void book.sheet(id).setHiddenGridlines(!value) },
      },
      navigations: {
        Protection: (id) => object('WorksheetProtection', id),
        FreezePanes: (id) => object('WorksheetFreezePanes', id),
        PageLayout: (id) => object('PageLayout', id),
        HorizontalPageBreaks: (id) => object('PageBreakCollection', id),
      },
      methods: {
        Activate: (id) => void book.sheet(id).activate(),
        Delete: remove,
        GetRange: (id, args) => {
          const address = args.optionalText(0);
          return range(id, address === undefined ? WHOLE_SHEET : areaOn(book, id, address));
        },
        GetRanges: (id, args) => {
          const addresses = args.optionalText(0);
          return addresses === undefined
            ? object('RangeAreas', { sheetId: id, areas: [WHOLE_SHEET] })
            : areasOn(id, addresses);
        },
        GetCell: (id, args) => range(id, areaAt(args.integer(0), args.integer(1), 1, 1)),
        GetRangeByIndexes: (id, args) =>
          range(id, areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
        GetUsedRange: (id, args) => range(id, used(id, args.flag(0)) ?? areaAt(0, 0, 1, 1)),
        GetUsedRangeOrNullObject: (id, args) => {
          const area = used(id, args.flag(0));
          return area ? range(id, area) : null;
        },
        GetNext: (id, args) => neighbour(id, 1, args.flag(0)),
        GetPrevious: (id, args) => neighbour(id, -1, args.flag(0)),
        ...eventMethods(context, SHEET_EVENTS, (id) => id ?? WHOLE_WORKBOOK),
      },
    },
    WorksheetProtection: {
      properties: {
        Protected: { get: (id) => book.facts.protectedSheets.has(id) },
        Options: { get: (id) => book.facts.protectedSheets.get(id) ?? null },
      },
      methods: {
        Protect: (id, args) => {
          // As documented for WorksheetProtection.protect: it fails where the sheet is protected already.
          book.assertWritable(id);
          book.facts.protectedSheets.set(id, (args.any(0) as Record<string, unknown> | null) ?? {});
          events.fire('ProtectionChanged', id, {
            type: 'WorksheetProtectionChanged',
            isProtected: true,
            source: 'Local',
          });
        },
        Unprotect: (id) => {
          book.facts.protectedSheets.delete(id);
          events.fire('ProtectionChanged', id, {
            type: 'WorksheetProtectionChanged',
            isProtected: false,
            source: 'Local',
          });
        },
      },
    },
    WorksheetFreezePanes: {
      methods: {
        FreezeRows: (id, args) => void book.sheet(id).setFrozenRows(args.optionalInteger(0) ?? 1),
        FreezeColumns: (id, args) => void book.sheet(id).setFrozenColumns(args.optionalInteger(0) ?? 1),
        GetLocation(id) {
          const { xSplit, ySplit } = book.sheet(id).getFreeze();
          if (xSplit === 0 && ySplit === 0) throw new HostError('ItemNotFound', 'No panes are frozen.');
          const [bottom, right] = [
            ySplit === 0 ? WHOLE_SHEET.bottom : ySplit - 1,
            xSplit === 0 ? WHOLE_SHEET.right : xSplit - 1,
          ];
          return range(id, { top: 0, left: 0, bottom, right });
        },
        Unfreeze: (id) => void book.sheet(id).cancelFreeze(),
      },
    },
  };
}
