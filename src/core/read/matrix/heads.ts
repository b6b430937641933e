import {
  amountKey,
  headKey,
  headMeanings,
  isComparedHead,
  isUnitHead,
  rowLabelKey,
  rowMeanings,
  yearOfHead,
} from '../../language/budget-words';
import { depthOfNumber } from '../../language/numbering';
import { rememberedHere, rememberedText } from '../../language/remembered';
import { matrixOf, type FixedRow, type Form } from '../../forms';
import { labelKey, squeeze } from '../../language/spelling';
import { isTotalWord } from '../../language/total-words';
import type { Steps } from '../../model/steps';
import type { Evidence } from '../compete';
import { ROWS_A_STEP, type SheetView } from '../sheet/view';
import { rowOfColumnNumbers } from '../undress/column-numbers';
import type { ColumnBand } from '../records/heads';

/** A head in the lowest level of the header, with its columns. */
export interface Leaf extends ColumnBand {
  readonly key: string;
  /** Keys of the heads above it, from the top. */
  readonly path: readonly string[];
  /** The year that it or a head above it names. */
  readonly year?: number;
  /** 其中: the column is contained in one beside it. */
  readonly isPart?: boolean;
  /** The columns of a code that is split over several columns (类 | 款 | 项). */
  readonly parts?: readonly ColumnBand[];
}

/** The rows of heads of a matrix; its form is determined later. */
export interface HeadRows {
  /** The words by which they were told. */
  readonly evidence: readonly Evidence[];
  readonly top: number;
  /** Last row of the header, the 栏次 row included. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly leaves: readonly Leaf[];
}

const ORDINAL = ['序号', '行次', '行号'];
/** The levels of a code, each of which may have a column of its own. */
export const CODE_PARTS: readonly string[] = ['类', '款', '项'];
/** How far apart rows of heads may be: one or two blank spacer rows may lie between them. */
const APART = 3;
/** The greatest number of rows of heads, not counting the 栏次 row. */
const TALLEST = 4;

/** Splits a head written in one cell with the heads above it: `本年收入-小计`. */
function inOneCell(key: string): readonly string[] {
  return key.split(/[-—–·/_]+/).filter((part) => part !== '');
}

/** What a row that a form prints is about; `undefined` for a row that only this form has. */
export function meaningOfRow({ label }: FixedRow): string | undefined {
  return rowMeanings(labelKey(label))[0];
}

/** Heads of a sum, or of the amount as such, that say nothing of what it is for. */
export const SUB_TOTAL = /^(?:[合小总]计数?|金额|(?:本年|年初)?预算(?:数|金额)?)$/;

/** This share of the words in a row of heads is known. */
const MOSTLY = 0.6;

/** Knows which words are heads of matrices, and which of these stand over other heads. */
export class HeadIndex {
  /** Heads as forms print them, which the lexicon need not know. */
  private readonly heads = new Set([...ORDINAL, ...CODE_PARTS]);
  /** The same of rows, as `labelKey`s. */
  private readonly rows = new Set<string>();
  /** Heads that stand over others. */
  private readonly parents = new Set<string>();
  /** What rows say, as `amountKey` or as a meaning, that others print as heads; and whether such a head stands over its parts. */
  private readonly across = new Map<string, boolean>();

  constructor(forms: readonly Form[]) {
    for (const { halves, transposed } of forms.flatMap((form) => matrixOf(form) ?? [])) {
      for (const { columns, rows } of halves) {
        for (const { label, under } of columns) {
          this.heads.add(headKey(labelKey(label)));
          if (under) this.parents.add(headKey(labelKey(under)));
        }
        if (rows.kind !== 'fixed') continue;
        for (const item of rows.items) {
          this.rows.add(labelKey(item.label));
          const isWhole = rows.sums.some(({ total }) => total === item.key);
          for (const word of transposed ? [headKey(labelKey(item.label)), meaningOfRow(item)] : [])
            if (word !== undefined) this.across.set(word, isWhole);
        }
      }
      for (const head of transposed?.besides ?? []) this.across.set(headKey(head), false);
    }
    for (const parent of this.parents) this.heads.add(parent);
  }

  /** Whether a text is a known head. */
  private readonly isHead = rememberedHere((key) => {
    const amount = amountKey(key);
    const isAcross = [amount, ...rowMeanings(amount)].some((word) => this.across.has(word));
    return isAcross || this.heads.has(key) || headMeanings(key).length > 0;
  });

