import { HostFailure } from '../../core';
import { runForUser } from '../failures';
import { contentsOf, loadContents, type Contents } from './contents';

/** The worksheets of a workbook: those that are to go, as far as they are there, and the others. */
export interface Parted {
  readonly going: readonly Excel.Worksheet[];
  readonly staying: readonly Excel.Worksheet[];
  /** Names of all of them, in the order of their tabs. */
  readonly order: readonly string[];
}

/** @throws HostFailure where those of these ids may not be deleted: the structure is protected, or no visible sheet would be left */
export async function parted(context: Excel.RequestContext, ids: readonly string[]): Promise<Parted> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  protection.load('protected');
  await context.sync();
  const going = worksheets.items.filter(({ id }) => ids.includes(id));
  const staying = worksheets.items.filter(({ id }) => !ids.includes(id));
  const order = worksheets.items.map(({ name }) => name);
  if (going.length === 0) return { going, staying, order };
  if (protection.protected) throw new HostFailure('workbook-protected');
  if (!staying.some(({ visibility }) => visibility === Excel.SheetVisibility.visible))
    throw new HostFailure('last-sheet');
  return { going, staying, order };
}

/** Deletes sheets that hold what they may, and shows them as they were shown before where that comes to nothing. */
export class Deletion {
  private readonly earlier = new Map<string, Excel.Worksheet['visibility']>();

  /** @param mayGo whether a sheet that holds this and is called that may be deleted; any sheet, where this is not given */
  constructor(private readonly mayGo?: (id: string, contents: Contents, name: string) => boolean) {}

  /**
   * Deletes all of them or, where one holds what it may not, none. They are hidden first, so that nobody types into them between the look and the
   * end. (Hidden from the menu too, a sheet cannot be deleted.)
   * @param sheets with `id`, `name` and `visibility`
   * @throws HostFailure `sheet-changed`
   */
  async carryOut(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
    const { mayGo } = this;
    for (const { id, visibility } of sheets) if (!this.earlier.has(id)) this.earlier.set(id, visibility);
    for (const sheet of sheets) sheet.visibility = Excel.SheetVisibility.hidden;
    if (mayGo) {
      const contents = sheets.map((sheet) => loadContents(sheet.load('name')));
      await context.sync();
      const changed = sheets.find(({ id, name }, index) => {
        const used = contents[index];
        return !used || !mayGo(id, contentsOf(used), name);
      });
      if (changed) throw new HostFailure('sheet-changed', changed.name);
    }
    for (const sheet of sheets) sheet.delete();
    await context.sync();
  }

  /** Shows those that are still there as they were. @returns the ids of all sheets of the workbook, with their names */
  showAgain(): Promise<ReadonlyMap<string, string>> {
    return runForUser(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name,items/visibility');
      await context.sync();
      let isAny = false;
      for (const sheet of worksheets.items) {
        const visibility = this.earlier.get(sheet.id) ?? sheet.visibility;
        if (visibility === sheet.visibility) continue;
        sheet.visibility = visibility;
        isAny = true;
      }
      if (isAny) await context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
  }
}
