/** One workbook's file, read and checked: the same on the command line, in the pane's worker and in tests. */
import { explain, type CheckResult, type Explained, type Finding, type Locale, type SheetSnapshot } from '../core';
import { OpenFailure } from '../files/xlsx/open-failure';
import { BeyondLimit, mostOf } from '../files/xlsx/package/limits';
import { reportPart, unreadPart, type ReportPart } from '../report';
import { describeFailedCheck, describeUnreadFile } from '../words/unread-files';

export interface FileToCheck extends Pick<ReportPart, 'file' | 'path'> {
  /** Its worksheets. Whatever it throws is why the file was not read. */
  readonly read: () => Promise<readonly SheetSnapshot[]>;
}

export interface FileCheckOptions {
  readonly check: (sheets: readonly SheetSnapshot[]) => CheckResult;
  readonly locale: Locale;
  /** A sentence for errors that only the caller knows; `undefined` for others. */
  readonly why?: (error: unknown) => string | undefined;
}

/** What came of one file; `result`, `explained` and `why` are not for keeping where there are many. */
export interface FileOutcome {
  readonly part: ReportPart;
  /** Absent where it was not read. */
  readonly result?: CheckResult;
  /** What is explained of it. */
  readonly explained?: Explained;
  /** Why it was not read. */
  readonly why?: string;
  /** Whether all of its worksheets were read. */
  readonly isRead: boolean;
}

/** Reads and checks one file. Never throws: whatever happens with it, the others are still to be checked. */
export async function checkFile(
  { read, ...place }: FileToCheck,
  { check, locale, why }: FileCheckOptions,
): Promise<FileOutcome> {
  try {
    const sheets = await read();
    const result = check(sheets);
    const explained = explain(result, sheets, { wholeWorkbook: true, names: sheets.map(({ name }) => name) });
    return {
      part: reportPart(result, { ...place, locale, explanations: textsOf(explained), notes: explained.notes }),
      result,
      explained,
      isRead: sheets.every(({ unread }) => unread === undefined),
    };
  } catch (error) {
    const sentence = why?.(error) ?? whyUnreadFile(error, locale) ?? describeFailedCheck(error, locale);
    return { part: unreadPart(sentence, place), why: sentence, isRead: false };
  }
}

/** What explains each finding. */
const textsOf = ({ explained }: Explained): ReadonlyMap<Finding, string> =>
  new Map([...explained].map(([finding, { text }]) => [finding, text]));

/** Why a file was not read, as a sentence; `undefined` for a mistake of ours. */
export function whyUnreadFile(error: unknown, locale: Locale): string | undefined {
  if (error instanceof BeyondLimit) return describeUnreadFile(error.limit, mostOf(error.limit), locale);
  return error instanceof OpenFailure ? describeUnreadFile(error.reason, error.most, locale) : undefined;
}
