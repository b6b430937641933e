import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, gridOf, layoutForm, type CellValue, type Grid } from '../../src/core';
import { layoutWords } from '../../src/words/layout';
import { sampled } from '../support/depth';
import { INHERITED, RUNS } from '../support/odd-texts';

/** Any text in any cell: title, label, head, level, indicator, value, amount, prose. */

const STATEMENT: Grid = {
  top: 0,
  left: 0,
  values: [
    ['某县水利局2024年部门预算情况说明'],
    ['一、收支预算总体情况'],
    ['2024年预算收入10万元，其中一般公共预算收入8万元，占80%，比上年增加2万元，增长25%。'],
    ['二、项目'],
    ['1.防汛项目5万元。'],
    ['2.抗旱项目3万元。'],
  ],
};
const SHEETS = [
  { name: 'statement', grid: STATEMENT },
  ...FORMS.map((form) => ({
    name: form.id,
    grid: gridOf(layoutForm(form, form.sample, layoutWords['zh-CN'], { formulas: false })),
  })),
];

interface Place {
  readonly name: string;
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly own: string;
}

/** Every cell that holds something. */
const PLACES: readonly Place[] = SHEETS.flatMap(({ name, grid }) =>
  grid.values.flatMap((line, row) =>
    line.flatMap((value, column) => (value === null ? [] : [{ name, grid, row, column, own: String(value) }])),
  ),
);

/** The statement has few cells and reads more of each than any table. */
const ATTACKS = [...PLACES, ...RUNS.flatMap(() => PLACES.filter(({ name }) => name === 'statement'))].map(
  (place, index) => ({ place, run: RUNS[(index * 7 + Math.floor(index / RUNS.length)) % RUNS.length] ?? ';', turn: index % 4 }),
); // prettier-ignore

function check({ grid, row, column }: Place, text: string) {
  const values = grid.values.map((line, at) => (at === row ? line.with(column, text as CellValue) : line));
  return checkSheets([{ id: '1', name: '表', grid: { ...grid, values } }], { wholeWorkbook: true });
}

/** The text alone, or with what the cell holds: before it, behind it, or before it with something else at the end. */
function longText({ own }: Place, run: string, turn: number, length: number): string {
  const body = run.repeat(Math.ceil(length / run.length));
  return [body, own + body, body + own, `${own + body}a`][turn] ?? body;
}

const SHORT = 8_000;
/** Excel takes no more than 32,767. */
const LONG = 32_000;
/** What is cheaper is not looked at: it takes as long as a check of the table, and some collecting of garbage. */
const CHEAP = 400;
/** In proportion it would be 4, by the square 16. */
const MOST_TIMES = 10;

/** Milliseconds of processor time; the least of some runs, since others are disturbed. */
function cost(work: () => void, runs: number): number {
  let least = Infinity;
  for (let count = 0; count < runs; count++) {
    const begun = process.cpuUsage();
    work();
    least = Math.min(least, process.cpuUsage(begun).user / 1000);
  }
  return least;
}

describe('any text in any cell', () => {
  it('a text of 32,000 signs costs no more than in proportion', { timeout: 600_000 }, () => {
    const slow = sampled(ATTACKS, 80).flatMap(({ place, run, turn }) => {
      const costOf = (length: number, runs: number) => cost(() => check(place, longText(place, run, turn, length)), runs);
      if (costOf(LONG, 1) < CHEAP) return [];
      const [short, long] = [costOf(SHORT, 3), costOf(LONG, 2)];
      const isOut = long > MOST_TIMES * Math.max(short, CHEAP / MOST_TIMES);
      return isOut ? [`${place.name} ${place.row}/${place.column} ${place.own}: ${run} ${turn} ${short} → ${long}`] : [];
    }); // prettier-ignore
    expect(slow).toEqual([]);
  });

  it('what every object knows by name is a text as any other', { timeout: 120_000 }, () => {
    for (const [index, place] of sampled(PLACES, 150).entries()) {
      const name = INHERITED[index % INHERITED.length] ?? '';
      for (const text of [name, `5${name}`])
        expect(() => check(place, text), `${text} in ${place.name} ${place.row}/${place.column}`).not.toThrow();
    }
  });
});
