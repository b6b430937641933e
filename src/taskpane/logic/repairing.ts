import type { SheetEdit } from '../../core';
import type { Trail } from './landing';
import type { Wait } from './patience';
import type { Failure } from './state';

/** One repair that was carried out. */
export interface Repair {
  readonly edit: SheetEdit;
  /** The way back to its finding, in case it is undone. */
  readonly trail: Trail;
}

export type RepairTask = 'repair' | 'undo-repair';

export interface RepairState {
  /** `following`: the repair is done, and the check after it is about to begin. */
  readonly running: RepairTask | 'following' | undefined;
  readonly waiting: Wait | undefined;
  /**
   * What can be undone, newest last: an older repair only after the later ones, which have moved its rows. Forgotten
   * when the person starts a check, and so accepts the worksheet as it is, or closes the message.
   */
  readonly done: readonly Repair[];
  readonly failure: Failure | undefined;
  /** What happened last, if it left nothing to undo. */
  readonly outcome: 'undone' | 'cancelled' | undefined;
}

export const NOTHING_REPAIRED: RepairState = {
  running: undefined,
  waiting: undefined,
  done: [],
  failure: undefined,
  outcome: undefined,
};

export type RepairEvent =
  | { readonly type: 'started'; readonly task: RepairTask }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'repaired'; readonly repair: Repair }
  | { readonly type: 'undone' }
  | { readonly type: 'followed' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'forgotten' }
  | { readonly type: 'failure-closed' };

export function reduceRepair(state: RepairState, event: RepairEvent): RepairState {
  switch (event.type) {
    case 'started':
      return { ...state, running: event.task, waiting: undefined, failure: undefined, outcome: undefined };
    case 'waiting':
      return { ...state, waiting: event.wait };
    case 'repaired':
      return { ...state, running: 'following', waiting: undefined, done: [...state.done, event.repair] };
    case 'undone':
      return { ...state, running: 'following', waiting: undefined, done: state.done.slice(0, -1), outcome: 'undone' };
    case 'followed':
      return { ...state, running: undefined };
    case 'failed': {
      const rest: RepairState = { ...state, running: undefined, waiting: undefined };
      return event.failure.reason === 'cancelled'
        ? { ...rest, outcome: 'cancelled' }
        : { ...rest, failure: event.failure };
    }
    case 'forgotten':
      return { ...state, done: [], failure: undefined, outcome: undefined };
    case 'failure-closed':
      return { ...state, failure: undefined };
  }
}
