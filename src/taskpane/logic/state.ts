import type { Severity, HostFailureReason } from '../../core';
import type { CheckScope, PaneTask } from '../../words/pane';
import type { Landing } from './landing';
import type { Wait } from './patience';
import { keptFilter, type Report } from './report';

type Stage = 'reading' | 'checking' | 'marking';

export interface Running {
  readonly scope: CheckScope;
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
  /** The sheet that is being checked. */
  readonly sheetName?: string | undefined;
  /** The check follows a change of our own: until it is through, the list is of the worksheet before that change. */
  readonly follows: boolean;
}

export interface Failure {
  readonly task: PaneTask;
  readonly reason: HostFailureReason;
  readonly detail: string;
}

/** What happened last, to be said once; words are made of it where it is shown. */
export type Status =
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'cleared'; readonly scope: CheckScope }
  | { readonly kind: 'copied'; readonly count: number };

export interface Chosen {
  readonly rowId: string;
  /**
   * Chosen in the sheet: the list scrolls to it. At a tie: the focus goes there too. In the list: it is in view already. By a
   * fix: see {@link PaneState.landing}.
   */
  readonly from: 'sheet' | 'tie' | 'list' | 'fix';
}

/** A rule's page that has taken the list's place, and the row it was opened from. */
export interface OpenPage {
  readonly code: string;
  /** Absent once another check has replaced the list. */
  readonly rowId?: string;
}

export interface PaneState {
  readonly running: Running | undefined;
  readonly clearing: boolean;
  /** Why nothing happens, as far as we know. */
  readonly waiting: Wait | undefined;
  readonly report: Report | undefined;
  /**
   * Counts the lists, so that what was opened in one does not carry over to the next. After a fix it counts as the
   * same list.
   */
  readonly listId: number;
  readonly failure: Failure | undefined;
  readonly status: Status | undefined;
  readonly chosen: Chosen | undefined;
  /** Where in the list the person goes on after a fix. */
  readonly landing: Landing | undefined;
  readonly page: OpenPage | undefined;
  /** Severities to be shown; all where empty. */
  readonly filter: ReadonlySet<Severity>;
  /** Text the clipboard refused, to be copied by hand. */
  readonly textToCopy: string | undefined;
}

export const INITIAL: PaneState = {
  running: undefined,
  clearing: false,
  waiting: undefined,
  report: undefined,
  listId: 0,
  failure: undefined,
  status: undefined,
  chosen: undefined,
  landing: undefined,
  page: undefined,
  filter: new Set(),
  textToCopy: undefined,
};

export type Event =
  | { readonly type: 'started'; readonly scope: CheckScope; readonly follows: boolean }
  | {
      readonly type: 'progressed';
      readonly stage: Stage;
      readonly done?: number;
      readonly total?: number;
      readonly sheetName?: string;
    }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'finished'; readonly report: Report; readonly landing: Landing | undefined }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'failure-closed' }
  | { readonly type: 'selected' }
  | { readonly type: 'clearing' }
  | { readonly type: 'cleared'; readonly scope: CheckScope; readonly failed: Report['notMarked'] }
  | { readonly type: 'edited'; readonly sheetId: string }
  | { readonly type: 'chosen'; readonly chosen: Chosen | undefined }
  | { readonly type: 'page-opened'; readonly page: OpenPage }
  | { readonly type: 'page-closed' }
  | { readonly type: 'filtered'; readonly severity: Severity }
  | { readonly type: 'copied'; readonly count: number }
  | { readonly type: 'copy-refused'; readonly text: string }
  | { readonly type: 'copy-closed' };

/** The set with the item added, or removed if it was there. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function afterFailure(state: PaneState, failure: Failure): PaneState {
  const report = state.report && state.running?.follows ? { ...state.report, stale: true } : state.report;
  const rest: PaneState = { ...state, report, running: undefined, clearing: false, waiting: undefined };
  return failure.reason === 'cancelled'
    ? { ...rest, status: { kind: 'cancelled' } }
    : { ...rest, failure, status: undefined };
}

export function reduce(state: PaneState, event: Event): PaneState {
  switch (event.type) {
    case 'started':
      return {
        ...state,
        running: { scope: event.scope, stage: 'reading', done: 0, total: 0, follows: event.follows },
        waiting: undefined,
        failure: undefined,
        status: undefined,
        textToCopy: undefined,
      };
    case 'progressed':
      return state.running
        ? {
            ...state,
            running: {
              ...state.running,
              stage: event.stage,
              done: event.done ?? 0,
              total: event.total ?? 0,
              sheetName: event.sheetName,
            },
            waiting: undefined,
          }
        : state;
    case 'waiting':
      return { ...state, waiting: event.wait };
    case 'finished': {
      const { report, landing } = event;
      const follows = state.running?.follows ?? false;
      return {
        ...INITIAL,
        report,
        listId: follows ? state.listId : state.listId + 1,
        filter: follows ? keptFilter(state.filter, report) : INITIAL.filter,
        chosen: landing?.replaces ? { rowId: landing.rowId, from: 'fix' } : undefined,
        landing,
        status: { kind: 'done' },
        // A page somebody is reading stays open.
        page: state.page && { code: state.page.code },
      };
    }
    case 'failed':
      return afterFailure(state, event.failure);
    case 'failure-closed':
      return { ...state, failure: undefined };
    case 'selected':
      return { ...state, waiting: undefined, failure: state.failure?.task === 'select' ? undefined : state.failure };
    case 'clearing':
      return { ...state, clearing: true, failure: undefined, status: undefined };
    case 'cleared': {
      const [failed] = event.failed;
      if (failed) return afterFailure(state, { task: 'clear', reason: failed.reason, detail: '' });
      return {
        ...state,
        clearing: false,
        waiting: undefined,
        failure: undefined,
        status: { kind: 'cleared', scope: event.scope },
      };
    }
    case 'edited':
      return state.report?.sheets.some((sheet) => sheet.id === event.sheetId)
        ? { ...state, report: { ...state.report, stale: true } }
        : state;
    case 'chosen':
      return { ...state, chosen: event.chosen };
    case 'page-opened':
      return { ...state, page: event.page };
    case 'page-closed':
      return { ...state, page: undefined };
    case 'filtered':
      return { ...state, filter: toggled(state.filter, event.severity) };
    case 'copied':
      return { ...state, status: { kind: 'copied', count: event.count }, textToCopy: undefined };
    case 'copy-refused':
      return { ...state, status: undefined, textToCopy: event.text };
    case 'copy-closed':
      return { ...state, textToCopy: undefined };
  }
}
