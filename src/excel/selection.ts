import type { SheetPlace, StopListening } from '../core';
import { runForUser } from './failures';

/**
 * Activates the sheet, then selects: in one batch the selection is unreliable across sheets
 * (https://github.com/OfficeDev/office-js/issues/5118).
 */
export function select(sheetId: string, address: string): Promise<void> {
  return runForUser(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    await context.sync();
    sheet.getRange(address).select();
    await context.sync();
  });
}

/** Removes an event handler in the context that added it, as Office.js demands. */
function remover<T>(handler: OfficeExtension.EventHandlerResult<T>): StopListening {
  return () => {
    void Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

export function onSelectionChanged(listener: (place: SheetPlace) => void): Promise<StopListening> {
  return runForUser(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      // Several areas may be selected: the first cell of the first one speaks for them.
      const [first = ''] = address.split(/[,:]/);
      listener({ sheetId: worksheetId, address: first.slice(first.lastIndexOf('!') + 1).replaceAll('$', '') });
      return Promise.resolve();
    });
    await context.sync();
    return remover(handler);
  });
}

/** An event only says that a sheet is no longer as it was read; what our own add-in or a co-author did is not said. */
export function onSheetEdited(listener: (sheetId: string) => void): Promise<StopListening> {
  return runForUser(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(({ worksheetId, source, triggerSource }) => {
      const own = triggerSource === Excel.EventTriggerSource.thisLocalAddin;
      if (source !== Excel.EventSource.remote && !own) listener(worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return remover(handler);
  });
}
