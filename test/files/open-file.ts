/** Opens files for the tests of this folder in the stand-in for Excel, where an add-in edits them, and saves them. */
import { openXlsx } from '../../src/files/xlsx/open';
import type { SavedFile, SaveRequest } from '../../src/files/xlsx/save';
import { saveXlsx } from '../../src/files/xlsx/save';
import type { NodeExcel } from '../../src/office-host/node-excel';
import { openWorkbook } from '../office-host/bench';

export interface Bench extends NodeExcel {
  edit(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void>;
  save(leaveOut?: SaveRequest['leaveOut']): Promise<SavedFile>;
}

/** Opens a file behind office.js, to be edited through it and saved. */
export async function open(bytes: Uint8Array): Promise<Bench> {
  const bench = openWorkbook(await openXlsx(bytes, '申报.xlsx'));
  await bench.host.settled();
  const opened = bench.record();
  return Object.assign(Object.create(bench) as NodeExcel, {
    edit: (change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
      bench.Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem(opened.sheets[0]?.name ?? ''), context);
        await context.sync();
      }),
    async save(leaveOut: SaveRequest['leaveOut']) {
      await bench.host.settled();
      return saveXlsx({ bytes, opened, current: bench.record(), leaveOut });
    },
  });
}

/** What a file holds once it is opened again. */
export async function reopened(bytes: Uint8Array) {
  return openWorkbook(await openXlsx(bytes, '申报.xlsx')).record();
}
