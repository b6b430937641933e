/** Names, settings, custom properties: small things kept by key. */
import type { FWorkbook } from '@univerjs/sheets/facade';
import { quoteSheetName } from '../../core/geometry';
import type { Book } from '../book';
import type { ObjectNode } from '../protocol/model';
import { HostError, NotImplemented, scalarText } from '../protocol/model';
import { addressText, parseReference } from '../../files/workbook/reference';
import type { HostContext, Tables } from './states';
import { object, rangeState } from './states';

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

function refersTo(book: Book, name: string): string {
  const item = book.engine.workbook.getDefinedName(name);
  if (!item) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
  return item.getFormulaOrRefString().replace(/^=/, '');
}

function addName(book: Book, name: string, to: unknown): ObjectNode {
  const { workbook } = book.engine;
  if (!NAME.test(name) || parseReference(name)) throw new HostError('InvalidArgument', `Not a name: ${name}`);
  if (workbook.getDefinedName(name)) throw new HostError('ItemAlreadyExists', `The name exists already: ${name}`);
  const cells = rangeState(to);
  const text = cells
    ? absolute(book.sheet(cells.sheetId).getSheetName(), cells.areas[0])
    : scalarText(to).replace(/^=/, '');
  workbook.insertDefinedName(name, text);
  return object('NamedItem', name);
}

function rangeOf(book: Book, name: string): ObjectNode {
  const reference = parseReference(refersTo(book, name));
  const sheet = reference?.sheet === undefined ? undefined : book.findSheet(reference.sheet);
  if (!reference || !sheet) throw new HostError('ItemNotFound', 'The name does not stand for a range.');
  return object('Range', { sheetId: sheet.getSheetId(), areas: [reference.area] });
}

type FDefinedName = ReturnType<FWorkbook['getDefinedNames']>[number];

function isOfSheet(name: FDefinedName | null): boolean {
  return name !== null && !name.isWorkbookScope();
}

/** The workbook's own names, or those of a sheet. */
function namesOf({ engine: { workbook } }: Book, sheetId: string | null): FDefinedName[] {
  return workbook
    .getDefinedNames()
    .filter((name) => (sheetId === null ? name.isWorkbookScope() : name.getLocalSheetId() === sheetId));
}

function nameTables(book: Book): Tables<'NamedItemCollection' | 'NamedItem'> {
  const { workbook } = book.engine;
  return {
    NamedItemCollection: {
      items: (sheetId) => namesOf(book, sheetId).map((name) => object('NamedItem', name.getName())),
      item(_, key) {
        refersTo(book, scalarText(key));
        return object('NamedItem', scalarText(key));
      },
      methods: {
        GetCount: (sheetId) => namesOf(book, sheetId).length,
        Add(sheetId, args) {
          if (sheetId !== null) throw new NotImplemented('Worksheet.names.add');
          return addName(book, args.text(0), args.any(1));
        },
      },
    },
    NamedItem: {
      key: { field: '_Id', of: (name) => name },
      properties: {
        Name: { get: (name) => name },
        Formula: { get: (name) => `=${refersTo(book, name)}` },
        Type: { get: (name) => (parseReference(refersTo(book, name)) ? 'Range' : 'String') },
        Scope: { get: (name) => (isOfSheet(workbook.getDefinedName(name)) ? 'Worksheet' : 'Workbook') },
        Visible: { get: () => true },
      },
      methods: {
        GetRange: (name) => rangeOf(book, name),
        Delete(name) {
          refersTo(book, name);
          workbook.deleteDefinedName(name);
        },
      },
    },
  };
}

function settingTables({ facts: { settings } }: Book): Tables<'SettingCollection' | 'Setting'> {
  function setting(key: string): ObjectNode {
    if (!settings.has(key)) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return object('Setting', key);
  }
  return {
    SettingCollection: {
      items: () => [...settings.keys()].map((key) => object('Setting', key)),
      item: (_, key) => setting(scalarText(key)),
      methods: {
        GetCount: () => settings.size,
        Add: (_, args) => {
          settings.set(args.text(0), args.any(1));
          return setting(args.text(0));
        },
      },
    },
    Setting: {
      key: { field: '_Id', of: (key) => key },
      properties: {
        Key: { get: (key) => key },
        Value: { get: (key) => settings.get(key), set: (key, value) => void settings.set(key, value) },
      },
      methods: { Delete: (key) => void settings.delete(key) },
    },
  };
}

function propertyTables({
  facts: { sheetProperties },
}: Book): Tables<'WorksheetCustomPropertyCollection' | 'WorksheetCustomProperty'> {
  const of = (sheetId: string): ReadonlyMap<string, string> => sheetProperties.get(sheetId) ?? new Map();
  function property(sheetId: string, key: string): ObjectNode {
    if (!of(sheetId).has(key)) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return object('WorksheetCustomProperty', { sheetId, key });
  }
  const set = (sheetId: string, key: string, value: string): void =>
    void sheetProperties.set(sheetId, new Map(of(sheetId)).set(key, value));
  return {
    WorksheetCustomPropertyCollection: {
      items: (sheetId) => [...of(sheetId).keys()].map((key) => object('WorksheetCustomProperty', { sheetId, key })),
      item: (sheetId, key) => property(sheetId, scalarText(key)),
      methods: {
        GetCount: (sheetId) => of(sheetId).size,
        Add(sheetId, args) {
          set(sheetId, args.text(0), args.text(1));
          return property(sheetId, args.text(0));
        },
      },
    },
    WorksheetCustomProperty: {
      key: { field: '_Id', of: ({ key }) => key },
      properties: {
        Key: { get: ({ key }) => key },
        Value: {
          get: ({ sheetId, key }) => of(sheetId).get(key),
          set: ({ sheetId, key }, value) => set(sheetId, key, scalarText(value)),
        },
      },
      methods: { Delete: ({ sheetId, key }) => void sheetProperties.get(sheetId)?.delete(key) },
    },
  };
}

/** The tables of names, settings and custom properties of sheets. */
export function storedTables({
  book,
}: HostContext): Tables<
  | 'NamedItemCollection'
  | 'NamedItem'
  | 'SettingCollection'
  | 'Setting'
  | 'WorksheetCustomPropertyCollection'
  | 'WorksheetCustomProperty'
> {
  return { ...nameTables(book), ...settingTables(book), ...propertyTables(book) };
}

/** A name must stay put wherever it is used from: `表1!$A$1:$B$2`. */
function absolute(sheetName: string, area: Parameters<typeof addressText>[1][number]): string {
  const address = addressText(sheetName, [area]).slice(quoteSheetName(sheetName).length + 1);
  return `${quoteSheetName(sheetName)}!${address.replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
}
