import {
  asBlank,
  rowEdit,
  parseA1,
  slotAt,
  type Kind,
  type KnownIndicator,
  type Offer,
  type Position,
  type SheetEdit,
  type SheetPlace,
  type StopListening,
} from '../../core';
import { asFailure, type Failure } from '../logic/failure';
import { hearing } from '../logic/hearing';
import { untilCellIsLeft, type Wait } from '../logic/patience';
import {
  NOTHING_PICKED,
  reducePick,
  rowOf,
  type PickEvent,
  type PickState,
  type PickTask,
  type Where,
} from '../logic/picking';
import { isUnderWay } from '../logic/state';
import type { PanePorts } from '../ports';
import { IndicatorLibrary } from './indicator-library';
import { IndicatorSheets, type At, type Reading } from './indicator-sheets';
import type { Session } from './session';
import { createStore, type Store } from './store';

/** Milliseconds without an edit before the row is looked at again. */
const QUIET = 300;

type File = Pick<Blob, 'size' | 'arrayBuffer' | 'text'> & { readonly name: string };

/** A whole row may be selected: its address is `5`, of `5:5`. */
function positionOf(address: string): Position | undefined {
  const area = parseA1(/^\d+$/.test(address) ? `A${address}` : address);
  return area && { row: area.top, column: area.left };
}

/** Follows the selection, offers indicators for the row that is selected, writes the one that is picked, and takes it back. */
export class Indicators {
  private readonly store: Store<PickState, PickEvent> = createStore(reducePick, NOTHING_PICKED);
  private readonly sheets: IndicatorSheets;
  readonly library: IndicatorLibrary;
  /** Where the person is; `undefined` as long as nothing was heard. */
  private at: At | undefined;
  /** The place that is shown. */
  private seen: At | undefined;
  private looking: AbortController | undefined;
  private writing: AbortController | undefined;
  private readingAll: AbortController | undefined;
  private opening: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isShown = false;

  constructor(
    private readonly ports: PanePorts,
    private readonly session: Session,
  ) {
    this.sheets = new IndicatorSheets(ports, session);
    this.library = new IndicatorLibrary(ports.settings, (event) => this.tell(event));
  }

  private readonly tell = (event: PickEvent): void => this.store.dispatch(event);

  /** How many sheets the whole workbook has, where all were checked or read. */
  get sheetCount(): number | undefined {
    return this.sheets.count;
  }

  get state(): Store<PickState, PickEvent>['state'] {
    return this.store.state;
  }

  get subscribe(): Store<PickState, PickEvent>['subscribe'] {
    return this.store.subscribe;
  }

  /** Hears where the person goes and what is edited, until it is told to stop. */
  listen(): StopListening {
    this.sheets.forget();
    void this.library.load();
    const { host } = this.ports;
    const ends = [
      hearing(host.onSelectionChanged((place) => this.moved(place))),
      hearing(host.onSheetEdited((sheetId) => this.edited(sheetId))),
    ];
    return () => {
      for (const end of ends) end();
      this.show(false);
      this.at = undefined;
    };
  }

  /** Whether the page is in sight: nothing is read for one that is not. */
  show(isShown: boolean): void {
    this.isShown = isShown;
    clearTimeout(this.timer);
    if (isShown) void this.look();
    else this.looking?.abort();
  }

  private moved({ sheetId, address }: SheetPlace): void {
    this.at = { sheetId, position: positionOf(address) };
    if (this.isShown) void this.look();
  }

