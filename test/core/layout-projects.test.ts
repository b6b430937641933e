import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, layoutForm } from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { projectsIn, projectsInWorkbook } from '../../src/core/templates/projects';
import { templatePlans } from '../../src/core/templates/sheets';
import type { CellValue, Grid } from '../../src/core/model/grid';
import { official, sheetOf } from '../samples/dress';
import { tablesOf } from '../samples/seeds';
import { layoutWords } from '../../src/words/layout';

const grid = (values: readonly (readonly CellValue[])[], merges: Grid['merges'] = []): Grid => ({
  top: 0,
  left: 0,
  values,
  merges,
});

describe('a list with heads', () => {
  it('names, codes and amounts; 序号, totals, notes and blank rows are none of them', () => {
    expect(
      projectsIn(
        grid([
          ['2025年项目支出清单', null, null, null, null],
          [null, null, null, null, '单位：万元'],
          ['序号', '项目名称', '项目编码', '主管部门', '预算数'],
          [1, '河道治理', '13022525P00408910003X', '水利局', 120.5],
          [2, '水质监测', 13022525004089, '水利局', '1,234.56'],
          [null, null, null, null, null],
          [3, '=HYPERLINK("x")', '', '水利局', '约三十'],
          ['合计', null, null, null, 1355.06],
          ['注：以上为年初预算', null, null, null, null],
        ]),
      ),
    ).toEqual([
      { name: '河道治理', code: '13022525P00408910003X', amount: 120.5 },
      { name: '水质监测', code: '13022525004089', amount: 1234.56 },
      { name: '=HYPERLINK("x")' },
    ]);
  });

  it.each([
    [
      'in the head',
      [
        ['项目名称', '金额（元）'],
        ['甲工程', 1_234_500],
      ],
    ],
    [
      'in a caption',
      [
        ['单位：元', null],
        ['项目名称', '预算金额'],
        ['甲工程', '1,234,500'],
      ],
    ],
    [
      'in the cell',
      [
        ['项目名称', '资金总额'],
        ['甲工程', '123.45万元'],
      ],
    ],
    [
      'in the head over several columns',
      [
        ['项目名称', '资金来源（元）', null],
        [null, '合计', '财政拨款'],
        ['甲工程', 1_234_500, 1_000_000],
      ],
    ],
  ] as const)('its unit %s', (_, rows) => {
    expect(projectsIn(grid(rows))).toEqual([{ name: '甲工程', amount: 123.45 }]);
  });

  it('its unit from who asks, where nothing names one', () => {
    expect(
      projectsIn(
        grid([
          ['项目名称', '预算数'],
          ['甲工程', 5000],
        ]),
        '元',
      ),
    ).toEqual([{ name: '甲工程', amount: 0.5 }]);
  });

  it('heads with line breaks and blanks, wherever they stand; names in two lines are one', () => {
    expect(
      projectsIn({
        ...grid([
          ['序 号', '项 目\n名 称', '项目\n代码'],
          [1, '城区道路\n养护', 'A-0001'],
        ]),
        top: 4,
        left: 2,
      }),
    ).toEqual([{ name: '城区道路 养护', code: 'A-0001' }]);
  });

  it('heads that are printed again on the next page', () => {
    expect(
      projectsIn(
        grid([
          ['序号', '名称', '金额'],
          [1, '甲工程', 1],
          ['序号', '名称', '金额'],
          [2, '乙工程', 2],
        ]),
      ),
    ).toEqual([
      { name: '甲工程', amount: 1 },
      { name: '乙工程', amount: 2 },
    ]);
  });

  it('a merged name is one project, its first row', () => {
    const rows = [
      ['项目名称', '预算数'],
      ['甲工程', 3],
      [null, 4],
      ['乙工程', 5],
    ];
    expect(projectsIn(grid(rows, [{ top: 1, left: 0, bottom: 2, right: 0 }]))).toEqual([
      { name: '甲工程', amount: 3 },
      { name: '乙工程', amount: 5 },
    ]);
  });
});

