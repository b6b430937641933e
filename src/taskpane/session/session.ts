import {
  PROFILE_CHOICES,
  ruleOf,
  type ExplanationRow,
  type MarkOutcome,
  type Severity,
  type SheetPlace,
  type StopListening,
} from '../../core';
import type { CheckScope } from '../../words/pane';
import { asFailure, type Failure } from '../logic/failure';
import { hearing } from '../logic/hearing';
import { listAsText } from '../logic/list-text';
import type { Row } from '../logic/report';
import { INITIAL, isUnderWay, reduce } from '../logic/state';
import type { PanePorts } from '../ports';
import { Checking, loadExplaining } from './checking';
import type { ExplainTask } from '../logic/explaining';
import type { Explaining } from './explaining';
import { Fixing } from './fixing';
import { Going } from './going';
import { Live } from './live';
import { createStore, type PaneStore } from './store';

/** What a person can do in the pane's view that checks. */
export interface PaneActions {
  check: (scope: CheckScope) => void;
  cancel: () => void;
  /** Ends a check that is under way, then clears the marks; rejects where the host refuses altogether, which is then told in the pane as well. */
  clearMarks: (scope: CheckScope) => Promise<MarkOutcome>;
  /** Clears the marks of what the list covers. */
  clearShown: () => void;
  choose: (row: Row) => void;
  /** Goes to the finding that says a tie is broken, in the list and in the sheet. */
  chooseAtTie: (row: Row) => void;
  unchoose: () => void;
  /** Goes to a cell that no row stands for. */
  goTo: (place: SheetPlace) => void;
  /** Goes to a cell the chosen finding names; the finding stays chosen. */
  visit: (place: SheetPlace) => void;
  openRule: (row: Row) => void;
  closeRule: () => void;
  toggleFilter: (severity: Severity) => void;
  copyList: () => void;
  closeCopy: () => void;
  closeFailure: () => void;
  closeUndoNotice: () => void;
  /** By whose demands tables are checked, `undefined` for what each table tells; kept, and the list is checked anew. */
  chooseProfile: (id: string | undefined) => void;
  fix: (row: Row) => void;
  /** Takes back the newest fix. */
  undoFix: () => void;
  cancelFix: () => void;
  /** No fix can be undone any more. */
  forgetFixes: () => void;
  closeFixFailure: () => void;
  /** Writes an explanation of a finding on its sheet, or writes it anew. */
  explain: (row: Row, text: string) => void;
  /** Keeps what is being written of a row; without a text it is given up. */
  draft: (row: Row, text: string | undefined) => void;
  /** Takes a row of the explanations away. */
  withdraw: (row: ExplanationRow) => void;
  /** Takes back what was done to the explanations last. */
  undoExplain: () => void;
  /** What was done to the explanations, or failed, is no longer told. */
  forgetExplain: () => void;
  /** Whether edits are checked unasked; kept. */
  switchLive: (isOn: boolean) => void;
}

/** The view that checks, without its page: what is known now, and what can be done. */
export interface Session {
  readonly state: PaneStore['state'];
  readonly subscribe: PaneStore['subscribe'];
  readonly actions: PaneActions;
  /** Hears what happens on the worksheets until it is told to stop; a host without such events leaves the pane without them. */
  readonly listen: () => StopListening;
}

const PROFILE = 'profile';
const LIVE = 'live';
const OFF = 'off';