  private edited(sheetId: string): void {
    this.sheets.outdate(sheetId);
    if (!this.isShown || sheetId !== this.at?.sheetId) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), QUIET);
  }

  private readonly onWaiting = (wait: Wait): void => this.tell({ type: 'waiting', wait });

  /** Looks where the person is, and what may be offered there. Failures are told. */
  async look(): Promise<void> {
    this.looking?.abort();
    const controller = new AbortController();
    this.looking = controller;
    const { signal } = controller;
    const onAsk = () => {
      // Where only the sheet has changed, what is shown stays until that is read: somebody may be in the midst of it.
      if (!this.at || this.at !== this.seen) this.tell({ type: 'looking' });
    };
    const reading: Reading = { signal, onAsk, onWaiting: this.onWaiting };
    try {
      const at = this.at ?? (await this.sheets.whereNow(reading));
      const { where, workbook } = await this.whereIs(at, reading);
      if (signal.aborted) return;
      this.at = this.seen = at;
      this.tell({ type: 'looked', where, workbook });
    } catch (error) {
      if (signal.aborted) return;
      this.at = undefined;
      this.tell({ type: 'looked', where: { kind: 'failed', failure: asFailure('read-selection', error) } });
    }
  }

  private async whereIs(
    { sheetId, position }: At,
    reading: Reading,
  ): Promise<{ readonly where: Where; readonly workbook: readonly KnownIndicator[] }> {
    const sheet = await this.sheets.current(sheetId, reading);
    const tables = (await this.sheets.tables(sheet, reading.signal)).flatMap((table) =>
      table.made === 'targets' ? table : [],
    );
    const workbook = await this.sheets.known(sheet, reading.signal);
    // Another sheet was gone to since: that will be heard.
    const isThere = sheet.id === sheetId && position !== undefined;
    const [slot] = isThere ? tables.flatMap((table) => slotAt(sheet, table, position) ?? []) : [];
    if (slot) return { where: { kind: 'row', row: { sheet, slot } }, workbook };
    return { where: { kind: tables.length > 0 ? 'no-row' : 'no-table', sheetName: sheet.name }, workbook };
  }

  search(text: string): void {
    this.tell({ type: 'wanted', text });
  }

  chooseKind(kind: Kind | undefined): void {
    this.tell({ type: 'kind-chosen', kind });
  }

  replace(isOn: boolean): void {
    this.tell({ type: 'replacing', isOn });
  }

  /** Writes an offer into the selected row; where something stands there, shows first what would become of it. */
  pick(offer: Offer): void {
    const state = this.state();
    const row = rowOf(state);
    if (!row) return;
    const { sheet, slot } = row;
    const edit = state.isReplacing ? rowEdit(sheet, asBlank(slot), offer, 'replace') : rowEdit(sheet, slot, offer);
    if (!edit) this.tell({ type: 'nothing-to-write' });
    else if (state.isReplacing) this.tell({ type: 'asked', asking: { offer, edit } });
    else void this.write(edit, offer.name);
  }

  /** Writes what was asked about. */
  agree(): void {
    const { asking } = this.state();
    if (asking) void this.write(asking.edit, asking.offer.name);
  }

  disagree(): void {
    this.tell({ type: 'asked', asking: undefined });
  }

  private write(edit: SheetEdit, name: string): Promise<void> {
    return this.change('write-row', edit, async () => {
      const carriedOut = await this.ports.host.apply(edit);
      return { type: 'written', written: { edit: carriedOut, name } };
    });
  }

  /** Takes back the newest. */
  async undo(): Promise<void> {
    const last = this.state().done.at(-1);
    if (!last) return;
    await this.change('undo-row', last.edit, async () => {
      await this.ports.host.revert(last.edit);
      return { type: 'undone' };
    });
  }

  private async change(task: PickTask, { sheetId }: SheetEdit, ask: () => Promise<PickEvent>): Promise<void> {
    if (this.writing || isUnderWay(this.session.state())) return;
    const controller = new AbortController();
    this.writing = controller;
    this.tell({ type: 'started', task });
    try {
      // Not cancelled while the host is writing: nobody would know whether the worksheet has changed.
      this.tell(await untilCellIsLeft(ask, this.onWaiting, controller.signal));
      this.changed(sheetId);
    } catch (error) {
      const failure = asFailure(task, error);
      if (isOutdating(failure)) this.changed(sheetId);
      this.tell({ type: 'failed', failure });
    } finally {
      this.writing = undefined;
    }
  }

  /** The host tells nothing of our own writes. */
  private changed(sheetId: string): void {
    this.sheets.outdate(sheetId);
    this.session.actions.edited(sheetId);
    if (this.isShown) void this.look();
  }

  /** Waits no longer for a cell to be left. */
  cancel(): void {
    this.writing?.abort();
  }

  closeFailure(): void {
    this.tell({ type: 'failure-closed' });
  }

  /** Nothing that was written can be undone from here any more. */
  forgetDone(): void {
    this.tell({ type: 'forgotten' });
  }

  /** Reads all sheets, for what their tables have. */
  async readAll(): Promise<void> {
    this.readingAll?.abort();
    const controller = new AbortController();
    this.readingAll = controller;
    const { signal } = controller;
    const onProgress = (done: number, total: number) => {
      if (!signal.aborted) this.tell({ type: 'others', others: { kind: 'reading', done, total } });
    };
    onProgress(0, 0);
    try {
      await this.sheets.readAll({ signal, onWaiting: this.onWaiting }, onProgress);
      if (signal.aborted) return;
      this.tell({ type: 'others', others: { kind: 'read', sheets: this.sheets.count ?? 0 } });
      await this.look();
    } catch (error) {
      if (!signal.aborted)
        this.tell({ type: 'others', others: { kind: 'failed', failure: asFailure('read-tables', error) } });
    }
  }

  cancelReading(): void {
    this.readingAll?.abort();
    this.tell({ type: 'others', others: { kind: 'unread' } });
  }

  /** Takes the indicators of last year's file, in place of those of another. */
  async openLastYear(file: File): Promise<void> {
    this.opening?.abort();
    const controller = new AbortController();
    this.opening = controller;
    const { signal } = controller;
    const isOver = () => signal.aborted;
    const { name } = file;
    this.tell({ type: 'last-year', lastYear: { kind: 'reading', name } });
    const reader = await import(/* webpackChunkName: "past-file" */ '../logic/past-file').catch(() => undefined);
    if (isOver()) return;
    if (!reader) {
      this.tell({ type: 'last-year', lastYear: { kind: 'failed', name, why: { reason: 'not-loaded' } } });
      return;
    }
    try {
      const sheets = await reader.sheetsOfFile(file);
      const known = await this.sheets.indicatorsOf(sheets, signal);
      if (!isOver()) this.tell({ type: 'last-year', lastYear: { kind: 'read', name, known } });
    } catch (error) {
      if (!isOver()) this.tell({ type: 'last-year', lastYear: { kind: 'failed', name, why: reader.whyUnread(error) } });
    }
  }

  /** Offers nothing of last year's file any more. */
  closeLastYear(): void {
    this.opening?.abort();
    this.tell({ type: 'last-year', lastYear: { kind: 'none' } });
  }
}

/** Whether the sheet is not as it was read: something of ours is or may be left in it, or it was found changed. */
function isOutdating({ reason, leftover }: Failure): boolean {
  return reason === 'sheet-changed' || reason === 'sheet-gone' || leftover.kind !== 'nothing';
}

const known = new WeakMap<Session, Indicators>();

/** The one of a pane: what was written, and which files were chosen, outlasts its page. */
export function indicatorsOf(session: Session, ports: PanePorts): Indicators {
  const indicators = known.get(session) ?? new Indicators(ports, session);
  known.set(session, indicators);
  return indicators;
}
