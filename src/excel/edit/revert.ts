import { HostFailure, toA1, type CellValue, type Position, type SheetEdit } from '../../core';
import { leaving, runForUser, toHostFailure } from '../failures';
import { unlessReadOnly } from '../read-only';
import { twice } from '../twice';
import { Application } from './apply';
import { queueContent } from './contents';
import { Frame } from './frame';
import { Look, type Before } from './look';
import { shifted } from './places';
import { plain, SheetReading, type Content, type FilledRows } from './reading';
import { cellsOf, dissolvedRows, fateOf, keepRows, queueWayBack } from './restore';
import { movedOn } from './search';
import { coveredAfter, heldAfter, writtenCells } from './touched';

/** What an edit's cells held before it, as the edit itself says. */
function beforeOf(edit: SheetEdit): Before {
  const contents = new Map(writtenCells(edit).map(({ was, cell }) => [toA1(was), cell]));
  return {
    contentOf(position) {
      const cell = contents.get(toA1(position));
      if (!cell) return undefined;
      const formula = cell.before === '' ? null : cell.before;
      return { formula, isFormula: false, ...(cell.format && { format: cell.format.before }) };
    },
    merges: undefined,
  };
}

/** What is asked of a sheet before an edit is undone. */
class Undoing {
  readonly reading: SheetReading;
  readonly look: Look;
  readonly rows: readonly Excel.Range[];

  constructor(
    readonly frame: Frame,
    readonly edit: SheetEdit,
  ) {
    this.look = new Look(frame, edit, beforeOf(edit));
    this.reading = new SheetReading(frame);
    for (const { position } of edit.cells) this.reading.askCell(position);
    for (const position of coveredAfter(edit)) this.reading.askCell(position);
    for (const area of dissolvedRows(edit)) this.reading.askLines(area);
    this.rows = keepRows(frame, edit);
  }

  /** The cell that is no longer as the edit left it. */
  get changed(): string | undefined {
    const { reading } = this;
    const cell = this.edit.cells.find(
      ({ adds, ...written }) =>
        !reading.isAsLeft({ adds, ...written }) ||
        !reading.isFormatted(written.position, written.format?.after) ||
        (!adds && reading.hasFormula(written.position)),
    );
    if (cell) return toA1(cell.position);
    const filled = coveredAfter(this.edit).find((position) => !reading.isBlank(position));
    if (filled) return toA1(filled);
    if (!this.look.hasMergesOfAfter) return 'merged areas';
    const { doubtfulRow } = this.look;
    if (doubtfulRow !== undefined) return `row ${doubtfulRow + 1}`;
    return this.look.foreign() && 'something was written into the inserted rows';
  }

  /** Whether the inserted rows no longer stand where the frame says, once they were asked for again: somebody has inserted a row above them. */
  get areRowsApart(): boolean {
    const { before = 0 } = this.edit.insert ?? {};
    return this.rows.some(({ rowIndex }, index) => rowIndex !== before + index + this.frame.shift);
  }

  overrun(): Overrun {
    const { edit, reading } = this;
    const typed = [
      ...edit.cells.filter((cell) => !reading.isAsLeft(cell)).map(({ position }) => position),
      ...coveredAfter(edit).filter((position) => !reading.isBlank(position)),
    ];
    const cells = typed.flatMap((position): [Position, Content][] => {
      const content = reading.contentOf(position);
      return content ? [[position, content]] : [];
    });
    return new Overrun(edit, this.look.foreign(), new Map(cells));
  }
}

/** Something was typed in the moment the edit was undone. */
class Overrun extends HostFailure {
  constructor(
    readonly edit: SheetEdit,
    readonly rows: FilledRows | undefined,
    readonly cells: ReadonlyMap<Position, Content>,
  ) {
    super('sheet-changed', 'something was typed while the edit was undone');
  }
}

/** One attempt to undo an edit. */
export class Reversion {
  private edit: SheetEdit;
  private hasBegun = false;
  private isAnswered = false;

  constructor(edit: SheetEdit) {
    this.edit = edit;
  }

