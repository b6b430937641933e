import type { InsertedSheet, InsertOptions, SheetPlan, TracePlace } from '../../core';
import { leaving, runForUser, toHostFailure } from '../failures';
import { insert, removeInserted } from '../insert';
import type { UndoSteps } from '../undo-step';
import { removeSheets } from './sheets';
import { seal } from './seal';

/** Takes a new report back that could not replace the earlier ones. @returns the failure, with what is left */
async function withoutNew(error: unknown, sheet: InsertedSheet): Promise<Error> {
  const failure = toHostFailure(error);
  const { leftover } = failure;
  // Some of them are gone, or nobody knows: without the new one there might be none, and it is left beside the others.
  if (leftover.kind === 'sheets') return leaving(failure, { ...leftover, names: [...leftover.names, sheet.name] });
  if (leftover.kind !== 'nothing') return failure;
  return removeInserted([sheet]).then(
    () => failure,
    () => leaving(failure, { kind: 'sheets', names: [sheet.name] }),
  );
}

/**
 * Gives the new report the name of the one it has replaced, where that is free by now, and seals it. One that somebody has named meanwhile keeps that
 * name, which its seal does not fit: it is theirs.
 * @returns its name
 */
function finish({ sheetId, name, content }: InsertedSheet, wanted: string): Promise<string> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const sheet = worksheets.getItem(sheetId);
    const isFree = worksheets.items.every((other) => other.name.toLowerCase() !== wanted.toLowerCase());
    const current = worksheets.items.find(({ id }) => id === sheetId)?.name ?? name;
    const own = isFree ? wanted : name;
    const given = current === name ? own : current;
    // Asked in the batch that names it.
    const before = worksheets.getItem(sheetId).load('name');
    if (given !== current) sheet.name = given;
    seal(sheet, current === name ? own : name, content);
    await context.sync();
    if (before.name === current) return given;
    sheet.name = before.name;
    await context.sync();
    return before.name;
  });
}

/** What a report is called of which nobody knows whether it has got its name; what it was called, where nobody can look. */
function nameOf({ sheetId, name }: InsertedSheet): Promise<string> {
  return runForUser(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId).load('name');
    await context.sync();
    return sheet.name;
  }).catch(() => name);
}

/** See `Spreadsheet.writeReport`. Without a seal it is a report all the same; then it is not replaced unasked. */
export async function writeReport(
  plan: SheetPlan,
  replaced: readonly TracePlace[],
  options: InsertOptions,
  undo: UndoSteps,
): Promise<InsertedSheet> {
  const [sheet] = await insert([plan], options, undo);
  if (!sheet) throw new Error('Nothing was inserted.');
  if (replaced.length > 0) {
    try {
      await removeSheets(replaced);
    } catch (error) {
      throw await withoutNew(error, sheet);
    }
  }
  try {
    // A name that nobody was asked to give up stays as it was numbered: giving another one clears the user's undo stack.
    return { ...sheet, name: await finish(sheet, replaced.length > 0 ? plan.name : sheet.name) };
  } catch (error) {
    console.warn('The report could not be sealed.', error);
    return { ...sheet, name: await nameOf(sheet) };
  }
}
