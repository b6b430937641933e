import type { TraceKind, TraceRemoval, Traces } from '../../core';
import type { Failure } from './failure';
import type { Wait } from './patience';
import { toggled } from './listing';

/** Kinds that nobody wants to keep; of the others somebody may have made something of their own. */
const USUAL: ReadonlySet<TraceKind> = new Set(['marks', 'reports', 'colours', 'records']);

export interface CleaningState {
  /** What is under way, and how far it has come. */
  readonly running: { readonly task: 'look' | 'remove'; readonly done: number; readonly total: number } | undefined;
  readonly waiting: Wait | undefined;
  /** What there is, as somebody looked last. */
  readonly traces: Traces | undefined;
  readonly chosen: ReadonlySet<TraceKind>;
  /** What became of the last removal. */
  readonly removals: readonly TraceRemoval[] | undefined;
  /** It was ended before all of it was begun. */
  readonly isCancelled: boolean;
  readonly failure: Failure | undefined;
}

export const NOTHING_CLEANED: CleaningState = {
  running: undefined,
  waiting: undefined,
  traces: undefined,
  chosen: USUAL,
  removals: undefined,
  isCancelled: false,
  failure: undefined,
};

export type CleaningEvent =
  | { readonly type: 'began'; readonly task: 'look' | 'remove' }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'looked'; readonly traces: Traces }
  | { readonly type: 'toggled'; readonly kind: TraceKind }
  | { readonly type: 'removed'; readonly removals: readonly TraceRemoval[]; readonly isCancelled: boolean }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'failure-closed' };

export function reduceCleaning(state: CleaningState, event: CleaningEvent): CleaningState {
  switch (event.type) {
    case 'began': {
      const begun: CleaningState = {
        ...state,
        running: { task: event.task, done: 0, total: 0 },
        waiting: undefined,
        failure: undefined,
      };
      return event.task === 'remove' ? { ...begun, removals: undefined, isCancelled: false } : begun;
    }
    case 'progressed':
      return state.running
        ? { ...state, running: { ...state.running, done: event.done, total: event.total }, waiting: undefined }
        : state;
    case 'waiting':
      return { ...state, waiting: event.wait };
    case 'looked':
      return { ...state, running: undefined, waiting: undefined, traces: event.traces };
    case 'toggled':
      return { ...state, chosen: toggled(state.chosen, event.kind) };
    case 'removed':
      return { ...state, removals: event.removals, isCancelled: event.isCancelled };
    case 'failed': {
      const rest: CleaningState = { ...state, running: undefined, waiting: undefined };
      return event.failure.reason === 'cancelled' ? rest : { ...rest, failure: event.failure };
    }
    case 'failure-closed':
      return { ...state, failure: undefined };
  }
}

/** The traces that are found and chosen. */
export function chosenTraces({ traces, chosen }: CleaningState): Traces['found'] {
  return (traces?.found ?? []).filter(({ kind }) => chosen.has(kind));
}
