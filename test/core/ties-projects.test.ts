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
