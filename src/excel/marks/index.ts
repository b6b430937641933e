import {
  SEVERITIES,
  type HostFailureReason,
  type MarkFailure,
  type MarkOutcome,
  type SheetMarks,
  type Spreadsheet,
} from '../../core';
import { askActiveSheet } from '../active-sheet';
import { runForUser, toHostFailure } from '../failures';
import { twice } from '../twice';
import { unionAddresses } from '../union';
import { keep, type KeptMarks } from './kept-marks';
import { addRule } from './looks';
import { lookUp, type LookedUp, type OwnRules } from './own-rules';

/** Queues the removal of rules by id, one call each (https://github.com/OfficeDev/office-js/issues/5222). Some may have been deleted meanwhile. */
function deleteRules(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const rules = sheet.getRange().conditionalFormats;
  for (const id of ids) rules.getItemOrNullObject(id).delete();
}

/** One sheet's new marks as they were queued, in place of those that were there. */
interface PendingMarks {
  readonly marks: SheetMarks;
  readonly added: readonly Excel.ConditionalFormat[];
  readonly compared: readonly Excel.Range[];
}

function queueMarks(context: Excel.RequestContext, marks: SheetMarks, old: readonly string[]): PendingMarks {
  const sheet = context.workbook.worksheets.getItem(marks.sheetId);
  const compared = (marks.expects ?? []).map(({ address }) => sheet.getRange(address).load('values'));
  deleteRules(sheet, old);
  const added = SEVERITIES.flatMap((severity) =>
    unionAddresses(marks.cells[severity]).map((address) => addRule(sheet, severity, address)),
  );
  return { marks, added, compared };
}

function isWhereItWas({ marks, compared }: PendingMarks): boolean {
  return (marks.expects ?? []).every(({ value }, index) => compared[index]?.values[0]?.[0] === value);
}

/** What became of the marks of one sheet. */
interface Done {
  /** Our rules that are there now. */
  readonly rules: readonly string[];
  readonly reason?: HostFailureReason;
}

/** Sets new marks; those of a sheet that is no longer as it was read are taken off again: they would stand at the wrong cells. */
function setMarks(sheets: readonly SheetMarks[], own: LookedUp['own']): Promise<ReadonlyMap<string, Done>> {
  return runForUser(async (context) => {
    const pending = sheets.map((marks) => queueMarks(context, marks, own.get(marks.sheetId)?.ids ?? []));
    await context.sync();
    const idsOf = ({ added }: PendingMarks) => added.map(({ id }) => id);
    const moved = pending.filter((sheet) => sheet.added.length > 0 && !isWhereItWas(sheet));
    for (const sheet of moved) deleteRules(context.workbook.worksheets.getItem(sheet.marks.sheetId), idsOf(sheet));
    if (moved.length > 0) await context.sync();
    const doneOf = (sheet: PendingMarks): Done =>
      moved.includes(sheet) ? { rules: [], reason: 'sheet-changed' } : { rules: idsOf(sheet) };
    return new Map(pending.map((sheet) => [sheet.marks.sheetId, doneOf(sheet)]));
  });
}

/** What is to be done on sheets, knowing which rules there are ours. */
interface Work {
  /** Whether there is anything to be done on a sheet. */
  readonly concerns: (sheetId: string, own: OwnRules) => boolean;
  /** @returns what became of the sheets that it did something on */
  readonly carryOut: (sheetIds: readonly string[], own: LookedUp['own']) => Promise<ReadonlyMap<string, Done>>;
}

/** Keeps where our rules are. Where Excel does not take that, they can still be told by their signature. */
async function keepRules({ own, kept }: LookedUp, done: ReadonlyMap<string, Done>): Promise<void> {
  const rules = [...own].map(([sheetId, { ids, unread }]) => [
    sheetId,
    [...(done.get(sheetId)?.rules ?? ids), ...unread],
  ]);
  await twice(() => keep(kept, Object.fromEntries(rules) as KeptMarks)).catch((error: unknown) =>
    console.warn('Where the marks are could not be kept.', error),
  );
}

async function attempt(sheetIds: readonly string[], work: Work): Promise<MarkFailure[]> {
  const known = await lookUp(sheetIds);
  const concerned = sheetIds.flatMap((sheetId) => {
    const rules = known.own.get(sheetId);
    return rules && (!rules.isSure || work.concerns(sheetId, rules)) ? [{ sheetId, ...rules }] : [];
  });
  const open = concerned.filter(({ isProtected }) => !isProtected).map(({ sheetId }) => sheetId);
  const done = open.length > 0 ? await work.carryOut(open, known.own) : new Map<string, Done>();
  await keepRules(known, done);
  return concerned.flatMap(({ sheetId, ids, isProtected, isSure }): readonly MarkFailure[] => {
    const { rules, reason = isSure ? undefined : 'marks-unreadable' }: Done = isProtected
      ? { rules: ids, reason: 'sheet-protected' }
      : (done.get(sheetId) ?? { rules: ids });
    return reason ? [{ sheetId, reason, marks: isSure && rules.length === 0 ? 'none' : 'perhaps' }] : [];
  });
}

function throwIfEditing(error: unknown): void {
  if (toHostFailure(error).reason === 'cell-being-edited') throw error;
}

