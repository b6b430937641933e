/**
 * Excel's events out of Univer's commands. Only what the add-in registered for is sent, and what happens during a batch
 * is held until its end, when the add-in's own writes are known as such.
 */
import type { IExecutionOptions, IRange } from '@univerjs/core';
import type { IEventParamConfig } from '@univerjs/core/facade';
import type { Area, LineChange } from '../core/geometry';
import { pageAfter } from '../files/workbook/page';
import type { HostEvent } from './bridge';
import type { Book } from './book';
import { toArea } from './book';
import { typeOfValue, valueOf } from './cells';
import type { PlainValue } from './cells';
import { localAddress } from '../files/workbook/reference';
import type { CellValueParams, SheetParams } from './touched';
import { isSingle, touchedArea } from './touched';

/** Names as in the client's `_Register…Event`, numbers as it listens for them. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  ProtectionChanged: 24,
} as const;

export type EventKind = keyof typeof EVENT_TYPES;

/** Target of the handlers of a collection. */
export const WHOLE_WORKBOOK = 'Workbook';

/** Changes of structure and Excel's `changeType` for them. */
const STRUCTURE: Readonly<Record<string, string>> = {
  'sheet.mutation.insert-row': 'RowInserted',
  'sheet.mutation.remove-rows': 'RowDeleted',
  'sheet.mutation.insert-col': 'ColumnInserted',
  'sheet.mutation.remove-col': 'ColumnDeleted',
};

/** What a change of structure does to rows or columns. */
function lineChange(type: string, { top, left, bottom, right }: Area): LineChange {
  const lines = type.startsWith('Row') ? 'rows' : 'columns';
  const count = lines === 'rows' ? bottom - top + 1 : right - left + 1;
  const isInserted = type.endsWith('Inserted');
  return {
    lines,
    at: lines === 'rows' ? top : left,
    inserted: isInserted ? count : 0,
    removed: isInserted ? 0 : count,
  };
}

/** Changes of structure of which Excel tells add-ins nothing. */
const LINES_MOVED: ReadonlySet<string> = new Set(['sheet.mutation.move-rows', 'sheet.mutation.move-columns']);

/** What inserts or removes lines: the merged areas that grow and shrink with them are part of it, and Excel does not tell of them. */
const CHANGES_LINES = /^sheet\.command\.(?:insert|remove)-(?:row|col)\b/;

const isCommand = (id: string): boolean => id.startsWith('sheet.command.');

/** Merging and breaking up are told as edits of their areas: https://github.com/OfficeDev/office-js/issues/4069. */
const MERGED: ReadonlySet<string> = new Set([
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
]);

interface Place {
  readonly sheetId: string;
  readonly address: string;
}

export class EventHub {
  /** `runtime.enableEvents`. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private readonly held: HostEvent[] = [];
  private readonly following = new Set<string>();
  private inBatch = false;
  private isMovingLines = false;
  private source: 'Local' | 'Remote' = 'Local';
  private isDisposed = false;
  private before: PlainValue | undefined;
  private reported: Place;
  private readonly stopListening: { dispose(): void }[];

  constructor(
    private readonly book: Book,
    private readonly send: (event: HostEvent) => void,
    private readonly onLinesMoved: (sheetId: string, change: LineChange) => void,
  ) {
    const { univerAPI } = book.engine;
    this.reported = this.place();
    this.stopListening = [
      univerAPI.addEvent(univerAPI.Event.BeforeCommandExecute, (command) => this.remember(command)),
      univerAPI.addEvent(univerAPI.Event.CommandExecuted, (command) => this.hear(command)),
    ];
  }

  register(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  beginBatch(): void {
    this.inBatch = true;
  }

  /** Waits in the middle of a batch: what happens meanwhile is not the batch's. */
  async waiting(done: Promise<void>): Promise<void> {
    const was = this.inBatch;
    this.inBatch = false;
    try {
      await done;
    } finally {
      this.inBatch = was;
    }
  }

