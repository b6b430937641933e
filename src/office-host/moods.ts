/**
 * What some Excels do and others do not, each to be switched on by itself: an add-in that is to work everywhere must bear all of them. The
 * object may be changed while the workbook is open. README.md has the same list with what each is taken from.
 */
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Arguments, ObjectType, Property } from './protocol/model';
import { HostError } from './protocol/model';

export interface Moods {
  /** Excel on the web. */
  web?: boolean;
  /** What is said of Excel without a source that could be cited, at its strictest. */
  strict?: boolean;
  /** How many merged areas one answer bears, instead of 512, so that small sheets meet the limit. */
  mergesOver512?: number;
  /**
   * Conditional formats cannot be read back: `collection` where already a list of them fails, or a choice by their formulas, where they can be
   * listed with id and type, and those chosen give neither formula nor format nor place.
   */
  rulesUnreadable?: 'collection' | ((formula: string) => boolean);
  /** A chart sheet of this name is in front until a worksheet is activated. */
  chartSheetActive?: string;
  /** A chart on the active sheet is selected until a cell is. */
  chartSelected?: boolean;
  /** Print set-up can be neither read nor changed. */
  noPageLayout?: boolean;
  /** Rows of this sheet, counted from 0, run through tables that do not give way. */
  tableInTheWay?: { readonly sheet: string; readonly top: number; readonly bottom: number };
  /** The workbook is read-only, and changes are refused. (`WorkbookContent.readOnly` only says so.) */
  readOnly?: boolean;
  /** What another person does with the spreadsheet before the batch of this number, as `BatchStats` counts them. */
  coauthor?: (workbook: FWorkbook, batch: number) => void;
  /** How many changes an undo group bears before it fails. */
  undoNotSupported?: number;
  /** Ranges that a client keeps stay where they were when rows come or go above them. */
  referencesStay?: boolean;
  /** Freezing panes makes the host take that sheet for the active one, whatever is in front. */
  freezeMisleads?: boolean;
}

function mapped<In, Out>(members: Readonly<Record<string, In>> | undefined, change: (member: In) => Out) {
  return Object.fromEntries(Object.entries(members ?? {}).map(([name, member]) => [name, change(member)]));
}

/** A table of which nothing can be used while `isRefused`, as when the part of Excel behind it fails. */
export function refusing<State>(
  table: ObjectType<State>,
  isRefused: () => boolean,
  failure: HostError,
): ObjectType<State> {
  const guarded = <Result>(work: () => Result): Result => {
    if (isRefused()) throw new HostError(failure.code, failure.message);
    return work();
  };
  const property = (of: Property<State>): Property<State> => ({
    ...of,
    ...(of.get && { get: (state: State) => guarded(() => of.get?.(state)) }),
    ...(of.set && { set: (state: State, value: unknown) => guarded(() => of.set?.(state, value)) }),
  });
  return {
    ...table,
    properties: mapped(table.properties, property),
    methods: mapped(table.methods, (method) => (state: State, args: Arguments) => guarded(() => method(state, args))),
    ...(table.items && { items: (state: State) => guarded(() => table.items?.(state) ?? []) }),
  };
}
