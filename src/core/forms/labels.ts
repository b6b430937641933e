import { labelConcept } from '../language/labels';
import { remembered } from '../language/remembered';
import { labelKey } from '../language/spelling';
import { isTotalWord } from '../language/total-words';
import type { Form, FormField } from './schema';

/** One label of a form. */
export interface FormLabel {
  /** A field's key, or `group:…` / `head:…` for labels without a value of their own. */
  readonly id: string;
  readonly text: string;
  readonly key: string;
  /** What it stands for, whatever it is called elsewhere. */
  readonly concept: string;
}

function label(id: string, text: string, under = ''): FormLabel {
  const key = labelKey(text);
  return { id, text, key, concept: labelConcept(isTotalWord(key) ? labelKey(under + text) : key) ?? key };
}

const fieldLabels = ({ key, label: text, under }: FormField): FormLabel[] => (text ? [label(key, text, under)] : []);

/** Every label with a value beside or below it that a form prints, in order; heads of blocks and matrices are not among them. */
export const labelsOf: (form: Form) => readonly FormLabel[] = remembered((form) => {
  const labels: FormLabel[] = [];
  const push = (more: readonly FormLabel[]) => {
    for (const item of more) if (!labels.some(({ id }) => id === item.id)) labels.push(item);
  };
  for (const section of form.sections) {
    if (section.kind === 'title' || section.kind === 'matrix' || section.kind === 'prose') continue;
    if (section.group) push([label(`group:${section.group.label}`, section.group.label)]);
    // What stands in a section of funds is told by its amounts, in whatever words.
    if (section.kind === 'indicators' || section.kind === 'funds') continue;
    if (section.kind === 'columns') push(section.fields.flatMap(fieldLabels));
    else {
      push((section.heads ?? []).map((head) => label(`head:${head}`, head)));
      for (const field of section.lines.flat())
        push([...(field.under ? [label(`group:${field.under}`, field.under)] : []), ...fieldLabels(field)]);
    }
  }
  return labels;
});

/** Keys of the labels that only this form has: no lexicon knows their words, so that a sheet is searched for them. */
export const ownLabels: (form: Form) => ReadonlySet<string> = remembered(
  (form) => new Set(labelsOf(form).flatMap(({ key }) => (labelConcept(key) === undefined ? [key] : []))),
);

/** The titles a form is known by, as regular expressions on a `labelKey`. */
export const titlePatterns: (form: Form) => readonly RegExp[] = remembered((form) =>
  form.sections.flatMap((section) => (section.kind === 'title' ? [new RegExp(section.pattern)] : [])),
);