/**
 * Does the work for all sheets in one batch. Excel stops a batch at the first refusal and keeps what came before it, so
 * when one sheet refuses, the work is done again sheet by sheet, each looked up afresh, and the refusals are reported.
 */
async function forSheets(sheetIds: readonly string[], work: Work): Promise<MarkFailure[]> {
  if (sheetIds.length === 0) return [];
  try {
    return await attempt(sheetIds, work);
  } catch (error) {
    throwIfEditing(error);
  }
  const failed: MarkFailure[] = [];
  for (const sheetId of sheetIds) {
    try {
      failed.push(...(await attempt([sheetId], work)));
    } catch (error) {
      throwIfEditing(error);
      failed.push(await failureOf(error, sheetId));
    }
  }
  return failed;
}

/** Looks at a sheet that refused. Excel denies access to a protected one and to one of a read-only workbook alike. */
async function failureOf(error: unknown, sheetId: string): Promise<MarkFailure> {
  const { reason } = toHostFailure(error);
  const own = await lookUp([sheetId]).then(
    (known) => known.own.get(sheetId),
    () => undefined,
  );
  return {
    sheetId,
    reason: reason === 'sheet-protected' && own?.isProtected === false ? 'workbook-read-only' : reason,
    marks: own?.isSure && own.ids.length === 0 ? 'none' : 'perhaps',
  };
}

const hasCells = ({ cells }: SheetMarks): boolean => SEVERITIES.some((severity) => cells[severity].length > 0);

/** Replaces our marks on the given sheets; a sheet that refuses does not keep the others from being marked. */
export async function mark(sheets: readonly SheetMarks[]): Promise<MarkOutcome> {
  const wanted = new Map(sheets.map((marks) => [marks.sheetId, marks]));
  const failed = await forSheets([...wanted.keys()], {
    concerns: (sheetId, { ids }) => ids.length > 0 || hasCells(wanted.get(sheetId) ?? NONE),
    carryOut: (sheetIds, own) => {
      // Where Excel can read none of our rules, they would become more with every check.
      const heaps = (sheetId: string) => own.get(sheetId)?.ids.length === 0 && own.get(sheetId)?.unread.length !== 0;
      return setMarks(
        sheetIds.flatMap((sheetId) => (heaps(sheetId) ? [] : (wanted.get(sheetId) ?? []))),
        own,
      );
    },
  });
  return { failed };
}

/** Whether Excel keeps the user's undo stack when an add-in writes (ExcelApi 1.20, or the set it was first shipped as). */
function writesCanBeUndone(): boolean {
  const { requirements } = Office.context;
  return requirements.isSetSupported('ExcelApi', '1.20') || requirements.isSetSupported('ExcelUndoApiAll', '1.0');
}

/** Two syncs, one to look which rules are ours; what the workbook keeps of them is left for the next check, since it cannot be undone. */
export async function remark(sheets: readonly SheetMarks[]): ReturnType<Spreadsheet['remark']> {
  if (!writesCanBeUndone()) return 'as-before';
  try {
    const { own } = await lookUp(sheets.map(({ sheetId }) => sheetId));
    const rules = [...own.values()];
    if (rules.some(({ isSure, isProtected }) => !isSure || isProtected)) return 'as-before';
    if (rules.some(({ ids }) => ids.length === 0)) return 'unclear'; // what somebody has cleared does not come back unasked
    const done = await setMarks(sheets, own);
    return [...done.values()].every(({ reason }) => reason === undefined) ? 'as-asked' : 'unclear';
  } catch (error) {
    console.warn('The marks could not follow.', error);
    return 'unclear';
  }
}

const NONE: SheetMarks = { sheetId: '', cells: { error: [], warning: [], hint: [] } };

function sheetIdsIn(scope: 'active-sheet' | 'workbook'): Promise<string[]> {
  if (scope === 'active-sheet')
    return askActiveSheet(async (sheet, context) => {
      sheet.load('id');
      await context.sync();
      return [sheet.id];
    });
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    await context.sync();
    return worksheets.items.map(({ id }) => id);
  });
}

/** Removes the rules and looks whether they are gone. */
async function clearMarks(sheetIds: readonly string[], own: LookedUp['own']): Promise<ReadonlyMap<string, Done>> {
  await runForUser(async (context) => {
    for (const sheetId of sheetIds)
      deleteRules(context.workbook.worksheets.getItem(sheetId), own.get(sheetId)?.ids ?? []);
    await context.sync();
  });
  const left = (await lookUp(sheetIds)).own;
  return new Map(
    sheetIds.map((sheetId): [string, Done] => {
      const rules = left.get(sheetId)?.ids ?? [];
      return [sheetId, rules.length > 0 ? { rules, reason: 'not-as-written' } : { rules }];
    }),
  );
}

/** Removes every rule that carries our signature, whoever put it there, and no other. */
export async function unmark(scope: 'active-sheet' | 'workbook'): Promise<MarkOutcome> {
  const failed = await forSheets(await sheetIdsIn(scope), {
    concerns: (_, { ids }) => ids.length > 0,
    carryOut: clearMarks,
  });
  return { failed };
}
