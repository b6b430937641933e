import { FORMS, type Locale, readRemembered, REMEMBERED_KEY, templateOptionsFor, templatePlans } from '../core';
import { createExcelHost } from '../excel';
import { createSettings } from '../excel/settings';
import type { CommandMessage } from '../words/commands';
import { layoutWords } from '../words/layout';
import type { PaneDeeds } from './pane-link';

/**
 * Inserts a form as the gallery would: with this year's proposal, and the unit and options last chosen there.
 * @param ribbon the function that the form's item in the ribbon calls
 * @param tell hears what was inserted
 * @returns what could not be set up, if anything
 */
export async function insertForm(
  ribbon: string,
  locale: Locale,
  tell: PaneDeeds['inserted'] = () => undefined,
): Promise<CommandMessage | undefined> {
  const form = FORMS.find((candidate) => candidate.ribbon === ribbon);
  if (!form) throw new Error(`No form is inserted by ${ribbon}.`);
  const remembered = readRemembered(createSettings().read(REMEMBERED_KEY));
  const plans = templatePlans([form], templateOptionsFor(form, remembered, new Date()), layoutWords[locale]);
  const sheets = await createExcelHost().insert(plans);
  tell(
    plans.map(({ name }) => name),
    sheets,
  );
  const lacks = [...new Set(sheets.flatMap((sheet) => sheet.lacks))];
  return lacks.length > 0 ? { kind: 'lacking', lacks } : undefined;
}
