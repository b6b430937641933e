import { expect, it } from 'vitest';
import { createChecker, type SheetSnapshot } from '../../src/core';
import { sheetOf } from '../samples/dress';
import { seedTable } from '../samples/seeds';

/** A snapshot that counts how often it is read: each reading asks for its merged areas. */
function counted(id: string, index: number): { sheet: SheetSnapshot; looks: () => number } {
  const { grid } = sheetOf(seedTable('003', index));
  let looks = 0;
  const sheet = { id, name: id, grid: { ...grid, get merges() { looks++; return grid.merges; } } }; // prettier-ignore
  return { sheet, looks: () => looks };
}

it('checking again reads only the sheets whose snapshots are new, with the same result', () => {
  const [first, second] = [counted('a', 0), counted('b', 1)];
  const { check } = createChecker();
  const before = check([first.sheet, second.sheet]);
  const looks = [first.looks(), second.looks()];
  expect(looks.every((count) => count > 0)).toBe(true);
  expect(check([first.sheet, second.sheet])).toEqual(before);
  expect([first.looks(), second.looks()]).toEqual(looks);
  const again = counted('b', 1);
  expect(check([first.sheet, again.sheet])).toEqual(before);
  expect(first.looks()).toBe(looks[0]);
  expect(again.looks()).toBe(looks[1]);
});
