import { isSameArea, overlaps, toA1, type Area, type Position, type SheetEdit } from '../../core';
import type { Frame } from './frame';
import { furtherDown, mergesTouched, placeAfter, rowBefore } from './places';
import { filledCells, plain, SheetReading, type Content, type FilledRows, type Restorable } from './reading';
import { landmarks, landmarksAbove, landmarksAfter, writtenCells } from './touched';

/** What an edit's cells held before it, to be put back. */
export interface Before {
  /** By the cells' places before the edit. @returns `undefined` where it is not known */
  readonly contentOf: (position: Position) => Restorable | undefined;
  /** Merged areas; `undefined` where they are not known. */
  readonly merges: readonly Area[] | undefined;
}

/** The same of an edit so many rows further down. */
export function shiftedBefore({ contentOf, merges }: Before, rows: number): Before {
  return {
    contentOf: (position) => contentOf({ ...position, row: position.row - rows }),
    merges: merges?.map((area) => furtherDown(area, rows)),
  };
}

/** Where only what an edit makes is looked for. */
export const NOTHING_KNOWN: Before = { contentOf: () => undefined, merges: undefined };

/** A sheet looked at while it is not known whether an edit was carried out. Its constructor asks; the next sync answers. */
export class Look {
  private readonly reading: SheetReading;

  constructor(
    frame: Frame,
    private readonly edit: SheetEdit,
    readonly before: Before,
  ) {
    this.reading = new SheetReading(frame);
    for (const { position } of edit.expects) this.reading.askCell(position);
    for (const { was, cell } of writtenCells(edit)) {
      this.reading.askCell(was);
      this.reading.askCell(cell.position);
    }
    for (const { position } of [...edit.cells, ...landmarksAfter(edit)]) this.reading.askCell(position);
    if (edit.insert) this.reading.askRows(edit.insert.before, edit.insert.count);
    const merges = mergesTouched(edit);
    if (merges) this.reading.askMerges(merges);
  }

  get sheetName(): string {
    return this.reading.sheetName;
  }

  /** The merged areas the edit may have changed, as they are. */
  get merges(): readonly Area[] | undefined {
    return this.reading.merges && near(this.edit, this.reading.merges);
  }

  /** The same as they were before it. */
  get mergesBefore(): readonly Area[] | undefined {
    return this.before.merges && near(this.edit, this.before.merges);
  }

  /** Whether everything the edit touches is as it was before. */
  get isBefore(): boolean {
    return this.isFree && writtenCells(this.edit).every(({ was }) => this.isAsBefore(was, was));
  }

  /** Whether nothing of the edit is there, whatever else was changed meanwhile. */
  get isFree(): boolean {
    return (
      landmarks(this.edit).every(({ position, value }) => this.reading.holds(position, value)) &&
      !this.hasWrites &&
      !this.hasOwnRows &&
      this.hasMergesOfBefore
    );
  }

  /**
   * Whether a cell that was there before the edit holds what the edit writes into it, or has its number format already, where it would be
   * without the inserted rows.
   */
  get hasWrites(): boolean {
    return writtenCells(this.edit).some(
      ({ was, cell }) =>
        !this.isAsBefore(was, was) &&
        (this.reading.isAsLeft({ ...cell, position: was }) ||
          this.isReformatted(was, cell) ||
          this.isAddedUp(was, cell)),
    );
  }

  /** Whether a cell that is given a formula has got one: ours may say something else by now, and who wrote it nobody knows. */
  private isAddedUp(was: Position, { adds }: SheetEdit['cells'][number]): boolean {
    return adds !== undefined && this.reading.hasFormula(was);
  }

  private isReformatted(was: Position, { format }: SheetEdit['cells'][number]): boolean {
    const before = this.before.contentOf(was)?.formula;
    return (
      format !== undefined &&
      before !== undefined &&
      this.reading.holds(was, before) &&
      this.reading.isFormatted(was, format.after)
    );
  }

  /** Whether the inserted rows are there, where nothing below tells it: they hold what the edit writes into them. */
  get hasOwnRows(): boolean {
    const { edit, reading } = this;
    return (
      !this.hasLandmarksBelow &&
      edit.cells.some(
        ({ position, after }) =>
          rowBefore(edit, position.row) === undefined && plain(after) !== null && reading.holds(position, after),
      )
    );
  }

  /** Whether there is anything that the edit relies on and does not write. */
  get hasLandmarks(): boolean {
    return landmarks(this.edit).length > 0;
  }

  /** Whether the areas it merges are merged, and those it breaks up are not. */
  get hasMergesOfAfter(): boolean {
    const { merges, edit } = this;
    return (
      !merges ||
      (lacking(edit.merge, merges).length === 0 &&
        lacking(edit.dissolve, edit.merge).every((area) => lacking([area], merges).length > 0))
    );
  }

  get hasMergesOfBefore(): boolean {
    const { merges, mergesBefore } = this;
    return !merges || !mergesBefore || sameAreas(mergesBefore, merges);
  }

  /** Whether what the edit writes is all there, and nothing else in its rows. */
  get isWritten(): boolean {
    const { edit, reading } = this;
    return (
      edit.cells.every((cell) => reading.isAsWritten(cell) && reading.isFormatted(cell.position, cell.format?.after)) &&
      this.foreign() === undefined
    );
  }

