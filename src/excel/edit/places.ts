import { around, contains, rowsOf, type Area, type Position, type SheetEdit } from '../../core';

const isInserted = ({ insert }: SheetEdit, row: number): boolean =>
  insert !== undefined && row >= insert.before && row < insert.before + insert.count;

/** The number a row had before the edit; `undefined` for an inserted row. */
export function rowBefore(edit: SheetEdit, row: number): number | undefined {
  if (isInserted(edit, row)) return undefined;
  return edit.insert && row >= edit.insert.before ? row - edit.insert.count : row;
}

/** The rows of an area that were there before the edit, by their numbers then; `undefined` where there were none. */
export function areaBefore(edit: SheetEdit, area: Area): Area | undefined {
  const rows = rowsOf(area).flatMap((row) => rowBefore(edit, row) ?? []);
  const [top, bottom] = [rows[0], rows.at(-1)];
  return top === undefined || bottom === undefined ? undefined : { ...area, top, bottom };
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

/** The same area so many rows further down. */
export function furtherDown<Place extends Area>(area: Place, rows: number): Place {
  return { ...area, top: area.top + rows, bottom: area.bottom + rows };
}

/** The same edit so many rows further down. */
export function shifted(edit: SheetEdit, rows: number): SheetEdit {
  if (rows === 0) return edit;
  const down = <Place extends Area>(area: Place): Place => furtherDown(area, rows);
  const moved = <Cell extends { readonly position: Position }>(cell: Cell): Cell => ({
    ...cell,
    position: { ...cell.position, row: cell.position.row + rows },
  });
  return {
    ...edit,
    expects: edit.expects.map(moved),
    ...(edit.insert && { insert: { ...edit.insert, before: edit.insert.before + rows } }),
    looks: edit.looks.map(({ from, to }) => ({ from: down(from), to: down(to) })),
    ...(edit.heightLike !== undefined && { heightLike: edit.heightLike + rows }),
    dissolve: edit.dissolve.map(down),
    cells: edit.cells.map((cell) => ({ ...moved(cell), ...(cell.adds && { adds: cell.adds.map(down) }) })),
    merge: edit.merge.map(down),
    validations: edit.validations.map((validation) => ({ ...validation, area: down(validation.area) })),
  };
}

/** How far above an edit a merged area may begin that it may break up. */
const REACH = 200;

/** Where merged areas begin that an edit may change, numbered as after it; `undefined` where it merges nothing and breaks nothing up. */
export function mergesTouched({ dissolve, merge }: SheetEdit): Area | undefined {
  const areas = [...dissolve, ...merge];
  if (areas.length === 0) return undefined;
  const { top, bottom, right } = around(areas);
  return { top: Math.max(0, top - REACH), left: 0, bottom, right };
}
