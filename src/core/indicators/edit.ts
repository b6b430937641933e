import { isPercentFormat } from '../language/display';
import { SIGN_WRITINGS, signOf } from '../language/target';
import type { CellEdit, SheetEdit } from '../model/edit';
import type { CellValue, SheetSnapshot } from '../model/grid';
import type { Position } from '../model/geometry';
import { filledRows } from '../read/contents';
import { cellIn } from '../read/sheet/cells';
import type { SheetView } from '../read/sheet/view';
import type { ColumnBand } from '../read/sheet/band';
import { fixCells } from '../repair';
import type { Direction } from './library-schema';
import type { Offer } from './offers';
import { viewOf, type Slot } from './slot';

/** `blank`: what is filled stays. `replace`: the row is given another indicator, and nothing of the one before stays beside it. */
type Way = 'blank' | 'replace';

/**
 * The edit that writes an offer into its row: name, sign, target and unit, each in the column that the table has for it, or together in the one of
 * the target, and what last year's table said beside it. Only blank cells are written, unless the row is given another indicator. `undefined` where
 * there is none to write, or one of them holds a formula.
 */
export function rowEdit(sheet: SheetSnapshot, slot: Slot, offer: Offer, way: Way = 'blank'): SheetEdit | undefined {
  const view = viewOf(sheet);
  const cells: CellEdit[] = [];
  const cellFor = way === 'blank' ? blankIn : ownIn(view, slot);
  const write = (band: ColumnBand | undefined, text: CellValue) => {
    const cell = band && cellFor(view, slot.row, band);
    if (!cell) return;
    const [before, after] = [valueIn(view, cell), text === '' ? null : text];
    if (after !== null || (way === 'replace' && before !== null)) cells.push({ position: cell, before, after });
  };
  const { columns } = slot;
  write(columns.get('name'), offer.name);
  const sign = signColumn(view, slot);
  if (sign) write(sign.band, sign.spelt(offer.direction) ?? signIn(slot, offer.direction));
  write(columns.get('value'), targetIn(view, slot, offer, sign !== undefined));
  write(columns.get('unit'), offer.unit);
  write(columns.get('description'), offer.description ?? '');
  write(columns.get('basis'), offer.basis ?? '');
  const edit = cells.length === 0 ? undefined : fixCells(sheet, cells);
  return edit && { ...edit, expects: [...edit.expects, ...landmarks(view, slot, edit)] };
}

const valueIn = ({ snapshot: { grid } }: SheetView, { row, column }: Position): CellValue =>
  grid.values[row - grid.top]?.[column - grid.left] ?? null;

/** The cell below a head in a row, if nothing stands there. */
function blankIn(view: SheetView, row: number, band: ColumnBand): Position | undefined {
  const { content, position } = cellIn(view, row, band);
  return content === '' && position.row === row ? position : undefined;
}

/** The cell below a head in a row, unless it is merged into rows of other indicators: what those share is not this one's to change. */
function ownIn(view: SheetView, { row, columns }: Slot): typeof blankIn {
  const name = columns.get('name');
  const last = name ? view.area(row, name.left).bottom : row;
  return (_, __, band) => {
    const { position } = cellIn(view, row, band);
    return position.row === row && view.area(position.row, position.column).bottom <= last ? position : undefined;
  };
}

/** What stands in the column of the target: all of it, or what has no column of its own. */
function targetIn(view: SheetView, slot: Slot, { direction, unit, usual }: Offer, hasSign: boolean): CellValue {
  const band = slot.columns.get('value');
  if (usual === undefined || !band) return null;
  if (direction === '定性') return usual;
  const before = hasSign || direction === '=' ? '' : signIn(slot, direction);
  const text = `${before}${usual}${slot.columns.has('unit') ? '' : unit}`;
  const number = Number(text);
  // Under a percent format 95 would be shown as 9500 %.
  const isNumber = String(number) === text && !isPercentFormat(cellIn(view, slot.row, band).format);
  return isNumber ? number : text;
}

/** A sign as the table's other targets write it; 定性 and ＝ in a column of their own. A text that begins with = would become a formula. */
function signIn({ table }: Slot, direction: Direction): string {
  if (direction === '定性') return direction;
  if (direction === '=') return '＝';
  const ways = SIGN_WRITINGS.find(([usual = []]) => usual.includes(direction)) ?? [];
  const at = ways[0]?.indexOf(direction) ?? 0;
  const written = filledRows(table).map(({ value }) => value.content.trim());
  const used = ways.find((signs) => signs.some((one) => written.some((text) => text.startsWith(one))));
  return used?.[at] ?? direction;
}

interface SignColumn {
  readonly band: ColumnBand;
  /** How the column's other rows write a direction, in a sign or in words: ≥, 大于等于. */
  readonly spelt: (direction: Direction) => string | undefined;
}

/** The column of signs, if the table has one: of several, the one whose rows hold signs. 正向 and 定量 are none. */
function signColumn(view: SheetView, { table, columns }: Slot): SignColumn | undefined {
  const { rows, header } = table.indicators;
  const own = header.second || header.across ? [columns.get('sign')] : header.signs;
  for (const band of own) {
    if (!band) continue;
    const texts = rows.map(({ name }) => cellIn(view, name.position.row, band).content).filter((text) => text !== '');
    if (texts.length > 0 && !texts.some((text) => signOf(text) !== undefined || text === '定性')) continue;
    return { band, spelt: (direction) => texts.find((text) => (signOf(text) ?? text) === direction) };
  }
  return undefined;
}

/** Cells by which the row is known again: a blank row may hold no text of its own, the label of its level does. */
function landmarks(
  view: SheetView,
  { level1, level2, table, columns }: Slot,
  { expects }: SheetEdit,
): SheetEdit['expects'] {
  const { row } = table.indicators.header;
  const name = columns.get('name');
  const places = [level1?.position, level2?.position, name && view.anchor(row, name.left)];
  const known = ({ row: top, column }: Position) =>
    expects.some(({ position }) => position.row === top && position.column === column);
  return places.flatMap((position) =>
    position && !known(position) ? [{ position, value: valueIn(view, position) }] : [],
  );
}
