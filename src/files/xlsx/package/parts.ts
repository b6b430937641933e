/** The parts of an Office package: read when asked for, written back only if they were changed. */
import { parseXml } from './xml';
import { xmlText } from './xml-text';
import type { XmlDocument, XmlElement } from './xml';
import type { ZipArchive } from './zip';
import { entryBytes, readZip, writeZip } from './zip';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `drawing`, `calcChain`. */
  readonly kind: string;
  /** Name of the part it leads to; for an external one what stands in the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

const CONTENT_TYPES = '[Content_Types].xml';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIP_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The part that lists what a part leads to; that of the package itself for `''`. */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** `../drawings/drawing1.xml`, seen from a part, as a part's name. */
function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = `${folderOf(part)}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** What a part leads to, by the part that lists it. */
export function relationshipsIn(root: XmlElement, part: string): Relationship[] {
  return root.elements('Relationship').map((entry) => {
    const target = entry.get('Target') ?? '';
    const isExternal = entry.get('TargetMode') === 'External';
    return {
      id: entry.get('Id') ?? '',
      kind: (entry.get('Type') ?? '').replace(/^.*\//, ''),
      target: isExternal ? target : resolve(part, target),
      isExternal,
    };
  });
}

export class Package {
  private readonly archive: ZipArchive;
  private readonly read = new Map<string, XmlDocument>();
  private readonly original = new Map<string, string>();
  private readonly removed = new Set<string>();

  /** @throws ZipFailure */
  constructor(private readonly bytes: Uint8Array) {
    this.archive = readZip(bytes);
  }

  names(): string[] {
    return [...new Set([...this.archive.keys(), ...this.read.keys()])].filter((name) => this.has(name));
  }

  has(part: string): boolean {
    return !this.removed.has(part) && (this.archive.has(part) || this.read.has(part));
  }

  /** The root of a part. Changing it changes what is written. */
  async xml(part: string): Promise<XmlElement> {
    const known = this.read.get(part);
    if (known) return known.root;
    const text = xmlText(await entryBytes(this.archive, part));
    const document = parseXml(text);
    this.read.set(part, document);
    this.original.set(part, text);
    return document.root;
  }

  /** A new part, with its type for `[Content_Types].xml`. */
  async add(part: string, xml: string, contentType: string): Promise<XmlElement> {
    const document = parseXml(HEADER + xml);
    this.removed.delete(part);
    this.read.set(part, document);
    const types = await this.xml(CONTENT_TYPES);
    types.children.push(types.make('Override', { PartName: `/${part}`, ContentType: contentType }));
    return document.root;
  }

  /** Makes files with this ending known, where they are not yet. */
  async declareExtension(extension: string, contentType: string): Promise<void> {
    const types = await this.xml(CONTENT_TYPES);
    if (types.elements('Default').some((entry) => entry.get('Extension')?.toLowerCase() === extension)) return;
    types.children.unshift(types.make('Default', { Extension: extension, ContentType: contentType }));
  }

  async remove(part: string): Promise<void> {
    this.removed.add(part);
    this.removed.add(relationshipsPart(part));
    const types = await this.xml(CONTENT_TYPES);
    for (const entry of types.elements('Override')) if (entry.get('PartName') === `/${part}`) types.remove(entry);
  }

  async relationships(part: string): Promise<Relationship[]> {
    if (!this.has(relationshipsPart(part))) return [];
    const root = await this.xml(relationshipsPart(part));
    return relationshipsIn(root, part);
  }

  /** @returns the id of the new relationship */
  async relate(part: string, kind: string, target: string): Promise<string> {
    const name = relationshipsPart(part);
    if (!this.has(name)) {
      this.removed.delete(name);
      this.read.set(name, parseXml(`${HEADER}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`));
    }
    const root = await this.xml(name);
    const taken = new Set(root.elements().map((entry) => entry.get('Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const entry = root.make('Relationship', {
      Id: `rId${number}`,
      Type: RELATIONSHIP_TYPE + kind,
      Target: `/${target}`,
    });
    root.children.push(entry);
    return `rId${number}`;
  }

  async unrelate(part: string, target: string): Promise<void> {
    const root = await this.xml(relationshipsPart(part));
    for (const entry of root.elements('Relationship')) {
      if (entry.get('TargetMode') !== 'External' && resolve(part, entry.get('Target') ?? '') === target)
        root.remove(entry);
    }
  }

  /** The name of a part that is not there yet: `xl/worksheets/sheet4.xml`. */
  freeName(start: string, end: string): string {
    let number = 1;
    while (this.archive.has(`${start}${number}${end}`) || this.read.has(`${start}${number}${end}`)) number++;
    return `${start}${number}${end}`;
  }

  /** The bytes that were opened, where nothing was changed. */
  async write(): Promise<Uint8Array> {
    const changes = new Map<string, Uint8Array | undefined>();
    for (const [part, document] of this.read) {
      const text = document.toString();
      if (!this.removed.has(part) && text !== this.original.get(part))
        changes.set(part, new TextEncoder().encode(text));
    }
    for (const part of this.removed) if (this.archive.has(part)) changes.set(part, undefined);
    return changes.size === 0 ? this.bytes : writeZip(this.archive, changes);
  }
}
