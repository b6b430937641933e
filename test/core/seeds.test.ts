import { describe, expect, it } from 'vitest';
import { checkSheets, contains, toA1, type CheckResult, type Position } from '../../src/core';
import { checkedAlone } from '../samples/checked';
import {
  compact,
  fullWidth,
  neverMerged,
  official,
  paragraphRows,
  shifted,
  sideBySide,
  spacedLabels,
  spacers,
  stack,
  together,
  unmergedBlank,
  unmergedRepeated,
  type Dress,
} from '../samples/dress';
import { SEED_TABLES, tablesOf, type SeedTable } from '../samples/seeds';
import { sampled } from '../support/depth';
import { EXPECTED, type Expected } from './expected';

const SEEDS = ['000', '001', '002', '003', '004'];
const PROJECTS = ['unit-overall-gansu', 'project-gansu', 'project-hebei'];
const targets = (tables: readonly SeedTable[]) => tables.filter(({ form }) => PROJECTS.includes(form));

const AWAY = shifted(7, 3);

const DRESSES: readonly Dress[] = [
  official,
  unmergedBlank,
  neverMerged,
  unmergedRepeated,
  compact,
  AWAY,
  spacers(1),
  spacers(3, 'dropped'),
  fullWidth,
  spacedLabels(' '),
  spacedLabels('\n'),
  paragraphRows('merged'),
  paragraphRows('blank'),
  together(unmergedBlank, shifted(2, 1), fullWidth),
  together(unmergedRepeated, spacedLabels('　')),
];

/**
 * Whether a finding depends on the dress: full-width typing changes how signs are written (V10) and whether a number is stored as text
 * (V11).
 */
function depends(code: string, dress: Dress): boolean {
  return dress.name.includes('fullWidth') && ['V10', 'V11'].includes(code);
}

/** The last cell of the last row with content; for an empty table with a note, that of the blank row above the note. */
function lastCell({ rows, note }: SeedTable): [number, number] {
  const row = note ? rows.length - 1 : rows.findLastIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  return [row, (rows[row]?.length ?? 1) - 1];
}

/** The title as the dress writes it. */
const titled = (title: string, dress: Dress) => (dress === fullWidth ? expect.any(String) : title.trim()) as unknown;

const line = (code: string, severity: string, address: string) => `${address} ${code} ${severity}`;
const seen = (result: CheckResult, dress: Dress) =>
  result.findings
    .filter(({ code }) => !depends(code, dress))
    .map(({ code, severity, position }) => line(code, severity, toA1(position)))
    .sort();

/** If spacer rows make it unclear in which blank row a value is missing, the finding is at its label (domain.md, The rules). */
const LABEL_OF_EMPTY_PLAN: Readonly<Record<string, readonly [number, number]>> = { '004 14 T08': [4, 4] };

function cellOf({ seed, index, code, cell }: Expected, dress: Dress): readonly [number, number] {
  return (dress.name === 'spacers(3, dropped)' ? LABEL_OF_EMPTY_PLAN[`${seed} ${index} ${code}`] : undefined) ?? cell;
}

/** The expected findings of some tables of one document, with addresses on the sheet on which they are laid out. */
function wanted(
  tables: readonly SeedTable[],
  dress: Dress,
  at: (table: number, row: number, column: number) => Position,
): string[] {
  return tables
    .flatMap((table, number) =>
      EXPECTED.filter(
        (expected) => expected.seed === table.seed && expected.index === table.index && !depends(expected.code, dress),
      ).map((expected) => line(expected.code, expected.severity, toA1(at(number, ...cellOf(expected, dress))))),
    )
    .sort();
}

/** In the quick run every table is worn in its official dress, and every dress by some. */
const wearing = (dress: Dress) => (dress === official ? SEED_TABLES : sampled(SEED_TABLES, 10, DRESSES.indexOf(dress)));
const seedsWearing = (dress: Dress) => (dress === official ? SEEDS : sampled(SEEDS, 1, DRESSES.indexOf(dress)));

it('the five documents have 70 tables', () => {
  expect(SEED_TABLES).toHaveLength(70);
});

describe.each(DRESSES.map((dress) => [dress.name, dress] as const))('in the dress %s', (_, dress) => {
  it('each table on a sheet of its own is recognised and says what is expected', () => {
    for (const table of wearing(dress)) {
      const { at, result } = checkedAlone(table, dress);
      const context = `${table.seed} ${table.index} ${table.title}`;
      expect(
        result.tables.map(({ form }) => form),
        context,
      ).toEqual([table.form]);
      expect(seen(result, dress), context).toEqual(wanted([table], dress, (__, row, column) => at(row, column)));
    }
  });

  it.each(seedsWearing(dress))('seed %s stacked on one sheet gives the same', (seed) => {
    const tables = tablesOf(seed);
    const sheet = stack(tables, dress);
    const result = checkSheets([{ id: '1', name: '全部表格', grid: sheet.grid }]);
    expect(result.tables.map(({ form }) => form)).toEqual(tables.map(({ form }) => form));
    expect(seen(result, dress)).toEqual(wanted(tables, dress, sheet.at));
    // No table reaches into its neighbour.
    result.tables.forEach(({ area }, index) => {
      const next = result.tables[index + 1];
      if (next) expect(contains(area, { row: next.area.top, column: next.area.left })).toBe(false);
    });
  });
});

describe.each([official, AWAY, unmergedBlank, fullWidth].map((dress) => [dress.name, dress] as const))(
  'in the dress %s',
  (_, dress) => {
    it.each(seedsWearing(dress))(
      'the tables of seed %s reach from their titles to their last rows, on sheets of their own and stacked',
      (seed) => {
        const tables = tablesOf(seed);
        for (const table of tables) {
          const sheet = checkedAlone(table, dress);
          const [found] = sheet.result.tables;
          expect(
            { top: found?.area.top, left: found?.area.left, bottom: found?.area.bottom, title: found?.title },
            `${seed} ${table.index}`,
          ).toEqual({
            top: sheet.grid.top,
            left: sheet.grid.left,
            bottom: sheet.at(...lastCell(table)).row,
            title: titled(table.title, dress),
          });
        }
        const sheet = stack(tables, dress);
        const bottoms = checkSheets([{ id: '1', name: '全部表格', grid: sheet.grid }]).tables.map(
          ({ area }) => area.bottom,
        );
        expect(bottoms).toEqual(tables.map((table, index) => sheet.at(index, ...lastCell(table)).row));
      },
    );
  },
);

describe.each([1, 2])('side by side, %i column(s) apart,', (gap) => {
  it.each(['000', '002', '004'])('the tables of seed %s give the expected findings', (seed) => {
    const tables = targets(tablesOf(seed)).slice(-4);
    const sheet = sideBySide(tables, official, gap);
    const result = checkSheets([{ id: '1', name: '并排', grid: sheet.grid }]);
    expect(result.tables.map(({ form }) => form)).toEqual(tables.map(({ form }) => form));
    expect(seen(result, official)).toEqual(wanted(tables, official, sheet.at));
  });
});
