import type { Area, SheetEdit } from '../../core';
import { queueValidation } from '../insert/plan-validations';
import { queueWritten } from './contents';
import type { Frame } from './frame';
import { queueLines } from './lines';
import { numberFormatsOf, queueLooks } from './looks';
import { dressedRows, linedRows, modelOf, rowBefore } from './places';
import type { SheetReading } from './reading';

/** Asks what must be known to carry an edit out, and to take it back. */
export function askForEdit(reading: SheetReading, edit: SheetEdit): void {
  for (const { position } of edit.expects) reading.askCell(position);
  for (const { position } of edit.cells) {
    const model = modelOf(edit, position);
    if (model) reading.askCell(model);
  }
  for (const { from } of dressedRows(edit)) {
    reading.askLooks(from);
    reading.askLines(from);
  }
  for (const { from } of linedRows(edit, edit.merge)) reading.askLines(from);
  const tall = edit.heightLike === undefined ? undefined : rowBefore(edit, edit.heightLike);
  if (tall !== undefined) reading.askHeight(tall);
}

/**
 * Queues an edit with what was learnt of the sheet.
 * @returns the inserted rows: their address is answered where they were inserted, also if Excel refuses what comes after
 */
export function queueEdit(frame: Frame, edit: SheetEdit, reading: SheetReading): Excel.Range | undefined {
  const inserted = queueRows(frame, edit, reading.height);
  queueUnmerges(frame, edit.dissolve);
  const dressed = dressedRows(edit);
  for (const { from, to } of dressed) {
    const looks = reading.looksOf(from);
    if (looks) frame.area(to).numberFormat = numberFormatsOf(looks);
  }
  for (const cell of edit.cells) {
    const from = reading.numberFormatOf(modelOf(edit, cell.position));
    queueWritten(frame, cell, { from, to: cell.format?.after ?? from });
  }
  queueMerges(frame, edit.merge);
  for (const { from, to } of linedRows(edit, edit.merge)) {
    const lines = reading.linesOf(from);
    if (lines) queueLines(frame, to, lines);
  }
  for (const { from, to } of dressed) {
    const [looks, lines] = [reading.looksOf(from), reading.linesOf(from)];
    if (looks) queueLooks(frame, to, looks);
    if (lines) queueLines(frame, to, lines);
  }
  for (const validation of edit.validations) queueValidation(frame.area(validation.area), validation);
  return inserted;
}

function queueRows(frame: Frame, { insert }: SheetEdit, height: number | undefined): Excel.Range | undefined {
  if (!insert) return undefined;
  const inserted = frame.rows(insert.before, insert.count).insert(Excel.InsertShiftDirection.down);
  inserted.load('address');
  // A row that is modelled on a hidden one must be visible all the same.
  if (height) frame.rows(insert.before, insert.count).format.rowHeight = height;
  return inserted;
}

export function queueMerges(frame: Frame, areas: readonly Area[]): void {
  for (const area of areas) frame.area(area).merge();
}

export function queueUnmerges(frame: Frame, areas: readonly Area[]): void {
  for (const area of areas) frame.area(area).unmerge();
}