describe('a list without heads', () => {
  it('a column of names', () => {
    expect(
      projectsIn(grid([['甲工程'], ['+乙工程'], ['-丙工程'], ['@丁工程'], [null], ['戊工程']])).map(({ name }) => name),
    ).toEqual(['甲工程', '+乙工程', '-丙工程', '@丁工程', '戊工程']);
  });

  it('names and amounts, with numbers in front and a title above', () => {
    expect(
      projectsIn(
        grid([
          ['项目清单', null, null],
          [1, '甲工程', 12],
          [2, '乙工程', '3.5'],
          ['合计', null, 15.5],
        ]),
      ),
    ).toEqual([
      { name: '甲工程', amount: 12 },
      { name: '乙工程', amount: 3.5 },
    ]);
  });

  it('codes, names and amounts in any order; the department that comes again and again is no name', () => {
    expect(
      projectsIn(
        grid([
          [100, '水利局', '甲工程', '13022524P00408910003X'],
          [200, '水利局', '乙工程', '13022524P00408910004X'],
        ]),
      ),
    ).toEqual([
      { name: '甲工程', code: '13022524P00408910003X', amount: 100 },
      { name: '乙工程', code: '13022524P00408910004X', amount: 200 },
    ]);
  });

  it('amounts that happen to be 1, 2, 3 are amounts behind the names', () => {
    expect(
      projectsIn(
        grid([
          ['甲工程', 1],
          ['乙工程', 2],
        ]),
      ).map(({ amount }) => amount),
    ).toEqual([1, 2]);
  });

  it('numbers within the names go, if they count', () => {
    expect(projectsIn(grid([['1.甲工程'], ['2.乙工程']])).map(({ name }) => name)).toEqual(['甲工程', '乙工程']);
    expect(projectsIn(grid([['1.甲工程'], ['5.乙工程']])).map(({ name }) => name)).toEqual(['1.甲工程', '5.乙工程']);
  });

  it('none where there are no words', () => {
    expect(projectsIn(grid([]))).toEqual([]);
    expect(
      projectsIn(
        grid([
          [null, null],
          [1, 2],
          ['-', '合计'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('tables of a workbook', () => {
  it('the projects of a procurement budget, each once', () => {
    const form = FORMS.find(({ id }) => id === 'procurement');
    const procurement = tablesOf('003').find((table) => table.form === form?.id);
    if (!procurement) throw new Error('no table');
    const projects = projectsIn(sheetOf(procurement, official).grid);
    expect(projects).toHaveLength(6);
    expect(projects[5]).toEqual({ name: '空气质量自动监测站运行维护费用', amount: 31 });
    const twice = {
      title: '单位政府采购预算',
      captions: ['单位：元'],
      rows: [{ name: '合计' }, { name: '甲工程' }, { name: '甲工程' }, { name: '乙工程' }],
      fields: { '甲工程.funds': 5000, '甲工程#2.funds': 5000, '乙工程.funds': 10_000 },
      indicators: [],
    };
    if (form)
      expect(projectsIn(gridOf(layoutForm(form, twice, layoutWords['zh-CN'])))).toEqual([
        { name: '甲工程', amount: 0.5 },
        { name: '乙工程', amount: 1 },
      ]);
  });

  it('the project tables of last year, with codes and budgets', () => {
    const sheets = tablesOf('003').map((table, index) => ({
      id: String(index),
      name: String(index),
      grid: sheetOf(table, official).grid,
    }));
    const projects = projectsInWorkbook(sheets);
    expect(projects).toHaveLength(19);
    expect(projects.at(-1)).toMatchObject({ name: '招商引资工作经费', code: '13102824P00280910395B', amount: 100 });
    // And what each of them has set itself, for tables that follow it up.
    expect(projects.every(({ targets }) => (targets?.indicators.length ?? 0) > 0)).toBe(true);
    expect(projects.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBeCloseTo(47_083.87, 2);
  });

  it('Gansu: names and amounts with the unit in the cell', () => {
    const sheets = tablesOf('000').map((table, index) => ({
      id: String(index),
      name: String(index),
      grid: sheetOf(table, official).grid,
    }));
    expect(projectsInWorkbook(sheets).map(({ amount }) => amount)).toContain(494.92);
  });

  it('budget tables name no projects', () => {
    const [income] = tablesOf('003');
    expect(income && projectsIn(sheetOf(income, official).grid)).toEqual([]);
  });

  it('prose is no list', () => {
    expect(
      projectsIn(grid([['一、本单位主要职责。负责全县水利工作。'], ['二、机构设置情况。本单位为行政单位。']])),
    ).toEqual([]);
  });

  it('the first worksheet that has a list', () => {
    const sheets = [
      [
        ['说明', null],
        [null, null],
        [1, 2],
      ],
      [
        ['项目名称', '预算数'],
        ['甲工程', 3],
      ],
    ].map((rows, index) => ({ id: String(index), name: String(index), grid: grid(rows) }));
    expect(projectsInWorkbook([sheets[1]].flatMap((sheet) => sheet ?? []))).toEqual([{ name: '甲工程', amount: 3 }]);
    expect(projectsInWorkbook(sheets)).toEqual([{ name: '甲工程', amount: 3 }]);
  });
});

describe('a list with its targets on one sheet', () => {
  const form = FORMS.find(({ id }) => id === 'project-list');
  const projects = [
    { name: '河道治理', amount: 120.5 },
    { name: '水质监测', amount: 36 },
  ];

  it('has all projects, each of which is read as a table of its own', () => {
    const plans = form ? templatePlans([form], { year: 2024 }, layoutWords['zh-CN'], projects) : [];
    expect(plans).toHaveLength(1);
    const [plan] = plans;
    if (!plan) return;
    const { tables } = checkSheets([{ id: '1', name: plan.name, grid: gridOf(plan) }]);
    expect(tables.map(({ key }) => key)).toEqual(['河道治理', '水质监测']);
    const amounts = plan.cells.filter(({ look, value }) => look === 'amount' && value !== null);
    expect(amounts.map(({ value }) => value)).toEqual([120.5, 36]);
  });

  it('is read as it was laid out, project by project', () => {
    const second = { fields: { unit: '某县水利局', project: '农村供水改造', budget: 480, goals: '改造供水站8座。' } };
    const others = [{ ...second, indicators: (form?.sample.indicators ?? []).slice(1) }];
    const plan = form && layoutForm(form, { ...form.sample, others }, layoutWords['zh-CN']);
    const { tables, findings } = checkSheets(plan ? [{ id: '1', name: plan.name, grid: gridOf(plan) }] : []);
    expect(tables.map(({ key }) => key)).toEqual(['河道治理工程', '农村供水改造']);
    expect(findings.map(({ code, table: { area } }) => [code, area.top])).toEqual([
      ['C02', 9],
      ['T13', 9],
      ['V16', 9],
    ]);
  });
});
