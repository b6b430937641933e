import { crc32, inflateRawSync } from 'node:zlib';
import { assembled, DEFLATED, readZip, STORED, type StoredEntry } from '../files/xlsx/package/zip';

/** Of an archive that unpacks to more than this the parts are unpacked one by one, as they are read. */
const MOST = 1 << 27;
const IS_TEXT = /\.(?:xml|rels)$/;

/**
 * The archive with its XML unpacked. The library would do so by a web stream for each part, which takes more time than unpacking does: a workbook
 * has a part for each sheet. An archive that is odd in any way stays as it is, so that what is wrong with it is told as ever.
 */
export function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    const archive = [...readZip(bytes)];
    if (archive.reduce((sum, [, { size }]) => sum + size, 0) > MOST) return bytes;
    return assembled(new Map(archive.map(([name, entry]) => [name, IS_TEXT.test(name) ? stored(entry) : entry])));
  } catch {
    return bytes;
  }
}

/** @throws Error where the entry does not hold what the archive says of it */
function stored(entry: StoredEntry): StoredEntry {
  if (entry.method !== DEFLATED) return entry;
  const data = inflateRawSync(entry.data, { maxOutputLength: entry.size });
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new Error('The entry is damaged.');
  // A sum of zero is not proven again.
  return { ...entry, method: STORED, crc: 0, data };
}
