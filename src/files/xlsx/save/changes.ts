/** What a person (or an add-in) has changed between two records of the same workbook. */
import type { ConditionalFormatRecord, SheetRecord, WorkbookRecord } from '../../workbook/record';
import type { CellContent } from '../../workbook/content';

export interface CellChange {
  readonly before?: CellContent;
  readonly after?: CellContent;
  /** Value or formula; not only the looks. */
  readonly hasNewContent: boolean;
}

export interface CellChanges {
  readonly edited: ReadonlyMap<string, CellChange>;
  /** Cells of which only the result differs: their formula is as it was, something it looks at is not. */
  readonly recalculated: ReadonlyMap<string, CellContent>;
}

export const isSameData = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export function cellChanges(before: SheetRecord | undefined, after: SheetRecord): CellChanges {
  const edited = new Map<string, CellChange>();
  const recalculated = new Map<string, CellContent>();
  const old = before?.cells ?? {};
  for (const address of new Set([...Object.keys(old), ...Object.keys(after.cells)])) {
    const [was, is] = [old[address], after.cells[address]];
    const isSameFormula = was?.formula === is?.formula;
    const isSameValue = (was?.value ?? null) === (is?.value ?? null);
    const hasNewContent = !isSameFormula || (!isSameValue && is?.formula === undefined);
    if (hasNewContent || !isSameData(was?.style, is?.style)) {
      edited.set(address, { before: was, after: is, hasNewContent });
    } else if (!isSameValue && is) {
      recalculated.set(address, is);
    }
  }
  return { edited, recalculated };
}

/** The record without some of its conditional formats. */
export function withoutFormats(
  record: WorkbookRecord,
  leaveOut: (format: ConditionalFormatRecord) => boolean,
): WorkbookRecord {
  const sheets = record.sheets.map((sheet) => ({
    ...sheet,
    conditionalFormats: sheet.conditionalFormats.filter((format) => !leaveOut(format)),
  }));
  return { ...record, sheets };
}

/** Without what follows from the rest (results of formulas) and without what is nobody's work (ids, selection). */
function work(record: WorkbookRecord): unknown {
  const sheets = record.sheets.map(({ cells, conditionalFormats, ...sheet }) => ({
    ...sheet,
    lineChanges: [],
    cells: Object.entries(cells)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([address, { value, formula, style }]) => [address, formula ?? value, style]),
    conditionalFormats: conditionalFormats.map(({ ranges, rule, stopIfTrue }) => [ranges, rule, stopIfTrue]),
    merges: [...sheet.merges].sort(),
  }));
  return { sheets, names: record.names };
}

/**
 * Would anything a person did be lost if the workbook were closed?
 * @param leaveOut conditional formats that are nobody's work
 */
export function hasUnsavedWork(
  saved: WorkbookRecord,
  now: WorkbookRecord,
  leaveOut: (format: ConditionalFormatRecord) => boolean = () => false,
): boolean {
  return !isSameData(work(withoutFormats(saved, leaveOut)), work(withoutFormats(now, leaveOut)));
}
