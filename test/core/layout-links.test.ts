import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, toA1, type CellValue, type SheetPlan } from '../../src/core';
import { describeFinding } from '../../src/words/describe';
import { matrixOf } from '../../src/core/forms';
import { gridOf } from '../../src/core/layout/plan-grid';
import { templatePlans } from '../../src/core/templates/sheets';
import { linkSchema } from '../../src/core/ties/link-schema';
import { LINKS } from '../../src/core/ties/links';
import { tablesOf } from '../samples/seeds';
import { typedAll } from './layout-calculator';
import { layoutWords } from '../../src/words/layout';

const SET = FORMS.filter((form) => matrixOf(form));
const PLANS = templatePlans(
  SET,
  { year: 2024, unitName: '大厂高新技术产业开发区管理委员会', unitCode: '339001' },
  layoutWords['zh-CN'],
);

function planOf(form: string): SheetPlan {
  const plan = PLANS[SET.findIndex(({ id }) => id === form)];
  if (!plan) throw new Error(form);
  return plan;
}

const check = (plans: readonly SheetPlan[]) =>
  checkSheets(
    plans.map((plan) => ({ id: plan.name, name: plan.name, grid: gridOf(plan) })),
    { wholeWorkbook: true },
  );

/** Types the rows of a table of codes as the document prints them, its totals left to their formulas. */
function codesInto(form: string, columns: readonly string[]): Map<string, CellValue> {
  const { body, cells } = planOf(form);
  const rows =
    tablesOf('003')
      .find((table) => table.form === form)
      ?.rows.slice(4) ?? [];
  const declared =
    SET.find(({ id }) => id === form)?.sections.flatMap((section) =>
      section.kind === 'matrix' ? section.halves.flatMap((half) => half.columns) : [],
    ) ?? [];
  const isFormula = (address: string) =>
    cells.some(({ position, formula }) => formula !== undefined && toA1(position) === address);
  const values = new Map<string, CellValue>();
  rows
    .filter((row) => (row[1] ?? '') !== '')
    .forEach((row, index) => {
      for (const key of ['code', 'name', ...columns]) {
        const column = body?.columns.get(key);
        const text = row[1 + declared.findIndex((candidate) => candidate.key === key)] ?? '';
        if (!body || column === undefined || text === '') continue;
        const address = toA1({ row: body.first + 1 + index, column });
        if (!isFormula(address)) values.set(address, key === 'code' || key === 'name' ? text : Number(text));
      }
    });
  return values;
}

describe('a whole disclosure inserted in one go', () => {
  it('is declared as data', () => {
    for (const link of LINKS) expect(linkSchema.parse(link)).toEqual(link);
  });

  it('empty, it says only what is to be filled', () => {
    const { findings, tables, ties } = check(PLANS);
    expect(findings).toEqual([]);
    // Of two the note says already that they are empty.
    expect(tables.filter(({ toFill }) => toFill.length === 0).map(({ form }) => form)).toEqual([
      'government-fund',
      'state-capital',
    ]);
    expect(ties.filter(({ status }) => status !== 'unchecked')).toEqual([]);
    expect([...new Set(ties.map(({ obstacle }) => obstacle))].sort()).toEqual(['absent', 'empty']);
  });

  it('typed into the four tables by code, the others come by themselves and every tie holds', () => {
    const typed = typedAll(
      PLANS,
      new Map([
        [planOf('budget-income').name, codesInto('budget-income', ['fiscal', 'fiscalAccount', 'other', 'carryOver'])],
        [planOf('budget-expenditure').name, codesInto('budget-expenditure', ['basic', 'project'])],
        [planOf('general-public-expenditure').name, codesInto('general-public-expenditure', ['basic', 'project'])],
        [planOf('general-public-basic').name, codesInto('general-public-basic', ['personnel', 'public'])],
      ]),
    );
    const { findings, ties, tables } = check(typed);
    expect(tables).toHaveLength(12);
    expect(
      findings
        .filter(({ severity }) => severity === 'error')
        .map(
          (finding) =>
            `${finding.code} ${finding.table.sheetName} ${toA1(finding.position)} ${describeFinding(finding, 'zh-CN')}`,
        ),
    ).toEqual([]);
    expect(ties.filter(({ status }) => status === 'broken')).toEqual([]);
    const shown = (form: string, key: string) => {
      const position = planOf(form).fields.get(key);
      const plan = typed.find(({ name }) => name === planOf(form).name);
      return plan?.cells.find((cell) => cell.position.row === position?.row && cell.position.column === position.column)
        ?.value;
    };
    expect(shown('budget-income-expenditure', 'incomeTotal.income')).toBe(48780.62);
    expect(shown('budget-income-expenditure', '212.expenditure')).toBe(46595);
    expect(shown('budget-income-expenditure', 'expenditureTotal.expenditure')).toBe(48780.62);
    expect(shown('fiscal-income-expenditure', 'expenditureTotal.total')).toBe(48780.62);
    expect(shown('three-public', 'all.total')).toBe(15.29);
  });
});
