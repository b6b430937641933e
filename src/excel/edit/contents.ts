import { formulaOf, type CellEdit, type CellValue, type Position } from '../../core';
import { needsGeneral, textInput } from '../insert/plan-cells';
import type { Frame } from './frame';
import { plain, type Restorable } from './reading';

/** Queues what an edit writes into a cell: a value, or a formula. */
export function queueWritten(
  frame: Frame,
  { position, after, adds }: CellEdit,
  formats: { readonly from: string; readonly to: string },
): void {
  const formula = formulaOf({ adds });
  if (formula === undefined) queueValue(frame, position, after, formats);
  else queueInput(frame, position, formula, formats, true);
}

/** Queues a cell's new value: text stays text even if it looks like a formula, a number a number even in a text cell. */
function queueValue(
  frame: Frame,
  position: Position,
  value: CellValue,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const input = typeof value === 'string' ? textInput(value, to) : value;
  queueInput(frame, position, input, { from, to });
}

/** Queues what a cell held before, its formula where it had one. @param from the number format it has now */
export function queueContent(
  frame: Frame,
  position: Position,
  { formula, isFormula, format }: Restorable,
  from: string,
): void {
  const formats = { from, to: format ?? from };
  if (isFormula) queueInput(frame, position, formula, formats, true);
  else queueValue(frame, position, formula, formats);
}

function queueInput(
  frame: Frame,
  position: Position,
  input: CellValue,
  { from, to }: { readonly from: string; readonly to: string },
  isFormula = false,
): void {
  const cell = frame.cell(position);
  const meanwhile = to === '@' && (isFormula || needsGeneral(input, to)) ? 'General' : to;
  if (meanwhile !== from) cell.numberFormat = [[meanwhile]];
  // An empty text clears a cell, also the first of a merged area, of which Excel clears no part.
  cell.formulas = [[plain(input) ?? '']];
  if (meanwhile !== to) cell.numberFormat = [[to]];
}
