import { Canvas } from '../layout/canvas';
import { contentText } from '../language/display';
import { inOneLine } from '../language/spelling';
import { fillPaper } from '../layout/paper';
import type { LayoutWords } from '../layout/words';
import type { CellEdit, SheetEdit } from '../model/edit';
import { EXPLANATIONS_NAME } from '../model/explanation-sheet';
import type { Finding } from '../model/finding';
import { greatest, least, toA1, type Position } from '../model/geometry';
import type { CellValue, SheetSnapshot } from '../model/grid';
import type { Locale } from '../model/locale';
import type { Look, SheetPlan } from '../model/sheet-plan';
import { COLUMNS, HEADS, type Column, type Layout } from './columns';
import { columnsOf, readExplanations, type ExplanationRow } from './read';
import { tagOf, tiesOf } from './tag';
import { kept } from './text';

/** In characters; a cell of the sheet is to be read, not to hold a document. */
const LONGEST_CONTENT = 120;
const LONGEST_PROBLEM = 300;

/** What is to be written of a finding. */
export interface NewExplanation {
  readonly finding: Finding;
  /** The findings of the check, among which it is one. */
  readonly findings: readonly Finding[];
  /** The sheets that were checked. */
  readonly sheets: readonly SheetSnapshot[];
  readonly text: string;
  /** The finding as a sentence. */
  readonly problem: string;
  /** What the table is called. */
  readonly table: string;
  /** As `2025-03-01`. */
  readonly date: string;
}

export type RowTexts = Readonly<Record<Column, string>>;

/** A row of the sheet. */
export function rowOf({ finding, findings, sheets, date, ...told }: NewExplanation): RowTexts {
  const tie = tiesOf(findings, sheets).get(finding);
  if (!tie) throw new Error('The finding is none of the check.');
  const { table, position } = finding;
  const text = kept(told.text);
  const said = {
    table: kept(inOneLine(told.table), LONGEST_CONTENT),
    problem: kept(inOneLine(told.problem), LONGEST_PROBLEM),
    content: kept(inOneLine(contentAt(sheets, table.sheetId, position)), LONGEST_CONTENT),
  };
  return { sheet: table.sheetName, cell: toA1(position), ...said, text, date, tag: tagOf(tie, said, text) };
}

function contentAt(sheets: readonly SheetSnapshot[], sheetId: string, { row, column }: Position): string {
  const grid = sheets.find(({ id }) => id === sheetId)?.grid;
  if (!grid) return '';
  const [down, along] = [row - grid.top, column - grid.left];
  return contentText(grid.values[down]?.[along] ?? null, grid.formats?.[down]?.[along]);
}

/** What the sheet says of itself, in the language of whoever has it made. */
export interface ExplanationWords {
  readonly locale: Locale;
  readonly layout: LayoutWords;
  /** Begins with the mark that tells the sheet for ours. */
  readonly madeBy: string;
  readonly notes: readonly string[];
}

const WIDTHS: Readonly<Record<Column, number>> = {
  sheet: 16,
  cell: 8,
  table: 18,
  problem: 36,
  content: 16,
  text: 32,
  date: 11.5,
  tag: 14,
};

/** None is formatted as text: a row that is dressed like another is written as if it had no format yet. */
const LOOKS_OF: Readonly<Record<Column, Look>> = {
  sheet: 'text',
  cell: 'number',
  table: 'text',
  problem: 'text',
  content: 'text',
  text: 'text',
  date: 'number',
  tag: 'number',
};

/** A new sheet with its first explanation: A4 landscape, its heads on each page. */
export function explanationPlan(row: RowTexts, { locale, layout, madeBy, notes }: ExplanationWords): SheetPlan {
  const canvas = new Canvas(fillPaper(COLUMNS.map((column) => WIDTHS[column])), layout);
  const line = (text: string, look: Look) => {
    canvas.put({ top: canvas.row, bottom: canvas.row, left: 0, right: canvas.right }, text, look);
    canvas.row++;
  };
  const cells = (texts: RowTexts, look: (column: Column) => Look) => {
    COLUMNS.forEach((column, at) =>
      canvas.put({ top: canvas.row, bottom: canvas.row, left: at, right: at }, texts[column], look(column)),
    );
    canvas.row++;
  };
  line(EXPLANATIONS_NAME, 'title');
  line(madeBy, 'captionRight');
  for (const note of notes) line(note, 'note');
  const heads = Object.fromEntries(COLUMNS.map((column) => [column, HEADS[column][locale]])) as RowTexts;
  const head = canvas.row;
  cells(heads, () => 'head');
  cells(row, (column) => LOOKS_OF[column]);
  const plan = canvas.finish(EXPLANATIONS_NAME, { frozenRows: head + 1, titleRows: [head, head] });
  return { ...plan, print: { ...plan.print, landscape: true, onePage: false, grows: true } };
}

