import type { SheetPlace, StopListening } from '../../core';
import type { PanePorts } from '../ports';
import { asFailure } from '../logic/failure';
import { passes } from '../logic/filter';
import { untilCellIsLeft, type Wait } from '../logic/patience';
import { rowAt } from '../logic/report';
import type { PaneStore } from './store';

function isSamePlace(a: SheetPlace, b: SheetPlace | undefined): boolean {
  return a.sheetId === b?.sheetId && a.address === b.address;
}

/** Goes to cells, and hears where the person goes on the worksheet. */
export class Going {
  private selecting: AbortController | undefined;
  private visiting: { readonly place: SheetPlace; isUnderWay: boolean } | undefined;

  constructor(
    private readonly host: PanePorts['host'],
    private readonly store: PaneStore,
  ) {}

  /** Goes to a cell that no row stands for. */
  async goTo({ sheetId, address }: SheetPlace): Promise<void> {
    this.selecting?.abort();
    const controller = new AbortController();
    this.selecting = controller;
    const { dispatch } = this.store;
    const onWaiting = (wait: Wait): void => dispatch({ type: 'waiting', wait });
    try {
      await untilCellIsLeft(() => this.host.select(sheetId, address), onWaiting, controller.signal);
      dispatch({ type: 'selected' });
    } catch (error) {
      if (!controller.signal.aborted) dispatch({ type: 'failed', failure: asFailure('select', error) });
    }
  }

  /** Goes to a cell of the chosen finding; neither the way there nor the arrival counts as a choice made on the worksheet. */
  async visit(place: SheetPlace): Promise<void> {
    // On the way to another sheet, the host may report what was selected there before.
    const way = { place, isUnderWay: true };
    this.visiting = way;
    await this.goTo(place);
    way.isUnderWay = false;
  }

  /** Chooses the finding whose cell is selected on the worksheet. */
  listen(): Promise<StopListening> {
    return this.host.onSelectionChanged((place) => {
      const { report, chosen, filter } = this.store.state();
      if (!report || this.visiting?.isUnderWay || isSamePlace(place, this.visiting?.place)) return;
      this.visiting = undefined;
      const row = rowAt(report, place, chosen?.rowId);
      const shown = row && passes(row, filter);
      if (shown && row.id === chosen?.rowId) return;
      this.store.dispatch({ type: 'chosen', chosen: shown ? { rowId: row.id, from: 'sheet' } : undefined });
    });
  }
}
