import type { MarkOutcome } from '../core';
import type { CommandMessage } from '../words/commands';
import { runForUser } from '../excel/failures';

/** More are only counted, since the names must fit into an address. */
const MOST_NAMED = 5;

/** Names of all worksheets by their ids, hidden ones among them. */
function sheetNames(): Promise<ReadonlyMap<string, string>> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    return new Map(worksheets.items.map(({ id, name }) => [id, name]));
  });
}

/**
 * Clears our marks in the whole workbook.
 * @param unmark what does it
 * @returns which sheets kept theirs, if any did
 */
export async function clearMarks(unmark: () => Promise<MarkOutcome>): Promise<CommandMessage | undefined> {
  const { failed } = await unmark();
  if (failed.length === 0) return undefined;
  const names = await sheetNames();
  // The marks of a sheet that was deleted meanwhile are gone with it.
  const sheets = failed.flatMap(({ sheetId, reason }) => {
    const name = names.get(sheetId);
    return name === undefined ? [] : [{ name, reason }];
  });
  if (sheets.length === 0) return undefined;
  return {
    kind: 'not-cleared',
    sheets: sheets.slice(0, MOST_NAMED),
    unnamed: Math.max(sheets.length - MOST_NAMED, 0),
    othersCleared: sheets.length < names.size,
  };
}
