import type { Locale, TieOutcome } from '../core';
import { reportWords } from '../words/report';
import { byCause, describeTie, tieName } from '../words/ties';
import type { TieLine } from './report';

const ORDER: readonly TieOutcome['status'][] = ['broken', 'unchecked', 'holds'];

/** Broken ties first, one by one; then those that could not be checked, by cause; then those that hold, all of a unit in one line. */
export function tieLines(ties: readonly TieOutcome[], locale: Locale): readonly TieLine[] {
  const ownerOf = owners(ties, locale);
  const lineKey = (tie: TieOutcome) =>
    [tie.status === 'broken' ? tie.id : describeTie(tie, locale), tie.unitName, tie.year].join('|');
  return ORDER.flatMap((status) =>
    byCause(
      ties.filter((tie) => tie.status === status),
      lineKey,
    ).flatMap((own): TieLine[] => {
      const [first] = own;
      if (!first) return [];
      const names = own.map(({ id }) => tieName(id, locale));
      return [{ status, owner: ownerOf(first), names, outcome: describeTie(first, locale) }];
    }),
  );
}

/** The unit's name where the workbook has several, and the year where it has several. */
function owners(ties: readonly TieOutcome[], locale: Locale): (tie: TieOutcome) => string {
  const hasUnits = new Set(ties.map(({ unitName }) => unitName)).size > 1;
  const hasYears = new Set(ties.map(({ year }) => year)).size > 1;
  return ({ unitName, year }) =>
    [hasUnits ? unitName : '', hasYears && year !== undefined ? reportWords[locale].year(year) : '']
      .filter(Boolean)
      .join(' ');
}
