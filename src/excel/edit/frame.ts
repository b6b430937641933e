import { areaToA1, type Area, type Position, type SheetEdit } from '../../core';

/**
 * Where an edit's cells are. Excel moves a range it was asked for along with its cells
 * (https://learn.microsoft.com/javascript/api/office/officeextension.trackedobjects): all places are told from one cell, so that a row that is
 * inserted above while we work shifts all of them. That nothing moved among them is for a comparison to show.
 */
export class Frame {
  private constructor(
    readonly sheet: Excel.Worksheet,
    private readonly anchor: Excel.Range | undefined,
    private readonly at: Position,
  ) {}

  /** Told from a cell above the rows the edit inserts, which it does not shift itself; by plain addresses where there is none. */
  static of(sheet: Excel.Worksheet, edit: SheetEdit): Frame {
    const before = edit.insert?.before ?? Infinity;
    const cells = [...edit.expects, ...edit.cells].map(({ position }) => position);
    const at = cells.find(({ row }) => row < before) ?? (before > 0 ? { row: 0, column: 0 } : undefined);
    return new Frame(sheet, at && sheet.getCell(at.row, at.column), at ?? { row: 0, column: 0 });
  }

  /** Queues the question how far its cells have moved; ask {@link shift} after the sync. */
  loadShift(): void {
    this.anchor?.load('rowIndex');
  }

  /** By how many rows the cells are below where the edit says. */
  get shift(): number {
    return (this.anchor?.toJSON().rowIndex ?? this.at.row) - this.at.row;
  }

  area(area: Area): Excel.Range {
    if (!this.anchor) return this.sheet.getRange(areaToA1(area));
    const { top, left, bottom, right } = area;
    const first = this.anchor.getOffsetRange(top - this.at.row, left - this.at.column);
    return bottom === top && right === left ? first : first.getResizedRange(bottom - top, right - left);
  }

  cell({ row, column }: Position): Excel.Range {
    return this.area({ top: row, left: column, bottom: row, right: column });
  }

  /** Whole rows. */
  rows(first: number, count: number): Excel.Range {
    const { column } = this.at;
    return this.area({ top: first, left: column, bottom: first + count - 1, right: column }).getEntireRow();
  }
}
