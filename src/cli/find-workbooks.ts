import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fill } from '../core';
import { byName, isProgramsOwn, isWorkbookName } from '../files/picked/names';
import { WrongCall, type Call } from './call';

/** What was found to be checked, in the order of the call and within folders by name. */
export interface FoundFiles {
  /** `error`: why a folder could not be listed; then it stands in place of its files. */
  readonly files: readonly { readonly file: string; readonly error?: unknown }[];
  /** How many files of the folders are no workbooks. */
  readonly skipped: number;
}

/** Files as they were named, and the workbooks in folders and folders within them. What is named twice, also by a link, is there once. */
export async function findWorkbooks(names: readonly string[]): Promise<FoundFiles> {
  const files: FoundFiles['files'][number][] = [];
  const seen = new Set<string>();
  let skipped = 0;
  const isNew = async (path: string): Promise<boolean> => {
    const place = await placeOf(path);
    return !seen.has(place) && seen.add(place).has(place);
  };
  const walk = async (folder: string): Promise<void> => {
    if (!(await isNew(folder))) return;
    const inside = await readdir(folder).catch((error: unknown) => void files.push({ file: folder, error }));
    for (const name of (inside ?? []).filter((entry) => !isProgramsOwn(entry)).sort(byName)) {
      const path = join(folder, name);
      if (await isFolder(path)) await walk(path);
      else if (!isWorkbookName(name)) skipped += 1;
      else if (await isNew(path)) files.push({ file: path });
    }
  };
  for (const name of names) {
    if (await isFolder(name)) await walk(name);
    else if (await isNew(name)) files.push({ file: name });
  }
  return { files, skipped };
}

/** What a name leads to, whether or not it is there. */
export async function placeOf(path: string): Promise<string> {
  // The empty name is nowhere, and no other name for the folder one is in.
  return path.trim() === '' ? path : realpath(path).catch(() => resolve(path));
}

/** @throws WrongCall where a file is to be written over one that the call reads, as by a slip of the pen: `--force` does not mean that */
export async function assertNotRead(file: string, read: string | undefined, { words, locale }: Call): Promise<void> {
  if (read === undefined || (await placeOf(file)) !== (await placeOf(read))) return;
  throw new WrongCall(fill(words.overInput, { file }, locale), false);
}

async function isFolder(path: string): Promise<boolean> {
  // The empty name and `-` stand for themselves, wherever they are called.
  return path.trim() !== '' && (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
