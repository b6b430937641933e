import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import {
  ruleOf,
  type Severity,
  type SheetEdit,
  type SheetSnapshot,
  type MarkOutcome,
  type ReadOptions,
  type SheetPlace,
} from '../../core';
import type { CheckScope } from '../../words/pane';
import type { PanePorts } from '../ports';
import { asFailure, givenUp } from './failure';
import { breathe, inSlices } from './in-slices';
import { keptSnapshots } from './kept-snapshots';
import { land, type Trail } from './landing';
import { listAsText } from './list-text';
import { untilCellIsLeft, type Wait } from './patience';
import { keptFilter, makeReport, marksFor, rowAt, rowsOf, type Report, type Row } from './report';
import { INITIAL, reduce, type PaneState } from './state';
import { useHostEvent } from './use-host-event';

/** What a person can do in the pane. */
export interface PaneActions {
  check: (scope: CheckScope) => void;
  /**
   * Shows a cell on the worksheet, checks again what the list covers, and goes on where the trail leads; settles when
   * the check has begun. For changes of our own: see {@link land}.
   */
  recheck: (place: SheetPlace, trail: Trail, edit?: SheetEdit) => Promise<void>;
  cancel: () => void;
  clearMarks: () => void;
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
}

/**
 * A worksheet that cannot be marked is named alone; where marking fails altogether, all of them are.
 * @throws HostFailure where the person has cancelled
 */
async function mark(sheets: readonly SheetSnapshot[], marking: Promise<MarkOutcome>): Promise<MarkOutcome['failed']> {
  try {
    return (await marking).failed;
  } catch (error) {
    const { reason } = asFailure('check', error);
    if (reason === 'cancelled') throw error;
    return sheets.map(({ id }) => ({ sheetId: id, reason }));
  }
}

function samePlace(a: SheetPlace, b: SheetPlace | undefined): boolean {
  return a.sheetId === b?.sheetId && a.address === b.address;
}

/**
 * The pane's behaviour: what happens on each action, and what is known now.
 * @param profile by whose demands tables are checked (see `CheckOptions`)
 */
