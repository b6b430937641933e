/** Everything a workbook holds, read back out as plain data: for comparing before and after. */
import type { IRange } from '@univerjs/core';
import { areaToA1, toA1 } from '../core/geometry';
import { isFilled, valueOf } from './cells';
import type { Book } from './book';
import { toArea } from './book';
import { formulaReader } from './formulas';
import { localAddress, WHOLE_SHEET } from '../files/workbook/reference';
import { criteriaOf, fromUniverRule } from './univer/conditional-rule';
import { fromUniverStyle, hexColor } from './univer/style';
import { validationOf } from './univer/validation-rule';
import type { CellContent } from '../files/workbook/content';
import type { SheetRecord, WorkbookRecord } from '../files/workbook/record';

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
  const addressesOf = (ranges: readonly IRange[]): string => localAddress(ranges.map(toArea));
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
      return { id: cfId, ranges: addressesOf(ranges), stopIfTrue, rule: criteriaOf(shown) };
    }),
    validations: sheet.getDataValidations().map(({ rule }) => {
      const ranges = rule.ranges as readonly IRange[];
      return { ...validationOf(rule), id: rule.uid, ranges: addressesOf(ranges) };
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

export function readBack(book: Book): WorkbookRecord {
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
