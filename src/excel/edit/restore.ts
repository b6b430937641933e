import { areaToA1, rowsOf, toA1, type Area, type Leftover, type SheetEdit } from '../../core';
import { runForUser, toHostFailure } from '../failures';
import { isGone } from '../read/gone';
import { queueContent } from './contents';
import { queueMerges, queueUnmerges } from './draw';
import { Frame } from './frame';
import { queueLines, type LoadedLines } from './lines';
import { displacement } from './locate';
import { lacking, Look, shiftedBefore, type Before } from './look';
import { furtherDown, shifted } from './places';
import { SheetReading, type Restorable } from './reading';
import { columnsOf } from './search';
import { coveredAfter, coveredBefore, heldAfter, heldBefore, landmarksAbove, writtenCells } from './touched';

/** Rows whose lines are drawn once more, numbered as after the edit: merging strips inner cells of theirs. */
export interface Lined {
  readonly area: Area;
  readonly lines: LoadedLines;
}

/** The rows of the areas an edit breaks up: they are to be merged again. */
export function dissolvedRows({ dissolve }: SheetEdit): Area[] {
  return dissolve.flatMap((area) => rowsOf(area).map((row) => ({ ...area, top: row, bottom: row })));
}

/**
 * Queues a question to each of the rows an edit has inserted, by which Excel keeps them apart from others: see {@link queueWayBack}. A range of
 * several rows would grow with a row that somebody inserts between them.
 */
export function keepRows(frame: Frame, { insert }: SheetEdit): readonly Excel.Range[] {
  if (!insert) return [];
  return Array.from({ length: insert.count }, (_, index) => {
    const row = frame.rows(insert.before + index, 1);
    row.load('rowIndex');
    return row;
  });
}

/**
 * Queues the way back from an edit: rows go last, so that what is only half done can be done once more.
 * @param rows the inserted ones, as they were kept when they were looked at: were they told anew, others might stand there by now
 */
export function queueWayBack(
  frame: Frame,
  edit: SheetEdit,
  before: Before,
  now: SheetReading,
  lined: readonly Lined[],
  rows: readonly Excel.Range[],
): void {
  for (const row of rows) row.load('rowIndex'); // where somebody has deleted one, nothing is written
  queueUnmerges(frame, edit.merge);
  for (const { was, cell } of writtenCells(edit)) {
    const content = before.contentOf(was);
    // What somebody else has written there meanwhile is not ours to overwrite.
    if (content && (now.isAsLeft(cell) || isOnlyReformatted(now, cell, content)))
      queueContent(frame, cell.position, content, now.numberFormatOf(cell.position));
  }
  queueMerges(frame, edit.dissolve);
  for (const { area, lines } of lined) queueLines(frame, area, lines);
  for (const row of [...rows].reverse()) row.delete(Excel.DeleteShiftDirection.up); // the last first: it moves none of the others
}

/** Whether a cell has got its new number format, and no more. */
function isOnlyReformatted(
  now: SheetReading,
  { position, format }: SheetEdit['cells'][number],
  { formula }: Restorable,
): boolean {
  return format !== undefined && now.holds(position, formula) && now.isFormatted(position, format.after);
}

/** What became of an edit whose end is not known. */
type Fate = 'undone' | 'done' | 'gone' | 'unclear';

export interface Broken {
  readonly edit: SheetEdit;
  readonly before: Before;
  readonly lined: readonly Lined[];
  /** Whether its rows are inserted, where Excel has answered that. */
  readonly hasRows: boolean | undefined;
  /** Whether Excel has once answered that they are, whatever was tried since. */
  readonly mayHaveRows: boolean;
  /** Whether the batch that wrote found something else in its cells than was expected: it may have written in another place. */
  readonly isAstray: boolean;
  /** Whether it may be left as it is where it is carried out: only its answer was lost. */
  readonly mayStand: boolean;
  /** It was to be undone, not to be carried out. */
  readonly isUndo: boolean;
}

/** What the attempts to bring an edit back have come to. */
interface WayBack {
  /** It was written, and nobody knows how far: its rows may be gone, and its merged areas not yet as they were. */
  isBegun: boolean;
}

