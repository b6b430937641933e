import type { InsertedSheet, RemoveOptions } from '../../core';
import type { Wait } from './patience';
import type { Failure } from './failure';

/** What was inserted last, until it is undone, dismissed or followed by the next. */
export interface Insertion {
  readonly sheets: readonly InsertedSheet[];
  /** Sheets whose name was taken: the name they were to have, and the one they got. */
  readonly renamed: readonly { readonly wanted: string; readonly given: string }[];
  /** What undoing would spoil (what a sheet holds by now, formulas that read from it): asks whether to undo all the same. */
  readonly asking: RemoveOptions['despite'];
}

export interface InsertState {
  readonly running:
    { readonly task: 'insert' | 'undo-insert'; readonly done: number; readonly total: number } | undefined;
  readonly waiting: Wait | undefined;
  readonly insertion: Insertion | undefined;
  readonly failure: Failure | undefined;
  /** What happened last, if it left nothing to undo. */
  readonly outcome: { readonly kind: 'cancelled' } | { readonly kind: 'undone'; readonly count: number } | undefined;
}

export const NOTHING_INSERTED: InsertState = {
  running: undefined,
  waiting: undefined,
  insertion: undefined,
  failure: undefined,
  outcome: undefined,
};

export type InsertEvent =
  | { readonly type: 'started'; readonly total: number }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'inserted'; readonly names: readonly string[]; readonly sheets: readonly InsertedSheet[] }
  | { readonly type: 'asked'; readonly because: Exclude<RemoveOptions['despite'], undefined> }
  | { readonly type: 'kept' }
  | { readonly type: 'undoing' }
  | { readonly type: 'undone'; readonly count: number }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'dismissed' }
  | { readonly type: 'failure-closed' };

/** Names that were taken, with those given instead. */
function renamedOf(names: readonly string[], sheets: readonly InsertedSheet[]): Insertion['renamed'] {
  return sheets.flatMap(({ name: given }, index) => {
    const wanted = names[index];
    return wanted === undefined || wanted === given ? [] : [{ wanted, given }];
  });
}

function withInsertion(state: InsertState, change: Partial<Insertion>): InsertState {
  return state.insertion ? { ...state, insertion: { ...state.insertion, ...change } } : state;
}

/** What a person is to be asked, where undoing was refused for it, all is as it was, and they have not been asked yet. */
export function toAskFor({ reason, leftover }: Failure, { despite }: RemoveOptions): RemoveOptions['despite'] {
  if (leftover.kind !== 'nothing' || reason === despite) return undefined;
  return reason === 'sheet-changed' || reason === 'sheet-read' ? reason : undefined;
}

export function reduceInsert(state: InsertState, event: InsertEvent): InsertState {
  switch (event.type) {
    case 'started':
      // What was inserted before can still be undone if this fails.
      return {
        ...state,
        running: { task: 'insert', done: 0, total: event.total },
        waiting: undefined,
        failure: undefined,
        outcome: undefined,
      };
    case 'progressed':
      return state.running
        ? { ...state, running: { ...state.running, done: event.done, total: event.total }, waiting: undefined }
        : state;
    case 'waiting':
      return { ...state, waiting: event.wait };
    case 'inserted':
      return {
        ...NOTHING_INSERTED,
        insertion: {
          sheets: event.sheets,
          renamed: renamedOf(event.names, event.sheets),
          asking: undefined,
        },
      };
    case 'asked':
      return { ...withInsertion(state, { asking: event.because }), running: undefined, waiting: undefined };
    case 'kept':
      return withInsertion(state, { asking: undefined });
    case 'undoing':
      return {
        ...withInsertion(state, { asking: undefined }),
        running: { task: 'undo-insert', done: 0, total: 0 },
        waiting: undefined,
        failure: undefined,
        outcome: undefined,
      };
    case 'undone':
      return { ...NOTHING_INSERTED, outcome: { kind: 'undone', count: event.count } };
    case 'failed': {
      const rest: InsertState = { ...state, running: undefined, waiting: undefined };
      // What could not be taken back is told as of any other failure.
      return event.failure.reason === 'cancelled' && event.failure.leftover.kind === 'nothing'
        ? { ...rest, outcome: { kind: 'cancelled' } }
        : { ...rest, failure: event.failure };
    }
    case 'dismissed':
      return { ...state, insertion: undefined, outcome: undefined };
    case 'failure-closed':
      return { ...state, failure: undefined };
  }
}
