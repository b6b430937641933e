/** Opens workbooks for the tests of this folder and closes them after each. */
import { afterEach, inject } from 'vitest';
import type { SheetContent, WorkbookContent } from '../../src/files/workbook/content';
import type { Moods } from '../../src/office-host/moods';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { createNodeExcel } from '../../src/office-host/node-excel';
import type { ExcelKind } from '../support/excel-kinds';

const KIND: ExcelKind = inject('excel') ?? {};

let current: NodeExcel | undefined;

/** `Excel.run` releases the ranges it tracked in a batch of its own, after its promise has resolved. */
export function released(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

afterEach(async () => {
  await released();
  current?.dispose();
  current = undefined;
});

/** In the Excel of the project that runs, unless told. */
export function openWorkbook(workbook: WorkbookContent, excelApi = KIND.excelApi, moods?: Moods): NodeExcel {
  current?.dispose();
  current = createNodeExcel({
    workbook,
    ...(excelApi && { excelApi }),
    moods: Object.assign(moods ?? {}, { ...KIND.moods, ...moods }),
  });
  return current;
}

/** The same workbook in an Excel of that kind. */
export function openIn(moods: Moods, ...sheets: SheetContent[]): NodeExcel {
  return openWorkbook({ sheets }, undefined, moods);
}

export function openSheets(...sheets: SheetContent[]): NodeExcel {
  return openWorkbook({ sheets });
}

/** The code of the `OfficeExtension.Error` a run ends with; `undefined` where it succeeds. */
export async function errorCode(run: Promise<unknown>): Promise<string | undefined> {
  try {
    await run;
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
