import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSheets, toA1, type Finding } from '../../src/core';
import { checkedAlone } from '../samples/checked';
import {
  compact,
  fullWidth,
  neverMerged,
  official,
  paragraphRows,
  shifted,
  spacedLabels,
  spacers,
  stack,
  together,
  unmergedBlank,
  unmergedRepeated,
  type Dress,
} from '../samples/dress';
import { SEED_TABLES, type SeedTable } from '../samples/seeds';
import { runs } from '../support/depth';

const TARGETS = SEED_TABLES.filter(({ form }) =>
  ['unit-overall-gansu', 'project-gansu', 'project-hebei'].includes(form),
);

const merged: fc.Arbitrary<Dress> = fc.constantFrom(official, unmergedBlank, neverMerged, unmergedRepeated, compact);
const worn: fc.Arbitrary<Dress> = fc.oneof(
  fc.tuple(fc.nat(40), fc.nat(12)).map(([rows, columns]) => shifted(rows, columns)),
  fc.constant(fullWidth),
  fc.constantFrom<' ' | '  ' | '　' | '\n'>(' ', '  ', '　', '\n').map(spacedLabels),
);
const dresses: fc.Arbitrary<Dress> = fc
  .tuple(merged, fc.array(worn, { maxLength: 3 }))
  .map(([first, more]) => together(first, ...more));

/** A finding without its address, and without full width and blanks in quoted texts: the part that does not depend on the dress. */
function said({ code, severity, message, expected, actual, difference, values }: Finding): string {
  const quoted = JSON.stringify(values)
    .normalize('NFKC')
    .replace(/\\n|\s/g, '');
  return [code, severity, message, expected, actual, difference, quoted].join(' ');
}

const saidOf = (table: SeedTable, dress: Dress) =>
  checkedAlone(table, dress)
    .result.findings.filter(({ code }) => !['V10', 'V11'].includes(code))
    .map(said)
    .sort();

describe('reading a table in any dress', () => {
  it('a table says the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TARGETS), dresses, (table, dress) => {
        expect(saidOf(table, dress)).toEqual(saidOf(table, official));
      }),
      runs(150),
    );
  });

  it('gives the same findings with spacer rows and columns', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TARGETS),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom<'adapted' | 'dropped'>('adapted', 'dropped'),
        (table, every, merges) => {
          expect(saidOf(table, spacers(every, merges))).toEqual(saidOf(table, official));
        },
      ),
      runs(150),
    );
  });

  it('gives the same findings with each paragraph in a row of its own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TARGETS),
        fc.constantFrom<'merged' | 'blank'>('merged', 'blank'),
        (table, rest) => {
          expect(saidOf(table, paragraphRows(rest))).toEqual(saidOf(table, official));
        },
      ),
      runs(60),
    );
  });

  it('finds stacked tables in any order and dress one by one, in their order on the sheet', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(TARGETS, { minLength: 2, maxLength: 6 }),
        dresses,
        fc.integer({ min: 1, max: 3 }),
        (tables, dress, gap) => {
          const { grid } = stack(tables, dress, gap);
          const result = checkSheets([{ id: '1', name: '表', grid }]);
          expect(result.tables.map(({ form }) => form)).toEqual(tables.map(({ form }) => form));
          // A neighbouring table may state a year that the table itself does not state: findings that depend on the year are left out.
          const without = (lines: readonly string[]) => lines.filter((line) => !/^V(?:08|09|10|11)/.test(line));
          expect(without(result.findings.map(said)).sort()).toEqual(
            without(tables.flatMap((table) => saidOf(table, official))).sort(),
          );
        },
      ),
      runs(80),
    );
  });

  it('does not change the sheet, and gives the same result twice', () => {
    const { grid } = stack(TARGETS.slice(0, 9));
    const before = structuredClone(grid);
    const sheets = [{ id: '1', name: '表', grid }];
    const first = checkSheets(sheets);
    expect(grid).toEqual(before);
    expect(checkSheets(sheets)).toEqual(first);
  });

  it('gives only addresses within the table that the finding is about', () => {
    for (const table of TARGETS) {
      const { result } = checkedAlone(table);
      for (const finding of result.findings) {
        for (const place of [finding.position, ...finding.related.map(({ position }) => position)]) {
          const { top, left, bottom, right } = finding.table.area;
          expect(
            place.row >= top && place.row <= bottom && place.column >= left && place.column <= right,
            toA1(place),
          ).toBe(true);
        }
      }
    }
  });
});
