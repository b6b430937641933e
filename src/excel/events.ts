import type { SheetPlace, StopListening } from '../core';
import { runForUser } from './failures';
import { remover } from './remover';
import { onSelectionChanged } from './selection';

/** Tells that a worksheet was edited, added or deleted, by whomever, but nothing of edits by our own add-in. */
export async function onSheetEdited(listener: (sheetId: string, isByOthers: boolean) => void): Promise<StopListening> {
  const picks = isOnline() ? await onPicked((sheetId) => listener(sheetId, false)) : undefined;
  const tell = ({
    worksheetId,
    source,
  }: Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'source'>): Promise<void> => {
    listener(worksheetId, source === 'Remote');
    return Promise.resolve();
  };
  const changes = await runForUser(async (context) => {
    const { onChanged, onAdded, onDeleted } = context.workbook.worksheets;
    const edited = onChanged.add(async (edit) => {
      if (edit.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) return tell(edit);
      await picks?.lookAgain(edit.worksheetId);
    });
    const added = onAdded.add(tell);
    const deleted = onDeleted.add(tell);
    await context.sync();
    return [remover(edited), remover(added), remover(deleted)];
  });
  return () => {
    for (const stop of changes) stop();
    picks?.stop();
  };
}

const isOnline = (): boolean => String(Office.context.platform) === 'OfficeOnline';

/** What a cell held when it was selected. */
interface Visit {
  readonly place: SheetPlace;
  readonly value: unknown;
}

interface Picks {
  /** What the selected cell holds now is no pick: our own add-in has written into the worksheet. */
  readonly lookAgain: (sheetId: string) => Promise<void>;
  readonly stop: StopListening;
}

/**
 * Excel on the web tells no change where a choice is picked from a drop-down (https://github.com/OfficeDev/office-js/issues/3888): so the cell
 * that was selected is looked at again when the selection moves on.
 */
async function onPicked(listener: (sheetId: string) => void): Promise<Picks> {
  let before: Visit | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async (place: SheetPlace): Promise<void> => {
    try {
      const [left, value] = await valuesAt([before?.place, place]);
      if (before && left !== before.value) listener(before.place.sheetId);
      before = { place, value };
    } catch {
      before = undefined; // the sheet is gone, or busy: nothing can be told of that cell
    }
  };
  const lookAgain = async (sheetId: string): Promise<void> => {
    if (before?.place.sheetId !== sheetId) return;
    const { place } = before;
    before = undefined;
    await look(place);
  };
  const stop = await onSelectionChanged((place) => {
    looking = looking.then(() => look(place));
  });
  return { lookAgain: (sheetId) => (looking = looking.then(() => lookAgain(sheetId))), stop };
}

function valuesAt(places: readonly (SheetPlace | undefined)[]): Promise<unknown[]> {
  return runForUser(async (context) => {
    const cells = places.map(
      (place) => place && context.workbook.worksheets.getItem(place.sheetId).getRange(place.address).load('values'),
    );
    await context.sync();
    return cells.map((cell) => (cell?.values as unknown[][] | undefined)?.[0]?.[0]);
  });
}
