/**
 * The host's tables against the real client, reflected from the loaded library itself: every name in them must be one that the client
 * sends, and what they lack must be listed in the README.
 */
import { readFileSync } from 'node:fs';
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

/** The client's classes of Excel objects, by name. */
function classesOf(Excel: typeof globalThis.Excel): ReadonlyMap<string, { readonly prototype: object }> {
  const exported = Object.entries(Excel as unknown as Record<string, { readonly prototype?: object }>);
  return new Map(
    exported.flatMap(([name, { prototype }]) =>
      prototype && '_className' in prototype ? [[name, { prototype }] as const] : [],
    ),
  );
}

interface Pair {
  readonly type: string;
  readonly table: ObjectType<unknown>;
  /** `undefined` where the client has no such class. */
  readonly client: Reflected | undefined;
}

function pairs(): { readonly all: readonly Pair[]; readonly classes: number } {
  const { Excel, host } = openSheets({ name: '表1' });
  const tables = objectTables({
    book: host.book,
    events: new EventHub(
      host.book,
      () => undefined,
      () => undefined,
    ),
    addin: {},
  });
  const classes = classesOf(Excel);
  const all = Object.entries(tables as Record<string, ObjectType<unknown>>)
    .filter(([type]) => !type.startsWith('Microsoft.'))
    .map(([type, table]) => {
      const found = classes.get(type);
      return { type, table, client: found && reflect(found.prototype) };
    });
  return { all, classes: classes.size };
}

it('the host has only members that the client knows', () => {
  const unknown = pairs().all.flatMap(({ type, table, client }) =>
    client ? unknownNames(type, table, client) : [type],
  );
  expect(unknown).toEqual(RENAMED);
});

/** A line of the README for each class of which something is missing. `xOrNullObject` is not told beside `x`. */
function lackLine({ type, table, client }: Pair): string[] {
  const names = [...(client?.properties ?? []), ...(client?.navigations ?? []), ...(client?.methods ?? [])].filter(
    (name) => !name.startsWith('_') && !name.endsWith('OrNullObject'),
  );
  const owned = new Set(
    [table.properties, table.navigations, table.methods]
      .flatMap((members) => Object.keys(members ?? {}))
      .map((name) => name.replace(/OrNullObject$/, '')),
  );
  const isThere = (name: string): boolean => owned.has(name) || (/^GetItem(?:At)?$/.test(name) && 'items' in table);
  const lacking = names.filter((name) => !isThere(name)).map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  if (lacking.length === 0) return [];
  return [`- \`${type}\` (has ${names.length - lacking.length} of ${names.length}): ${lacking.join(', ')}`];
}

it('the README of the host lists what it lacks', () => {
  const readme = readFileSync('src/office-host/README.md', 'utf8');
  const said = readme.split('\n').filter((line) => /^- `\w+` \(has \d+ of \d+\): /.test(line));
  const { all, classes } = pairs();
  expect(said).toEqual(all.flatMap(lackLine));
  expect(readme).toMatch(new RegExp(`Of the ${classes} classes[^:]* it\\s+has ${all.length}:`));
});
