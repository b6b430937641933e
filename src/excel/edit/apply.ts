import { areaToA1, HostFailure, isSameArea, toA1, type Area, type SheetEdit } from '../../core';
import { leaving, runForUser, toHostFailure } from '../failures';
import { unlessReadOnly } from '../read-only';
import { askForEdit, queueEdit } from './draw';
import { Frame } from './frame';
import type { Held } from './locate';
import { Look, NOTHING_KNOWN } from './look';
import { areaBefore, mergesTouched, linedRows, rowBefore, shifted } from './places';
import { SheetReading } from './reading';
import { cellsOf, fateOf, furtherBroken, type Lined } from './restore';
import { movedOn } from './search';
import { coveredBefore, heldBefore, writtenCells } from './touched';

function changedCell(edit: SheetEdit, reading: SheetReading): Held | undefined {
  return heldBefore(edit).find(
    ({ position, value, format }) => !reading.holds(position, value) || !reading.isFormatted(position, format),
  );
}

/** Whether an area an edit breaks up is merged before it; one of inserted rows alone is not yet there. */
function isMergedBefore(edit: SheetEdit, area: Area, merges: readonly Area[] = []): boolean {
  const before = areaBefore(edit, area);
  return before === undefined || merges.some((merged) => isSameArea(merged, before));
}

/** The edit further down, with the formulas that were written: they say what they said, wherever their cells were by then. */
function withFormulasOf(written: SheetEdit, further: SheetEdit): SheetEdit {
  const cells = further.cells.map((cell, index) => {
    const adds = written.cells[index]?.adds;
    return adds ? { ...cell, adds } : cell;
  });
  return { ...further, cells };
}

/** One attempt to carry an edit out. */
export class Application {
  private edit: SheetEdit;
  /** The sheet as it was when the edit was compared. */
  private compared: SheetReading | undefined;
  /** The same once more, read in the very batch that writes: whatever it overwrites is in it. */
  private journal: SheetReading | undefined;
  private frame: Frame | undefined;
  private inserted: Excel.Range | undefined;
  private hasBegun = false;

  constructor(edit: SheetEdit) {
    this.edit = edit;
  }

  /**
   * @returns the edit as it was carried out: where its rows are by now, on the sheet as it is called by now
   * @throws HostFailure which says what it left
   */
  async carryOut(mergeUndoGroup: boolean): Promise<SheetEdit> {
    try {
      await runForUser((context) => this.draw(context), { mergeUndoGroup });
    } catch (error) {
      const failure = await unlessReadOnly(toHostFailure(error));
      const settled = await this.settle(failure);
      if (settled) throw settled;
    }
    return this.edit;
  }

  /** One sync to compare, and one to write; another where the cells are no longer where they were read. */
  private async draw(context: Excel.RequestContext): Promise<void> {
    const sheet = context.workbook.worksheets.getItem(this.edit.sheetId);
    let compared = await this.compare(context, sheet);
    if (changedCell(this.edit, compared)) {
      const written = writtenCells(this.edit).map(({ was }) => was);
      const by = await movedOn(context, sheet, heldBefore(this.edit), written);
      if (by !== undefined) {
        this.edit = shifted(this.edit, by);
        compared = await this.compare(context, sheet);
      }
    }
    this.edit = { ...this.edit, sheetName: compared.sheetName };
    compared.assertOpen();
    this.assertExpected(compared);
    const { frame, edit } = this;
    if (!frame) return;
    this.journal = new SheetReading(frame);
    this.ask(this.journal);
    this.hasBegun = true;
    this.inserted = queueEdit(frame, edit, compared);
    const look = new Look(frame, edit, NOTHING_KNOWN);
    await context.sync();
    this.assertExpected(this.journal);
    if (!look.isAfter) throw new HostFailure('not-as-written', look.sheetName);
  }

  private async compare(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SheetReading> {
    this.frame = Frame.of(sheet, this.edit);
    const reading = new SheetReading(this.frame);
    this.ask(reading);
    await context.sync();
    this.compared = reading;
    return reading;
  }

  private ask(reading: SheetReading): void {
    askForEdit(reading, this.edit);
    for (const { was } of writtenCells(this.edit)) reading.askCell(was);
    for (const position of coveredBefore(this.edit)) reading.askCell(position);
    const merges = mergesTouched(this.edit);
    if (merges) reading.askMerges(merges);
    reading.end();
  }

  private assertExpected(reading: SheetReading): void {
    const { edit } = this;
    const changed = changedCell(edit, reading);
    if (changed) throw new HostFailure('sheet-changed', toA1(changed.position));
    const filled = coveredBefore(edit).find((position) => !reading.isBlank(position));
    if (filled) throw new HostFailure('sheet-changed', toA1(filled));
    const unmerged = reading.merges && edit.dissolve.find((area) => !isMergedBefore(edit, area, reading.merges));
    if (unmerged) throw new HostFailure('sheet-changed', areaToA1(unmerged));
    const calculated = writtenCells(edit).find(({ was }) => reading.hasFormula(was));
    if (calculated) throw new HostFailure('cell-calculated', toA1(calculated.was));
  }

  /** What was there before: as the writing batch found it, or, where its answer was lost, as it was compared. */
  private get known(): SheetReading | undefined {
    return this.journal?.isAnswered ? this.journal : this.compared;
  }

  /** @returns the failure with what is left; `undefined` where the edit is carried out after all */
  private async settle(failure: HostFailure): Promise<HostFailure | undefined> {
    if (!this.hasBegun) return failure;
    const { known } = this;
    const { shift } = this.frame ?? { shift: 0 };
    const lined = linedRows(this.edit, this.edit.merge).flatMap(({ from, to }): readonly Lined[] => {
      const lines = rowBefore(this.edit, to.top) === undefined ? undefined : known?.linesOf(from);
      return lines ? [{ area: to, lines }] : [];
    });
    const { edit, ...broken } = furtherBroken(
      {
        edit: this.edit,
        before: { contentOf: (position) => known?.contentOf(position), merges: known?.merges },
        lined,
        hasRows: this.hasInserted,
        mayHaveRows: this.hasInserted === true,
        isAstray: this.journal?.isAnswered === true && changedCell(this.edit, this.journal) !== undefined,
        mayStand: !this.journal?.isAnswered,
        isUndo: false,
      },
      shift,
    );
    const fate = await fateOf({ ...broken, edit: withFormulasOf(this.edit, edit) });
    if (fate === 'done') return undefined;
    return leaving(failure, fate === 'unclear' ? cellsOf(edit) : { kind: 'nothing' });
  }

  /** Known where Excel has answered it; rows may be inserted all the same. */
  private get hasInserted(): true | undefined {
    return this.inserted?.toJSON().address === undefined ? undefined : true;
  }
}