export function createSession(ports: PanePorts): Session {
  const { host, settings, clipboard, locale } = ports;
  const profile = PROFILE_CHOICES.find((id) => id === settings.read(PROFILE));
  const store: PaneStore = createStore(reduce, {
    ...INITIAL,
    profile,
    live: { ...INITIAL.live, isOn: settings.read(LIVE) !== OFF },
  });
  const { state, dispatch } = store;
  const going = new Going(host, store);
  const checking = new Checking(ports, store, going);
  const fixing = new Fixing(host, store, checking);
  let explaining: Explaining | undefined;
  const withExplaining = async (
    task: ExplainTask,
    work: (explaining: Explaining) => Promise<unknown>,
  ): Promise<void> => {
    if (isUnderWay(state())) return;
    dispatch({ type: 'explaining', event: { type: 'started', task } });
    try {
      const { Explaining: Made } = await loadExplaining();
      explaining ??= new Made(ports, store, checking, going);
      await work(explaining);
    } catch (error) {
      // It did not load: nothing was begun. Whatever else fails is told by itself.
      const failure: Failure = { ...asFailure(task, error), leftover: { kind: 'nothing' } };
      dispatch({ type: 'explaining', event: { type: 'failed', failure } });
    }
  };
  const live = new Live(host, store, checking);

  const check = (scope: CheckScope): void => {
    dispatch({ type: 'fixing', event: { type: 'forgotten' } });
    dispatch({ type: 'explaining', event: { type: 'forgotten' } });
    void checking.start(scope);
  };
  const visitRow = ({ finding, address }: Row): void => void going.visit({ sheetId: finding.table.sheetId, address });

  const actions: PaneActions = {
    check,
    cancel: () => checking.cancel(),
    clearMarks: (scope) => checking.clearMarks(scope),
    clearShown: () => {
      checking.clearMarks(state().report?.scope ?? 'sheet').catch(() => undefined); // told as it failed
    },
    choose: (row) => {
      dispatch({ type: 'chosen', chosen: { rowId: row.id, from: 'list' } });
      visitRow(row);
    },
    chooseAtTie: (row) => {
      const { filter } = state();
      const { severity } = row.finding;
      if (filter.size > 0 && !filter.has(severity)) dispatch({ type: 'filtered', severity });
      dispatch({ type: 'chosen', chosen: { rowId: row.id, from: 'tie' } });
      visitRow(row);
    },
    unchoose: () => dispatch({ type: 'chosen', chosen: undefined }),
    goTo: (place) => void going.goTo(place),
    visit: (place) => void going.visit(place),
    openRule: ({ id, finding: { code } }) => {
      if (ruleOf(code)) dispatch({ type: 'page-opened', page: { code, rowId: id } });
    },
    closeRule: () => dispatch({ type: 'page-closed' }),
    toggleFilter: (severity) => dispatch({ type: 'filtered', severity }),
    copyList: () => {
      const { report, filter } = state();
      if (!report) return;
      const { text, count } = listAsText(report, filter, locale);
      clipboard.write(text).then(
        () => dispatch({ type: 'copied', count }),
        () => dispatch({ type: 'copy-refused', text }),
      );
    },
    closeCopy: () => dispatch({ type: 'copy-closed' }),
    closeFailure: () => dispatch({ type: 'failure-closed' }),
    closeUndoNotice: () => dispatch({ type: 'undo-notice-closed' }),
    chooseProfile: (id) => {
      if (id === state().profile) return;
      settings.write(PROFILE, id ?? '');
      dispatch({ type: 'profile-chosen', profile: id });
      const { report } = state();
      if (report) check(report.scope);
    },
    fix: (row) => void fixing.fix(row),
    undoFix: () => void fixing.undo(),
    cancelFix: () => fixing.cancel(),
    forgetFixes: () => dispatch({ type: 'fixing', event: { type: 'forgotten' } }),
    closeFixFailure: () => dispatch({ type: 'fixing', event: { type: 'failure-closed' } }),
    explain: (row, text) => void withExplaining('explain', (made) => made.explain(row, text)),
    draft: ({ id: rowId }, text) => dispatch({ type: 'explaining', event: { type: 'drafted', rowId, text } }),
    withdraw: (row) => void withExplaining('explain', (made) => made.withdraw(row)),
    undoExplain: () => void withExplaining('undo-explain', (made) => made.undo()),
    forgetExplain: () => dispatch({ type: 'explaining', event: { type: 'forgotten' } }),
    switchLive: (isOn) => {
      settings.write(LIVE, isOn ? 'on' : OFF);
      dispatch({ type: 'live-switched', isOn });
      live.forget();
    },
  };

  return {
    state,
    subscribe: store.subscribe,
    actions,
    listen() {
      const ends = [hearing(going.listen()), hearing(live.listen())];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
