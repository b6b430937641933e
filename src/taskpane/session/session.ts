import {
  ruleOf,
  type ExplanationRow,
  type MarkOutcome,
  type SheetEdit,
  type Settings,
  type SheetPlace,
  type SheetSnapshot,
  type StopListening,
} from '../../core';
import type { CheckScope } from '../../words/pane';
import { passes } from '../logic/filter';
import { asFailure, type Failure } from '../logic/failure';
import { hearing } from '../logic/hearing';
import { listAsText } from '../logic/list-text';
import type { ListingEvent } from '../logic/listing';
import type { Row } from '../logic/report';
import { atStart, SETTINGS_KEY, type Layer, type SettingsOutcome } from '../logic/setting';
import { INITIAL, isUnderWay, reduce } from '../logic/state';
import type { PanePorts } from '../ports';
import { Checking, loadExplaining } from './checking';
import type { ExplainTask } from '../logic/explaining';
import type { Explaining } from './explaining';
import { Fixing } from './fixing';
import { Going } from './going';
import { Live } from './live';
import { OwnSettings, type ParsedSettings, type SettingsChange } from './settings';
import { Stepping } from './stepping';
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
  /** Changes what of the findings the list shows, or their order. */
  list: (event: ListingEvent) => void;
  /** Goes to the next finding of the list (1) or the one before (-1), in the list and in the sheet. */
  step: (by: 1 | -1) => void;
  copyList: () => void;
  closeCopy: () => void;
  closeFailure: () => void;
  closeUndoNotice: () => void;
  /** Carries out one of the fixes that a row's finding offers. */
  fix: (row: Row, edit: SheetEdit) => void;
  /** Carries out many edits of cells, each worksheet's all or none. */
  fixAll: (edits: readonly SheetEdit[]) => void;
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
  /** A tool has written into a worksheet: that is checked as the person's own edits are. */
  edited: (sheetId: string) => void;
  readonly settings: SettingsActions;
}

/** What a person can do with the settings; see {@link OwnSettings}. */
export interface SettingsActions {
  /** Looks at what is kept; rejects with a HostFailure while a cell is being edited. */
  read: () => Promise<void>;
  /** Changes what one of both says. The list is checked anew where that matters. */
  change: (layer: Layer, edit: (settings: Settings) => Settings) => Promise<SettingsOutcome>;
  /** Puts a document in the place of what one of both says, `''` for none. */
  put: (layer: Layer, document: string) => Promise<SettingsOutcome>;
  /** What a document says, or what is wrong with it, without taking it. */
  look: (document: string) => Promise<ParsedSettings | undefined>;
}

/** The view that checks, without its page: what is known now, and what can be done. */
export interface Session {
  readonly state: PaneStore['state'];
  readonly subscribe: PaneStore['subscribe'];
  readonly actions: PaneActions;
  /** The sheets of the last check, as they were read. */
  readonly sheets: () => readonly SheetSnapshot[];
  /** Hears what happens on the worksheets until it is told to stop; a host without such events leaves the pane without them. */
  readonly listen: () => StopListening;
}

/** Milliseconds without another change of the settings before the list is checked anew: somebody may switch several rules. */
const QUIET = 400;

export function createSession(ports: PanePorts): Session {
  const { host, settings, clipboard, locale } = ports;
  const store: PaneStore = createStore(reduce, {
    ...INITIAL,
    live: { ...INITIAL.live, isOn: atStart(settings.read(SETTINGS_KEY)).live },
  });
  const { state, dispatch } = store;
  const going = new Going(host, store);
  const own = new OwnSettings(ports, store, (change) => follow(change));
  const checking = new Checking(ports, store, going, own);
  const fixing = new Fixing(host, store, checking);
  const stepping = new Stepping(store, going);
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
  let again: ReturnType<typeof setTimeout> | undefined;
  /** Checks what the list covers once more, when nothing is under way that a check would see half of. */
  const checkAgain = (): void => {
    clearTimeout(again);
    again = setTimeout(() => {
      const { report, running } = state();
      if (isUnderWay(state()) && !running) checkAgain();
      else if (report ?? running) check(running?.scope ?? report?.scope ?? 'sheet');
    }, QUIET);
  };
  const follow = ({ ofChecks, ofLive }: SettingsChange): void => {
    if (ofLive) live.forget();
    if (ofChecks) checkAgain();
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
      if (!passes(row, state().filter)) dispatch({ type: 'listed', event: { type: 'revealed', row } });
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
    list: (event) => dispatch({ type: 'listed', event }),
    step: (by) => stepping.step(by),
    copyList: () => {
      const { report } = state();
      if (!report) return;
      const { text, count } = listAsText(report, state(), locale);
      clipboard.write(text).then(
        () => dispatch({ type: 'copied', count }),
        () => dispatch({ type: 'copy-refused', text }),
      );
    },
    closeCopy: () => dispatch({ type: 'copy-closed' }),
    closeFailure: () => dispatch({ type: 'failure-closed' }),
    closeUndoNotice: () => dispatch({ type: 'undo-notice-closed' }),
    fix: (row, edit) => void fixing.fix(row, edit),
    fixAll: (edits) => void fixing.fixAll(edits),
    undoFix: () => void fixing.undo(),
    cancelFix: () => fixing.cancel(),
    forgetFixes: () => dispatch({ type: 'fixing', event: { type: 'forgotten' } }),
    closeFixFailure: () => dispatch({ type: 'fixing', event: { type: 'failure-closed' } }),
    explain: (row, text) => void withExplaining('explain', (made) => made.explain(row, text)),
    draft: ({ id: rowId }, text) => dispatch({ type: 'explaining', event: { type: 'drafted', rowId, text } }),
    withdraw: (row) => void withExplaining('explain', (made) => made.withdraw(row)),
    undoExplain: () => {
      if (state().explaining.done) void withExplaining('undo-explain', (made) => made.undo());
    },
    forgetExplain: () => dispatch({ type: 'explaining', event: { type: 'forgotten' } }),
    settings: {
      read: () => own.read(),
      change: (layer, edit) => own.change(layer, edit),
      put: (layer, document) => own.put(layer, document),
      look: (document) => own.look(document),
    },
    edited: (sheetId) => live.hear(sheetId, false),
  };

  return {
    state,
    subscribe: store.subscribe,
    actions,
    sheets: () => checking.snapshots,
    listen() {
      const ends = [hearing(going.listen()), hearing(live.listen())];
      return () => {
        for (const end of ends) end();
        clearTimeout(again);
      };
    },
  };
}
