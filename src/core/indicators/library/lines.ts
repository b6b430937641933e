import { wordList } from '../../language/word-list';
import type { LibraryIndicator } from '../library-schema';

/**
 * Reads the indicators of one second level from lines of eight columns: name | direction | unit | usual target | range | kinds | words | sources. The
 * library's own test holds them against the schema, so that they need not be checked each time they are loaded.
 */
export function indicatorsFrom(second: LibraryIndicator['second'], lines: string): readonly LibraryIndicator[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', direction = '', unit = '', usual = '', range = '', kinds = '', words = '', sources = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      return {
        second,
        name,
        direction: direction as LibraryIndicator['direction'],
        ...(unit !== '' && { unit }),
        ...(usual !== '' && { usual }),
        ...(range !== '' && { range }),
        kinds: [...wordList(kinds)] as LibraryIndicator['kinds'],
        ...(words !== '' && { words: [...wordList(words)] }),
        sources: [...wordList(sources)],
      };
    });
}
