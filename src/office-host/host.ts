/** The host of one open workbook: object tables, events and calculation behind an executor. Same code in Node and browser. */
import type { WorkbookRecord } from '../files/workbook/record';
import { readBack } from './read-back';
import type { HostEnd, TransportFailure } from './bridge';
import { createHostEnd } from './bridge';
import type { BookFacts } from './univer/facts';
import { Book } from './book';
import { createCalculation } from './calculation';
import type { Engine } from './engine';
import { EventHub } from './events';
import { conditionalFormatTables } from './objects/conditional-format';
import { formatTables } from './objects/format';
import { pageTables } from './objects/page';
import { rangeTables } from './objects/range';
import type { HostContext, ObjectStates, Tables } from './objects/states';
import { object } from './objects/states';
import { storedTables } from './objects/stored';
import { validationTables } from './objects/validation';
import { workbookTables } from './objects/workbook';
import { worksheetTables } from './objects/worksheet';
import type { BatchStats } from './protocol/executor';
import { createExecutor } from './protocol/executor';

/** Every type of object the host has. */
export function objectTables(context: HostContext): Tables<keyof ObjectStates> {
  return {
    ...workbookTables(context),
    ...worksheetTables(context),
    ...rangeTables(context),
    ...formatTables(context),
    ...conditionalFormatTables(context),
    ...validationTables(context),
    ...pageTables(context),
    ...storedTables(context),
  };
}

/** Types whose members depend on what formulas come to. */
const WITH_RESULTS: ReadonlySet<string> = new Set<keyof ObjectStates>(['Range', 'RangeAreas', 'RangeCollection']);

/** As Excel answers while a cell is being edited: https://github.com/OfficeDev/office-js/issues/806 */
const IN_CELL_EDIT: TransportFailure = {
  statusCode: 400,
  code: 'InvalidOperationInCellEditMode',
  message: 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB, and then try again.',
};

/** A client does not hear that its workbook is gone; it must hear so when it asks. */
const CLOSED: TransportFailure = { statusCode: 500, code: 'GeneralException', message: 'The workbook is closed.' };

export interface WorkbookHost {
  /** The host's end of a bridge whose other end is a client. */
  connect(send: (message: string) => void): HostEnd;
  /** Sends this end no more events, e.g. because its frame is loaded afresh. */
  disconnect(end: HostEnd): void;
  /** While true every batch fails, or waits if it was sent with `delayForCellEdit`. */
  setCellBeingEdited(isBeingEdited: boolean): void;
  /** Everything in the workbook as plain data. */
  record(): WorkbookRecord;
  readonly stats: BatchStats;
  resetStats(): void;
  /** Members asked for that the host does not have, and how often. */
  readonly missing: ReadonlyMap<string, number>;
  readonly book: Book;
  /** Resolves when the formulas touched so far have their values. */
  readonly settled: () => Promise<void>;
  dispose(): void;
}

export interface HostOptions {
  readonly engine: Engine;
  readonly facts: BookFacts;
  readonly onUnexpected?: (error: unknown) => void;
  readonly onMissing?: (member: string) => void;
}

export function createHost({ engine, facts, onUnexpected, onMissing }: HostOptions): WorkbookHost {
  const book = new Book(engine, facts);
  const ends = new Set<HostEnd>();
  const events = new EventHub(book, (event) => ends.forEach((end) => end.fire(event)));
  const calculation = createCalculation(book);
  const executor = createExecutor({
    model: objectTables({ book, events }),
    root: object('Workbook', null),
    beforeQuery: (type) => (WITH_RESULTS.has(type) ? calculation.settled() : Promise.resolve()),
    beforeBatch: () => events.beginBatch(),
    afterBatch: () => events.endBatch(),
    onUnexpected,
    onMissing,
  });
  let editing = false;
  let closed = false;
  let waiting: (() => void)[] = [];

  async function admit(mayWait: boolean): Promise<TransportFailure | undefined> {
    if (editing && !closed && !mayWait) return IN_CELL_EDIT;
    if (editing && !closed) await new Promise<void>((resolve) => waiting.push(resolve));
    return closed ? CLOSED : undefined;
  }

  function letWaitingProceed(): void {
    for (const proceed of waiting) proceed();
    waiting = [];
  }

  return {
    book,
    missing: executor.missing,
    get stats() {
      return executor.stats;
    },
    resetStats: () => executor.resetStats(),
    connect(send) {
      const end = createHostEnd({ executor, send, admit });
      ends.add(end);
      return end;
    },
    disconnect: (end) => void ends.delete(end),
    setCellBeingEdited(isBeingEdited) {
      editing = isBeingEdited;
      if (!editing) letWaitingProceed();
    },
    record: () => readBack(book),
    settled: calculation.settled,
    dispose() {
      if (closed) return;
      closed = true;
      letWaitingProceed();
      ends.clear();
      calculation.dispose();
      events.dispose();
      engine.dispose();
    },
  };
}
