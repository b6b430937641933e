import { freeSheetNames, HostFailure, type InsertedSheet, type InsertOptions, type SheetPlan } from '../core';
import { queuePlan } from './draw-plan';
import { runForUser, toHostFailure } from './failures';
import { sheetsNamedIn } from './sheet-references';
import { asOneUndoStep } from './undo-step';

/** What each plan calls the sheets, and what they are called: itself by its own name, of others of one name the first. */
function namesSeenBy(
  { name: own }: SheetPlan,
  given: string,
  plans: readonly SheetPlan[],
  names: readonly string[],
): Map<string, string> {
  const seen = new Map([[own, given]]);
  plans.forEach(({ name }, index) => {
    if (!seen.has(name)) seen.set(name, names[index] ?? name);
  });
  return new Map([...seen].filter(([name, now]) => name !== now));
}

/** Whether a formula refers to another of the planned worksheets. */
function areTied(plans: readonly SheetPlan[]): boolean {
  const names = new Set(plans.map(({ name }) => name));
  return plans.some(({ name: own, cells }) =>
    cells.some(
      ({ formula }) =>
        formula !== undefined && [...sheetsNamedIn(formula)].some((name) => name !== own && names.has(name)),
    ),
  );
}

function assertWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostFailure('cancelled');
}

/** One attempt to insert: the worksheets it has made, and what it knows of the workbook. */
class Insertion {
  private readonly sheets: Excel.Worksheet[] = [];
  private isReadOnly = false;

  constructor(
    private readonly plans: readonly SheetPlan[],
    private readonly options: InsertOptions,
  ) {}

  async carryOut(mergeUndoGroup: boolean): Promise<InsertedSheet[]> {
    try {
      return await runForUser((context) => this.draw(context), { mergeUndoGroup });
    } catch (error) {
      const failure = this.inWords(toHostFailure(error));
      await this.takeBack(failure);
      throw failure;
    }
  }

  /**
   * One sync to learn, and one per sheet for all that is on it. The sheets stay where Excel adds them, behind the last one: moving them
   * behind the active one (`Worksheet.position`) clears the user's undo stack in Excel for Windows and Mac
   * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities), as would giving the name afterwards.
   */
  private async draw(context: Excel.RequestContext): Promise<InsertedSheet[]> {
    const { plans, options, sheets } = this;
    assertWanted(options.signal);
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    workbook.worksheets.load('items/name');
    await context.sync();
    this.isReadOnly = workbook.readOnly;
    if (workbook.protection.protected) throw new HostFailure('workbook-protected');
    // Hidden sheets are among them.
    const names = freeSheetNames(
      plans.map(({ name }) => name),
      workbook.worksheets.items.map(({ name }) => name),
    );
    // A formula can only name a worksheet that exists: where plans refer to each other, all worksheets are made before
    // the first is filled.
    const isTied = areTied(plans);
    for (const [index, plan] of plans.entries()) {
      assertWanted(options.signal);
      const until = isTied ? plans.length : index + 1;
      for (const name of names.slice(sheets.length, until)) {
        const added = workbook.worksheets.add(name);
        added.load('id');
        sheets.push(added);
      }
      const sheet = sheets[index];
      if (!sheet) break;
      queuePlan(sheet, plan, namesSeenBy(plan, names[index] ?? plan.name, plans, names));
      if (index === plans.length - 1) sheets[0]?.activate();
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request of bearable size, progress, and a place to give up
      await context.sync();
      options.onProgress?.(index + 1, plans.length);
    }
    assertWanted(options.signal);
    return sheets.map(({ id }, index) => ({ sheetId: id, name: names[index] ?? '' }));
  }

  /** A new sheet is never protected itself: where Excel refuses it, the workbook is. */
  private inWords(failure: HostFailure): HostFailure {
    if (failure.reason !== 'sheet-protected') return failure;
    return new HostFailure(this.isReadOnly ? 'workbook-read-only' : 'workbook-protected', failure.detail);
  }

  /** Removes what was made. Excel answers the actions before a refused one, so the ids are known even then. */
  private async takeBack(failure: HostFailure): Promise<void> {
    const made = this.sheets.flatMap((sheet) => sheet.toJSON().id ?? []);
    if (made.length === 0) return;
    try {
      await deleteSheets(made);
    } catch (error) {
      throw new HostFailure(failure.reason, `${failure.detail} (sheets left behind: ${toHostFailure(error).message})`);
    }
  }
}

/** Makes a worksheet of each plan: all of them or none. */
export async function insert(
  plans: readonly SheetPlan[],
  options: InsertOptions = {},
): Promise<readonly InsertedSheet[]> {
  if (plans.length === 0) return [];
  return asOneUndoStep((mergeUndoGroup) => new Insertion(plans, options).carryOut(mergeUndoGroup));
}

/** Deletes the sheets of these ids that are still there. */
function deleteSheets(ids: readonly string[]): Promise<void> {
  return runForUser(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load('items/id,items/visibility');
    protection.load('protected');
    await context.sync();
    const present = worksheets.items.filter(({ id }) => ids.includes(id));
    if (present.length === 0) return;
    if (protection.protected) throw new HostFailure('workbook-protected');
    const others = worksheets.items.filter(({ id }) => !ids.includes(id));
    if (!others.some(({ visibility }) => visibility === Excel.SheetVisibility.visible)) {
      throw new HostFailure('unknown', 'A workbook must keep a visible sheet.');
    }
    for (const sheet of present) sheet.delete();
    await context.sync();
  });
}

/** Removes inserted worksheets. */
export async function removeInserted(sheets: readonly InsertedSheet[]): Promise<void> {
  const ids = sheets.map(({ sheetId }) => sheetId);
  try {
    await deleteSheets(ids);
  } catch (error) {
    // One of them was deleted between the two syncs: the others are still to be removed.
    if (toHostFailure(error).reason !== 'sheet-gone') throw error;
    await deleteSheets(ids);
  }
}
