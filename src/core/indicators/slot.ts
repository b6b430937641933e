import type { IndicatorColumn } from '../forms/schema';
import { remembered } from '../language/remembered';
import { greatest, least, type Area, type Position } from '../model/geometry';
import type { SheetSnapshot } from '../model/grid';
import type { LevelReading, TargetTable } from '../read';
import { filledRows, isEmptyCell } from '../read/contents';
import type { Columns } from '../read/records/header';
import type { ColumnBand } from '../read/sheet/band';
import { cellIn } from '../read/sheet/cells';
import { SheetView } from '../read/sheet/view';
import { indicatorNameKey, projectOf, secondOf, type ProjectOfTable } from './known';
import { secondsAt } from './seconds';

/** The columns of a row that tell what an offer may add to it. */
type Telling = Extract<IndicatorColumn, 'name' | 'sign' | 'value' | 'unit'>;

/** A row of indicators of which a cell is selected. */
export interface Slot {
  readonly table: TargetTable;
  readonly row: number;
  /** The columns of its block: a table may have two side by side. */
  readonly columns: Columns;
  readonly level1: LevelReading | undefined;
  readonly level2: LevelReading | undefined;
  /** Which second levels of the library may stand here, the likeliest first; where the library has none such, the table's own word. */
  readonly seconds: readonly string[];
  readonly project: ProjectOfTable;
  /** What its cells hold; `''` for nothing, and for a column that the table has not. */
  readonly holds: Readonly<Record<Telling, string>>;
  /** Whether both its name and its target are there: then nothing is left to offer. */
  readonly isFilled: boolean;
  /** The keys of the table's other indicators. */
  readonly taken: ReadonlySet<string>;
}

/** A sheet is looked at again at each selection; its view is made once. */
export const viewOf: (sheet: SheetSnapshot) => SheetView = remembered((sheet) => new SheetView(sheet));

/**
 * The row of indicators that a cell is in, with its second level and project; `undefined` where the cell is in none: above the indicators, below them,
 * in a repeated head, or in a row that only carries on the text of another.
 * @param sheet the one the table was read from
 */
export function slotAt(sheet: SheetSnapshot, table: TargetTable, position: Position): Slot | undefined {
  const view = viewOf(sheet);
  const { header, repeatedHeaders } = table.indicators;
  const { row } = position;
  if (row <= header.bottom || row > lastRow(view, table) || row < firstRow(table) || repeatedHeaders.has(row))
    return undefined;
  const block = blockAt(table, position.column);
  const [name, value] = [block?.columns.get('name'), block?.columns.get('value')];
  if (!block || !name || !value || isCarriedOn(view, table, block.columns, row)) return undefined;
  const levels = levelsAt(table, block, row);
  if (!levels.level1 && !levels.level2) return undefined;
  const textIn = (column: Telling) => {
    const band = column === 'sign' ? header.signs[0] : block.columns.get(column);
    return band ? cellIn(view, row, band).content : '';
  };
  const holds = { name: textIn('name'), sign: textIn('sign'), value: textIn('value'), unit: textIn('unit') };
  const seconds = secondsAt(levels.level1?.text ?? '', levels.level2?.text ?? '');
  return {
    table,
    row,
    columns: block.columns,
    ...levels,
    seconds: seconds.length > 0 ? seconds : [secondOf(levels)],
    project: projectOf(table),
    holds,
    isFilled: !isEmptyCell(cellIn(view, row, name)) && !isEmptyCell(cellIn(view, row, value)),
    taken: takenIn(table, row),
  };
}

/** The row as if it were blank, for another indicator than the one that stands in it. */
export function asBlank(slot: Slot): Slot {
  const { taken, holds } = slot;
  return {
    ...slot,
    holds: { name: '', sign: '', value: '', unit: '' },
    isFilled: false,
    taken: new Set([...taken, indicatorNameKey(holds.name)]),
  };
}

interface Block {
  readonly columns: Columns;
  /** Where each first level has columns of its own. */
  readonly level1?: LevelReading;
}

/** The block that a column belongs to; what stands left of all of them belongs to the first. */
function blockAt({ indicators: { header } }: TargetTable, column: number): Block | undefined {
  const { second, across } = header;
  const shared = header.columns.get('level1');
  const blocks: readonly Block[] = across ?? [
    { columns: header.columns },
    ...(second ? [{ columns: new Map([...(shared ? [['level1', shared] as const] : []), ...second]) }] : []),
  ];
  return blocks.findLast(({ columns }) => leftOf(columns) <= column) ?? blocks[0];
}

/** The first column of a block that it does not share. */
const leftOf = (columns: Columns): number =>
  least([...columns].flatMap(([column, { left }]) => (column === 'level1' ? [] : [left])));

/** The levels in whose rows a row stands: the last that are named at it or above it, the second one in the columns of its block. */
function levelsAt(
  { indicators: { levels } }: TargetTable,
  { columns, level1 }: Block,
  row: number,
): Pick<Slot, 'level1' | 'level2'> {
  if (level1) return { level1, level2: undefined };
  const seconds = columns.get('level2');
  const isOwn = ({ position: { column } }: LevelReading) =>
    seconds !== undefined && column >= seconds.left && column <= seconds.right;
  const lastOf = (named: readonly LevelReading[]) => {
    const bottom = greatest(named.map(({ position }) => position.row).filter((top) => top <= row));
    return named.find(({ position }) => position.row === bottom);
  };
  const first = lastOf(levels.flatMap((one) => one.level1 ?? []));
  const under = levels.filter((one) => one.level1?.position.row === first?.position.row);
  return { level1: first, level2: lastOf(under.flatMap((one) => one.level2 ?? []).filter(isOwn)) };
}

/** In a list, the first row of the project that the table is of. */
const firstRow = ({ indicators: { header, origin } }: TargetTable): number =>
  header.list || origin.row > header.bottom ? origin.row : header.bottom + 1;

/** The last row of the indicators, with the blank rows of a label that reaches further down. */
function lastRow(view: SheetView, { area, indicators: { header } }: TargetTable): number {
  const { left, right, bottom }: Area = { ...area, left: Math.min(area.left, header.left) };
  let last = bottom;
  for (let column = left; column <= right; column++) last = Math.max(last, view.area(bottom, column).bottom);
  return last;
}

/** Whether a row holds something and yet is no indicator of its own: it carries on the one above. */
function isCarriedOn(view: SheetView, { indicators }: TargetTable, columns: Columns, row: number): boolean {
  const bands = [...columns].flatMap(([column, band]): ColumnBand[] =>
    column === 'level1' || column === 'level2' ? [] : [band],
  );
  const isTorn = bands.some(({ left }) => view.anchor(row, left).row !== row);
  const isHeld = bands.some((band) => cellIn(view, row, band).content !== '');
  return (
    isTorn ||
    (isHeld && !indicators.rows.some(({ name, value }) => [name, value].some((cell) => cell.position.row === row)))
  );
}

/** The keys of the names in a table, but for one row's. */
function takenIn(table: TargetTable, row: number): ReadonlySet<string> {
  return new Set(
    filledRows(table)
      .filter(({ name }) => name.position.row !== row && !isEmptyCell(name))
      .map(({ name }) => indicatorNameKey(name.content)),
  );
}
