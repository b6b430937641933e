import {
  HostFailure,
  isExplanationSheet,
  NOTHING_EXPLAINED,
  type CheckProgress,
  type CheckResult,
  type Explained,
  type MarkOutcome,
  type ReadOptions,
  type SheetEdit,
  type SheetPlace,
  type SheetSnapshot,
} from '../../core';
import type { CheckScope } from '../../words/pane';
import { asFailure, givenUp } from '../logic/failure';
import { keptFilter } from '../logic/filter';
import type { ExplainMaterial } from '../logic/explaining';
import { breathe, inSlices } from '../logic/in-slices';
import { keptSnapshots } from '../logic/kept-snapshots';
import { land, type Trail } from '../logic/landing';
import { untilCellIsLeft, type Wait } from '../logic/patience';
import { makeReport, ReportIds, rowsOf, type Report } from '../logic/report';
import type { PanePorts } from '../ports';
import type { Going } from './going';
import { Marking } from './marking';
import type { OwnSettings } from './settings';
import type { PaneStore } from './store';

/** What holds findings against explanations, and writes them: only those who have any need wait for it. */
export const loadExplaining = () => import(/* webpackChunkName: "explain" */ './explaining');

/** Under this it is kept that the person was told. */
const TOLD = 'undo-told';

/** Where a check that follows a change of ours goes on. */
interface Following {
  /** Absent where there is no one finding to go on from: then the person stays where they are in the list. */
  readonly trail?: Trail;
  readonly edit?: SheetEdit | undefined;
}

/** Reads, checks and marks; one check at a time, the last one asked for. */
export class Checking {
  private running: AbortController | undefined;
  private readonly marking: Marking;
  /** The sheets that the list covers, and those of explanations. */
  snapshots: readonly SheetSnapshot[] = [];
  /** Of all sheets of the workbook. */
  private names: readonly string[] = [];
  private result: CheckResult | undefined;
  private explained: Explained = NOTHING_EXPLAINED;
  private readonly ids = new ReportIds();

  constructor(
    private readonly ports: Pick<PanePorts, 'host' | 'settings'>,
    private readonly store: PaneStore,
    private readonly going: Going,
    private readonly own: Pick<OwnSettings, 'checkerNow'>,
  ) {
    this.marking = new Marking(ports.host, this.onWaiting);
  }

  private readonly onWaiting = (wait: Wait): void => this.store.dispatch({ type: 'waiting', wait });

  /** On a machine once: that checking empties Excel's list of what can be undone. */
  private readonly tellOnce = (): void => {
    const { settings } = this.ports;
    if (settings.read(TOLD) !== undefined) return;
    settings.write(TOLD, 'yes');
    this.store.dispatch({ type: 'undo-cleared' });
  };

  /** Every sheet by its name, those of explanations with their cells. */
  private readOwn(signal?: AbortSignal): Promise<readonly SheetSnapshot[]> {
    return this.ports.host.readWorkbook({ merges: false, only: isExplanationSheet, ...(signal && { signal }) });
  }

  private async read(scope: CheckScope, signal: AbortSignal): Promise<readonly SheetSnapshot[]> {
    const { host } = this.ports;
    const options: ReadOptions = {
      merges: true,
      signal,
      onProgress: (done, total) => {
        if (!signal.aborted) this.store.dispatch({ type: 'progressed', stage: 'reading', done, total });
      },
      onUndoCleared: this.tellOnce,
    };
    const ask = async () => {
      if (scope === 'workbook') return { read: await host.readWorkbook(options) };
      // One sheet is checked; what explains its findings stands on another.
      const [sheet, all] = await Promise.all([host.readActiveSheet(options), this.readOwn(signal)]);
      return { read: [sheet, ...all.filter((one) => one.id !== sheet.id && isExplanationSheet(one))], all };
    };
    const { read, all = read } = await untilCellIsLeft(ask, this.onWaiting, signal);
    this.names = all.map(({ name }) => name);
    return read;
  }

  /** Holds findings against the explanations that were read. */
  private async hold(scope: CheckScope, result: CheckResult): Promise<Explained> {
    this.result = result;
    this.explained = NOTHING_EXPLAINED;
    if (this.snapshots.some(isExplanationSheet)) {
      const { explain } = await loadExplaining();
      const options = { wholeWorkbook: scope === 'workbook', names: this.names };
      this.explained = explain(result, this.snapshots, options);
    }
    return this.explained;
  }

  /** What an explanation of a finding of the list is made from. */
  material(): ExplainMaterial {
    const { result, snapshots, explained } = this;
    return {
      findings: result?.findings ?? [],
      sheets: snapshots,
      formerOf: (finding) => explained.explained.get(finding) ?? explained.returned.get(finding),
    };
  }

  /**
   * Reads the explanations again, and lets list and marks follow; nothing is checked anew.
   * @param trail where the person goes on
   * @throws HostFailure
   */
  async explainAgain(trail: Trail | undefined): Promise<void> {
    const { result } = this;
    const all = await untilCellIsLeft(() => this.readOwn(), this.onWaiting);
    const { report, filter } = this.store.state();
    if (!report || !result) return;
    this.names = all.map(({ name }) => name);
    const others = this.snapshots.filter((sheet) => !isExplanationSheet(sheet));
    this.snapshots = [...others, ...keptSnapshots(this.snapshots, all.filter(isExplanationSheet))];
    const held = await this.hold(report.scope, result);
    const made = makeReport(report.scope, this.snapshots, result, report.notMarked, this.ids, held);
    const next = { ...made, stale: this.store.state().report?.stale ?? false };
    const landing = trail && land(trail, next, keptFilter(filter, next));
    this.store.dispatch({ type: 'explained', report: next, landing });
    const areCurrent = await this.followMarks(next, true);
    this.store.dispatch({ type: 'marks-followed', areCurrent });
  }

