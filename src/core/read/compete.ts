import { overlaps, rowsOf, type Area, type Position } from '../model/geometry';

/** A word on the sheet that speaks for a candidate. */
export interface Evidence {
  readonly word: string;
  readonly at: Position;
  /** What it was taken for: a column of indicators (`level1`), a head of budget tables, a heading. */
  readonly says: string;
  /** 1; 2 for a word by which tables of that kind are told from all others. */
  readonly weight: 1 | 2;
}

/** Cells that may be the heads of a section, with what speaks for that. */
export interface Candidate {
  readonly area: Area;
  readonly evidence: readonly Evidence[];
}

const strengthOf = ({ evidence }: Candidate): number => evidence.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Of candidates of all kinds the best that do not overlap: where two want the same cells, the one that explains more of what stands there, and of two
 * that explain as much the one named first. In the order in which they were given.
 */
export function compete<C extends Candidate>(candidates: readonly C[]): readonly C[] {
  const won = new Set<C>();
  const wonIn = new Map<number, C[]>();
  const strongest = candidates.map((one) => ({ one, strength: strengthOf(one) }));
  for (const { one } of strongest.sort((a, b) => b.strength - a.strength)) {
    const rows = rowsOf(one.area);
    if (rows.some((row) => wonIn.get(row)?.some(({ area }) => overlaps(area, one.area)))) continue;
    won.add(one);
    for (const row of rows) wonIn.set(row, [...(wonIn.get(row) ?? []), one]);
  }
  return candidates.filter((one) => won.has(one));
}
