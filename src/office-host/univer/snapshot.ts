/** Plain content → what Univer opens, and what the host keeps beside it. */
import type {
  ICellData,
  IColumnData,
  IObjectMatrixPrimitiveType,
  IRange,
  IRowData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { Area, CellValue } from '../../core/geometry';
import { parseA1 } from '../../core/geometry';
import { hull, parseReference } from '../../files/workbook/reference';
import type { ShownConditionalFormat } from './conditional-rule';
import type { BookFacts, OpenableWorkbook } from './facts';
import { shownRule } from './conditional-rule';
import { booleanNumber, CELL_TYPES, LOCALE, NO, YES } from './codes';
import { toUniverStyle } from './style';
import { validationRule } from './validation-rule';
import type { ConditionalFormatType, SheetContent, WorkbookContent } from '../../files/workbook/content';

/** Room beyond the used cells, so that there is something to scroll and type in. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 10;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;
/** In pixels: a row and a column of Excel that nobody has given a size. */
const DEFAULT_SIZES = { defaultRowHeight: 20, defaultColumnWidth: 72 };
const NOTE_SIZE = { width: 200, height: 96 };
const DEFAULT_FONT = { name: '等线', size: 11 };
/** Scope of a name that belongs to the whole workbook. */
const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

let opened = 0;

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** @throws Error where the text is no address: contents are made by programs, so that is a mistake of theirs */
function areaOf(address: string): Area {
  const area = parseReference(address)?.area;
  if (!area) throw new Error(`Not an address: ${address}`);
  return area;
}

function areasOf(addresses: string): Area[] {
  return addresses.split(',').map(areaOf);
}

function rangeOf({ top, left, bottom, right }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

function dataOf(value: CellValue, formula?: string): ICellData {
  const data: ICellData = formula === undefined ? {} : { f: formula.startsWith('=') ? formula : `=${formula}` };
  if (value === null) return data;
  if (typeof value === 'boolean') return { ...data, v: booleanNumber(value), t: CELL_TYPES.logical };
  return { ...data, v: value, t: typeof value === 'number' ? CELL_TYPES.number : CELL_TYPES.text };
}

function cellsOf(sheet: SheetContent): { cells: Cells; extent: Area } {
  const cells: Cells = {};
  let extent: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  const put = (row: number, column: number, data: ICellData): void => {
    (cells[row] ??= {})[column] = data;
    extent = hull(extent, { top: row, left: column, bottom: row, right: column });
  };
  sheet.values?.forEach((values, row) => {
    values.forEach((value, column) => {
      if (typeof value === 'string' && value.startsWith('=')) put(row, column, dataOf(null, value));
      else if (value !== null) put(row, column, dataOf(value));
    });
  });
  for (const [address, { value, formula, sharedFormula, style }] of Object.entries(sheet.cells ?? {})) {
    const area = parseA1(address);
    if (!area) throw new Error(`Not a cell: ${address}`);
    put(area.top, area.left, {
      ...dataOf(value, formula),
      ...(sharedFormula && { si: sharedFormula }),
      ...(style && { s: toUniverStyle(style) }),
    });
  }
  for (const merge of sheet.merges ?? []) extent = hull(extent, areaOf(merge));
  return { cells, extent };
}

function rowData({ rowHeights = {}, hiddenRows = [] }: SheetContent): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  // A given height is meant: Univer must not fit it to the text.
  for (const [index, height] of Object.entries(rowHeights)) rows[Number(index)] = { h: height, ia: NO };
  for (const index of hiddenRows) rows[index] = { ...rows[index], hd: YES };
  return rows;
}

function columnData({ columnWidths = {}, hiddenColumns = [] }: SheetContent): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [index, width] of Object.entries(columnWidths)) columns[Number(index)] = { w: width };
  for (const index of hiddenColumns) columns[index] = { ...columns[index], hd: YES };
  return columns;
}

function sheetData(id: string, sheet: SheetContent): Partial<IWorksheetData> {
  const { cells, extent } = cellsOf(sheet);
  const frozen = sheet.frozen;
  return {
    id,
    name: sheet.name,
    cellData: cells,
    ...DEFAULT_SIZES,
    rowCount: Math.max(LEAST_ROWS, extent.bottom + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, extent.right + SPARE_COLUMNS),
    mergeData: (sheet.merges ?? []).map((merge) => rangeOf(areaOf(merge))),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    hidden: booleanNumber(sheet.visibility && sheet.visibility !== 'Visible'),
    showGridlines: booleanNumber(sheet.showGridlines !== false),
    ...(sheet.tabColor && { tabColor: sheet.tabColor }),
    ...(frozen && {
      freeze: {
        xSplit: frozen.columns,
        ySplit: frozen.rows,
        startRow: frozen.rows > 0 ? frozen.rows : -1,
        startColumn: frozen.columns > 0 ? frozen.columns : -1,
      },
    }),
  };
}

