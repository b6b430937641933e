import type { CellValue, SheetPlan } from '../../src/core';
import type { Look, PlanCell } from '../../src/core/model/sheet-plan';

/** A sheet of one column: each value in a row of its own. */
export function columnPlan(
  name: string,
  values: readonly (CellValue | Partial<PlanCell>)[],
  look: Look = 'text',
): SheetPlan {
  const cells = values.map((value, row): PlanCell => {
    const cell = value !== null && typeof value === 'object' ? value : { value };
    return { position: { row, column: 0 }, look, value: null, ...cell };
  });
  return {
    name,
    widths: [20],
    heights: values.map(() => 20),
    cells,
    merges: [],
    validations: [],
    frozenRows: 0,
    print: { area: { top: 0, left: 0, bottom: values.length - 1, right: 0 }, titleRows: undefined, landscape: false },
    fields: new Map(),
  };
}
