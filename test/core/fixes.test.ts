/** Fixes of what cells hold: carried out on the sheet as it was read, checked again, and taken back. */
import { describe, expect, it } from 'vitest';
import {
  allSafeFixes,
  checkSheets,
  formulaOf,
  FORMS,
  layoutForm,
  toA1,
  type CellValue,
  type Finding,
  type Form,
  type FormData,
  type Grid,
  type SheetSnapshot,
} from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { applyEdit, revertEdit } from '../../src/core/repair/apply';
import { paperRows } from '../../src/core/rules/page';
import { describeEdit, nameFix } from '../../src/words/edits';
import { describeDone, describeLeft } from '../../src/words/safe-fixes';
import { writeCell } from './repair-damage';
import { layoutWords } from '../../src/words/layout';
import { firstFix } from '../support/first-fix';

const hebei = formOf('project-hebei');

function formOf(id: string): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`There is no form ${id}.`);
  return form;
}

function sheetOf(form: Form, data: FormData = form.sample): SheetSnapshot {
  const plan = layoutForm(form, data, layoutWords['zh-CN']);
  return { id: 's', name: '表', grid: gridOf(plan) };
}

/** The sample with other target values, row by row. */
function withValues(values: Readonly<Record<number, string>>, names: Readonly<Record<number, string>> = {}): FormData {
  const indicators = hebei.sample.indicators.map((row, index) => ({
    ...row,
    value: values[index] ?? row.value,
    name: names[index] ?? row.name,
  }));
  return { ...hebei.sample, indicators };
}

const found = (sheet: SheetSnapshot): readonly Finding[] => checkSheets([sheet]).findings;
const identity = ({ code, field, message }: Finding) => `${code} ${field} ${message}`;
const of = (sheet: SheetSnapshot, code: string) => found(sheet).filter((finding) => finding.code === code);

function cellOf({ grid }: SheetSnapshot, value: CellValue): { row: number; column: number } {
  for (const [row, line] of grid.values.entries()) {
    const column = line.indexOf(value);
    if (column >= 0) return { row, column };
  }
  throw new Error(`Nothing holds ${String(value)}`);
}

/** A sheet with one cell changed: what it holds, its number format, its formula. */
function withCell(
  sheet: SheetSnapshot,
  at: { readonly row: number; readonly column: number },
  { value, format, formula }: { readonly value: string; readonly format?: string; readonly formula?: string },
): SheetSnapshot {
  const put = (rows: Grid['formats'], text: string | undefined) =>
    text === undefined
      ? rows
      : rows?.map((line, row) =>
          row === at.row ? line.map((one, column) => (column === at.column ? text : one)) : line,
        );
  const { formats, formulas, ...grid } = writeCell(sheet.grid, at, value);
  return { ...sheet, grid: { ...grid, formats: put(formats, format), formulas: put(formulas, formula ?? '') } };
}

/** Fixes every finding of a rule by itself: it is gone, nothing new is found, and taking it back leaves the sheet as it was. */
function expectFixed(sheet: SheetSnapshot, code: string, count: number): readonly string[] {
  const before = found(sheet);
  const own = before.filter((finding) => finding.code === code);
  expect(own).toHaveLength(count);
  return own.flatMap((finding) => {
    const fix = firstFix(finding);
    if (!fix) throw new Error(`No fix for ${identity(finding)}`);
    const fixed = applyEdit(sheet, fix);
    expect(found(fixed).map(identity)).toEqual(before.filter((other) => other !== finding).map(identity));
    expect(revertEdit(fixed, fix)).toEqual(sheet);
    return describeEdit(fix, 'zh-CN');
  });
}

describe('V02, the unit of a target', () => {
  it('is written as usual', () => {
    const sheet = sheetOf(hebei, withValues({ 0: '≥5次数', 1: '≥95百分比' }));
    expect(expectFixed(sheet, 'V02', 2)).toEqual([
      expect.stringContaining('由“≥5次数”改为“≥5次”'),
      expect.stringContaining('由“≥95百分比”改为“≥95%”'),
    ]);
  });

  it('is left to the person where 12月 may be a month', () => {
    const sheet = sheetOf(hebei, withValues({ 2: '≤12月' }, { 2: '完成时间' }));
    expect(of(sheet, 'V02').map((one) => [one.message, firstFix(one)])).toEqual([['month', undefined]]);
  });

  it('is left alone where the number and its unit are not in one cell, or a format writes the unit', () => {
    const sheet = sheetOf(hebei, withValues({ 1: '≥95百分比' }));
    const at = cellOf(sheet, '≥95百分比');
    const shown: SheetSnapshot = {
      ...sheet,
      grid: {
        ...sheet.grid,
        values: sheet.grid.values.map((line, row) =>
          line.map((value, column) => (row === at.row && column === at.column ? 95 : value)),
        ),
        formats: sheet.grid.formats?.map((line, row) =>
          line.map((format, column) => (row === at.row && column === at.column ? '0"百分比"' : format)),
        ),
      },
    };
    expect(of(shown, 'V02').map(firstFix)).toEqual([undefined]);
  });
});

