import { FORMS, gridOf, layoutForm, type Area, type CellValue, type Grid, type SheetSnapshot } from '../../src/core';
import { overlaps } from '../../src/core/model/geometry';
import { applyEdit } from '../../src/core/repair/apply';
import { layoutWords } from '../../src/words/layout';
import { deleteRows } from '../core/repair-damage';
import {
  neverMerged,
  official,
  sheetOf,
  shifted,
  sideBySide,
  spacers,
  stack,
  unmergedBlank,
  unmergedRepeated,
} from '../samples/dress';
import { SEED_TABLES } from '../samples/seeds';
import { dice, type Dice } from './dice';
import { ODD, RUNS } from './odd-texts';

/** Sheets as bad days leave them: real tables that somebody damaged, and mere noise. Each is one that a spreadsheet can hold. */

const DRESSES = [official, official, unmergedBlank, neverMerged, unmergedRepeated, shifted(3, 2), spacers(2)] as const;
const STATEMENT = [
  '某县水利局2024年部门预算情况说明', '一、收支预算总体情况', '2024年预算收入10万元，其中一般公共预算收入8万元，占80%，比上年增加2万元，增长25%。',
  '二、项目', '1.防汛项目5万元。', '2.抗旱项目3万元。',
]; // prettier-ignore

const seedIn = ({ below }: Dice) => SEED_TABLES[below(SEED_TABLES.length)] ?? SEED_TABLES[0];

/** A sheet as it should be. */
function sound(roll: Dice): Grid {
  const [first, second, dress] = [seedIn(roll), seedIn(roll), roll.pick(DRESSES)];
  if (!first || !second) throw new Error('There are no seeds.');
  switch (roll.below(8)) {
    case 0:
      return stack([first, second], dress, roll.below(3)).grid;
    case 1:
      return sideBySide([first, second], dress, roll.below(3)).grid;
    case 2:
      return { top: roll.below(3), left: roll.below(3), values: STATEMENT.map((text) => [text, null]), merges: [] };
    case 3:
    case 4: {
      const form = FORMS[roll.below(FORMS.length)];
      if (form) return gridOf(layoutForm(form, form.sample, layoutWords['zh-CN'], { formulas: roll.below(2) === 0 }));
    }
  }
  return sheetOf(first, dress).grid;
}

function anyValue(roll: Dice): CellValue {
  switch (roll.below(8)) {
    case 0:
      return null;
    case 1:
      return roll.pick([true, false]);
    case 2:
    case 3:
      return roll.pick([0, 1, -1, 0.1 + 0.2, 2024, 45_292, 1e15, -1e-7, 1e308, 5e-324, 100, 3.005]);
    case 4:
      return roll.pick(RUNS).repeat(1 + roll.below(roll.pick([3, 30, 300])));
    default:
      return roll.pick(ODD);
  }
}

/** Nothing but odd values. */
function noise(roll: Dice): Grid {
  const [height, width] = [1 + roll.below(14), 1 + roll.below(9)];
  const values = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => (roll.below(3) === 0 ? null : anyValue(roll))),
  );
  return { top: roll.below(3), left: roll.below(3), values, merges: [] };
}

const heightOf = ({ values }: Grid): number => values.length;
const widthOf = ({ values }: Grid): number => values[0]?.length ?? 0;
const cellOf = (grid: Grid, { below }: Dice) => [below(heightOf(grid)), below(widthOf(grid))] as const;
const at = (grid: Grid, [row, column]: readonly [number, number]): CellValue => grid.values[row]?.[column] ?? null;

function written(grid: Grid, [row, column]: readonly [number, number], value: CellValue): Grid {
  const values = grid.values.map((line, index) => (index === row ? line.with(column, value) : line));
  return { ...grid, values };
}

/** A row once more, below itself. */
function repeated(grid: Grid, { below }: Dice): Grid {
  const row = below(heightOf(grid));
  const sheet = { id: '', name: '', grid };
  const inserted = applyEdit(sheet, {
    sheetId: '', sheetName: '', expects: [], looks: [], dissolve: [], cells: [], merge: [], validations: [],
    insert: { before: grid.top + row + 1, count: 1 },
  }).grid; // prettier-ignore
  return { ...inserted, values: inserted.values.with(row + 1, [...(grid.values[row] ?? [])]) };
}

function merged(grid: Grid, roll: Dice): Grid {
  const [row, column] = cellOf(grid, roll);
  const [top, left] = [grid.top + row, grid.left + column];
  const area: Area = {
    top,
    left,
    bottom: Math.min(top + roll.below(3), grid.top + heightOf(grid) - 1),
    right: Math.min(left + roll.below(4), grid.left + widthOf(grid) - 1),
  };
  const merges = grid.merges ?? [];
  const isOne = area.top === area.bottom && area.left === area.right;
  return isOne || merges.some((other) => overlaps(other, area)) ? grid : { ...grid, merges: [...merges, area] };
}

type Change = (grid: Grid, roll: Dice) => Grid;

const odd: Change = (grid, roll) => written(grid, cellOf(grid, roll), anyValue(roll));
const CHANGES: readonly [Change, ...Change[]] = [
  odd,
  odd,
  (grid, roll) => written(grid, cellOf(grid, roll), null),
  (grid, roll) => {
    const [one, other] = [cellOf(grid, roll), cellOf(grid, roll)];
    return written(written(grid, one, at(grid, other)), other, at(grid, one));
  },
  (grid, roll) => {
    const place = cellOf(grid, roll);
    return written(grid, place, `${String(at(grid, place) ?? '')}${roll.pick(ODD)}`);
  },
  (grid, roll) => {
    const place = cellOf(grid, roll);
    const value = at(grid, place);
    return typeof value === 'number' ? written(grid, place, roll.pick([String(value), `${value}万元`, `(${value})`])) : grid;
  },
  (grid, roll) => (heightOf(grid) > 1 ? deleteRows(grid, grid.top + roll.below(heightOf(grid)), 1, roll.pick(['kept', 'lost'])) : grid),
  repeated,
  merged,
  (grid, roll) => ({ ...grid, merges: (grid.merges ?? []).filter(() => roll.below(4) > 0) }),
  (grid, roll) => ({ ...grid, merges: (grid.merges ?? []).toSpliced(roll.below(grid.merges?.length ?? 0), 1) }),
]; // prettier-ignore

/** Only the first cell of a merged area holds anything. */
function holdable(grid: Grid): Grid {
  const values = grid.values.map((row) => [...row]);
  for (const { top, left, bottom, right } of grid.merges ?? [])
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const line = values[row - grid.top];
        if (line && (row > top || column > left)) line[column - grid.left] = null;
      }
  return { ...grid, values };
}

/** The sheet of a number: always the same. */
export function oddSheet(seed: number): SheetSnapshot {
  const roll = dice(seed);
  let grid = roll.below(6) === 0 ? noise(roll) : sound(roll);
  for (let count = 1 + roll.below(6); count > 0; count--) grid = roll.pick(CHANGES)(grid, roll);
  return { id: 's', name: '表', grid: holdable(grid) };
}
