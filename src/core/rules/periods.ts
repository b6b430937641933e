import { readDate, readSpan, type WrittenDate } from '../language/date';
import type { FieldReading, TargetTable } from '../read';

/** A project's period, with the cells that state it: the one that a person must look at first. */
export interface Period {
  readonly start: WrittenDate;
  readonly end: WrittenDate;
  readonly cells: readonly [FieldReading, ...FieldReading[]];
}

/** Only dates that are nothing else count: 长期, 经常性 and 2024年至今 have no end. */
export function periodsOf({ times: { start, end, span } }: TargetTable): readonly Period[] {
  const [from, to] = [start, end].map((reading) => reading && readDate(reading.content));
  const stated = span && readSpan(span.content);
  const periods: Period[] = [];
  if (start && end && from && to) periods.push({ start: from, end: to, cells: [end, start] });
  if (span && stated) periods.push({ ...stated, cells: [span] });
  return periods;
}