  /** Whether a label is a known head, or ends in one: `本年收入-小计`; `key` is a `labelKey`. */
  private readonly isHeadOrLast = rememberedHere((key) => {
    const head = headKey(key);
    return this.isHead(head) || this.isHead(inOneCell(head).at(-1) ?? '');
  });

  /** What a text is among the heads of a row, if it is a word at all; heads beside those of a form's own columns count for nothing. */
  private readonly toldBy = rememberedHere((key): 'head' | 'compared' | 'unknown' | undefined => {
    if (!isWordKey(key)) return undefined;
    if (isComparedHead(key) || isYearAlone(key)) return 'compared';
    return this.isHeadOrLast(key) ? 'head' : 'unknown';
  });

  isParent(key: string): boolean {
    const isWhole = [key, ...rowMeanings(key)].some((word) => this.across.get(word));
    return this.parents.has(key) || (isWhole && !isTotalWord(key));
  }

  /** Whether budget tables have rows with that label, so that the text is not a heading of running text. */
  isRow(text: string): boolean {
    const key = rowLabelKey(text);
    return this.rows.has(key) || rowMeanings(key).length > 0;
  }

  /** All rows of heads on the sheet; tables that stand side by side have separate ones. */
  *find(view: SheetView): Steps<readonly HeadRows[]> {
    const found: HeadRows[] = [];
    for (let row = view.used.top; row <= view.used.bottom; row++) {
      if (row % ROWS_A_STEP === 0) yield;
      if (!this.isHeadRow(view, row)) continue;
      const rows = this.rowsFrom(view, row);
      const bottom = lastRowOf(view, rows);
      const spans = this.sideBySide(view, rows);
      for (const { left, right } of spans) {
        const leaves = this.leavesOf(view, rows, left, right);
        const evidence = this.evidenceIn(view, rows, { left, right });
        if (leaves.length > 0)
          found.push({
            evidence,
            top: row,
            bottom,
            left,
            right: Math.max(right, leaves.at(-1)?.right ?? right),
            leaves,
          });
      }
      row = bottom;
    }
    return found;
  }

  /** The heads that are known. Only budget tables have columns of 科目. */
  private evidenceIn(view: SheetView, rows: readonly number[], { left, right }: ColumnBand): readonly Evidence[] {
    return rows.flatMap((row) =>
      view.filled(row, left, right).flatMap((column): Evidence[] => {
        const word = view.key(row, column);
        const key = headKey(word);
        const [says = key] = headMeanings(key);
        return this.isHead(key)
          ? [{ word, at: { row, column }, says, weight: key.startsWith('科目') || says === 'code' ? 2 : 1 }]
          : [];
      }),
    );
  }

  /**
   * Whether a row is a row of heads: it holds only words, at least two are known heads, and so are most of them. Beside 科目编码 and 科目名称, or 单位代码 and 单位名称, stand the items
   * of a province's own table: 基本工资, 津贴补贴, 办公费 and twenty more.
   */
  private isHeadRow(view: SheetView, row: number): boolean {
    let known = 0;
    let unknown = 0;
    const filled = view.filled(row);
    for (const column of filled) {
      const told = typeof view.value(row, column) === 'string' && this.toldBy(view.key(row, column));
      if (!told) return false;
      if (told === 'head') known++;
      else if (told === 'unknown') unknown++;
      if (unknown * 2 > filled.length && !this.isRowOfClasses(view, row)) return false;
    }
    const isMostly = () => known / (known + unknown) >= MOSTLY || this.isRowOfClasses(view, row);
    return known >= 2 && isMostly() && !isRowOfNumbered(view, row, filled) && !this.isRowOfTotals(view, row);
  }

  /** Whether a row has the heads of both codes and names of classes, or of units: no row of amounts or of text has. */
  private isRowOfClasses(view: SheetView, row: number): boolean {
    const keys = view.filled(row).map((column) => headKey(view.key(row, column)));
    const has = (meaning: 'code' | 'classification') =>
      keys.some((key) => (key.includes('科目') || isUnitHead(key)) && headMeanings(key).includes(meaning));
    return has('code') && has('classification');
  }

  /**
   * Whether a row is one like 收入总计 | 支出总计 whose amounts are not filled in yet: such a row is part of a form although its words look like
   * heads.
   */
  private isRowOfTotals(view: SheetView, row: number): boolean {
    return view
      .filled(row)
      .every((column) => /[总合]计$/.test(view.key(row, column)) && this.isRow(view.content(row, column)));
  }

