import type { SheetSnapshot } from '../../../src/core';
import {
  HostFailure, type HostFailureReason, type MarkOutcome, type ReadOptions, type SheetMarks, type SheetPlace,
  type SpreadsheetHost, type StopListening,
} from '../../../src/core/host';

declare global {
  interface Window {
    /** What tests reach for. */
    preview: {
      readonly host: FakeHost;
      readonly copied: string[];
      /** Milliseconds each step of a check takes. */
      work: number;
    };
  }
}

/** A spreadsheet that does what the test says, and remembers what it was asked. */
export class FakeHost implements SpreadsheetHost {
  readonly asked: string[] = [];
  readonly marks: SheetMarks[] = [];
  /** Id of the sheet in front. */
  active = 's2';
  /** Milliseconds a sheet takes to be read. */
  delay = 0;
  /** Milliseconds marking takes. */
  markDelay = 0;
  /** Whether reading takes notice of the signal; Office.js often cannot. */
  heedsSignal = true;
  /** Requests fail with this, until it is taken away. */
  failure: HostFailureReason | undefined;
  markFailure: HostFailureReason | undefined;

  readonly #selection = new Set<(place: SheetPlace) => void>();
  readonly #edits = new Set<(sheetId: string) => void>();

  constructor(readonly sheets: readonly SheetSnapshot[]) {}

  async readActiveSheet(options: ReadOptions): Promise<SheetSnapshot> {
    const [sheet] = await this.#read(this.sheets.filter(({ id }) => id === this.active), options);
    if (!sheet) throw new HostFailure('sheet-gone');
    return sheet;
  }

  readWorkbook(options: ReadOptions): Promise<readonly SheetSnapshot[]> {
    return this.#read(this.sheets, options);
  }

  async #read(sheets: readonly SheetSnapshot[], { signal, onProgress }: ReadOptions): Promise<readonly SheetSnapshot[]> {
    this.#ask(`read ${sheets.length}`);
    for (let done = 0; done < sheets.length; done += 1) {
      onProgress?.(done, sheets.length);
      await new Promise((resolve) => setTimeout(resolve, this.delay));
      if (this.heedsSignal && signal?.aborted) throw new HostFailure('cancelled');
    }
    return sheets;
  }

  async mark(marks: readonly SheetMarks[]): Promise<MarkOutcome> {
    this.#ask('mark');
    await new Promise((resolve) => setTimeout(resolve, this.markDelay));
    this.marks.splice(0, Infinity, ...marks);
    const reason = this.markFailure;
    const failed = reason ? marks.slice(0, 2).map(({ sheetId }) => ({ sheetId, reason })) : [];
    return { marked: marks.length - failed.length, failed };
  }

  async unmark(scope: 'active-sheet' | 'workbook'): Promise<MarkOutcome> {
    await Promise.resolve();
    this.#ask(`unmark ${scope}`);
    this.marks.length = 0;
    return { marked: 0, failed: [] };
  }

  async select(sheetId: string, address: string): Promise<void> {
    await Promise.resolve();
    this.#ask(`select ${sheetId} ${address}`);
    if (sheetId !== this.active) this.moveTo(sheetId, 'A1'); // what was selected there before
    this.moveTo(sheetId, address);
  }

  onSelectionChanged(listener: (place: SheetPlace) => void): Promise<StopListening> {
    this.#selection.add(listener);
    return Promise.resolve(() => this.#selection.delete(listener));
  }

  onSheetEdited(listener: (sheetId: string) => void): Promise<StopListening> {
    this.#edits.add(listener);
    return Promise.resolve(() => this.#edits.delete(listener));
  }

  /** The user selects a cell. */
  moveTo(sheetId: string, address: string): void {
    for (const listener of this.#selection) listener({ sheetId, address });
  }

  /** The user changes a sheet. */
  edit(sheetId: string): void {
    for (const listener of this.#edits) listener(sheetId);
  }

  #ask(what: string): void {
    this.asked.push(what);
    if (this.failure) throw new HostFailure(this.failure, this.failure === 'unknown' ? 'GeneralException' : '');
  }
}
