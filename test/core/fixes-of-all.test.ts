/** What is promised of every fix, whatever rule offers it: tried on the rules' own examples, and on published tables as they are and with slips. */
import { describe, expect, it } from 'vitest';
import {
  allSafeFixes,
  createChecker,
  PAGES,
  RULES,
  toA1,
  type CellValue,
  type Finding,
  type SheetEdit,
  type SheetSnapshot,
} from '../../src/core';
import { FIX_KINDS } from '../../src/core/repair';
import { applyEdit, revertEdit } from '../../src/core/repair/apply';
import { describeEdit, nameFix } from '../../src/words/edits';
import { sheetOf } from '../samples/dress';
import { SEED_TABLES } from '../samples/seeds';
import { sampled } from '../support/depth';
import { exampleSheet } from './example-sheet';
import { writeCell } from './repair-damage';

const CHECKER = createChecker();
const found = (sheet: SheetSnapshot): readonly Finding[] => CHECKER.check([sheet]).findings;
const identity = ({ code, field, message }: Finding) => `${code} ${field} ${message}`;

interface Sample {
  readonly name: string;
  readonly sheet: SheetSnapshot;
}

const EXAMPLES: readonly Sample[] = [...PAGES].flatMap(([code, { found: examples }]) =>
  examples.map((example, index) => ({ name: `${code} example ${index + 1}`, sheet: exampleSheet(example).sheet })),
);

const SEEDS: readonly Sample[] = SEED_TABLES.map((table) => ({
  name: `${table.seed}/${table.index}`,
  sheet: { id: 's', name: '表', grid: sheetOf(table).grid },
}));

/** Slips of a hand: a figure that is one too high, in another unit of money, text; a sign the other way, a number twice. */
const SLIPS: readonly (readonly [string, (value: CellValue) => string | number | null])[] = [
  ['one more', (value) => (typeof value === 'number' && value > 3 ? value + 1 : null)],
  ['in 元', (value) => (typeof value === 'number' && value > 3 ? value * 10_000 : null)],
  ['as text', (value) => (typeof value === 'number' ? String(value) : null)],
  ['turned', (value) => (typeof value === 'string' && value.startsWith('≥') ? value.replace('≥', '≤') : null)],
  [
    'miscoded',
    (value) =>
      typeof value === 'string' && /^\d{7}$/.test(value)
        ? value.slice(0, 4) + String((Number(value[4]) + 3) % 10) + value.slice(5)
        : null,
  ],
  ['spelt', (value) => (typeof value === 'string' && value.startsWith('≥') ? value.replace('≥', '≧') : null)],
];

const SLIPPED: readonly Sample[] = SLIPS.flatMap(([slip, change], turn) =>
  sampled(SEEDS, 30, turn).flatMap(({ name, sheet }) => {
    const { grid } = sheet;
    const cells = grid.values.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const after = change(value);
        return after === null ? [] : [{ position: { row: row + grid.top, column: column + grid.left }, after }];
      }),
    );
    return sampled(cells, 2, turn).map(({ position, after }) => ({
      name: `${name}: ${toA1(position)} ${slip}`,
      sheet: { ...sheet, grid: writeCell(grid, position, after) },
    }));
  }),
);

/** The cells of a sheet that are not as in another. */
function changedCells(before: SheetSnapshot, after: SheetSnapshot): readonly string[] {
  return before.grid.values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      after.grid.values[row]?.[column] === value
        ? []
        : [toA1({ row: row + before.grid.top, column: column + before.grid.left })],
    ),
  );
}

/** What an edit that inserts nothing leaves, and that it can be taken back. */
function carriedOut(sheet: SheetSnapshot, edit: SheetEdit, said: string): SheetSnapshot {
  const fixed = applyEdit(sheet, edit);
  expect(revertEdit(fixed, edit), said).toEqual(sheet);
  return fixed;
}

