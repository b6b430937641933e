import { labelKey } from './spelling';
import { wordList } from './word-list';

/** Words and what they mean: a line for each meaning, and a word may stand in several. */
export class Lexicon<Meaning extends string> {
  private readonly meanings = new Map<string, Meaning[]>();
  private readonly words: ReadonlyMap<string, readonly string[]>;

  /** @param lines for each meaning its words with blanks between them, the usual one first */
  constructor(lines: Readonly<Record<Meaning, string>>) {
    const entries = (Object.keys(lines) as Meaning[]).map((meaning) => [meaning, wordList(lines[meaning])] as const);
    this.words = new Map(entries);
    for (const [meaning, words] of entries) {
      for (const key of words.map(labelKey)) {
        const known = this.meanings.get(key);
        if (known) known.push(meaning);
        else this.meanings.set(key, [meaning]);
      }
    }
  }

  /** All that a word may mean, in the order of the lines; `key` is a `labelKey`. */
  meaningsOf(key: string): readonly Meaning[] {
    return this.meanings.get(key) ?? [];
  }

  /** Every word, as a `labelKey`. */
  get keys(): readonly string[] {
    return [...this.meanings.keys()];
  }

  /** The words of a meaning as people write them. */
  wordsOf(meaning: string): readonly string[] {
    return this.words.get(meaning) ?? [];
  }

  /** All lines: a meaning and its words. */
  get lines(): readonly (readonly [meaning: string, words: readonly string[]])[] {
    return [...this.words];
  }
}
