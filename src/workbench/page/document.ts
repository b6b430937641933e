/** The workbook that is open in the page. Opening another one starts the pane afresh, as Excel has one per workbook. */
import type { FWorkbook } from '@univerjs/sheets/facade';
import { openable } from '../../office-host/univer/snapshot';
import type { Spreadsheet } from '../../office-host/engine-browser';
import type { WorkbookHost } from '../../office-host/host';
import { createHost } from '../../office-host/host';
import type { SavedFile, WorkbookRecord } from '../../files/xlsx';
import { hasUnsavedWork, openXlsx, saveXlsx } from '../../files/xlsx';
import { countMarks, isMark } from './marks';

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

interface WrittenFile extends SavedFile {
  /** Marks on the sheets now, whether or not they were written. */
  readonly marks: number;
  /** To be called once the file was handed out: from then on it is what is compared with. */
  readonly confirm: () => void;
}

export interface OpenDocument {
  readonly host: WorkbookHost | undefined;
  /** @throws OpenFailure; the workbook before it stays open then */
  open(bytes: Uint8Array, name: string): Promise<WorkbookHost>;
  readonly name: string | undefined;
  /** Something a person did is in no file yet. Marks are not. */
  readonly hasUnsavedWork: boolean;
  /** The file to hand out; `undefined` where no workbook is open. */
  save(withMarks: boolean): Promise<WrittenFile | undefined>;
}

interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly record: WorkbookRecord;
}

/** The host refuses the add-in; the person at the keyboard must be refused too. */
async function lockForTyping(workbook: FWorkbook, sheetId: string): Promise<void> {
  const permission = workbook.getSheetBySheetId(sheetId)?.getWorksheetPermission();
  await permission?.protect();
  await permission?.setReadOnly();
}

export function createDocument(spreadsheet: Spreadsheet): OpenDocument {
  let host: WorkbookHost | undefined;
  let file: OpenedFile | undefined;
  let saved: WorkbookRecord | undefined;
  spreadsheet.onCellEditing((isEditing) => host?.setCellBeingEdited(isEditing));

  return {
    get host() {
      return host;
    },
    async open(bytes, name) {
      const content = await openXlsx(bytes, name);
      const { snapshot, facts } = openable(content);
      file = undefined;
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
      await host.settled();
      saved = host.record();
      file = { bytes, name, record: saved };
      return host;
    },
    get name() {
      return file?.name;
    },
    get hasUnsavedWork() {
      return Boolean(host && file && saved && hasUnsavedWork(saved, host.record(), isMark));
    },
    async save(withMarks) {
      if (!host || !file) return undefined;
      await spreadsheet.endCellEditing(host.book.engine.workbook);
      await host.settled();
      const current = host.record();
      const leaveOut = withMarks ? undefined : isMark;
      const written = await saveXlsx({ bytes: file.bytes, opened: file.record, current, leaveOut });
      return {
        ...written,
        marks: countMarks(current),
        confirm: () => {
          saved = current;
        },
      };
    },
  };
}
