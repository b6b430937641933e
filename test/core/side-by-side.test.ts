import { describe, expect, it } from 'vitest';
import { checkSheets } from '../../src/core';
import { madeSheets } from '../../bench/workbooks';
import { sheetOf, sideBySide } from '../samples/dress';
import { SEED_TABLES } from '../samples/seeds';

/** One table of each form that the samples have. */
const KINDS = [...new Map(SEED_TABLES.map((table) => [table.form, table])).values()];

const formsOn = (grid: ReturnType<typeof sheetOf>['grid']) =>
  checkSheets([{ id: '1', name: '表', grid }]).tables.map(({ form }) => form);

describe('tables of two kinds side by side', () => {
  it.each(KINDS.map((table) => [table.form, table] as const))('%s and each other kind are both found', (_, table) => {
    for (const other of KINDS) expect(formsOn(sideBySide([table, other]).grid)).toEqual([table.form, other.form]);
  });
});

describe('as many tables are found as there are', () => {
  it.each(['projects', 'mixed'] as const)('%s: on sheets of their own, stacked, and side by side', (kind) => {
    for (const layout of ['sheets', 'stacked', 'beside'] as const)
      expect(checkSheets(madeSheets(80, kind, layout)).tables, layout).toHaveLength(80);
  });
});

it('what is said of a table beside another is what is said of it alone', () => {
  const [first, second] = [
    SEED_TABLES.find(({ form }) => form === 'budget-income'),
    SEED_TABLES.find(({ form }) => form === 'project-hebei'),
  ];
  if (!first || !second) throw new Error('No such seeds');
  const said = (grid: ReturnType<typeof sheetOf>['grid']) =>
    checkSheets([{ id: '1', name: '表', grid }]).findings.map(
      ({ code, message, table }) => `${table.form} ${code} ${message}`,
    );
  expect(said(sideBySide([first, second]).grid)).toEqual([...said(sheetOf(first).grid), ...said(sheetOf(second).grid)]);
});
