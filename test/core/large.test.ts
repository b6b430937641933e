import { expect, it } from 'vitest';
import { checkSheets, FORMS, type CellValue, type SheetSnapshot } from '../../src/core';
import { moneyUnit, readMoney } from '../../src/core/language/money';
import { createReader, type Table } from '../../src/core/read';
import { unitsOf } from '../../src/core/ties/units';
import { greatest } from '../../src/core/model/geometry';
import { laidPlainly } from '../support/laid-plainly';

const project = FORMS.find(({ id }) => id === 'project-hebei');
const [table] = project
  ? createReader(FORMS).read({ id: '1', name: '表', grid: laidPlainly(project, project.sample).grid }).tables
  : [];

/** A column of texts, blank rows between them. */
function column(texts: ReadonlyMap<number, string>): SheetSnapshot {
  const height = greatest([...texts.keys()]) + 1;
  const values = Array.from({ length: height }, (_, row): CellValue[] => [texts.get(row) ?? null, null]);
  return { id: '1', name: '表', grid: { top: 0, left: 0, values } };
}

it.each([130_000, 200_000, 1_048_575])('a sheet with a cell far down, in row %i, can be checked', (row) => {
  const sheet = column(new Map([[0, '说明'], [row, '2024年预算收入10万元，均为一般公共预算收入。']])); // prettier-ignore
  expect(checkSheets([sheet], { wholeWorkbook: true }).tables).toEqual([]);
});

it('running text of 150,000 paragraphs can be read', () => {
  const texts = Array.from(
    { length: 150_000 },
    (_, row) => [row, row === 0 ? '2024年预算收入10万元。' : `第${row}段`] as const,
  );
  expect(() => checkSheets([column(new Map(texts))], { wholeWorkbook: true })).not.toThrow();
});

it.each(['constructor', '5constructor', '5toString', '5__proto__', '5hasOwnProperty'])(
  '%s is not read as an amount',
  (text) => {
    expect(readMoney(text, '万元').kind).toBe('unreadable');
    expect(moneyUnit(text.replace('5', ''))).toBeUndefined();
  },
);

it('the unit of each table is looked up a fixed number of times, however many units there are', () => {
  let asked = 0;
  const tables = Array.from({ length: 2000 }, (_, index): Table => {
    if (!table) throw new Error('The sample was not read.');
    const form = index % 2 === 0 ? table.form : { ...table.form, identity: {} };
    return {
      ...table,
      form,
      get unitName() {
        asked++;
        return `某县第${Math.floor(index / 2)}中学`;
      },
    };
  });
  const units = unitsOf(tables, [], () => 2024);
  expect(units).toHaveLength(1000);
  expect(units.every((unit) => unit.tables.length === 2)).toBe(true);
  expect(asked).toBeLessThanOrEqual(3 * tables.length);
});
