import { areaToA1, HostFailure, rowsOf, toA1, type Area, type CellValue, type Position, type SheetEdit } from '../core';
import { numberFormatsOf, queueLines, queueLooks } from './cell-looks';
import { dressedRows, insertedRows, linedRows, modelOf, placeAfter, rowBefore, type DressedRow } from './edit-places';
import { SheetReading } from './edit-reading';
import { runForUser, toHostFailure } from './failures';
import { needsGeneral, textInput } from './plan-cells';
import { queueValidations } from './plan-validations';
import { asOneUndoStep } from './undo-step';

interface CellWrite {
  readonly position: Position;
  readonly value: CellValue;
  /** The number format the cell has, and the one it shall have. */
  readonly from: string;
  readonly to: string;
}

/** Queues a cell's new content: text stays text even if it looks like a formula, a number a number even in a text cell. */
function queueCell(sheet: Excel.Worksheet, { position, value, from, to }: CellWrite): void {
  const cell = sheet.getRange(toA1(position));
  const input = typeof value === 'string' ? textInput(value, to) : value;
  const meanwhile = needsGeneral(input, to) ? 'General' : to;
  if (meanwhile !== from) cell.numberFormat = [[meanwhile]];
  if (value === null || value === '') cell.clear(Excel.ClearApplyTo.contents);
  else cell.values = [[input]];
  if (meanwhile !== to) cell.numberFormat = [[to]];
}

function queueMerges(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  for (const area of areas) sheet.getRange(areaToA1(area)).merge();
}

function queueUnmerges(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  for (const area of areas) sheet.getRange(areaToA1(area)).unmerge();
}

/** Queues the borders of merged areas once more: merging strips inner cells of theirs. */
function queueMergedLines(sheet: Excel.Worksheet, rows: readonly DressedRow[], reading: SheetReading): void {
  for (const { from, to } of rows) {
    const looks = reading.looksOf(from);
    if (looks) queueLines(sheet, to, looks);
  }
}

/** One attempt to carry an edit out, with what is needed to take it back. */
class Application {
  private inserted: Excel.Range | undefined;
  private isUnderWay = false;
  private isReadOnly = false;

  constructor(private readonly edit: SheetEdit) {}

  async carryOut(mergeUndoGroup: boolean): Promise<void> {
    try {
      await runForUser((context) => this.draw(context), { mergeUndoGroup });
    } catch (error) {
      const failure = toHostFailure(error);
      const named =
        failure.reason === 'sheet-protected' && this.isReadOnly
          ? new HostFailure('workbook-read-only', failure.detail)
          : failure;
      await this.takeBack(named);
      throw named;
    }
  }

  /** One sync to learn what is there, one to write. */
  private async draw(context: Excel.RequestContext): Promise<void> {
    const { edit } = this;
    const sheet = context.workbook.worksheets.getItem(edit.sheetId);
    const dressed = dressedRows(edit);
    const lined = linedRows(edit, edit.merge);
    const reading = new SheetReading(sheet, context.workbook);
    for (const { position } of edit.expects) reading.askCell(position);
    for (const { position } of edit.cells) {
      const model = modelOf(edit, position);
      if (model) reading.askCell(model);
    }
    for (const { from } of [...dressed, ...lined]) reading.askLooks(from);
    const tall = edit.heightLike === undefined ? undefined : rowBefore(edit, edit.heightLike);
    if (tall !== undefined) reading.askHeight(tall);
    await context.sync();
    this.isReadOnly = reading.isReadOnly;
    reading.assertOpen();
    this.assertExpected(reading);

    this.isUnderWay = true;
    this.queueRows(sheet, reading.height);
    queueUnmerges(sheet, edit.dissolve);
    for (const { from, to } of dressed) {
      const looks = reading.looksOf(from);
      if (looks) sheet.getRange(areaToA1(to)).numberFormat = numberFormatsOf(looks);
    }
    for (const { position, after, format } of edit.cells) {
      const from = reading.numberFormatOf(modelOf(edit, position));
      queueCell(sheet, { position, value: after, from, to: format?.after ?? from });
    }
    queueMerges(sheet, edit.merge);
    queueMergedLines(sheet, lined, reading);
    for (const { from, to } of dressed) {
      const looks = reading.looksOf(from);
      if (looks) queueLooks(sheet, to, looks);
    }
    queueValidations(sheet, edit);
    await context.sync();
  }

  private assertExpected(reading: SheetReading): void {
    const { edit } = this;
    const written = edit.cells.flatMap(({ position: { row, column }, before, format }) => {
      const was = rowBefore(edit, row);
      return was === undefined ? [] : [{ position: { row: was, column }, value: before, format: format?.before }];
    });
    const changed =
      [...edit.expects, ...written].find(({ position, value }) => !reading.holds(position, value)) ??
      written.find(({ position, format }) => !reading.isFormatted(position, format));
    if (changed) throw new HostFailure('sheet-changed', toA1(changed.position));
    const calculated = written.find(({ position }) => reading.hasFormula(position));
    if (calculated) throw new HostFailure('cell-calculated', toA1(calculated.position));
  }

