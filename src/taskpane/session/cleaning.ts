import {
  TRACE_KINDS,
  type SweptKind,
  type Trace,
  type TraceKind,
  type TraceOptions,
  type TraceRemoval,
} from '../../core';
import {
  chosenTraces,
  NOTHING_CLEANED,
  reduceCleaning,
  type CleaningEvent,
  type CleaningState,
} from '../logic/cleaning';
import { asFailure } from '../logic/failure';
import { untilCellIsLeft } from '../logic/patience';
import { isUnderWay } from '../logic/state';
import type { PanePorts } from '../ports';
import type { Session } from './session';
import { createStore, type Store } from './store';

const isSwept = (trace: Trace): trace is Trace<SweptKind> => trace.kind !== 'marks';

/** Shows what we have left in the workbook, and removes what of it is chosen. */
export class Cleaning {
  private readonly store: Store<CleaningState, CleaningEvent> = createStore(reduceCleaning, NOTHING_CLEANED);
  private working: AbortController | undefined;

  constructor(
    private readonly session: Pick<Session, 'state' | 'actions'>,
    private readonly host: PanePorts['host'],
  ) {}

  get state(): Store<CleaningState, never>['state'] {
    return this.store.state;
  }

  get subscribe(): Store<CleaningState, never>['subscribe'] {
    return this.store.subscribe;
  }

  private begin(task: 'look' | 'remove'): TraceOptions & { readonly signal: AbortSignal } {
    this.working = new AbortController();
    const { signal } = this.working;
    this.store.dispatch({ type: 'began', task });
    const onProgress = (done: number, total: number): void => {
      if (!signal.aborted) this.store.dispatch({ type: 'progressed', done, total });
    };
    return { signal, onProgress };
  }

  /** Looks what there is. A failure is told. */
  async look(): Promise<void> {
    if (this.state().running) return;
    await this.lookNow();
  }

  private async lookNow(): Promise<void> {
    const options = this.begin('look');
    try {
      const ask = () => this.host.traces(TRACE_KINDS, options);
      const traces = await untilCellIsLeft(
        ask,
        (wait) => this.store.dispatch({ type: 'waiting', wait }),
        options.signal,
      );
      this.store.dispatch({ type: 'looked', traces });
    } catch (error) {
      this.store.dispatch({ type: 'failed', failure: asFailure('look-for-traces', error) });
    }
  }

  toggle(kind: TraceKind): void {
    this.store.dispatch({ type: 'toggled', kind });
  }

  /** Removes what is shown and chosen, then looks again: what is shown then is what is left. Failures are told. */
  async remove(): Promise<void> {
    const wanted = chosenTraces(this.state());
    if (this.state().running || wanted.length === 0 || isUnderWay(this.session.state())) return;
    const options = this.begin('remove');
    const { signal } = options;
    const removals: TraceRemoval[] = [];
    let failure: ReturnType<typeof asFailure> | undefined;
    try {
      for (const trace of wanted) {
        if (signal.aborted) break;
        if (isSwept(trace)) removals.push(...(await this.host.removeTraces([trace], options)));
        else removals.push(await this.clearMarks(trace));
      }
    } catch (error) {
      failure = asFailure('clean-up', error);
    }
    this.store.dispatch({ type: 'removed', removals, isCancelled: signal.aborted });
    // What was written on a sheet that is gone cannot be taken back.
    if (wanted.some(({ kind }) => kind === 'explanations')) this.session.actions.forgetExplain();
    // What the workbook had set no longer holds.
    if (wanted.some(({ kind }) => kind === 'settings'))
      await this.session.actions.settings.read().catch(() => undefined);
    await this.lookNow();
    if (failure) this.store.dispatch({ type: 'failed', failure });
  }

  /** Through the session, which then sets none of them again. */
  private async clearMarks(trace: Trace): Promise<TraceRemoval> {
    const { kind, places } = trace;
    try {
      const { failed } = await this.session.actions.clearMarks('workbook');
      const failures = new Map(failed.map((failure) => [failure.sheetId, failure]));
      const left = places.flatMap((place) => {
        const failure = failures.get(place.sheetId);
        return failure?.marks === 'perhaps' ? [{ place, reason: failure.reason, state: 'unknown' as const }] : [];
      });
      const stuck = new Set(left.map(({ place }) => place.sheetId));
      return { kind, removed: places.filter(({ sheetId }) => !stuck.has(sheetId)), left };
    } catch (error) {
      const { reason } = asFailure('clear', error);
      return { kind, removed: [], left: places.map((place) => ({ place, reason, state: 'unknown' })) };
    }
  }

  cancel(): void {
    this.working?.abort();
  }

  closeFailure(): void {
    this.store.dispatch({ type: 'failure-closed' });
  }
}