/** Looks what became of an edit, and brings the sheet back to what it was. */
async function bringBack(broken: Broken, way: WayBack, isMoved = false): Promise<Fate> {
  const { edit, before, lined, hasRows, mayStand, isUndo } = broken;
  return runForUser(async (context) => {
    const sheet = context.workbook.worksheets.getItem(edit.sheetId);
    const frame = Frame.of(sheet, edit);
    const look = new Look(frame, edit, before);
    const now = new SheetReading(frame);
    for (const { cell } of writtenCells(edit)) now.askCell(cell.position);
    for (const position of coveredAfter(edit)) now.askCell(position);
    const rows = keepRows(frame, edit);
    await context.sync();
    const undone = async (): Promise<Fate> => ((await refill(context, frame, edit, before)) ? 'undone' : 'unclear');
    // Rows that are said to be inserted hold nothing, and nothing stands below them: only Excel's answer tells of them.
    const isHidden = edit.insert !== undefined && broken.mayHaveRows && !look.hasLandmarksBelow;
    if (look.isBefore && !isHidden) return undone();
    if (mayStand && look.isAfter) return 'done';
    // Where the writing batch told what it found in its cells, what it wrote there is brought back there, whatever has moved around it.
    const isHere = !mayStand && look.isWritten;
    const by = isMoved || isHere ? undefined : await movedBy(context, sheet, broken, look);
    // What Excel answered of the rows was about another place.
    if (by !== undefined && by !== 0) return bringBack({ ...furtherBroken(broken, by), hasRows: undefined }, way, true);
    if (isUndo && look.stands) return 'done';
    // Where the answer was lost, and nothing beside it tells a cell from others, it may have moved.
    const isLost = mayStand && !look.hasLandmarks && !look.isWritten;
    if (!isUndo && !edit.insert && look.isFree && !isLost) return undone();
    const answered = hasRows ?? (isUndo && look.hasOwnRows ? true : undefined);
    const areThere = (isHere && look.doubtfulRow === undefined) || (edit.insert ? haveRows(look, answered) : true);
    // Rows are inserted first of all: without them nothing of the edit is there, unless somebody else has deleted them.
    if (areThere === false) {
      const areMerged = !way.isBegun || look.hasMergesOfBefore || (await mendMerges(context, frame, edit, look));
      return areMerged && !look.hasWrites ? undone() : 'unclear';
    }
    // Merging again would empty what somebody has written meanwhile where areas were broken up.
    const isFilled = coveredAfter(edit).some((position) => !now.isBlank(position));
    if (areThere === undefined || look.foreign() || isFilled) return 'unclear';
    // What its cells held is known of the cells beside these labels only.
    if ((mayStand && !look.isInPlace) || isLost) return 'unclear';
    const journal = new SheetReading(frame);
    for (const { cell } of writtenCells(edit)) journal.askCell(cell.position);
    queueWayBack(frame, edit, before, now, lined, rows);
    way.isBegun = true;
    await context.sync();
    await putTypedBack(context, frame, edit, [now, journal]);
    return (await mendMerges(context, frame, edit, look)) ? undone() : 'unclear';
  });
}

/**
 * Puts back what merging has emptied: those cells were to be empty, and somebody had filled them in the moment before. What stands there by now is
 * not ours to overwrite. @returns whether nothing of it is missing
 */
async function refill(context: Excel.RequestContext, frame: Frame, edit: SheetEdit, before: Before): Promise<boolean> {
  const filled = coveredBefore(edit).flatMap((position) => {
    const content = before.contentOf(position);
    return content && content.formula !== null ? [{ position, content }] : [];
  });
  if (filled.length === 0) return true;
  const look = async (): Promise<SheetReading> => {
    const reading = new SheetReading(frame);
    for (const { position } of filled) reading.askCell(position);
    await context.sync();
    return reading;
  };
  const now = await look();
  for (const { position, content } of filled)
    if (now.isBlank(position)) queueContent(frame, position, content, now.numberFormatOf(position));
  const then = await look();
  return filled.every(({ position }) => !then.isBlank(position));
}

