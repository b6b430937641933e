import { describe, expect, it } from 'vitest';
import { createChecker, type CellValue, type Position, type SheetSnapshot } from '../../src/core';
import { sheetOf } from '../samples/dress';
import { tablesOf } from '../samples/seeds';
import { IS_DEEP, sampled } from '../support/depth';
import { brokenBy, cellsOf, type Cell, type Figures } from './bound-cells';

/**
 * The whole 大厂 workbook with one figure changed at a time, or two neighbours swapped. The equations between the figures are written down in
 * bound-cells.ts, without the program's own declarations. Every change that breaks one of them must be reported as an error, at a changed
 * cell or with it among the related cells.
 */
const TABLES = tablesOf('003');
const SHEETS = TABLES.map((table, index) => {
  const laid = sheetOf(table);
  const sheet: SheetSnapshot = { id: String(index), name: `${index + 1} ${table.title}`.slice(0, 31), grid: laid.grid };
  return { sheet, laid };
});
/** One for all changes: of the 31 sheets it reads only the changed ones again. */
const CHECKER = createChecker();
const FIGURES: Figures = TABLES.map(({ rows }) => rows);

type Change = readonly (readonly [Cell, CellValue])[];

const at = ([table, row, column]: Cell) => FIGURES[table]?.[row]?.[column] ?? '';
const typed = (text: string): CellValue => (text.trim() === '' ? null : Number(text));

/** The workbook with some cells changed. */
function changed(change: Change): SheetSnapshot[] {
  return SHEETS.map(({ sheet, laid }, index): SheetSnapshot => {
    const own = change.filter(([[place]]) => place === index);
    if (own.length === 0) return sheet;
    const values = laid.grid.values.map((row) => [...row]);
    for (const [[, row, column], value] of own) {
      const position = laid.at(row, column);
      const line = values[position.row - laid.grid.top];
      if (line) line[position.column - laid.grid.left] = value;
    }
    return { ...sheet, grid: { ...laid.grid, values } };
  });
}

/** Errors that name one of the cells, at their own address or among the related ones. */
function errorsAt(change: Change): number {
  const places = change.map(([[table, row, column]]) => ({
    sheetId: String(table),
    position: SHEETS[table]?.laid.at(row, column),
  }));
  const isHere = (sheetId: string, position: Position) =>
    places.some(
      (place) =>
        place.sheetId === sheetId && place.position?.row === position.row && place.position.column === position.column,
    );
  return CHECKER.check(changed(change), { wholeWorkbook: true }).findings.filter(
    ({ severity, table, position, related }) =>
      severity === 'error' &&
      (isHere(table.sheetId, position) || related.some((cell) => isHere(cell.sheetId, cell.position))),
  ).length;
}

const CELLS = cellsOf(FIGURES);

/** A cell and the amount in the next row or column exchanged. */
function swapped(cell: Cell, rows: number, columns: number): Change {
  const other = CELLS.find(
    ([table, row, column]) => table === cell[0] && row === cell[1] + rows && column === cell[2] + columns,
  );
  return other
    ? [
        [cell, typed(at(other))],
        [other, typed(at(cell))],
      ]
    : [];
}

const MUTATIONS: Readonly<Record<string, (cell: Cell) => Change>> = {
  '+1': (cell) => [[cell, Number(at(cell) || 0) + 1]],
  '×10': (cell) => [[cell, at(cell) === '' ? null : Number(at(cell)) * 10]],
  blank: (cell) => [[cell, null]],
  'swapped with the right': (cell) => swapped(cell, 0, 1),
  'swapped with the one below': (cell) => swapped(cell, 1, 0),
};

/** Every filled cell is changed; of the many blank ones each seventh. */
const CHANGED = CELLS.filter((cell, index) => at(cell) !== '' || index % 7 === 0);

function isChange(change: Change): boolean {
  return change.some(([cell, value]) => typed(at(cell)) !== value);
}

describe('the 大厂 workbook', () => {
  it('has no error as it was filed but the one cost that its reviewer found, and all its ties hold', () => {
    const { findings, ties } = CHECKER.check(changed([]), { wholeWorkbook: true });
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ code, table }) => [code, table.form]),
    ).toEqual([['T07', 'project-hebei']]);
    expect(brokenBy(FIGURES)).toEqual([]);
    expect(ties.filter(({ status }) => status !== 'holds')).toEqual([]);
    expect(ties.length).toBeGreaterThan(20);
  });

  it.each(Object.entries(MUTATIONS))(
    '%s: every change that breaks an equation is reported at the changed cell',
    { timeout: 300_000 },
    (name, mutate) => {
      const missed: string[] = [];
      let tried = 0;
      let bound = 0;
      for (const change of sampled(CHANGED.map(mutate).filter(isChange), 12)) {
        tried++;
        const broken = brokenBy(
          FIGURES,
          change.map(([place, value]) => [place, value === null ? '' : String(value)] as const),
        );
        if (broken.length === 0) continue;
        bound++;
        if (errorsAt(change) > 0) continue;
        const [[cell] = []] = change;
        missed.push(`${cell?.join(' ') ?? ''} ${cell ? at(cell) : ''}: ${broken.join(', ')}`);
      }
      console.log(
        `${name}: ${tried} figures changed, ${bound} of them bound, ${bound - missed.length} reported (${((100 * (bound - missed.length)) / bound).toFixed(1)} %)`,
      );
      expect(bound).toBeGreaterThan(IS_DEEP ? 50 : 5);
      expect(missed).toEqual([]);
    },
  );
});
