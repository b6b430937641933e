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
  NamedItemCollection: null;
  /** A name. */
  NamedItem: string;
  SettingCollection: null;
  /** A key. */
  Setting: string;
}

export type Tables<Names extends keyof ObjectStates> = { readonly [Name in Names]: ObjectType<ObjectStates[Name]> };

/** What every table works on. */
export interface HostContext {
  readonly book: Book;
  readonly events: EventHub;
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
