import { contentText, showsZeroAsNothing } from '../../language/display';
import type { Area, Position } from '../../model/geometry';
import { overlaps } from '../../model/geometry';
import type { CellValue, SheetSnapshot } from '../../model/grid';
import { firstFrom } from '../../model/sorted';
import { rememberedText } from '../../language/remembered';
import { labelKey } from '../../language/spelling';

const BLANK = /^[\s\u200b-\u200d]*$/;
/** The length of the longest label, including the blanks that stretch it; longer texts are running text. */
const LONGEST_LABEL = 80;

/**
 * Equal texts as one and the same string. A sheet that is read again comes with strings of its own, and whatever is remembered of a text would be
 * found by comparing them character by character.
 */
const sameText = rememberedText((text) => text);

/** So many rows are gone through at once, in work that is done in steps. */
export const ROWS_A_STEP = 250;

/** A row as far as it was looked at. By column, counted from the left of the used area. */
interface Row {
  readonly contents: (string | undefined)[];
  readonly keys: (string | undefined)[];
  /** Columns of the worksheet with content, in order. */
  filled?: readonly number[];
}

const NONE: readonly number[] = [];
const UNMERGED: (Area | undefined)[] = [];

const isBlankValue = (value: CellValue): boolean => value === null || (typeof value === 'string' && BLANK.test(value));

/**
 * A worksheet as the reading code sees it: worksheet coordinates, content as text, merged areas looked up by cell. What was found out of a row is
 * remembered, since every step of reading asks for it.
 */
export class SheetView {
  /** The used area; `bottom < top` on an empty sheet. */
  readonly used: Area;
  private readonly rows: (Row | undefined)[] = [];
  /** By row: the merged areas that it crosses, and by column, once it was asked for, the area at each cell. */
  private readonly crossing = new Map<number, Area[]>();
  private readonly merged = new Map<number, readonly (Area | undefined)[]>();

  constructor(readonly snapshot: SheetSnapshot) {
    const { grid } = snapshot;
    const width = grid.values.reduce((most, row) => Math.max(most, row.length), 0);
    const merges = grid.merges ?? [];
    this.used = {
      top: grid.top,
      left: grid.left,
      bottom: Math.max(grid.top + grid.values.length - 1, -1),
      right: grid.left + width - 1,
    };
    for (const area of merges) {
      if (!overlaps(area, this.used)) continue;
      for (let row = area.top; row <= Math.min(area.bottom, this.used.bottom); row++) {
        const others = this.crossing.get(row);
        if (others) others.push(area);
        else this.crossing.set(row, [area]);
      }
    }
  }

  private mergedIn(row: number): readonly (Area | undefined)[] {
    const crossing = this.crossing.get(row);
    const areas: (Area | undefined)[] = crossing ? [] : UNMERGED;
    for (const area of crossing ?? [])
      for (let column = area.left; column <= Math.min(area.right, this.used.right); column++) areas[column] = area;
    this.merged.set(row, areas);
    return areas;
  }

  private row(row: number): Row {
    return (this.rows[row - this.used.top] ??= this.emptyRow());
  }

  /** As wide as the sheet at once: lists that grow cell by cell are copied and keep room for what never comes. */
  private emptyRow(): Row {
    const length = this.used.right - this.used.left + 1;
    return { contents: new Array<string | undefined>(length), keys: new Array<string | undefined>(length) };
  }

  private isInside(row: number, column: number): boolean {
    const { top, left, bottom, right } = this.used;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  /** The cell's value; a zero that its number format shows as a dash counts as nothing, since that is what people see. */
  value(row: number, column: number): CellValue {
    const value = this.snapshot.grid.values[row - this.used.top]?.[column - this.used.left] ?? null;
    return value === 0 && showsZeroAsNothing(this.format(row, column)) ? null : value;
  }

  format(row: number, column: number): string {
    return this.snapshot.grid.formats?.[row - this.used.top]?.[column - this.used.left] ?? 'General';
  }

  /** The cell's content as text, percentages and dates written out; `''` for an empty or covered cell. */
  content(row: number, column: number): string {
    if (!this.isInside(row, column)) return '';
    return (this.row(row).contents[column - this.used.left] ??= sameText(
      contentText(this.value(row, column), this.format(row, column)).trim(),
    ));
  }

  isBlank(row: number, column: number): boolean {
    return isBlankValue(this.value(row, column));
  }

  /** The cell's content as a `labelKey`. */
  key(row: number, column: number): string {
    if (!this.isInside(row, column)) return '';
    return (this.row(row).keys[column - this.used.left] ??= this.keyOf(row, column));
  }

  private keyOf(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' && value.length <= LONGEST_LABEL ? labelKey(this.content(row, column)) : '';
  }

  /** The merged area that the cell belongs to, if it is known to be in one. */
  merge(row: number, column: number): Area | undefined {
    return (this.merged.get(row) ?? this.mergedIn(row))[column];
  }

  /** The merged area that the cell belongs to, or the cell alone. */
  area(row: number, column: number): Area {
    return this.merge(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cell that holds the content of the cell's merged area. */
  anchor(row: number, column: number): Position {
    const merge = this.merge(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }

  /** Columns of the non-blank cells of a row, left to right, within the given bounds. */
  filled(row: number, left = this.used.left, right = this.used.right): readonly number[] {
    // A sheet may have a million rows without any cell.
    if ((this.snapshot.grid.values[row - this.used.top]?.length ?? 0) === 0) return NONE;
    const all = (this.row(row).filled ??= this.filledIn(row));
    const [first = 0] = all;
    const last = all.at(-1) ?? 0;
    if (left <= first && right >= last) return all;
    return all.slice(firstFrom(all, left), firstFrom(all, right + 1));
  }

  /** The first of these columns. */
  firstFilled(row: number, left = this.used.left, right = this.used.right): number | undefined {
    const all = this.filled(row);
    const first = all[firstFrom(all, left)];
    return first !== undefined && first <= right ? first : undefined;
  }

  private filledIn(row: number): readonly number[] {
    const columns: number[] = [];
    const values = this.snapshot.grid.values[row - this.used.top] ?? [];
    values.forEach((value, index) => {
      const column = this.used.left + index;
      // Only a zero may be shown as nothing.
      if (!isBlankValue(value) && (value !== 0 || !this.isBlank(row, column))) columns.push(column);
    });
    return columns;
  }
}
