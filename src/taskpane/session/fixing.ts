import { toA1, type SheetEdit } from '../../core';
import { asFailure } from '../logic/failure';
import { outdates, type Fix, type FixEvent, type FixTask } from '../logic/fixing';
import { placeOf, trailOf } from '../logic/landing';
import { untilCellIsLeft } from '../logic/patience';
import type { Row } from '../logic/report';
import type { PanePorts } from '../ports';
import type { Checking } from './checking';
import type { PaneStore } from './store';

/** What comes after a change that was carried out. */
interface After {
  readonly event: FixEvent;
  /** Begins the check that follows. */
  readonly go: () => Promise<void>;
}

/** Fixes what findings offer to, one at a time, and takes it back. */
export class Fixing {
  private working: AbortController | undefined;

  constructor(
    private readonly host: PanePorts['host'],
    private readonly store: PaneStore,
    private readonly checking: Pick<Checking, 'follow'>,
  ) {}

  private readonly tell = (event: FixEvent): void => this.store.dispatch({ type: 'fixing', event });

  private async run<Done>(
    task: FixTask,
    { sheetId }: SheetEdit,
    ask: () => Promise<Done>,
    after: (done: Done) => After,
  ): Promise<void> {
    if (this.working) return;
    const controller = new AbortController();
    this.working = controller;
    this.tell({ type: 'started', task });
    try {
      // Not cancelled while the host is writing: nobody would know whether the worksheet has changed.
      const done = await untilCellIsLeft(ask, (wait) => this.tell({ type: 'waiting', wait }), controller.signal);
      const { event, go } = after(done);
      this.tell(event);
      await go();
      this.tell({ type: 'followed' });
    } catch (error) {
      const failure = asFailure(task, error);
      if (outdates(failure)) this.store.dispatch({ type: 'edited', sheetId });
      this.tell({ type: 'failed', failure });
    } finally {
      this.working = undefined;
    }
  }

  async fix(row: Row): Promise<void> {
    const { finding } = row;
    const { fix: edit } = finding;
    const { report } = this.store.state();
    if (!edit || !report) return;
    const trail = trailOf(report, row);
    await this.run(
      'fix',
      edit,
      () => this.host.apply(edit),
      (carriedOut) => ({
        event: { type: 'fixed', fix: { edit: carriedOut, trail } },
        go: () => this.checking.follow(placeOf(carriedOut, finding), trail, carriedOut),
      }),
    );
  }

  /** Takes back the newest. */
  async undo(): Promise<void> {
    const last: Fix | undefined = this.store.state().fixing.done.at(-1);
    if (!last) return;
    const { edit, trail } = last;
    const place = { sheetId: edit.sheetId, address: toA1(trail.finding.position) };
    await this.run(
      'undo-fix',
      edit,
      () => this.host.revert(edit),
      () => ({ event: { type: 'undone' }, go: () => this.checking.follow(place, trail) }),
    );
  }

  cancel(): void {
    this.working?.abort();
  }
}
