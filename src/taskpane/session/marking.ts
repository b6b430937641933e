import type { Finding, MarkOutcome, SheetSnapshot } from '../../core';
import type { CheckScope } from '../../words/pane';
import type { PanePorts } from '../ports';
import { asFailure } from '../logic/failure';
import { untilCellIsLeft, type Wait } from '../logic/patience';
import { marksFor, rowsOf, type Report } from '../logic/report';

/** The marks on the sheets: what one check sets is not mixed with what another does. */
export class Marking {
  /** Ids of the rows that are marked, with their sheets. */
  private marked: ReadonlyMap<string, string> = new Map();
  /** Sheets on which nobody knows what is marked: following failed there. */
  private unsure: ReadonlySet<string> = new Set();
  /** Settles when the last check sets no more marks, and, if it was ended meanwhile, has put back those before. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: PanePorts['host'],
    private readonly onWaiting: (wait: Wait) => void,
  ) {}

  /** Settles when nothing is being marked. */
  async settled(): Promise<void> {
    await this.last;
  }

  /**
   * Marks findings. A worksheet that cannot be marked is named alone; where marking fails altogether, all of them are.
   * @param before the findings that the list shows, to which the marks go back where the check is ended meanwhile
   * @throws HostFailure where the person has cancelled
   */
  async mark(
    sheets: readonly SheetSnapshot[],
    findings: readonly Finding[],
    before: () => readonly Finding[],
    { signal, stopped }: { readonly signal: AbortSignal; readonly stopped: Promise<never> },
  ): Promise<MarkOutcome['failed']> {
    await Promise.race([this.last, stopped]);
    const ours = untilCellIsLeft(
      async () => {
        const outcome = await this.host.mark(marksFor(sheets, findings));
        // The host had begun before the check was ended: the marks go back to what the list says.
        if (signal.aborted) await this.host.mark(marksFor(sheets, before()));
        return outcome;
      },
      this.onWaiting,
      signal,
    );
    this.last = ours.catch(() => undefined); // told below
    try {
      return (await Promise.race([ours, stopped])).failed;
    } catch (error) {
      const { reason } = asFailure('check', error);
      if (reason === 'cancelled') throw error;
      return sheets.map(({ id }) => ({ sheetId: id, reason, marks: 'perhaps' }));
    }
  }

  /** The rows of this report are marked, but for those on sheets that could not be. */
  remember(report: Report): void {
    const failed = new Set(report.notMarked.map(({ sheetId }) => sheetId));
    const rows = rowsOf(report).filter(({ finding }) => !failed.has(finding.table.sheetId));
    this.marked = new Map(rows.map(({ id, finding }) => [id, finding.table.sheetId]));
    this.unsure = new Set();
  }

  /**
   * Takes the marks of findings that are gone off their cells, where that costs the person nothing; new ones are not marked while somebody types.
   * @param mayWrite whether it was the person at this machine who edited
   * @returns whether the marks are what the report says
   */
  async follow(sheets: readonly SheetSnapshot[], report: Report, mayWrite: boolean): Promise<boolean> {
    const rows = rowsOf(report);
    const there = new Set(rows.map(({ id }) => id));
    const gone = [...this.marked].filter(([id]) => !there.has(id));
    const stale = new Set([...gone.map(([, sheetId]) => sheetId), ...this.unsure]);
    const areMarked = rows.every(({ id, finding }) => this.marked.has(id) || isUnmarkable(report, finding));
    if (stale.size === 0) return areMarked;
    const kept = rows.filter(({ id }) => this.marked.has(id)).map(({ finding }) => finding);
    const marks = marksFor(
      sheets.filter(({ id }) => stale.has(id)),
      kept,
    );
    if (!mayWrite) return false;
    const written = this.host.remark(marks);
    this.last = written.catch(() => undefined);
    const outcome = await written;
    if (outcome !== 'as-before') this.unsure = outcome === 'unclear' ? stale : new Set();
    if (outcome !== 'as-asked') return false;
    this.marked = new Map([...this.marked].filter(([id]) => there.has(id)));
    return areMarked;
  }

  /** Takes our marks off, once those being set are. */
  clear(scope: CheckScope): Promise<MarkOutcome> {
    this.marked = new Map();
    this.unsure = new Set();
    return untilCellIsLeft(async () => {
      await this.last;
      return this.host.unmark(scope === 'sheet' ? 'active-sheet' : 'workbook');
    }, this.onWaiting);
  }
}

/** Whether a finding's sheet could not be marked, which is said already. */
function isUnmarkable({ notMarked }: Report, { table }: Finding): boolean {
  return notMarked.some(({ sheetId }) => sheetId === table.sheetId);
}
