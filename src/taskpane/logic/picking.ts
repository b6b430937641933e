import {
  asBlank,
  offers,
  rowEdit,
  type Kind,
  type KnownIndicator,
  type Library,
  type LibraryProblem,
  type Offer,
  type SheetEdit,
  type SheetSnapshot,
  type Slot,
} from '../../core';
import type { OpenFailureReason } from '../../files/xlsx/open';
import type { Failure } from './failure';
import type { Wait } from './patience';

/** The row that is selected, on the sheet as it was read. */
export interface PickRow {
  readonly sheet: SheetSnapshot;
  readonly slot: Slot;
}

/** What is selected, as far as it matters here. */
export type Where =
  | { readonly kind: 'looking' }
  | { readonly kind: 'row'; readonly row: PickRow }
  /** `no-row`: the sheet has a table of targets, and the cell is in no row of its indicators. */
  | { readonly kind: 'no-row' | 'no-table'; readonly sheetName: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The library that is offered from. */
export type LibraryState =
  | { readonly kind: 'loading' | 'failed' }
  | {
      readonly kind: 'ready';
      readonly library: Library;
      readonly isOwn: boolean;
      /** A bureau's own will be there again when the pane is opened anew. */
      readonly isKept: boolean;
    };

/** A library that is not used, and why. */
export interface RefusedLibrary {
  /** Of the file; `undefined` for the one that was kept. */
  readonly name: string | undefined;
  readonly because: 'no-json' | 'unreadable' | 'not-loaded' | readonly LibraryProblem[];
}

/** Last year's file. */
export type LastYear =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly known: readonly KnownIndicator[] }
  | { readonly kind: 'failed'; readonly name: string; readonly why: WhyNoFile };

/** Why a file was not read, with the limit where it is one; `not-loaded`: the part of the program that reads files did not come. */
export interface WhyNoFile {
  readonly reason: OpenFailureReason | 'not-loaded';
  readonly most?: number | undefined;
}

/** The other sheets of the workbook. */
export type Others =
  | { readonly kind: 'unread' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly sheets: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A row that was written. */
export interface Written {
  readonly edit: SheetEdit;
  readonly name: string;
}

export type PickTask = 'write-row' | 'undo-row';

export interface PickState {
  readonly where: Where;
  /** What the names looked for have in them. */
  readonly wanted: string;
  /** Chosen by the person; else what the project's name tells. */
  readonly kind: Kind | undefined;
  /** Another indicator is looked for than the one that stands in the row. */
  readonly isReplacing: boolean;
  /** A change of filled cells that has been shown and not been agreed to. */
  readonly asking: { readonly offer: Offer; readonly edit: SheetEdit } | undefined;
  readonly running: PickTask | undefined;
  /** The row was written and has not been looked at since: what is shown of it is what it held before. */
  readonly isBehind: boolean;
  readonly waiting: Wait | undefined;
  /** What can be undone, newest last. */
  readonly done: readonly Written[];
  readonly failure: Failure | undefined;
  /** What happened last, if it left nothing to undo; `nothing`: there was no cell that could be written. */
  readonly outcome: 'undone' | 'cancelled' | 'nothing' | undefined;
  readonly workbook: readonly KnownIndicator[];
  readonly others: Others;
  readonly lastYear: LastYear;
  readonly library: LibraryState;
  readonly refused: RefusedLibrary | undefined;
}

export const NOTHING_PICKED: PickState = {
  where: { kind: 'looking' },
  wanted: '',
  kind: undefined,
  isReplacing: false,
  asking: undefined,
  running: undefined,
  isBehind: false,
  waiting: undefined,
  done: [],
  failure: undefined,
  outcome: undefined,
  workbook: [],
  others: { kind: 'unread' },
  lastYear: { kind: 'none' },
  library: { kind: 'loading' },
  refused: undefined,
};

export type PickEvent =
  | { readonly type: 'looking' }
  | { readonly type: 'looked'; readonly where: Where; readonly workbook?: readonly KnownIndicator[] }
  | { readonly type: 'wanted'; readonly text: string }
  | { readonly type: 'kind-chosen'; readonly kind: Kind | undefined }
  | { readonly type: 'replacing'; readonly isOn: boolean }
  | { readonly type: 'asked'; readonly asking: PickState['asking'] }
  | { readonly type: 'nothing-to-write' }
  | { readonly type: 'started'; readonly task: PickTask }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'written'; readonly written: Written }
  | { readonly type: 'undone' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'failure-closed' }
  | { readonly type: 'forgotten' }
  | { readonly type: 'others'; readonly others: Others }
  | { readonly type: 'last-year'; readonly lastYear: LastYear }
  | { readonly type: 'library'; readonly library: LibraryState }
  | { readonly type: 'library-refused'; readonly refused: RefusedLibrary | undefined };

