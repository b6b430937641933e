import { contains, parseA1, placeKey, rowsOf, type Area, type Position } from '../model/geometry';
import type { Grid } from '../model/grid';

/** Quoted texts of a formula: what stands in them is no reference. */
const TEXT = /"[^"]*"/g;
/** Other sheets and workbooks, errors, tables, whole rows, and functions whose references nobody can see. */
const HIDDEN = /[![\]#]|\d:\$?\d|\b(?:INDIRECT|OFFSET|INDEX|CHOOSE)\b/i;
/** The words of a formula: functions, addresses and ranges, names. */
const WORD = /\$?[\p{L}_][\p{L}\p{N}_.$]*(?::[\p{L}\p{N}$]+|\()?/gu;

/** Larger ranges, and longer ways, are not followed. */
const MOST_CELLS = 5000;

/** The areas that a formula reads on its own sheet; `undefined` where that cannot be told. */
function readBy(formula: string): readonly Area[] | undefined {
  const bare = formula.replace(TEXT, '');
  if (HIDDEN.test(bare)) return undefined;
  const areas: Area[] = [];
  for (const [word] of bare.matchAll(WORD)) {
    if (word.endsWith('(') || /^(?:true|false)$/i.test(word)) continue;
    const area = parseA1(word);
    if (!area) return undefined;
    areas.push(area);
  }
  return areas;
}

/** Whether a cell may be calculated, in one step or several, from another: a formula there that reads the first would go round in a circle. */
export function mayReadFrom(grid: Grid, cells: readonly Position[], target: Position): boolean {
  const seen = new Set<number>();
  const open = [...cells];
  for (let cell = open.pop(); cell; cell = open.pop()) {
    const key = placeKey(cell);
    if (seen.has(key)) continue;
    seen.add(key);
    const formula = grid.formulas?.[cell.row - grid.top]?.[cell.column - grid.left] ?? '';
    if (formula === '') continue;
    const areas = readBy(formula);
    if (!areas || seen.size > MOST_CELLS || areas.some((area) => contains(area, target) || sizeOf(area) > MOST_CELLS))
      return true;
    for (const area of areas) for (const position of cellsOf(area)) open.push(position);
  }
  return false;
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

const cellsOf = (area: Area): Position[] =>
  rowsOf(area).flatMap((row) =>
    Array.from({ length: area.right - area.left + 1 }, (_, index) => ({ row, column: area.left + index })),
  );