  endBatch(): void {
    this.inBatch = false;
    if (this.isDisposed) return;
    this.reportPlace();
    for (const event of this.held.splice(0)) this.send(event);
  }

  /** Tells the handlers of the sheet and those of the collection. */
  fire(kind: EventKind, sheetId: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const targetId of [sheetId, WHOLE_WORKBOOK]) {
      if (!this.registered.get(`${kind} ${targetId}`)) continue;
      const event: HostEvent = { eventType: EVENT_TYPES[kind], targetId, args: { ...args, worksheetId: sheetId } };
      if (this.inBatch) this.held.push(event);
      else this.send(event);
    }
  }

  dispose(): void {
    this.isDisposed = true;
    for (const listener of this.stopListening) listener.dispose();
  }

  /** Does what another person does in the same workbook: its events say so. */
  asAnother(work: () => void): void {
    this.source = 'Remote';
    try {
      work();
    } finally {
      this.source = 'Local';
    }
  }

  private get triggerSource(): string {
    return this.inBatch ? 'ThisLocalAddin' : 'Unknown';
  }

  private remember({ id, params, options }: IEventParamConfig['BeforeCommandExecute']): void {
    // A command that was refused is not told as carried out; the next one then ends it.
    if (isCommand(id)) this.isMovingLines = CHANGES_LINES.test(id);
    if (id !== 'sheet.mutation.set-range-values') return;
    const mutation = params as CellValueParams;
    if (mutation.unitId !== this.book.unitId) return;
    if (options?.applyFormulaCalculationResult) this.keepFormats(mutation);
    else if (options?.fromFormula) this.rememberFormulas(mutation);
    const area = touchedArea(mutation);
    this.before = area && isSingle(area) ? valueOf(this.book.cell(mutation.subUnitId, area.top, area.left)) : undefined;
  }

  /**
   * Univer gives the number format of what a formula looks at to its cell, whenever it works the formula out. Excel does
   * so only when the formula is typed, which here is a formula that has no result yet and did not just follow its cells.
   */
  private keepFormats({ subUnitId, cellValue }: CellValueParams): void {
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, result] of Object.entries(cells)) {
        const hasFollowed = this.following.delete(`${subUnitId} ${row} ${column}`);
        const isNew = !hasFollowed && valueOf(this.book.cell(subUnitId, Number(row), Number(column))) === '';
        if (result && !isNew) delete result.s;
      }
    }
  }

  /** Formulas that follow cells that were moved lose their results for a while. */
  private rememberFormulas({ subUnitId, cellValue }: CellValueParams): void {
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(cells)) {
        // One without a result is only being typed.
        const hasResult = valueOf(this.book.cell(subUnitId, Number(row), Number(column))) !== '';
        if (cell?.f && hasResult) this.following.add(`${subUnitId} ${row} ${column}`);
      }
    }
  }

  private hear({ id, params, options }: IEventParamConfig['CommandExecuted']): void {
    if (isCommand(id)) this.isMovingLines = false;
    const target = params as SheetParams | undefined;
    if (target?.unitId !== this.book.unitId) return;
    if (id === 'sheet.mutation.set-range-values') this.hearValues(target, options);
    else if (id === 'sheet.operation.set-selections' || id === 'sheet.operation.set-worksheet-active') {
      if (!this.inBatch) this.reportPlace();
    } else if (id === 'sheet.mutation.insert-sheet') {
      const { sheet } = params as { sheet: { id: string } };
      this.fire('Added', sheet.id, { type: 'WorksheetAdded', source: this.source });
    } else if (id === 'sheet.mutation.remove-sheet') {
      this.fire('Deleted', target.subUnitId, { type: 'WorksheetDeleted', source: this.source });
    } else if (MERGED.has(id)) {
      if (this.isMovingLines) return;
      for (const range of (params as { ranges?: readonly IRange[] }).ranges ?? [])
        this.fireChanged(target.subUnitId, toArea(range), 'RangeEdited', {});
    } else if (LINES_MOVED.has(id)) {
      this.rememberLines(target.subUnitId, 'moved');
    } else if (STRUCTURE[id]) {
      const area = toArea((params as { range: IRange }).range);
      const { pages } = this.book.facts;
      const change = lineChange(STRUCTURE[id], area);
      this.rememberLines(target.subUnitId, change);
      this.onLinesMoved(target.subUnitId, change);
      const page = pages.get(target.subUnitId);
      if (page) pages.set(target.subUnitId, pageAfter(page, change));
      this.fireChanged(target.subUnitId, area, STRUCTURE[id], {});
    }
  }

  private rememberLines(sheetId: string, change: LineChange | 'moved'): void {
    const { lineChanges } = this.book.facts;
    lineChanges.set(sheetId, [...(lineChanges.get(sheetId) ?? []), change]);
  }

  /** Results of formulas come the same way as edits, and Excel tells them apart: edits are changes, results are not. */
  private hearValues(target: CellValueParams, options?: IExecutionOptions): void {
    if (options?.applyFormulaCalculationResult) {
      this.fire('Calculated', target.subUnitId, { type: 'WorksheetCalculated', address: '' });
      return;
    }
    if (options?.fromFormula) return;
    const area = touchedArea(target);
    if (!area || this.isPick(target.subUnitId, area)) return;
    this.fireChanged(target.subUnitId, area, 'RangeEdited', this.detailsOf(target.subUnitId, area));
  }

  /**
   * On the web a pick from a list raises no event: https://github.com/OfficeDev/office-js/issues/3888, …/4066. A pick is what a person puts
   * into one cell that has a list.
   */
  private isPick(sheetId: string, area: Area): boolean {
    if (!this.book.moods.web || this.inBatch || this.source !== 'Local' || !isSingle(area)) return false;
    return this.book.sheet(sheetId).getRange(area.top, area.left).getDataValidation()?.rule.type === 'list';
  }

  /** Excel gives values before and after only where one cell changed. */
  private detailsOf(sheetId: string, area: Area): Record<string, unknown> {
    if (this.before === undefined || !isSingle(area)) return {};
    const valueAfter = valueOf(this.book.cell(sheetId, area.top, area.left));
    return {
      valueBefore: this.before,
      valueAfter,
      valueTypeBefore: typeOfValue(this.before),
      valueTypeAfter: typeOfValue(valueAfter),
    };
  }

  private fireChanged(sheetId: string, area: Area, changeType: string, details: Record<string, unknown>): void {
    this.fire('DataChanged', sheetId, {
      address: localAddress([area]),
      changeType,
      source: this.source,
      triggerSource: this.triggerSource,
      shiftDirection: 'None',
      referenceId: JSON.stringify({ sheetId, area }),
      ...details,
    });
  }

  private place(): Place {
    const { workbook } = this.book.engine;
    const sheet = workbook.getActiveSheet();
    const selections = sheet.getSelection()?.getActiveRangeList() ?? [];
    const areas = selections.map((range) => toArea(range.getRange()));
    return { sheetId: sheet.getSheetId(), address: localAddress(areas) };
  }

  /** One click gives several of Univer's operations; the place they end at is told once, and only if it is a new one. */
  private reportPlace(): void {
    const was = this.reported;
    const now = this.place();
    this.reported = now;
    if (now.sheetId !== was.sheetId) {
      this.fire('Deactivated', was.sheetId, { type: 'WorksheetDeactivated' });
      this.fire('Activated', now.sheetId, { type: 'WorksheetActivated' });
    }
    const moved = now.sheetId !== was.sheetId || now.address !== was.address;
    if (moved && now.address)
      this.fire('SelectionChanged', now.sheetId, { type: 'WorksheetSelectionChanged', address: now.address });
  }
}
