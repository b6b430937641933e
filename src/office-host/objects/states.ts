/** The types of Excel objects the host has, and what stands for each of them between batches. */
import type { Cells } from '../book';
import type { Book } from '../book';
import type { EventHub } from '../events';
import type { ObjectType } from '../protocol/model';
import { ObjectNode } from '../protocol/model';

export interface ConditionalFormatState {
  readonly sheetId: string;
  readonly id: string;
}

export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

export interface ObjectStates {
  Workbook: null;
  Application: null;
  Runtime: null;
  'Microsoft.InternalService.AddinInternalService': null;
  'Microsoft.AppRuntime.AppRuntimeService': null;
  WorkbookProtection: null;
  WorksheetCollection: null;
  /** A sheet's id. */
  Worksheet: string;
  WorksheetProtection: string;
  WorksheetFreezePanes: string;
  PageLayout: string;
  /** The sheet's; breaks between rows only. */
  PageBreakCollection: string;
  PageBreak: { readonly sheetId: string; readonly row: number };
  Range: Cells;
  RangeAreas: Cells;
  RangeCollection: Cells;
  RangeFormat: Cells;
  RangeFill: Cells;
  RangeFont: Cells;
  RangeBorderCollection: Cells;
  RangeBorder: { readonly cells: Cells; readonly edge: BorderEdge };
  DataValidation: Cells;
  ConditionalFormatCollection: Cells;
  ConditionalFormat: ConditionalFormatState;
  CustomConditionalFormat: ConditionalFormatState;
  ConditionalFormatRule: ConditionalFormatState;
  ConditionalRangeFormat: ConditionalFormatState;
  ConditionalRangeFill: ConditionalFormatState;
  ConditionalRangeFont: ConditionalFormatState;
  ConditionalRangeBorderCollection: ConditionalFormatState;
  ConditionalRangeBorder: ConditionalFormatState & { readonly edge: BorderEdge };
  /** `null` for the workbook's own names, else the sheet's. */
  NamedItemCollection: string | null;
  /** A name. */
  NamedItem: string;
  SettingCollection: null;
  /** A key. */
  Setting: string;
  /** The sheet's. */
  WorksheetCustomPropertyCollection: string;
  WorksheetCustomProperty: { readonly sheetId: string; readonly key: string };
}

export type Tables<Names extends keyof ObjectStates> = { readonly [Name in Names]: ObjectType<ObjectStates[Name]> };

/** The page of an add-in, where its pane and its commands share one. */
export interface AddinPage {
  readonly isVisible: () => boolean;
  /** Shows it as the task pane, or takes it out of sight; it goes on running either way. */
  readonly show: (visible: boolean) => void;
}

/** What every table works on. */
export interface HostContext {
  readonly book: Book;
  readonly events: EventHub;
  /** Has no page where Excel gives the add-in no shared runtime. */
  readonly addin: { page?: AddinPage | undefined };
}

export function object<Name extends keyof ObjectStates>(type: Name, state: ObjectStates[Name]): ObjectNode {
  return new ObjectNode(type, state);
}

/** An argument that is a `Range` or a `RangeAreas`; `undefined` where it is something else. */
export function areasState(argument: unknown): Cells | undefined {
  return argument instanceof ObjectNode && ['Range', 'RangeAreas'].includes(argument.type)
    ? (argument.state as Cells)
    : undefined;
}

/** An argument that is a `Range`; `undefined` where it is something else. */
export function rangeState(argument: unknown): Cells | undefined {
  return argument instanceof ObjectNode && argument.type === 'Range' ? (argument.state as Cells) : undefined;
}
