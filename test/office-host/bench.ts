/** Opens workbooks for the tests of this folder and closes them after each. */
import { afterEach } from 'vitest';
import type { SheetContent, WorkbookContent } from '../../src/files/workbook/content';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { createNodeExcel } from '../../src/office-host/node-excel';

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

export function openWorkbook(workbook: WorkbookContent, excelApi?: string): NodeExcel {
  current?.dispose();
  current = createNodeExcel({ workbook, ...(excelApi && { excelApi }) });
  return current;
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
