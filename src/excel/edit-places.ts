import { contains, rowsOf, type Area, type Position, type SheetEdit } from '../core';

const isInserted = ({ insert }: SheetEdit, row: number): boolean =>
  insert !== undefined && row >= insert.before && row < insert.before + insert.count;

/** The rows of an edit's insertion as they are named in an address; `undefined` where it inserts none. */
export function insertedRows({ insert }: SheetEdit): string | undefined {
  return insert && `${insert.before + 1}:${insert.before + insert.count}`;
}

/** Which row, before the edit, a row of after it was; `undefined` for one that is inserted. */
export function rowBefore(edit: SheetEdit, row: number): number | undefined {
  if (isInserted(edit, row)) return undefined;
  return edit.insert && row >= edit.insert.before ? row - edit.insert.count : row;
}

/** Where a cell of before the edit is after it. */
export function placeAfter({ insert }: SheetEdit, { row, column }: Position): Position {
  return { row: insert && row >= insert.before ? row + insert.count : row, column };
}

/**
 * The cell before the edit whose looks this one of after it has: itself; for one in an inserted row the one it is dressed like, else the one
 * above the insertion, as Excel has it. `undefined` where there is none.
 */
export function modelOf(edit: SheetEdit, { row, column }: Position): Position | undefined {
  const own = rowBefore(edit, row);
  if (own !== undefined) return { row: own, column };
  const dress = edit.dress.findLast(({ to }) => contains(to, { row, column }));
  const like = dress && rowBefore(edit, dress.from.top + row - dress.to.top);
  if (dress && like !== undefined) return { row: like, column: dress.from.left + column - dress.to.left };
  const above = (edit.insert?.before ?? 0) - 1;
  return above < 0 ? undefined : { row: above, column };
}

/** One row of cells, and the one of before the edit it is to look like. */
export interface DressedRow {
  readonly from: Area;
  readonly to: Area;
}

const rowOf = ({ left, right }: Area, row: number): Area => ({ top: row, bottom: row, left, right });

/** What `dress` asks for, row by row and with the models numbered as before the edit; a row modelled on an inserted one is as that is. */
export function dressedRows(edit: SheetEdit): DressedRow[] {
  return edit.dress.flatMap(({ from, to }) =>
    rowsOf(to).flatMap((row) => {
      const like = rowBefore(edit, from.top + row - to.top);
      return like === undefined ? [] : [{ from: rowOf(from, like), to: rowOf(to, row) }];
    }),
  );
}

/** The rows of merged areas with where their lines were before the edit: what merging may strip them of. */
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
