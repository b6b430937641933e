import { describe, expect, it } from 'vitest';
import { createChecker, FORMS, layoutForm, toA1, type Form, type SheetSnapshot } from '../../src/core';
import type { FormData } from '../../src/core/forms';
import { gridOf } from '../../src/core/layout/plan-grid';
import { projectsInWorkbook } from '../../src/core/templates/projects';
import { templatePlans } from '../../src/core/templates/sheets';
import { layoutWords } from '../../src/words/layout';
import type { CellValue } from '../../src/core/model/grid';

/** The yearly chore: from the targets of a project to its monitoring in mid-year, and to its self-evaluation after it, in one workbook. */

const WORDS = layoutWords['zh-CN'];

function formOf(id: string): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(id);
  return form;
}

const TARGETS = formOf('project-central');

const sheetOf = (name: string, form: Form, data: FormData): SheetSnapshot => ({
  id: name,
  name,
  grid: gridOf(layoutForm(form, data, WORDS)),
});

const targets = (change: Partial<FormData> = {}, name = '目标'): SheetSnapshot =>
  sheetOf(name, TARGETS, { ...TARGETS.sample, ...change });

/** The sheet that is made of what the workbook has, with some cells typed over. */
function follow(
  id: string,
  sheets: readonly SheetSnapshot[],
  typed: Readonly<Record<string, CellValue>> = {},
): SheetSnapshot {
  const [plan] = templatePlans([formOf(id)], { year: 2024 }, WORDS, projectsInWorkbook(sheets));
  if (!plan) throw new Error(id);
  const cells = plan.cells.map((cell) =>
    toA1(cell.position) in typed ? { ...cell, value: typed[toA1(cell.position)] ?? null } : cell,
  );
  return { id, name: plan.name, grid: gridOf({ ...plan, cells }) };
}

function said(sheets: readonly SheetSnapshot[]): readonly string[] {
  const { findings } = createChecker().check(sheets, { wholeWorkbook: true });
  return findings.map(({ code, severity, position, table }) => `${table.form} ${toA1(position)} ${code} ${severity}`);
}

/** What is filled in in the middle of the year. */
const SO_FAR: Readonly<Record<string, CellValue>> = {
  F6: 210,
  F7: 160,
  F8: 15,
  F9: 35,
  H6: 300,
  H7: 200,
  H8: 15,
  H9: 85,
  ...{ F12: '210万元', F13: '16次', F14: '31%', F15: '30%', F16: '93%' },
  ...{ G12: '300万元', G13: '24次', G14: '31%', G15: '30%', G16: '93%' },
  ...{ I12: '确定能', I13: '确定能', I14: '确定能', I15: '确定能', I16: '确定能' },
};

/** What is filled in after the year. */
const REACHED: Readonly<Record<string, CellValue>> = {
  E6: 300,
  E7: 200,
  E8: 15,
  E9: 85,
  F6: 285,
  F7: 200,
  F8: 15,
  F9: 70,
  G6: 10,
  H6: 0.95,
  H7: 1,
  H8: 1,
  H9: 0.8235,
  I6: 9.5,
  F11: '外出招商26次，签约率达到31%。',
  ...{ F13: '285万元', F14: '26次', F15: '31%', F16: '32%', F17: '93%' },
  ...{ H13: 20, H14: 20, H15: 20, H16: 20, H17: 10 },
  ...{ G18: 100, H18: 99.5 },
};

describe('a year', () => {
  const monitoring = follow('project-monitoring', [targets()], SO_FAR);
  const evaluation = follow('project-self-evaluation', [targets()], REACHED);

  it('has nothing to find when all is filled in', () => {
    expect(said([targets(), monitoring])).toEqual([]);
    expect(said([targets(), evaluation])).toEqual([]);
    expect(said([targets(), monitoring, evaluation])).toEqual([]);
  });

  it('carries over goals, amounts, indicators and weights', () => {
    const blank = follow('project-self-evaluation', [targets()]);
    const texts = blank.grid.values.flat();
    for (const { name, value } of TARGETS.sample.indicators)
      expect(texts).toEqual(expect.arrayContaining([name, value]));
    expect(texts).toEqual(expect.arrayContaining([315, 200, 15, 100, '组织外出招商，提高项目签约率。']));
  });

  it('an initial budget that is not the one of the targets is to be looked at', () => {
    const other = follow('project-monitoring', [targets()], { ...SO_FAR, E6: 335, E7: 220 });
    expect(said([targets(), other])).toEqual(['project-monitoring E6 T10 warning']);
  });

  it('says nothing where two tables of targets have the project’s name', () => {
    const other = follow('project-monitoring', [targets()], { ...SO_FAR, E6: 335, E7: 220 });
    const both = [targets(), targets({ title: '项目支出绩效目标批复表' }, '批复'), other];
    expect(said(both).filter((one) => one.startsWith('project-monitoring'))).toEqual([]);
  });

  it('takes over the version that holds', () => {
    const fields = { ...TARGETS.sample.fields, 'funds.fiscal': 180, 'funds.total': 295 };
    const approved = targets({ title: '项目支出绩效目标批复表', fields }, '批复');
    const blank = follow('project-self-evaluation', [targets(), approved]);
    expect(blank.grid.values.flat()).toContain(180);
  });
});
