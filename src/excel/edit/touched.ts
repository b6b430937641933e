import { toA1, type Area, type Position, type SheetEdit } from '../../core';
import type { Held } from './locate';
import { placeAfter, rowBefore } from './places';

/** The cells an edit writes that were there before it, each at its place before and after. */
export function writtenCells(edit: SheetEdit): { readonly was: Position; readonly cell: SheetEdit['cells'][number] }[] {
  return edit.cells.flatMap((cell) => {
    const row = rowBefore(edit, cell.position.row);
    return row === undefined ? [] : [{ was: { row, column: cell.position.column }, cell }];
  });
}

/** Cells an edit relies on and does not write. */
export function landmarks(edit: SheetEdit): SheetEdit['expects'] {
  const written = new Set(edit.cells.map(({ position }) => toA1(position)));
  return edit.expects.filter(({ position }) => !written.has(toA1(placeAfter(edit, position))));
}

/** Those of them that are in the same place before and after it. */
export function landmarksAbove(edit: SheetEdit): SheetEdit['expects'] {
  return landmarks(edit).filter(({ position }) => position.row < (edit.insert?.before ?? Infinity));
}

/** All of them, at their places after it. */
export function landmarksAfter(edit: SheetEdit): SheetEdit['expects'] {
  return landmarks(edit).map(({ position, value }) => ({ position: placeAfter(edit, position), value }));
}

/** Cells that merging would empty: all of merged areas but their first. */
function covered(areas: readonly Area[]): Position[] {
  return areas.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: (bottom - top + 1) * (right - left + 1) - 1 }, (_, index) => ({
      row: top + Math.floor((index + 1) / (right - left + 1)),
      column: left + ((index + 1) % (right - left + 1)),
    })),
  );
}

/** The same of an edit, where it does not write them itself: they must be empty before it, so that no text of others is lost. */
export function coveredBefore(edit: SheetEdit): Position[] {
  const written = new Set(edit.cells.map(({ position }) => toA1(position)));
  return covered(edit.merge).flatMap((position) => {
    const row = rowBefore(edit, position.row);
    return row === undefined || written.has(toA1(position)) ? [] : [{ row, column: position.column }];
  });
}

/** And of the areas that undoing an edit merges again, at their places after it. */
export function coveredAfter(edit: SheetEdit): Position[] {
  const written = new Set(edit.cells.map(({ position }) => toA1(position)));
  return covered(edit.dissolve).filter((position) => !written.has(toA1(position)));
}

/** What cells must hold before an edit, and in which number format where the edit says so. */
export function heldBefore(edit: SheetEdit): (Held & { readonly format?: string | undefined })[] {
  const written = writtenCells(edit).map(({ was, cell }) => ({
    position: was,
    value: cell.before,
    format: cell.format?.before,
  }));
  return [...edit.expects, ...written];
}

/** What tells where an edit is that was carried out. What a formula comes to changes with its parts, and tells nothing. */
export function heldAfter(edit: SheetEdit): Held[] {
  const written = edit.cells.filter(({ adds }) => !adds);
  return [...written.map(({ position, after }) => ({ position, value: after })), ...landmarksAfter(edit)];
}
