import { wordList } from '../language/word-list';
import { both } from '../model/locale';
import type { Profile } from './schema';

const LISTS = ['units', 'titles', 'labels', 'forms', 'alsoOn'] as const;

type Lists = Readonly<Partial<Record<(typeof LISTS)[number], string>>>;

/** A profile written the short way: lists are words with blanks between them. */
export function profile({
  name,
  ...own
}: Lists & Pick<Profile, 'id' | 'code' | 'fixed' | 'demands'> & { readonly name: readonly [string, string] }): Profile {
  const [units, titles, labels, forms, alsoOn] = LISTS.map((list) => wordList(own[list] ?? ''));
  return {
    ...own,
    name: both(...name),
    units: units ?? [],
    titles: titles ?? [],
    labels: labels ?? [],
    forms: forms ?? [],
    alsoOn: alsoOn ?? [],
  };
}