/** Puts back what somebody typed between the look and the batch that brought the cells back. */
async function putTypedBack(
  context: Excel.RequestContext,
  frame: Frame,
  edit: SheetEdit,
  [now, journal]: readonly [SheetReading, SheetReading],
): Promise<void> {
  const typed = writtenCells(edit).flatMap(({ was, cell }) => {
    const content = now.isAsLeft(cell) && !journal.isAsLeft(cell) && journal.contentOf(cell.position);
    return content ? [{ was, content }] : [];
  });
  if (typed.length === 0) return;
  for (const { was, content } of typed) queueContent(frame, was, content, '');
  await context.sync();
}

/**
 * Whether an edit's rows are inserted; `undefined` where that is not known. A row that others have inserted there moves what stands below as
 * well: ours are known by what was written, or by Excel's answer.
 * @param answered whether Excel has answered that they are
 */
function haveRows(look: Look, answered: boolean | undefined): boolean | undefined {
  if (look.hasRows === false) return false;
  const { hasTraces } = look;
  const isProven = look.hasRows ? hasTraces || answered : answered && (hasTraces || !look.hasLandmarksBelow);
  return isProven ? true : undefined;
}

/** By how many rows the cells are elsewhere: as they were before the edit, or as it made them. */
async function movedBy(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { edit, mayStand, hasRows, isAstray }: Broken,
  look: Look,
): Promise<number | undefined> {
  const [was, is] = [heldBefore(edit), heldAfter(edit)];
  const columns = await columnsOf(context, sheet, [...was, ...is]);
  const moved = displacement(
    is,
    edit.cells.map(({ position }) => position),
    columns,
  );
  if (moved !== undefined) return moved;
  // A table that is like this one is no proof that nothing was written in this one.
  if (look.hasTraces) return undefined;
  if (mayStand) return displacement(landmarksAbove(edit), [], columns);
  // Rows it inserts may move what it held themselves.
  if (isAstray || (edit.insert && hasRows)) return undefined;
  return displacement(
    was,
    writtenCells(edit).map(({ was: position }) => position),
    columns,
  );
}

/** The same so many rows further down. */
export function furtherBroken({ edit, before, lined, ...broken }: Broken, rows: number): Broken {
  return {
    ...broken,
    edit: shifted(edit, rows),
    before: shiftedBefore(before, rows),
    lined: lined.map(({ area, lines }) => ({ area: furtherDown(area, rows), lines })),
  };
}

/** Merges what was merged and unmerges what was not. @returns whether all is as it was before */
async function mendMerges(
  context: Excel.RequestContext,
  frame: Frame,
  edit: SheetEdit,
  earlier: Look,
): Promise<boolean> {
  const look = new Look(frame, edit, earlier.before);
  await context.sync();
  const [was, is] = [look.mergesBefore, look.merges];
  const isDone = look.isTakenBackSince(earlier);
  if (isDone || !was || !is) return isDone;
  queueUnmerges(frame, lacking(is, was));
  queueMerges(frame, lacking(was, is));
  const again = new Look(frame, edit, earlier.before);
  await context.sync();
  return again.isTakenBackSince(earlier);
}

/** How often it is tried: a failure may pass. */
const ATTEMPTS = 2;

/** What became of an edit that failed, once it was brought back as far as that goes. */
export async function fateOf(broken: Broken): Promise<Fate> {
  const way: WayBack = { isBegun: false };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      // What Excel answered of the rows holds before the first attempt alone: it may have deleted them.
      return await bringBack(attempt === 0 ? broken : { ...broken, hasRows: undefined }, way);
    } catch (error) {
      if (toHostFailure(error).reason === 'sheet-gone' && (await isGone(broken.edit.sheetId))) return 'gone';
    }
  }
  return 'unclear';
}

/** The cells an edit may have changed. */
export function cellsOf({ sheetName, insert, cells, merge, dissolve }: SheetEdit): Leftover {
  const rows = insert ? [`${insert.before + 1}:${insert.before + insert.count}`] : [];
  const areas = [...merge, ...dissolve].map(areaToA1);
  return {
    kind: 'cells',
    sheetName,
    addresses: [...new Set([...rows, ...cells.map(({ position }) => toA1(position)), ...areas])],
  };
}
