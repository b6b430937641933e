import { Decimal } from 'decimal.js';
import { remembered } from './remembered';
import type { Vocabulary } from './vocabulary';

/** A number in running text, with what stands before and behind it. */
export interface Figure {
  readonly number: Decimal;
  /** As written: `8万`. */
  readonly text: string;
  readonly before: string;
  readonly behind: string;
}

/** Something counted or measured in running text: 300公里, 8万亩. */
export interface Counted extends Figure {
  readonly unit: string;
  readonly isMeasure: boolean;
}

const FIGURE = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?([万亿]?)/g;
const TIMES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** All numbers in a text without blanks. */
export function figuresIn(squeezed: string): readonly Figure[] {
  return [...squeezed.matchAll(FIGURE)].map(({ 0: text, 1: whole = '', 2: fraction = '', 3: times = '', index }) => ({
    number: new Decimal(whole.replaceAll(',', '') + fraction).times(TIMES[times] ?? 1),
    text,
    before: squeezed.slice(0, index),
    behind: squeezed.slice(index + text.length),
  }));
}

/** The units that may stand behind a number, longest first: 3个月 is no count. */
const unitsOf = remembered(({ counters, measures, timeUnits, unitSpellings }: Vocabulary) =>
  [...counters, ...measures, ...timeUnits, ...timeUnits.map((unit) => `个${unit}`), ...unitSpellings.keys()].sort(
    (a, b) => b.length - a.length,
  ),
);

/** All that is counted or measured in a text without blanks. */
export function countedIn(squeezed: string, vocabulary: Vocabulary): readonly Counted[] {
  return figuresIn(squeezed).flatMap((figure) => {
    const unit = unitsOf(vocabulary).find((one) => figure.behind.startsWith(one));
    if (unit === undefined) return [];
    const isMeasure = vocabulary.measures.includes(unit);
    return isMeasure || vocabulary.counters.includes(unit)
      ? [{ unit, isMeasure, ...figure, behind: figure.behind.slice(unit.length) }]
      : [];
  });
}
