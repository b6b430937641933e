import { matrixOf, type Form, type MatrixColumn } from '../forms';
import { labelKey } from '../sheet/text';
import type { SheetView } from '../sheet/view';
import type { ColumnBand } from './header';

/** A head at the bottom of the header, with the columns it stands over. */
export interface Leaf extends ColumnBand {
  readonly key: string;
}

/** Rows of heads of some matrix; which form it is comes later. */
export interface HeadRows {
  readonly top: number;
  /** Last row of the header, the 栏次 row included. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly leaves: readonly Leaf[];
}

const ORDINAL = ['序号', '行次', '行号'];
const NUMBERS = ['栏次', '行次', '栏目'];
/** Rows of heads may be so far apart: a blank spacer row or two between them. */
const APART = 3;
/** Rows of heads at most, the 栏次 row aside. */
const TALLEST = 3;

/** A head without the year and the remark that some print with it: `2024年预留…份额`, `政府采购金额（当年…）`. */
export function headKey(key: string): string {
  const bare = key.replace(/^20\d\d年度?/, '').replace(/\([^()]*\)$/, '');
  return bare === '' ? key : bare;
}

/** All wordings of a column's head, as `headKey`s. */
export function headKeys({ label, aliases = [] }: Pick<MatrixColumn, 'label' | 'aliases'>): readonly string[] {
  return [label, ...aliases].map((text) => headKey(labelKey(text)));
}

/** Which words are heads of matrices, and which of them stand over others. */
export class HeadIndex {
  private readonly heads = new Set<string>(ORDINAL);
  private readonly parents = new Set<string>();
  /** The first column of each form: where it is named again, another table begins beside the first. */
  private readonly first = new Set<string>(ORDINAL);

  constructor(forms: readonly Form[]) {
    for (const matrix of forms.flatMap((form) => matrixOf(form) ?? [])) {
      for (const [half, { columns }] of matrix.halves.entries()) {
        for (const [index, column] of columns.entries()) {
          for (const key of headKeys(column)) {
            this.heads.add(key);
            if (half === 0 && index === 0 && column.type === 'code') this.first.add(key);
          }
          if (column.under) this.parents.add(headKey(labelKey(column.under)));
        }
      }
    }
    for (const parent of this.parents) this.heads.add(parent);
  }

  isParent(key: string): boolean {
    return this.parents.has(key);
  }

  /** All rows of heads on the sheet; tables side by side have theirs apart. */
  find(view: SheetView): HeadRows[] {
    const found: HeadRows[] = [];
    for (let row = view.used.top; row <= view.used.bottom; row++) {
      if (!this.isHeadRow(view, row)) continue;
      const rows = this.rowsFrom(view, row);
      const bottom = numbersBelow(view, rows);
      const spans = this.sideBySide(view, rows);
      for (const { left, right } of spans) {
        const leaves = this.leavesOf(view, rows, left, right);
        if (leaves.length > 0) found.push({ top: row, bottom, left, right: Math.max(right, leaves.at(-1)?.right ?? right), leaves });
      }
      row = bottom;
    }
    return found;
  }

  /** Words only, at least two of them known heads, and most of them. */
  private isHeadRow(view: SheetView, row: number): boolean {
    let known = 0;
    let all = 0;
    for (const column of view.filled(row)) {
      const value = view.value(row, column);
      const key = headKey(view.key(row, column));
      if (typeof value !== 'string' || key === '' || /^\d/.test(key)) return false;
      all++;
      if (this.heads.has(key)) known++;
    }
    return known >= 2 && known / all >= 0.6;
  }

  private rowsFrom(view: SheetView, first: number): number[] {
    const rows = [first];
    for (let row = first + 1; row <= Math.min(view.used.bottom, (rows.at(-1) ?? first) + APART) && rows.length < TALLEST; row++) {
      if (view.filled(row).length === 0) continue;
      if (!this.isHeadRow(view, row)) break;
      rows.push(row);
    }
    return rows;
  }

  private sideBySide(view: SheetView, rows: readonly number[]): ColumnBand[] {
    const filled = rows.flatMap((row) => view.filled(row).map((column) => view.area(row, column)));
    const left = Math.min(...filled.map((area) => area.left));
    const right = Math.max(...filled.map((area) => area.right));
    const starts = new Set<number>();
    for (const row of rows) {
      const seen = new Set<string>();
      for (const column of view.filled(row)) {
        const key = headKey(view.key(row, column));
        // A head repeated over cells that were merged is one.
        if (!this.first.has(key) || headKey(view.key(row, column - 1)) === key) continue;
        if (seen.has(key)) starts.add(column);
        seen.add(key);
      }
    }
    const cuts = [left, ...[...starts].sort((a, b) => a - b)];
    return cuts.map((cut, index) => ({ left: cut, right: (cuts[index + 1] ?? right + 1) - 1 }));
  }

