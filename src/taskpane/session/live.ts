import type { StopListening } from '../../core';
import type { PanePorts } from '../ports';
import { isUnderWay } from '../logic/state';
import type { Checking } from './checking';
import type { PaneStore } from './store';

/** Milliseconds without an edit before it is checked: somebody who types is left alone. */
const QUIET = 300;

/** Checks again, unasked, what edits have touched, and lets the list follow. */
export class Live {
  private edited = new Set<string>();
  /** Somebody else has edited too: their typing writes no marks from here. */
  private isByOthers = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;

  constructor(
    private readonly host: PanePorts['host'],
    private readonly store: PaneStore,
    private readonly checking: Checking,
  ) {}

  /** Hears edits until it is told to stop. */
  async listen(): Promise<StopListening> {
    const stop = await this.host.onSheetEdited((sheetId, isByOthers) => this.hear(sheetId, isByOthers));
    // What was edited during a check, or during a change of ours, is checked when that is over.
    const unsubscribe = this.store.subscribe(() => {
      if (isUnderWay(this.store.state())) this.running?.abort();
      else this.goOn();
    });
    return () => {
      stop();
      unsubscribe();
      this.forget();
    };
  }

  /** A sheet was edited: by somebody, or by a tool of the pane, of whose writes the host tells nothing. */
  hear(sheetId: string, isByOthers: boolean): void {
    this.store.dispatch({ type: 'edited', sheetId });
    const { report, live } = this.store.state();
    if (!live.isOn || !report?.stale) return;
    this.edited.add(sheetId);
    this.isByOthers ||= isByOthers;
    this.running?.abort();
    this.wait();
  }

  private goOn(): void {
    if (this.edited.size > 0 && !this.timer && !this.running) this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.renew();
    }, QUIET);
  }

  /** What was heard so far is no longer waited for: a check that was asked for covers it, or nobody wants it. */
  forget(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running?.abort();
    this.edited.clear();
    this.isByOthers = false;
  }

  private async renew(): Promise<void> {
    const { report } = this.store.state();
    if (!report || this.running || isUnderWay(this.store.state())) return; // see listen
    const controller = new AbortController();
    this.running = controller;
    const [edited, mayWrite] = [this.edited, !this.isByOthers];
    this.edited = new Set();
    this.isByOthers = false;
    try {
      const renewed = await this.checking.renew(report, edited, controller.signal);
      if (controller.signal.aborted || isUnderWay(this.store.state())) {
        this.keep(edited);
        return;
      }
      this.store.dispatch({ type: 'renewed', report: renewed });
      const areMarksCurrent = await this.checking.followMarks(renewed, mayWrite);
      this.store.dispatch({ type: 'marks-followed', areCurrent: areMarksCurrent });
    } catch (error) {
      if (controller.signal.aborted) {
        this.keep(edited);
        return;
      }
      // The list stays known to be out of date, and offers to check again.
      console.warn('What was edited could not be checked again.', error);
      this.store.dispatch({ type: 'renewal-failed' });
    } finally {
      this.running = undefined;
      if (!isUnderWay(this.store.state())) this.goOn();
    }
  }

  private keep(edited: ReadonlySet<string>): void {
    for (const sheetId of edited) this.edited.add(sheetId);
  }
}