describe('V10, signs spelt in several ways', () => {
  it('are all written the usual way at once', () => {
    const sheet = sheetOf(hebei, withValues({ 0: '≧10次', 1: ' ≧95%' }));
    expect(expectFixed(sheet, 'V10', 1)).toEqual([
      expect.stringContaining('由“≧10次”改为“≥10次”'),
      expect.stringContaining('由“≧95%”改为“≥95%”'),
    ]);
  });

  it('are counted and written once where rows share a value', () => {
    const sheet = sheetOf(hebei, withValues({ 0: '≧10次', 1: '≧95%' }));
    const at = cellOf(sheet, '≧10次');
    const below = withCell(sheet, { ...at, row: at.row + 1 }, { value: '' });
    const merges = [
      ...(below.grid.merges ?? []),
      { top: at.row, left: at.column, bottom: at.row + 1, right: at.column },
    ];
    const shared = { ...below, grid: { ...below.grid, merges } };
    expect(of(shared, 'V10').map(({ related, values }) => [related.length, values.count])).toEqual([[0, 1]]);
    expect(expectFixed(shared, 'V10', 1)).toEqual([expect.stringContaining('由“≧10次”改为“≥10次”')]);
  });

  it('are left alone where one of them is calculated', () => {
    const sheet = sheetOf(hebei, withValues({ 0: '≧10次', 1: '≧95%' }));
    const calculated = withCell(sheet, cellOf(sheet, '≧95%'), { value: '≧95%', formula: '="≧"&95&"%"' });
    expect(of(calculated, 'V10').map(firstFix)).toEqual([undefined]);
  });
});

describe('V11, a number stored as text', () => {
  const whole = sheetOf(hebei);
  const at = cellOf(whole, 20);

  it('becomes the number', () => {
    const sheet = withCell(whole, at, { value: '20.00', format: 'General' });
    expect(expectFixed(sheet, 'V11', 1)).toEqual([expect.stringMatching(/^[A-Z]+\d+ 由文本“20\.00”改为数字 20$/)]);
    expect(describeEdit(firstFix(of(sheet, 'V11')[0]) ?? neverSuch(), 'en-US')).toEqual([
      expect.stringMatching(/: from the text "20\.00" to the number 20$/),
    ]);
  });

  it.each(['@', 'yyyy"年"m"月"', 'yyyy-mm-dd'])(
    'loses the number format %s, which would not show it as a number',
    (format) => {
      const sheet = withCell(whole, at, { value: '20', format });
      expect(expectFixed(sheet, 'V11', 1)).toEqual([
        expect.stringMatching(/由文本“20”改为数字 20，单元格格式改为“常规”$/),
      ]);
      expect(firstFix(of(sheet, 'V11')[0])?.cells[0]?.format).toEqual({ before: format, after: 'General' });
    },
  );

  it('keeps a number format that shows numbers', () => {
    const sheet = withCell(whole, at, { value: '20', format: '#,##0.00' });
    expect(firstFix(of(sheet, 'V11')[0])?.cells[0]).not.toHaveProperty('format');
    expectFixed(sheet, 'V11', 1);
  });

  it('is left alone where a formula gives it, or where it has more digits than a number keeps', () => {
    const calculated = withCell(whole, at, { value: '20', formula: '=TEXT(20,"0")' });
    expect(of(calculated, 'V11').map(firstFix)).toEqual([undefined]);
    const long = withCell(whole, at, { value: '20.00000000000000001' });
    expect(of(long, 'V11').map(firstFix)).toEqual([undefined]);
  });
});

/** What each fix of a rule's only finding is called, and what it does. */
function offers(sheet: SheetSnapshot, code: string): readonly string[] {
  const own = of(sheet, code);
  expect(own).toHaveLength(1);
  return (own[0]?.fixes ?? []).flatMap((fix) =>
    fix.edit ? [`${nameFix(fix, 'zh-CN')} | ${describeEdit(fix.edit, 'zh-CN').join()}`] : [],
  );
}

/** The sample without formulas, with some of its fields changed. */
function withFields(fields: FormData['fields'], form: Form = hebei): SheetSnapshot {
  const data = { ...form.sample, fields: { ...form.sample.fields, ...fields } };
  const grid = gridOf(layoutForm(form, data, layoutWords['zh-CN'], { formulas: false }));
  return { id: 's', name: '表', grid };
}

