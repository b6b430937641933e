import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { StoredEntry } from '../files/xlsx/package/zip';

/** Entries up to this size are unpacked at once, which is quicker than a stream for each: a workbook has a part for each sheet. */
const AT_ONCE = 1 << 20;

/** What a deflated entry unpacks to, by Node's own library, which needs no stream for a small one. */
export function inflatedByNode({ data, size }: StoredEntry): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  // The option takes no zero.
  if (size <= AT_ONCE) return [inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })];
  const stream = createInflateRaw({ chunkSize: AT_ONCE });
  stream.end(data);
  return stream as AsyncIterable<Uint8Array>;
}