function isSameRow(a: PickRow | undefined, b: PickRow | undefined): boolean {
  const nameOf = ({ slot: { columns } }: PickRow) => columns.get('name')?.left;
  return a !== undefined && a.sheet.id === b?.sheet.id && a.slot.row === b.slot.row && nameOf(a) === nameOf(b);
}

/** The row that is selected, if one is. */
export const rowOf = ({ where }: PickState): PickRow | undefined => (where.kind === 'row' ? where.row : undefined);

/** What was asked for one row does not hold for another. */
function afterLooking(state: PickState, { where, workbook }: Extract<PickEvent, { type: 'looked' }>): PickState {
  const [before, after] = [rowOf(state), where.kind === 'row' ? where.row : undefined];
  const stays = isSameRow(before, after);
  return {
    ...state,
    where,
    workbook: workbook ?? state.workbook,
    isBehind: false,
    waiting: state.running && state.waiting,
    wanted: stays ? state.wanted : '',
    isReplacing: stays && state.isReplacing,
    kind: before?.slot.project.name === after?.slot.project.name ? state.kind : undefined,
    asking: before?.sheet === after?.sheet && stays ? state.asking : undefined,
    outcome: stays ? state.outcome : undefined,
  };
}

export function reducePick(state: PickState, event: PickEvent): PickState {
  switch (event.type) {
    case 'looking':
      return { ...state, where: { kind: 'looking' }, asking: undefined };
    case 'looked':
      return afterLooking(state, event);
    case 'wanted':
      return { ...state, wanted: event.text };
    case 'kind-chosen':
      return { ...state, kind: event.kind };
    case 'replacing':
      return { ...state, isReplacing: event.isOn, asking: undefined, outcome: undefined };
    case 'asked':
      return { ...state, asking: event.asking, outcome: undefined };
    case 'nothing-to-write':
      return { ...state, outcome: 'nothing' };
    case 'started':
      return { ...state, running: event.task, waiting: undefined, failure: undefined, outcome: undefined };
    case 'waiting':
      return { ...state, waiting: event.wait };
    case 'written':
      return {
        ...state,
        running: undefined,
        isBehind: true,
        waiting: undefined,
        asking: undefined,
        isReplacing: false,
        wanted: '',
        done: [...state.done, event.written],
      };
    case 'undone':
      return {
        ...state,
        running: undefined,
        isBehind: true,
        waiting: undefined,
        done: state.done.slice(0, -1),
        outcome: 'undone',
      };
    case 'failed': {
      const rest: PickState = { ...state, running: undefined, waiting: undefined, asking: undefined };
      return event.failure.reason === 'cancelled'
        ? { ...rest, outcome: 'cancelled' }
        : { ...rest, failure: event.failure };
    }
    case 'failure-closed':
      return { ...state, failure: undefined };
    case 'forgotten':
      return { ...state, done: [], outcome: undefined };
    case 'others':
      return { ...state, others: event.others };
    case 'last-year':
      return { ...state, lastYear: event.lastYear };
    case 'library':
      return { ...state, library: event.library };
    case 'library-refused':
      return { ...state, refused: event.refused };
  }
}

/** The indicators that are offered for the selected row; none where it is filled and stays as it is. */
export function offersIn(state: PickState): readonly Offer[] {
  const { wanted, kind, isReplacing, workbook, lastYear, library } = state;
  const row = rowOf(state);
  if (!row) return [];
  const slot = isReplacing ? asBlank(row.slot) : row.slot;
  const found = offers(
    kind === undefined ? slot : { ...slot, project: { ...slot.project, kinds: [kind] } },
    {
      workbook,
      ...(lastYear.kind === 'read' && { lastYear: lastYear.known }),
      ...(library.kind === 'ready' && { library: library.library }),
    },
    wanted,
  );
  // Where something stands in the row, an offer may have nothing to add to it.
  const isBlank = Object.values(slot.holds).every((text) => text === '');
  return isBlank ? found : found.filter((offer) => rowEdit(row.sheet, slot, offer) !== undefined);
}
