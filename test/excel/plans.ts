/** Plans to insert: those of all forms, empty and filled. */
import { FORMS, layoutForm, type SheetPlan } from '../../src/core';
import { inject } from 'vitest';
import { templateData } from '../../src/core/templates/template';
import { layoutWords } from '../../src/words/layout';
import { sampled } from '../support/depth';

const OPTIONS = { year: 2025, unitName: '某县水利局', unitCode: '301', goals: 2, rows: 2 };

type TitledPlan = readonly [title: string, plan: SheetPlan];

const EVERY_FORM_PLAN: readonly TitledPlan[] = FORMS.flatMap((form) => [
  [`${form.id}, filled`, layoutForm(form, form.sample, layoutWords['zh-CN'])] as const,
  [`${form.id}, empty`, layoutForm(form, templateData(form, OPTIONS), layoutWords['zh-CN'])] as const,
]);

/** All in project `node`; a few where the tests are repeated for another kind of Excel. */
export function some<Item>(list: readonly Item[], count: number): readonly Item[] {
  return inject('excel') === undefined ? list : sampled(list, count);
}

/** Every form twice, by a name for the test: filled as its sample, and empty. */
export const FORM_PLANS = some(EVERY_FORM_PLAN, 4);
