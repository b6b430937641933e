import type { Severity } from '../../core';
import { filterRows, type Row, type TableGroup } from './report';

/** How many rows a table shows at first, and how many more each time. */
export const PAGE = 50;

/** What a person has opened and filtered. */
export interface View {
  readonly filter: ReadonlySet<Severity>;
  /** Tables whose hints are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** How many rows of a table are shown, where more than a page was asked for. */
  readonly limits: ReadonlyMap<string, number>;
  readonly chosenId: string | undefined;
}

/** The part of a table's findings that is on screen. */
export interface VisibleGroup {
  readonly group: TableGroup;
  readonly rows: readonly Row[];
  /** Rows that 再显示 would bring. */
  readonly more: number;
  /** Hints that can be folded and unfolded; 0 where the filter decides. */
  readonly foldable: number;
  readonly hintsShown: boolean;
}

/** A table under the view, or `undefined` where the filter leaves nothing of it. The chosen row is never hidden. */
export function visibleGroup(group: TableGroup, view: View): VisibleGroup | undefined {
  const { filter, chosenId } = view;
  const hintsShown =
    filter.has('hint') || view.unfolded.has(group.id) || group.hints.some((row) => row.id === chosenId);
  const rows = filterRows(hintsShown ? [...group.rows, ...group.hints] : group.rows, filter);
  const foldable = filter.size === 0 ? group.hints.length : 0;
  if (rows.length === 0 && foldable === 0) return undefined;
  const chosenAt = rows.findIndex((row) => row.id === chosenId);
  const shown = rows.slice(0, Math.max(view.limits.get(group.id) ?? PAGE, chosenAt + 1));
  return { group, rows: shown, more: Math.min(PAGE, rows.length - shown.length), foldable, hintsShown };
}
