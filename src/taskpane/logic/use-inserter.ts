import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { InsertedSheet, RemoveOptions, SheetPlan, Spreadsheet } from '../../core';
import { asFailure } from './failure';
import { breathe } from './in-slices';
import { NOTHING_INSERTED, reduceInsert, toAskFor, type InsertState } from './inserting';
import { untilCellIsLeft, type Wait } from './patience';

/** What a person can do about inserted sheets. */
export interface InsertActions {
  /** @param count how many there will be, for the progress before they are planned */
  insert: (count: number, plan: () => readonly SheetPlan[]) => void;
  /** Takes over what the ribbon has inserted, as if it had been done here. */
  takeOver: (names: readonly string[], sheets: readonly InsertedSheet[]) => void;
  cancel: () => void;
  /** Asks first where a sheet holds something else by now, or is read from. */
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

  const remove = useCallback(
    (options: RemoveOptions) => {
      const sheets = latest.current.insertion?.sheets;
      if (!sheets || latest.current.running) return;
      const controller = new AbortController();
      working.current = controller;
      dispatch({ type: 'undoing' });
      const ask = () => host.removeInserted(sheets, options);
      // Not given up while the host is deleting: nobody would know what is left.
      untilCellIsLeft(ask, (wait) => dispatch({ type: 'waiting', wait }), controller.signal).then(
        () => dispatch({ type: 'undone', count: sheets.length }),
        (error: unknown) => {
          const failure = asFailure('undo-insert', error);
          const because = toAskFor(failure, options);
          dispatch(because ? { type: 'asked', because } : { type: 'failed', failure });
        },
      );
    },
    [host],
  );

  const actions = useMemo(
    (): InsertActions => ({
      insert,
      takeOver: (names, sheets) => {
        // What is under way here tells of itself when it is done.
        if (!latest.current.running) dispatch({ type: 'inserted', names, sheets });
      },
      cancel: () => working.current?.abort(),
      undo: () => remove({}),
      undoAnyway: () => {
        const despite = latest.current.insertion?.asking;
        if (despite) remove({ despite });
      },
      keep: () => dispatch({ type: 'kept' }),
      dismiss: () => dispatch({ type: 'dismissed' }),
      closeFailure: () => dispatch({ type: 'failure-closed' }),
    }),
    [insert, remove],
  );

  return [state, actions];
}
