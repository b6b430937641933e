/** Files that a person has chosen or dropped in a browser, folders with all that is in them. */
import type { Held } from './held';
import { byName, isProgramsOwn, isWorkbookName } from './names';

/** A workbook, by the way to it from where it was picked. */
export interface PickedFile {
  readonly path: string;
  /** Absent where the browser could not get it. */
  readonly file: File | undefined;
}

export interface Picked {
  /** The workbooks, in the order in which people look for them. No two have the same path. */
  readonly files: readonly PickedFile[];
  /** Files that are no workbooks by their names. */
  readonly others: readonly string[];
  /** Files that were passed over because programs keep them for themselves. */
  readonly programsOwn: readonly string[];
  /** Folders that could not be looked into. */
  readonly unlisted: readonly string[];
  /** Whether there is more in the folders than was looked at. */
  readonly isCut: boolean;
}

/** So many files of folders are looked at: who drops a whole disk is told before the page has no memory left. */
export const MOST_LOOKED_AT = 20_000;

/** Finds the workbooks among them. Reads none of them. */
export async function pick({ files, folders }: Held): Promise<Picked> {
  const search = new Search();
  for (const file of files) search.meet(wayTo(file), file);
  for (const folder of folders) await search.walk(folder, folder.name);
  return search.picked();
}

/** What was chosen with its folder says where in it; one that another page of ours hands on has its way as its name. */
const wayTo = ({ webkitRelativePath, name }: File): string => webkitRelativePath || name;

class Search {
  private readonly files = new Map<string, File | undefined>();
  private readonly others: string[] = [];
  private readonly unlisted: string[] = [];
  private readonly programsOwn: string[] = [];
  private met = 0;
  private isCut = false;

  picked(): Picked {
    const files = [...this.files].map(([path, file]) => ({ path, file }));
    return {
      files: files.sort((a, b) => byName(a.path, b.path)),
      others: this.others.sort(byName),
      programsOwn: this.programsOwn,
      unlisted: this.unlisted,
      isCut: this.isCut,
    };
  }

  meet(path: string, file: File | undefined): void {
    const names = path.split('/');
    if (names.some(isProgramsOwn)) this.programsOwn.push(path);
    else if (!isWorkbookName(names.at(-1) ?? '')) this.others.push(path);
    else this.files.set(this.freePath(path), file);
  }

  async walk(folder: FileSystemDirectoryEntry, path: string): Promise<void> {
    if (isProgramsOwn(folder.name)) return;
    let entries: readonly FileSystemEntry[];
    try {
      entries = await entriesOf(folder);
    } catch {
      this.unlisted.push(path);
      return;
    }
    for (const entry of entries) {
      if (this.met === MOST_LOOKED_AT) this.isCut = true;
      if (this.isCut) return;
      this.met += 1;
      const way = `${path}/${entry.name}`;
      if (entry.isDirectory) await this.walk(entry as FileSystemDirectoryEntry, way);
      else this.meet(way, await fileOf(entry as FileSystemFileEntry));
    }
  }

  /** Files of one name may come from different folders that nobody tells us. */
  private freePath(path: string): string {
    let free = path;
    for (let number = 2; this.files.has(free); number += 1) free = `${path} (${number})`;
    return free;
  }
}

/** A browser hands out a part of a folder at a time, and nothing when it is at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || entries.length > MOST_LOOKED_AT) return entries;
    for (const entry of some) entries.push(entry);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
}
