import type { TracePlace } from '../../core';
import type { CheckScope } from '../../words/pane';
import { NOTHING_INSERTED, reduceInsert, type InsertEvent, type InsertState } from './inserting';

/** Report sheets that are there already. */
export type EarlierReports =
  | { readonly kind: 'looking' }
  /** Nobody could look. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'known';
      /** As they were written: a new one may replace them. */
      readonly unchanged: readonly TracePlace[];
      /** Changed, renamed or copied since: they stay. */
      readonly changed: readonly TracePlace[];
    };

/** A report that was written. */
export interface WrittenReport {
  readonly findings: number;
  /** Names of those it has replaced. */
  readonly replaced: readonly string[];
}

export interface ReportingState {
  readonly scope: CheckScope;
  /** Whether the new report replaces earlier ones. */
  readonly replaces: boolean;
  readonly earlier: EarlierReports;
  /** A check is under way for the report; writing it is told by `insert`. */
  readonly checking: boolean;
  /** The sheet that is written, what came of it, and its undoing. */
  readonly insert: InsertState;
  /** Of what `insert` tells as inserted. */
  readonly written: WrittenReport | undefined;
  /** How many findings were copied as text. */
  readonly copied: number | undefined;
  /** Text the clipboard refused, to be copied by hand. */
  readonly textToCopy: string | undefined;
}

export const NOTHING_REPORTED: ReportingState = {
  scope: 'workbook',
  replaces: true,
  earlier: { kind: 'looking' },
  checking: false,
  insert: NOTHING_INSERTED,
  written: undefined,
  copied: undefined,
  textToCopy: undefined,
};

export type ReportingEvent =
  | { readonly type: 'scope-chosen'; readonly scope: CheckScope }
  | { readonly type: 'replacing-chosen'; readonly replaces: boolean }
  | { readonly type: 'looked'; readonly earlier: EarlierReports }
  | { readonly type: 'begun' }
  | { readonly type: 'checked' }
  | { readonly type: 'written'; readonly written: WrittenReport }
  | { readonly type: 'copied'; readonly count: number }
  | { readonly type: 'copy-refused'; readonly text: string }
  | { readonly type: 'copy-closed' }
  | { readonly type: 'insert'; readonly event: InsertEvent };

/** Whether something is under way. */
export function isReporting({ checking, insert }: ReportingState): boolean {
  return checking || insert.running !== undefined;
}

/** Earlier reports that the next one replaces. */
export function toReplace({ earlier, replaces }: ReportingState): readonly TracePlace[] {
  return replaces && earlier.kind === 'known' ? earlier.unchanged : [];
}

export function reduceReporting(state: ReportingState, event: ReportingEvent): ReportingState {
  switch (event.type) {
    case 'scope-chosen':
      return { ...state, scope: event.scope };
    case 'replacing-chosen':
      return { ...state, replaces: event.replaces };
    case 'looked':
      return { ...state, earlier: event.earlier };
    case 'begun':
      return {
        ...state,
        checking: true,
        insert: { ...state.insert, failure: undefined, outcome: undefined },
        copied: undefined,
        textToCopy: undefined,
      };
    case 'checked':
      return { ...state, checking: false };
    case 'written':
      return { ...state, written: event.written };
    case 'copied':
      return { ...state, copied: event.count, textToCopy: undefined };
    case 'copy-refused':
      return { ...state, copied: undefined, textToCopy: event.text };
    case 'copy-closed':
      return { ...state, textToCopy: undefined };
    case 'insert': {
      const insert = reduceInsert(state.insert, event.event);
      const isOver = event.event.type === 'failed';
      return { ...state, insert, ...(isOver && { checking: false }) };
    }
  }
}
