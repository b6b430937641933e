import { HostFailure, parseA1, type Area, type HostFailureReason, type TracePlace } from '../../core';
import { runForUser, toHostFailure } from '../failures';
import { unlessReadOnly } from '../read-only';
import { areaOf as placeOf } from '../read/extent';
import { cellsIn } from '../read/pieces';
import { twice } from '../twice';
import { unionAddresses } from '../union';
import type { FoundPlaces, RemovedPlaces, Sweeping } from './kind';
import type { Survey } from './survey';
import type { SurveyedSheet } from './surveyed-sheet';
import { askLooks, mayBeTinted, partsOf, readTints, requestsFor, tintsIn } from './tints';

/** Beyond so many cells of one sheet nobody waits until all are looked at. */
const MOST_CELLS = 200_000;

/** Where tints may be: the formatted cells, unless somebody has formatted whole rows or columns; then those with values. */
function areaOf({ filled, formatted }: Pick<SurveyedSheet, 'filled' | 'formatted'>): Area | 'too-large' | undefined {
  if (!formatted) return undefined;
  if (cellsIn(formatted) <= MOST_CELLS) return formatted;
  if (!filled) return undefined;
  return cellsIn(filled) <= MOST_CELLS ? filled : 'too-large';
}

/** Tinted cells by sheet, and the sheets of which that is not known. */
class Tints {
  readonly cells = new Map<string, string[]>();
  readonly unread = new Map<string, HostFailureReason>();

  /** One sync for each 10,000 cells; what fails with others is asked for alone, so that one sheet does not hide the others. */
  async read(parts: Parameters<typeof readTints>[0]): Promise<void> {
    try {
      for (const [sheetId, cells] of await readTints(parts))
        this.cells.set(sheetId, [...(this.cells.get(sheetId) ?? []), ...cells]);
    } catch (error) {
      const { reason } = toHostFailure(error);
      const [only] = parts;
      if (parts.length > 1) for (const part of parts) await this.read([part]);
      else if (only) this.unread.set(only.sheetId, reason);
    }
  }
}

/** Looks at every sheet that is not ours as a whole and has fills. */
async function find(survey: Survey, { signal, onProgress }: Parameters<Sweeping['find']>[1]): Promise<FoundPlaces> {
  const tints = new Tints();
  const areas = (await survey.otherSheets()).flatMap((sheet) => {
    if (!mayBeTinted(sheet.fill)) return [];
    const area = areaOf(sheet);
    if (area === 'too-large') tints.unread.set(sheet.id, area);
    return area && area !== 'too-large' ? [{ sheetId: sheet.id, area }] : [];
  });
  const requests = requestsFor(
    areas.flatMap(({ sheetId, area }) => partsOf(area).map((part) => ({ sheetId, area: part }))),
  );
  for (const [done, parts] of requests.entries()) {
    if (signal?.aborted) throw new HostFailure('cancelled');
    onProgress?.(done, requests.length);
    await tints.read(parts);
  }
  return {
    places: survey.sheets.flatMap(({ id, name }) => {
      const count = tints.cells.get(id)?.length ?? 0;
      return count > 0 ? [{ sheetId: id, sheetName: name, count }] : [];
    }),
    unseen: survey.sheets.flatMap(({ id, name }) => {
      const reason = tints.unread.get(id);
      return reason ? [{ sheetName: name, reason }] : [];
    }),
  };
}

/** What a sheet is before its tints go. */
interface Tinted {
  readonly area: Area | undefined;
  readonly cells: readonly string[];
  readonly isProtected: boolean;
}

/** @throws HostFailure */
async function look(sheetId: string): Promise<Tinted> {
  const place = 'rowIndex,columnIndex,rowCount,columnCount';
  const { isProtected, area } = await runForUser(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { protection } = sheet;
    protection.load('protected');
    const [formatted, filled] = [false, true].map((of) => sheet.getUsedRangeOrNullObject(of).load(place));
    await context.sync();
    const at = (range: Excel.Range | undefined) => (!range || range.isNullObject ? undefined : placeOf(range));
    return { isProtected: protection.protected, area: areaOf({ formatted: at(formatted), filled: at(filled) }) };
  });
  if (area === 'too-large') throw new HostFailure('too-large');
  return { area, cells: area ? await tintedIn(sheetId, area) : [], isProtected };
}

