import {
  HostFailure,
  indicatorsIn,
  isReportSheet,
  type KnownIndicator,
  type Position,
  type SheetSnapshot,
  type Table,
} from '../../core';
import { inSlices } from '../logic/in-slices';
import { keptSnapshots } from '../logic/kept-snapshots';
import { untilCellIsLeft, type Wait } from '../logic/patience';
import type { PanePorts } from '../ports';
import type { Session } from './session';

/** Where the person is; without a position where no single cell or row is selected. */
export interface At {
  readonly sheetId: string;
  readonly position: Position | undefined;
}

/** How reading goes. */
export interface Reading {
  readonly signal: AbortSignal;
  /** The host is about to be asked, which may take its time. */
  readonly onAsk: () => void;
  readonly onWaiting: (wait: Wait) => void;
}

/**
 * The sheets, as they are now, for who follows the selection: what a check has read is not read again, and merged areas are never asked for, since
 * that would empty the person's list of what can be undone.
 */
export class IndicatorSheets {
  /** Read by ourselves. */
  private readonly own = new Map<string, SheetSnapshot>();
  private readonly edited = new Set<string>();
  private all: readonly SheetSnapshot[] | undefined;

  constructor(
    private readonly ports: Pick<PanePorts, 'host' | 'checker'>,
    private readonly session: Pick<Session, 'state' | 'sheets' | 'subscribe'>,
  ) {}

  /** A sheet is no longer as it was read. */
  outdate(sheetId: string): void {
    this.edited.add(sheetId);
  }

  /** Nobody has heard edits: what was read is not known to be so still. */
  forget(): void {
    for (const id of this.own.keys()) this.edited.add(id);
  }

  /** Where the person is, when nothing has been selected yet. @throws HostFailure */
  async whereNow({ signal, onAsk, onWaiting }: Reading): Promise<At> {
    const { host } = this.ports;
    onAsk();
    const sheet = await untilCellIsLeft(() => host.readActiveSheet({ merges: false, signal }), onWaiting, signal);
    const { top: row, left: column } = await untilCellIsLeft(() => host.readSelection(), onWaiting, signal);
    // Of a sheet that was read before it is known where cells are merged: that is not given up for what was read here.
    if (this.knownOf(sheet.id)) this.outdate(sheet.id);
    else this.keep(sheet);
    return { sheetId: sheet.id, position: { row, column } };
  }

  private knownOf(sheetId: string): SheetSnapshot | undefined {
    return this.own.get(sheetId) ?? this.session.sheets().find(({ id }) => id === sheetId);
  }

  private keep(sheet: SheetSnapshot): SheetSnapshot {
    const before = this.own.get(sheet.id);
    const [kept = sheet] = keptSnapshots(before ? [before] : [], [sheet]);
    this.own.set(sheet.id, kept);
    this.edited.delete(sheet.id);
    return kept;
  }

  /** A sheet as it is. @throws HostFailure */
  async current(sheetId: string, reading: Reading): Promise<SheetSnapshot> {
    const { state, sheets } = this.session;
    const checkedOf = () => sheets().find(({ id }) => id === sheetId);
    if (checkedOf() && state().report?.stale && state().live.isDue) {
      reading.onAsk();
      await this.renewed(reading.signal);
    }
    const checked = checkedOf();
    if (checked && !state().report?.stale) {
      this.own.set(sheetId, checked);
      this.edited.delete(sheetId);
      return checked;
    }
    const own = this.own.get(sheetId);
    if (own && !this.edited.has(sheetId)) return own;
    const known = this.knownOf(sheetId);
    const { signal, onAsk, onWaiting } = reading;
    onAsk();
    const sheet = await untilCellIsLeft(
      () => (known ? this.again(known, signal) : this.active(signal)),
      onWaiting,
      signal,
    );
    return this.keep(sheet);
  }

  private async again(known: SheetSnapshot, signal: AbortSignal): Promise<SheetSnapshot> {
    const { sheets } = await this.ports.host.readAgain([known], new Set([known.id]), { wholeWorkbook: false, signal });
    const [sheet] = sheets;
    if (sheet) return sheet;
    this.own.delete(known.id);
    throw new HostFailure('sheet-gone');
  }

  private active(signal: AbortSignal): Promise<SheetSnapshot> {
    return this.ports.host.readActiveSheet({ merges: false, signal });
  }

  /** Settles when the check that follows an edit is through, or will not come. */
  private renewed(signal: AbortSignal): Promise<void> {
    const { state, subscribe } = this.session;
    return new Promise((resolve) => {
      const settle = () => {
        stop();
        resolve();
      };
      const stop = subscribe(() => {
        if (!state().live.isDue) settle();
      });
      signal.addEventListener('abort', settle);
    });
  }

  /** The tables on a sheet; a report of ours has none. @throws HostFailure `cancelled` */
  async tables(sheet: SheetSnapshot, signal: AbortSignal): Promise<readonly Table[]> {
    if (isReportSheet(sheet)) return [];
    return inSlices(this.ports.checker.tablesInSteps(sheet), { signal, onProgress: () => undefined });
  }

  /** The indicators of the sheets that were read, one of them as it is given. @throws HostFailure `cancelled` */
  async known(current: SheetSnapshot, signal: AbortSignal): Promise<readonly KnownIndicator[]> {
    const isChecked = this.session.state().report?.scope === 'workbook';
    const read = (isChecked ? undefined : this.all) ?? this.session.sheets();
    const others = read.filter(({ id }) => id !== current.id);
    return this.indicatorsOf([current, ...others], signal);
  }

  /** The indicators of some sheets. @throws HostFailure `cancelled` */
  async indicatorsOf(sheets: readonly SheetSnapshot[], signal: AbortSignal): Promise<readonly KnownIndicator[]> {
    const known: KnownIndicator[] = [];
    for (const sheet of sheets) for (const one of indicatorsIn(await this.tables(sheet, signal))) known.push(one);
    return known;
  }

  /** How many sheets are known besides, because the whole workbook was checked or read. */
  get count(): number | undefined {
    const { report } = this.session.state();
    return report?.scope === 'workbook' ? report.sheets.length : this.all?.length;
  }

  /** Reads all sheets. @throws HostFailure */
  async readAll(
    { signal, onWaiting }: Omit<Reading, 'onAsk'>,
    onProgress: (done: number, total: number) => void,
  ): Promise<void> {
    const options = { merges: false, signal, onProgress };
    const read = await untilCellIsLeft(() => this.ports.host.readWorkbook(options), onWaiting, signal);
    const isFresh = this.session.state().report?.stale === false;
    const checked = new Map((isFresh ? this.session.sheets() : []).map((sheet) => [sheet.id, sheet]));
    const sheets = read.map((sheet) => checked.get(sheet.id) ?? sheet);
    for (const sheet of sheets) await this.tables(sheet, signal);
    this.all = sheets;
  }
}
