import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { SheetPlan, Spreadsheet } from '../../core';
import { asFailure, givenUp } from './failure';
import { breathe } from './in-slices';
import { NOTHING_INSERTED, reduceInsert, type InsertState } from './inserting';
import { untilCellIsLeft, type Wait } from './patience';
import { useHostEvent } from './use-host-event';

/** What a person can do about inserted sheets. */
export interface InsertActions {
  /** @param count how many there will be, for the progress before they are planned */
  insert: (count: number, plan: () => readonly SheetPlan[]) => void;
  cancel: () => void;
  /** Asks first where something was typed into the sheets. */
  undo: () => void;
  undoAnyway: () => void;
  keep: () => void;
  dismiss: () => void;
  closeFailure: () => void;
}

/** Inserts sheets and takes them out again: what happens on each action, and what is known now. */
export function useInserter(host: Spreadsheet): readonly [InsertState, InsertActions] {
  const [state, dispatch] = useReducer(reduceInsert, NOTHING_INSERTED);
  const latest = useRef(state);
  const working = useRef<AbortController>(undefined);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const onEdit = useCallback(() => host.onSheetEdited((sheetId) => dispatch({ type: 'edited', sheetId })), [host]);
  useHostEvent(onEdit);

  const insert = useCallback(
    (count: number, plan: () => readonly SheetPlan[]) => {
      if (latest.current.running) return;
      const controller = new AbortController();
      const { signal } = controller;
      working.current = controller;
      const run = async (): Promise<void> => {
        // The button responds before many worksheets are planned.
        await breathe();
        const plans = plan();
        const onProgress = (done: number, total: number): void => {
          if (!signal.aborted) dispatch({ type: 'progressed', done, total });
        };
        // The host heeds the signal itself and removes what it has made: rejecting here would leave its worksheets
        // behind.
        const ask = () => host.insert(plans, { signal, onProgress });
        const sheets = await untilCellIsLeft(ask, (wait: Wait) => dispatch({ type: 'waiting', wait }), signal);
        dispatch({ type: 'inserted', names: plans.map(({ name }) => name), sheets });
      };
      dispatch({ type: 'started', total: count });
      run().catch((error: unknown) => dispatch({ type: 'failed', failure: asFailure('insert', error) }));
    },
    [host],
  );

  const undoAnyway = useCallback(() => {
    const sheets = latest.current.insertion?.sheets;
    if (!sheets || latest.current.running) return;
    const controller = new AbortController();
    working.current = controller;
    dispatch({ type: 'undoing' });
    const remove = () => host.removeInserted(sheets);
    const removing = untilCellIsLeft(remove, (wait) => dispatch({ type: 'waiting', wait }), controller.signal);
    Promise.race([removing, givenUp(controller.signal)]).then(
      () => dispatch({ type: 'undone', count: sheets.length }),
      (error: unknown) => dispatch({ type: 'failed', failure: asFailure('undo-insert', error) }),
    );
  }, [host]);

  const actions = useMemo(
    (): InsertActions => ({
      insert,
      undoAnyway,
      cancel: () => working.current?.abort(),
      undo: () => {
        if (latest.current.insertion?.edited) dispatch({ type: 'asked' });
        else undoAnyway();
      },
      keep: () => dispatch({ type: 'kept' }),
      dismiss: () => dispatch({ type: 'dismissed' }),
      closeFailure: () => dispatch({ type: 'failure-closed' }),
    }),
    [insert, undoAnyway],
  );

  return [state, actions];
}
