import type { PaneLink } from '../../../src/commands/pane-link';
import {
  freeSheetName,
  gridOf,
  isExplanationSheet,
  type Grid,
  type SheetEdit,
  type SheetPlan,
  type SheetSnapshot,
  HostFailure,
  type HostFailureReason,
  type InsertedSheet,
  type InsertOptions,
  type MarkOutcome,
  type ReadOptions,
  type RemoveOptions,
  type Rereading,
  type RereadOptions,
  type SheetMarks,
  type SheetPlace,
  type Spreadsheet,
  type StopListening,
  type SweptKind,
  type Trace,
  type TraceKind,
  type TraceOptions,
  type TracePlace,
  type TraceRemoval,
  type Traces,
} from '../../../src/core';
import { applyEdit, revertEdit } from '../../../src/core/repair/apply';

declare global {
  interface Window {
    /** What tests reach for. */
    preview: {
      readonly host: FakeHost;
      readonly copied: string[];
      readonly ribbon: PaneLink;
      /** Milliseconds each step of a check takes. */
      work: number;
    };
  }
}

/** A spreadsheet that does what the test says, and remembers what it was asked. */
export class FakeHost implements Spreadsheet {
  readonly asked: string[] = [];
  readonly marks: SheetMarks[] = [];
  /** Id of the sheet in front. */
  active = 's2';
  /** Milliseconds a sheet takes to be read. */
  delay = 0;
  /** Milliseconds marking takes. */
  markDelay = 0;
  /** Whether reading takes notice of the signal; Office.js often cannot. */
  heedsSignal = true;
  /** Requests fail with this, until it is taken away. */
  failure: HostFailureReason | undefined;
  markFailure: HostFailureReason | undefined;

  /** Milliseconds a sheet takes to be inserted. */
  insertDelay = 0;
  /** Names of all sheets, the inserted ones behind those that were there. */
  names: string[];
  /** The plans of the sheets that were inserted and are still there, by name. */
  readonly inserted = new Map<string, SheetPlan>();
  /** What inserted sheets lack. */
  lacks: InsertedSheet['lacks'] = [];
  /** What of ours is in the workbook. */
  found: readonly Trace[] = [];
  /** Names of sheets on which nothing can be removed. */
  readonly protected = new Set<string>();
  /** Milliseconds a look at our traces, or removing them, takes. */
  traceDelay = 0;
  readonly #changed = new Set<string>();
  /** What is selected. */
  selected: Grid = { top: 0, left: 0, values: [] };

  readonly #selection = new Set<(place: SheetPlace) => void>();
  readonly #edits = new Set<(sheetId: string, isByOthers: boolean) => void>();

  constructor(public sheets: readonly SheetSnapshot[]) {
    this.names = sheets.map(({ name }) => name);
  }

