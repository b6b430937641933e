import { createInflateRaw, crc32, inflateRawSync } from 'node:zlib';
import { assertSound, DEFLATED, STORED, ZipFailure, type StoredEntry } from '../files/xlsx/package/zip';

/** Entries up to this size are unpacked at once, which is quicker than a stream for each: a workbook has a part for each sheet. */
const AT_ONCE = 1 << 20;

/**
 * What an entry unpacks to, piece by piece, and never more than the directory states.
 * @throws Error where the entry does not hold what the directory says of it; only after its last piece for what a sum tells
 */
export async function* contentOf(entry: StoredEntry): AsyncGenerator<Uint8Array> {
  let [length, sum] = [0, 0];
  for await (const piece of piecesOf(entry)) {
    length += piece.length;
    if (length > entry.size) throw new ZipFailure('An entry is larger than the directory says.');
    sum = crc32(piece, sum);
    yield piece;
  }
  assertSound(entry, length, sum);
}

function piecesOf({ method, data, size }: StoredEntry): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (method === STORED) return [data];
  if (method !== DEFLATED) throw new ZipFailure('An entry is packed in an unknown way.');
  // The option takes no zero.
  if (size <= AT_ONCE) return [inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })];
  const stream = createInflateRaw({ chunkSize: AT_ONCE });
  stream.end(data);
  return stream as AsyncIterable<Uint8Array>;
}
