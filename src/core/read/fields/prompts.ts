import { isInstruction, isSentence } from '../../language/instructions';
import { isBlankMark } from '../../language/placeholders';
import type { Area } from '../../model/geometry';
import { cellAt } from '../sheet/cells';
import type { SheetView } from '../sheet/view';
import type { CellReading } from '../table';

/**
 * Cells in which a template's instruction is left where its user was to write. A label says how long its text may be too: it stands first in its row or
 * has something beside it.
 */
export function readPrompts(view: SheetView, { top, left, bottom, right }: Area): readonly CellReading[] {
  const found: CellReading[] = [];
  for (let row = top; row <= Math.min(bottom, view.used.bottom); row++) {
    const filled = view.filled(row, left, right);
    const last = filled.at(-1);
    if (last === undefined || filled.length < 2 || typeof view.value(row, last) !== 'string') continue;
    const text = view.content(row, last);
    if (isInstruction(text) && isSentence(text)) found.push(cellAt(view, { row, column: last }));
  }
  return found;
}

/** Cells beside a label above the indicators in which nothing stands but a template's dots or crosses: 项目概述 | ……. */
export function readLeftovers(view: SheetView, { top, left, bottom, right }: Area): readonly CellReading[] {
  const found: CellReading[] = [];
  for (let row = top; row <= bottom; row++) {
    const [last, before] = view.filled(row, left, right).toReversed();
    if (last === undefined || before === undefined) continue;
    const isBesideLabel = typeof view.value(row, before) === 'string' && !isBlankMark(view.content(row, before));
    if (isBesideLabel && isBlankMark(view.content(row, last))) found.push(cellAt(view, { row, column: last }));
  }
  return found;
}
