/**
 * A zip archive of which some entries are replaced. Entries nobody touches keep their compressed bytes as they are, so
 * what this program does not understand cannot be changed by it. Deflate is the platform's own, in browsers and in Node.
 */

export interface StoredEntry {
  readonly method: number;
  readonly crc: number;
  /** As stored in the archive. */
  readonly data: Uint8Array;
  readonly size: number;
  /** MS-DOS time and date, one number. */
  readonly modified: number;
}

/** In the order of the archive, which for an .xlsx begins with `[Content_Types].xml`. */
export type ZipArchive = ReadonlyMap<string, StoredEntry>;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
export const STORED = 0;
export const DEFLATED = 8;
/** Size of an entry whose real size stands in an extension for archives beyond 4 GB. */
const ZIP64 = 0xffffffff;

class ZipFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ZipFailure';
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

async function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ZipFailure('The archive has no directory.');
}

/** @throws ZipFailure where it is no archive, or one beyond 4 GB */
export function readZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries = new Map<string, StoredEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new ZipFailure('The archive’s directory is damaged.');
    const nameLength = view.getUint16(at + 28, true);
    const stored = view.getUint32(at + 20, true);
    const header = view.getUint32(at + 42, true);
    if (stored === ZIP64 || header === ZIP64) throw new ZipFailure('Archives of the 64-bit kind cannot be written.');
    const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
    const start = header + LOCAL_SIZE + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      data: bytes.subarray(start, start + stored),
    });
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @throws ZipFailure where the entry is not there or packed in an unknown way */
export async function entryBytes(archive: ZipArchive, name: string): Promise<Uint8Array> {
  const entry = archive.get(name);
  if (!entry) throw new ZipFailure(`The archive has no ${name}.`);
  if (entry.method === STORED) return entry.data;
  if (entry.method !== DEFLATED) throw new ZipFailure(`${name} is packed in an unknown way.`);
  return through(entry.data, new DecompressionStream('deflate-raw'));
}

async function packed(content: Uint8Array, modified: number): Promise<StoredEntry> {
  const data = await through(content, new CompressionStream('deflate-raw'));
  return { method: DEFLATED, crc: crc32(content), data, size: content.length, modified };
}

/** What local and central headers have in common, from the version on. */
function writeFacts(view: DataView, at: number, entry: StoredEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** An archive of these entries, each packed as it is. */
export function assembled(entries: ReadonlyMap<string, StoredEntry>): Uint8Array {
  const named = [...entries].map(([name, entry]) => ({ name: new TextEncoder().encode(name), entry }));
  const size = named.reduce(
    (sum, { name, entry }) => sum + LOCAL_SIZE + CENTRAL_SIZE + name.length * 2 + entry.data.length,
    END_SIZE,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { name, entry } of named) {
    offsets.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    writeFacts(view, at + 4, entry, name.length);
    bytes.set(name, at + LOCAL_SIZE);
    bytes.set(entry.data, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + entry.data.length;
  }
  const directory = at;
  for (const [index, { name, entry }] of named.entries()) {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, VERSION, true);
    writeFacts(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + name.length;
  }
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The archive with some entries replaced or added (by their content), and without those given as `undefined`. */
export async function writeZip(
  archive: ZipArchive,
  changes: ReadonlyMap<string, Uint8Array | undefined>,
): Promise<Uint8Array> {
  const entries = new Map(archive);
  const modified = [...archive.values()][0]?.modified ?? 0x00210000;
  for (const [name, content] of changes) {
    if (content) entries.set(name, await packed(content, archive.get(name)?.modified ?? modified));
    else entries.delete(name);
  }
  return assembled(entries);
}
