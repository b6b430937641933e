import { HostFailure, type RemoveOptions } from '../../core';
import { asFailure } from '../logic/failure';
import { breathe } from '../logic/in-slices';
import { toAskFor, type InsertEvent } from '../logic/inserting';
import { UNFILTERED } from '../logic/filter';
import { listAsText } from '../logic/list-text';
import { untilCellIsLeft, type Wait } from '../logic/patience';
import type { Report } from '../logic/report';
import { isReporting, NOTHING_REPORTED, reduceReporting, toReplace, type ReportingState } from '../logic/reporting';
import { isUnderWay } from '../logic/state';
import type { PanePorts } from '../ports';
import type { CheckScope } from '../../words/pane';
import { planReport } from './plan-report';
import type { Session } from './session';
import { createStore, type Store } from './store';

type ReportingPorts = Pick<PanePorts, 'host' | 'clock' | 'clipboard' | 'locale'>;

/** What a report needs of the view that checks: its list, so that list, marks and report say the same. */
type CheckingSession = Pick<Session, 'state' | 'subscribe' | 'actions'>;

/** The list, where it is what a report of that scope is to say: a list of one sheet may be of another one than is in front by now. */
export function listFor(scope: CheckScope, report: Report | undefined): Report | undefined {
  return scope === 'workbook' && report?.scope === 'workbook' && !report.stale ? report : undefined;
}

/** Makes a report of the findings on a worksheet, and takes it back. */
export class Reporting {
  private readonly store: Store<ReportingState, Parameters<typeof reduceReporting>[1]>;
  private working: AbortController | undefined;

  constructor(
    private readonly session: CheckingSession,
    private readonly ports: ReportingPorts,
  ) {
    this.store = createStore(reduceReporting, NOTHING_REPORTED);
  }

  get state(): Store<ReportingState, never>['state'] {
    return this.store.state;
  }

  get subscribe(): Store<ReportingState, never>['subscribe'] {
    return this.store.subscribe;
  }

  private readonly tell = (event: InsertEvent): void => this.store.dispatch({ type: 'insert', event });

  private readonly onWaiting = (wait: Wait): void => this.tell({ type: 'waiting', wait });

  chooseScope(scope: CheckScope): void {
    this.store.dispatch({ type: 'scope-chosen', scope });
  }

  chooseReplacing(replaces: boolean): void {
    this.store.dispatch({ type: 'replacing-chosen', replaces });
  }

  /** Looks which reports are there already; where nobody can look, none is replaced. */
  async look(): Promise<void> {
    if (isReporting(this.state())) return;
    await this.lookNow();
  }

  private async lookNow(): Promise<void> {
    try {
      const { found } = await this.ports.host.traces(['reports', 'changed-reports']);
      const placesOf = (kind: string) => found.find((trace) => trace.kind === kind)?.places ?? [];
      const [unchanged, changed] = [placesOf('reports'), placesOf('changed-reports')];
      this.store.dispatch({ type: 'looked', earlier: { kind: 'known', unchanged, changed } });
    } catch (error) {
      console.warn('Whether there are earlier reports is not known.', error);
      this.store.dispatch({ type: 'looked', earlier: { kind: 'unknown' } });
    }
  }

  /** Checks where the list is not of it or out of date, then writes the report. Failures are told. */
  async write(): Promise<void> {
    if (isReporting(this.state())) return;
    const controller = new AbortController();
    const { signal } = controller;
    this.working = controller;
    const { dispatch } = this.store;
    dispatch({ type: 'begun' });
    let isChecked = false;
    try {
      const report = await this.checked(signal);
      isChecked = true;
      dispatch({ type: 'checked' });
      this.tell({ type: 'started', total: 1 });
      await breathe();
      const { locale, host, clock } = this.ports;
      const plan = planReport(report, { locale, time: clock(), profile: this.session.state().profile });
      const replaced = toReplace(this.state());
      // The host heeds the signal itself and removes what it has made.
      const sheet = await untilCellIsLeft(() => host.writeReport(plan, replaced, { signal }), this.onWaiting, signal);
      const names = replaced.map(({ sheetName }) => sheetName);
      dispatch({ type: 'written', written: { findings: report.result.findings.length, replaced: names } });
      this.tell({ type: 'inserted', names: [names.length > 0 ? sheet.name : plan.name], sheets: [sheet] });
    } catch (error) {
      this.tell({ type: 'failed', failure: asFailure(isChecked ? 'report' : 'check', error) });
    }
    await this.lookNow();
  }

  /** The list, where it is of that scope; else a check like any other, whose list the pane then has. */
  private async checked(signal: AbortSignal): Promise<Report> {
    const { scope } = this.state();
    const { report } = this.session.state();
    const list = isUnderWay(this.session.state()) ? undefined : listFor(scope, report);
    if (list) return list;
    this.session.actions.check(scope);
    return this.untilChecked(scope, report, signal);
  }

  /** @throws HostFailure why there is no list, or `sheet-changed` where something was edited during the check */
  private untilChecked(scope: CheckScope, before: Report | undefined, signal: AbortSignal): Promise<Report> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const { running, report, failure } = this.session.state();
        if (running && !signal.aborted) return;
        stop();
        if (signal.aborted) reject(new HostFailure('cancelled'));
        else if (failure) reject(new HostFailure(failure.reason, failure.detail, failure.leftover));
        else if (!report || report === before || report.scope !== scope) reject(new HostFailure('cancelled'));
        else if (report.stale) reject(new HostFailure('sheet-changed'));
        else resolve(report);
      };
      const stop = this.session.subscribe(look);
      look();
    });
  }

  cancel(): void {
    const wasChecking = this.state().checking;
    this.working?.abort();
    if (wasChecking) this.session.actions.cancel();
  }

  /** Takes the report back; asks first where it holds something else by now, or is read from. */
  undo(options: RemoveOptions = {}): void {
    const { insertion } = this.state().insert;
    if (!insertion || isReporting(this.state())) return;
    this.tell({ type: 'undoing' });
    const ask = () => this.ports.host.removeInserted(insertion.sheets, options);
    // Not given up while the host is deleting: nobody would know what is left.
    untilCellIsLeft(ask, this.onWaiting).then(
      () => {
        this.tell({ type: 'undone', count: 1 });
        void this.lookNow();
      },
      (error: unknown) => {
        const failure = asFailure('undo-insert', error);
        const because = toAskFor(failure, options);
        this.tell(because ? { type: 'asked', because } : { type: 'failed', failure });
      },
    );
  }

  undoAnyway(): void {
    const despite = this.state().insert.insertion?.asking;
    if (despite) this.undo({ despite });
  }

  keep(): void {
    this.tell({ type: 'kept' });
  }

  dismiss(): void {
    this.tell({ type: 'dismissed' });
  }

  closeFailure(): void {
    this.tell({ type: 'failure-closed' });
  }

  /** The list as text, for where no sheet is wanted. */
  copy(): void {
    const { report } = this.session.state();
    if (!report) return;
    const { text, count } = listAsText(report, { filter: UNFILTERED, sort: 'sheets' }, this.ports.locale);
    this.ports.clipboard.write(text).then(
      () => this.store.dispatch({ type: 'copied', count }),
      () => this.store.dispatch({ type: 'copy-refused', text }),
    );
  }

  closeCopy(): void {
    this.store.dispatch({ type: 'copy-closed' });
  }
}
