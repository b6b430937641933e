import { useCallback, useMemo, useReducer, useRef } from 'react';
import { toA1, type SheetEdit, type SheetPlace, type Spreadsheet } from '../../core';
import { asFailure } from './failure';
import { placeOf, trailOf, type Trail } from './landing';
import { untilCellIsLeft } from './patience';
import { NOTHING_FIXED, reduceFix, type FixEvent, type FixState, type FixTask } from './fixing';
import type { Report, Row } from './report';

/** What a person can do about fixes. */
export interface FixActions {
  fix: (row: Row) => void;
  /** Takes back the newest. */
  undo: () => void;
  cancel: () => void;
  /** Nothing can be undone any more. */
  forget: () => void;
  closeFailure: () => void;
}

export interface FixerOptions {
  readonly host: Spreadsheet;
  readonly report: Report | undefined;
  /** Shows the cell in the sheet, then checks again; settles when that check has begun. */
  readonly recheck: (place: SheetPlace, trail: Trail, edit?: SheetEdit) => Promise<void>;
}

/** Fixes what findings offer to, one at a time, and takes it back: what happens on each action, and what is known now. */
export function useFixer({ host, report, recheck }: FixerOptions): readonly [FixState, FixActions] {
  const [state, dispatch] = useReducer(reduceFix, NOTHING_FIXED);
  const working = useRef<AbortController>(undefined);
  const { done } = state;

  const run = useCallback((task: FixTask, ask: () => Promise<void>, success: FixEvent, follow: () => Promise<void>) => {
    if (working.current) return;
    const controller = new AbortController();
    working.current = controller;
    const work = async (): Promise<void> => {
      // Not cancelled while the host is writing: nobody would know whether the worksheet has changed.
      await untilCellIsLeft(ask, (wait) => dispatch({ type: 'waiting', wait }), controller.signal);
      dispatch(success);
      await follow();
      dispatch({ type: 'followed' });
    };
    dispatch({ type: 'started', task });
    work()
      .catch((error: unknown) => dispatch({ type: 'failed', failure: asFailure(task, error) }))
      .finally(() => (working.current = undefined));
  }, []);

  const actions = useMemo(
    (): FixActions => ({
      fix: (row) => {
        const { finding } = row;
        const { fix: edit } = finding;
        if (!edit || !report) return;
        const trail = trailOf(report, row);
        run(
          'fix',
          () => host.apply(edit),
          { type: 'fixed', fix: { edit, trail } },
          () => recheck(placeOf(edit, finding), trail, edit),
        );
      },
      undo: () => {
        const last = done.at(-1);
        if (!last) return;
        const { edit, trail } = last;
        const place = { sheetId: edit.sheetId, address: toA1(trail.finding.position) };
        run(
          'undo-fix',
          () => host.revert(edit),
          { type: 'undone' },
          () => recheck(place, trail),
        );
      },
      cancel: () => working.current?.abort(),
      forget: () => dispatch({ type: 'forgotten' }),
      closeFailure: () => dispatch({ type: 'failure-closed' }),
    }),
    [host, report, recheck, run, done],
  );

  return [state, actions];
}
