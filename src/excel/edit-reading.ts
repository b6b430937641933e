import { areaToA1, HostFailure, toA1, type Area, type CellValue, type Position, type SheetEdit } from '../core';
import { loadLooks, type LoadedLooks } from './cell-looks';
import { insertedRows } from './edit-places';

/** Excel gives an empty cell as an empty text. */
const plain = (value: CellValue | undefined): CellValue => (value === undefined || value === '' ? null : value);

/** What is asked of a worksheet in one sync, each cell and row only once, and the answers. */
export class SheetReading {
  private readonly cells = new Map<string, Excel.Range>();
  private readonly looks = new Map<string, LoadedLooks>();
  private readonly inserted: Excel.Range | undefined;
  private row: Excel.Range | undefined;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly workbook: Excel.Workbook,
    insertedNow?: SheetEdit,
  ) {
    sheet.protection.load('protected');
    workbook.load('readOnly');
    const rows = insertedNow && insertedRows(insertedNow);
    this.inserted = rows === undefined ? undefined : sheet.getRange(rows).getUsedRangeOrNullObject(true);
    this.inserted?.load('rowIndex,columnIndex,values');
  }

  askCell(position: Position): void {
    const address = toA1(position);
    if (this.cells.has(address)) return;
    const cell = this.sheet.getRange(address);
    cell.load('values,formulas,numberFormat');
    this.cells.set(address, cell);
  }

  askLooks(area: Area): void {
    const address = areaToA1(area);
    if (!this.looks.has(address)) this.looks.set(address, loadLooks(this.sheet, area));
  }

  askHeight(row: number): void {
    this.row = this.sheet.getRange(`${row + 1}:${row + 1}`);
    this.row.load('format/rowHeight');
  }

  /** Height in points of the row that was asked for; 0 where it is hidden. */
  get height(): number | undefined {
    return this.row?.format.rowHeight;
  }

  /** @throws HostFailure `sheet-protected` */
  assertOpen(): void {
    if (this.sheet.protection.protected) throw new HostFailure('sheet-protected');
  }

  /** A read-only workbook refuses access just as a protected worksheet does; this tells the two apart. */
  get isReadOnly(): boolean {
    return this.workbook.toJSON().readOnly ?? false;
  }

  holds(position: Position, value: CellValue): boolean {
    const [[found] = []] = (this.cells.get(toA1(position))?.values ?? []) as CellValue[][];
    return plain(found) === plain(value);
  }

  /** Of a cell without a formula, what `formulas` gives is its value. */
  hasFormula(position: Position): boolean {
    const cell = this.cells.get(toA1(position));
    const [[formula] = []] = (cell?.formulas ?? []) as CellValue[][];
    const [[value] = []] = (cell?.values ?? []) as CellValue[][];
    return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  }

  numberFormatOf(position: Position | undefined): string {
    const [[format] = []] = ((position && this.cells.get(toA1(position))?.numberFormat) ?? []) as string[][];
    return format ?? 'General';
  }

  /** Whether a cell has that number format, where an edit says which. */
  isFormatted(position: Position, format: string | undefined): boolean {
    return format === undefined || this.numberFormatOf(position) === format;
  }

  looksOf(area: Area): LoadedLooks | undefined {
    return this.looks.get(areaToA1(area));
  }

  /** Cells of the inserted rows that hold something. */
  filledInserted(): Position[] {
    if (!this.inserted || this.inserted.isNullObject) return [];
    const { rowIndex, columnIndex } = this.inserted;
    return (this.inserted.values as CellValue[][]).flatMap((row, down) =>
      row.flatMap((value, along) =>
        plain(value) === null ? [] : [{ row: rowIndex + down, column: columnIndex + along }],
      ),
    );
  }
}