  private rowsFrom(view: SheetView, first: number): number[] {
    const rows = [first];
    for (
      let row = first + 1;
      row <= Math.min(view.used.bottom, (rows.at(-1) ?? first) + APART) && rows.length < TALLEST;
      row++
    ) {
      if (view.filled(row).length === 0) continue;
      const above = rows.at(-1) ?? first;
      if (
        !this.isHeadRow(view, row) &&
        !dividesHeads(view, above, row) &&
        !this.isBetween(view, above, row) &&
        !this.isBelow(view, above, row)
      )
        break;
      rows.push(row);
    }
    return rows;
  }

  /** Whether a row holds a single head below one that usually has several below it: 科目名称 under 功能分类科目. */
  private isBelow(view: SheetView, above: number, row: number): boolean {
    return view
      .filled(row)
      .every(
        (column) => this.isHead(headKey(view.key(row, column))) && this.isParent(headKey(view.key(above, column))),
      );
  }

  /**
   * Whether a row holds just a head over some columns (2024年预算数), with known heads in the next row; such a head never stands over the first
   * column.
   */
  private isBetween(view: SheetView, above: number, row: number): boolean {
    const filled = view.filled(row);
    const [left = 0] = view.filled(above);
    if (
      row !== above + 1 ||
      filled.some((column) => column <= left || !isWord(view, row, column) || /[:：]/.test(view.content(row, column)))
    )
      return false;
    return row < view.used.bottom && this.isHeadRow(view, row + 1) && !view.filled(row + 1).includes(left);
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
        // A head repeated over formerly merged cells counts once.
        if (!isFirst(key) || headKey(view.key(row, column - 1)) === key) continue;
        if (seen.has(key)) starts.add(column);
        seen.add(key);
      }
    }
    const cuts = [left, ...[...starts].sort((a, b) => a - b)];
    return cuts.map((cut, index) => ({ left: cut, right: (cuts[index + 1] ?? right + 1) - 1 }));
  }

  /** The lowest head of each column, left to right, with those above it. */
  private leavesOf(view: SheetView, rows: readonly number[], left: number, right: number): Leaf[] {
    const packed = this.isPacked(view, rows, left, right);
    const at = packed ? this.packed(view, rows, left, right) : lowest(view, rows, left, right);
    const heads = [...at].sort(([a], [b]) => a - b);
    const leaves: Leaf[] = [];
    heads.forEach(([column, { row, text }], index) => {
      const next = heads[index + 1];
      const upper = packed ? [] : rows.filter((other) => other < row);
      const above = upper
        .map((other) => headOver(view, other, column, left))
        .filter((key) => key !== '' && key !== text);
      const own = this.isHead(headKey(text)) ? [text] : inOneCell(text);
      const texts = [...above, ...own];
      const years = texts.flatMap((key) => yearOfHead(key) ?? []);
      const leaf: Leaf = {
        key: headKey(own.at(-1) ?? text),
        path: texts.slice(0, -1).map(headKey),
        year: years.length > 0 ? Math.min(...years) : undefined,
        isPart: squeeze(view.content(row, column)).startsWith('其中'),
        left: column,
        right: next ? next[0] - 1 : Math.max(right, column),
      };
      const previous = leaves.at(-1);
      // One label over several cells, repeated in each of them.
      const isRepeated =
        previous?.key === leaf.key && previous.year === leaf.year && previous.path.join() === leaf.path.join();
      if (isRepeated) leaves[leaves.length - 1] = { ...previous, right: leaf.right };
      else leaves.push(leaf);
    });
    return leaves;
  }

  /**
   * Whether the cells of each row were pasted next to each other, so that upper heads no longer stand over their own columns. Then a head
   * that should span several columns is directly followed by its neighbour, and that neighbour is followed by another such head or has one
   * of the lower heads below it.
   */
  private isPacked(view: SheetView, rows: readonly number[], left: number, right: number): boolean {
    const [upper = 0, lower] = rows;
    if (lower === undefined) return false;
    // A head repeated over formerly merged cells counts once.
    const heads = view
      .filled(upper, left, right)
      .filter((column) => view.key(upper, column) !== view.key(upper, column - 1));
    const isWide = (column: number) => this.parents.has(headKey(view.key(upper, column)));
    return heads.some((column, index) => {
      const next = heads[index + 1];
      if (next === undefined || !isWide(column) || view.merge(upper, column)) return false;
      if (view.filled(lower, column, next - 1).length >= 2) return false;
      if (isWide(next)) return true;
      const others = heads.filter((other) => !isWide(other) && !view.isBlank(upper, other + 1));
      return others.some((other) => !view.isBlank(lower, other) && view.key(upper, other) !== view.key(lower, other));
    });
  }

  /**
   * The heads of a packed header: the lower heads stand where they should; the upper heads without lower ones fill the columns in between,
   * in order.
   */
  private packed(
    view: SheetView,
    [upper = 0, lower = 0]: readonly number[],
    left: number,
    right: number,
  ): Map<number, Head> {
    const columns = new Map<number, Head>(
      view
        .filled(lower, left, view.used.right)
        .map((column) => [column, { row: lower, text: view.key(lower, column) }]),
    );
    const single = view
      .filled(upper, left, right)
      .map((column) => view.key(upper, column))
      .filter((key) => !this.parents.has(headKey(key)));
    const step = view.filled(upper, left, right).length > 1 && view.isBlank(upper, left + 1) ? 2 : 1;
    for (let column = left; single.length > 0 && column <= left + 64 * step; column += step) {
      if (!columns.has(column)) columns.set(column, { row: upper, text: single.shift() ?? '' });
    }
    return columns;
  }
}

