/** Everything a workbook holds, read back out as plain data: for comparing before and after. */
import { type Area, areaToA1, toA1 } from '../../core';
import { isFilled, valueOf } from './cells';
import type { Book } from './book';
import { toArea } from './book';
import { formulaReader } from './formulas';
import { localAddress, WHOLE_SHEET } from '../reference';
import type { ShownRule } from '../content/conditional-rule';
import { fromUniverRule } from '../content/conditional-rule';
import { fromUniverStyle, hexColor } from '../content/style';
import type { LineChange, PageContent } from '../content/page';
import type { CellContent } from '../content/workbook-content';

export interface ConditionalFormatRecord {
  readonly id: string;
  readonly type: string;
  readonly ranges: string;
  readonly stopIfTrue: boolean;
  /** The rule as the spreadsheet shows it. */
  readonly rule: ShownRule;
}

export interface ValidationRecord {
  readonly id: string;
  readonly ranges: string;
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  /** The rest of the rule as the spreadsheet has it. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface SheetRecord {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Filled or formatted cells by address. */
  readonly cells: Readonly<Record<string, CellContent>>;
  readonly merges: readonly string[];
  /** In pixels, by index; only columns and rows that were given a size. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Highest priority first. */
  readonly conditionalFormats: readonly ConditionalFormatRecord[];
  readonly validations: readonly ValidationRecord[];
  readonly notes: Readonly<Record<string, string>>;
  readonly isProtected: boolean;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tabColor: string;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly page: PageContent;
  /** Rows and columns formatted as a whole: Univer's styles for them, to be compared only. */
  readonly lineStyles: string;
  /** What became of rows and columns since the workbook was opened; `moved` where they were put elsewhere. */
  readonly lineChanges: readonly (LineChange | 'moved')[];
}

export interface WorkbookRecord {
  readonly sheets: readonly SheetRecord[];
  readonly names: Readonly<Record<string, string>>;
  readonly isStructureProtected: boolean;
  readonly activeSheet: string;
  /** Of the active sheet, without its name. */
  readonly selection: string;
}

function cellsOf(book: Book, sheetId: string): Record<string, CellContent> {
  const counts = (cell: Parameters<typeof isFilled>[0]): boolean => isFilled(cell) || book.styleOf(cell) !== undefined;
  const used = book.bounds(sheetId, WHOLE_SHEET, counts);
  const cells: Record<string, CellContent> = {};
  if (!used) return cells;
  const formulaOf = formulaReader(book, sheetId, used);
  book.map(sheetId, used, (cell, row, column) => {
    if (!counts(cell)) return;
    const value = valueOf(cell);
    const formula = formulaOf(cell, row, column);
    const style = fromUniverStyle(book.styleOf(cell));
    cells[toA1({ row, column })] = {
      value: value === '' ? null : value,
      ...(formula && { formula }),
      style,
    };
  });
  return cells;
}

function sizesOf(
  data: Readonly<Record<number, { readonly h?: number; readonly w?: number } | undefined>>,
  key: 'h' | 'w',
) {
  const sizes: Record<number, number> = {};
  for (const [index, entry] of Object.entries(data)) {
    const size = entry?.[key];
    if (size !== undefined) sizes[Number(index)] = size;
  }
  return sizes;
}

/** Univer's rule; its own type leaves the rest of it untyped. */
interface StoredValidation extends Readonly<Record<string, unknown>> {
  readonly uid: string;
  readonly ranges: readonly Parameters<typeof toArea>[0][];
  readonly type: string;
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
}

interface Line {
  readonly hd?: number;
  readonly s?: unknown;
}

function hiddenOf(data: Readonly<Record<number, Line | undefined>>): number[] {
  return Object.entries(data)
    .filter(([, line]) => line?.hd)
    .map(([index]) => Number(index));
}

function stylesOf(data: Readonly<Record<number, Line | undefined>>): [string, unknown][] {
  return Object.entries(data).flatMap(([index, line]): [string, unknown][] => (line?.s ? [[index, line.s]] : []));
}

function recordSheet(book: Book, sheetId: string): SheetRecord {
  const sheet = book.sheet(sheetId);
  const { rowData, columnData } = sheet.getSheet().getConfig();
  const areas = (ranges: Parameters<typeof toArea>[0][]): Area[] => ranges.map(toArea);
  return {
    id: sheetId,
    name: sheet.getSheetName(),
    visibility: !sheet.isSheetHidden() ? 'Visible' : book.facts.veryHiddenSheets.has(sheetId) ? 'VeryHidden' : 'Hidden',
    cells: cellsOf(book, sheetId),
    merges: book.mergedAreas(sheetId).map(areaToA1),
    columnWidths: sizesOf(columnData, 'w'),
    rowHeights: sizesOf(rowData, 'h'),
    conditionalFormats: sheet.getConditionalFormattingRules().map((rule) => {
      const { cfId, ranges, stopIfTrue, rule: shown } = fromUniverRule(rule);
      return {
        id: cfId,
        type: book.facts.conditionalFormatTypes.get(cfId) ?? 'Custom',
        ranges: localAddress(areas([...ranges])),
        stopIfTrue,
        rule: structuredClone(shown),
      };
    }),
    validations: sheet.getDataValidations().map(({ rule }) => {
      const { uid, ranges, type, operator, formula1, formula2, ...settings } = rule as unknown as StoredValidation;
      return {
        id: uid,
        ranges: localAddress(areas([...ranges])),
        type,
        ...(operator && { operator }),
        formula1,
        formula2,
        settings: { ...settings },
      };
    }),
    notes: Object.fromEntries(sheet.getNotes().map(({ row, col, note }) => [toA1({ row, column: col }), note])),
    isProtected: book.facts.protectedSheets.has(sheetId),
    hiddenRows: hiddenOf(rowData),
    hiddenColumns: hiddenOf(columnData),
    tabColor: hexColor(sheet.getTabColor()) ?? '',
    frozen: { rows: sheet.getFreeze().ySplit, columns: sheet.getFreeze().xSplit },
    showGridlines: !sheet.hasHiddenGridLines(),
    page: book.facts.pages.get(sheetId) ?? {},
    lineStyles: JSON.stringify([stylesOf(rowData), stylesOf(columnData)]),
    lineChanges: book.facts.lineChanges.get(sheetId) ?? [],
  };
}

export function recordOf(book: Book): WorkbookRecord {
  const { workbook } = book.engine;
  const selection = workbook.getActiveRange()?.getRange();
  return {
    sheets: book.sheets().map((sheet) => recordSheet(book, sheet.getSheetId())),
    names: Object.fromEntries(workbook.getDefinedNames().map((name) => [name.getName(), name.getFormulaOrRefString()])),
    isStructureProtected: book.facts.structure !== undefined,
    activeSheet: workbook.getActiveSheet().getSheetName(),
    selection: selection ? areaToA1(toArea(selection)) : 'A1',
  };
}
