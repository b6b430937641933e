import { contains, rowsOf, type Area, type Position, type SheetEdit } from '../core';

const isInserted = ({ insert }: SheetEdit, row: number): boolean =>
  insert !== undefined && row >= insert.before && row < insert.before + insert.count;

/** The inserted rows as an address; `undefined` where the edit inserts none. */
export function insertedRows({ insert }: SheetEdit): string | undefined {
  return insert && `${insert.before + 1}:${insert.before + insert.count}`;
}

/** The number a row had before the edit; `undefined` for an inserted row. */
export function rowBefore(edit: SheetEdit, row: number): number | undefined {
  if (isInserted(edit, row)) return undefined;
  return edit.insert && row >= edit.insert.before ? row - edit.insert.count : row;
}

/** Where a cell is after the edit. */
export function placeAfter({ insert }: SheetEdit, { row, column }: Position): Position {
  return { row: insert && row >= insert.before ? row + insert.count : row, column };
}

/**
 * The cell, numbered as before the edit, that gives a cell its looks: itself; for a cell in an inserted row the one it
 * is dressed like, else the one above the insertion, as Excel does. `undefined` where there is none.
 */
export function modelOf(edit: SheetEdit, { row, column }: Position): Position | undefined {
  const own = rowBefore(edit, row);
  if (own !== undefined) return { row: own, column };
  const looks = edit.looks.findLast(({ to }) => contains(to, { row, column }));
  const like = looks && rowBefore(edit, looks.from.top + row - looks.to.top);
  if (looks && like !== undefined) return { row: like, column: looks.from.left + column - looks.to.left };
  const above = (edit.insert?.before ?? 0) - 1;
  return above < 0 ? undefined : { row: above, column };
}

/** A row of cells after the edit, and the row before the edit that gives it its looks. */
export interface DressedRow {
  readonly from: Area;
  readonly to: Area;
}

const rowOf = ({ left, right }: Area, row: number): Area => ({ top: row, bottom: row, left, right });

/**
 * What `looks` asks for, row by row, with the rows that give looks numbered as before the edit. A row that is to look
 * like an inserted one looks like that row's own model.
 */
export function dressedRows(edit: SheetEdit): DressedRow[] {
  return edit.looks.flatMap(({ from, to }) =>
    rowsOf(to).flatMap((row) => {
      const like = rowBefore(edit, from.top + row - to.top);
      return like === undefined ? [] : [{ from: rowOf(from, like), to: rowOf(to, row) }];
    }),
  );
}

/** The rows of merged areas, and where their borders were before the edit: merging may strip inner cells of theirs. */
export function linedRows(edit: SheetEdit, areas: readonly Area[]): DressedRow[] {
  return areas.flatMap((area) =>
    rowsOf(area).flatMap((row) => {
      const model = modelOf(edit, { row, column: area.left });
      return model
        ? [
            {
              from: rowOf({ ...area, left: model.column, right: model.column + area.right - area.left }, model.row),
              to: rowOf(area, row),
            },
          ]
        : [];
    }),
  );
}
