/** The host of one open workbook: object tables, events and calculation behind an executor. Same code in Node and browser. */
import type { WorkbookRecord } from '../files/workbook/record';
import { readBack } from './read-back';
import type { HostEnd, TransportFailure } from './bridge';
import { createHostEnd, UNDO_GROUP } from './bridge';
import type { BookFacts } from './univer/facts';
import { Book } from './book';
import { createCalculation } from './calculation';
import type { Engine } from './engine';
import { placeAfter } from './kept-ranges';
import { EventHub } from './events';
import type { Moods } from './moods';
import { conditionalFormatTables } from './objects/conditional-format';
import { formatTables } from './objects/format';
import { pageTables } from './objects/page';
import { rangeTables } from './objects/range';
import { runtimeTables } from './objects/runtime';
import type { AddinPage, HostContext, ObjectStates, Tables } from './objects/states';
import { object } from './objects/states';
import { storedTables } from './objects/stored';
import { validationTables } from './objects/validation';
import { workbookTables } from './objects/workbook';
import { worksheetTables } from './objects/worksheet';
import type { BatchStats } from './protocol/executor';
import { HostError } from './protocol/model';
import type { WireAction } from './protocol/wire';
import { ActionType } from './protocol/wire';
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
    ...runtimeTables(context),
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

/** "Excel on the web has a payload size limit for requests and responses of 5MB": see README.md. */
const WEB_BYTES = 5_000_000;

/** By which office.js knows the event of `Office.addin.onVisibilityModeChanged`. */
const VISIBILITY_CHANGED = 65539;

/** What moods do at the begin of a batch, and before each of its actions. */
function batchMoods(book: Book, events: EventHub) {
  const { moods } = book;
  let grouped: number | undefined;
  return {
    beforeBatch(flags: number, number: number): void {
      const { coauthor } = moods;
      if (coauthor && number > 0) events.asAnother(() => coauthor(book.engine.workbook, number));
      grouped = flags & UNDO_GROUP ? 0 : undefined;
      book.screen.beginBatch();
      events.beginBatch();
    },
    beforeAction(action: WireAction): void {
      if (grouped === undefined || moods.undoNotSupported === undefined || !isChange(action)) return;
      if (++grouped > moods.undoNotSupported)
        throw new HostError('UndoNotSupported', 'The operation cannot be grouped for undoing.');
    },
  };
}

function isChange({ ActionType: type, Name = '' }: WireAction): boolean {
  const isSet = type === ActionType.SetProperty || type === ActionType.Update;
  return isSet || (type === ActionType.Method && !/^(?:_|Get)/.test(Name));
}

export interface WorkbookHost {
  /** The host's end of a bridge whose other end is a client. */
  connect(send: (message: string) => void): HostEnd;
  /** Sends this end no more events, e.g. because its frame is loaded afresh. */
  disconnect(end: HostEnd): void;
  /** Says which page the add-in shows and hides from now on: none where Excel gives it no shared runtime. */
  runAddin(page: AddinPage | undefined): void;
  /** Tells clients that the add-in's page came into sight or went out of it. */
  addinShown(visible: boolean): void;
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
  /** What this Excel does that others do not: see moods.ts. */
  readonly moods?: Moods;
  readonly onUnexpected?: (error: unknown) => void;
  readonly onMissing?: (member: string) => void;
}

export function createHost({ engine, facts, moods = {}, onUnexpected, onMissing }: HostOptions): WorkbookHost {
  const book = new Book(engine, facts, moods);
  const ends = new Set<HostEnd>();
  const events = new EventHub(
    book,
    (event) => ends.forEach((end) => end.fire(event)),
    (sheetId, change) => {
      if (!moods.referencesStay) executor.moveReferences((node) => placeAfter(node, sheetId, change));
    },
  );
  const calculation = createCalculation(book);
  const addin: HostContext['addin'] = {};
  const executor = createExecutor({
    model: objectTables({ book, events, addin }),
    root: object('Workbook', null),
    beforeQuery: (type) => (WITH_RESULTS.has(type) ? events.waiting(calculation.settled()) : Promise.resolve()),
    ...batchMoods(book, events),
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
      const end = createHostEnd({ executor, send, admit, mostBytes: () => (moods.web ? WEB_BYTES : undefined) });
      ends.add(end);
      return end;
    },
    disconnect: (end) => void ends.delete(end),
    runAddin(page) {
      addin.page = page;
    },
    addinShown(visible) {
      const args = { visibility: visible ? 'Visible' : 'Hidden' };
      for (const end of ends) end.fire({ eventType: VISIBILITY_CHANGED, targetId: '', args });
    },
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
