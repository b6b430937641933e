import { hasIndicators } from '../../forms';
import type { Form } from '../../forms/schema';
import type { Steps } from '../../model/steps';
import { findLabels, type LabelHit } from '../fields/labels';
import { columnsOf } from '../matrix/columns';
import type { HeadWords } from '../matrix/head-words';
import { findHeadRows } from '../matrix/heads';
import { ROWS_A_STEP, type SheetView } from '../sheet/view';
import type { Miss } from '../table';
import { nearestForm } from './budget-form';
import { bestOf, matchForm } from './form';

/** If a smaller share of a form's labels was found, naming it as the nearest form would only confuse users. */
const NEAR = 0.25;

/** The form that comes nearest to a sheet without any table. */
export function* nearestMiss(view: SheetView, forms: readonly Form[], words: HeadWords): Steps<Miss | undefined> {
  const found: LabelHit[] = [];
  for (let { top } = view.used; top <= view.used.bottom; top += ROWS_A_STEP) {
    const bottom = Math.min(view.used.bottom, top + ROWS_A_STEP - 1);
    for (const hit of findLabels(view, { ...view.used, top, bottom })) found.push(hit);
    yield;
  }
  const best = bestOf(forms.filter(hasIndicators).map((form) => matchForm(form, found)));
  const matrix = nearestForm(forms, (yield* findHeadRows(view, words)).map(columnsOf));
  const nearest =
    matrix && matrix.share > (best?.score ?? 0)
      ? { ...matrix, score: matrix.share, missing: () => matrix.missing }
      : best;
  return nearest && nearest.score >= NEAR ? { form: nearest.form, missing: nearest.missing() } : undefined;
}
