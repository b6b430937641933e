/**
 * An .xlsx file as a workbook to open. What the spreadsheet cannot show (charts, pivots, pictures, macros) is left out
 * here; saving (`save.ts`) changes the opened file where the spreadsheet changed and leaves it as it was elsewhere.
 */
import type { Cell, CellValue as FileValue, Sheet, Workbook } from 'hucre';
import { dateToSerial, EncryptedFileError, ParseError, readXlsx } from 'hucre';
import type { CellValue } from '../../core/geometry';
import { areaToA1, toA1 } from '../../core/geometry';
import type { CellContent, NameContent, SheetContent, StyleContent, WorkbookContent } from '../workbook/content';
import { openConditionalFormats } from './conditional-formats';
import { openPage } from './page';
import { createPalette } from './palette';
import type { Palette } from './palette';
import { digitWidth, PIXELS_PER_POINT } from './sizes';
import { openStyle } from './styles';
import { openValidations } from './validations';

export type OpenFailureReason =
  | 'not-a-workbook' // some other kind of file
  | 'old-format' // .xls, .et and other files from before 2007
  | 'password-protected'
  | 'damaged';

export class OpenFailure extends Error {
  constructor(
    readonly reason: OpenFailureReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'OpenFailure';
  }
}

const ZIP = [0x50, 0x4b];
/** Container of .xls files, and of .xlsx files that were encrypted. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Streams of a compound file are named in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...new TextEncoder().encode(name)].flatMap((byte) => [byte, 0]);
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at++) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

async function read(bytes: Uint8Array): Promise<Workbook> {
  if (startsWith(bytes, COMPOUND_FILE)) {
    throw new OpenFailure(hasStream(bytes, 'EncryptedPackage') ? 'password-protected' : 'old-format');
  }
  if (!startsWith(bytes, ZIP)) throw new OpenFailure('not-a-workbook');
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new OpenFailure('password-protected', { cause: error });
    // A sound archive without the parts of a workbook is some other kind of document.
    throw new OpenFailure(error instanceof ParseError ? 'not-a-workbook' : 'damaged', { cause: error });
  }
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
 * @throws OpenFailure saying in one of four words why it cannot be opened
 */
export async function openXlsx(bytes: Uint8Array, fileName: string): Promise<WorkbookContent> {
  const workbook = await read(bytes);
  if (workbook.sheets.length === 0) throw new OpenFailure('not-a-workbook');
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
