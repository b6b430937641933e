/** Between the ribbon's commands and the pane, which live in one page: what a command asks of the pane, and news for it. */
import type { InsertedSheet, MarkOutcome, StopListening } from '../core';

/** What the pane does for the ribbon while it is there; each of its parts offers what it can. */
export interface PaneDeeds {
  /** Shows the list and checks the worksheet in front, from the beginning where a check is under way. */
  readonly check: () => void;
  /** Shows the forms that can be inserted. */
  readonly showForms: () => void;
  /** Ends a check that is under way, then clears the marks of the whole workbook. */
  readonly clearMarks: () => Promise<MarkOutcome>;
  /** Hears of worksheets that the ribbon has inserted: the names they were to have, and what they became. */
  readonly inserted: (names: readonly string[], sheets: readonly InsertedSheet[]) => void;
}

/** What the pane can be asked for before it is there. */
export type PaneRequest = 'check' | 'showForms';

/** The one link of a page. A request that comes before the pane waits for it; of several, the last counts. */
export class PaneLink {
  private deeds: Partial<PaneDeeds> = {};
  private waiting: PaneRequest | undefined;

  /** Called by the pane once it can do these things; returns what takes them back. */
  offer(deeds: Partial<PaneDeeds>): StopListening {
    this.deeds = { ...this.deeds, ...deeds };
    const { waiting } = this;
    if (waiting && deeds[waiting]) {
      this.waiting = undefined;
      deeds[waiting]();
    }
    return () => {
      const left = Object.entries(this.deeds).filter(([name, deed]) => deeds[name as keyof PaneDeeds] !== deed);
      this.deeds = Object.fromEntries(left);
    };
  }

  ask(request: PaneRequest): void {
    const deed = this.deeds[request];
    this.waiting = deed ? undefined : request;
    deed?.();
  }

  /** The pane's own way to clear marks; absent where no pane is there. */
  get clearMarks(): PaneDeeds['clearMarks'] | undefined {
    return this.deeds.clearMarks;
  }

  inserted(names: readonly string[], sheets: readonly InsertedSheet[]): void {
    this.deeds.inserted?.(names, sheets);
  }
}