/** Whether a head is one of a table's first column: where it appears again in a row of heads, another table begins beside the first. */
const isFirst = (key: string): boolean => isOrdinal(key) || headMeanings(key).includes('code');

interface Head {
  readonly row: number;
  readonly text: string;
}

/** The lowest text in each column; a merged head counts in its first column only. */
function lowest(view: SheetView, rows: readonly number[], left: number, right: number): Map<number, Head> {
  const at = new Map<number, Head>();
  for (let column = left; column <= right; column++) {
    for (const row of [...rows].reverse()) {
      const anchor = view.anchor(row, column);
      const text = view.key(anchor.row, anchor.column);
      if (text === '') continue;
      if (anchor.column === column) at.set(column, { row: anchor.row, text });
      break;
    }
  }
  return at;
}

/** The head that stands over a column in a row above its own: there, or in the next filled cell to the left. */
function headOver(view: SheetView, row: number, column: number, left: number): string {
  const anchor = view.anchor(row, column);
  const own = view.key(anchor.row, anchor.column);
  if (own !== '') return own;
  const before = view.filled(row, left, column - 1).at(-1);
  return before === undefined || view.merge(row, before) ? '' : view.key(row, before);
}

/** Whether a row is one like 二、政府性基金预算拨款 | 2、公用经费 whose amounts are not filled in yet: items are numbered, heads are not. */
function isRowOfNumbered(view: SheetView, row: number, filled: readonly number[]): boolean {
  const isNumbered = (column: number) => depthOfNumber(squeeze(view.content(row, column))) > 0;
  const [first] = filled;
  return first !== undefined && isNumbered(first) && filled.filter(isNumbered).length * 2 > filled.length;
}

function isWord(view: SheetView, row: number, column: number): boolean {
  return typeof view.value(row, column) === 'string' && isWordKey(view.key(row, column));
}

const isWordKey = rememberedText((key) => {
  const head = headKey(key);
  return head !== '' && (!/^\d/.test(head) || isYearAlone(head));
});

/** 2024年: a head over all amounts of that year. */
const isYearAlone = (key: string): boolean => /^20\d{2}年度?$/.test(key);

/**
 * Whether a row holds subheads of the row above: each stands below a head over several columns, and at least one below a cell in which that
 * head has no text.
 */
function dividesHeads(view: SheetView, above: number, row: number): boolean {
  const filled = view.filled(row);
  const isOver = (column: number): boolean => {
    const merge = view.merge(above, column);
    return merge ? merge.right > merge.left : view.isBlank(above, column) || view.isBlank(above, column + 1);
  };
  const stands = filled.every(
    (column) => isWord(view, row, column) && view.content(row, column).length <= 20 && isOver(column),
  );
  return stands && filled.length >= 2 && filled.some((column) => view.isBlank(above, column));
}

/** The row that numbers the columns, if it follows; else the last row of the heads' merged areas. */
function lastRowOf(view: SheetView, rows: readonly number[]): number {
  const last = Math.max(...rows.flatMap((row) => view.filled(row).map((column) => view.area(row, column).bottom)));
  return rowOfColumnNumbers(view, last, APART) ?? last;
}

/** Whether a head is the 序号 column's. */
export function isOrdinal(key: string): boolean {
  return ORDINAL.includes(key);
}
