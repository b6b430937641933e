/** Names and settings: small things kept by key. */
import { quoteSheetName } from '../../core/geometry';
import type { Book } from '../book';
import type { ObjectNode } from '../protocol/model';
import { HostError, scalarText } from '../protocol/model';
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

function nameTables(book: Book): Tables<'NamedItemCollection' | 'NamedItem'> {
  const { workbook } = book.engine;
  return {
    NamedItemCollection: {
      items: () => workbook.getDefinedNames().map((name) => object('NamedItem', name.getName())),
      item(_, key) {
        refersTo(book, scalarText(key));
        return object('NamedItem', scalarText(key));
      },
      methods: {
        GetCount: () => workbook.getDefinedNames().length,
        Add: (_, args) => addName(book, args.text(0), args.any(1)),
      },
    },
    NamedItem: {
      key: { field: '_Id', of: (name) => name },
      properties: {
        Name: { get: (name) => name },
        Formula: { get: (name) => `=${refersTo(book, name)}` },
        Type: { get: (name) => (parseReference(refersTo(book, name)) ? 'Range' : 'String') },
        Scope: { get: () => 'Workbook' },
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

export function storedTables({
  book,
}: HostContext): Tables<'NamedItemCollection' | 'NamedItem' | 'SettingCollection' | 'Setting'> {
  return { ...nameTables(book), ...settingTables(book) };
}

/** A name must stay put wherever it is used from: `表1!$A$1:$B$2`. */
function absolute(sheetName: string, area: Parameters<typeof addressText>[1][number]): string {
  const address = addressText(sheetName, [area]).slice(quoteSheetName(sheetName).length + 1);
  return `${quoteSheetName(sheetName)}!${address.replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
}
