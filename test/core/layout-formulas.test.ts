import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { checkSheets, FORMS, layoutForm, toA1, type SheetPlan } from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { stackPlans } from '../../src/core/layout/stack';
import { templateData } from '../../src/core/templates/template';
import type { CellValue } from '../../src/core/model/grid';
import { SEED_TABLES } from '../samples/seeds';
import { runs } from '../support/depth';
import { dataFor } from './layout-arbitraries';
import { calculate, typed } from './layout-calculator';
import { seedData } from './layout-data';
import { layoutWords } from '../../src/words/layout';

const formulas = ({ cells }: SheetPlan) => cells.filter(({ formula }) => formula !== undefined);
const wanted = (plan: SheetPlan) =>
  Object.fromEntries(formulas(plan).map(({ position, value }) => [toA1(position), value]));

describe.each(FORMS.map((form) => [form.id, form] as const))('%s', (_, form) => {
  it('every formula comes to what the plan says it shows', () => {
    fc.assert(
      fc.property(dataFor(form), (data) => {
        const plan = layoutForm(form, data, layoutWords['zh-CN']);
        expect(Object.fromEntries(calculate(plan))).toEqual(wanted(plan));
      }),
      runs(40),
    );
  });
});

/** What a person types into an empty form: amounts into every cell of money that is no formula. */
function amountsInto(plan: SheetPlan): ReadonlyMap<string, CellValue> {
  const own = new Set(formulas(plan).map(({ position }) => toA1(position)));
  const cells = plan.cells.filter(({ look, position }) => look === 'amount' && !own.has(toA1(position)));
  return new Map(cells.map(({ position }, index) => [toA1(position), ((index * 37) % 91) + 0.25]));
}

const SUMS = ['T01', 'T02', 'T04', 'T05', 'T06', 'T11'];
const sumsSaid = (plan: SheetPlan) =>
  checkSheets([{ id: '1', name: plan.name, grid: gridOf(plan) }]).findings.filter(({ code }) => SUMS.includes(code));

describe('typing into an empty form', () => {
  it.each(
    FORMS.filter(
      (form) =>
        // Its total is divided in two ways, which amounts that come as they come do not fit.
        form.id !== 'unit-overall-funds' &&
        formulas(layoutForm(form, templateData(form), layoutWords['zh-CN'])).length > 0 &&
        form.totals.length > 0,
    ).map((form) => [form.id, form] as const),
  )('%s: its totals hold', (_, form) => {
    const plan = layoutForm(form, templateData(form, { year: 2024 }), layoutWords['zh-CN']);
    expect(sumsSaid(typed(plan, amountsInto(plan)))).toEqual([]);
  });

  it.each(['budget-income-expenditure', 'fiscal-income-expenditure', 'three-public', 'fixed-assets'])(
    '%s: its totals hold',
    (id) => {
      const form = FORMS.find((candidate) => candidate.id === id);
      if (!form) throw new Error(id);
      const plan = layoutForm(form, templateData(form, { year: 2024 }), layoutWords['zh-CN']);
      const full = typed(plan, amountsInto(plan));
      expect(formulas(full).filter(({ value }) => typeof value === 'number').length).toBeGreaterThan(0);
      expect(sumsSaid(full)).toEqual([]);
    },
  );

  it('合计 of a table of codes adds up the classes alone', () => {
    const form = FORMS.find(({ id }) => id === 'general-public-expenditure');
    if (!form) throw new Error('no form');
    const plan = layoutForm(form, templateData(form, { year: 2024 }), layoutWords['zh-CN']);
    const total = plan.fields.get('total.total');
    if (!total) throw new Error('no total');
    const rows = [
      ['201', '一般公共服务支出', 100, 50],
      ['20103', '政府办公厅（室）及相关机构事务', 100, 50],
      ['2010301', '行政运行', 100, 50],
      ['213', '农林水支出', 7.5, 2],
    ] as const;
    const cells = rows.flatMap(([code, name, basic, project], index) => {
      const row = total.row + 1 + index;
      const at = (column: number) => toA1({ row, column });
      return [
        [at(1), code],
        [at(2), name],
        [at(4), basic],
        [at(5), project],
      ] as const;
    });
    const full = typed(plan, new Map<string, CellValue>(cells));
    const valueAt = (column: number) =>
      full.cells.find(({ position }) => position.row === total.row && position.column === column)?.value;
    expect([valueAt(3), valueAt(4), valueAt(5)]).toEqual([159.5, 107.5, 52]);
    expect(sumsSaid(full)).toEqual([]);
  });

  it('the 合计 of a list leaves out the 小计 rows somebody writes between', () => {
    const full = listWithSubtotals();
    const total = full.fields.get('total.total');
    expect(
      full.cells.find(({ position }) => position.row === total?.row && position.column === total.column)?.value,
    ).toBe(60);
    expect(sumsSaid(full)).toEqual([]);
  });
});