  /** @throws HostFailure which says what it left */
  async carryOut(mergeUndoGroup: boolean): Promise<void> {
    try {
      await runForUser((context) => this.draw(context), { mergeUndoGroup });
    } catch (error) {
      const failure = await unlessReadOnly(toHostFailure(error));
      const settled = failure instanceof Overrun ? await putBack(failure) : await this.settle(failure);
      if (settled) throw settled;
    }
  }

  private async draw(context: Excel.RequestContext): Promise<void> {
    const sheet = context.workbook.worksheets.getItem(this.edit.sheetId);
    let undoing = new Undoing(Frame.of(sheet, this.edit), this.edit);
    await context.sync();
    if (undoing.changed !== undefined || !undoing.look.isInPlace) {
      const written = this.edit.cells.map(({ position }) => position);
      const by = await movedOn(context, sheet, heldAfter(this.edit), written);
      if (by !== undefined) {
        this.edit = shifted(this.edit, by);
        undoing = new Undoing(Frame.of(sheet, this.edit), this.edit);
        await context.sync();
      }
    }
    undoing.reading.assertOpen();
    const { changed, frame, edit } = undoing;
    if (changed !== undefined) throw new HostFailure('sheet-changed', changed);
    // Cells elsewhere may hold the same: without what stands beside them nobody knows that they are the edit's.
    if (!undoing.look.isInPlace) throw new HostFailure('sheet-changed', undoing.look.sheetName);
    const lined = dissolvedRows(edit).flatMap((area) => {
      const lines = undoing.reading.linesOf(area);
      return lines ? [{ area, lines }] : [];
    });
    this.hasBegun = true;
    const journal = new Undoing(frame, edit);
    queueWayBack(frame, edit, beforeOf(edit), undoing.reading, lined, undoing.rows);
    const look = new Look(frame, edit, beforeOf(edit));
    await context.sync();
    this.isAnswered = true;
    // What the frame shows of them, and has put back there, is of other rows: nobody knows what is left.
    if (undoing.areRowsApart) throw new HostFailure('sheet-changed', 'a row was inserted while the edit was undone');
    if (journal.changed !== undefined) throw journal.overrun();
    if (!look.isUndone) throw new HostFailure('not-as-written', look.sheetName);
  }

  /** @returns the failure with what is left; `undefined` where the edit is undone after all */
  private async settle(failure: HostFailure): Promise<HostFailure | undefined> {
    const { edit, hasBegun, isAnswered } = this;
    if (!hasBegun) return failure;
    if (isAnswered) return leaving(failure, cellsOf(edit));
    const fate = await fateOf({
      edit,
      before: beforeOf(edit),
      lined: [],
      hasRows: undefined,
      mayHaveRows: false,
      isAstray: false,
      mayStand: true,
      isUndo: true,
    });
    if (fate === 'undone') return undefined;
    // Excel says the same of a sheet and of inserted rows that somebody has deleted.
    const told =
      failure.reason === 'sheet-gone' && fate !== 'gone' ? new HostFailure('sheet-changed', failure.detail) : failure;
    return leaving(told, fate === 'unclear' ? cellsOf(edit) : { kind: 'nothing' });
  }
}

function typeAgain({ edit, rows, cells }: Overrun): Promise<void> {
  return runForUser(async (context) => {
    const frame = Frame.of(context.workbook.worksheets.getItem(edit.sheetId), edit);
    rows?.formulas.forEach((row, down) =>
      row.forEach((formula, along) => {
        if (plain(formula) === null) return;
        const position = { row: rows.first.row + down, column: rows.first.column + along };
        queueContent(frame, position, { formula, isFormula: isFormula(formula) }, '');
      }),
    );
    for (const [position, content] of cells) queueContent(frame, position, content, content.format);
    await context.sync();
  });
}

/** Carries the edit out again and puts back what was typed. @returns the failure with what is left */
async function putBack(overrun: Overrun): Promise<HostFailure> {
  const { edit } = overrun;
  try {
    await twice(() => new Application(edit).carryOut(false));
    await twice(() => typeAgain(overrun));
    return leaving(overrun, { kind: 'nothing' });
  } catch (error) {
    console.warn(error);
    return leaving(overrun, cellsOf(edit));
  }
}

const isFormula = (content: CellValue): boolean => typeof content === 'string' && content.startsWith('=');
