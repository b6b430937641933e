import type { TieOutcome } from '../../core';
import type { PaneWords } from '../../words/pane';
import { byCause } from '../../words/ties';
import { tableId, type Row, type TableGroup } from './report';

/** A tie's outcome, and the finding its line leads to; ties that could not be checked for one cause share a line. */
export interface TieLine {
  readonly outcome: TieOutcome;
  /** Those of the line, the first of them included. */
  readonly outcomes: readonly TieOutcome[];
  readonly row: Row | undefined;
}

/** The rule that reports broken ties. */
const TIE_RULE = 'T10';

const ORDER: readonly TieOutcome['status'][] = ['broken', 'unchecked', 'holds'];

/** The first finding that says this tie is broken. The field of such a finding begins with the tie's id and a colon. */
function findingOf({ id, tables }: TieOutcome, rows: readonly Row[]): Row | undefined {
  const taken = new Set(tables.map(tableId));
  const candidates = rows.filter(({ finding }) => finding.code === TIE_RULE && taken.has(tableId(finding.table)));
  return (
    candidates.find(({ finding }) => finding.field.startsWith(`${id}:`)) ??
    candidates.find(({ finding }) => !finding.field.includes(':'))
  );
}

/** What keeps a tie from being checked; every other tie is a cause of its own. */
function causeOf({ id, status, obstacle, forms, unitName, year }: TieOutcome): string {
  const cause = status === 'unchecked' ? [obstacle, ...forms] : [id];
  return [...cause, unitName, year].join('/');
}

/** Broken ties first, then those that could not be checked; otherwise as they come. */
export function tieLines(outcomes: readonly TieOutcome[], groups: readonly TableGroup[]): readonly TieLine[] {
  const rows = groups.flatMap((group) => [...group.rows, ...group.hints]);
  return ORDER.flatMap((status) =>
    byCause(
      outcomes.filter((outcome) => outcome.status === status),
      causeOf,
    ).flatMap((own): TieLine[] => {
      const [outcome] = own;
      return outcome
        ? [{ outcome, outcomes: own, row: status === 'broken' ? findingOf(outcome, rows) : undefined }]
        : [];
    }),
  );
}

/** The owner of each tie: its unit where there are several, its year where there are several, otherwise `''`. */
export function tieOwner(lines: readonly TieLine[], words: PaneWords): (outcome: TieOutcome) => string {
  const areSeveral = (of: (outcome: TieOutcome) => unknown): boolean =>
    new Set(lines.map(({ outcome }) => of(outcome))).size > 1;
  const units = areSeveral(({ unitName }) => unitName);
  const years = areSeveral(({ year }) => year);
  return ({ unitName, year }) => {
    const parts = [...(units ? [unitName] : []), ...(years && year !== undefined ? [words.ties.year(year)] : [])];
    return parts.filter(Boolean).join(' ');
  };
}