export function useChecker(
  { host, checker, clipboard, locale }: PanePorts,
  profile: string | undefined,
): readonly [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const latest = useRef(state);
  const checking = useRef<AbortController>(undefined);
  const snapshots = useRef<readonly SheetSnapshot[]>([]);
  const selecting = useRef<AbortController>(undefined);
  const visiting = useRef<{ readonly place: SheetPlace; underWay: boolean }>(undefined);

  useEffect(() => {
    latest.current = state;
  }, [state]);

  const runCheck = useCallback(
    async (scope: CheckScope, signal: AbortSignal): Promise<Report> => {
      const stopped = givenUp(signal);
      const patiently = <T>(ask: () => Promise<T>): Promise<T> =>
        Promise.race([untilCellIsLeft(ask, (wait) => dispatch({ type: 'waiting', wait }), signal), stopped]);
      const options: ReadOptions = {
        merges: true,
        signal,
        onProgress: (done, total) => {
          if (!signal.aborted) dispatch({ type: 'progressed', stage: 'reading', done, total });
        },
      };
      const read = await patiently(async () =>
        scope === 'sheet' ? [await host.readActiveSheet(options)] : await host.readWorkbook(options),
      );
      const sheets = keptSnapshots(snapshots.current, read);
      snapshots.current = sheets;
      dispatch({ type: 'progressed', stage: 'checking' });
      await Promise.race([breathe(), stopped]);
      const result = await inSlices(checker.checkInSteps(sheets, { wholeWorkbook: scope === 'workbook', profile }), {
        signal,
        onProgress: (progress) => dispatch({ type: 'progressed', stage: 'checking', ...progress }),
      });
      dispatch({ type: 'progressed', stage: 'marking' });
      const marking = patiently(async () => {
        const outcome = await host.mark(marksFor(sheets, result.findings));
        // The host had begun before the person cancelled: the marks go back to what the list says.
        if (signal.aborted && checking.current?.signal === signal) {
          await host.mark(marksFor(sheets, latest.current.report?.result.findings ?? []));
        }
        return outcome;
      });
      const notMarked = await mark(sheets, marking);
      return makeReport(scope, sheets, result, notMarked);
    },
    [host, checker, profile],
  );

  const goTo = useCallback(
    ({ sheetId, address }: SheetPlace) => {
      selecting.current?.abort();
      const controller = new AbortController();
      selecting.current = controller;
      const onWaiting = (wait: Wait): void => dispatch({ type: 'waiting', wait });
      return untilCellIsLeft(() => host.select(sheetId, address), onWaiting, controller.signal).then(
        () => dispatch({ type: 'selected' }),
        (error: unknown) => {
          if (!controller.signal.aborted) dispatch({ type: 'failed', failure: asFailure('select', error) });
        },
      );
    },
    [host],
  );

  /**
   * Goes to a cell of the chosen finding; neither the way there nor the arrival counts as a choice made on the
   * worksheet.
   */
  const visit = useCallback(
    (place: SheetPlace) => {
      // On the way to another sheet, the host may report what was selected there before.
      const way = { place, underWay: true };
      visiting.current = way;
      return goTo(place).finally(() => (way.underWay = false));
    },
    [goTo],
  );

  const start = useCallback(
    (scope: CheckScope, then?: { readonly trail: Trail; readonly edit: SheetEdit | undefined }) => {
      checking.current?.abort();
      const controller = new AbortController();
      checking.current = controller;
      dispatch({ type: 'started', scope, follows: then !== undefined });
      runCheck(scope, controller.signal).then(
        (report) => {
          const landing = then && land(then.trail, report, keptFilter(latest.current.filter, report), then.edit);
          dispatch({ type: 'finished', report, landing });
          // Otherwise the cell that is shown already says more.
          const row = landing?.inserted ? rowsOf(report).find(({ id }) => id === landing.rowId) : undefined;
          if (row) void visit({ sheetId: row.finding.table.sheetId, address: row.address });
        },
        (error: unknown) => {
          if (checking.current === controller) dispatch({ type: 'failed', failure: asFailure('check', error) });
        },
      );
    },
    [runCheck, visit],
  );
  const check = useCallback((scope: CheckScope) => start(scope), [start]);
  const recheck = useCallback(
    async (place: SheetPlace, trail: Trail, edit?: SheetEdit) => {
      await visit(place);
      start(latest.current.report?.scope ?? 'sheet', { trail, edit });
    },
    [start, visit],
  );

  const clearMarks = useCallback(() => {
    const scope = latest.current.report?.scope ?? 'sheet';
    dispatch({ type: 'clearing' });
    const unmark = () => host.unmark(scope === 'sheet' ? 'active-sheet' : 'workbook');
    untilCellIsLeft(unmark, (wait) => dispatch({ type: 'waiting', wait })).then(
      ({ failed }) => dispatch({ type: 'cleared', scope, failed }),
      (error: unknown) => dispatch({ type: 'failed', failure: asFailure('clear', error) }),
    );
  }, [host]);

  const copyList = useCallback(() => {
    const { report, filter } = latest.current;
    if (!report) return;
    const { text, count } = listAsText(report, filter, locale);
    clipboard.write(text).then(
      () => dispatch({ type: 'copied', count }),
      () => dispatch({ type: 'copy-refused', text }),
    );
  }, [clipboard, locale]);

  const onSelection = useCallback(
    () =>
      host.onSelectionChanged((place) => {
        const { report, chosen, filter } = latest.current;
        if (!report || visiting.current?.underWay || samePlace(place, visiting.current?.place)) return;
        visiting.current = undefined;
        const row = rowAt(report, place, chosen?.rowId);
        const shown = row && (filter.size === 0 || filter.has(row.finding.severity));
        if (shown && row.id === chosen?.rowId) return;
        dispatch({ type: 'chosen', chosen: shown ? { rowId: row.id, from: 'sheet' } : undefined });
      }),
    [host],
  );
  const onEdit = useCallback(() => host.onSheetEdited((sheetId) => dispatch({ type: 'edited', sheetId })), [host]);
  useHostEvent(onSelection);
  useHostEvent(onEdit);

  const actions = useMemo(
    (): PaneActions => ({
      check,
      recheck,
      clearMarks,
      copyList,
      goTo: (place) => void goTo(place),
      cancel: () => checking.current?.abort(),
      visit: (place) => void visit(place),
      openRule: ({ id, finding: { code } }) => {
        if (ruleOf(code)) dispatch({ type: 'page-opened', page: { code, rowId: id } });
      },
      closeRule: () => dispatch({ type: 'page-closed' }),
      chooseAtTie: (row) => {
        const { filter } = latest.current;
        const { severity, table } = row.finding;
        if (filter.size > 0 && !filter.has(severity)) dispatch({ type: 'filtered', severity });
        dispatch({ type: 'chosen', chosen: { rowId: row.id, from: 'tie' } });
        void visit({ sheetId: table.sheetId, address: row.address });
      },
      choose: (row) => {
        dispatch({ type: 'chosen', chosen: { rowId: row.id, from: 'list' } });
        void visit({ sheetId: row.finding.table.sheetId, address: row.address });
      },
      unchoose: () => dispatch({ type: 'chosen', chosen: undefined }),
      toggleFilter: (severity) => dispatch({ type: 'filtered', severity }),
      closeCopy: () => dispatch({ type: 'copy-closed' }),
      closeFailure: () => dispatch({ type: 'failure-closed' }),
    }),
    [check, recheck, clearMarks, copyList, goTo, visit],
  );

  return [state, actions];
}
