/**
 * An .xlsx file as a workbook to open. What the spreadsheet cannot show (charts, pivots, pictures, macros) is left out
 * here; saving (`save.ts`) changes the opened file where the spreadsheet changed and leaves it as it was elsewhere.
 */
import type { Cell, CellValue as FileValue, Sheet, Workbook } from 'hucre';
import { dateToSerial, readXlsx } from 'hucre';
import type { CellValue } from '../../core/geometry';
import { areaToA1, toA1 } from '../../core/geometry';
import type { CellContent, NameContent, SheetContent, StyleContent, WorkbookContent } from '../workbook/content';
import { openConditionalFormats } from './conditional-formats';
import { OpenFailure } from './open-failure';
import { kindOf } from './package/file-kind';
import { assertWithin, BeyondLimit } from './package/limits';
import { isWhole } from './package/well-formed';
import { xmlText } from './package/xml-text';
import { assembled, entryBytes, readZip, STORED } from './package/zip';
import { openPage } from './page';
import { createPalette } from './palette';
import type { Palette } from './palette';
import { digitWidth, PIXELS_PER_POINT } from './sizes';
import { openStyle } from './styles';
import { openValidations } from './validations';

async function read(bytes: Uint8Array): Promise<Workbook> {
  const kind = kindOf(bytes);
  if (kind !== 'xlsx') throw new OpenFailure(kind);
  try {
    assertWithin('file', bytes.length);
    return await readXlsx(await proven(bytes), { readStyles: true });
  } catch (error) {
    throw new OpenFailure(error instanceof BeyondLimit ? error.limit : 'damaged', { cause: error });
  }
}

const IS_XML = /\.(?:xml|rels|vml)$/i;
const IS_SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/i;

/**
 * The archive with its XML unpacked, in UTF-8, and proven against the sums in its directory: the reader takes a sheet of other bytes for an empty one.
 * @throws Error where a part is damaged; BeyondLimit
 */
async function proven(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = readZip(bytes);
  const xml = [...archive].filter(([name]) => IS_XML.test(name));
  assertWithin(
    'unpacked',
    xml.reduce((sum, [, { size }]) => sum + size, 0),
  );
  const changes = new Map(archive);
  for (const [name] of xml) {
    const text = xmlText(await entryBytes(archive, name));
    if (IS_SHEET.test(name) && !isWhole(text, /^worksheet$/)) throw new Error(`${name} is no worksheet.`);
    const data = new TextEncoder().encode(text);
    // A sum of zero is not proven again by the reader.
    changes.set(name, { method: STORED, crc: 0, data, size: data.length, modified: 0 });
  }
  return assembled(changes);
}

/** The reader gives dates as `Date`; a cell holds their serial number. */
function valueOf(value: FileValue, is1904: boolean): CellValue {
  return value instanceof Date ? dateToSerial(value, is1904) : value;
}

function cellContent(cell: Cell, is1904: boolean, palette: Palette): CellContent {
  const style = cell.style && openStyle(cell.style, palette);
  const isLink = cell.hyperlink !== undefined && !style?.color;
  const shown: StyleContent | undefined = isLink ? { ...style, color: '#0563C1', underline: true } : style;
  return {
    value: valueOf(cell.value, is1904),
    ...(cell.formula && { formula: cell.formula }),
    ...(cell.formulaType === 'shared' && { sharedFormula: String(cell.formulaSharedIndex) }),
    style: shown,
  };
}

function cellsOf(sheet: Sheet, is1904: boolean, palette: Palette): Record<string, CellContent> {
  const cells: Record<string, CellContent> = {};
  sheet.rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value !== null) cells[toA1({ row, column })] = { value: valueOf(value, is1904) };
    });
  });
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    cells[toA1({ row, column })] = cellContent(cell, is1904, palette);
  }
  return cells;
}

function notesOf(sheet: Sheet): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const [key, { comment }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (comment) notes[toA1({ row, column })] = comment.text;
  }
  return notes;
}

function openSheet(sheet: Sheet, digits: number, is1904: boolean, palette: Palette): SheetContent {
  const columns = (sheet.columns ?? []).map((column, index) => ({ ...column, index }));
  const rows = [...(sheet.rowDefs ?? [])].map(([index, row]) => ({ ...row, index }));
  const tabColor = palette(sheet.view?.tabColor);
  return {
    name: sheet.name,
    visibility: sheet.veryHidden ? 'VeryHidden' : sheet.hidden ? 'Hidden' : 'Visible',
    ...(tabColor && { tabColor }),
    cells: cellsOf(sheet, is1904, palette),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) =>
      areaToA1({ top: startRow, left: startCol, bottom: endRow, right: endCol }),
    ),
    columnWidths: Object.fromEntries(
      columns.flatMap(({ index, width }) => (width === undefined ? [] : [[index, Math.round(width * digits)]])),
    ),
    rowHeights: Object.fromEntries(
      rows.flatMap(({ index, height }) =>
        height === undefined ? [] : [[index, Math.round(height * PIXELS_PER_POINT)]],
      ),
    ),
    hiddenColumns: columns.filter(({ hidden }) => hidden).map(({ index }) => index),
    hiddenRows: rows.filter(({ hidden }) => hidden).map(({ index }) => index),
    conditionalFormats: openConditionalFormats(sheet.conditionalRules ?? [], palette),
    validations: openValidations(sheet.dataValidations ?? []),
    notes: notesOf(sheet),
    isProtected: sheet.protection?.sheet ?? false,
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    showGridlines: sheet.view?.showGridLines ?? true,
    page: openPage(sheet),
  };
}

/**
 * Reads the bytes of an .xlsx or .xlsm file. Runs in Node and in the browser.
 * @throws OpenFailure saying in one word why it cannot be opened
 */
export async function openXlsx(bytes: Uint8Array, fileName: string): Promise<WorkbookContent> {
  const workbook = await read(bytes);
  if (workbook.sheets.length === 0) throw new OpenFailure('noSheets');
  const is1904 = workbook.dateSystem === '1904';
  const palette = createPalette(workbook.themeColors ?? []);
  const font = workbook.defaultFont;
  const names: NameContent[] = (workbook.namedRanges ?? [])
    .filter(({ scope }) => scope === undefined)
    .map(({ name, range }) => ({ name, refersTo: range }));
  return {
    name: fileName,
    sheets: workbook.sheets.map((sheet) => openSheet(sheet, digitWidth(font?.name, font?.size), is1904, palette)),
    names,
    activeSheet: firstShown(workbook),
    isStructureProtected: workbook.workbookProtection?.lockStructure ?? false,
    ...(font && { defaultFont: { ...(font.name && { name: font.name }), ...(font.size && { size: font.size }) } }),
  };
}

/** A file may name a hidden sheet as the active one. */
function firstShown({ sheets, activeSheet = 0 }: Workbook): number {
  const isShown = (sheet: Sheet | undefined): boolean => sheet !== undefined && !sheet.hidden && !sheet.veryHidden;
  return isShown(sheets[activeSheet]) ? activeSheet : Math.max(0, sheets.findIndex(isShown));
}