function conditionalFormats(
  id: string,
  sheet: SheetContent,
  types: Map<string, ConditionalFormatType>,
): ShownConditionalFormat[] {
  return (sheet.conditionalFormats ?? []).map((format, index) => {
    const cfId = `${id}-cf${index + 1}`;
    const areas = areasOf(format.ranges);
    if (format.type !== 'Custom') types.set(cfId, format.type);
    return { cfId, ranges: areas.map(rangeOf), stopIfTrue: format.stopIfTrue ?? false, rule: shownRule(format, areas) };
  });
}

function notes(sheet: SheetContent): Record<number, Record<number, object>> {
  const out: Record<number, Record<number, object>> = {};
  for (const [address, note] of Object.entries(sheet.notes ?? {})) {
    const { top: row, left: col } = areaOf(address);
    (out[row] ??= {})[col] = { ...NOTE_SIZE, note, show: false, id: `note-${address}`, row, col };
  }
  return out;
}

function factsOf(content: WorkbookContent, ids: readonly string[]): BookFacts {
  const facts: BookFacts = {
    protectedSheets: new Map(),
    veryHiddenSheets: new Set(),
    sheetProperties: new Map(),
    conditionalFormatTypes: new Map(),
    lineChanges: new Map(),
    pages: new Map(),
    settings: new Map(),
    structure: content.isStructureProtected ? { password: undefined } : undefined,
    readOnly: content.readOnly ?? false,
  };
  for (const [index, sheet] of content.sheets.entries()) {
    const id = ids[index] ?? '';
    if (sheet.isProtected) facts.protectedSheets.set(id, {});
    if (sheet.page) facts.pages.set(id, sheet.page);
    if (sheet.visibility === 'VeryHidden') facts.veryHiddenSheets.add(id);
  }
  return facts;
}

function validations(id: string, sheet: SheetContent): object[] {
  return (sheet.validations ?? []).map((item, index) => ({
    ...validationRule(item),
    uid: `${id}-dv${index + 1}`,
    ranges: areasOf(item.ranges).map(rangeOf),
  }));
}

function definedNames(unit: string, { names = [] }: WorkbookContent): object {
  return Object.fromEntries(
    names.map(({ name, refersTo }, index) => {
      const id = `${unit}-name${index + 1}`;
      return [id, { id, name, formulaOrRefString: refersTo, localSheetId: WORKBOOK_SCOPE }];
    }),
  );
}

/** Sheet ids are unique per realm, because handlers of an earlier workbook stay registered in the client. */
export function openable(content: WorkbookContent): OpenableWorkbook {
  const unit = `book${++opened}`;
  const ids = content.sheets.map((_, index) => `${unit}-sheet${index + 1}`);
  const facts = factsOf(content, ids);
  const perSheet = <T>(make: (id: string, sheet: SheetContent) => T): Record<string, T> =>
    Object.fromEntries(
      content.sheets.map((sheet, index): [string, T] => [ids[index] ?? '', make(ids[index] ?? '', sheet)]),
    );
  const resources: Record<string, object> = {
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: perSheet((id, sheet) =>
      conditionalFormats(id, sheet, facts.conditionalFormatTypes),
    ),
    SHEET_DATA_VALIDATION_PLUGIN: perSheet(validations),
    SHEET_NOTE_PLUGIN: perSheet((_, sheet) => notes(sheet)),
    SHEET_DEFINED_NAME_PLUGIN: definedNames(unit, content),
  };
  const snapshot: IWorkbookData = {
    id: unit,
    name: content.name ?? '工作簿.xlsx',
    appVersion: '',
    // Only tells Univer which language to format numbers in; the UI's own is set where the UI is made.
    locale: LOCALE.chinese,
    styles: {},
    defaultStyle: toUniverStyle({
      fontName: content.defaultFont?.name ?? DEFAULT_FONT.name,
      fontSize: content.defaultFont?.size ?? DEFAULT_FONT.size,
    }),
    sheetOrder: ids,
    sheets: perSheet(sheetData),
    resources: Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) })),
  };
  return { snapshot, facts };
}
