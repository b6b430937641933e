import type { TraceLeft, TracePlace } from '../../core';
import { toHostFailure } from '../failures';
import { createWorkbookSettings } from '../settings';
import type { RemovedPlaces, Sweeping } from './kind';

const IN_WORKBOOK = { sheetId: '', sheetName: '', count: 1 };

/** What stands there after somebody tried. */
async function leftOf(place: TracePlace, reason: TraceLeft['reason']): Promise<RemovedPlaces> {
  try {
    const isThere = (await createWorkbookSettings().read()) !== '';
    return isThere ? { removed: [], left: [{ place, reason, state: 'there' }] } : { removed: [place], left: [] };
  } catch (error) {
    return { removed: [], left: [{ place, reason: toHostFailure(error).reason, state: 'unknown' }] };
  }
}

async function removeAt(place: TracePlace): Promise<RemovedPlaces> {
  try {
    return await leftOf(
      place,
      (await createWorkbookSettings().remove(place.content ?? '')) ? 'not-as-written' : 'sheet-changed',
    );
  } catch (error) {
    return leftOf(place, toHostFailure(error).reason);
  }
}

/** What a bureau has set in the workbook: gone only as it was found. */
export const WORKBOOK_SETTINGS: Sweeping = {
  async find() {
    const content = await createWorkbookSettings().read();
    return { places: content === '' ? [] : [{ ...IN_WORKBOOK, content }], unseen: [] };
  },
  async remove(places) {
    const done: RemovedPlaces[] = [];
    for (const place of places) done.push(await removeAt(place));
    return { removed: done.flatMap(({ removed }) => removed), left: done.flatMap(({ left }) => left) };
  },
};
