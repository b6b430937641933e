import type { Area } from '../../model/geometry';
import { squeeze } from '../../language/spelling';
import type { SheetView } from '../sheet/view';
import { readCaption, type Caption } from '../fields/caption';
import type { Titles } from '../fields/titles';
import { isOrdinal, type HeadWords } from './head-words';
import type { HeadRows } from './heads';
import { CONTINUED, isEmptyNote, isPageNumber, isTableTitle } from '../../language/captions';
import { HEADING } from '../../language/numbering';
import { isTotalWord } from '../../language/total-words';
import { countsOn, GAP, goesOnBelow, strangerIn } from '../sheet/ends';
import { strangeTitleIn, titleIn } from '../sheet/lines';

/** How many rows above the heads the title and the lines below it may stand; blank rows are not counted. */
const CAPTION_ROWS = 6;
/** How many rows below its end the note of an empty table may stand. */
const FOOT_ROWS = 20;

/** A page's number, or 续表 alone. */
const isPageLine = (text: string): boolean => isPageNumber(text) || text.replace(CONTINUED, '') === '';

/** Rows of heads with the rows below them, before their form is known. */
export interface Body {
  readonly head: HeadRows;
  readonly caption: Caption;
  readonly captionArea: Area;
  /** Rows with content, in order; rows that only repeat the heads on a new page are left out. */
  readonly rows: readonly number[];
  readonly bottom: number;
  readonly note: { readonly row: number; readonly column: number; readonly text: string } | undefined;
}

/** The words that are known while a body is followed downwards. */
export interface Words {
  readonly titles: Titles;
  readonly heads: HeadWords;
}

/**
 * Follows a table down from its heads to where it ends.
 * @param below the heads further down in the same columns, from top to bottom
 * @param used receives those heads that only repeat the table's own on a new page
 */
export function bodyOf(
  view: SheetView,
  head: HeadRows,
  below: readonly HeadRows[],
  within: Area,
  words: Words,
  used: Set<HeadRows>,
): Body {
  const captionArea = captionAbove(view, head, within, words.titles);
  const caption = readCaption(view, captionArea, words.titles);
  const rows: number[] = [];
  const resumes = resuming(view, within, rows);
  let bottom = head.bottom;
  let note: Body['note'];
  let next = 0;
  let row = head.bottom + 1;
  for (; row <= within.bottom; row++) {
    while ((below[next]?.bottom ?? row) < row) next++;
    const other = below[next];
    const filled = view.filled(row, within.left, within.right);
    const [first] = filled;
    if (first === undefined) continue;
    const isApart = row - bottom > GAP;
    const noted = row === other?.top ? undefined : noteIn(view, row, filled);
    if (noted !== undefined) {
      note = { row, column: first, text: noted };
      break;
    }
    if (
      row === other?.top ||
      (!isOnlyNumbered(view, row, filled, head) &&
        endsHere(view, row, filled, within, other?.top ?? within.bottom + 1, words, resumes))
    ) {
      if (!other || isApart || !continues(view, row, other, { head, caption, rows }, within)) break;
      used.add(other);
      bottom = row = other.bottom;
      continue;
    }
    if (isApart && !resumes(row)) break;
    rows.push(row);
    bottom = row;
  }
  // A blank row between the heads and the note belongs to the empty table.
  if (rows.length === 0 && note) bottom = note.row - 1;
  // In a short table the note may stand beside its label, which looks like a row of the table.
  const feet = { top: rows.length <= FOOT_ROWS ? head.bottom + 1 : row, bottom: row + FOOT_ROWS };
  note ??= noteBelow(view, { ...within, ...feet }, below[next]?.top ?? within.bottom + 1, words.titles);
  note ??= noteAbove(view, captionArea);
  return { head, caption, captionArea, rows, bottom, note };
}

/** A row that closes a table: nothing of it comes below. */
const isLastTotal = (key: string): boolean => isTotalWord(key) || key.endsWith('总计');

/**
 * Tells whether a row below many blank ones still belongs to the table. Forms with room for more rows print their total at the foot,
 * whatever the number of rows in use; any other row must look like one above: text and figures in the same columns.
 */
function resuming(view: SheetView, { left, right }: Area, rows: readonly number[]): (row: number) => boolean {
  const labelOf = (row: number) => view.key(row, view.firstFilled(row, left, right) ?? left);
  const shapeOf = (row: number) =>
    view
      .filled(row, left, right)
      .map((column) => `${column}${typeof view.value(row, column)}`)
      .join();
  const shapes = new Set<string>();
  const labels = new Set<string>();
  let seen = 0;
  return (row) => {
    const last = rows.at(-1);
    if (last !== undefined && last !== rows[0] && isLastTotal(labelOf(last))) return false;
    for (; seen < rows.length; seen++) {
      const own = rows[seen] ?? row;
      shapes.add(shapeOf(own));
      labels.add(labelOf(own));
    }
    // A table whose total is above does not end with another one.
    const label = labelOf(row);
    if (isTotalWord(label) || /[合总]计数?$/.test(label)) return !labels.has(label);
    const shape = shapeOf(row);
    return shape.includes(',') && shapes.has(shape);
  };
}

/**
 * Whether heads further down are this table's heads repeated on a new page: they are the same, only page numbers and the lines above the
 * table stand between, and the rows below continue instead of beginning anew.
 */
