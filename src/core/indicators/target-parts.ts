import { readIndicatorValue } from '../language/indicator-value';
import { plainNumber } from '../language/money';
import { squeeze } from '../language/spelling';
import { VOCABULARY } from '../language/vocabulary';
import type { Direction } from './library-schema';

/** A target in its parts, as a library has them and as a form asks for them in columns. */
export interface TargetParts {
  readonly direction: Direction;
  /** `''` for words, and for numbers that have none. */
  readonly unit: string;
  /** A number without its unit, or words; absent where it is the user's to say. */
  readonly usual?: string;
}

/** What behind a number makes it a date: 12月底前 is no twelve of anything. */
const OF_DATE = /^[年月日号季](?:[底末初中前内份]|之前|以前)/;

/** Takes a target apart, given the name of its indicator, which may hold the unit. Nothing is a target in words that are not said. */
export function partsOfTarget(name: string, content: string): TargetParts {
  const read = readIndicatorValue(name, content, VOCABULARY);
  if (read.kind === 'quantity' && !OF_DATE.test(read.writtenUnit)) {
    // A unit that stands in the name is not written a second time.
    const isInName = read.writtenUnit !== '' && !squeeze(content).includes(read.writtenUnit);
    return {
      direction: read.comparison ?? '=',
      unit: isInName ? '' : read.unit,
      usual: plainNumber(read.number),
    };
  }
  return { direction: '定性', unit: '', ...(read.kind !== 'blank' && { usual: content.trim() }) };
}
