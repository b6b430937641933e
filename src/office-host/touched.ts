/** What Univer's mutations of cells touch. */
import type { ICellData } from '@univerjs/core';
import type { Area } from '../core/geometry';
import { hull } from '../files/workbook/reference';

export interface SheetParams {
  readonly unitId: string;
  readonly subUnitId: string;
}

export interface CellValueParams extends SheetParams {
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
}

/** Content, not only looks, is touched by this entry of a mutation. */
function isContent(cell: ICellData | null): boolean {
  return cell === null || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
}

export function touchedArea({ cellValue }: CellValueParams): Area | undefined {
  let area: Area | undefined;
  for (const [rowKey, cells] of Object.entries(cellValue ?? {})) {
    for (const [columnKey, cell] of Object.entries(cells)) {
      if (!isContent(cell)) continue;
      const row = Number(rowKey);
      const column = Number(columnKey);
      const here = { top: row, left: column, bottom: row, right: column };
      area = area ? hull(area, here) : here;
    }
  }
  return area;
}

export function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}
