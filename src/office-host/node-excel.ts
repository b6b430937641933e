/** A workbook behind the real office.js client in Node: what tests of Office.js code run on. */
import { openable } from './univer/snapshot';
import type { WorkbookContent } from '../files/workbook/content';
import type { WorkbookRecord } from '../files/workbook/record';
import { createLocalBridge } from './bridge';
import { createNodeEngine } from './engine-node';
import type { WorkbookHost } from './host';
import { createHost } from './host';
import type { Moods } from './moods';
import type { BatchStats } from './protocol/executor';
import type { OfficeClient } from './client/office-client-node';
import { officeClient } from './client/office-client-node';

export interface NodeExcelOptions {
  readonly workbook: WorkbookContent;
  /** Requirement set the host advertises and the client enforces, `1.14` unless told. */
  readonly excelApi?: string;
  /** What this Excel does that others do not: see moods.ts. */
  readonly moods?: Moods;
}

export interface NodeExcel extends OfficeClient {
  readonly host: WorkbookHost;
  /** Batches so far: one per `sync` that reached the host. */
  readonly stats: BatchStats;
  readonly missing: ReadonlyMap<string, number>;
  /** Everything in the workbook as plain data, for comparing before and after. */
  readonly record: () => WorkbookRecord;
  dispose(): void;
}

/**
 * Opens the workbook and points this realm's `Excel` at it. One at a time: a later one takes over.
 * Errors inside the host that are not the add-in's doing are printed, and reach the add-in as `GeneralException`.
 */
export function createNodeExcel({ workbook, excelApi = '1.14', moods = {} }: NodeExcelOptions): NodeExcel {
  const { snapshot, facts } = openable(workbook);
  const engine = createNodeEngine(snapshot);
  const active = engine.workbook.getSheets()[workbook.activeSheet ?? 0];
  active?.activate();
  const host = createHost({ engine, facts, moods, onUnexpected: (error) => console.error(error) });
  const { Excel, OfficeExtension } = officeClient(
    createLocalBridge((send) => host.connect(send)),
    excelApi,
  );
  return {
    Excel,
    OfficeExtension,
    host,
    missing: host.missing,
    get stats() {
      return host.stats;
    },
    record: () => host.record(),
    dispose: () => host.dispose(),
  };
}