  /** The lowest head of each column, left to right. */
  private leavesOf(view: SheetView, rows: readonly number[], left: number, right: number): Leaf[] {
    const at = this.isPacked(view, rows, left, right) ? this.packed(view, rows, left, right) : lowest(view, rows, left, right);
    const heads = [...at].sort(([a], [b]) => a - b);
    const leaves: Leaf[] = [];
    heads.forEach(([column, key], index) => {
      const next = heads[index + 1];
      const band = { left: column, right: next ? next[0] - 1 : Math.max(right, column) };
      const previous = leaves.at(-1);
      // 一 label over several cells, repeated in each.
      if (previous?.key === key) leaves[leaves.length - 1] = { ...previous, right: band.right };
      else leaves.push({ key, ...band });
    });
    return leaves;
  }

  /**
   * Whether the cells of each row were pasted one after the other, so that a head no longer stands over its own columns: a head
   * that has several below it is followed by its neighbour at once.
   */
  private isPacked(view: SheetView, rows: readonly number[], left: number, right: number): boolean {
    const [upper = 0, lower] = rows;
    if (lower === undefined) return false;
    // A head repeated over the cells it was merged over counts once.
    const heads = view.filled(upper, left, right).filter((column) => view.key(upper, column) !== view.key(upper, column - 1));
    return heads.some((column, index) => {
      const next = heads[index + 1];
      if (next === undefined || !this.isParent(headKey(view.key(upper, column))) || view.merge(upper, column)) return false;
      return view.filled(lower, column, next - 1).length < 2;
    });
  }

  /** The lower heads stand where they should; the upper ones that have none below them fill the columns between, in order. */
  private packed(view: SheetView, [upper = 0, lower = 0]: readonly number[], left: number, right: number): Map<number, string> {
    const columns = new Map(view.filled(lower, left, view.used.right).map((column) => [column, headKey(view.key(lower, column))] as const));
    const single = view.filled(upper, left, right).map((column) => headKey(view.key(upper, column))).filter((key) => !this.isParent(key));
    const step = view.filled(upper, left, right).length > 1 && view.isBlank(upper, left + 1) ? 2 : 1;
    for (let column = left; single.length > 0 && column <= left + 64 * step; column += step) {
      if (!columns.has(column)) columns.set(column, single.shift() ?? '');
    }
    return columns;
  }
}

/** The text that stands lowest in each column; a merged head stands in its first column only. */
function lowest(view: SheetView, rows: readonly number[], left: number, right: number): Map<number, string> {
  const at = new Map<number, string>();
  for (let column = left; column <= right; column++) {
    for (const row of [...rows].reverse()) {
      const anchor = view.anchor(row, column);
      const key = headKey(view.key(anchor.row, anchor.column));
      if (key === '') continue;
      if (anchor.column === column) at.set(column, key);
      break;
    }
  }
  return at;
}

/** The row that numbers the columns (栏次 | 1 | 2 …), if it follows; else the last row of heads with all they are merged over. */
function numbersBelow(view: SheetView, rows: readonly number[]): number {
  const last = Math.max(...rows.flatMap((row) => view.filled(row).map((column) => view.area(row, column).bottom)));
  for (let row = last + 1; row <= Math.min(view.used.bottom, last + APART); row++) {
    const filled = view.filled(row);
    if (filled.length === 0) continue;
    const texts = filled.map((column) => view.content(row, column));
    const numbers = NUMBERS.includes(view.key(row, filled[0] ?? 0)) ? texts.slice(1) : texts;
    const counts = numbers.length > 1 && numbers.every((text, index) => Number(text.normalize('NFKC')) === index + Number(numbers[0]?.normalize('NFKC')));
    return NUMBERS.includes(view.key(row, filled[0] ?? 0)) || (counts && Number(numbers[0]) <= 2) ? row : last;
  }
  return last;
}

/** Whether a head is the 序号 column's. */
export function isOrdinal(key: string): boolean {
  return ORDINAL.includes(key);
}
