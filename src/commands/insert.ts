import { FORMS, type Locale, readRemembered, REMEMBERED_KEY, templateOptionsFor, templatePlans } from '../core';
import { createExcelHost } from '../excel';
import { createSettings } from '../excel/settings';
import { layoutWords } from '../words/layout';

/** Inserts a form as the gallery would: with this year's proposal, and the unit and options last chosen there. */
export async function insertForm(formId: string, locale: Locale): Promise<void> {
  const form = FORMS.find(({ id }) => id === formId);
  if (!form) throw new Error(`There is no form ${formId}.`);
  const remembered = readRemembered(createSettings().read(REMEMBERED_KEY));
  await createExcelHost().insert(
    templatePlans([form], templateOptionsFor(form, remembered, new Date()), layoutWords[locale]),
  );
}
