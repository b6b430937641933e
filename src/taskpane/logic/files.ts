import { SEVERITIES } from '../../core';
import { byName } from '../../files/picked/names';
import type { Picked } from '../../files/picked/picked';
import { partState, total, type PartState, type ReportPart } from '../../report';

/** More are not taken at once: each leaves its findings in the page's memory. */
export const MOST_FILES = 1000;

/** A file of the list, and what came of it. */
export interface FileLine {
  readonly id: number;
  readonly path: string;
  /** Absent until it is checked. */
  readonly part: ReportPart | undefined;
}

/** What was chosen and is not in the list. */
export interface PassedOver extends Pick<Picked, 'others' | 'programsOwn' | 'unlisted' | 'isCut'> {
  /** How many workbooks more there were than are taken at once. */
  readonly beyond: number;
}

export type FileOrder = 'worst' | 'name';

/** Why files that were dropped or chosen are not checked, or no longer. */
export type FilesTrouble = 'busy' | 'not-started';

export interface FilesState {
  readonly phase: 'idle' | 'looking' | 'checking';
  /** In the order in which they are checked. */
  readonly lines: readonly FileLine[];
  /** Present once something was chosen. */
  readonly passedOver: PassedOver | undefined;
  /** The file that is being checked. */
  readonly current: number | undefined;
  readonly trouble: FilesTrouble | undefined;
  readonly order: FileOrder;
  /** By whose demands the list was checked, and since when. */
  readonly profile: string | undefined;
  readonly since: Date | undefined;
  /** How many files' results were copied; or what the clipboard refused. */
  readonly copied: number | undefined;
  readonly toCopy: string | undefined;
}

export const NO_FILES: FilesState = {
  phase: 'idle',
  lines: [],
  passedOver: undefined,
  current: undefined,
  trouble: undefined,
  order: 'worst',
  profile: undefined,
  since: undefined,
  copied: undefined,
  toCopy: undefined,
};

export type FilesEvent =
  | { readonly type: 'looking' }
  | { readonly type: 'picked'; readonly lines: readonly FileLine[]; readonly passedOver: PassedOver }
  | { readonly type: 'started'; readonly profile: string | undefined; readonly since: Date }
  | { readonly type: 'reached'; readonly id: number }
  | { readonly type: 'answered'; readonly id: number; readonly part: ReportPart }
  | { readonly type: 'ended' }
  | { readonly type: 'troubled'; readonly trouble: FilesTrouble }
  | { readonly type: 'trouble-closed' }
  | { readonly type: 'ordered'; readonly order: FileOrder }
  | { readonly type: 'copied'; readonly count: number }
  | { readonly type: 'copy-refused'; readonly text: string }
  | { readonly type: 'copy-closed' };

export function reduceFiles(state: FilesState, event: FilesEvent): FilesState {
  switch (event.type) {
    case 'looking':
      return { ...NO_FILES, order: state.order, phase: 'looking' };
    case 'picked':
      return { ...state, phase: 'idle', lines: event.lines, passedOver: event.passedOver };
    case 'started':
      return {
        ...state,
        phase: 'checking',
        trouble: state.trouble === 'not-started' ? undefined : state.trouble,
        copied: undefined,
        profile: event.profile,
        since: event.since,
      };
    case 'reached':
      return { ...state, current: event.id };
    case 'answered': {
      const lines = state.lines.map((line) => (line.id === event.id ? { ...line, part: event.part } : line));
      return { ...state, lines };
    }
    case 'ended':
      return { ...state, phase: 'idle', current: undefined };
    case 'troubled':
      return { ...state, trouble: event.trouble };
    case 'trouble-closed':
      return { ...state, trouble: undefined };
    case 'ordered':
      return { ...state, order: event.order };
    case 'copied':
      return { ...state, copied: event.count, toCopy: undefined };
    case 'copy-refused':
      return { ...state, copied: undefined, toCopy: event.text };
    case 'copy-closed':
      return { ...state, toCopy: undefined };
  }
}

/** Worst first: what must be corrected or could not be read at all, down to what is in order. */
const RANKS: readonly PartState[] = ['error', 'unread', 'warning', 'toFill', 'incomplete', 'hint', 'none', 'clean'];

/** Files that are not checked stand behind all others. */
const rankOf = ({ part }: FileLine): number => (part ? RANKS.indexOf(partState(part)) : RANKS.length);

function worstFirst(a: FileLine, b: FileLine): number {
  const bySeverity = SEVERITIES.map((severity) => (b.part?.counts[severity] ?? 0) - (a.part?.counts[severity] ?? 0));
  const difference = [rankOf(a) - rankOf(b), ...bySeverity].find((one) => one !== 0);
  return difference ?? byName(a.path, b.path);
}

/** The files as they are listed: while they are checked, in the order they are checked in, so that no line moves under a hand. */
export function listedFiles({ lines, order, phase }: FilesState): readonly FileLine[] {
  return order === 'name' || phase !== 'idle' ? lines : [...lines].sort(worstFirst);
}

/** How many of them are not checked. */
export const filesLeft = ({ lines }: FilesState): number => lines.filter(({ part }) => !part).length;

/** All of them together. */
export interface FilesTotal {
  readonly files: number;
  readonly tables: number;
  readonly counts: ReportPart['counts'];
  readonly toFill: number;
  /** Files that could not be read. */
  readonly unread: number;
  /** What was not checked in files that were read. */
  readonly unchecked: number;
  /** Files that are still to be checked. */
  readonly left: number;
}

export function filesTotal(state: FilesState): FilesTotal {
  const parts = state.lines.flatMap(({ part }) => part ?? []);
  const read = parts.filter(({ status }) => status !== 'unread');
  const count = (severity: keyof ReportPart['counts']) => total(parts, ({ counts }) => counts[severity]);
  return {
    files: state.lines.length,
    tables: total(read, ({ checked }) => checked),
    counts: { error: count('error'), warning: count('warning'), hint: count('hint') },
    toFill: total(read, ({ toFill }) => toFill),
    unread: parts.length - read.length,
    unchecked: total(read, ({ unchecked }) => unchecked),
    left: filesLeft(state),
  };
}
