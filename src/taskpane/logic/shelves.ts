import { byNumber, type Form, LOCALES, type Locale } from '../../core';

/** A form as the gallery shows it. */
export interface GalleryForm {
  readonly form: Form;
  readonly name: string;
  readonly purpose: string;
}

export interface Shelf {
  readonly id: Form['shelf'];
  readonly forms: readonly GalleryForm[];
}

const SHELVES: readonly Form['shelf'][] = ['targets', 'budget', 'other'];

/** As it is compared: without blanks, quotes and case. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’《》（）()]/g, '');
}

/** All a form may be looked for by, in every language. */
function wordsOf({ id, number, name, purpose, alsoCalled, sample }: Form): string {
  const labels = LOCALES.flatMap((locale) => [name[locale], purpose[locale]]);
  return [id, number, sample.title, ...labels, ...alsoCalled].map(plain).join('\n');
}

/** Whether each word of the query, separated by blanks, is among the words. */
function matches(words: string, query: string): boolean {
  const wanted = query.split(/\s+/).map(plain).filter(Boolean);
  // F1 is not F13.
  return wanted.every((word) => (/^f\d+$/.test(word) ? words.split('\n').includes(word) : words.includes(word)));
}

/** The forms that a search leaves, shelf by shelf; shelves with nothing on them are left out. */
export function shelvesOf(forms: readonly Form[], query: string, locale: Locale): readonly Shelf[] {
  const found = byNumber(forms).filter((form) => matches(wordsOf(form), query));
  return SHELVES.map((id) => ({
    id,
    forms: found
      .filter((form) => form.shelf === id)
      .map((form) => ({ form, name: form.name[locale], purpose: form.purpose[locale] })),
  })).filter((shelf) => shelf.forms.length > 0);
}

/** The tables that are disclosed together: all but the targets. */
export function wholeSet(forms: readonly Form[]): readonly Form[] {
  return byNumber(forms).filter(({ shelf }) => shelf !== 'targets');
}
