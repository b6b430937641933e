import { HostFailure, isExplanationSheet, toA1, type ExplanationRow, type SheetSnapshot } from '../../core';
import { withdrawing, writing } from '../logic/explanation-edits';
import { asFailure } from '../logic/failure';
import type { Explaining as Done, ExplainEvent, ExplainMaterial, ExplainTask } from '../logic/explaining';
import { trailOf, type Trail } from '../logic/landing';
import { untilCellIsLeft } from '../logic/patience';
import type { Row } from '../logic/report';
import type { PanePorts } from '../ports';
import type { Going } from './going';
import type { PaneStore } from './store';

/** The list of findings, as far as explanations are about it. */
export interface ExplainedList {
  /** What an explanation is made from. */
  readonly material: () => ExplainMaterial;
  /** Reads the explanations again, and lets the list follow; rejects with a HostFailure. */
  readonly explainAgain: (trail: Trail | undefined) => Promise<void>;
}

/** Writes explanations on their sheet, takes them back, and lets the list follow. One at a time. */
export class Explaining {
  private working = false;

  constructor(
    private readonly ports: Pick<PanePorts, 'host' | 'clock' | 'locale'>,
    private readonly store: PaneStore,
    private readonly checking: ExplainedList,
    private readonly going: Pick<Going, 'visit'>,
  ) {}

  private readonly tell = (event: ExplainEvent): void => this.store.dispatch({ type: 'explaining', event });

  /** @returns whether it was done; what kept it from that is told */
  private async run(task: ExplainTask, work: () => Promise<ExplainEvent>, row?: Row): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    const { report } = this.store.state();
    const trail = report && row && trailOf(report, row);
    try {
      // Not cancelled while the host is writing: nobody would know whether the sheet has changed.
      this.tell(await untilCellIsLeft(work, (wait) => this.tell({ type: 'waiting', wait })));
      if (row) this.tell({ type: 'drafted', rowId: row.id, text: undefined });
    } catch (error) {
      this.tell({ type: 'failed', failure: asFailure(task, error) });
      this.working = false;
      return false;
    }
    try {
      await this.checking.explainAgain(trail);
    } catch (error) {
      // It is written; only the list does not know yet, and offers to check again.
      console.warn('The explanations could not be read again.', error);
      this.store.dispatch({ type: 'outdated' });
    } finally {
      this.working = false;
      this.tell({ type: 'followed' });
    }
    return true;
  }

  /** The sheets of explanations as they are now. */
  private async own(): Promise<readonly SheetSnapshot[]> {
    const sheets = await this.ports.host.readWorkbook({ merges: false, only: isExplanationSheet });
    return sheets.filter(isExplanationSheet);
  }

  /** Writes an explanation of a finding, in place of the one that it has. @returns as {@link run} */
  explain(row: Row, text: string): Promise<boolean> {
    const { host, clock, locale } = this.ports;
    const { finding, address } = row;
    return this.run(
      'explain',
      async () => {
        const { findings, sheets, formerOf } = this.checking.material();
        const own = await this.own();
        const former = formerOf(finding);
        const written = writing({ finding, findings, sheets, own, text, today: clock(), locale, former });
        const { kind } = written;
        if ('edit' in written) {
          const edit = await host.apply(written.edit);
          return { type: 'done', done: { kind, address, sheetName: edit.sheetName, undo: { kind: 'edit', edit } } };
        }
        const [sheet] = await host.insert([written.plan]);
        if (!sheet) throw new HostFailure('unknown');
        // A new sheet is in front: the person goes on where they were.
        await this.going.visit({ sheetId: finding.table.sheetId, address });
        return { type: 'done', done: { kind, address, sheetName: sheet.name, undo: { kind: 'sheet', sheet } } };
      },
      row,
    );
  }

  /** Takes a row of the sheet away. @returns as {@link run} */
  withdraw(row: ExplanationRow): Promise<boolean> {
    const { host } = this.ports;
    return this.run('explain', async () => {
      const edit = withdrawing(await this.own(), row);
      if (!edit) throw new HostFailure('sheet-changed', toA1({ row: row.row, column: 0 }));
      const done = await host.apply(edit);
      const { cell: address } = row;
      return {
        type: 'done',
        done: { kind: 'withdrawn', address, sheetName: done.sheetName, undo: { kind: 'edit', edit: done } },
      };
    });
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    const { host } = this.ports;
    const last: Done | undefined = this.store.state().explaining.done;
    if (!last) return;
    await this.run('undo-explain', async () => {
      if (last.undo.kind === 'edit') await host.revert(last.undo.edit);
      else await host.removeInserted([last.undo.sheet]);
      return { type: 'undone' };
    });
  }
}

export { explain } from '../logic/explanation-edits';
