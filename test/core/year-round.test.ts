import { describe, expect, it } from 'vitest';
import { createChecker, FORMS, layoutForm, toA1, type Form, type SheetSnapshot } from '../../src/core';
import type { FormData } from '../../src/core/forms';
import { gridOf } from '../../src/core/layout/plan-grid';
import { projectsInWorkbook, setProjectsInSteps } from '../../src/core/templates/projects';
import { finished } from '../../src/core/model/steps';
import { templatePlans } from '../../src/core/templates/sheets';
import { layoutWords } from '../../src/words/layout';
import type { CellValue } from '../../src/core/model/grid';
import { REACHED, SO_FAR } from '../support/year';

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

  it('stays linked to the targets by formulas, if that is asked for', () => {
    const sheets = [targets()];
    const [plain, linked] = [false, true].map((isLinked) => {
      const projects = projectsInWorkbook(sheets);
      return templatePlans([formOf('project-self-evaluation')], { year: 2024, isLinked }, WORDS, projects)[0];
    });
    const ofTargets = (plan = plain) =>
      (plan?.cells ?? []).filter(({ formula }) => formula?.startsWith('目标!')).map((cell) => toA1(cell.position));
    expect(ofTargets()).toEqual([]);
    // Three amounts (their total is a formula), the goal, department and unit; name, target and weight of five indicators.
    expect(ofTargets(linked)).toHaveLength(3 + 1 + 2 + 15);
    const contents = (plan = plain) => (plan ? gridOf(plan).values : []);
    expect(contents(linked)).toEqual(contents());
    // Excel shows a formula itself in a cell that is formatted as text.
    expect(linked?.cells.filter(({ formula, look }) => formula !== undefined && look === 'target')).toEqual([]);
  });

  it('is linked only to cells that hold just what is taken over', () => {
    const [first, ...rest] = TARGETS.sample.indicators;
    const indicators = first ? [{ ...first, value: 0.95 }, ...rest] : [];
    const sheets = [targets({ indicators })];
    const options = { year: 2024, isLinked: true };
    const [plan] = templatePlans([formOf('project-monitoring')], options, WORDS, projectsInWorkbook(sheets));
    const taken = plan?.cells.filter(({ value }) => value === '0.95' || value === '≥24次');
    expect(taken?.map(({ formula }) => formula?.slice(0, 3))).toEqual([undefined, '目标!']);
  });

  it('is linked to amounts in another unit by a division', () => {
    const [, ...rest] = TARGETS.sample.captions;
    const inYuan = targets({ captions: [...rest, '单位：元'] });
    const values = inYuan.grid.values.map((row) =>
      row.map((value) => (value === '项目资金（万元）' || value === '项目资金\n（万元）' ? '项目资金（元）' : value)),
    );
    const [project] = projectsInWorkbook([{ ...inYuan, grid: { ...inYuan.grid, values } }]);
    const divisor = project?.targets?.sources.amounts.fiscal?.divisor;
    expect([project?.targets?.amounts.fiscal, divisor]).toEqual([0.02, 10000]);
  });

  it('asks which version is meant where there are several, the one that holds first', () => {
    const approved = targets({ title: '项目支出绩效目标批复表' }, '批复');
    const adjusted = targets({ title: '项目支出绩效目标调整表' }, '调整');
    const [project, ...others] = finished(setProjectsInSteps([targets(), adjusted, approved, monitoring]));
    expect(others).toEqual([]);
    expect(project?.versions.map(({ sheetName }) => sheetName)).toEqual(['调整', '批复', '目标']);
    expect(finished(setProjectsInSteps([monitoring]))).toEqual([]);
  });

  it('has the usual points printed, and the score of the rate as a formula if that is asked for', () => {
    const scoreOf = (hasScores: boolean) => {
      const options = { year: 2024, hasScores };
      const [plan] = templatePlans(
        [formOf('project-self-evaluation')],
        options,
        WORDS,
        projectsInWorkbook([targets()]),
      );
      const at = (key: string) => {
        const position = plan?.fields.get(key);
        return plan?.cells.find((cell) => position && toA1(cell.position) === toA1(position));
      };
      return [at('total.weight')?.value, at('total.score')?.formula];
    };
    expect(scoreOf(false)).toEqual([10, undefined]);
    expect(scoreOf(true)).toEqual([10, 'IF(COUNT(H6,G6)=2,ROUND(G6*MIN(1,H6),2),"")']);
  });

  it('has a formula for the score unless another one is stated', () => {
    const form = formOf('project-self-evaluation');
    const scores = (score: number) => {
      const data = { ...form.sample, fields: { ...form.sample.fields, 'total.score': score } };
      const plan = layoutForm(form, data, WORDS, { scores: true });
      const position = plan.fields.get('total.score');
      return plan.cells.find((cell) => position && toA1(cell.position) === toA1(position))?.formula?.slice(0, 8);
    };
    const stated = form.sample.fields['total.score'];
    expect(scores(typeof stated === 'number' ? stated : 0)).toBe('IF(COUNT');
    expect(scores(3)).toBeUndefined();
  });
});
