import { FORMS, type Locale, readRemembered, REMEMBERED_KEY, templateOptionsFor, templatePlans } from '../core';
import { createExcelHost } from '../excel';
import { createSettings } from '../excel/settings';
import { layoutWords } from '../words/layout';

/**
 * Inserts a form as the gallery would: with this year's proposal, and the unit and options last chosen there.
 * @param ribbon the function that the form's item in the ribbon calls
 */
export async function insertForm(ribbon: string, locale: Locale): Promise<void> {
  const form = FORMS.find((candidate) => candidate.ribbon === ribbon);
  if (!form) throw new Error(`No form is inserted by ${ribbon}.`);
  const remembered = readRemembered(createSettings().read(REMEMBERED_KEY));
  await createExcelHost().insert(
    templatePlans([form], templateOptionsFor(form, remembered, new Date()), layoutWords[locale]),
  );
}