async function tintedIn(sheetId: string, area: Area): Promise<string[]> {
  const cells: string[] = [];
  for (const part of partsOf(area)) cells.push(...((await readTints([{ sheetId, area: part }])).get(sheetId) ?? []));
  return cells;
}

/** A cell with a fill that was not ours to clear. */
interface Spoilt {
  readonly address: string;
  readonly color: string;
}

/** Clears the fill of a part's cells. @returns those that were coloured by somebody in between */
function clearPart(sheetId: string, area: Area, cells: readonly string[]): Promise<Spoilt[]> {
  const own = cells.filter((address) => isWithin(address, area));
  return runForUser(async (context) => {
    if (own.length === 0) return [];
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const before = askLooks(sheet, area);
    for (const addresses of unionAddresses(own)) sheet.getRanges(addresses).format.fill.clear();
    await context.sync();
    const { others } = tintsIn(before);
    return own.flatMap((address) => {
      const color = others.get(address);
      return color === undefined || color.toUpperCase() === '#FFFFFF' ? [] : [{ address, color }];
    });
  });
}

/** Gives cells back the fill that somebody gave them. @returns those that may lack it, where it could not be given */
async function giveBack(sheetId: string, spoilt: readonly Spoilt[]): Promise<readonly Spoilt[]> {
  if (spoilt.length === 0) return [];
  try {
    await twice(() =>
      runForUser(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        for (const { address, color } of spoilt) sheet.getRange(address).format.fill.color = color;
        await context.sync();
      }),
    );
    return [];
  } catch (error) {
    console.warn('A fill of somebody else could not be given back.', error);
    return spoilt;
  }
}

function isWithin(address: string, { top, left, bottom, right }: Area): boolean {
  const cell = parseA1(address);
  return !!cell && cell.top >= top && cell.top <= bottom && cell.left >= left && cell.left <= right;
}

/** Looks, clears, and looks again: where the answer is lost, the second look tells. */
async function clearOn(place: TracePlace): Promise<RemovedPlaces> {
  const { sheetId } = place;
  let reason: HostFailureReason = 'not-as-written';
  let before: Tinted;
  try {
    before = await look(sheetId);
  } catch (error) {
    return { removed: [], left: [{ place, reason: toHostFailure(error).reason, state: 'unknown' }] };
  }
  const { area, cells, isProtected } = before;
  if (!area || cells.length === 0) return { removed: [], left: [] };
  const counted = (count: number): TracePlace => ({ ...place, count });
  if (isProtected)
    return { removed: [], left: [{ place: counted(cells.length), reason: 'sheet-protected', state: 'there' }] };
  const lost: Spoilt[] = [];
  try {
    for (const part of partsOf(area)) lost.push(...(await giveBack(sheetId, await clearPart(sheetId, part, cells))));
  } catch (error) {
    ({ reason } = await unlessReadOnly(toHostFailure(error)));
  }
  try {
    // Of the whole sheet: rows may have come in above meanwhile.
    const left = (await look(sheetId)).cells.length;
    return {
      removed: left < cells.length ? [counted(cells.length - left)] : [],
      left: [
        ...(left > 0 ? [{ place: counted(left), reason, state: 'there' as const }] : []),
        ...(lost.length > 0
          ? [{ place: counted(lost.length), reason: 'not-as-written' as const, state: 'unknown' as const }]
          : []),
      ],
    };
  } catch (error) {
    return { removed: [], left: [{ place, reason: toHostFailure(error).reason, state: 'unknown' }] };
  }
}

/** The tints of inserted forms. Nothing else of a cell changes, nor any cell that does not look as it was inserted. */
export const COLOURS: Sweeping = {
  find,
  async remove(places, { signal, onProgress }) {
    const done: RemovedPlaces[] = [];
    for (const [index, place] of places.entries()) {
      onProgress?.(index, places.length);
      done.push(
        signal?.aborted
          ? { removed: [], left: [{ place, reason: 'cancelled', state: 'there' }] }
          : await clearOn(place),
      );
    }
    return { removed: done.flatMap(({ removed }) => removed), left: done.flatMap(({ left }) => left) };
  },
};
