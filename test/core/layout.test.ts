import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, layoutForm, toA1, type SheetPlan } from '../../src/core';
import type { FormData } from '../../src/core/forms';
import { gridOf } from '../../src/core/layout/plan-grid';
import { templateData } from '../../src/core/templates/template';
import { createReader } from '../../src/core/read';
import { squeeze } from '../../src/core/language/spelling';
import { runs } from '../support/depth';
import { dataFor } from './layout-arbitraries';
import { bare, dataOf } from './layout-data';
import { layoutWords } from '../../src/words/layout';

const READER = createReader(FORMS);

const snapshot = (plan: SheetPlan) => ({ id: '1', name: plan.name, grid: gridOf(plan) });

/** Keys of the cells that are formulas. */
function calculated({ cells, fields }: SheetPlan): ReadonlySet<string> {
  const formulas = new Set(cells.filter(({ formula }) => formula !== undefined).map(({ position }) => toA1(position)));
  return new Set([...fields].filter(([, position]) => formulas.has(toA1(position))).map(([key]) => squeeze(key)));
}

/** The data as it is read back, without sums that the sheet calculates itself. */
function comparable(data: FormData, sums: ReadonlySet<string>): FormData {
  const bareData = bare(data);
  return {
    ...bareData,
    fields: Object.fromEntries(
      Object.entries(bareData.fields)
        .filter(([key]) => !sums.has(key))
        .sort(([a], [b]) => a.localeCompare(b)),
    ),
  };
}

describe.each(FORMS.map((form) => [form.id, form] as const))('%s', (id, form) => {
  it('is read back as it was laid out, with any data', () => {
    fc.assert(
      fc.property(dataFor(form), (data) => {
        const plan = layoutForm(form, data, layoutWords['zh-CN']);
        const sheet = snapshot(plan);
        const { tables } = READER.read(sheet);
        expect(tables.map((table) => table.form.id)).toEqual([id]);
        const [table] = tables;
        if (!table) return;
        const sums = calculated(plan);
        expect(comparable(dataOf(table, sheet), sums)).toEqual(comparable(data, sums));
        for (const [key, position] of plan.fields) {
          const reading = table.fields.get(key) ?? table.fields.get(squeeze(key));
          if (reading && reading.content !== '') expect(toA1(reading.position), key).toBe(toA1(position));
        }
      }),
      runs(60),
    );
  });

  it('is read back as it was laid out, with its sample', () => {
    const plan = layoutForm(form, form.sample, layoutWords['zh-CN']);
    const sheet = snapshot(plan);
    const [table] = READER.read(sheet).tables;
    // A sample states its sums, not its quotients.
    const quotients = new Set([...calculated(plan)].filter((key) => !(key in form.sample.fields)));
    expect(table && comparable(dataOf(table, sheet), quotients)).toEqual(comparable(form.sample, quotients));
    expect(checkSheets([sheet]).findings).toEqual([]);
  });

  it('gives only findings about cells to be filled in if its template is empty', () => {
    const plan = layoutForm(
      form,
      templateData(form, { year: 2024, unitName: '某县水利局', unitCode: '101001' }),
      layoutWords['zh-CN'],
    );
    const { tables, findings } = checkSheets([snapshot(plan)]);
    expect(tables.map((table) => table.form)).toEqual([id]);
    expect(
      findings
        .filter(({ code, field }) => code !== 'C01' && code !== 'C04' && !(code === 'T08' && field === 'plan.december'))
        .map(({ code, field, position }) => `${code} ${field} ${toA1(position)}`),
    ).toEqual([]);
  });
});