describe('T01, a total', () => {
  const total = hebei.budget ?? '';
  const right = Number(hebei.sample.fields[total]);
  const wrong = withFields({ [total]: right + 15 });

  it('is corrected or made a formula: the person is asked which', () => {
    expect(offers(wrong, 'T01')).toEqual([
      expect.stringMatching(new RegExp(`^合计改为 ${right} \\| [A-Z]+\\d+ 由“${right + 15}”改为“${right}”$`)),
      expect.stringMatching(
        /^合计改为公式 =SUM\([A-Z\d,:]+\) \| [A-Z]+\d+ 由“\d+”改为公式 =SUM\([A-Z\d,:]+\)，结果为 \d+$/,
      ),
    ]);
    const [corrected, calculated] = of(wrong, 'T01')[0]?.fixes ?? [];
    expect([corrected?.isSafe, calculated?.isSafe]).toEqual([false, false]);
    const edit = calculated?.edit ?? neverSuch();
    const fixed = applyEdit(wrong, edit);
    const at = cellOf(wrong, right + 15);
    expect(fixed.grid.formulas?.[at.row]?.[at.column]).toBe(formulaOf(edit.cells[0] ?? {}));
    expect(revertEdit(fixed, edit)).toEqual(wrong);
  });

  it('is no formula over amounts that are text, which it would leave out', () => {
    const part = Object.keys(hebei.sample.fields).find((key) => key === 'funds.fiscal') ?? neverSuch();
    const sheet = withFields({ [total]: right + 15, [part]: `${String(hebei.sample.fields[part])}万元` });
    expect(offers(sheet, 'T01')).toEqual([expect.stringMatching(/^合计改为 \d+ /)]);
  });

  it('keeps its unit where it is written with one', () => {
    expect(offers(withFields({ [total]: `${right + 15}万元` }), 'T01')[0]).toContain(`改为“${right}万元”`);
  });

  it('is left alone where a formula gives it', () => {
    const at = cellOf(wrong, right + 15);
    const formulas = wrong.grid.values.map((line, row) =>
      line.map((_, column) => (row === at.row && column === at.column ? '=10+20' : '')),
    );
    expect(offers({ ...wrong, grid: { ...wrong.grid, formulas } }, 'T01')).toEqual([]);
  });

  it('is no formula where a part is calculated from it: it would go round in a circle', () => {
    const at = cellOf(wrong, right + 15);
    const part = of(wrong, 'T01')[0]?.related[0]?.position ?? neverSuch();
    const withPart = (formula: string): SheetSnapshot => {
      const formulas = wrong.grid.values.map((line, row) =>
        line.map((_, column) => (row === part.row && column === part.column ? formula : '')),
      );
      return { ...wrong, grid: { ...wrong.grid, formulas } };
    };
    const kinds = (sheet: SheetSnapshot) =>
      of(sheet, 'T01').flatMap(({ fixes = [] }) => fixes.flatMap(({ kind, edit }) => (edit ? [kind] : [])));
    expect(kinds(withPart(`=${toA1(at)}-1`))).toEqual(['total']);
    expect(kinds(withPart('=其他!A1'))).toEqual(['total']);
    expect(kinds(withPart('=Z90+SUM(Z91:Z95)'))).toEqual(['total', 'formula']);
  });

  it('is asked about the unit first where one part was plainly typed in 元', () => {
    const part = 'funds.fiscal';
    const amount = Number(hebei.sample.fields[part]);
    const sheet = withFields({ [part]: amount * 10_000 });
    expect(offers(sheet, 'T01')[0]).toMatch(new RegExp(`^金额单位用错，改为 ${amount} `));
    const [fix] = of(sheet, 'T01')[0]?.fixes ?? [];
    expect(found(applyEdit(sheet, fix?.edit ?? neverSuch()))).toEqual([]);
  });
});

describe('T08 and T09, the spending plan', () => {
  const keys = hebei.schedule ?? [];
  const plan = (figures: readonly CellValue[]) =>
    withFields(Object.fromEntries(keys.map((key, index) => [key, figures[index] ?? null])));
  const after = (sheet: SheetSnapshot, code: string) =>
    of(sheet, code).map(({ fixes = [] }) => fixes.flatMap(({ edit }) => edit?.cells.map((cell) => cell.after) ?? []));
  const budget = Number(hebei.sample.fields[hebei.budget ?? '']);

  it('is added up where each figure was its own quarter’s', () => {
    expect(after(plan(['25%', '25%', '25%', '25%']), 'T08')).toEqual([['50%', '75%', '100%']]);
  });

  it('reaches its end', () => {
    expect(after(plan(['25%', '50%', '75%', '90%']), 'T08')).toEqual([['100%']]);
    expect(after(plan(['25%', '50%', '75%', null]), 'T08')).toEqual([['100%']]);
  });

  it('is left to the person where figures go down otherwise, or where more is planned before', () => {
    expect(after(plan(['25%', '60%', '50%', '100%']), 'T08')).toEqual([[]]);
    expect(after(plan(['25%', '50%', '120%', '130%']), 'T08')).toEqual([[]]);
  });

  it('is written in the shares its head asks for', () => {
    const amounts = [budget / 4, budget / 2, (budget * 3) / 4, budget];
    expect(after(plan(amounts.map((amount) => `${amount}万元`)), 'T09')).toEqual([['25%', '50%', '75%', '100%']]);
  });
});

