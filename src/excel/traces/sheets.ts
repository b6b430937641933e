import type { TraceLeft, TracePlace } from '../../core';
import { toHostFailure } from '../failures';
import { removeInserted } from '../insert';
import type { RemovedPlaces, Sweeping } from './kind';
import type { OwnSheet, OwnSheetKind } from './own-sheets';

/** A sheet that was found, as one that was inserted: it goes while it holds what it held, is called as it was, and nobody reads from it. */
export function removeSheets(places: readonly TracePlace[]): Promise<void> {
  return removeInserted(
    places.map(({ sheetId, sheetName, content = '' }) => ({ sheetId, name: sheetName, content, lacks: [] })),
    { keepsRenamed: true },
  );
}

/** One after the other: one that must stay keeps no other from going. */
async function removeEach(places: readonly TracePlace[], signal: AbortSignal | undefined): Promise<RemovedPlaces> {
  const removed: TracePlace[] = [];
  const left: TraceLeft[] = [];
  for (const place of places) {
    if (signal?.aborted) {
      left.push({ place, reason: 'cancelled', state: 'there' });
      continue;
    }
    try {
      await removeSheets([place]);
      removed.push(place);
    } catch (error) {
      const { reason, leftover } = toHostFailure(error);
      left.push({ place, reason, state: leftover.kind === 'unverified' ? 'unknown' : 'there' });
    }
  }
  return { removed, left };
}

/** Worksheets of a kind that are ours as a whole. */
export function ownSheets(kind: OwnSheetKind, isWanted: (sheet: OwnSheet) => boolean): Sweeping {
  return {
    async find(survey) {
      const sheets = ((await survey.ownSheets()).get(kind) ?? []).filter(isWanted);
      return {
        places: sheets.map(({ sheetId, sheetName, content }) => ({ sheetId, sheetName, content, count: 1 })),
        unseen: [],
      };
    },
    remove: (places, { signal }) => removeEach(places, signal),
  };
}
