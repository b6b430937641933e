import type { TraceLeft, TracePlace } from '../../core';
import { runForUser, toHostFailure } from '../failures';
import { SIGNATURE } from '../insert/signature';
import { KEPT_MARKS } from '../marks/kept-marks';
import type { FoundPlaces, RemovedPlaces, Sweeping } from './kind';
import { SEAL } from './seal';
import { Survey } from './survey';

/** Properties of sheets that stay behind: of an insertion that broke off at its end, and of a report that was made something else. */
const PROPERTIES = [SIGNATURE, SEAL];

/** As much of a setting as a property of a sheet has too. */
interface Kept {
  readonly isNullObject: boolean;
  readonly delete: () => void;
}

interface Asked {
  readonly place: Omit<TracePlace, 'count'>;
  readonly records: readonly Kept[];
}

/** Queues the reading of what is kept in the workbook and on sheets; `''` stands for the workbook itself. */
function ask({ workbook }: Excel.RequestContext, sheets: readonly Omit<TracePlace, 'count'>[]): Asked[] {
  return sheets.map((place) => {
    if (place.sheetId === '') {
      const setting = workbook.settings.getItemOrNullObject(KEPT_MARKS);
      setting.load('key');
      const records: readonly Kept[] = [setting];
      return { place, records };
    }
    const { customProperties } = workbook.worksheets.getItem(place.sheetId);
    return { place, records: PROPERTIES.map((key) => customProperties.getItemOrNullObject(key).load('key')) };
  });
}

const isThere = (record: Kept): boolean => !record.isNullObject;

/** How many there are at each place, in one sync. */
function countAt(sheets: readonly Omit<TracePlace, 'count'>[]): Promise<TracePlace[]> {
  return runForUser(async (context) => {
    const asked = ask(context, sheets);
    await context.sync();
    return asked.map(({ place, records }) => ({ ...place, count: records.filter(isThere).length }));
  });
}

/** What nothing needs any more: marks that are there are found by what is kept of them, and reports by their seal. */
async function find(survey: Survey): Promise<FoundPlaces> {
  const marks = [...(await survey.marks()).own.values()];
  const areMarksGone = marks.every(({ ids, unread, isSure }) => isSure && ids.length + unread.length === 0);
  const sheets = await survey.otherSheets();
  const counted = await countAt([
    ...(areMarksGone ? [{ sheetId: '', sheetName: '' }] : []),
    ...sheets.map(({ id, name }) => ({ sheetId: id, sheetName: name })),
  ]);
  return { places: counted.filter(({ count }) => count > 0), unseen: [] };
}

/** Deletes them and looks; where the answer is lost, looking tells. */
async function removeAt(place: TracePlace): Promise<RemovedPlaces> {
  let reason: TraceLeft['reason'] = 'not-as-written';
  try {
    await runForUser(async (context) => {
      const asked = ask(context, [place]);
      await context.sync();
      // What is asked of an object that is not there, Excel answers with an error.
      for (const { records } of asked) for (const record of records.filter(isThere)) record.delete();
      await context.sync();
    });
  } catch (error) {
    ({ reason } = toHostFailure(error));
  }
  try {
    const [after] = await countAt([place]);
    const count = after?.count ?? 0;
    return {
      removed: count < place.count ? [{ ...place, count: place.count - count }] : [],
      left: count > 0 ? [{ place: { ...place, count }, reason, state: 'there' }] : [],
    };
  } catch (error) {
    return { removed: [], left: [{ place, reason: toHostFailure(error).reason, state: 'unknown' }] };
  }
}

/** Of the places that were found those that still are: somebody may have marked again, and needs what is kept of it. */
async function stillFound(places: readonly TracePlace[]): Promise<readonly TracePlace[]> {
  const now = new Set((await find(await Survey.take())).places.map(({ sheetId }) => sheetId));
  return places.filter(({ sheetId }) => now.has(sheetId));
}

export const RECORDS: Sweeping = {
  find,
  async remove(places) {
    const done: RemovedPlaces[] = [];
    try {
      for (const place of await stillFound(places)) done.push(await removeAt(place));
    } catch (error) {
      const { reason } = toHostFailure(error);
      return { removed: [], left: places.map((place) => ({ place, reason, state: 'unknown' })) };
    }
    return { removed: done.flatMap(({ removed }) => removed), left: done.flatMap(({ left }) => left) };
  },
};
