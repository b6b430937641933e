import { greatest, least } from '../../model/geometry';
import { headKey, headMeanings, isUnitHead } from '../../language/budget-words';
import { amountConcept, isWithin } from '../../language/concepts';
import { depthOfNumber } from '../../language/numbering';
import { squeeze } from '../../language/spelling';
import type { Steps } from '../../model/steps';
import type { Evidence } from '../compete';
import type { ColumnBand } from '../sheet/band';
import { ROWS_A_STEP, type SheetView } from '../sheet/view';
import { rowOfColumnNumbers } from '../undress/column-numbers';
import { isOrdinal, isWordKey, type HeadWords } from './head-words';
import { leavesOf, type Leaf } from './leaves';

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

/** How far apart rows of heads may be: one or two blank spacer rows may lie between them. */
const APART = 3;
/** The greatest number of rows of heads, not counting the 栏次 row. */
const TALLEST = 4;

/** This share of the words in a row of heads is known. */
const MOSTLY = 0.6;

/** All rows of heads on the sheet; tables that stand side by side have separate ones. */
export function* findHeadRows(view: SheetView, words: HeadWords): Steps<readonly HeadRows[]> {
  const found: HeadRows[] = [];
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    if (!isHeadRow(words, view, row)) continue;
    const rows = rowsFrom(words, view, row);
    const bottom = lastRowOf(view, rows);
    const spans = sideBySide(view, rows);
    for (const { left, right } of spans) {
      const leaves = leavesOf(words, view, rows, left, right);
      const evidence = evidenceIn(words, view, rows, { left, right });
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
function evidenceIn(
  words: HeadWords,
  view: SheetView,
  rows: readonly number[],
  { left, right }: ColumnBand,
): readonly Evidence[] {
  return rows.flatMap((row) =>
    view.filled(row, left, right).flatMap((column): Evidence[] => {
      const word = view.key(row, column);
      const key = headKey(word);
      const [says = key] = headMeanings(key);
      return words.isHead(key)
        ? [{ word, at: { row, column }, says, weight: key.startsWith('科目') || says === 'code' ? 2 : 1 }]
        : [];
    }),
  );
}

/**
 * Whether a row is a row of heads: it holds only words, at least two are known heads, and so are most of them. Beside 科目编码 and 科目名称, or 单位代码 and 单位名称, stand the items
 * of a province's own table: 基本工资, 津贴补贴, 办公费 and twenty more.
 */
function isHeadRow(words: HeadWords, view: SheetView, row: number): boolean {
  let known = 0;
  let unknown = 0;
  const filled = view.filled(row);
  let isOfClasses: boolean | undefined;
  const hasClasses = () => (isOfClasses ??= isRowOfClasses(view, row));
  for (const column of filled) {
    const told = typeof view.value(row, column) === 'string' && words.toldBy(view.key(row, column));
    if (!told) return false;
    if (told === 'head') known++;
    else if (told === 'unknown') unknown++;
    if (unknown * 2 > filled.length && !hasClasses()) return false;
  }
  const isMostly = () => known / (known + unknown) >= MOSTLY || hasClasses();
  return (
    known >= 2 &&
    isMostly() &&
    !isRowOfNumbered(view, row, filled) &&
    !isRowOfTotals(words, view, row) &&
    !saysKindOfProject(view, row, filled)
  );
}

/** Whether a row says beside a label what kind of project it is, in words that head columns elsewhere: 项目类型 | 特定目标类. */
function saysKindOfProject(view: SheetView, row: number, filled: readonly number[]): boolean {
  return filled.some((column, index) => {
    const beside = filled[index + 1];
    const concept = beside === undefined ? undefined : amountConcept(view.key(row, beside));
    const isKind = concept !== undefined && isWithin(concept, 'expenditure');
    return isKind && /^(?:项目|支出|预算)(?:类型|类别|属性|性质)$/.test(view.key(row, column));
  });
}

/** Whether a row has the heads of both codes and names of classes, or of units: no row of amounts or of text has. */
function isRowOfClasses(view: SheetView, row: number): boolean {
  const keys = view.filled(row).map((column) => headKey(view.key(row, column)));
  const has = (meaning: 'code' | 'classification') =>
    keys.some((key) => (key.includes('科目') || isUnitHead(key)) && headMeanings(key).includes(meaning));
  return has('code') && has('classification');
}

/**
 * Whether a row is one like 收入总计 | 支出总计 whose amounts are not filled in yet: such a row is part of a form although its words look like
 * heads.
 */
function isRowOfTotals(words: HeadWords, view: SheetView, row: number): boolean {
  return view
    .filled(row)
    .every((column) => /[总合]计$/.test(view.key(row, column)) && words.isRow(view.content(row, column)));
}

function rowsFrom(words: HeadWords, view: SheetView, first: number): number[] {
  const rows = [first];
  for (
    let row = first + 1;
    row <= Math.min(view.used.bottom, (rows.at(-1) ?? first) + APART) && rows.length < TALLEST;
    row++
  ) {
    if (view.filled(row).length === 0) continue;
    const above = rows.at(-1) ?? first;
    if (
      !isHeadRow(words, view, row) &&
      !dividesHeads(view, above, row) &&
      !isBetween(words, view, above, row) &&
      !isBelow(words, view, above, row)
    )
      break;
    rows.push(row);
  }
  return rows;
}

/** Whether a row holds a single head below one that usually has several below it: 科目名称 under 功能分类科目. */
function isBelow(words: HeadWords, view: SheetView, above: number, row: number): boolean {
  return view
    .filled(row)
    .every(
      (column) => words.isHead(headKey(view.key(row, column))) && words.isParent(headKey(view.key(above, column))),
    );
}

/**
 * Whether a row holds just a head over some columns (2024年预算数), with known heads in the next row; such a head never stands over the first
 * column.
 */
function isBetween(words: HeadWords, view: SheetView, above: number, row: number): boolean {
  const filled = view.filled(row);
  const [left = 0] = view.filled(above);
  if (
    row !== above + 1 ||
    filled.some((column) => column <= left || !isWord(view, row, column) || /[:：]/.test(view.content(row, column)))
  )
    return false;
  return row < view.used.bottom && isHeadRow(words, view, row + 1) && !view.filled(row + 1).includes(left);
}

function sideBySide(view: SheetView, rows: readonly number[]): ColumnBand[] {
  const filled = rows.flatMap((row) => view.filled(row).map((column) => view.area(row, column)));
  const left = least(filled.map((area) => area.left));
  const right = greatest(filled.map((area) => area.right));
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

/** Whether a head is one of a table's first column: where it appears again in a row of heads, another table begins beside the first. */
const isFirst = (key: string): boolean => isOrdinal(key) || headMeanings(key).includes('code');

/** Whether a row is one like 二、政府性基金预算拨款 | 2、公用经费 whose amounts are not filled in yet: items are numbered, heads are not. */
function isRowOfNumbered(view: SheetView, row: number, filled: readonly number[]): boolean {
  const isNumbered = (column: number) => depthOfNumber(squeeze(view.content(row, column))) > 0;
  const [first] = filled;
  return first !== undefined && isNumbered(first) && filled.filter(isNumbered).length * 2 > filled.length;
}

function isWord(view: SheetView, row: number, column: number): boolean {
  return typeof view.value(row, column) === 'string' && isWordKey(view.key(row, column));
}

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
  const last = greatest(rows.flatMap((row) => view.filled(row).map((column) => view.area(row, column).bottom)));
  return rowOfColumnNumbers(view, last, APART) ?? last;
}