describe('C06, numbers', () => {
  const goals = (text: string) => withFields({ goals: text });

  it('of goals are put in a row, in the way they are written', () => {
    expect(offers(goals('目标1：甲。\n目标2：乙。\n目标２：丙。\n目标4：丁。'), 'C06')).toEqual([
      '重新编号 | ' +
        describeEdit(
          firstFix(of(goals('目标1：甲。\n目标2：乙。\n目标２：丙。\n目标4：丁。'), 'C06')[0]) ?? neverSuch(),
          'zh-CN',
        ).join(),
    ]);
    const edit = firstFix(of(goals('1. 甲。\n３. 乙。\n4. 长3.5公里。'), 'C06')[0]);
    expect(edit?.cells[0]?.after).toBe('1. 甲。\n２. 乙。\n3. 长3.5公里。');
  });

  it.each([
    '1. 甲。\n2. 乙。\n1. 丙。\n2. 丁。',
    '1. 甲。\n3. 乙。\n2. 丙。',
    '1. 甲。\n3. 乙。\n4. 3.5公里。',
    '2. 甲。\n3. 乙。',
  ])('are left alone where lines begin anew, have changed places or lack the first: %j', (text) =>
    expect(offers(goals(text), 'C06')).toEqual([]),
  );

  it('of indicators go on from level to level where they do so elsewhere, else begin anew', () => {
    const named = (numbers: readonly number[]) =>
      sheetOf(
        hebei,
        withValues(
          {},
          Object.fromEntries(
            hebei.sample.indicators.map(({ name }, index) => [index, `指标${numbers[index] ?? index + 1}：${name}`]),
          ),
        ),
      );
    const through = named([1, 2, 4, 5, 6, 7, 8, 9].map((number, index) => (index < 2 ? index + 1 : number)));
    const [finding, ...others] = of(through, 'C06');
    expect(others).toEqual([]);
    expect(firstFix(finding)?.cells.map((cell) => cell.after)).toEqual(
      finding && hebei.sample.indicators.slice(2).map(({ name }, index) => `指标${index + 3}：${name}`),
    );
  });
});

describe('what is approved', () => {
  it('keeps its spelling in 全部修复 of an evaluation', () => {
    const rows = paperRows({ paper: 'self-evaluation', note: { 'zh-CN': '', 'en-US': '' } }).map((line) =>
      line.map((value) => (value === '≥4000人' ? '≧4000人' : value)),
    );
    const findings = found({ id: 's', name: '表', grid: { top: 0, left: 0, values: rows } });
    const mixed = findings.filter(({ code }) => code === 'V10');
    expect(mixed.map(({ fixes }) => fixes?.map(({ kind, isSafe }) => [kind, isSafe]))).toEqual([[['spelling', false]]]);
    const { edits, left } = allSafeFixes(findings);
    expect(edits).toEqual([]);
    expect(left.map(({ because }) => because)).toContain('unsafe');
  });
});

describe('all safe fixes', () => {
  it('put two slips of one cell right together, and say what they did and what is left', () => {
    const data = withValues({ 0: '≧5次数', 1: '≥95%' });
    const sheet = sheetOf(hebei, { ...data, fields: { ...data.fields, [hebei.budget ?? '']: 999 } });
    const safe = allSafeFixes(found(sheet));
    expect(safe.edits.flatMap(({ cells }) => cells.map(({ after }) => after))).toEqual(['≥5次']);
    expect(describeDone(safe, 'zh-CN')).toEqual(['单位、符号写法 2 处']);
    expect(describeLeft(safe, 'zh-CN')).toEqual([
      expect.stringMatching(/^\d+ 项会改动金额、分值、已批复的目标或表格结构，请逐项确认$/),
    ]);
  });

  it('are none of a faultless table', () => {
    expect(allSafeFixes(found(sheetOf(hebei)))).toEqual({ edits: [], done: [], left: [] });
  });
});

function neverSuch(): never {
  throw new Error('No fix is offered.');
}
