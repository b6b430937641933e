import { isTableNumber, isUnitCaption } from '../../language/captions';
import { isLeadingLabel } from '../../language/labels';
import { numberingOf } from '../../language/numbering';
import { squeeze } from '../../language/spelling';
import type { Area } from '../../model/geometry';
import type { Titles } from '../fields/titles';
import { isFooter, titleIn } from './lines';
import type { SheetView } from './view';

/** After this many blank rows a table goes on only with rows that are plainly its own. */
export const GAP = 4;

/**
 * What a row holds that no row of a table does: the first label or the title of another table, a unit of money above one, or what stands below a
 * table. A text alone in its row (`text`) may be a heading below the table or one of its names without figures: the kind of table decides.
 */
export type Stranger = 'label' | 'title' | 'unit' | 'foot' | 'text';

/** A row with more texts than these is no title and no line above a table. */
const MOST_TEXTS = 3;

/** Says what stands in a row that is not the table's own, for tables of every kind. `filled` are the row's columns with content. */
export function strangerIn(
  view: SheetView,
  row: number,
  filled: readonly number[],
  area: Area,
  titles: Titles,
): Stranger | undefined {
  const [first] = filled;
  if (first === undefined) return undefined;
  if (isLeadingLabel(view.key(row, first))) return 'label';
  if (isFooter(view, row, filled)) return 'foot';
  const texts = new Set(filled.slice(0, MOST_TEXTS + 1).map((column) => view.content(row, column)));
  if (texts.size > MOST_TEXTS) return undefined;
  if (titleIn(view, row, area, titles) !== undefined) return 'title';
  if ([...texts].every((text) => isNumberOfTable(squeeze(text)))) return 'title';
  if ([...texts].some(isUnitCaption)) return 'unit';
  const [text] = texts;
  return filled.every((column) => view.content(row, column) === text) ? 'text' : undefined;
}

/** Whether a text alone in its row is the number that stands above the next table's title: 附表7. */
const isNumberOfTable = (squeezed: string): boolean =>
  isTableNumber(squeezed) && /[\d一二三四五六七八九十]/.test(squeezed);

/** How many rows with content below a lone text are looked at; those that go on counting from one to the next are one. */
const ROWS_AHEAD = 3;

/**
 * Whether rows of a table follow below a lone text: then the text is within the table and not its end.
 * @param area the table's columns, down to where something else begins
 * @param isOwn whether a row is plainly the table's; `apart` is how many rows above it are blank
 */
export function goesOnBelow(
  view: SheetView,
  row: number,
  area: Area,
  titles: Titles,
  isOwn: (row: number, filled: readonly number[], apart: number) => boolean,
): boolean {
  let seen = 0;
  let last = row;
  for (let below = row + 1; below <= area.bottom && seen < ROWS_AHEAD; below++) {
    const filled = view.filled(below, area.left, area.right);
    if (filled.length === 0) continue;
    const [first = area.left] = filled;
    if (!countsOn(view, below, first)) seen++;
    const stranger = strangerIn(view, below, filled, area, titles);
    if (stranger === 'title' || stranger === 'label') return false;
    if (isOwn(below, filled, below - last - 1)) return true;
    last = below;
  }
  return false;
}

/** Whether a text goes on counting from the one above it: 六、上级补助收入 below 五、事业收入, both without figures. */
export function countsOn(view: SheetView, row: number, column: number): boolean {
  const [own, above] = [row, row - 1].map((at) => numberingOf(view.content(at, column).trim()));
  return own !== undefined && own.rank === above?.rank && own.number === above.number + 1;
}
