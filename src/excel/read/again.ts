import { isOwnSheet, overlaps, type Area, type Rereading, type RereadOptions, type SheetSnapshot } from '../../core';
import { runForUser } from '../failures';
import { readsByName, readsFrom } from '../references';
import { extentOf, request, type SheetExtent } from './extent';
import type { MergeMemory } from './merge-memory';
import { readSheets } from '.';

/** How the formulas of a sheet read from others. */
interface Dependence {
  /** Those that name sheets. */
  readonly naming: readonly string[];
  /** Some may read from anywhere. */
  readonly isByName: boolean;
}

/** A snapshot is kept as long as nothing has changed on its sheet: its formulas are gone through once, not at each edit. */
const dependences = new WeakMap<SheetSnapshot, Dependence>();

function dependenceOf(sheet: SheetSnapshot): Dependence {
  const known = dependences.get(sheet);
  if (known) return known;
  const formulas = (sheet.grid.formulas ?? []).flat().filter(Boolean);
  const dependence = {
    naming: formulas.filter((formula) => formula.includes('!')),
    isByName: formulas.some(readsByName),
  };
  dependences.set(sheet, dependence);
  return dependence;
}

/** The sheets that were edited, and those whose formulas read from them, directly or by way of others. */
function concerned(before: readonly SheetSnapshot[], edited: ReadonlySet<string>): ReadonlySet<string> {
  const ids = new Set(edited);
  for (let size = -1; size !== ids.size;) {
    size = ids.size;
    const names = new Set(before.flatMap(({ id, name }) => (ids.has(id) ? [name.toLowerCase()] : [])));
    for (const sheet of before) {
      const { naming, isByName } = dependenceOf(sheet);
      if (isByName || naming.some((formula) => readsFrom(formula, names))) ids.add(sheet.id);
    }
  }
  return ids;
}

type Guess = NonNullable<ReturnType<MergeMemory['guess']>>;

interface Extents {
  /** Of the sheets to be read again. */
  readonly read: readonly SheetExtent[];
  /** The sheets there are to be, in their order. */
  readonly order: readonly string[];
}

/** Which sheets there are, and how far those reach that are to be read again. A sheet that is new or was hidden is one of them. */
function extents(
  before: readonly SheetSnapshot[],
  ids: ReadonlySet<string>,
  { wholeWorkbook }: RereadOptions,
): Promise<Extents> {
  return runForUser(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    const asked = [...ids].map((id) => {
      const sheet = worksheets.getItemOrNullObject(id);
      return { id, ...request(sheet) };
    });
    await context.sync();
    const known = new Map(before.map((sheet) => [sheet.id, sheet]));
    const there = worksheets.items.filter(({ id, visibility }) =>
      wholeWorkbook ? visibility === Excel.SheetVisibility.visible : known.has(id),
    );
    const order = there.map(({ id }) => id);
    const read = asked.flatMap(({ id, sheet, used }) =>
      order.includes(id) && !sheet.isNullObject ? extentOf({ sheet, used }) : [],
    );
    const missed = there.filter(({ id, name }) => !ids.has(id) && known.get(id)?.name !== name).map(request);
    if (missed.length > 0) await context.sync();
    return { read: [...read, ...missed.map(extentOf)], order };
  });
}

/** Whether something happened to a sheet's merged areas that nobody told: cells were edited where some are, or nothing but them can have changed. */
function mayHaveMerged(
  { touched, merges }: Pick<Guess, 'touched' | 'merges'>,
  before: SheetSnapshot,
  now: SheetSnapshot,
): boolean {
  return touched.some((area) => merges.some((merge) => overlaps(merge, area)) || hasSame(before, now, area));
}

function hasSame({ grid: before }: SheetSnapshot, { grid: now }: SheetSnapshot, area: Area): boolean {
  const at = ({ top, left, values, formulas }: SheetSnapshot['grid'], row: number, column: number): string =>
    JSON.stringify([values[row - top]?.[column - left] ?? null, formulas?.[row - top]?.[column - left] ?? '']);
  const bottom = Math.min(area.bottom, Math.max(before.top + before.values.length, now.top + now.values.length));
  const width = Math.max(...[before, now].map(({ left, values }) => left + (values[0]?.length ?? 0)));
  for (let row = area.top; row <= bottom; row++)
    for (let column = area.left; column <= Math.min(area.right, width); column++)
      if (at(before, row, column) !== at(now, row, column)) return false;
  return true;
}

/**
 * Reads again what was edited and what reads from it; all else comes back as it was. One sync to learn how far the sheets reach, and one for each
 * 50,000 cells of them. Merged areas are not asked for: they are those of before, moved with their rows.
 */
export async function readAgain(
  before: readonly SheetSnapshot[],
  edited: ReadonlySet<string>,
  options: RereadOptions,
  memory: MergeMemory,
): Promise<Rereading> {
  const { read, order } = await extents(before, concerned(before, edited), options);
  const known = new Map(before.map((sheet) => [sheet.id, sheet]));
  const again = await readSheets(read, { merges: false, ...(options.signal && { signal: options.signal }) }, memory);
  const doubtful = new Set<string>();
  const anew = new Map(
    again.map((sheet) => {
      const [old, guess] = [known.get(sheet.id), memory.guess(sheet.id)];
      const isEmpty = sheet.grid.values.length === 0;
      const merges = isEmpty ? [] : (guess?.merges ?? old?.grid.merges);
      const mayDiffer = !old || !guess || guess.isDoubtful || mayHaveMerged(guess, old, sheet);
      const isDoubtful = mayDiffer && !isEmpty && !isOwnSheet(sheet);
      memory.lookedAt(sheet.id, isDoubtful);
      if (isDoubtful) doubtful.add(sheet.id);
      return [sheet.id, { ...sheet, grid: { ...sheet.grid, merges } }];
    }),
  );
  return { sheets: order.flatMap((id) => anew.get(id) ?? known.get(id) ?? []), doubtful };
}
