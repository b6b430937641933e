/** The workbook that is open in the page. Opening another one starts the pane afresh, as Excel has one per workbook. */
import type { FWorkbook } from '@univerjs/sheets/facade';
import { openable } from '../content/snapshot';
import type { Spreadsheet } from '../host/engine-browser';
import type { WorkbookHost } from '../host/host';
import { createHost } from '../host/host';
import { openXlsx } from '../xlsx/open';

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

export interface OpenDocument {
  readonly host: WorkbookHost | undefined;
  /** @throws OpenFailure; the workbook before it stays open then */
  open(bytes: Uint8Array, name: string): Promise<WorkbookHost>;
}

/** The host refuses the add-in; the person at the keyboard must be refused too. */
async function lockForTyping(workbook: FWorkbook, sheetId: string): Promise<void> {
  const permission = workbook.getSheetBySheetId(sheetId)?.getWorksheetPermission();
  await permission?.protect();
  await permission?.setReadOnly();
}

export function createDocument(spreadsheet: Spreadsheet): OpenDocument {
  let host: WorkbookHost | undefined;
  spreadsheet.onCellEditing((isEditing) => host?.setCellBeingEdited(isEditing));

  return {
    get host() {
      return host;
    },
    async open(bytes, name) {
      const content = await openXlsx(bytes, name);
      const { snapshot, facts } = openable(content);
      host?.dispose();
      const engine = spreadsheet.open(snapshot);
      await spreadsheet.whenReady;
      host = createHost({
        engine,
        facts,
        onUnexpected: (error) => console.error(error),
        onMissing: (member) => console.error(`The workbench does not have ${member}, which the add-in asked for.`),
      });
      for (const sheetId of facts.protectedSheets.keys()) await lockForTyping(engine.workbook, sheetId);
      const active = host.book.sheets()[content.activeSheet ?? 0];
      if (active) host.book.select(active.getSheetId(), FIRST_CELL);
      return host;
    },
  };
}
