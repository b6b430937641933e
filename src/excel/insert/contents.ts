import type { CellValue } from '../../core';
import { withoutSheets } from './sheet-references';

/** What a sheet holds, as it is compared: whether it is what was written, and whether it still is. */

/** Cells as they are given to `Range.formulas`: a formula, a value, `null` for none; text may begin with the sign that says "text". */
export type Inputs = readonly (readonly CellValue[])[];

export interface Contents {
  readonly top: number;
  readonly left: number;
  readonly formulas: readonly (readonly CellValue[])[];
}

/** Queues the reading of all a sheet holds; see {@link contentsOf}. */
export function loadContents(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,formulas');
  return used;
}

/** What was loaded, after the sync. */
export function contentsOf(used: Excel.Range): Contents {
  if (used.isNullObject) return { top: 0, left: 0, formulas: [] };
  return { top: used.rowIndex, left: used.columnIndex, formulas: used.formulas as CellValue[][] };
}

/** Whether a cell that is to hold a formula does. */
type Matches = (found: string, input: string) => boolean;

function holds(content: CellValue | undefined, input: CellValue | undefined, matches: Matches): boolean {
  const found = content ?? '';
  if (typeof input !== 'string') return found === (input ?? '');
  if (input.startsWith('=')) return typeof found === 'string' && found.startsWith('=') && matches(found, input);
  return String(found) === (input.startsWith("'") ? input.slice(1) : input);
}

/** Excel may spell a formula in its own way, and nobody else can have written between the writing and the reading. */
const isTaken: Matches = (found) => !found.includes('#REF!');

/** A sheet that a formula names may have been renamed; whatever else differs, somebody else may have written. */
const isOurs: Matches = (found, input) => spelling(found) === spelling(input);

function spelling(formula: string): string {
  return withoutSheets(formula).replaceAll(' ', '').toLowerCase();
}

/** Whether a sheet holds what it was given, read in the batch that wrote it. */
export function isAsWritten({ top, left, formulas }: Contents, inputs: Inputs): boolean {
  return inputs.every((row, at) =>
    row.every((input, column) => holds(formulas[at - top]?.[column - left], input, isTaken)),
  );
}

/** Whether a sheet holds nothing but what it was to be given: an insertion that broke off. */
export function isPartOf({ top, left, formulas }: Contents, inputs: Inputs): boolean {
  return formulas.every((row, down) =>
    row.every((content, along) => content === '' || holds(content, inputs[top + down]?.[left + along] ?? null, isOurs)),
  );
}

/** Contents as one text, so that they can be kept and compared. */
export function fingerprint({ top, left, formulas }: Contents): string {
  return JSON.stringify([top, left, formulas]);
}
