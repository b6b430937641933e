import {
  areaToA1,
  formulaOf,
  HostFailure,
  toA1,
  type Area,
  type CellEdit,
  type CellValue,
  type Position,
} from '../../core';
import { isFormulaOf } from '../formula';
import { areaOf } from '../read/extent';
import { cut, CELLS_OF_MERGES } from '../read/pieces';
import type { Frame } from './frame';
import { loadLines, type LoadedLines } from './lines';
import { loadLooks, type LoadedLooks } from './looks';
import { furtherDown } from './places';

/** Excel gives an empty cell as an empty text. */
export const plain = (value: CellValue | undefined): CellValue => (value === undefined || value === '' ? null : value);

/** What a cell holds, to be put back: its formula, or its value where it has none. */
export interface Content {
  readonly formula: CellValue;
  readonly isFormula: boolean;
  readonly format: string;
}

/** The same where nobody changed the format. */
export type Restorable = Omit<Content, 'format'> & { readonly format?: string };

/** What is asked of a worksheet in one sync, each cell and row only once, and the answers. */
export class SheetReading {
  private readonly cells = new Map<string, Excel.Range>();
  private readonly looks = new Map<string, LoadedLooks>();
  private readonly lines = new Map<string, LoadedLines>();
  private merged: readonly Excel.RangeAreas[] | undefined;
  private filled: Excel.Range | undefined;
  private row: Excel.Range | undefined;

  private last: Excel.Range | undefined;

  constructor(private readonly frame: Frame) {
    frame.sheet.load('name');
    frame.sheet.protection.load('protected');
    frame.loadShift();
  }

  askCell(position: Position): void {
    const address = toA1(position);
    if (this.cells.has(address)) return;
    const cell = this.frame.cell(position);
    cell.load('values,formulas,numberFormat');
    this.cells.set(address, cell);
  }

  askLooks(area: Area): void {
    const address = areaToA1(area);
    if (!this.looks.has(address)) this.looks.set(address, loadLooks(this.frame, area));
  }

  askLines(area: Area): void {
    const address = areaToA1(area);
    if (!this.lines.has(address)) this.lines.set(address, loadLines(this.frame, area));
  }

  askMerges(area: Area): void {
    this.merged = cut(area, CELLS_OF_MERGES).map((part) => {
      const areas = this.frame.area(part).getMergedAreasOrNullObject();
      areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      return areas;
    });
  }

  /** What the rows hold. */
  askRows(first: number, count: number): void {
    this.filled = this.frame.rows(first, count).getUsedRangeOrNullObject(true);
    this.filled.load('rowIndex,columnIndex,formulas');
  }

  askHeight(row: number): void {
    this.row = this.frame.rows(row, 1);
    this.row.load('format/rowHeight');
  }

  /** Ends the questions, so that {@link isAnswered} can be told. */
  end(): void {
    this.last = this.frame.sheet.getCell(0, 0);
    this.last.load('address');
  }

  /** Whether all answers came; of a batch that was refused, only those before the refusal did. */
  get isAnswered(): boolean {
    return this.last?.toJSON().address !== undefined;
  }

  get sheetName(): string {
    return this.frame.sheet.toJSON().name ?? '';
  }

  /** Height in points of the row that was asked for; 0 where it is hidden. */
  get height(): number | undefined {
    return this.row?.format.rowHeight;
  }

  /** @throws HostFailure `sheet-protected` */
  assertOpen(): void {
    if (this.frame.sheet.protection.protected) throw new HostFailure('sheet-protected');
  }

  valueOf(position: Position): CellValue {
    const [[found] = []] = (this.cells.get(toA1(position))?.toJSON().values ?? [[]]) as CellValue[][];
    return plain(found);
  }

  holds(position: Position, value: CellValue): boolean {
    return this.valueOf(position) === plain(value);
  }

  /** Whether a cell is as an edit leaves it: of a formula it counts what it says, since what it comes to changes with its parts. */
  isAsLeft({ position, after, adds }: CellEdit): boolean {
    if (!adds) return this.holds(position, after);
    // Where its cells have moved, what a formula says of them has moved along.
    const formula = formulaOf({ adds: adds.map((area) => furtherDown(area, this.frame.shift)) });
    const content = this.contentOf(position);
    return content?.isFormula === true && content.formula === formula;
  }

  /** Whether it is as an edit has just written it: a formula has come to what it was to come to. */
  isAsWritten(cell: CellEdit): boolean {
    return this.isAsLeft(cell) && (cell.adds === undefined || isNear(this.valueOf(cell.position), cell.after));
  }

  contentOf(position: Position): Content | undefined {
    const { values, formulas, numberFormat } = this.cells.get(toA1(position))?.toJSON() ?? {};
    const [[value] = []] = (values ?? []) as CellValue[][];
    const [[formula] = []] = (formulas ?? []) as CellValue[][];
    const [[format] = []] = (numberFormat ?? []) as string[][];
    if (formula === undefined || format === undefined) return undefined;
    const isFormula = isFormulaOf(formula, value);
    return { formula: plain(formula), isFormula, format };
  }

  /** Whether a cell holds nothing, not even a formula that shows nothing. */
  isBlank(position: Position): boolean {
    return this.holds(position, null) && !this.hasFormula(position);
  }

  hasFormula(position: Position): boolean {
    return this.contentOf(position)?.isFormula ?? false;
  }

  numberFormatOf(position: Position | undefined): string {
    return (position && this.contentOf(position)?.format) ?? 'General';
  }

  /** Whether a cell has that number format, where an edit says which. */
  isFormatted(position: Position, format: string | undefined): boolean {
    return format === undefined || this.numberFormatOf(position) === format;
  }

  looksOf(area: Area): LoadedLooks | undefined {
    return this.looks.get(areaToA1(area));
  }

  linesOf(area: Area): LoadedLines | undefined {
    return this.lines.get(areaToA1(area));
  }

  /** The merged areas that begin in what was asked for; `undefined` where none was asked for. */
  get merges(): readonly Area[] | undefined {
    const { shift } = this.frame;
    return this.merged?.flatMap((areas) =>
      areas.isNullObject ? [] : areas.areas.items.map(areaOf).map((area) => furtherDown(area, -shift)),
    );
  }

  /** What the rows hold that were asked for: formulas, or values where there are none, from a cell on; `undefined` where nothing. */
  get filledRows(): FilledRows | undefined {
    if (!this.filled || this.filled.isNullObject) return undefined;
    const { rowIndex, columnIndex } = this.filled;
    return {
      first: { row: rowIndex - this.frame.shift, column: columnIndex },
      formulas: this.filled.formulas as CellValue[][],
    };
  }
}

/** Whether a calculated number is the one expected, but for what binary fractions leave behind. */
function isNear(value: CellValue, expected: CellValue): boolean {
  if (typeof value !== 'number' || typeof expected !== 'number') return false;
  return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

export interface FilledRows {
  readonly first: Position;
  readonly formulas: readonly (readonly CellValue[])[];
}

/** The cells that are filled. */
export function filledCells(rows: FilledRows | undefined): Position[] {
  if (!rows) return [];
  const { first, formulas } = rows;
  return formulas.flatMap((row, down) =>
    row.flatMap((value, along) =>
      plain(value) === null ? [] : [{ row: first.row + down, column: first.column + along }],
    ),
  );
}
