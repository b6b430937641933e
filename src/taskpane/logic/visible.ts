import type { Severity } from '../../core';
import { ALIKE } from '../../words/describe';
import { filterRows, type Row, type TableGroup } from './report';

/** How many lines a table shows at first, and how many more each time. */
export const PAGE = 50;

/** What a person has opened and filtered. */
export interface View {
  readonly filter: ReadonlySet<Severity>;
  /** Tables whose hints are shown, and bundles that are open. */
  readonly unfolded: ReadonlySet<string>;
  /** How many lines of a table are shown, where more than a page was asked for. */
  readonly limits: ReadonlyMap<string, number>;
  readonly chosenId: string | undefined;
}

/** One table's warnings of one rule. */
export interface Bundle {
  readonly id: string;
  readonly code: string;
  readonly rows: readonly Row[];
  readonly open: boolean;
}

/** What the list shows below each other: a finding, or a line that stands for several. */
export type Line =
  | { readonly kind: 'row'; readonly id: string; readonly row: Row; readonly bundled: boolean }
  | { readonly kind: 'bundle'; readonly id: string; readonly bundle: Bundle };

/** The part of a table's findings that is on screen. */
export interface VisibleGroup {
  readonly group: TableGroup;
  readonly lines: readonly Line[];
  /** Lines that 再显示 would bring. */
  readonly more: number;
  /** Hints that can be folded and unfolded; 0 where the filter decides. */
  readonly foldable: number;
  readonly hintsShown: boolean;
}

const rowLine = (row: Row, bundled = false): Line => ({ kind: 'row', id: row.id, row, bundled });

/** Errors and hints one by one; similar warnings of a rule on one line, at the place of the first. */
function linesOf(group: TableGroup, rows: readonly Row[], { unfolded, chosenId }: View): readonly Line[] {
  const alike = new Map<string, Row[]>();
  for (const row of rows) {
    const { severity, code } = row.finding;
    if (severity === 'warning') alike.set(code, [...(alike.get(code) ?? []), row]);
  }
  return rows.flatMap((row): readonly Line[] => {
    const { severity, code } = row.finding;
    const same = severity === 'warning' ? (alike.get(code) ?? []) : [];
    if (same.length < ALIKE) return [rowLine(row)];
    if (same[0] !== row) return [];
    const id = `${group.id} ${code}`;
    const open = unfolded.has(id) || same.some((one) => one.id === chosenId);
    const head: Line = { kind: 'bundle', id, bundle: { id, code, rows: same, open } };
    return open ? [head, ...same.map((one) => rowLine(one, true))] : [head];
  });
}

/** A table under the view, or `undefined` where the filter leaves nothing of it. The chosen row is never hidden. */
export function visibleGroup(group: TableGroup, view: View): VisibleGroup | undefined {
  const { filter, chosenId } = view;
  const hintsShown =
    filter.has('hint') || view.unfolded.has(group.id) || group.hints.some((row) => row.id === chosenId);
  const rows = filterRows(hintsShown ? [...group.rows, ...group.hints] : group.rows, filter);
  const foldable = filter.size === 0 ? group.hints.length : 0;
  const isBlank = filter.size === 0 && group.toFill.length > 0;
  if (rows.length === 0 && foldable === 0 && !isBlank) return undefined;
  const lines = linesOf(group, rows, view);
  const chosenAt = lines.findIndex(({ id }) => id === chosenId);
  const shown = lines.slice(0, Math.max(view.limits.get(group.id) ?? PAGE, chosenAt + 1));
  return { group, lines: shown, more: Math.min(PAGE, lines.length - shown.length), foldable, hintsShown };
}
