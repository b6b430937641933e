/**
 * A zip archive of which some entries are replaced. Entries nobody touches keep their compressed bytes as they are, so
 * what this program does not understand cannot be changed by it. Deflate is the platform's own, in browsers and in Node.
 */
import { assertWithin } from './limits';

export interface StoredEntry {
  readonly method: number;
  readonly crc: number;
  /** As stored in the archive. */
  readonly data: Uint8Array;
  /** What the directory says it unpacks to. */
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
const ENCRYPTED = 0x0001;
const VERSION = 20;
export const STORED = 0;
export const DEFLATED = 8;
/** The method of an entry whose bytes cannot be found. */
const LOST = -1;
/** Size or place of an entry whose real one stands in an extension. Some writers use it for small archives, too. */
const ZIP64 = 0xffffffff;
const ZIP64_EXTENSION = 0x0001;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_LOCATOR = 0x07064b50;

/** An archive, or an entry of one, that is not what it says. */
export class ZipFailure extends Error {
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

/** @param before the sum of what comes before these bytes */
function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Unpacks a deflated entry, piece by piece; whoever takes the pieces stops where there are too many. */
export type Inflate = (entry: StoredEntry) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** As the platform does it: in browsers from 2022 on, and in Node. */
export async function* inflated({ data }: StoredEntry): AsyncGenerator<Uint8Array> {
  const reader = new Blob([data.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    // A stream that failed refuses to be cancelled, and has told why already.
    await reader.cancel().catch(() => undefined);
  }
}

/** Whether the platform can unpack: the WebKit of macOS 12 cannot. */
export function canInflate(): boolean {
  try {
    return typeof new DecompressionStream('deflate-raw') === 'object';
  } catch {
    return false;
  }
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new ZipFailure('The archive has no directory.');
}

/** Where the directory begins, and how many entries it has. */
function directoryOf(view: DataView): { at: number; count: number } {
  const end = endOfDirectory(view);
  const [at, count] = [view.getUint32(end + 16, true), view.getUint16(end + 10, true)];
  const locator = end - ZIP64_LOCATOR_SIZE;
  if ((at !== ZIP64 && count !== 0xffff) || locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR)
    return { at, count };
  const record = Number(view.getBigUint64(locator + 8, true));
  return { at: Number(view.getBigUint64(record + 48, true)), count: Number(view.getBigUint64(record + 32, true)) };
}

/** The values of an entry that stand in its extension, in their fixed order, where those given are too large to stand in the directory. */
function extended(view: DataView, extra: number, length: number, values: readonly number[]): number[] {
  if (!values.includes(ZIP64)) return [...values];
  for (let at = extra; at + 4 <= extra + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTENSION) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== ZIP64) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  throw new ZipFailure('The archive’s directory is damaged.');
}

/** The stored bytes of an entry; `undefined` where its own header contradicts the directory. */
function dataAt(bytes: Uint8Array, view: DataView, header: number, stored: number, name: Uint8Array) {
  if (header + LOCAL_SIZE > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) return undefined;
  const nameAt = header + LOCAL_SIZE;
  const nameLength = view.getUint16(header + 26, true);
  const start = nameAt + nameLength + view.getUint16(header + 28, true);
  const isSame = nameLength === name.length && name.every((byte, index) => byte === bytes[nameAt + index]);
  return isSame && start + stored <= bytes.length ? bytes.subarray(start, start + stored) : undefined;
}

/**
 * The entries of an archive. One whose bytes cannot be found is there, too, and cannot be unpacked.
 * @throws ZipFailure or RangeError where it is no archive, or its directory makes no sense
 * @throws BeyondLimit where it has too many entries
 */
export function readZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, StoredEntry>();
  const decoder = new TextDecoder();
  const directory = directoryOf(view);
  assertWithin('entries', directory.count);
  let { at } = directory;
  for (let left = directory.count; left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new ZipFailure('The archive’s directory is damaged.');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameBytes = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    const [size = 0, stored = 0, header = 0] = extended(view, at + CENTRAL_SIZE + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const isLocked = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    const data = isLocked ? undefined : dataAt(bytes, view, header, stored, nameBytes);
    entries.set(decoder.decode(nameBytes), {
      method: data ? view.getUint16(at + 10, true) : LOST,
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size,
      data: data ?? new Uint8Array(),
    });
    at += CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * What an entry unpacks to, piece by piece, and never more than the directory states.
 * @throws Error where the entry does not hold what the directory says of it; only after its last piece for what a sum tells
 */
export async function* soundContent(entry: StoredEntry, inflate: Inflate): AsyncGenerator<Uint8Array> {
  const { method, data, size, crc } = entry;
  if (method !== STORED && method !== DEFLATED) throw new ZipFailure('An entry is packed in an unknown way.');
  let [length, sum] = [0, 0];
  for await (const piece of method === STORED ? [data] : inflate(entry)) {
    length += piece.length;
    if (length > size) throw new ZipFailure('An entry is larger than the directory says.');
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== size || sum !== crc) throw new ZipFailure('An entry is damaged.');
}

/**
 * What an entry unpacks to.
 * @throws ZipFailure where it is not there, is packed in an unknown way, or does not hold what the directory says of it
 * @throws BeyondLimit where it is too large
 */
export async function entryBytes(archive: ZipArchive, name: string): Promise<Uint8Array> {
  const entry = archive.get(name);
  if (!entry) throw new ZipFailure(`The archive has no ${name}.`);
  assertWithin('unpacked', entry.size);
  const bytes = new Uint8Array(entry.size);
  let length = 0;
  for await (const piece of soundContent(entry, inflated)) {
    bytes.set(piece, length);
    length += piece.length;
  }
  return bytes;
}

async function packed(content: Uint8Array, modified: number): Promise<StoredEntry> {
  const data = await deflated(content);
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

/**
 * An archive of these entries, each packed as it is.
 * @throws ZipFailure where the bytes of one were not found
 */
export function assembled(entries: ReadonlyMap<string, StoredEntry>): Uint8Array {
  if ([...entries.values()].some(({ method }) => method === LOST)) throw new ZipFailure('An entry is lost.');
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
