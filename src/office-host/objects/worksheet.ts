import type { FWorksheet } from '@univerjs/sheets/facade';
import type { Area } from '../../core/geometry';
import type { Book } from '../book';
import { isFilled } from '../cells';
import type { EventKind } from '../events';
import { EVENT_TYPES, WHOLE_WORKBOOK } from '../events';
import { isSheetName } from '../limits';
import type { Arguments, ObjectNode, ObjectType, Property } from '../protocol/model';
import { HostError, membersOf, scalarText } from '../protocol/model';
import { WHOLE_SHEET } from '../../files/workbook/reference';
import { areaAt, areaOn } from './areas';
import type { HostContext, Tables } from './states';
import { object } from './states';

/** Longest address `getRanges` takes: docs/excel/excel-add-ins-multiple-ranges.md. */
const LONGEST_ADDRESS = 8192;
const NEW_SHEET = { rowCount: 200, columnCount: 26 };

/** In the mood `strict`: a sheet whose name differs in the width of its characters only. */
function twinOf(book: Book, name: string): FWorksheet | undefined {
  const narrow = (text: string) => text.normalize('NFKC').toLowerCase();
  return book.moods.strict ? book.sheets().find((sheet) => narrow(sheet.getSheetName()) === narrow(name)) : undefined;
}

