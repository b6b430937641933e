/**
 * What the add-in leaves in a workbook, so that it can be shown and taken out again before the workbook is filed. A kind more is an entry here, one in
 * `src/excel/traces/kinds.ts` that finds and removes it, and its words.
 */
import type { HostFailureReason } from './host-failure';

/** In the order in which they are shown. */
export const TRACE_KINDS = [
  'marks',
  'reports',
  'changed-reports',
  'explanations',
  'colours',
  'settings',
  'records',
] as const;

/**
 * - `marks`: our conditional formats
 * - `reports`: report sheets that are as they were written
 * - `changed-reports`: report sheets that somebody has changed, renamed or copied since, or of which that cannot be told
 * - `explanations`: sheets of explanations, which a reviewer may want to read
 * - `colours`: fills of inserted forms, in cells that look exactly as they were inserted
 * - `settings`: what a bureau has set in the workbook, which holds for whoever opens it next
 * - `records`: what else we keep beside the cells (the list of marks, properties of sheets) and nothing needs any more
 */
export type TraceKind = (typeof TRACE_KINDS)[number];

/** Traces of one kind on one worksheet. */
export interface TracePlace {
  /** `''` for the workbook itself. */
  readonly sheetId: string;
  /** `''` for the workbook itself. */
  readonly sheetName: string;
  /** Rules, sheets, cells or records. */
  readonly count: number;
  /** What is to be removed as it was found: where it is something else by then, it is left. */
  readonly content?: string;
}

export interface Trace<Kind extends TraceKind = TraceKind> {
  readonly kind: Kind;
  /** At least one. */
  readonly places: readonly TracePlace[];
}

/** What `Spreadsheet.removeTraces` removes; marks go with `unmark`. */
export type SweptKind = Exclude<TraceKind, 'marks'>;

/** Where traces of a kind may be of which nobody could tell. */
export interface UnseenTrace {
  readonly kind: TraceKind;
  readonly sheetName: string;
  readonly reason: HostFailureReason;
}

export interface Traces {
  /** Of each kind of which there are any, in the order of {@link TRACE_KINDS}. */
  readonly found: readonly Trace[];
  readonly unseen: readonly UnseenTrace[];
}

/** Something that is still there. */
export interface TraceLeft {
  readonly place: TracePlace;
  readonly reason: HostFailureReason;
  /** `there`: somebody looked, and so many are. `unknown`: nobody could look. */
  readonly state: 'there' | 'unknown';
}

/** What became of the traces of one kind. */
export interface TraceRemoval {
  readonly kind: TraceKind;
  /** Somebody looked, and so many are gone. */
  readonly removed: readonly TracePlace[];
  readonly left: readonly TraceLeft[];
}

export interface TraceOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}
