/** Reading: what a `load` asks for, turned into the answer the client expects. */
import type { ObjectNode, ObjectType, Property } from './model';
import type { WireQuery } from './wire';

/** `['rowIndex', 'format/fill/color']` as a tree; `*` stands for all plain properties. */
type Wanted = ReadonlyMap<string, Wanted>;

export interface Answer {
  _ReferenceId?: string;
  _Items?: readonly Answer[];
  [wireName: string]: unknown;
}

/** What a query needs to know about the objects it walks over. Both throw `ApiNotAvailable` where the host has no such thing. */
export interface Objects {
  typeOf(node: ObjectNode): ObjectType<unknown>;
  /** The object behind a navigation property; `null` for a null object. */
  navigate(node: ObjectNode, name: string): ObjectNode | null;
  /** `_ReferenceId` and `Id`/`_Id`: what the client needs to address the object again. */
  identity(node: ObjectNode): Answer;
  missing(node: ObjectNode, member: string): Error;
}

const EVERYTHING: Wanted = new Map([['*', new Map()]]);

function treeOf(query: WireQuery | undefined): Wanted {
  const paths = [...(query?.Select ?? []), ...(query?.Expand ?? []).map((path) => `${path}/*`)];
  return paths.length > 0 ? grow(paths.map((path) => path.split(/[/.]/))) : EVERYTHING;
}

function grow(paths: readonly (readonly string[])[]): Wanted {
  const below = new Map<string, (readonly string[])[]>();
  for (const [name, ...rest] of paths) {
    if (name === undefined) continue;
    const rests = below.get(name) ?? [];
    if (rest.length > 0) rests.push(rest);
    below.set(name, rests);
  }
  return new Map([...below].map(([name, rests]) => [name, grow(rests)]));
}

/** A member by its name in any case: add-ins write `rowIndex`, the wire has `RowIndex`. */
function nameIn(members: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  if (!members) return undefined;
  if (Object.hasOwn(members, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(members).find((key) => key.toLowerCase() === lower);
}

export function propertyIn<State>(
  type: ObjectType<State>,
  name: string,
): { readonly name: string; readonly property: Property<State> } | undefined {
  const wireName = nameIn(type.properties, name);
  const property = wireName === undefined ? undefined : type.properties?.[wireName];
  return wireName !== undefined && property ? { name: wireName, property } : undefined;
}

/** A navigation by its name in any case; `xOrNullObject` is there wherever `x` is. */
function navigationIn({ navigations }: ObjectType<unknown>, name: string): string | undefined {
  const own = nameIn(navigations, name);
  if (own !== undefined) return own;
  const throwing = /^(.+)OrNullObject$/i.exec(name)?.[1];
  const base = throwing && nameIn(navigations, throwing);
  return base ? `${base}OrNullObject` : undefined;
}

export function answerQuery(node: ObjectNode, query: WireQuery | undefined, objects: Objects): Answer {
  return answer(node, treeOf(query), objects, query);
}

function answer(node: ObjectNode, wanted: Wanted, objects: Objects, page?: WireQuery): Answer {
  return objects.typeOf(node).items
    ? answerCollection(node, wanted, objects, page)
    : answerObject(node, wanted, objects);
}

function answerObject(node: ObjectNode, wanted: Wanted, objects: Objects): Answer {
  const type = objects.typeOf(node);
  const out = objects.identity(node);
  for (const [asked, below] of wanted) {
    if (asked === '*') {
      for (const [name, property] of Object.entries(type.properties ?? {})) {
        if (property.get && !property.onRequest) out[name] = property.get(node.state);
      }
      continue;
    }
    const found = propertyIn(type, asked);
    if (found?.property.get) {
      out[found.name] = found.property.get(node.state);
      continue;
    }
    const navigation = navigationIn(type, asked);
    if (navigation === undefined) throw objects.missing(node, asked);
    const target = objects.navigate(node, navigation);
    out[navigation] = target && answer(target, below.size > 0 ? below : EVERYTHING, objects);
  }
  return out;
}

/** Items carry their key even when nobody asked: without it the client falls back to fragile positions. */
function answerCollection(node: ObjectNode, wanted: Wanted, objects: Objects, page?: WireQuery): Answer {
  const type = objects.typeOf(node);
  const out: Answer = {};
  const ofItems = new Map<string, Wanted>();
  for (const [asked, below] of wanted) {
    const own = asked === '*' ? undefined : propertyIn(type, asked);
    if (own?.property.get) out[own.name] = own.property.get(node.state);
    else ofItems.set(asked, below);
  }
  const all = type.items?.(node.state) ?? [];
  const from = page?.Skip ?? 0;
  const items = all.slice(from, page?.Top === undefined ? undefined : from + page.Top);
  out._Items = items.map((item) => answerObject(item, ofItems, objects));
  return out;
}

/** The same answer as `retrieve` wants it: camel case, items under `items`. */
export function asPlainJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asPlainJson);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name === '_Items' ? 'items' : lowerFirst(name), asPlainJson(inner)]),
  );
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