  private queueRows(sheet: Excel.Worksheet, height: number | undefined): void {
    const rows = insertedRows(this.edit);
    if (rows === undefined) return;
    this.inserted = sheet.getRange(rows).insert(Excel.InsertShiftDirection.down);
    this.inserted.load('address');
    // A row that is modelled on a hidden one must be visible all the same.
    if (height) sheet.getRange(rows).format.rowHeight = height;
  }

  /**
   * Excel keeps what came before the action it refused, and answers it; where it answers no inserted rows, there is
   * nothing to take back.
   */
  private async takeBack(failure: HostFailure): Promise<void> {
    const { edit } = this;
    const hasInserted = this.inserted?.toJSON().address !== undefined;
    if (!this.isUnderWay || (edit.insert && !hasInserted)) return;
    try {
      await runForUser(async (context) => {
        const removal = new Removal(context, edit);
        await context.sync();
        if (removal.isInPlace()) await removal.carryOut();
      });
    } catch (error) {
      throw new HostFailure(failure.reason, `${failure.detail} (left half done: ${toHostFailure(error).message})`);
    }
  }
}

/** An edit being undone. Its constructor queues what must be known; the next sync brings it. */
class Removal {
  private readonly sheet: Excel.Worksheet;
  private readonly reading: SheetReading;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly edit: SheetEdit,
  ) {
    this.sheet = context.workbook.worksheets.getItem(edit.sheetId);
    this.reading = new SheetReading(this.sheet, context.workbook, edit);
    for (const { position } of [...edit.cells, ...this.expected]) this.reading.askCell(position);
    for (const area of this.linedNow()) this.reading.askLooks(area);
  }

  /** Cells the edit relied on and did not write, at their present places. */
  private get expected(): SheetEdit['expects'] {
    const written = new Set(this.edit.cells.map(({ position }) => toA1(position)));
    return this.edit.expects
      .map(({ position, value }) => ({ position: placeAfter(this.edit, position), value }))
      .filter(({ position }) => !written.has(toA1(position)));
  }

  private linedNow(): Area[] {
    return this.edit.dissolve.flatMap((area) => rowsOf(area).map((row) => ({ ...area, top: row, bottom: row })));
  }

  private holdsOthers(): boolean {
    const written = new Set(this.edit.cells.map(({ position }) => toA1(position)));
    return this.reading.filledInserted().some((position) => !written.has(toA1(position)));
  }

  /** Whether the worksheet is still as the broken-off edit left it. */
  isInPlace(): boolean {
    return !this.holdsOthers() && this.expected.every(({ position, value }) => this.reading.holds(position, value));
  }

  /**
   * @throws HostFailure `sheet-protected`, or `sheet-changed` where undoing would lose something that is not the edit's
   */
  assertUnchanged(): void {
    this.reading.assertOpen();
    const changed = this.edit.cells.find(
      ({ position, after, format }) =>
        !this.reading.holds(position, after) ||
        !this.reading.isFormatted(position, format?.after) ||
        this.reading.hasFormula(position),
    );
    if (changed) throw new HostFailure('sheet-changed', toA1(changed.position));
    if (this.holdsOthers()) throw new HostFailure('sheet-changed', 'something was written into the inserted rows');
  }

  async carryOut(): Promise<void> {
    const { sheet, edit, reading } = this;
    queueUnmerges(sheet, edit.merge);
    for (const { position, before, format } of edit.cells) {
      const from = reading.numberFormatOf(position);
      queueCell(sheet, { position, value: before, from, to: format?.before ?? from });
    }
    queueMerges(sheet, edit.dissolve);
    queueMergedLines(
      sheet,
      this.linedNow().map((area) => ({ from: area, to: area })),
      reading,
    );
    const rows = insertedRows(edit);
    if (rows !== undefined) sheet.getRange(rows).delete(Excel.DeleteShiftDirection.up);
    await this.context.sync();
  }
}

/** Carries an edit out in two syncs: all of it or, as far as Excel lets it be taken back, nothing. */
export function apply(edit: SheetEdit): Promise<void> {
  return asOneUndoStep((mergeUndoGroup) => new Application(edit).carryOut(mergeUndoGroup));
}

/** Undoes an edit in two syncs. */
export function revert(edit: SheetEdit): Promise<void> {
  return asOneUndoStep((mergeUndoGroup) =>
    runForUser(
      async (context) => {
        const removal = new Removal(context, edit);
        await context.sync();
        removal.assertUnchanged();
        await removal.carryOut();
      },
      { mergeUndoGroup },
    ),
  );
}
