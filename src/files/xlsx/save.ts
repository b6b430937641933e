/**
 * The opened file with the changes written into it. Nothing is written from the model: every part stays byte for byte
 * what it was, but for the places where the workbook now differs from how it was opened. So charts, pivots, pictures,
 * macros, rules and whatever else the spreadsheet does not show is still there.
 */
import type { ConditionalFormatRecord, SheetRecord, WorkbookRecord } from '../workbook/record';
import type { XmlElement } from './package/xml';
import { Package } from './package/parts';
import { learnStyles, writeCells } from './save/cells';
import type { CellChanges } from './save/changes';
import { cellChanges, isSameData, withoutFormats } from './save/changes';
import { writeConditionalFormats } from './save/conditional-formats';
import { writeLayout } from './save/layout';
import type { Loss } from './save/losses';
import { Losses } from './save/losses';
import { hasCopies, moveRows, recordAfter, rowChanges } from './save/moved-rows';
import { writePage } from './save/page';
import type { SheetTarget } from './save/sheet-target';
import { StyleBook } from './save/style-book';
import { writeTables } from './save/tables';
import { writeValidations } from './save/validations';
import { WorkbookPart } from './save/workbook-part';

export interface SaveRequest {
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  /** The workbook just after it was opened, and as it is now. */
  readonly opened: WorkbookRecord;
  readonly current: WorkbookRecord;
  /** Conditional formats that are on the sheets and shall not be in the file. */
  readonly leaveOut?: ((format: ConditionalFormatRecord) => boolean) | undefined;
}

export interface SavedFile {
  readonly bytes: Uint8Array;
  /** Cells whose content or looks differ from the opened file. */
  readonly changedCells: number;
  /** To be told before the file is handed over. */
  readonly losses: readonly Loss[];
}

const EMPTY_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** What on a sheet is tied to rows and columns and is not known to the spreadsheet, which moves what it knows. */
const TIED_TO_LINES = [
  'drawing',
  'legacyDrawing',
  'hyperlinks',
  'autoFilter',
  'colBreaks',
  'protectedRanges',
  'picture',
  'oleObjects',
  'controls',
  'extLst',
];

function stylesOf(file: Package, workbook: WorkbookPart): () => Promise<StyleBook> {
  let book: StyleBook | undefined;
  async function open(): Promise<XmlElement> {
    const part = await workbook.stylesPart();
    if (part !== undefined) return file.xml(part);
    await workbook.relate('styles', 'xl/styles.xml');
    return file.add('xl/styles.xml', EMPTY_STYLES, STYLES_TYPE);
  }
  return async () => (book ??= new StyleBook(await open()));
}

function hasFormulaAddedOrRemoved({ edited }: CellChanges): boolean {
  return [...edited.values()].some(
    ({ before, after }) => (before?.formula === undefined) !== (after?.formula === undefined),
  );
}

async function writeSheet(target: SheetTarget): Promise<void> {
  const { root, before, after, losses, hasStrayLines } = target;
  await writeCells(target);
  await writeLayout(target);
  writePage(target);
  await writeConditionalFormats(target);
  writeValidations(target);
  await writeTables(target);
  if (!isSameData(before?.notes ?? {}, after.notes)) losses.add('notes', after.name);
  if (hasStrayLines && TIED_TO_LINES.some((local) => root.first(local))) losses.add('moved-lines', after.name);
}

/** @throws ZipFailure, and Error where a part cannot be read: nothing was written then */
export async function saveXlsx({ bytes, opened, current, leaveOut }: SaveRequest): Promise<SavedFile> {
  const wanted = leaveOut ? withoutFormats(current, leaveOut) : current;
  const rows = new Map(wanted.sheets.map((sheet) => [sheet.id, rowChanges(sheet)]));
  const before = new Map(opened.sheets.map((sheet) => [sheet.id, recordAfter(sheet, rows.get(sheet.id) ?? [])]));
  const changes = new Map(
    wanted.sheets.map((sheet): [string, CellChanges] => [sheet.id, cellChanges(before.get(sheet.id), sheet)]),
  );
  const names = (record: WorkbookRecord): unknown => [record.names, record.sheets.map(({ id, name }) => [id, name])];
  const hasNewContent =
    !isSameData(names(opened), names(wanted)) ||
    [...changes.values()].some(({ edited }) => [...edited.values()].some((change) => change.hasNewContent));

  const file = new Package(bytes);
  const workbook = await WorkbookPart.open(file);
  const styles = stylesOf(file, workbook);
  const losses = new Losses();
  const parts = await workbook.writeSheets(opened, wanted);
  const targets: SheetTarget[] = [];
  for (const after of wanted.sheets) {
    const part = parts.get(after.id) ?? '';
    const own = changes.get(after.id);
    const was = before.get(after.id);
    const moves = rows.get(after.id) ?? [];
    if (!own || (was && moves.length === 0 && isUntouched(was, after, own, hasNewContent))) continue;
    const cells = hasNewContent ? own : { ...own, recalculated: new Map<string, never>() };
    const root = await file.xml(part);
    const hasStrayLines = after.lineChanges.length > 0 && !(was && (await moveRows(file, part, root, moves)));
    if (moves.length > 0 && hasCopies(file)) losses.add('moved-lines', after.name);
    targets.push({ package: file, part, root, before: was, after, cells, hasStrayLines, styles, losses });
  }
  for (const target of targets) await learnStyles(target);
  for (const target of targets) await writeSheet(target);
  workbook.writeNames(opened, wanted);
  workbook.writePrintNames(opened, wanted);
  workbook.writeProtection(opened, wanted);
  const isSheetGone = opened.sheets.some(({ id }) => !changes.has(id));
  if (isSheetGone || [...changes.values()].some(hasFormulaAddedOrRemoved)) await workbook.removeCalculationChain();
  if (hasNewContent && hasFormulas([...opened.sheets, ...wanted.sheets])) workbook.calculateOnLoad();

  const written = await file.write();
  if (written !== bytes && file.names().some((name) => name.startsWith('_xmlsignatures/'))) losses.add('signature');
  return {
    bytes: written,
    changedCells: [...changes.values()].reduce((sum, { edited }) => sum + edited.size, 0),
    losses: losses.list(),
  };
}

function hasFormulas(sheets: readonly SheetRecord[]): boolean {
  return sheets.some(({ cells }) => Object.values(cells).some(({ formula }) => formula !== undefined));
}

/** A sheet nobody changed is not even read. */
function isUntouched(
  before: SheetRecord,
  after: SheetRecord,
  { edited, recalculated }: CellChanges,
  hasNewContent: boolean,
): boolean {
  if (edited.size > 0 || (hasNewContent && recalculated.size > 0)) return false;
  return isSameData(
    { ...before, cells: null, name: '', lineChanges: null },
    { ...after, cells: null, name: '', lineChanges: null },
  );
}
