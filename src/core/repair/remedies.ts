import { decimalOf } from '../language/money';
import { restated } from '../language/restated';
import type { CellEdit, SheetEdit } from '../model/edit';
import { inRanges, type Position } from '../model/geometry';
import type { Grid, SheetSnapshot } from '../model/grid';
import type { Remedy } from '../rules/rule';
import { valueAt } from './apply';
import { fixCells, formatAt } from './cells';
import { mayReadFrom } from './precedents';

type Figures = Extract<Remedy, { figures: unknown }>['figures'];
type SumFormula = Extract<Remedy, { parts: unknown }>;

/** The edit of a remedy; `undefined` where the cells do not hold by themselves what the rule read there, or where they are calculated. */
export function editOf(sheet: SheetSnapshot, remedy: Remedy): SheetEdit | undefined {
  if ('cells' in remedy) return fixCells(sheet, remedy.cells);
  if ('parts' in remedy) return addingUp(sheet, remedy);
  const cells = restating(sheet.grid, remedy.figures);
  return cells && cells.length > 0 ? fixCells(sheet, cells) : undefined;
}

/** The cells that state other figures from now on; `undefined` where one of them cannot. */
function restating(grid: Grid, figures: Figures): readonly CellEdit[] | undefined {
  const cells = figures.map(({ at: position, figure, measure }) => {
    const before = valueAt(grid, position.row, position.column);
    return { position, before, after: restated(before, formatAt(grid, position), figure, measure) };
  });
  const isTold = (cell: (typeof cells)[number]): cell is CellEdit => cell.after !== undefined;
  return cells.every(isTold) ? cells.filter(({ before, after }) => before !== after) : undefined;
}

/** The total as a formula, where a spreadsheet would count of each part what the rule counted: an amount that is text it would leave out. */
function addingUp(sheet: SheetSnapshot, { total, parts, sum }: SumFormula): SheetEdit | undefined {
  const { grid } = sheet;
  const held = parts.map((position) => ({ position, value: valueAt(grid, position.row, position.column) }));
  const isText = held.some(({ value }) => typeof value === 'string' && /\p{Nd}/u.test(value));
  const counted = held.flatMap(({ value }) => (typeof value === 'number' ? [decimalOf(value)] : []));
  const [first, ...others] = counted;
  const isSum = first !== undefined && others.reduce((all, one) => all.plus(one), first).equals(sum);
  const [before, after] = [valueAt(grid, total.row, total.column), sum.toNumber()];
  const isAmount = typeof before === 'number' || restated(before, formatAt(grid, total), sum, '元') === after;
  if (isText || !isSum || !isAmount || isAmong(parts, total) || mayReadFrom(grid, parts, total)) return undefined;
  const edit = fixCells(sheet, [{ position: total, before, after, adds: inRanges(parts) }]);
  return edit && { ...edit, expects: [...edit.expects, ...held] };
}

const isAmong = (cells: readonly Position[], { row, column }: Position): boolean =>
  cells.some((cell) => cell.row === row && cell.column === column);