  private async run(scope: CheckScope, signal: AbortSignal): Promise<Report> {
    const { dispatch, state } = this.store;
    const stopped = givenUp(signal);
    const sheets = keptSnapshots(this.snapshots, await Promise.race([this.read(scope, signal), stopped]));
    this.snapshots = sheets;
    dispatch({ type: 'progressed', stage: 'checking' });
    await Promise.race([breathe(), stopped]);
    const result = await this.check(scope, sheets, signal, (progress) =>
      dispatch({ type: 'progressed', stage: 'checking', ...progress }),
    );
    const held = await Promise.race([this.hold(scope, result), stopped]);
    dispatch({ type: 'progressed', stage: 'marking' });
    const before = () => rowsOf(state().report).map(({ finding }) => finding);
    const open = result.findings.filter((finding) => !held.explained.has(finding));
    const marked = sheets.filter((sheet) => !isExplanationSheet(sheet));
    const notMarked = await this.marking.mark(marked, open, before, { signal, stopped });
    const report = makeReport(scope, sheets, result, notMarked, this.ids, held);
    this.marking.remember(report);
    return report;
  }

  private async check(
    scope: CheckScope,
    sheets: readonly SheetSnapshot[],
    signal: AbortSignal,
    onProgress: (progress: CheckProgress) => void,
  ): Promise<CheckResult> {
    const asked = untilCellIsLeft(() => this.own.checkerNow(), this.onWaiting, signal);
    const checker = await Promise.race([asked, givenUp(signal)]);
    const options = { wholeWorkbook: scope === 'workbook', profile: this.store.state().profile };
    return inSlices(checker.checkInSteps(sheets, options), { signal, onProgress });
  }

  /**
   * Checks again, unasked, after edits of these sheets: reads only what they may have changed, and leaves the marks.
   * @throws HostFailure
   */
  async renew({ scope, notMarked }: Report, edited: ReadonlySet<string>, signal: AbortSignal): Promise<Report> {
    const wholeWorkbook = scope === 'workbook';
    const before = this.snapshots;
    const ask = () => this.ports.host.readAgain(before, edited, { wholeWorkbook, signal });
    const { sheets: read, doubtful } = await untilCellIsLeft(ask, () => undefined, signal);
    if (read.length === 0) throw new HostFailure('sheet-gone');
    const sheets = keptSnapshots(before, read);
    const result = await this.check(scope, sheets, signal, () => undefined);
    const [old, now] = [new Set(before.map(({ name }) => name)), sheets.map(({ name }) => name)];
    this.names = [...this.names.filter((name) => !old.has(name)), ...now];
    this.snapshots = sheets;
    const report = makeReport(scope, sheets, result, notMarked, this.ids, await this.hold(scope, result));
    // Merged areas of ours say nothing.
    const isDoubtful = sheets.some((sheet) => doubtful.has(sheet.id) && !isExplanationSheet(sheet));
    return isDoubtful ? { ...report, stale: true } : report;
  }

  /** Lets the marks follow what was checked again; see {@link Marking.follow}. */
  followMarks(report: Report, mayWrite: boolean): Promise<boolean> {
    return this.marking.follow(this.snapshots, report, mayWrite);
  }

  /** Checks, and goes on where the trail leads. Failures are told. */
  async start(scope: CheckScope, then?: Following): Promise<void> {
    this.running?.abort();
    const controller = new AbortController();
    this.running = controller;
    const { dispatch, state } = this.store;
    dispatch({ type: 'started', scope, follows: then !== undefined });
    try {
      const report = await this.run(scope, controller.signal);
      const landing = then?.trail && land(then.trail, report, keptFilter(state().filter, report), then.edit);
      dispatch({ type: 'finished', report, landing });
      // Otherwise the cell that is shown already says more.
      const row = landing?.inserted ? rowsOf(report).find(({ id }) => id === landing.rowId) : undefined;
      if (row) await this.going.visit({ sheetId: row.finding.table.sheetId, address: row.address });
    } catch (error) {
      if (this.running === controller) dispatch({ type: 'failed', failure: asFailure('check', error) });
    }
  }

  /**
   * Shows a cell on the worksheet and checks again what the list covers, to go on where the trail leads; settles when the check has begun. For
   * changes of our own: see {@link land}.
   */
  async follow(place: SheetPlace, trail: Trail, edit?: SheetEdit): Promise<void> {
    await this.going.visit(place);
    void this.start(this.store.state().report?.scope ?? 'sheet', { trail, edit });
  }

  /** Checks again what the list covers after many changes of our own, on any of its sheets; settles when the check has begun. */
  again(): Promise<void> {
    void this.start(this.store.state().report?.scope ?? 'sheet', {});
    return Promise.resolve();
  }

  cancel(): void {
    this.running?.abort();
  }

  /** Ends a check that is under way, then clears the marks; rejects where the host refuses altogether, which is then told in the pane as well. */
  async clearMarks(scope: CheckScope): Promise<MarkOutcome> {
    const ended = this.running;
    this.running = undefined; // that it was ended is nothing to be told
    ended?.abort();
    const { dispatch } = this.store;
    dispatch({ type: 'clearing' });
    try {
      const outcome = await this.marking.clear(scope);
      dispatch({ type: 'cleared', scope, failed: outcome.failed });
      return outcome;
    } catch (error) {
      dispatch({ type: 'failed', failure: asFailure('clear', error) });
      throw error;
    }
  }
}
