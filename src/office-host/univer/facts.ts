import type { IWorkbookData } from '@univerjs/core';
import type { LineChange } from '../../core/geometry';
import type { PageContent } from '../../files/workbook/page';
import type { ConditionalFormatType } from '../../files/workbook/content';

/** What Excel keeps in a workbook and Univer cannot hold. Lives as long as the workbook is open. */
export interface BookFacts {
  /** Ids of protected sheets, with the options they were protected with. */
  readonly protectedSheets: Map<string, Readonly<Record<string, unknown>>>;
  readonly veryHiddenSheets: Set<string>;
  /** Excel's type of the rules that were not made as `Custom` here, by rule id. */
  readonly conditionalFormatTypes: Map<string, ConditionalFormatType>;
  /** What became of rows and columns since the workbook was opened, in its order, by sheet id; `moved` where they were put elsewhere. */
  readonly lineChanges: Map<string, readonly (LineChange | 'moved')[]>;
  /** How sheets are printed, by sheet id. */
  readonly pages: Map<string, PageContent>;
  readonly settings: Map<string, unknown>;
  /** Custom properties by sheet id. */
  readonly sheetProperties: Map<string, Map<string, string>>;
  /** The workbook's structure is protected: sheets can be neither added nor taken away, renamed, moved or hidden. */
  structure: { readonly password: string | undefined } | undefined;
  readOnly: boolean;
}

/** A workbook made ready to be opened: Univer's snapshot, and beside it what the snapshot cannot hold. */
export interface OpenableWorkbook {
  readonly snapshot: IWorkbookData;
  readonly facts: BookFacts;
}
