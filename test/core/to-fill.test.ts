import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, gridOf, templatePlans, toA1, type SheetPlan, type SheetSnapshot } from '../../src/core';
import type { CellValue } from '../../src/core/model/grid';
import type { ProjectEntry } from '../../src/core/templates/template';
import { layoutWords } from '../../src/words/layout';
import { checkedAlone } from '../samples/checked';
import { SEED_TABLES, seedTable } from '../samples/seeds';
import { sampled } from '../support/depth';

const WORDS = layoutWords['zh-CN'];
/** Their template carries the note that says that there is nothing. */
const WITH_NOTE = ['government-fund', 'state-capital'];

const formOf = (id: string) => {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`No form ${id}`);
  return form;
};
const sheetOf = (plan: SheetPlan): SheetSnapshot => ({ id: plan.name, name: plan.name, grid: gridOf(plan) });
const inserted = (id: string, projects: readonly ProjectEntry[] = []) =>
  templatePlans([formOf(id)], { year: 2026, unitName: '某县水利局' }, WORDS, projects).map(sheetOf);
const check = (sheets: readonly SheetSnapshot[]) => checkSheets(sheets, { wholeWorkbook: true });

/** The sheet with one cell changed. */
function typed(sheet: SheetSnapshot, address: string, value: CellValue): SheetSnapshot {
  const { values, formulas } = sheet.grid;
  const isHere = (row: number, column: number) => toA1({ row, column }) === address;
  return {
    ...sheet,
    grid: {
      ...sheet.grid,
      values: values.map((line, row) => line.map((old, column) => (isHere(row, column) ? value : old))),
      formulas: formulas?.map((line, row) => line.map((old, column) => (isHere(row, column) ? '' : old))),
    },
  };
}

describe.each(FORMS.map(({ id }) => [id] as const))('%s as it is inserted', (id) => {
  it.runIf(!WITH_NOTE.includes(id))('has no finding and says what is to be filled in, no formula among it', () => {
    const sheets = inserted(id);
    const { status, tables, findings } = check(sheets);
    expect(findings).toEqual([]);
    expect(status).toBe('incomplete');
    expect(tables).toHaveLength(1);
    const cells = tables.flatMap(({ toFill }) => toFill);
    expect(cells.length).toBeGreaterThan(0);
    expect(new Set(cells.map(toA1)).size).toBe(cells.length);
    for (const { row, column } of cells) {
      expect(sheets[0]?.grid.formulas?.[row]?.[column] ?? '').toBe('');
      // In a text the label ends where the text is to begin.
      expect(String(sheets[0]?.grid.values[row]?.[column] ?? '')).toMatch(/^(.*：)?$/);
    }
    const judged = tables.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome === 'held'));
    expect(judged.map(({ code }) => code)).toEqual(['C08']);
  });

  it.runIf(WITH_NOTE.includes(id))('is an empty table that says so', () => {
    const { status, tables, findings } = check(inserted(id));
    expect({ status, findings }).toEqual({ status: 'clean', findings: [] });
    expect(tables.flatMap(({ toFill }) => toFill)).toEqual([]);
  });
});

describe('a blank table', () => {
  it('names the cells of a project’s table, and not its total, which is a formula', () => {
    const { tables } = check(inserted('project-gansu'));
    expect(tables[0]?.toFill.map(toA1)).toEqual([
      ...['C3', 'C4', 'E6', 'E7', 'E8', 'B9'],
      ...['D11', 'D12', 'D13', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19', 'D20'],
    ]);
  });

  it('names no total either where the host reads no formulas', () => {
    for (const { id } of FORMS.filter((form) => !WITH_NOTE.includes(form.id))) {
      const sheets = inserted(id);
      const bare = sheets.map((sheet) => ({ ...sheet, grid: { ...sheet.grid, formulas: undefined } }));
      const cells = check(bare).tables[0]?.toFill ?? [];
      expect(cells.length).toBeGreaterThan(0);
      expect(cells.filter(({ row, column }) => sheets[0]?.grid.formulas?.[row]?.[column])).toEqual([]);
    }
  });

  it('is blank whatever its name and code, and with zeros that formulas give', () => {
    const [named] = inserted('project-gansu', [{ name: '泵站改造', code: '13022924P00001' }]);
    expect(named).toBeDefined();
    if (!named) return;
    const { tables, findings } = check([typed(typed(named, 'F4', '某县水务站'), 'C4', '某县水利局 101')]);
    expect(findings).toEqual([]);
    expect(tables[0]?.toFill).toHaveLength(14);
    const values = named.grid.values.map((line, row) =>
      line.map((old, column) => (named.grid.formulas?.[row]?.[column] ? 0 : old)),
    );
    expect(check([{ ...named, grid: { ...named.grid, values } }])).toMatchObject({
      findings: [],
      status: 'incomplete',
    });
  });

  it.each<[string, string, CellValue]>([
    ['an amount', 'E6', 100],
    ['a typed zero', 'E7', 0],
    ['a goal', 'B9', '改造泵站3座。'],
    ['an indicator', 'D14', '改造泵站'],
    ['an amount that cannot be read', 'E6', '约100'],
  ])('is begun with %s: then what is missing is an error', (_, address, value) => {
    const [sheet] = inserted('project-gansu', [{ name: '泵站改造' }]);
    expect(sheet).toBeDefined();
    if (!sheet) return;
    const { tables, findings } = check([typed(sheet, address, value)]);
    expect(tables[0]?.toFill).toEqual([]);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toContain('C01 error');
  });

  it('is begun with the budget that a list of projects gives it', () => {
    const { tables, findings } = check(inserted('project-gansu', [{ name: '泵站改造', amount: 428.15 }]));
    expect(tables[0]?.toFill).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('C04');
  });

  it('the project of 428.15 万元 with nothing else filled in stays an error', () => {
    const { result } = checkedAlone(seedTable('004', 14));
    expect(result.tables[0]?.toFill).toEqual([]);
    expect(result.status).toBe('findings');
    expect(result.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['C01', 'C04', 'T08']),
    );
  });

  it('is not among the tables of the five documents', () => {
    for (const table of sampled(SEED_TABLES, 20)) expect(checkedAlone(table).result.tables[0]?.toFill).toEqual([]);
  });

  it('is no table to be held against others: its ties are not checked', () => {
    const sheets = templatePlans(FORMS, { year: 2026, unitName: '某县水利局' }, WORDS).map(sheetOf);
    const { ties, findings } = check(sheets);
    expect(findings).toEqual([]);
    expect(ties.length).toBeGreaterThan(20);
    expect(ties.map(({ status, obstacle }) => `${status} ${obstacle ?? ''}`)).toEqual(
      ties.map(() => 'unchecked empty'),
    );
    expect(ties.find(({ id }) => id === 'income-total')?.forms).toEqual(['budget-income', 'budget-income-expenditure']);
  });
});
