import { gridOf, layoutForm, type CellValue, type Form, type FormData, type Grid, type Position } from '../../src/core';
import { layoutWords } from '../../src/words/layout';

/** A form laid out as people type it by hand. */
export interface LaidPlainly {
  readonly grid: Grid;
  /** Where each field's value stands, keys as in a SheetPlan. */
  readonly fields: ReadonlyMap<string, Position>;
}

/**
 * A form with its data on a sheet without merges, formats and formulas: a cell that the form merges over several columns takes one column,
 * and a label over several rows stands in the first.
 */
export function laidPlainly(form: Form, data: FormData): LaidPlainly {
  const plan = layoutForm(form, data, layoutWords['zh-CN'], { formulas: false });
  const { values, merges = [] } = gridOf(plan);
  const covered = new Set(
    merges.flatMap(({ top, bottom, left, right }) =>
      Array.from({ length: (bottom - top + 1) * (right - left) }, (_, index) => {
        const row = top + Math.floor(index / (right - left));
        return `${row}/${left + 1 + (index % (right - left))}`;
      }),
    ),
  );
  const kept = values.map((row, at) => row.flatMap((_, column) => (covered.has(`${at}/${column}`) ? [] : [column])));
  const width = Math.max(...kept.map(({ length }) => length));
  const rows = values.map((row, at): CellValue[] =>
    Array.from({ length: width }, (_, column) => row[kept[at]?.[column] ?? -1] ?? null),
  );
  const moved = ({ row, column }: Position): Position => ({ row, column: kept[row]?.indexOf(column) ?? column });
  return {
    grid: { top: 0, left: 0, values: rows },
    fields: new Map([...plan.fields].map(([key, position]) => [key, moved(position)])),
  };
}
