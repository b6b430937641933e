import { toA1, type Finding, type SheetEdit } from '../../core';
import { asFailure } from '../logic/failure';
import { outdates, type FixEvent, type FixTask, type LeftEdit } from '../logic/fixing';
import { placeOf, trailOf, type Trail } from '../logic/landing';
import { untilCellIsLeft } from '../logic/patience';
import type { Row } from '../logic/report';
import type { PanePorts } from '../ports';
import { applyAll, revertAll, type Course } from './batches';
import type { Checking } from './checking';
import type { PaneStore } from './store';

/** What comes after a change that was carried out. */
interface After {
  readonly event: FixEvent;
  /** Begins the check that follows; absent where nothing has changed. */
  readonly go?: (() => Promise<void>) | undefined;
}

/** Fixes what findings offer to, one press at a time, and takes it back. */
export class Fixing {
  private working: AbortController | undefined;

  constructor(
    private readonly host: PanePorts['host'],
    private readonly store: PaneStore,
    private readonly checking: Pick<Checking, 'follow' | 'again'>,
  ) {}

  private readonly tell = (event: FixEvent): void => this.store.dispatch({ type: 'fixing', event });

  /** @param work gives what comes after it; rejects where nothing was done */
  private async run(task: FixTask, sheetId: string, work: (course: Course) => Promise<After>): Promise<void> {
    if (this.working) return;
    const controller = new AbortController();
    this.working = controller;
    this.tell({ type: 'started', task });
    try {
      const { event, go } = await work({
        signal: controller.signal,
        onProgress: (done, total) => this.tell({ type: 'progressed', done, total }),
        onWaiting: (wait) => this.tell({ type: 'waiting', wait }),
      });
      this.tell(event);
      await go?.();
      this.tell({ type: 'followed' });
    } catch (error) {
      const failure = asFailure(task, error);
      if (outdates(failure)) this.outdate(sheetId);
      this.tell({ type: 'failed', failure });
    } finally {
      this.working = undefined;
    }
  }

  private outdate(sheetId: string): void {
    this.store.dispatch({ type: 'edited', sheetId });
  }

  /** Carries out one of the fixes that a row's finding offers. */
  async fix(row: Row, edit: SheetEdit): Promise<void> {
    const { report } = this.store.state();
    if (!report) return;
    const trail = trailOf(report, row);
    await this.run('fix', edit.sheetId, async ({ signal, onWaiting }) => {
      // Not cancelled while the host is writing: nobody would know whether the worksheet has changed.
      const carriedOut = await untilCellIsLeft(() => this.host.apply(edit), onWaiting, signal);
      return {
        event: { type: 'fixed', fix: { edits: [carriedOut], trail } },
        go: () => this.checking.follow(placeOf(carriedOut, row.finding), trail, carriedOut),
      };
    });
  }

  /** Carries out what {@link allSafeFixes} has gathered, each worksheet's all or none. */
  async fixAll(edits: readonly SheetEdit[]): Promise<void> {
    await this.run('fix', '', async (course) => {
      const { done, left } = await applyAll(this.host, edits, course);
      if (done.length === 0) this.outdateBy(left);
      return {
        event: { type: 'all-fixed', edits: done, left },
        go: done.length > 0 ? () => this.checking.again() : undefined,
      };
    });
  }

  private outdateBy(left: readonly LeftEdit[]): void {
    for (const { edit, failure } of left) if (failure && outdates(failure)) this.outdate(edit.sheetId);
  }

  /** Takes back the newest. */
  async undo(): Promise<void> {
    const { edits = [], trail } = this.store.state().fixing.done.at(-1) ?? {};
    const [edit] = edits;
    if (edit && trail) await this.undoOne(edit, trail);
    else if (edit) await this.undoAll(edits);
  }

  private async undoOne(edit: SheetEdit, trail: Trail): Promise<void> {
    const { position }: Finding = trail.finding;
    const place = { sheetId: edit.sheetId, address: toA1(position) };
    await this.run('undo-fix', edit.sheetId, async ({ signal, onWaiting }) => {
      await untilCellIsLeft(() => this.host.revert(edit), onWaiting, signal);
      return { event: { type: 'undone' }, go: () => this.checking.follow(place, trail) };
    });
  }

  private async undoAll(edits: readonly SheetEdit[]): Promise<void> {
    await this.run('undo-fix', '', async (course) => {
      const left = await revertAll(this.host, edits, course);
      const isUntouched = left.length === edits.length && left.every(({ edit }, index) => edit === edits[index]);
      if (isUntouched) this.outdateBy(left);
      return {
        event: { type: 'all-undone', left },
        go: isUntouched ? undefined : () => this.checking.again(),
      };
    });
  }

  cancel(): void {
    this.working?.abort();
  }
}
