import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, layoutForm, toA1, type Finding, type SheetPlan } from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { isList } from '../../src/core/forms';
import { isPerProject, templatePlans } from '../../src/core/templates/sheets';
import { stackPlans } from '../../src/core/layout/stack';
import { templateData } from '../../src/core/templates/template';
import { runs } from '../support/depth';
import { calculate } from './layout-calculator';
import { layoutWords } from '../../src/words/layout';

const sheetOf = (plan: SheetPlan) => ({ id: '1', name: plan.name, grid: gridOf(plan) });
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
const said = ({ code, field, expected, actual }: Finding) => [code, field, expected, actual].join(' ');
const samples = FORMS.map((form) => layoutForm(form, form.sample, layoutWords['zh-CN']));

describe('tables stacked on one sheet', () => {
  it('are each found again, say nothing, and calculate what they did alone', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...FORMS.keys()], { minLength: 1, maxLength: 6 }), (indexes) => {
        const plans = indexes.flatMap((index) => samples[index] ?? []);
        const stack = stackPlans(plans, '合');
        const { tables, findings } = checkSheets([sheetOf(stack)]);
        expect(tables.map(({ form }) => form)).toEqual(indexes.map((index) => FORMS[index]?.id));
        expect(findings.map(said)).toEqual([]);
        const results = calculate(stack);
        for (const { position, formula, value } of stack.cells)
          if (formula !== undefined) expect(results.get(toA1(position)), formula).toBe(value);
      }),
      runs(60),
    );
  });

  it('are found again in each pair', () => {
    const pairs = samples.flatMap((_, above) => samples.map((__, below) => [above, below]));
    const lost = pairs.filter((pair) => {
      const { tables } = checkSheets([
        sheetOf(
          stackPlans(
            pair.flatMap((index) => samples[index] ?? []),
            '合',
          ),
        ),
      ]);
      return tables.map(({ form }) => form).join() !== pair.map((index) => FORMS[index]?.id).join();
    });
    expect(lost.map((pair) => pair.map((index) => FORMS[index]?.number).join(' above '))).toEqual([]);
  });

  it('are as wide as the widest, one blank row apart, each on a page of its own', () => {
    const stack = stackPlans(samples, '合');
    expect(sum(stack.widths)).toBeCloseTo(Math.max(...samples.map(({ widths }) => sum(widths))), 1);
    expect(stack.heights).toHaveLength(sum(samples.map(({ heights }) => heights.length)) + samples.length - 1);
    expect(stack.pageBreaks).toHaveLength(samples.length - 1);
    for (const row of stack.pageBreaks ?? []) {
      expect(stack.cells.some(({ position }) => position.row === row - 1)).toBe(false);
      expect(stack.cells.find(({ position }) => position.row === row)?.look).toBe('title');
    }
    const right = stack.widths.length - 1;
    expect(
      stack.merges.filter(
        ({ top, right: end, left }) =>
          left === 0 &&
          end === right &&
          stack.cells.some(({ position, look }) => look === 'title' && position.row === top),
      ),
    ).toHaveLength(samples.length);
  });

  it('of one form keep its columns', () => {
    const plans = templatePlans(
      FORMS.filter(({ id }) => id === 'project-hebei'),
      { year: 2024 },
      layoutWords['zh-CN'],
      [{ name: '甲' }, { name: '乙' }, { name: '丙' }],
    );
    const stack = stackPlans(plans, '三个项目');
    expect(stack.widths).toHaveLength(plans[0]?.widths.length ?? 0);
    expect(checkSheets([sheetOf(stack)]).tables.map(({ key }) => key)).toEqual(['甲', '乙', '丙']);
    expect(stack.fields.get('2/project')?.row).toBeGreaterThan(stack.fields.get('1/project')?.row ?? Infinity);
  });

  it('no cell is covered by another, no merge overlaps one', () => {
    const stack = stackPlans(samples, '合');
    const taken = new Map<string, string>();
    for (const { top, left, bottom, right } of stack.merges) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const address = toA1({ row, column });
          expect(taken.has(address), address).toBe(false);
          taken.set(address, toA1({ row: top, column: left }));
        }
      }
    }
    for (const { position } of stack.cells) expect(taken.get(toA1(position)) ?? toA1(position)).toBe(toA1(position));
  });
});

describe('templates for projects', () => {
  const project = { name: '=cmd|calc', code: '13022524P00408910003X', amount: 12.34 };

  it('are one for each project where a form is filled in per project, and one of each other form', () => {
    const plans = templatePlans(FORMS, { year: 2024, unitName: '某局' }, layoutWords['zh-CN'], [
      project,
      undefined,
      { name: '甲' },
    ]);
    expect(plans).toHaveLength(FORMS.length + 2 * FORMS.filter((form) => isPerProject(form) && !isList(form)).length);
    expect(new Set(plans.map(({ name }) => name.toLowerCase())).size).toBe(plans.length);
    for (const { name } of plans) expect(name).toMatch(/^[^\\/?*[\]:：']{1,31}$/);
  });

  it('name the project, its code and its amount; what begins like a formula is text', () => {
    const [plan] = templatePlans(
      FORMS.filter(({ id }) => id === 'project-hebei'),
      { year: 2024 },
      layoutWords['zh-CN'],
      [project],
    );
    if (!plan) throw new Error('no plan');
    const valueAt = (key: string) =>
      plan.cells.find(
        ({ position }) =>
          position === plan.fields.get(key) ||
          (position.row === plan.fields.get(key)?.row && position.column === plan.fields.get(key)?.column),
      );
    expect(valueAt('project')).toMatchObject({ value: '=cmd|calc' });
    expect(valueAt('project')?.formula).toBeUndefined();
    expect(valueAt('code')?.value).toBe(project.code);
    expect(valueAt('funds.total')?.value).toBe(12.34);
  });
});

describe('room on paper', () => {
  it.each(FORMS.map((form) => [form.id, form] as const))(
    '%s prints one page wide, no smaller than two thirds',
    (_, form) => {
      const { widths, print } = layoutForm(form, templateData(form), layoutWords['zh-CN']);
      expect((print.landscape ? 143 : 96) / sum(widths)).toBeGreaterThan(0.66);
    },
  );
});
