import { assertWithin } from '../package/limits';

/** What stands in a worksheet, as far as it matters for how it is read. */
export interface SheetText {
  readonly xml: string;
  /** How many cells there are, those in rows without any content left out. */
  readonly cells: number;
  /** The last row and column that hold a cell, counted from 1. */
  readonly bottom: number;
  readonly right: number;
}

/** So much is gathered before rows are looked for, and a row that is longer is kept as it is. */
const PIECE = 1 << 20;
const CONTENT = /<(?:\w+:)?(?:v|f|is)[\s/>]/;
const CELL = /<(?:\w+:)?c(?:\s+r="([A-Za-z]{1,3})(\d{1,7})")?[\s/>]/g;
/** Where these are, `<row` may be text. */
const OPAQUE = /<!(?:--|\[CDATA\[)/;

const numberOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * Gathers the text of a worksheet without the rows that hold formats only: a column that was formatted to its end has a million of them. (A grid
 * ends with what is filled, and no rule looks at the format of a blank cell in a blank row.)
 */
export class SheetTextSieve {
  private readonly kept: string[] = [];
  private pending = '';
  private isOpaque = false;
  private cells = 0;
  private bottom = 0;
  private right = 0;

  /**
   * @param onKept is told how many signs are kept, each time some are
   * @param onCells the same of cells
   */
  constructor(
    private readonly onKept: (signs: number) => void,
    private readonly onCells: (cells: number) => void,
  ) {}

  add(text: string): void {
    this.pending += text;
    if (this.pending.length >= PIECE) this.sift(false);
  }

  /** Of a sheet that is not large, every row is kept: formats of blank cells cost nothing there. */
  end(): SheetText {
    if (this.kept.length === 0) this.keep(this.pending);
    else this.sift(true);
    return { xml: this.kept.join(''), cells: this.cells, bottom: this.bottom, right: this.right };
  }

  /** Goes through the rows that are complete. */
  private sift(isLast: boolean): void {
    const text = this.pending;
    this.isOpaque ||= OPAQUE.test(text);
    let [at, from] = [0, 0];
    while (!this.isOpaque) {
      const start = text.indexOf('<row', at);
      const end = start < 0 ? 0 : endOfRow(text, start);
      if (end === 0) break;
      if (isBlank(text, start, end)) {
        this.keep(text.slice(from, start));
        from = end;
      }
      at = end;
    }
    // What follows the last complete row may be the beginning of the next, unless it is too long for one.
    const rest = isLast || this.isOpaque || text.length - at > PIECE ? text.length : at;
    if (rest > from) this.keep(text.slice(from, rest));
    this.pending = text.slice(Math.max(rest, from));
  }

  private keep(text: string): void {
    if (text === '') return;
    this.kept.push(text);
    this.onKept(text.length);
    let count = 0;
    for (const [, letters, row] of text.matchAll(CELL)) {
      count++;
      if (letters === undefined) continue;
      this.bottom = Math.max(this.bottom, Number(row));
      this.right = Math.max(this.right, numberOf(letters));
    }
    this.cells += count;
    this.onCells(count);
  }
}

/** Where the row that begins here ends; 0 if its end is not there yet. */
function endOfRow(text: string, start: number): number {
  const tag = text.indexOf('>', start);
  if (tag < 0) return 0;
  if (text[tag - 1] === '/' || !/[\s>]/.test(text.charAt(start + 4))) return tag + 1;
  const close = text.indexOf('</row>', tag);
  return close < 0 ? 0 : close + 6;
}

/** A row that says which it is, and holds formats only. */
function isBlank(text: string, start: number, end: number): boolean {
  const row = text.slice(start, end);
  return /^<row\s[^>]*\br="/.test(row) && !CONTENT.test(row);
}

/** @throws BeyondLimit where a worksheet has more merged areas than are read */
export function assertMerges({ xml }: SheetText): void {
  let count = 0;
  for (let at = xml.indexOf('mergeCell '); at >= 0; at = xml.indexOf('mergeCell ', at + 1)) count++;
  assertWithin('merges', count);
}
