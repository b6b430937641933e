import { indicatorsGeneric } from './indicators-generic';
import { projectGansu } from './project-gansu';
import { projectHebei } from './project-hebei';
import type { Form, FormField } from './schema';
import { unitOverallGansu } from './unit-overall-gansu';

/** The forms the program knows. A new one is a file of its own and a line here. */
export const FORMS: readonly Form[] = [unitOverallGansu, projectGansu, projectHebei];

/** Read where a header of indicators stands and no known form fits. */
export const GENERIC_FORM: Form = indicatorsGeneric;

/** All fields of a form in the order they are printed. */
export function fieldsOf(form: Form): readonly FormField[] {
  return form.sections.flatMap((section) =>
    section.kind === 'fields' ? section.lines.flat() : section.kind === 'columns' ? section.fields : [],
  );
}

export { formSchema } from './schema';
export type { Form, FormData, FormField, FormSection, FormTotal, IndicatorColumn, IndicatorData, IndicatorSection } from './schema';
