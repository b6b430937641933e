import { allSafeFixes, isFixable, type SafeFixes, type SheetEdit } from '../../core';
import type { Report } from './report';

/** What 全部修复 can do about the findings of a list, whatever of it is filtered or folded away. */
export function safeFixesOf({ result }: Report): SafeFixes {
  return allSafeFixes(result.findings);
}

/** How many findings it puts right. */
export function countOf({ done }: SafeFixes): number {
  return done.reduce((sum, { count }) => sum + count, 0);
}

/** What it leaves to the person, of which something can be said: what the others would change can only be told of fixes that are possible. */
export function toldLeft({ left }: SafeFixes): SafeFixes['left'] {
  return left.filter(({ finding, because }) => because !== 'unsafe' || isFixable(finding));
}

/** The edits of each worksheet, in their order. */
export function bySheet(edits: readonly SheetEdit[]): readonly (readonly SheetEdit[])[] {
  const sheets = new Map<string, SheetEdit[]>();
  for (const edit of edits) {
    const ofSheet = sheets.get(edit.sheetId) ?? [];
    ofSheet.push(edit);
    sheets.set(edit.sheetId, ofSheet);
  }
  return [...sheets.values()];
}

/** How many cells edits write. */
export function cellsIn(edits: readonly SheetEdit[]): number {
  return edits.reduce((sum, { cells }) => sum + cells.length, 0);
}