  async readActiveSheet(options: ReadOptions): Promise<SheetSnapshot> {
    const [sheet] = await this.#read(
      this.sheets.filter(({ id }) => id === this.active),
      options,
    );
    if (!sheet) throw new HostFailure('sheet-gone');
    return sheet;
  }

  readWorkbook(options: ReadOptions): Promise<readonly SheetSnapshot[]> {
    const { only } = options;
    // Which sheets are wanted is looked up beside another reading, and quickly.
    return only ? Promise.resolve(this.sheets.filter(only)) : this.#read(this.sheets, options);
  }

  async #read(
    sheets: readonly SheetSnapshot[],
    { signal, onProgress }: ReadOptions,
  ): Promise<readonly SheetSnapshot[]> {
    this.#ask(`read ${sheets.length}`);
    for (let done = 0; done < sheets.length; done += 1) {
      onProgress?.(done, sheets.length);
      await new Promise((resolve) => setTimeout(resolve, this.delay));
      if (this.heedsSignal && signal?.aborted) throw new HostFailure('cancelled');
    }
    return sheets;
  }

  async readAgain(
    before: readonly SheetSnapshot[],
    edited: ReadonlySet<string>,
    { signal }: RereadOptions,
  ): Promise<Rereading> {
    const known = new Set(before.map(({ id }) => id));
    await this.#read(
      this.sheets.filter(({ id }) => edited.has(id)),
      { merges: false, ...(signal && { signal }) },
    );
    return { sheets: this.sheets.filter(({ id }) => known.has(id)), doubtful: new Set() };
  }

  async remark(marks: readonly SheetMarks[]): Promise<'as-asked'> {
    await Promise.resolve();
    this.#ask('remark');
    const anew = new Set(marks.map(({ sheetId }) => sheetId));
    this.marks.splice(0, Infinity, ...this.marks.filter(({ sheetId }) => !anew.has(sheetId)), ...marks);
    return 'as-asked';
  }

  async mark(marks: readonly SheetMarks[]): Promise<MarkOutcome> {
    this.#ask('mark');
    await new Promise((resolve) => setTimeout(resolve, this.markDelay));
    this.marks.splice(0, Infinity, ...marks);
    const reason = this.markFailure;
    const failed = reason ? marks.slice(0, 2).map(({ sheetId }) => ({ sheetId, reason, marks: 'none' as const })) : [];
    return { failed };
  }

  async unmark(scope: 'active-sheet' | 'workbook'): Promise<MarkOutcome> {
    await Promise.resolve();
    this.#ask(`unmark ${scope}`);
    this.marks.length = 0;
    this.found = this.found.filter(({ kind }) => kind !== 'marks');
    return { failed: [] };
  }

  async insert(
    plans: readonly SheetPlan[],
    { signal, onProgress }: InsertOptions = {},
  ): Promise<readonly InsertedSheet[]> {
    this.#ask(`insert ${plans.length}`);
    const before = [...this.names];
    const made: InsertedSheet[] = [];
    for (const plan of plans) {
      onProgress?.(made.length, plans.length);
      await new Promise((resolve) => setTimeout(resolve, this.insertDelay));
      if (signal?.aborted) {
        this.names = before;
        throw new HostFailure('cancelled');
      }
      const name = freeSheetName(plan.name, this.names);
      this.names.push(name);
      made.push({ sheetId: `new ${name}`, name, content: '', lacks: this.lacks });
    }
    plans.forEach((plan, index) => this.inserted.set(made[index]?.name ?? '', plan));
    // Forms are looked at as plans; a sheet of explanations is read again.
    const read = made.map(({ sheetId: id, name }, index) => ({ id, name, plan: plans[index] }));
    const own = read.flatMap(({ id, name, plan }) => (plan ? { id, name, grid: gridOf(plan) } : []));
    this.sheets = [...this.sheets, ...own.filter(isExplanationSheet)];
    return made;
  }

  async removeInserted(sheets: readonly InsertedSheet[], { despite }: RemoveOptions = {}): Promise<void> {
    await Promise.resolve();
    this.#ask(`remove ${sheets.map(({ name }) => name).join(' ')}${despite ? ' anyway' : ''}`);
    if (!despite && sheets.some(({ sheetId }) => this.#changed.has(sheetId))) throw new HostFailure('sheet-changed');
    this.names = this.names.filter((name) => !sheets.some((sheet) => sheet.name === name));
    this.sheets = this.sheets.filter(({ name }) => !sheets.some((sheet) => sheet.name === name));
    for (const { name } of sheets) this.inserted.delete(name);
    const gone = new Set(sheets.map(({ sheetId }) => sheetId));
    this.found = this.found.filter(({ places }) => !places.every(({ sheetId }) => gone.has(sheetId)));
  }

  async writeReport(
    plan: SheetPlan,
    replaced: readonly TracePlace[],
    options: InsertOptions = {},
  ): Promise<InsertedSheet> {
    const [sheet] = await this.insert([plan], options);
    if (!sheet) throw new HostFailure('unknown');
    const gone = replaced.map(({ sheetName }) => sheetName);
    this.names = this.names.filter((name) => !gone.includes(name));
    for (const name of gone) this.inserted.delete(name);
    const ours = { sheetId: sheet.sheetId, sheetName: sheet.name, count: 1, content: '' };
    const others = this.found.filter(({ kind }) => kind !== 'reports');
    this.found = [{ kind: 'reports', places: [ours] }, ...others];
    return sheet;
  }

  async traces(kinds: readonly TraceKind[], { signal }: TraceOptions = {}): Promise<Traces> {
    this.#ask(`traces ${kinds.length}`);
    await new Promise((resolve) => setTimeout(resolve, this.traceDelay));
    if (signal?.aborted) throw new HostFailure('cancelled');
    return { found: this.found.filter(({ kind }) => kinds.includes(kind)), unseen: [] };
  }

  async removeTraces(traces: readonly Trace<SweptKind>[]): Promise<readonly TraceRemoval[]> {
    this.#ask(`remove traces ${traces.map(({ kind }) => kind).join(' ')}`);
    await new Promise((resolve) => setTimeout(resolve, this.traceDelay));
    const isStuck = ({ sheetName }: TracePlace): boolean => this.protected.has(sheetName);
    return traces.map(({ kind, places }) => {
      const left = places.filter(isStuck);
      this.found = this.found.flatMap((trace) => {
        if (trace.kind !== kind) return [trace];
        return left.length > 0 ? [{ kind, places: left }] : [];
      });
      return {
        kind,
        removed: places.filter((place) => !isStuck(place)),
        left: left.map((place) => ({ place, reason: 'sheet-protected' as const, state: 'there' as const })),
      };
    });
  }

  async apply(edit: SheetEdit): Promise<SheetEdit> {
    await Promise.resolve();
    this.#ask('apply');
    this.#change(edit, applyEdit);
    return edit;
  }

  async revert(edit: SheetEdit): Promise<void> {
    await Promise.resolve();
    this.#ask('revert');
    this.#change(edit, revertEdit);
  }

  #change(edit: SheetEdit, how: (sheet: SheetSnapshot, edit: SheetEdit) => SheetSnapshot): void {
    try {
      this.sheets = this.sheets.map((sheet) => (sheet.id === edit.sheetId ? how(sheet, edit) : sheet));
    } catch (error) {
      throw new HostFailure('sheet-changed', String(error));
    }
  }

  async readSelection(): Promise<Grid> {
    await Promise.resolve();
    this.#ask('read selection');
    return this.selected;
  }

  async select(sheetId: string, address: string): Promise<void> {
    await Promise.resolve();
    this.#ask(`select ${sheetId} ${address}`);
    if (sheetId !== this.active) this.moveTo(sheetId, 'A1'); // what was selected there before
    this.moveTo(sheetId, address);
  }

  onSelectionChanged(listener: (place: SheetPlace) => void): Promise<StopListening> {
    this.#selection.add(listener);
    return Promise.resolve(() => this.#selection.delete(listener));
  }

  onSheetEdited(listener: (sheetId: string, isByOthers: boolean) => void): Promise<StopListening> {
    this.#edits.add(listener);
    return Promise.resolve(() => this.#edits.delete(listener));
  }

  /** The user selects a cell. */
  moveTo(sheetId: string, address: string): void {
    for (const listener of this.#selection) listener({ sheetId, address });
  }

  /** The user changes a sheet. */
  edit(sheetId: string): void {
    this.#changed.add(sheetId);
    for (const listener of this.#edits) listener(sheetId, false);
  }

  #ask(what: string): void {
    this.asked.push(what);
    if (this.failure) throw new HostFailure(this.failure, this.failure === 'unknown' ? 'GeneralException' : '');
  }
}