function continues(
  view: SheetView,
  from: number,
  next: HeadRows,
  { head, caption, rows }: Pick<Body, 'head' | 'caption' | 'rows'>,
  within: Area,
): boolean {
  const [first] = rows;
  if (first === undefined || !sameHeads(next, head) || next.top - from > CAPTION_ROWS * 2) return false;
  const lines = new Set(caption.lines);
  for (let row = from; row < next.top; row++) {
    const text = squeeze(
      view
        .filled(row, within.left, within.right)
        .map((column) => view.content(row, column))
        .join(''),
    );
    if (text !== '' && !isPageLine(text) && !lines.has(text.replace(CONTINUED, ''))) return false;
  }
  const below = firstFilled(view, next.bottom + 1, within);
  return below !== undefined && wordsIn(view, below, within) !== wordsIn(view, first, within);
}

function firstFilled(view: SheetView, from: number, { left, right, bottom }: Area): number | undefined {
  for (let row = from; row <= Math.min(bottom, from + GAP); row++)
    if (view.filled(row, left, right).length > 0) return row;
  return undefined;
}

/** The words of a row, without its figures. */
function wordsIn(view: SheetView, row: number, { left, right }: Area): string {
  return view
    .filled(row, left, right)
    .map((column) => view.key(row, column))
    .filter((key) => !/^[-\d.,]*$/.test(key))
    .join('|');
}

/** Whether two headers are the same: equal words in the same columns. */
function sameHeads(a: HeadRows, b: HeadRows): boolean {
  const placed = ({ leaves }: HeadRows) => leaves.map(({ key, left }) => `${key} ${left}`).join();
  return a.leaves.length === b.leaves.length && placed(a) === placed(b);
}

/** The lines above the heads that can belong to them: from the nearest title on, or, without a title, the few lines directly above. */
function captionAbove(view: SheetView, head: HeadRows, within: Area, titles: Titles): Area {
  const area = { left: within.left, right: within.right, bottom: head.top - 1 };
  let lines = 0;
  let top = head.top;
  for (let row = head.top - 1; row >= within.top && head.top - row <= CAPTION_ROWS * 3 && lines < CAPTION_ROWS; row--) {
    if (view.filled(row, within.left, within.right).length === 0) continue;
    lines++;
    if (titleIn(view, row, within, titles) !== undefined || strangeTitleIn(view, row, within) !== undefined)
      return { ...area, top: row };
    if (lines <= 2) top = row;
  }
  return { ...area, top };
}

/** The note of an empty table, if the row is one. */
function noteIn(view: SheetView, row: number, filled: readonly number[]): string | undefined {
  const texts = new Set(filled.map((column) => squeeze(view.content(row, column))));
  const [text = ''] = texts;
  return texts.size === 1 && isEmptyNote(text) ? text : undefined;
}

/** The note of an empty table elsewhere than in a row of its own: beside its label, or below a signature, but above the next title. */
function noteBelow(view: SheetView, area: Area, limit: number, titles: Titles): Body['note'] {
  for (let row = area.top; row < Math.min(limit, area.bottom); row++) {
    if (titleIn(view, row, area, titles) !== undefined) return undefined;
    for (const column of view.filled(row, area.left, area.right)) {
      const text = squeeze(view.content(row, column));
      if (isTableTitle(text)) return undefined;
      if (isEmptyNote(text)) return { row, column, text };
    }
  }
  return undefined;
}

function noteAbove(view: SheetView, area: Area): Body['note'] {
  for (let row = area.top; row <= area.bottom; row++) {
    for (const column of view.filled(row, area.left, area.right)) {
      const text = squeeze(view.content(row, column));
      if (text.includes('空表')) return { row, column, text };
    }
  }
  return undefined;
}

/** Whether a row holds nothing but its 序号 yet, which is not a page number. */
function isOnlyNumbered(view: SheetView, row: number, filled: readonly number[], { leaves }: HeadRows): boolean {
  const [first] = leaves;
  return (
    filled.length === 1 &&
    first !== undefined &&
    isOrdinal(first.key) &&
    filled[0] === first.left &&
    /^\d+$/.test(squeeze(view.content(row, first.left)))
  );
}

/** Whether something else begins in a row: another title, a unit of money, a footer, the first label of another form, prose. */
function endsHere(
  view: SheetView,
  row: number,
  filled: readonly number[],
  within: Area,
  limit: number,
  { titles, heads }: Words,
  isOwn: (row: number) => boolean,
): boolean {
  const [first = within.left] = filled;
  const stranger = strangerIn(view, row, filled, within, titles);
  if (stranger !== 'text') return stranger !== undefined;
  const text = squeeze(view.content(row, first));
  if (isTableTitle(text) && !heads.isRow(text)) return true;
  if (text.length > 40 || isPageLine(text) || /^\d+[.、].*表$/.test(text)) return true;
  return (
    HEADING.test(text) &&
    text.length > 6 &&
    !heads.isRow(text) &&
    !countsOn(view, row, first) &&
    !goesOnBelow(
      view,
      row,
      { ...within, bottom: Math.min(within.bottom, limit - 1) },
      titles,
      (below, columns, apart) => (apart < GAP * 2 || isOwn(below)) && hasFigures(view, below, columns),
    )
  );
}

/** Whether a figure stands in a row beside something else. */
function hasFigures(view: SheetView, row: number, filled: readonly number[]): boolean {
  return (
    filled.length > 1 &&
    filled.some((column) => /^-?(?:[\d,]*\.\d+|[\d,]*\d)$/.test(squeeze(view.content(row, column))))
  );
}
