import type { SheetEdit } from '../../core';
import type { Trail } from './landing';
import type { Wait } from './patience';
import type { Failure } from './failure';

/** One fix that was carried out. */
export interface Fix {
  readonly edit: SheetEdit;
  /** The way back to its finding, in case it is undone. */
  readonly trail: Trail;
}

export type FixTask = 'fix' | 'undo-fix';

export interface FixState {
  /** `following`: the fix is done, and the check after it is about to begin. */
  readonly running: FixTask | 'following' | undefined;
  readonly waiting: Wait | undefined;
  /**
   * What can be undone, newest last: an older fix only after the later ones, which have moved its rows. Forgotten
   * when the person starts a check, and so accepts the worksheet as it is, or closes the message.
   */
  readonly done: readonly Fix[];
  readonly failure: Failure | undefined;
  /** What happened last, if it left nothing to undo. */
  readonly outcome: 'undone' | 'cancelled' | undefined;
}

export const NOTHING_FIXED: FixState = {
  running: undefined,
  waiting: undefined,
  done: [],
  failure: undefined,
  outcome: undefined,
};

export type FixEvent =
  | { readonly type: 'started'; readonly task: FixTask }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'fixed'; readonly fix: Fix }
  | { readonly type: 'undone' }
  | { readonly type: 'followed' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'forgotten' }
  | { readonly type: 'failure-closed' };

/** Whether the list is of an older worksheet after a failure: something of ours is or may be left in it, or it was found changed. */
export function outdates({ task, reason, leftover }: Failure): boolean {
  // What is undone may have been changed before the list was made.
  const isFoundChanged = task === 'fix' && (reason === 'sheet-changed' || reason === 'sheet-gone');
  return isFoundChanged || leftover.kind !== 'nothing';
}

export function reduceFix(state: FixState, event: FixEvent): FixState {
  switch (event.type) {
    case 'started':
      return { ...state, running: event.task, waiting: undefined, failure: undefined, outcome: undefined };
    case 'waiting':
      return { ...state, waiting: event.wait };
    case 'fixed':
      return { ...state, running: 'following', waiting: undefined, done: [...state.done, event.fix] };
    case 'undone':
      return { ...state, running: 'following', waiting: undefined, done: state.done.slice(0, -1), outcome: 'undone' };
    case 'followed':
      return { ...state, running: undefined };
    case 'failed': {
      const rest: FixState = { ...state, running: undefined, waiting: undefined };
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
