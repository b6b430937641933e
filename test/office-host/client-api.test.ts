/** Every name in the host's tables must be one that the real client sends: reflected from the loaded library itself. */
import { expect, it } from 'vitest';
import { objectTables } from '../../src/office-host/host';
import { EventHub } from '../../src/office-host/events';
import type { ObjectType } from '../../src/office-host/protocol/model';
import { openSheets } from './bench';

interface Reflected {
  readonly properties: Set<string>;
  readonly navigations: Set<string>;
  readonly methods: Set<string>;
}

/** Setters that the library sends under another name than the property it is read by. */
const RENAMED = ['Worksheet.Gridlines'];

function reflect(prototype: object): Reflected {
  const names = (prototype as { _scalarPropertyOriginalNames?: string[] })._scalarPropertyOriginalNames ?? [];
  const found: Reflected = { properties: new Set(names), navigations: new Set(), methods: new Set() };
  for (const descriptor of Object.values<{ get?: unknown; value?: unknown }>(
    Object.getOwnPropertyDescriptors(prototype),
  )) {
    const source = String(descriptor.get ?? descriptor.value);
    const navigation = /_createPropertyObject\(Excel\.\w+, this, "(\w+)"/.exec(source)?.[1];
    if (navigation) found.navigations.add(navigation);
    const method = /(?:_invokeMethod\(this|_createMethodObject\(Excel\.\w+, this), "(\w+)"/.exec(source)?.[1];
    if (method) found.methods.add(method);
    if (source.includes('_createIndexerObject')) found.methods.add('GetItem');
  }
  return found;
}

/** A member `x` of ours also serves the client's `xOrNullObject`. */
function has(names: ReadonlySet<string>, name: string): boolean {
  return names.has(name) || names.has(`${name}OrNullObject`);
}

function unknownNames(type: string, table: ObjectType<unknown>, client: Reflected): string[] {
  return [
    ...Object.keys(table.properties ?? {}).filter((name) => !client.properties.has(name)),
    ...Object.keys(table.navigations ?? {}).filter((name) => !has(client.navigations, name)),
    ...Object.keys(table.methods ?? {}).filter((name) => !has(client.methods, name)),
    ...(table.item && !has(client.methods, 'GetItem') ? ['GetItem'] : []),
  ].map((name) => `${type}.${name}`);
}

it('has only members that exist', () => {
  const { Excel, host } = openSheets({ name: '表1' });
  const tables = objectTables({ book: host.book, events: new EventHub(host.book, () => undefined) });
  const classes = Excel as unknown as Record<string, { prototype: object } | undefined>;
  const unknown = Object.entries(tables as Record<string, ObjectType<unknown>>)
    .filter(([type]) => !type.startsWith('Microsoft.InternalService.'))
    .flatMap(([type, table]) => {
      const found = classes[type];
      return found ? unknownNames(type, table, reflect(found.prototype)) : [type];
    });
  expect(unknown).toEqual(RENAMED);
});