/** A place for texts that are already there, or none. */
type Before = Readonly<Partial<Record<Column, CellValue>>>;

const valueAt = ({ grid }: SheetSnapshot, row: number, column: number): CellValue =>
  grid.values[row - grid.top]?.[column - grid.left] ?? null;

/** What the cells of a row hold. */
function heldIn(sheet: SheetSnapshot, row: number, { columns }: Layout): Readonly<Record<Column, CellValue>> {
  const held = COLUMNS.map((column) => [column, valueAt(sheet, row, columns[column])]);
  return Object.fromEntries(held) as Record<Column, CellValue>;
}

/** An edit of one row, of which nothing else of the sheet changes. */
function edited(
  sheet: SheetSnapshot,
  row: number,
  layout: Layout,
  before: Before,
  after: Readonly<Partial<RowTexts>> | undefined,
  looks: SheetEdit['looks'] = [],
): SheetEdit {
  const cells = COLUMNS.flatMap((column): CellEdit[] => {
    const [was, is] = [before[column] ?? null, after ? after[column] : null];
    if (is === undefined || was === (is === '' ? null : is)) return [];
    return [{ position: { row, column: layout.columns[column] }, before: was, after: is === '' ? null : is }];
  });
  const compared = COLUMNS.map((column) => ({
    position: { row, column: layout.columns[column] },
    value: before[column] ?? null,
  }));
  const head = layout.head;
  const heads =
    head === undefined
      ? []
      : COLUMNS.map((column) => ({
          position: { row: head, column: layout.columns[column] },
          value: valueAt(sheet, head, layout.columns[column]),
        }));
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    expects: [...heads, ...compared],
    looks,
    dissolve: [],
    cells,
    merge: [],
    validations: [],
  };
}

/**
 * Adds an explanation in the first row that is free.
 * @returns `undefined` where nothing tells where the columns are
 */
export function addition(sheet: SheetSnapshot, row: RowTexts): SheetEdit | undefined {
  const layout = columnsOf(sheet.grid);
  if (layout?.head === undefined) return undefined;
  const { grid } = sheet;
  const end = Math.max(layout.first, grid.top + grid.values.length);
  const rows = Array.from({ length: end - layout.first }, (_, index) => layout.first + index);
  const free = rows.find((at) => isFree(sheet, at)) ?? end;
  const places = COLUMNS.map((column) => layout.columns[column]);
  const span = { left: least(places), right: greatest(places) };
  const model = free - 1;
  const looks =
    free === end && model >= layout.first
      ? [{ from: { top: model, bottom: model, ...span }, to: { top: free, bottom: free, ...span } }]
      : [];
  return edited(sheet, free, layout, {}, row, looks);
}

/** Whether nothing stands in a row at all. */
function isFree({ grid }: SheetSnapshot, row: number): boolean {
  const [values, formulas] = [grid.values[row - grid.top], grid.formulas?.[row - grid.top]];
  return (values ?? []).every((value) => value === null || value === '') && (formulas ?? []).every((one) => one === '');
}

/**
 * Writes a row anew, wherever it stands by now and whatever its text says.
 * @returns `undefined` where the sheet has no such row
 */
export function correction(sheet: SheetSnapshot, row: ExplanationRow, texts: RowTexts): SheetEdit | undefined {
  return rewritten(sheet, found(sheet, row) ?? found(sheet, row, ['tag']), texts);
}

/**
 * Takes a row away, wherever it stands by now: its cells are empty afterwards, and free for the next one.
 * @returns `undefined` where the sheet has no row that says the same
 */
export function removal(sheet: SheetSnapshot, row: ExplanationRow): SheetEdit | undefined {
  return rewritten(sheet, found(sheet, row), undefined);
}

/** The row that says the same in these columns: the one at its place, else the first. */
function found(
  sheet: SheetSnapshot,
  row: ExplanationRow,
  columns: readonly Column[] = COLUMNS,
): ExplanationRow | undefined {
  const { good, damaged } = readExplanations(sheet);
  const same = [...good, ...damaged].filter((one) => columns.every((column) => one[column] === row[column]));
  return same.find((one) => one.row === row.row) ?? same[0];
}

function rewritten(
  sheet: SheetSnapshot,
  row: ExplanationRow | undefined,
  texts: RowTexts | undefined,
): SheetEdit | undefined {
  const layout = columnsOf(sheet.grid);
  return layout && row && edited(sheet, row.row, layout, heldIn(sheet, row.row, layout), texts);
}
