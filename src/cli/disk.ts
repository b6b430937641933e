import { randomUUID } from 'node:crypto';
import { access, constants, link, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from './error-code';

/** What writing a file takes of the file system; a test has one that is full. */
export interface Disk {
  readonly access: (file: string, mode: number) => Promise<void>;
  readonly link: (from: string, to: string) => Promise<void>;
  readonly open: typeof open;
  readonly readlink: (file: string) => Promise<string>;
  readonly realpath: (file: string) => Promise<string>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly rm: (file: string, options: { force: boolean }) => Promise<void>;
  readonly stat: typeof stat;
  readonly platform: string;
}

/** The disk of this machine. */
export const localDisk: Disk = { access, link, open, readlink, realpath, rename, rm, stat, platform: process.platform };

/** Why a file could not be written. */
export type NotWritten = 'exists' | 'folder' | 'noFolder' | 'full' | 'readOnly' | 'notAllowed' | 'busy' | 'other';

export class WriteFailure extends Error {
  constructor(
    readonly reason: NotWritten,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'WriteFailure';
  }
}

const REASONS: ReadonlyMap<string, NotWritten> = new Map([
  ['EEXIST', 'exists'],
  ['EISDIR', 'folder'],
  ['ENOENT', 'noFolder'],
  ['ENOTDIR', 'noFolder'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'notAllowed'],
  ['EPERM', 'notAllowed'],
  ['EBUSY', 'busy'],
  ['ETXTBSY', 'busy'],
]);

/** Windows says so of a file that another program, most often Excel, has open. */
const OPEN_ON_WINDOWS = new Set(['EPERM', 'EACCES']);

/**
 * Writes a file whole or not at all: beside the place it is for, and then moved there. Until then, and after any failure, what was there before is
 * as it was.
 * @param replace whether a file that is there may be replaced; it keeps its mode, and a link goes on leading to it
 * @throws WriteFailure
 */
export async function writeWhole(disk: Disk, file: string, bytes: Uint8Array, replace: boolean): Promise<void> {
  let moving = false;
  let temporary: string | undefined;
  try {
    const old = await oldFile(disk, file, replace);
    const target = old ? await disk.realpath(file) : await leadsTo(disk, file);
    temporary = join(dirname(target), `.${basename(target, '.xlsx').slice(0, 20)}-${randomUUID().slice(0, 8)}.tmp`);
    await writeNew(disk, temporary, bytes, old?.mode);
    moving = true;
    if (replace) await disk.rename(temporary, target);
    else await moveToFree(disk, temporary, target);
  } catch (error) {
    const code = codeOf(error);
    if (error instanceof WriteFailure || code === undefined) throw error;
    const isOpen = moving && disk.platform === 'win32' && OPEN_ON_WINDOWS.has(code);
    throw new WriteFailure(isOpen ? 'busy' : (REASONS.get(code) ?? 'other'), { cause: error });
  } finally {
    if (temporary !== undefined) await disk.rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The file to be replaced, if there is one. @throws WriteFailure where there must be none, or it cannot be replaced */
async function oldFile(disk: Disk, file: string, replace: boolean): Promise<{ readonly mode: number } | undefined> {
  const old = await disk.stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (old?.isDirectory()) throw new WriteFailure('folder');
  if (old && !old.isFile()) throw new WriteFailure('notAllowed'); // a pipe or a device: another file in its place is not what was meant
  if (old && !replace) throw new WriteFailure('exists');
  // Moving another file in its place would be possible even where this one is write-protected.
  if (old) await disk.access(file, constants.W_OK);
  return old;
}

/** Where a link leads at whose end nothing is yet; any other file is its own place. A link counts from the folder it is in, whatever leads there. */
async function leadsTo(disk: Disk, file: string): Promise<string> {
  const target = await disk.readlink(file).catch(() => undefined);
  return target === undefined ? file : leadsTo(disk, resolve(await disk.realpath(dirname(file)), target));
}

/** Writes a new file and waits until it is on the disk. */
async function writeNew(disk: Disk, file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await disk.open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    if (mode !== undefined) await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves a file where none is. Linking refuses a place that was taken meanwhile; not every file system can, then it is looked at again. */
async function moveToFree(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await oldFile(disk, to, false);
    await disk.rename(from, to);
  }
}
