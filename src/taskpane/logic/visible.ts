import type { TableRef } from '../../core';
import type { Alike, Cluster, Part } from './arrange';
import { isFiltered, isNarrowed, isToFill, type Filter } from './filter';
import { tableId, type Row, type TableGroup } from './report';

/** How many lines a part of the list shows at first, and how many more each time. */
export const PAGE = 50;

/** What a person has opened and filtered. */
export interface View {
  readonly filter: Filter;
  /** Tables whose hints are shown, and bundles that are open. */
  readonly unfolded: ReadonlySet<string>;
  /** How many lines of a part are shown, where more than a page was asked for. */
  readonly limits: ReadonlyMap<string, number>;
  readonly chosenId: string | undefined;
}

/** Findings that are told together, folded into one line. */
export interface Bundle extends Alike {
  readonly rows: readonly Row[];
  readonly open: boolean;
}

/** What the list shows below each other: a finding, a line that stands for several, or whose the findings below it are. */
export type Line =
  | { readonly kind: 'row'; readonly id: string; readonly row: Row; readonly bundled: boolean }
  | { readonly kind: 'bundle'; readonly id: string; readonly bundle: Bundle }
  | { readonly kind: 'table'; readonly id: string; readonly table: TableRef };

/** A part of the list as it is on screen. */
export interface VisiblePart {
  readonly id: string;
  /** Absent of what many tables have in common. */
  readonly group: TableGroup | undefined;
  readonly lifted: number;
  readonly lines: readonly Line[];
  /** Lines that 再显示 would bring. */
  readonly more: number;
  /** Hints that can be folded and unfolded; 0 where the filter decides. */
  readonly foldable: number;
  readonly hintsShown: boolean;
}

const rowLine = (row: Row, bundled = false): Line => ({ kind: 'row', id: row.id, row, bundled });

/** The rows below an open bundle; those of several tables below the names of their tables. */
function membersOf(id: string, rows: readonly Row[], tables: number): readonly Line[] {
  let before: string | undefined;
  return rows.flatMap((row) => {
    const { table } = row.finding;
    const own = tableId(table);
    const begins = tables > 1 && own !== before;
    before = own;
    const head: Line = { kind: 'table', id: `${id} ${own}`, table };
    return begins ? [head, rowLine(row, true)] : [rowLine(row, true)];
  });
}

function linesOf({ rows, alike }: Cluster, { unfolded, chosenId }: View): readonly Line[] {
  if (!alike) return rows.map((row) => rowLine(row));
  const { id } = alike;
  const open = unfolded.has(id) || rows.some((row) => row.id === chosenId);
  const head: Line = { kind: 'bundle', id, bundle: { ...alike, rows, open } };
  return open ? [head, ...membersOf(id, rows, alike.tables)] : [head];
}

const holds = (clusters: readonly Cluster[], rowId: string | undefined): boolean =>
  clusters.some(({ rows }) => rows.some(({ id }) => id === rowId));

/** A part of the list under the view, or `undefined` where nothing of it is left. The chosen row is never hidden. */
export function visiblePart({ id, group, clusters, hints, lifted }: Part, view: View): VisiblePart | undefined {
  const { filter, chosenId, unfolded } = view;
  const hintsAsked = filter.severities.has('hint') || isNarrowed(filter);
  const hintsShown = hintsAsked || unfolded.has(id) || holds(hints, chosenId);
  const foldable = isFiltered(filter) ? 0 : hints.reduce((sum, { rows }) => sum + rows.length, 0);
  const lines = [...clusters, ...(hintsShown ? hints : [])].flatMap((cluster) => linesOf(cluster, view));
  if (lines.length === 0 && foldable === 0 && !isToFill(group, filter)) return undefined;
  const chosenAt = lines.findIndex((line) => line.id === chosenId);
  const shown = lines.slice(0, Math.max(view.limits.get(id) ?? PAGE, chosenAt + 1));
  return {
    id,
    group,
    lifted,
    lines: shown,
    more: Math.min(PAGE, lines.length - shown.length),
    foldable,
    hintsShown,
  };
}
