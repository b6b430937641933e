import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, type FormData, type SheetSnapshot } from '../../src/core';
import { sheetOf } from '../samples/dress';
import { tablesOf } from '../samples/seeds';
import { laidPlainly } from '../support/laid-plainly';

interface Changes extends Partial<FormData> {
  readonly form?: string;
}

/** A sheet with the sample of a form, as a project of another name. */
function project(name: string, { form: id = 'project-hebei', fields, ...changes }: Changes = {}): SheetSnapshot {
  const form = FORMS.find((one) => one.id === id);
  if (!form) throw new Error(`No form ${id}`);
  const data = { ...form.sample, ...changes, fields: { ...form.sample.fields, code: null, project: name, ...fields } };
  return { id: name, name, grid: laidPlainly(form, data).grid };
}

/** Sheets of any names, each with an id of its own. */
const workbook = (...sheets: readonly SheetSnapshot[]) => sheets.map((sheet, index) => ({ ...sheet, id: `${index}` }));

function same(sheets: readonly SheetSnapshot[], wholeWorkbook = true) {
  const result = checkSheets(sheets, { wholeWorkbook });
  expect(result.tables.length).toBeGreaterThanOrEqual(sheets.length);
  return result.findings
    .filter(({ code }) => code === 'V17')
    .map(({ severity, values, table, related }) => ({
      severity,
      on: table.sheetName,
      others: [values.others].flat().map((name) => String(name).replace(/[“”]/g, '')),
      related: related.map(({ sheetName }) => sheetName),
    }));
}

const sample = FORMS.find(({ id }) => id === 'project-hebei')?.sample;
const rows = sample?.indicators ?? [];
const renamed = (names: readonly string[]) => rows.map((row, index) => ({ ...row, name: names[index] ?? row.name }));

describe('projects with the very same goals and indicators (V17)', () => {
  it('gives one hint for all of them, on the first', () => {
    expect(same(workbook(project('道路养护'), project('校舍维修'), project('河道清淤')))).toEqual([
      { severity: 'hint', on: '道路养护', others: ['校舍维修', '河道清淤'], related: ['校舍维修', '河道清淤'] },
    ]);
  });

  it('does so whatever their amounts, blanks and line breaks', () => {
    const spaced = rows.map((row) => ({ ...row, name: ` ${row.name} ` }));
    const other = project('校舍维修', { indicators: spaced, fields: { 'funds.total': 1, 'funds.fiscal': 1 } });
    expect(same(workbook(project('道路养护'), other))).toHaveLength(1);
  });

  it('gives one hint for each group', () => {
    const other = { fields: { goals: '1.改善办学条件。' } };
    const sheets = workbook(
      project('道路养护'),
      project('校舍维修', other),
      project('河道清淤'),
      project('食堂改造', other),
    );
    expect(same(sheets).map(({ on, others }) => [on, others])).toEqual([
      ['道路养护', ['河道清淤']],
      ['校舍维修', ['食堂改造']],
    ]);
  });

  const first = project('道路养护');
  const withCode = (name: string, code: string) => project(name, { fields: { code } });
  const few = { indicators: rows.slice(0, 2) };
  const system = { indicators: renamed(rows.map((_, index) => ['足额保障率', '科目调整次数'][index % 2] ?? '')) };
  const blank = { fields: { goals: null } };
  const placeholders = { fields: { goals: '……' } };
  const unfilled = { indicators: rows.map((row) => ({ ...row, value: null })) };
  const evaluation = { title: '项目支出绩效自评表', form: 'project-gansu' };
  it.each<[string, readonly SheetSnapshot[]]>([
    ['one sheet holds the project twice', [first, first]],
    [
      'it stands there as 申报 and as 批复',
      [project('道路养护（申报）'), project('道路养护（批复）'), project('道路养护')],
    ],
    ['its years, phases and sources have a table each', [project('2023年道路养护'), project('2024年道路养护')]],
    ['its phases do', [project('道路养护一期'), project('道路养护二期')]],
    ['its sources do', [project('道路养护（省级资金）'), project('道路养护（县级资金）')]],
    ['two names have one code', [withCode('道路养护', '13102824P001'), withCode('道路养护工程', '13102824P001')]],
    ['a goal differs', [first, project('校舍维修', { fields: { goals: '1.改善办学条件。' } })]],
    ['a name differs', [first, project('校舍维修', { indicators: renamed(['校舍面积']) })]],
    [
      'a value differs',
      [
        first,
        project('校舍维修', { indicators: rows.map((row, at) => (at === 0 ? { ...row, value: '≥77个' } : row)) }),
      ],
    ],
    ['they have two indicators', [project('道路养护', few), project('校舍维修', few)]],
    ['a system sets them', [project('在职人员工资', system), project('社会保险缴费', system)]],
    ['the goals are blank', [project('道路养护', blank), project('校舍维修', blank)]],
    ['the goals are placeholders', [project('道路养护', placeholders), project('校舍维修', placeholders)]],
    ['the values are yet to be filled in', [project('道路养护', unfilled), project('校舍维修', unfilled)]],
    ['they are evaluated', [project('道路养护', evaluation), project('校舍维修', evaluation)]],
    ['their names are blank', [project(''), project('')]],
  ])('is silent where %s', (_, sheets) => {
    expect(same(workbook(...sheets))).toEqual([]);
  });

  it('is silent where only a sheet is checked', () => {
    expect(same(workbook(first, project('校舍维修')), false)).toEqual([]);
  });

  it('finds the four projects of document 003 that say the same', () => {
    const sheets = tablesOf('003').map((table) => ({
      id: String(table.index),
      name: `表${table.index}`,
      grid: sheetOf(table).grid,
    }));
    expect(same(sheets)).toMatchObject([{ severity: 'hint', others: { length: 3 } }]);
  });
});
