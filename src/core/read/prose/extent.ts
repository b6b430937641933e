import { isSignatureInProse } from '../../language/captions';
import { least } from '../../model/geometry';
import type { Area } from '../../model/geometry';
import { labelKey, squeeze } from '../../language/spelling';
import type { Form, ProseSection } from '../../forms/schema';
import { numberingOf, type Rank } from '../../language/numbering';
import { WIDEST_ROW, type Line } from './paragraphs';

/** What is looked for: a form of titled text, its titles, the titles of other forms, and the cells taken by other tables. */
export interface TextsForm {
  readonly form: Form;
  readonly section: ProseSection;
  readonly own: readonly RegExp[];
  readonly others: readonly RegExp[];
  readonly taken: readonly Area[];
  /** Rows that hold text not yet taken by any table. */
  readonly rows: ReadonlySet<number>;
}

/** A table ends at this many blank rows: texts that were unmerged leave large gaps. */
const GAP = 15;

/** Whether a page number stands at the end, behind dots, a tab or wide blanks. */
function endsInPage(text: string): boolean {
  const number = /\D(\d{1,4})$/.exec(text)?.[1];
  if (number === undefined) return false;
  const before = text.slice(0, -number.length);
  const words = before.trimEnd();
  const blanks = before.slice(words.length);
  return blanks.length >= 3 || blanks.includes('\t') || /[.．…·]{2}$/.test(words);
}

/** Whether a line belongs to a list of contents: a page number stands at its end or in the next cell. */
export function isContentsLine({ text, beside }: Line): boolean {
  return endsInPage(text) || (beside.length > 0 && beside.every((other) => /^\d{1,4}$/.test(other.trim())));
}

export function isTitleOf(patterns: readonly RegExp[], line: Line): boolean {
  const key = labelKey(line.text);
  return (
    line.text.length <= 80 &&
    !/[。；;，]/.test(line.text) &&
    !isContentsLine(line) &&
    patterns.some((pattern) => pattern.test(key))
  );
}

/**
 * Follows numbered headings in order and distinguishes those that continue a list within a text (（一）…（七） below 三、) from those that follow
 * one of the form's headings.
 */
class Nested {
  private readonly last = new Map<Rank, number>();

  /** Whether the number begins or continues a list within a text. */
  counts({ rank, number }: { readonly rank: Rank; readonly number: number }): boolean {
    if (number !== 1 && this.last.get(rank) !== number - 1) return false;
    this.last.set(rank, number);
    return true;
  }
}

/**
 * The line before which a table that begins at `from` must end: a heading of its title's rank, another part of the document, another title,
 * a table below, a row of many cells, or many blank rows.
 */
export function endOf(
  { own, others, taken, rows }: TextsForm,
  lines: readonly Line[],
  from: number,
  partAt: (index: number) => number | undefined,
): number {
  const first = lines[from];
  if (!first) return from;
  const title = partAt(from) === undefined ? numberingOf(first.text) : undefined;
  const floor = lowestRow(rows, first, taken);
  let nested = new Nested();
  let bottom = first.area.bottom;
  let furthest = partAt(from) ?? -1;
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (line.position.row > floor || line.position.row - bottom > GAP || line.beside.length >= WIDEST_ROW) return index;
    bottom = Math.max(bottom, line.area.bottom);
    const part = partAt(index);
    if (part !== undefined) {
      // If the headings begin anew, they belong to another table.
      if (part === 0 && furthest > 0) return index;
      furthest = Math.max(furthest, part);
      nested = new Nested();
      continue;
    }
    if (
      isTitleOf(own, line) ||
      (isTitleOf(others, line) && line.beside.length < 2) ||
      isSignatureInProse(line.text) ||
      squeeze(line.text) === '目录'
    )
      return index;
    const numbering = numberingOf(line.text);
    if (!numbering) continue;
    if (numbering.rank === 'part' && line.text.length <= 40) return index;
    const isNested = nested.counts(numbering);
    if (!isNested && title?.rank === numbering.rank && numbering.number > title.number && line.text.length <= 60)
      return index;
  }
  return lines.length;
}

/** The last line of the table: below the form's last heading, a heading that counts on from it (四、其他事项) belongs to something else. */
export function lastLine(lines: readonly Line[], heading: number, end: number): number {
  const own = numberingOf(lines[heading]?.text ?? '');
  if (!own) return end;
  const nested = new Nested();
  for (let index = heading + 1; index < end; index++) {
    const numbering = numberingOf(lines[index]?.text ?? '');
    if (!numbering) continue;
    const isNested = nested.counts(numbering);
    if (!isNested && numbering.rank === own.rank && numbering.number === own.number + 1) return index;
  }
  return end;
}

/** The last row above the next table below. A table beside the text, with lines of the text in its rows, does not end it. */
function lowestRow(rows: ReadonlySet<number>, first: Line, taken: readonly Area[]): number {
  const below = taken.filter(({ top, bottom, left, right }) => {
    if (top <= first.position.row) return false;
    if (left <= first.area.right && first.area.left <= right) return true;
    for (let row = top; row <= bottom; row++) if (rows.has(row)) return false;
    return true;
  });
  return least(below.map(({ top }) => top - 1));
}
