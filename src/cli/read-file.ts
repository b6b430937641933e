import { open } from 'node:fs/promises';
import { whyUnreadFile } from '../batch/check-file';
import { assertWithin } from '../files/xlsx/package/limits';
import { cliWords } from '../words/cli';
import type { Call } from './call';
import { codeOf } from './error-code';

/** A name that is no file to be read. */
class NoFile extends Error {
  constructor(readonly reason: 'noName' | 'noStandardInput' | 'isFolder' | 'isDevice') {
    super(reason);
    this.name = 'NoFile';
  }
}

/**
 * The bytes of a file, or of a pipe that stands for one.
 * @throws Error that `whyUnread` understands
 */
export async function readInput(file: string): Promise<Uint8Array> {
  if (file.trim() === '') throw new NoFile('noName');
  if (file === '-') throw new NoFile('noStandardInput');
  const handle = await open(file);
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new NoFile('isFolder');
    // A device such as /dev/zero may have no end.
    if (!stats.isFile() && !stats.isFIFO()) throw new NoFile('isDevice');
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
      pieces.push(piece as Buffer);
      assertWithin('file', (length += (piece as Buffer).length));
    }
    return Buffer.concat(pieces, length);
  } finally {
    await handle.close();
  }
}

/** Why a file was not read, as a sentence; `undefined` for a mistake of ours. */
export function whyUnread(error: unknown, { locale }: Pick<Call, 'locale'>): string | undefined {
  const words = cliWords[locale];
  if (error instanceof NoFile) return words[error.reason];
  switch (codeOf(error)) {
    case undefined:
      return whyUnreadFile(error, locale);
    case 'ENOENT':
    case 'ENOTDIR':
      return words.notFound;
    case 'EISDIR':
      return words.isFolder;
    case 'EACCES':
    case 'EPERM':
      return words.notAllowed;
    case 'EBUSY':
      return words.isBusy;
    default:
      return words.notOpened;
  }
}
