/**
 * The open workbook as the object tables see it: raw reading, one way of writing, and what Excel knows of a workbook
 * and Univer has no place for.
 */
import type { ICellData, IRange, IStyleData, Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { areaAfter, isSameArea, type Area, type LineChange } from '../core/geometry';
import type { BookFacts } from './univer/facts';
import { formatOf, isFilled, textOf, valueOf } from './cells';
import type { Engine } from './engine';
import type { Moods } from './moods';
import { HostError } from './protocol/model';
import { Screen } from './screen';
import { hull, intersection, MAX_ROWS, WHOLE_SHEET, without } from '../files/workbook/reference';

/** Cells of one sheet, as `Range` (one area) and `RangeAreas` address them. */
export interface Cells {
  readonly sheetId: string;
  readonly areas: readonly [Area, ...Area[]];
}

type CellMatrix = Record<number, Record<number, ICellData>>;

const DENIED = "You can't perform the requested operation.";

/** Sparse, by row and column. */
type RawMatrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

export function toArea(range: IRange): Area {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

export function toUniverRange(area: Area): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

/**
 * What must be said again of a cell whose looks alone change: Univer makes text of a number in a cell formatted as text, and drops a formula
 * that has no result yet, or whose type alone is said.
 */
function contentToKeep(cell: ICellData | undefined): ICellData {
  if (!cell) return {};
  const { v, t, f, si } = cell;
  const hasValue = v !== undefined && v !== null;
  const formula = { ...(f && { f }), ...(si && { si }) };
  if (!hasValue) return formula;
  return f || si ? { v, ...(t && { t }), ...formula } : { ...(t && { t }) };
}

export class Book {
  readonly screen: Screen;

  constructor(
    readonly engine: Engine,
    readonly facts: BookFacts,
    readonly moods: Moods = {},
  ) {
    this.screen = new Screen(engine, moods);
  }

  get unitId(): string {
    return this.engine.workbook.getId();
  }

  sheets(): FWorksheet[] {
    return this.engine.workbook.getSheets();
  }

  /** @throws ItemNotFound once the sheet is deleted */
  sheet(id: string): FWorksheet {
    const sheet = this.engine.workbook.getSheetBySheetId(id);
    if (!sheet) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return sheet;
  }

  /** By name in any case, as Excel looks sheets up, or by id. */
  findSheet(nameOrId: string): FWorksheet | undefined {
    const lower = nameOrId.toLowerCase();
    return this.sheets().find(
      (sheet) => sheet.getSheetId() === nameOrId || sheet.getSheetName().toLowerCase() === lower,
    );
  }

  private matrix(sheetId: string): RawMatrix {
    return this.sheet(sheetId).getSheet().getCellMatrix().getMatrix();
  }

  cell(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.matrix(sheetId)[row]?.[column] ?? undefined;
  }

  styleOf(cell: ICellData | undefined): IStyleData | undefined {
    return (cell && this.engine.workbook.getWorkbook().getStyles().getStyleByCell(cell)) ?? undefined;
  }

  formatOf(cell: ICellData | undefined): string {
    return formatOf(this.styleOf(cell));
  }

  textOf(cell: ICellData | undefined): string {
    return textOf(valueOf(cell), this.formatOf(cell), (format, value) => this.engine.formatNumber(format, value));
  }

  /** Rows of what `read` makes of each cell. Whole rows and columns end where the grid of this sheet ends. */
  map<T>(sheetId: string, area: Area, read: (cell: ICellData | undefined, row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.clip(sheetId, area);
    const matrix = this.matrix(sheetId);
    const rows: T[][] = [];
    for (let row = top; row <= bottom; row++) {
      const cells = matrix[row];
      const out: T[] = [];
      for (let column = left; column <= right; column++) out.push(read(cells?.[column] ?? undefined, row, column));
      rows.push(out);
    }
    return rows;
  }

  /** The smallest area around the cells that count, looking only within `within`; `undefined` when there are none. */
  bounds(sheetId: string, within: Area, counts: (cell: ICellData) => boolean): Area | undefined {
    let found: Area | undefined;
    for (const [rowKey, cells] of Object.entries(this.matrix(sheetId))) {
      const row = Number(rowKey);
      if (!cells || row < within.top || row > within.bottom) continue;
      for (const [columnKey, cell] of Object.entries(cells)) {
        const column = Number(columnKey);
        if (!cell || column < within.left || column > within.right || !counts(cell)) continue;
        const here = { top: row, left: column, bottom: row, right: column };
        found = found ? hull(found, here) : here;
      }
    }
    return found;
  }

  /** The part of an area that Univer's grid holds now, at least one cell. */
  clip(sheetId: string, area: Area): Area {
    const sheet = this.sheet(sheetId).getSheet();
    return {
      ...area,
      bottom: Math.max(area.top, Math.min(area.bottom, sheet.getRowCount() - 1)),
      right: Math.max(area.left, Math.min(area.right, sheet.getColumnCount() - 1)),
    };
  }

  /** Univer's grids are small and fixed; Excel's are not. Whole rows and columns ask for no growth. */
  grow(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (area.bottom >= sheet.getMaxRows() && area.bottom < 1_048_575) sheet.setRowCount(area.bottom + 1);
    if (area.right >= sheet.getMaxColumns() && area.right < 16_383) sheet.setColumnCount(area.right + 1);
  }

  /** @throws AccessDenied in the mood `readOnly` */
  assertNotReadOnly(): void {
    if (this.moods.readOnly) throw new HostError('AccessDenied', DENIED);
  }

  /** @throws AccessDenied on a protected sheet, or in the mood `readOnly` */
  assertWritable(sheetId: string): void {
    this.assertNotReadOnly();
    if (this.facts.protectedSheets.has(sheetId)) throw new HostError('AccessDenied', DENIED);
  }

  /** @throws AccessDenied where sheets can be neither added nor taken away, renamed, moved or hidden */
  assertStructureOpen(): void {
    this.assertNotReadOnly();
    if (this.facts.structure) throw new HostError('AccessDenied', DENIED);
  }

  /**
   * Changes cells: `change` gives what to set of a cell, or `undefined` to leave it alone. Styles are merged into the
   * cell's style. One command, whatever the number of areas.
   * @throws AccessDenied
   */
  write(
    { sheetId, areas }: Cells,
    change: (cell: ICellData | undefined, row: number, column: number) => ICellData | undefined,
  ): void {
    this.assertWritable(sheetId);
    const value: CellMatrix = {};
    let touched: Area | undefined;
    for (const area of areas) {
      this.grow(sheetId, area);
      const clipped = this.clip(sheetId, area);
      this.map(sheetId, clipped, (cell, row, column) => {
        const changed = change(cell, row, column);
        if (changed) (value[row] ??= {})[column] = 'v' in changed ? changed : { ...contentToKeep(cell), ...changed };
      });
      touched = touched ? hull(touched, clipped) : clipped;
    }
    if (!touched || Object.keys(value).length === 0) return;
    this.command('sheet.command.set-range-values', { subUnitId: sheetId, range: toUniverRange(touched), value });
  }

  writeStyle(cells: Cells, style: (existing: IStyleData | undefined) => IStyleData): void {
    this.write(cells, (cell) => ({ s: style(this.styleOf(cell)) }));
  }

  /** @throws GeneralException where Univer refuses */
  command(id: string, params: object): void {
    if (!this.engine.univerAPI.syncExecuteCommand(id, { unitId: this.unitId, ...params })) {
      throw new HostError('GeneralException', `The spreadsheet refused ${id}.`);
    }
  }

  /**
   * Blank rows before this one, counted from 0, that look like the row above. Merged areas, formulas, validations and rules over the place
   * grow with it.
   * @throws AccessDenied
   */
  insertRows(sheetId: string, before: number, count: number): void {
    this.assertWritable(sheetId);
    // https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
    const last = { ...WHOLE_SHEET, top: Math.max(before, MAX_ROWS - count) };
    if (this.bounds(sheetId, last, (cell) => isFilled(cell) || cell.s !== undefined))
      throw new HostError('NonBlankCellOffSheet', 'It would push non-empty cells off the end of the worksheet.');
    this.grow(sheetId, { top: 0, left: 0, bottom: before, right: 0 });
    const sheet = this.sheet(sheetId);
    this.changingLines(sheetId, { lines: 'rows', at: before, inserted: count, removed: 0 }, () =>
      before > 0 ? sheet.insertRowsAfter(before - 1, count) : sheet.insertRowsBefore(0, count),
    );
  }

  /** @throws AccessDenied */
  deleteRows(sheetId: string, from: number, count: number): void {
    this.assertWritable(sheetId);
    const sheet = this.sheet(sheetId);
    const there = Math.min(count, sheet.getMaxRows() - from);
    if (there <= 0) return;
    this.cutValidationsAt(sheetId, { top: from, bottom: from + there - 1 });
    this.changingLines(sheetId, { lines: 'rows', at: from, inserted: 0, removed: there }, () =>
      sheet.deleteRows(from, there),
    );
  }

  /** Univer lets merged areas grow and shrink on the sheet that was last shown or merged; on others it leaves those that rows come or go within. */
  private changingLines(sheetId: string, change: LineChange, work: () => void): void {
    const merges = this.mergedAreas(sheetId)
      .flatMap((area) => areaAfter(area, change) ?? [])
      .filter(({ top, left, bottom, right }) => bottom > top || right > left);
    this.keepingSelection(work);
    this.sheet(sheetId).getSheet().setMergeData(merges.map(toUniverRange));
  }

  /** Univer puts what is left of a validation that begins within deleted rows one row too low: it must not begin there. */
  private cutValidationsAt(sheetId: string, { top, bottom }: Pick<Area, 'top' | 'bottom'>): void {
    const ranges = this.sheet(sheetId)
      .getDataValidations()
      .flatMap(({ rule }) => rule.ranges as readonly IRange[])
      .filter(({ startRow, endRow }) => startRow >= top && startRow <= bottom && endRow > bottom)
      .map((range) => ({ ...range, endRow: bottom }));
    if (ranges.length > 0) this.command('sheets.command.clear-range-data-validation', { subUnitId: sheetId, ranges });
  }

  /** Univer selects the rows it inserts, and what comes in the place of those it deletes; Excel's API selects nothing. */
  private keepingSelection(work: () => void): void {
    const { workbook } = this.engine;
    const selected = workbook.getActiveRange() ?? workbook.getActiveSheet().getRange(0, 0);
    work();
    selected.activate();
  }

  /** Shows the sheet and selects the area; as in Excel the selection takes in the whole of merged areas it touches. */
  select(sheetId: string, area: Area): void {
    const merges = this.mergedAreas(sheetId);
    let selected = area;
    for (let grown = true; grown;) {
      const around = merges.filter((merge) => intersection(merge, selected)).reduce(hull, selected);
      grown = !isSameArea(around, selected);
      selected = around;
    }
    this.grow(sheetId, selected);
    const sheet = this.sheet(sheetId);
    this.screen.activate(sheet);
    sheet.getRange(toUniverRange(this.clip(sheetId, selected))).activate();
  }

  /**
   * Takes the cells out of whatever conditional formats apply to them; formats left without cells are gone. (Univer's
   * own command for this works on the selection only.)
   */
  clearConditionalFormats({ sheetId, areas }: Cells): void {
    this.assertWritable(sheetId);
    const sheet = this.sheet(sheetId);
    for (const rule of sheet.getConditionalFormattingRules()) {
      const before = rule.ranges.map(toArea);
      if (!before.some((area) => areas.some((hole) => intersection(area, hole)))) continue;
      const left = areas.reduce((kept, hole) => kept.flatMap((area) => without(area, hole)), before);
      if (left.length === 0) sheet.deleteConditionalFormattingRule(rule.cfId);
      else sheet.setConditionalFormattingRule(rule.cfId, { ...rule, ranges: left.map(toUniverRange) });
    }
  }

  mergedAreas(sheetId: string): Area[] {
    return this.sheet(sheetId).getSheet().getMergeData().map(toArea);
  }

  mergesTouching({ sheetId, areas }: Cells): Area[] {
    return this.mergedAreas(sheetId).filter((merge) => areas.some((area) => intersection(area, merge)));
  }
}