/** Tries every fix of every finding by itself. @returns how often each kind was offered */
function tryAll(samples: readonly Sample[]): ReadonlyMap<string, number> {
  const offered = new Map<string, number>();
  for (const { name, sheet } of samples) {
    const before = found(sheet);
    for (const finding of before) {
      for (const fix of finding.fixes ?? []) {
        const { edit, kind } = fix;
        // Inserted rows are repair.test.ts's.
        if (!edit || kind === 'structure') continue;
        const said = `${name}: ${identity(finding)} → ${kind} ${describeEdit(edit, 'zh-CN').join('; ')}`;
        const fixed = carriedOut(sheet, edit, said);
        expect(changedCells(sheet, fixed).length, said).toBe(
          edit.cells.filter(({ before: was, after }) => was !== after).length,
        );
        const known = before.map(identity);
        const after = found(fixed).map(identity);
        expect(after.filter((one) => one === identity(finding)).length, said).toBeLessThan(
          known.filter((one) => one === identity(finding)).length,
        );
        expect(
          after.filter((one) => !known.includes(one)),
          said,
        ).toEqual([]);
        expect(nameFix(fix, 'zh-CN'), said).not.toMatch(/[{}]/);
        offered.set(kind, (offered.get(kind) ?? 0) + 1);
      }
    }
  }
  return offered;
}

/** All safe ones at once. @returns how many findings that put right */
function trySafe({ name, sheet }: Sample): number {
  const before = found(sheet);
  const { edits, done, left } = allSafeFixes(before);
  let fixed = sheet;
  for (const edit of edits) {
    expect([edit.insert, edit.merge, edit.dissolve], name).toEqual([undefined, [], []]);
    fixed = carriedOut(fixed, edit, name);
  }
  expect(changedCells(sheet, fixed), name).toEqual(
    edits.flatMap(({ cells }) => cells.map(({ position }) => toA1(position))),
  );
  const after = found(fixed);
  expect(allSafeFixes(after).edits, name).toEqual([]);
  expect(
    after.filter(({ fixes }) => fixes?.some(({ isSafe, edit }) => isSafe && edit)),
    name,
  ).toEqual([]);
  const known = before.map(identity);
  expect(
    after.map(identity).filter((one) => !known.includes(one)),
    name,
  ).toEqual([]);
  const count = done.reduce((all, one) => all + one.count, 0);
  expect(before.length - after.length, name).toBeGreaterThanOrEqual(count);
  expect(
    left.every(({ finding }) => finding.fixes?.length),
    name,
  ).toBe(true);
  let undone = fixed;
  for (const edit of edits.toReversed()) undone = revertEdit(undone, edit);
  expect(undone, name).toEqual(sheet);
  return count;
}

describe('every fix that is offered puts its finding right, nothing else changes, nothing new is found, and it is taken back exactly', () => {
  it('on the examples of the rules', () => {
    const offered = tryAll(EXAMPLES);
    // A code that amounts show to be wrong needs a whole table of codes: below.
    const others = Object.keys(FIX_KINDS).filter((kind) => kind !== 'structure' && kind !== 'code');
    expect([...offered.keys()].sort()).toEqual(others.sort());
  });

  it('on published tables', () => {
    tryAll(SEEDS);
  });

  it('on published tables with a slip', () => {
    const offered = tryAll(SLIPPED);
    for (const kind of ['total', 'formula', 'number', 'spelling', 'code'])
      expect(offered.get(kind) ?? 0, kind).toBeGreaterThan(0);
  }, 300_000);
});

describe('all safe fixes at once', () => {
  it('leave no safe finding, change nothing else, do nothing a second time, and are taken back exactly', () => {
    const fixed = [...EXAMPLES, ...SEEDS, ...SLIPPED].map(trySafe);
    expect(fixed.reduce((all, one) => all + one, 0)).toBeGreaterThan(50);
  }, 300_000);

  it('are no amounts, weights, scores or approved targets', () => {
    const kinds = Object.entries(FIX_KINDS).flatMap(([kind, { isSafe }]) => (isSafe ? [kind] : []));
    expect(kinds).toEqual(['spelling', 'numbering', 'number']);
  });
});

describe('what a rule declares', () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))(
    '%s offers only the kinds of fixes it names',
    (code, rule) => {
      const findings = EXAMPLES.filter(({ name }) => name.startsWith(code)).flatMap(({ sheet }) =>
        found(sheet).filter((finding) => finding.code === code),
      );
      const kinds = new Set(findings.flatMap(({ fixes = [] }) => fixes.map(({ kind }) => kind)));
      expect([...kinds].filter((kind) => !rule.fixes?.includes(kind))).toEqual([]);
    },
  );
});
