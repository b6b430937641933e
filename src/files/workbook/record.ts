/**
 * Everything a workbook holds at one moment, as plain data: two records of one workbook say what was changed between
 * them. A spreadsheet makes them of what it shows; {@link recordOf} makes one of a workbook that no spreadsheet shows.
 */
import type { CellValue, LineChange } from '../../core/geometry';
import { toA1 } from '../../core/geometry';
import type {
  CellContent,
  ConditionalCriteria,
  SheetContent,
  ValidationContent,
  ValidationError,
  ValidationPrompt,
  WorkbookContent,
} from './content';
import type { PageContent } from './page';

/** A rule of a spreadsheet for which {@link ConditionalCriteria} has no words: to be compared only. */
export interface OtherRule {
  readonly type: 'Other';
  readonly shown: object;
}

export interface ConditionalFormatRecord {
  readonly id: string;
  readonly ranges: string;
  readonly stopIfTrue: boolean;
  /** As the spreadsheet has it: what it cannot say in a rule's own words is a formula there. */
  readonly rule: ConditionalCriteria | OtherRule;
}

/** In the words of {@link ValidationContent}, of a type that may be unknown to it. */
export interface ValidationRecord extends Omit<ValidationContent, 'type' | 'error' | 'prompt'> {
  readonly id: string;
  readonly type: string;
  /** Texts may be kept although nothing is shown. */
  readonly error?: ValidationError & { readonly isShown: boolean };
  readonly prompt?: ValidationPrompt & { readonly isShown: boolean };
}

export interface SheetRecord {
  /** The same in every record of the workbook. */
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
  /** Rows and columns formatted as a whole, as JSON: `[[row, style][], [column, style][]]`. To be compared only. */
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

const NO_LINE_STYLES = '[[],[]]';

function cellOfValue(value: CellValue): CellContent {
  return typeof value === 'string' && value.startsWith('=') ? { value: null, formula: value } : { value };
}

function withEqualsSign({ formula, ...cell }: CellContent): CellContent {
  return formula === undefined ? cell : { ...cell, formula: `=${formula.replace(/^=/, '')}` };
}

function cellsOf({ values = [], cells = {} }: SheetContent): Record<string, CellContent> {
  const filled = values.flatMap((line, row) =>
    line.flatMap((value, column): [string, CellContent][] =>
      value === null ? [] : [[toA1({ row, column }), cellOfValue(value)]],
    ),
  );
  const placed = Object.entries(cells).map(([address, cell]): [string, CellContent] => [address, withEqualsSign(cell)]);
  return Object.fromEntries([...filled, ...placed]);
}

function sheetRecord(sheet: SheetContent, id: string): SheetRecord {
  return {
    id,
    name: sheet.name,
    visibility: sheet.visibility ?? 'Visible',
    cells: cellsOf(sheet),
    merges: sheet.merges ?? [],
    columnWidths: sheet.columnWidths ?? {},
    rowHeights: sheet.rowHeights ?? {},
    conditionalFormats: (sheet.conditionalFormats ?? []).map(({ ranges, stopIfTrue = false, ...rule }, index) => ({
      id: `${id}-cf${index + 1}`,
      ranges,
      stopIfTrue,
      rule,
    })),
    validations: (sheet.validations ?? []).map(({ error, prompt, ...validation }, index) => ({
      ...validation,
      id: `${id}-dv${index + 1}`,
      ...(error && { error: { ...error, isShown: true } }),
      ...(prompt && { prompt: { ...prompt, isShown: true } }),
    })),
    notes: sheet.notes ?? {},
    isProtected: sheet.isProtected ?? false,
    hiddenRows: sheet.hiddenRows ?? [],
    hiddenColumns: sheet.hiddenColumns ?? [],
    tabColor: sheet.tabColor ?? '',
    frozen: sheet.frozen ?? { rows: 0, columns: 0 },
    showGridlines: sheet.showGridlines ?? true,
    page: sheet.page ?? {},
    lineStyles: NO_LINE_STYLES,
    lineChanges: [],
  };
}

/** The record of a workbook just as its content says. Sheets are told apart by their place in it. */
export function recordOf({ sheets, names = [], isStructureProtected = false, activeSheet = 0 }: WorkbookContent) {
  const record: WorkbookRecord = {
    sheets: sheets.map((sheet, index) => sheetRecord(sheet, `sheet${index + 1}`)),
    names: Object.fromEntries(names.map(({ name, refersTo }) => [name, refersTo])),
    isStructureProtected,
    activeSheet: sheets[activeSheet]?.name ?? '',
    selection: 'A1',
  };
  return record;
}
