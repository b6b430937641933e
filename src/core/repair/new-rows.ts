import { valueAt } from './apply';
import { writeCells } from './cells';
import { rowsOfAreas } from './rows';
import type { CellEdit, SheetEdit } from '../model/edit';
import type { PlanValidation } from '../model/sheet-plan';
import type { Table } from '../read';
import { contains, overlaps, type Area, type Position } from '../model/geometry';
import type { SheetView } from '../read/sheet/view';

/** A label over several rows that is to cover the new rows too. */
export interface Owner {
  /** Its cell or cells, as read. */
  readonly label: Area;
  /** The last row that it covers, including blank rows below it. */
  readonly bottom: number;
  /** Its text, if the label was lost with a deleted row and its cells are blank. */
  readonly lost?: string;
  /** Whether it is written in every row, even if it has only one row so far. */
  readonly isRepeated?: boolean;
}

/** A text in new rows, over `count` of them. */
export interface NewText {
  readonly offset: number;
  readonly rows: number;
  readonly left: number;
  readonly text: string;
}

/** Columns that form one cell in a new row, and the single cell whose looks it gets. */
export interface Band {
  readonly left: number;
  readonly right: number;
  readonly from: Position | undefined;
}

/** Rows to be inserted into a table. Rows are numbered as they are before the edit. */
export interface NewRows {
  readonly before: number;
  readonly count: number;
  /** The row from which the new rows take their height and, if `bands` is not given, their merged columns and their looks. */
  readonly like: number;
  readonly bands?: readonly Band[];
  readonly owners: readonly Owner[];
  readonly texts: readonly NewText[];
  /** Columns in which choices are offered, with the choices, by offset of the new row. */
  readonly choices: readonly {
    readonly offset: number;
    readonly column: number;
    readonly choices: readonly string[];
  }[];
}

/** The changes that extend a label over the new rows; rows are numbered as they are after the edit. */
interface Growth {
  readonly dissolve: readonly Area[];
  readonly merge: readonly Area[];
  readonly cells: readonly CellEdit[];
  readonly looks: SheetEdit['looks'];
  /** The columns of the new rows that belong to the label. */
  readonly columns: Pick<Area, 'left' | 'right'> | undefined;
}

/** The filled cells of a row, on which an edit there depends. */
function expectRow(view: SheetView, row: number, { left, right }: Pick<Area, 'left' | 'right'>): SheetEdit['expects'] {
  return view
    .filled(row, left, right)
    .map((column) => ({ position: { row, column }, value: valueAt(view.snapshot.grid, row, column) }));
}

/** The edit that writes a label into a cell that is free. */
export function writeLabel(view: SheetView, table: Table, position: Position, label: string): SheetEdit {
  const before = valueAt(view.snapshot.grid, position.row, position.column);
  const expects = [...expectRow(view, position.row, table.area), { position, value: before }];
  return writeCells(view.snapshot, [{ position, before, after: label }], expects);
}

/** Whether a cell is free: it shows nothing, its format hides nothing, and no merged area covers it. */
export function isFree(view: SheetView, row: number, column: number): boolean {
  const value = valueAt(view.snapshot.grid, row, column);
  const anchor = view.anchor(row, column);
  return (
    view.isBlank(row, column) &&
    (value === null || typeof value === 'string') &&
    anchor.row === row &&
    anchor.column === column
  );
}

const isTall = ({ top, bottom }: Area) => bottom > top;

/** The merged areas in the rows of an area. */
const mergedAcross = (merges: readonly Area[] | undefined, { top, bottom }: Area): readonly Area[] =>
  merges ? rowsOfAreas(merges).sharing(top, bottom) : [];

/** Whether a table merges labels over several rows. */
export function isTallStyle({ snapshot: { grid } }: SheetView, { area }: Table): boolean {
  return mergedAcross(grid.merges, area).some((merged) => isTall(merged) && overlaps(merged, area));
}

/**
 * The edit that puts new rows into a table: labels over several rows are extended, whether merged, repeated or written once, and the new
 * rows get the looks of their model. `undefined` if something other than their labels spans the place.
 */
export function insertRows(view: SheetView, table: Table, rows: NewRows): SheetEdit | undefined {
  const { before, count, like, owners, texts } = rows;
  const { area } = table;
  const merges = mergedAcross(view.snapshot.grid.merges, area);
  const growths = owners.map((owner) => grow(view, owner, rows, isTallStyle(view, table)));
  if (growths.includes(undefined)) return undefined;
  const grown = growths.filter((growth) => growth !== undefined);
  const isOwned = (column: number) =>
    grown.some(({ columns }) => columns && column >= columns.left && column <= columns.right);
  const crosses = merges.some(
    (merged) => merged.top < before && before <= merged.bottom && overlaps(merged, area) && !isOwned(merged.left),
  );
  if (crosses) return undefined;
  const after = (row: number) => (row >= before ? row + count : row);
  const bands = (rows.bands ?? bandsOf(view, like, area)).filter(({ left }) => !isOwned(left));
  const looks = range(before, count).flatMap((row) =>
    bands.flatMap(({ left, right, from }) =>
      from ? looksLike(fromArea(view, from, after), { top: row, bottom: row, left, right }) : [],
    ),
  );
  const tall = texts.filter((text) => text.rows > 1).map((text) => areaOf(text, rows, bands));
  const isWideStyle = merges.some(
    (merged) => merged.right > merged.left && overlaps(merged, area) && merged.top > area.top,
  );
  const across = range(before, count).flatMap((row) =>
    bands
      .filter(
        ({ left, right }) =>
          right > left && isWideStyle && !tall.some((merged) => contains(merged, { row, column: left })),
      )
      .map(({ left, right }) => ({ top: row, bottom: row, left, right })),
  );
  return {
    sheetId: table.sheetId,
    sheetName: table.sheetName,
    expects: [
      ...expectRow(view, before - 1, area),
      ...expectRow(view, before, area),
      ...owners.flatMap(({ label }) => expectRow(view, label.top, label)),
    ],
    insert: { before, count },
    looks: [...looks, ...grown.flatMap((growth) => growth.looks)],
    heightLike: after(like),
    dissolve: grown.flatMap((growth) => growth.dissolve),
    cells: [
      ...grown.flatMap((growth) => growth.cells),
      ...texts.map(({ offset, left, text }) => ({
        position: { row: before + offset, column: left },
        before: null,
        after: text,
      })),
    ],
    merge: [...grown.flatMap((growth) => growth.merge), ...across, ...tall],
    validations: rows.choices.map(({ offset, column, choices }): PlanValidation => {
      const row = before + offset;
      return { area: { top: row, bottom: row, left: column, right: column }, choices };
    }),
  };
}

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

