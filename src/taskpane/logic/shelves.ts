import { type Form, LOCALES, type Locale } from '../../core';
import { galleryWords, type FormLabel, type ShelfId } from '../../words/gallery';

/** A form as the gallery shows it. */
export interface GalleryForm {
  readonly form: Form;
  readonly name: string;
  readonly purpose: string;
}

export interface Shelf {
  readonly id: ShelfId;
  readonly forms: readonly GalleryForm[];
}

const SHELVES: readonly ShelfId[] = ['targets', 'budget', 'other'];

/** Tables that belong to the disclosed ones beside the budget itself. */
const OTHER: ReadonlySet<string> = new Set(['organisation', 'procurement', 'fixed-assets']);

/** Where a form stands: one with a matrix of amounts among the budget tables, the others among the targets. */
function shelfOf(form: Form): ShelfId {
  if (OTHER.has(form.id)) return 'other';
  return form.sections.some(({ kind }) => kind === 'matrix') ? 'budget' : 'targets';
}

function labelOf(form: Form, locale: Locale): FormLabel {
  return galleryWords[locale].forms[form.id] ?? { purpose: '', also: [] };
}

/** As it is compared: without blanks, quotes and case. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’《》（）()]/g, '');
}

/** All a form may be looked for by, in every language. */
function wordsOf(form: Form, number: number): string {
  const labels = LOCALES.flatMap((locale) => [
    form.name[locale],
    labelOf(form, locale).purpose,
    ...labelOf(form, locale).also,
  ]);
  return [form.id, `f${number}`, form.sample.title, ...labels].map(plain).join('\n');
}

/** Whether each word of the query, separated by blanks, is among the words. */
function matches(words: string, query: string): boolean {
  const wanted = query.split(/\s+/).map(plain).filter(Boolean);
  // F1 is not F13.
  return wanted.every((word) => (/^f\d+$/.test(word) ? words.split('\n').includes(word) : words.includes(word)));
}

/** The forms that a search leaves, shelf by shelf; shelves with nothing on them are left out. */
export function shelvesOf(forms: readonly Form[], query: string, locale: Locale): readonly Shelf[] {
  const found = forms.filter((form, index) => matches(wordsOf(form, index + 1), query));
  return SHELVES.map((id) => ({
    id,
    forms: found
      .filter((form) => shelfOf(form) === id)
      .map((form) => ({ form, name: form.name[locale], purpose: labelOf(form, locale).purpose })),
  })).filter((shelf) => shelf.forms.length > 0);
}

/** The tables that are disclosed together: all but the targets. */
export function wholeSet(forms: readonly Form[]): readonly Form[] {
  return forms.filter((form) => shelfOf(form) !== 'targets');
}
