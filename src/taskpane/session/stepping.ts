import { rowsInOrder } from '../logic/arrange';
import type { Listing } from '../logic/listing';
import type { Report } from '../logic/report';
import type { Going } from './going';
import type { PaneStore } from './store';

/** A finding, and the list it stood in. */
interface Stand {
  readonly rowId: string;
  readonly report: Report;
  readonly listing: Listing;
  /** The count of lists it belongs to: in another list one begins anew. */
  readonly listId: number;
}

/** Goes through the findings one after another, as the list has them, folded ones included. */
export class Stepping {
  /** The finding chosen last: where it is gone since, put right perhaps, one goes on from its place. */
  private last: Stand | undefined;

  constructor(
    private readonly store: PaneStore,
    private readonly going: Pick<Going, 'visit'>,
  ) {
    store.subscribe(() => this.remember());
  }

  private remember(): void {
    const { chosen, report, filter, sort, listId } = this.store.state();
    if (!chosen || !report || (chosen.rowId === this.last?.rowId && report === this.last.report)) return;
    this.last = { rowId: chosen.rowId, report, listing: { filter, sort }, listId };
  }

  /** To the next (1) or the one before (-1); stays where there is none, and says so. */
  step(by: 1 | -1): void {
    const { report, filter, sort } = this.store.state();
    if (!report) return;
    const rows = rowsInOrder(report, { filter, sort });
    const ids = new Map(rows.map(({ id }, index) => [id, index]));
    const from = this.standIn(ids, by);
    const at = Math.min(Math.max(from + by, 0), rows.length - 1);
    const row = rows[at];
    if (!row) return;
    const status = { kind: 'stepped', at: at + 1, all: rows.length, isEnd: at === from } as const;
    this.store.dispatch({ type: 'stepped', rowId: row.id, status });
    void this.going.visit({ sheetId: row.finding.table.sheetId, address: row.address });
  }

  /** Where one stands among the findings; before the next one where one's own has left the list, before the first where none was chosen. */
  private standIn(ids: ReadonlyMap<string, number>, by: 1 | -1): number {
    const before = by === 1 ? -1 : 0;
    const start = by === 1 ? -1 : ids.size;
    if (this.last?.listId !== this.store.state().listId) return start;
    const { rowId, report, listing } = this.last;
    const own = ids.get(rowId);
    if (own !== undefined) return own;
    const were = rowsInOrder(report, listing);
    const after = were.slice(were.findIndex(({ id }) => id === rowId) + 1);
    const next = after.map(({ id }) => ids.get(id)).find((at) => at !== undefined);
    return next === undefined ? start : next + before;
  }
}