/** A procurement budget from the gallery, with two units and their 小计 typed in. */
function listWithSubtotals(): SheetPlan {
  const form = FORMS.find(({ id }) => id === 'procurement');
  if (!form) throw new Error('no form');
  const plan = layoutForm(form, templateData(form, { year: 2024 }), layoutWords['zh-CN'], { name: '采购' });
  const { first = 0, columns = new Map<string, number>() } = plan.body ?? {};
  const rows = [
    ['某县水利局小计', 40],
    ['水泵', 30],
    ['闸门', 10],
    ['某县河道管理所小计', 20],
    ['清淤', 20],
  ] as const;
  const cells = rows.flatMap(([name, amount], index) => {
    const at = (key: string) => toA1({ row: first + 1 + index, column: columns.get(key) ?? 0 });
    return [
      [at('project'), name],
      [at('generalPublic'), amount],
    ] as const;
  });
  return typed(plan, new Map<string, CellValue>(cells));
}

/** LibreOffice trusts the results in a file unless it is told not to. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** LibreOffice's opinion, where somebody wants it: `SOFFICE=/usr/bin/soffice npm test -- test/core/layout-formulas.test.ts`. */
describe.skipIf(!process.env.SOFFICE)('LibreOffice', () => {
  it(
    'recalculates every form, empty, filled and stacked, to what the plans say, without an error cell',
    { timeout: 180_000 },
    async () => {
      const empty = FORMS.map((form) =>
        layoutForm(form, templateData(form, { year: 2024 }), layoutWords['zh-CN'], { name: form.id }),
      );
      const filled = FORMS.flatMap((form) => {
        const seed = SEED_TABLES.find((table) => table.form === form.id);
        return seed
          ? [layoutForm(form, seedData(seed).data, layoutWords['zh-CN'], { name: `${form.id} 2`.slice(0, 31) })]
          : [];
      });
      const samples = FORMS.map((form, index) =>
        layoutForm(form, form.sample, layoutWords['zh-CN'], { name: `样${index}` }),
      );
      const plans = [...empty, ...filled, ...samples, stackPlans(samples, '合'), listWithSubtotals()];
      const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'));
      try {
        // Results that are wrong, so that those that come back are LibreOffice's.
        const spoilt = plans.map((plan) => ({
          ...plan,
          cells: plan.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: 123_456_789 })),
        }));
        writeFileSync(path.join(folder, 'plans.xlsx'), await writeWorkbook(spoilt));
        mkdirSync(path.join(folder, 'profile/user'), { recursive: true });
        writeFileSync(path.join(folder, 'profile/user/registrymodifications.xcu'), RECALCULATE);
        const args = [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          path.join(folder, 'out'),
          path.join(folder, 'plans.xlsx'),
        ];
        execFileSync(process.env.SOFFICE ?? '', args, { stdio: 'ignore' });
        const { sheets } = await readXlsx(readFileSync(path.join(folder, 'out/plans.xlsx')));
        plans.forEach((plan, index) => {
          for (const { position, value, formula } of formulas(plan)) {
            const result = sheets[index]?.rows[position.row]?.[position.column] ?? '';
            const rounded = typeof result === 'number' ? Math.round(result * 1e6) / 1e6 : result;
            expect(rounded, `${plan.name} ${toA1(position)} ${formula ?? ''}`).toBe(value ?? '');
          }
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