  /** Whether a cell holds what the edit writes, and did not before. */
  get hasTraces(): boolean {
    const { edit, reading } = this;
    return edit.cells.some((cell) => {
      const { position, after } = cell;
      const row = rowBefore(edit, position.row);
      const isNew = row === undefined ? plain(after) !== null : !this.isAsBefore({ ...position, row }, position);
      return isNew && reading.isAsLeft(cell);
    });
  }

  /**
   * Whether a way back that Excel has answered led to where it was to. Somebody may have changed what stands beside the edit's cells, but
   * between the look before the way back and this one nothing may have moved.
   */
  isTakenBackSince(earlier: Look): boolean {
    if (this.isFree) return true;
    return (
      this.isUndone && this.hasMergesOfBefore && landmarks(this.edit).every((cell) => this.hasStayed(cell, earlier))
    );
  }

  private hasStayed({ position, value }: SheetEdit['expects'][number], earlier: Look): boolean {
    const before = this.before.contentOf(position);
    if (isSameContent(before, this.reading.contentOf(position))) return true;
    const wasThere = !before || before.formula === plain(value);
    return wasThere && this.reading.valueOf(position) === earlier.reading.valueOf(placeAfter(this.edit, position));
  }

  /** Whether none of the cells the edit has written is as before: nobody has begun to undo it. */
  get stands(): boolean {
    return (
      this.isInPlace &&
      (this.hasRows ?? this.hasOwnRows) &&
      this.hasMergesOfAfter &&
      (this.hasLandmarks || this.isWritten) &&
      writtenCells(this.edit).every(
        ({ was, cell: { position, format } }) =>
          !this.isAsBefore(was, position) && this.reading.isFormatted(position, format?.after),
      )
    );
  }

  /** Whether the cells it has written are as before. */
  get isUndone(): boolean {
    return writtenCells(this.edit).every(({ was }) => this.isAsBefore(was, was));
  }

  private isAsBefore(was: Position, position: Position): boolean {
    return isSameContent(this.before.contentOf(was), this.reading.contentOf(position));
  }

  /** Whether the edit is carried out, and nothing else has come into its rows. */
  get isAfter(): boolean {
    const merges = this.merges ?? [];
    return (
      this.isWritten &&
      this.isInPlace &&
      this.edit.merge.every((area) => merges.some((merged) => isSameArea(area, merged)))
    );
  }

  /** Whether what the edit relies on stands where it should once the edit is carried out. */
  get isInPlace(): boolean {
    return landmarksAfter(this.edit).every(({ position, value }) => this.reading.holds(position, value));
  }

  /** Cells below the rows that tell whether these are inserted. */
  private get below(): SheetEdit['expects'] {
    const { before = Infinity } = this.edit.insert ?? {};
    return landmarks(this.edit).filter(({ position, value }) => position.row >= before && plain(value) !== null);
  }

  get hasLandmarksBelow(): boolean {
    return this.below.length > 0;
  }

  /**
   * Whether the rows are inserted, by which of the cells below them hold what they should where; `undefined` where that does not tell.
   */
  get hasRows(): boolean | undefined {
    if (!this.edit.insert) return true;
    const { below } = this;
    // All that stands above is where it was, or what stands below may have moved for another reason.
    if (!landmarksAbove(this.edit).every(({ position, value }) => this.reading.holds(position, value)))
      return undefined;
    const stayed = below.filter(({ position, value }) => this.reading.holds(position, value)).length;
    const moved = below.filter(({ position, value }) =>
      this.reading.holds(placeAfter(this.edit, position), value),
    ).length;
    return moved === stayed ? undefined : moved > stayed;
  }

  /**
   * An inserted row that may be somebody else's by now: the edit wrote nothing into it by which to know it, and what stood below the rows
   * is not where they put it. Numbered as after the edit; `undefined` where there is none.
   */
  get doubtfulRow(): number | undefined {
    const { before, count } = this.edit.insert ?? { before: 0, count: 0 };
    const own = new Set(
      this.edit.cells.filter(({ after }) => plain(after) !== null).map(({ position }) => position.row),
    );
    const unknown = Array.from({ length: count }, (_, index) => before + index).find((row) => !own.has(row));
    const { below } = this;
    const stand =
      below.length > 0 &&
      below.every(({ position, value }) => this.reading.holds(placeAfter(this.edit, position), value));
    return stand ? undefined : unknown;
  }

  /** What the rows hold, where something of it is not the edit's. */
  foreign(): FilledRows | undefined {
    const written = new Set(this.edit.cells.map(({ position }) => toA1(position)));
    const rows = this.edit.insert ? this.reading.filledRows : undefined;
    return filledCells(rows).some((position) => !written.has(toA1(position))) ? rows : undefined;
  }
}

function isSameContent(before: Restorable | undefined, now: Content | undefined): boolean {
  if (!before || !now) return false;
  return before.formula === now.formula && (before.format ?? now.format) === now.format;
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area) => b.some((other) => isSameArea(area, other)));
}

/** Those of the areas that an edit touches where it merges or breaks up. */
function near({ dissolve, merge }: SheetEdit, areas: readonly Area[]): Area[] {
  return areas.filter((area) => [...dissolve, ...merge].some((touched) => overlaps(area, touched)));
}

/** The areas of the first list that the second lacks. */
export function lacking(areas: readonly Area[], others: readonly Area[]): Area[] {
  return areas.filter((area) => !others.some((other) => isSameArea(area, other)));
}
