import {
  freeSheetName,
  freeSheetNames,
  HostFailure,
  type InsertedSheet,
  type InsertOptions,
  type SheetPlan,
} from '../../core';
import { ofStructure, runForUser, toHostFailure } from '../failures';
import { unlessReadOnly } from '../read-only';
import { contentsOf, fingerprint, isAsWritten, loadContents, type Contents, type Inputs } from './contents';
import { queuePlan } from './draw-plan';
import { setUpExtras, type NewSheet } from './extras';
import { areTied, namesSeenBy } from './sheet-names';
import { newSignature, sign, unsign } from './signature';
import { takeBack, type AskedSheet } from './take-back';

function assertWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostFailure('cancelled');
}

/**
 * Gives a blank sheet back what was typed into it before its cells were written: that alone, since merging has taken some of it.
 * @throws HostFailure `sheet-changed` where something was
 */
async function putBackTyped(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { top, left, formulas }: Contents,
): Promise<void> {
  const [first] = formulas;
  if (!first) return;
  sheet.getRange().unmerge();
  sheet.getRange().clear();
  sheet.getRangeByIndexes(top, left, formulas.length, first.length).formulas = formulas.map((row) =>
    row.map((typed) => (typeof typed === 'string' && typed !== '' && !typed.startsWith('=') ? `'${typed}` : typed)),
  );
  await context.sync();
  throw new HostFailure('sheet-changed', 'something was typed into a new sheet');
}

/** One attempt to insert: the worksheets it has made, and what it knows of the workbook. */
export class Insertion {
  private readonly sheets: Excel.Worksheet[] = [];
  private readonly inputs: Inputs[] = [];
  private readonly contents: Excel.Range[] = [];
  private before: ReadonlySet<string> = new Set();
  private names: readonly string[] = [];
  private readonly signature = newSignature();

  /** @param wanted the plans' names, where not all are their own */
  constructor(
    private readonly plans: readonly SheetPlan[],
    private readonly wanted: readonly string[],
    private readonly options: InsertOptions,
  ) {}

  /** @throws HostFailure which says what it left */
  async carryOut(mergeUndoGroup: boolean): Promise<InsertedSheet[]> {
    try {
      return await runForUser((context) => this.draw(context), { mergeUndoGroup });
    } catch (error) {
      throw await takeBack(ofStructure(await unlessReadOnly(toHostFailure(error))), {
        before: this.before,
        asked: this.sheets.flatMap((sheet, index): AskedSheet[] => {
          const [{ id }, plan] = [sheet.toJSON(), this.plans[index]];
          return plan ? [{ id, plan, name: this.names[index] ?? plan.name, signature: this.signatureOf(index) }] : [];
        }),
      });
    }
  }

  private signatureOf(index: number): string {
    return `${this.signature} ${index}`;
  }

  /** The plan whose sheet Excel would not add: of a batch that was refused, what came before the refusal was answered. */
  get refused(): number {
    return this.sheets.findIndex((sheet) => sheet.toJSON().id === undefined);
  }

  /**
   * One sync to learn, one per sheet for its cells, one per eight for what may fail for reasons of its own, and one to show the first: in Excel
   * on the web a sheet cannot be activated in the batch that adds it (https://github.com/OfficeDev/office-js/issues/930). The sheets stay where
   * Excel adds them, behind the last one: moving them behind the active one (`Worksheet.position`) clears the user's undo stack in Excel for
   * Windows and Mac (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities), as would giving the name afterwards.
   */
  private async draw(context: Excel.RequestContext): Promise<InsertedSheet[]> {
    const { plans, options, sheets } = this;
    assertWanted(options.signal);
    await this.learn(context);
    // A formula can only name a worksheet that exists: where plans refer to each other, all worksheets are made before
    // the first is filled.
    const isTied = areTied(plans);
    for (const [index, plan] of plans.entries()) {
      assertWanted(options.signal);
      this.add(context.workbook, isTied ? plans.length : index + 1);
      const sheet = sheets[index];
      if (!sheet) break;
      // One that was added before may have been typed into.
      const typed = isTied && index > 0 ? loadContents(sheet) : undefined;
      this.inputs.push(queuePlan(sheet, plan, namesSeenBy(plan, this.names[index] ?? plan.name, plans, this.names)));
      // In the batch that writes: whatever comes later is somebody else's.
      this.contents.push(loadContents(sheet));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request of bearable size, progress, and a place to give up
      await context.sync();

      if (typed) await putBackTyped(context, sheet, contentsOf(typed));
      options.onProgress?.(index + 1, plans.length);
    }
    assertWanted(options.signal);
    const made = plans.flatMap((plan, index): NewSheet[] => {
      const sheet = sheets[index];
      return sheet ? [{ sheet, plan }] : [];
    });
    const lacks = await setUpExtras(context, made);
    assertWanted(options.signal);
    await this.show(context);
    return made.map(({ sheet }, index) => this.inserted(sheet, index, lacks[index]));
  }

  /** Activates the first; where one of the others is gone by now, the rest are left signed, which nobody sees. */
  private async show(context: Excel.RequestContext): Promise<void> {
    const [first] = this.sheets;
    try {
      first?.activate();
      for (const sheet of this.sheets) {
        sheet.load('name');
        unsign(sheet);
      }
      await context.sync();
    } catch (error) {
      if (toHostFailure(error).reason !== 'sheet-gone') throw error;
      first?.activate();
      await context.sync();
    }
  }

  private async learn(context: Excel.RequestContext): Promise<void> {
    const { workbook } = context;
    workbook.protection.load('protected');
    workbook.worksheets.load('items/id,items/name');
    await context.sync();
    if (workbook.protection.protected) throw new HostFailure('workbook-protected');
    // Hidden sheets are among them.
    const { items } = workbook.worksheets;
    this.before = new Set(items.map(({ id }) => id));
    this.names = freeSheetNames(
      this.wanted,
      items.map(({ name }) => name),
    );
  }

  private add({ worksheets }: Excel.Workbook, until: number): void {
    for (const name of this.names.slice(this.sheets.length, until)) {
      const added = worksheets.add(name);
      added.load('id');
      sign(added, this.signatureOf(this.sheets.length));
      this.sheets.push(added);
    }
  }

  private inserted(sheet: Excel.Worksheet, index: number, lacks: InsertedSheet['lacks'] = []): InsertedSheet {
    const used = this.contents[index];
    const contents: Contents = used ? contentsOf(used) : { top: 0, left: 0, formulas: [] };
    return {
      sheetId: sheet.id,
      name: sheet.toJSON().name ?? this.names[index] ?? '', // somebody may have renamed it
      content: fingerprint(contents),
      lacks: isAsWritten(contents, this.inputs[index] ?? []) ? lacks : ['contents', ...lacks],
    };
  }

  /** A new sheet is never protected itself: where Excel refuses it, the workbook is. */
}

/** A name for the sheet of a plan whose own Excel will not have: first with a number, then a plain one. */
export function otherName(plan: SheetPlan, refusals: number, index: number): string {
  return refusals === 1 ? freeSheetName(plan.name, [plan.name]) : `表${index + 1}`;
}
