import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, toA1, type CellValue, type SheetSnapshot } from '../../src/core';
import { sheetOf } from '../samples/dress';
import { tablesOf } from '../samples/seeds';
import { laidPlainly } from '../support/laid-plainly';

function sheet(name: string, formId: string, fields: Record<string, CellValue>, captions?: string[]): SheetSnapshot {
  const form = FORMS.find(({ id }) => id === formId);
  if (!form) throw new Error(`No form ${formId}`);
  const data = { ...form.sample, ...(captions && { captions }), fields: { ...form.sample.fields, ...fields } };
  return { id: name, name, grid: laidPlainly(form, data).grid };
}

const unit = (fields: Record<string, CellValue> = {}, captions?: string[]) =>
  sheet('整体', 'unit-overall-gansu', fields, captions);
const project = (name: string, total: CellValue, fields: Record<string, CellValue> = {}, captions?: string[]) =>
  sheet(
    name,
    'project-gansu',
    {
      project: name,
      'funds.total': total,
      'funds.fiscal': total,
      'funds.carryOver': null,
      'funds.other': null,
      ...fields,
    },
    captions,
  );

function ties(sheets: readonly SheetSnapshot[], wholeWorkbook = true) {
  return checkSheets(sheets, { wholeWorkbook })
    .findings.filter(({ code }) => code === 'T10')
    .map(({ severity, expected, actual, difference, position, related, table }) => ({
      severity,
      expected,
      actual,
      difference,
      at: `${table.sheetName}!${toA1(position)}`,
      related: related.map((cell) => `${cell.sheetName}!${toA1(cell.position)}`),
    }));
}

describe('comparing a unit’s projects with its project expenditure (T10)', () => {
  it('gives an error, with each project’s cell, if the projects are more', () => {
    expect(ties([unit(), project('甲', 200), project('乙', '150万元')])).toEqual([
      {
        severity: 'error',
        expected: '350',
        actual: '300',
        difference: '-50',
        at: '整体!C9',
        related: ['甲!C5', '乙!C5'],
      },
    ]);
  });

  it('gives a warning if they are less: some may not be disclosed', () => {
    const three = [project('甲', 100), project('乙', 50), project('丙', 50)];
    expect(ties([unit(), ...three])).toMatchObject([{ severity: 'warning', difference: '100' }]);
  });

  it('gives a hint where one or two are there as examples', () => {
    expect(ties([unit(), project('甲', 200)])).toMatchObject([{ severity: 'hint', difference: '100' }]);
  });

  it('gives no finding if they are equal, in any unit of money', () => {
    expect(ties([unit(), project('甲', 200), project('乙', '1000000元')])).toEqual([]);
  });

  it('uses total less basic expenditure if the field is blank', () => {
    expect(ties([unit({ 'expenditure.project': null }), project('甲', 200), project('乙', 100)])).toEqual([]);
    expect(ties([unit({ 'expenditure.project': null }), project('甲', 400)])).toMatchObject([
      { severity: 'error', actual: '300' },
    ]);
  });

  it.each<[string, readonly SheetSnapshot[], boolean]>([
    ['when only a sheet is checked', [unit(), project('甲', 400)], false],
    ['without any project table', [unit()], true],
    ['for projects of another year', [unit(), project('甲', 400, {}, ['（2023年度）'])], true],
    [
      'for projects of another authority',
      [unit(), project('甲', 400, { unit: '另县水利局', department: '另县人民政府' })],
      true,
    ],
    ['where an amount cannot be read', [unit(), project('甲', '约400')], true],
  ])('gives no finding %s', (_, sheets, whole) => {
    expect(ties(sheets, whole)).toEqual([]);
  });

  it('assigns each project to only one unit if names of units begin alike', () => {
    const of = (name: string, total: number) =>
      sheet(name, 'unit-overall-gansu', { unit: name, 'expenditure.project': total });
    const its = (name: string, total: number) => project(`${name}的项目`, total, { unit: name, department: '市政府' });
    const sheets = [
      of('张掖市水利局', 300),
      of('张掖市水利局机关服务中心', 200),
      its('张掖市水利局', 300),
      its('张掖市水利局机关服务中心', 200),
    ];
    expect(ties(sheets)).toEqual([]);
    expect(ties([...sheets, project('另一项目', 50, { unit: '张掖市园林局', department: '市政府' })])).toEqual([]);
  });

  it('assigns a project to the unit that is its department', () => {
    const school = project('校舍', 500, { unit: '第一中学', department: '某经济技术开发区管理委员会（101）' });
    expect(ties([unit(), school])).toMatchObject([{ severity: 'error', difference: '-200' }]);
  });

  it('finds what a reviewer found in document 000: 4405.78 against 11082.37', () => {
    const sheets = tablesOf('000').map((table) => ({
      id: String(table.index),
      name: `表${table.index}`,
      grid: sheetOf(table).grid,
    }));
    expect(ties(sheets)).toMatchObject([
      { severity: 'warning', expected: '4405.78', actual: '11082.37', difference: '6676.59' },
    ]);
  });
});

describe('a project below its unit in a table of projects', () => {
  const grid = (rows: readonly (readonly CellValue[])[]): SheetSnapshot['grid'] => {
    const width = Math.max(...rows.map(({ length }) => length));
    return { top: 0, left: 0, values: rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]) };
  };
  const list = (amount: number): SheetSnapshot => ({
    id: '项目表',
    name: '项目表',
    grid: grid([
      ['部门预算项目支出预算表'],
      ['单位名称：某县水利局', null, null, null, '单位：万元'],
      ['支出项目类别（资金使用单位）', '总计', '一般公共预算', '财政专户管理资金', '其他资金'],
      ['合计', amount + 90, amount + 90],
      ['某县水利局（本级）', amount + 60, amount + 60],
      ['    河道治理', amount, amount],
      ['    水质监测', 60, 60],
      ['某县水文站', 30, 30],
      ['    站点维护', 30, 30],
    ]),
  });
  const own = ['河道治理', '水质监测'].map((name, at) =>
    project(name, at === 0 ? 120 : 60, { unit: '某县水利局', department: '某县水利局' }),
  );

  it('has the money that its own table says', () => {
    expect(ties([list(120), ...own])).toEqual([]);
    expect(ties([list(150), ...own])).toMatchObject([{ severity: 'warning', actual: '120', expected: '150' }]);
  });
});

describe('the number of projects in the text', () => {
  const count = (text: string) => {
    const said = { id: '说明', name: '说明', grid: { top: 0, left: 0, values: [['2024年预算编制情况说明'], [text]] } };
    const projects = [project('甲工程', 100), project('乙工程', 50)];
    const { findings } = checkSheets([unit(), said, ...projects], { wholeWorkbook: true });
    return findings.filter(({ code }) => code === 'T12').map(({ severity }) => severity);
  };

  it.each([
    ['2024年开展绩效目标管理的项目3个，涉及预算150万元。', ['warning']],
    ['2024年开展绩效目标管理的项目3个，涉及预算180万元。', ['hint']],
    ['2024年开展绩效目标管理的项目3个。', ['hint']],
    ['2024年开展绩效目标管理的项目2个，涉及预算150万元。', []],
  ] as const)('%s', (text, severities) => {
    expect(count(text)).toEqual(severities);
  });
});
