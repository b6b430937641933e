import { SEVERITIES } from '../../core';
import type { CheckScope } from '../../words/pane';
import { NOTHING_WRITTEN, reduceExplain, type ExplainEvent, type ExplainState } from './explaining';
import type { Failure } from './failure';
import { keptFilter, UNFILTERED } from './filter';
import { NOTHING_FIXED, reduceFix, type FixEvent, type FixState } from './fixing';
import type { Landing } from './landing';
import { reduceListing, type Listing, type ListingEvent } from './listing';
import type { Wait } from './patience';
import { rowsOf, type Report } from './report';
import { NO_SETTINGS, type SettingsState } from './setting';

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
  /** Worksheets that were edited since their cells were asked for. */
  readonly edited: ReadonlySet<string>;
}

/** What happened last, to be said once; words are made of it where it is shown. */
export type Status =
  | { readonly kind: 'done' }
  /** The list has followed an edit. */
  | { readonly kind: 'renewed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'cleared'; readonly scope: CheckScope }
  | { readonly kind: 'copied'; readonly count: number }
  /** The list shows other findings, or has them in another order. */
  | { readonly kind: 'listed' | 'sorted' }
  /** One went on to the next finding, or the one before; `at` counts from 1. */
  | { readonly kind: 'stepped'; readonly at: number; readonly all: number; readonly isEnd: boolean };

export interface Chosen {
  readonly rowId: string;
  /**
   * Chosen in the sheet, or by going on from another: the list scrolls to it. At a tie: the focus goes there too. In the list: it is in view
   * already. By a fix: see {@link PaneState.landing}.
   */
  readonly from: 'sheet' | 'step' | 'tie' | 'list' | 'fix';
}

/** A rule's page that has taken the list's place, and the row it was opened from. */
export interface OpenPage {
  readonly code: string;
  /** Absent once another check has replaced the list. */
  readonly rowId?: string;
}

/** Whether edits are checked unasked, and how far that has come. */
export interface LiveState {
  readonly isOn: boolean;
  /** Something was edited, and will be checked in a moment. */
  readonly isDue: boolean;
  /** The marks on the sheets are not what the list says. */
  readonly areMarksBehind: boolean;
}

export interface PaneState extends Listing {
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
  /** Text the clipboard refused, to be copied by hand. */
  readonly textToCopy: string | undefined;
  /** The person is being told that checking empties Excel's list of what can be undone. */
  readonly tellsOfUndo: boolean;
  /** Checking what is edited, unasked. */
  readonly live: LiveState;
  /** By whose demands tables are checked; `undefined` for what each table tells. */
  readonly profile: string | undefined;
  /** What the user and the workbook have set. */
  readonly settings: SettingsState;
  readonly fixing: FixState;
  readonly explaining: ExplainState;
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
  filter: UNFILTERED,
  sort: 'severity',
  textToCopy: undefined,
  tellsOfUndo: false,
  live: { isOn: true, isDue: false, areMarksBehind: false },
  profile: undefined,
  settings: NO_SETTINGS,
  fixing: NOTHING_FIXED,
  explaining: NOTHING_WRITTEN,
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
  | { readonly type: 'undo-cleared' }
  | { readonly type: 'undo-notice-closed' }
  | { readonly type: 'selected' }
  | { readonly type: 'clearing' }
  | { readonly type: 'cleared'; readonly scope: CheckScope; readonly failed: Report['notMarked'] }
  | { readonly type: 'edited'; readonly sheetId: string }
  | { readonly type: 'chosen'; readonly chosen: Chosen | undefined }
  | { readonly type: 'page-opened'; readonly page: OpenPage }
  | { readonly type: 'page-closed' }
  | { readonly type: 'listed'; readonly event: ListingEvent }
  | { readonly type: 'stepped'; readonly rowId: string; readonly status: Status }
  | { readonly type: 'copied'; readonly count: number }
  | { readonly type: 'copy-refused'; readonly text: string }
  | { readonly type: 'copy-closed' }
  | { readonly type: 'renewed'; readonly report: Report }
  | { readonly type: 'renewal-failed' }
  | { readonly type: 'marks-followed'; readonly areCurrent: boolean }
  | { readonly type: 'explaining'; readonly event: ExplainEvent }
  /** The explanations were read again, and the same findings held against them. */
  | { readonly type: 'explained'; readonly report: Report; readonly landing: Landing | undefined }
  /** The list is known to be of an older workbook. */
  | { readonly type: 'outdated' }
  | {
      readonly type: 'settings-read';
      readonly settings: SettingsState;
      readonly profile: string | undefined;
      readonly isLive: boolean;
    }
  | { readonly type: 'fixing'; readonly event: FixEvent };

/** No check is under way any more; where it was to follow a change, the list is still of the worksheet before that. */
function ended(state: PaneState): PaneState {
  const report = state.report && state.running?.follows ? { ...state.report, stale: true } : state.report;
  return { ...state, report, running: undefined, waiting: undefined };
}

function afterFailure(state: PaneState, failure: Failure): PaneState {
  const rest: PaneState = { ...ended(state), clearing: false };
  return failure.reason === 'cancelled'
    ? { ...rest, status: { kind: 'cancelled' } }
    : { ...rest, failure, status: undefined };
}

/** A list of the whole workbook is of every sheet there is. */
function afterEdit(report: Report, sheetId: string): Report {
  return report.scope === 'workbook' || report.sheets.some(({ id }) => id === sheetId)
    ? { ...report, stale: true }
    : report;
}

/** The same list, with what is by now: whatever was chosen and is still there stays chosen. */
function afterRenewal(state: PaneState, report: Report): PaneState {
  const ids = new Set(rowsOf(report).map(({ id }) => id));
  const isSame = state.report !== undefined && SEVERITIES.every((of) => state.report?.counts[of] === report.counts[of]);
  return {
    ...state,
    report,
    filter: keptFilter(state.filter, report),
    chosen: state.chosen && ids.has(state.chosen.rowId) ? state.chosen : undefined,
    landing: undefined,
    status: isSame ? state.status : { kind: 'renewed' },
    live: { ...state.live, isDue: false },
  };
}

/** Which row is chosen after a check: where a fix leads to; where one of ours led nowhere in particular, the row that was, if it is still there. */
function chosenAfter({ running, chosen }: PaneState, report: Report, landing: Landing | undefined): Chosen | undefined {
  if (landing) return landing.replaces ? { rowId: landing.rowId, from: 'fix' } : undefined;
  const isThere = running?.follows === true && rowsOf(report).some(({ id }) => id === chosen?.rowId);
  return isThere ? chosen : undefined;
}

/** Whether a check, a clearing of marks, or a change of ours is under way: nothing is then checked unasked. */
export function isUnderWay({ running, clearing, fixing, explaining }: PaneState): boolean {
  return running !== undefined || clearing || fixing.running !== undefined || explaining.running !== undefined;
}

export function reduce(state: PaneState, event: Event): PaneState {
  switch (event.type) {
    case 'started':
      return {
        ...state,
        running: { scope: event.scope, stage: 'reading', done: 0, total: 0, follows: event.follows, edited: new Set() },
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
        tellsOfUndo: state.tellsOfUndo,
        profile: state.profile,
        settings: state.settings,
        fixing: state.fixing,
        explaining: state.explaining,
        live: { isOn: state.live.isOn, isDue: (state.running?.edited.size ?? 0) > 0, areMarksBehind: false },
        report: [...(state.running?.edited ?? [])].reduce(afterEdit, report),
        listId: follows ? state.listId : state.listId + 1,
        filter: follows ? keptFilter(state.filter, report) : INITIAL.filter,
        sort: state.sort,
        chosen: chosenAfter(state, report, landing),
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
    case 'undo-cleared':
      return { ...state, tellsOfUndo: true };
    case 'undo-notice-closed':
      return { ...state, tellsOfUndo: false };
    case 'selected':
      return { ...state, waiting: undefined, failure: state.failure?.task === 'select' ? undefined : state.failure };
    case 'clearing':
      return { ...ended(state), clearing: true, failure: undefined, status: undefined };
    case 'cleared': {
      const [first] = event.failed;
      if (first) {
        const failure: Failure = { task: 'clear', reason: first.reason, detail: '', leftover: { kind: 'nothing' } };
        const report = state.report && { ...state.report, notMarked: event.failed };
        return afterFailure({ ...state, report }, failure);
      }
      return {
        ...state,
        clearing: false,
        waiting: undefined,
        failure: undefined,
        status: { kind: 'cleared', scope: event.scope },
      };
    }
    case 'edited': {
      const { running, report, live } = state;
      const after = report && afterEdit(report, event.sheetId);
      // The host says how many sheets there are just before it asks for their cells.
      const isRead = running && (running.stage !== 'reading' || running.total > 0);
      return {
        ...state,
        running: isRead ? { ...running, edited: new Set([...running.edited, event.sheetId]) } : running,
        report: after,
        live: live.isOn && after !== report ? { ...live, isDue: true } : live,
      };
    }
    case 'renewed':
      return afterRenewal(state, event.report);
    case 'renewal-failed':
      return { ...state, live: { ...state.live, isDue: false } };
    case 'marks-followed':
      return { ...state, live: { ...state.live, areMarksBehind: !event.areCurrent } };
    case 'settings-read': {
      const { settings, profile, isLive } = event;
      const { live } = state;
      return { ...state, settings, profile, live: { ...live, isOn: isLive, isDue: isLive && live.isDue } };
    }
    case 'chosen':
      return { ...state, chosen: event.chosen };
    case 'page-opened':
      return { ...state, page: event.page };
    case 'page-closed':
      return { ...state, page: undefined };
    case 'listed':
      return {
        ...state,
        ...reduceListing(state, event.event),
        status: { kind: event.event.type === 'sorted' ? 'sorted' : 'listed' },
      };
    case 'stepped':
      return { ...state, chosen: { rowId: event.rowId, from: 'step' }, status: event.status };
    case 'copied':
      return { ...state, status: { kind: 'copied', count: event.count }, textToCopy: undefined };
    case 'copy-refused':
      return { ...state, status: undefined, textToCopy: event.text };
    case 'copy-closed':
      return { ...state, textToCopy: undefined };
    case 'fixing':
      return { ...state, fixing: reduceFix(state.fixing, event.event) };
    case 'explaining':
      return { ...state, explaining: reduceExplain(state.explaining, event.event) };
    case 'explained':
      return { ...afterRenewal(state, event.report), status: undefined, live: state.live, landing: event.landing };
    case 'outdated':
      return { ...state, report: state.report && { ...state.report, stale: true } };
  }
}