/** The cells of a row; a merged area counts as one. Cells merged with rows above or below cannot be a model. */
function bandsOf(view: SheetView, row: number, { left, right }: Area): Band[] {
  const bands: Band[] = [];
  for (let column = left; column <= right;) {
    const area = view.area(row, column);
    bands.push(
      isTall(area)
        ? { left: column, right: column, from: undefined }
        : { left: column, right: area.right, from: { row, column } },
    );
    column = Math.max(column, isTall(area) ? column : area.right) + 1;
  }
  return bands;
}

/** The cell or merged area whose looks are copied, at its place after the edit. */
function fromArea(view: SheetView, { row, column }: Position, after: (row: number) => number): Area {
  const area = view.area(row, column);
  return { ...area, top: after(area.top), bottom: after(area.bottom) };
}

/** Copies a model's looks; cell by cell if the model is a single cell. */
function looksLike(from: Area, to: Area): SheetEdit['looks'] {
  if (from.right - from.left === to.right - to.left) return [{ from, to }];
  return range(to.left, to.right - to.left + 1).map((column) => ({ from, to: { ...to, left: column, right: column } }));
}

function areaOf({ offset, rows, left }: NewText, { before }: NewRows, bands: readonly Band[]): Area {
  const right = bands.find((band) => band.left === left)?.right ?? left;
  return { top: before + offset, bottom: before + offset + rows - 1, left, right };
}

/** How a label is extended over the new rows; a label that was lost is written again. */
function grow(view: SheetView, owner: Owner, rows: NewRows, isMergedStyle: boolean): Growth | undefined {
  const growth = takeIn(view, owner, rows, isMergedStyle);
  const { lost, label } = owner;
  if (!growth || lost === undefined) return growth;
  const row = label.top < rows.before ? label.top : rows.before;
  return {
    ...growth,
    cells: [{ position: { row, column: view.area(label.top, label.left).left }, before: null, after: lost }],
  };
}

/**
 * How a label is extended over the new rows: a merged one grows, one written in every row is written once more, any other moves up at most.
 */
function takeIn(
  view: SheetView,
  { label, bottom, lost, isRepeated = false }: Owner,
  { before, count }: NewRows,
  isMergedStyle: boolean,
): Growth | undefined {
  const merged = view.area(label.top, label.left);
  const { left, right } = merged;
  const value = valueAt(view.snapshot.grid, merged.top, left);
  const nothing: Growth = { dissolve: [], merge: [], cells: [], looks: [], columns: undefined };
  const isWrittenAgain =
    label.bottom > merged.bottom && view.key(merged.bottom + 1, left) === view.key(merged.top, left);
  const repeats = !isTall(merged) && lost === undefined && (isRepeated || isWrittenAgain);
  const inside = before > merged.top && before <= Math.max(bottom, label.bottom);
  if (repeats)
    return {
      ...nothing,
      cells: range(before, count).map((row) => ({ position: { row, column: left }, before: null, after: value })),
    };
  // Written one character per row: the characters must not be separated.
  if (label.bottom > merged.bottom && before >= label.top && before <= label.bottom) return undefined;
  const columns = { left, right };
  if (before > merged.top && before <= merged.bottom) return { ...nothing, columns };
  if (before === merged.top) {
    if (hasFormula(view, merged.top, left)) return undefined;
    const shifted = { ...merged, top: merged.top + count, bottom: merged.bottom + count };
    const cells: CellEdit[] = [
      { position: { row: shifted.top, column: left }, before: value, after: null },
      { position: { row: before, column: left }, before: null, after: value },
    ];
    if (!isTall(merged) && !isMergedStyle) return { ...nothing, cells };
    const looks = range(before, count).map((row) => ({
      from: { ...columns, top: shifted.top, bottom: shifted.top },
      to: { ...columns, top: row, bottom: row },
    }));
    return { dissolve: isSingle(merged) ? [] : [shifted], merge: [{ ...shifted, top: before }], cells, looks, columns };
  }
  const touches = merged.bottom === before - 1 && (isTall(merged) || (isMergedStyle && !inside));
  if (!touches) return nothing;
  return {
    ...nothing,
    dissolve: isSingle(merged) ? [] : [merged],
    merge: [{ ...merged, bottom: merged.bottom + count }],
    columns,
  };
}

const isSingle = ({ top, bottom, left, right }: Area) => top === bottom && left === right;

function hasFormula({ snapshot: { grid } }: SheetView, row: number, column: number): boolean {
  return Boolean(grid.formulas?.[row - grid.top]?.[column - grid.left]);
}