function assertNewName(book: Book, name: string, own?: string): void {
  if (!isSheetName(book, name)) throw new HostError('InvalidArgument', 'The name is not valid for a sheet.');
  const other = book.findSheet(name) ?? twinOf(book, name);
  const isChartSheet = book.moods.chartSheetActive?.toLowerCase() === name.toLowerCase();
  if (isChartSheet || (other && other.getSheetId() !== own))
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

function node(sheet: FWorksheet): ObjectNode {
  return object('Worksheet', sheet.getSheetId());
}

function found(sheet: FWorksheet | undefined): ObjectNode {
  if (!sheet) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
  return node(sheet);
}

function sheetsOf(book: Book, onlyVisible: boolean): FWorksheet[] {
  return book.sheets().filter((sheet) => !onlyVisible || !sheet.isSheetHidden());
}

function neighbour(book: Book, id: string, step: 1 | -1, onlyVisible: boolean): ObjectNode {
  const sheets = book.sheets();
  const at = sheets.findIndex((sheet) => sheet.getSheetId() === id);
  const side = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
  return found(side.find((sheet) => !onlyVisible || !sheet.isSheetHidden()));
}

function range(sheetId: string, area: Area): ObjectNode {
  return object('Range', { sheetId, areas: [area] });
}

function used(book: Book, sheetId: string, valuesOnly: boolean): Area | undefined {
  return book.bounds(sheetId, WHOLE_SHEET, (cell) => isFilled(cell) || (!valuesOnly && Boolean(cell.s)));
}

function areasOn(book: Book, sheetId: string, addresses: string): ObjectNode {
  if (addresses.length > LONGEST_ADDRESS) throw new HostError('InvalidArgument', 'The address is too long.');
  const [first = '', ...others] = addresses.split(',');
  const areas = others.map((address) => areaOn(book, sheetId, address));
  return object('RangeAreas', { sheetId, areas: [areaOn(book, sheetId, first), ...areas] });
}

function add(book: Book, name: string | undefined): ObjectNode {
  book.assertStructureOpen();
  if (name !== undefined) assertNewName(book, name);
  const { workbook } = book.engine;
  const active = workbook.getActiveSheet();
  const sheet = workbook.insertSheet(name, { sheet: NEW_SHEET });
  active.activate(); // Univer shows a new sheet at once, Excel's API does not
  book.screen.added(sheet.getSheetId());
  return node(sheet);
}

function remove(book: Book, id: string): void {
  book.assertStructureOpen();
  const isLastVisible = !book.sheet(id).isSheetHidden() && sheetsOf(book, true).length === 1;
  if (isLastVisible || book.facts.veryHiddenSheets.has(id)) {
    throw new HostError('InvalidOperation', 'The sheet cannot be deleted.');
  }
  book.engine.workbook.deleteSheet(id);
  const { protectedSheets, pages, lineChanges, sheetProperties } = book.facts;
  for (const facts of [protectedSheets, pages, lineChanges, sheetProperties]) facts.delete(id);
}

function setName(book: Book, id: string, name: string): void {
  book.assertStructureOpen();
  assertNewName(book, name, id);
  book.sheet(id).setName(name);
}

function visibilityOf(book: Book, id: string): string {
  if (!book.sheet(id).isSheetHidden()) return 'Visible';
  return book.facts.veryHiddenSheets.has(id) ? 'VeryHidden' : 'Hidden';
}

function setVisibility(book: Book, id: string, value: unknown): void {
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

function collectionTable(context: HostContext): Tables<'WorksheetCollection'>['WorksheetCollection'] {
  const { book } = context;
  return {
    items: () => book.sheets().map(node),
    item: (_, key) => found(book.findSheet(scalarText(key))),
    methods: {
      Add: (_, args) => add(book, args.optionalText(0)),
      GetActiveWorksheet: () => node(book.screen.activeSheet()),
      GetCount: (_, args) => sheetsOf(book, args.flag(0)).length,
      GetFirst: (_, args) => found(sheetsOf(book, args.flag(0))[0]),
      GetLast: (_, args) => found(sheetsOf(book, args.flag(0)).at(-1)),
      ...eventMethods(context, COLLECTION_EVENTS, () => WHOLE_WORKBOOK),
    },
  };
}

function sheetProperties(book: Book): Record<string, Property<string>> {
  return {
    Id: { get: (id) => book.sheet(id).getSheetId() },
    Name: {
      get: (id) => book.sheet(id).getSheetName(),
      set: (id, value) => setName(book, id, scalarText(value)),
    },
    Position: {
      get: (id) => book.sheet(id).getIndex(),
      set: (id, value) => {
        book.assertStructureOpen();
        book.engine.workbook.moveSheet(book.sheet(id), Number(value));
      },
    },
    Visibility: { get: (id) => visibilityOf(book, id), set: (id, value) => setVisibility(book, id, value) },
    TabColor: {
      get: (id) => book.sheet(id).getTabColor() ?? '',
      set: (id, value) => void book.sheet(id).setTabColor(scalarText(value)),
    },
    ShowGridlines: { get: (id) => !book.sheet(id).hasHiddenGridLines() },
    // The client's setter of showGridlines writes to this name.
    Gridlines: { set: (id, value) => void book.sheet(id).setHiddenGridlines(!value) },
  };
}

/** The ways from a sheet to its cells. */
function rangeMethods(book: Book): NonNullable<ObjectType<string>['methods']> {
  return {
    GetRange(id, args) {
      const address = args.optionalText(0);
      return range(id, address === undefined ? WHOLE_SHEET : areaOn(book, id, address));
    },
    GetRanges(id, args) {
      const addresses = args.optionalText(0);
      return addresses === undefined
        ? object('RangeAreas', { sheetId: id, areas: [WHOLE_SHEET] })
        : areasOn(book, id, addresses);
    },
    GetCell: (id, args) => range(id, areaAt(args.integer(0), args.integer(1), 1, 1)),
    GetRangeByIndexes: (id, args) =>
      range(id, areaAt(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
    GetUsedRange: (id, args) => range(id, used(book, id, args.flag(0)) ?? areaAt(0, 0, 1, 1)),
    GetUsedRangeOrNullObject(id, args) {
      const area = used(book, id, args.flag(0));
      return area ? range(id, area) : null;
    },
  };
}

function sheetTable(context: HostContext): Tables<'Worksheet'>['Worksheet'] {
  const { book } = context;
  return {
    key: { field: 'Id', of: (id) => id },
    properties: sheetProperties(book),
    navigations: {
      Protection: (id) => object('WorksheetProtection', id),
      FreezePanes: (id) => object('WorksheetFreezePanes', id),
      PageLayout: (id) => object('PageLayout', id),
      Names: (id) => object('NamedItemCollection', id),
      CustomProperties: (id) => object('WorksheetCustomPropertyCollection', id),
      HorizontalPageBreaks: (id) => object('PageBreakCollection', id),
    },
    methods: {
      Activate: (id) => book.screen.activate(book.sheet(id)),
      Delete: (id) => remove(book, id),
      GetNext: (id, args) => neighbour(book, id, 1, args.flag(0)),
      GetPrevious: (id, args) => neighbour(book, id, -1, args.flag(0)),
      ...rangeMethods(book),
      ...eventMethods(context, SHEET_EVENTS, (id) => id ?? WHOLE_WORKBOOK),
    },
  };
}

function protectionTable({ book, events }: HostContext): Tables<'WorksheetProtection'>['WorksheetProtection'] {
  const tell = (id: string, isProtected: boolean): void =>
    events.fire('ProtectionChanged', id, { type: 'WorksheetProtectionChanged', isProtected, source: 'Local' });
  return {
    properties: {
      Protected: { get: (id) => book.facts.protectedSheets.has(id) },
      Options: { get: (id) => book.facts.protectedSheets.get(id) ?? null },
    },
    methods: {
      Protect(id, args) {
        // As documented for WorksheetProtection.protect: it fails where the sheet is protected already.
        book.assertWritable(id);
        book.facts.protectedSheets.set(id, membersOf(args.any(0)));
        tell(id, true);
      },
      Unprotect(id) {
        book.facts.protectedSheets.delete(id);
        tell(id, false);
      },
    },
  };
}

/** One unless told. @throws InvalidArgument below none */
function frozenCount(args: Arguments): number {
  const count = args.optionalInteger(0) ?? 1;
  if (count < 0) throw new HostError('InvalidArgument', 'Not a number of rows or columns.');
  return count;
}

function freezeTable(book: Book): Tables<'WorksheetFreezePanes'>['WorksheetFreezePanes'] {
  return {
    methods: {
      FreezeRows(id, args) {
        book.sheet(id).setFrozenRows(frozenCount(args));
        book.screen.froze(id);
      },
      FreezeColumns(id, args) {
        book.sheet(id).setFrozenColumns(frozenCount(args));
        book.screen.froze(id);
      },
      GetLocation(id) {
        const { xSplit, ySplit } = book.sheet(id).getFreeze();
        if (xSplit === 0 && ySplit === 0) throw new HostError('ItemNotFound', 'No panes are frozen.');
        const bottom = ySplit === 0 ? WHOLE_SHEET.bottom : ySplit - 1;
        const right = xSplit === 0 ? WHOLE_SHEET.right : xSplit - 1;
        return range(id, { top: 0, left: 0, bottom, right });
      },
      Unfreeze: (id) => void book.sheet(id).cancelFreeze(),
    },
  };
}

export function worksheetTables(
  context: HostContext,
): Tables<'WorksheetCollection' | 'Worksheet' | 'WorksheetProtection' | 'WorksheetFreezePanes'> {
  return {
    WorksheetCollection: collectionTable(context),
    Worksheet: sheetTable(context),
    WorksheetProtection: protectionTable(context),
    WorksheetFreezePanes: freezeTable(context.book),
  };
}
