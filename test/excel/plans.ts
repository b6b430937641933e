/** Plans to insert: those of all forms, empty and filled, and small ones for a question of their own. */
import { FORMS, layoutForm, type CellValue, type SheetPlan } from '../../src/core';
import type { Look, PlanCell } from '../../src/core/model/sheet-plan';
import { templateData } from '../../src/core/templates/template';
import { layoutWords } from '../../src/words/layout';

const OPTIONS = { year: 2025, unitName: '某县水利局', unitCode: '301', goals: 2, rows: 2 };

/** Every form twice, by a name for the test: filled as its sample, and empty. */
export const FORM_PLANS: readonly (readonly [title: string, plan: SheetPlan])[] = FORMS.flatMap((form) => [
  [`${form.id}, filled`, layoutForm(form, form.sample, layoutWords['zh-CN'])] as const,
  [`${form.id}, empty`, layoutForm(form, templateData(form, OPTIONS), layoutWords['zh-CN'])] as const,
]);

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
