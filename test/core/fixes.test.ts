/** Fixes of what cells hold: carried out on the sheet as it was read, checked again, and taken back. */
import { describe, expect, it } from 'vitest';
import {
  checkSheets,
  FORMS,
  layoutForm,
  type CellValue,
  type Finding,
  type Form,
  type FormData,
  type Grid,
  type SheetSnapshot,
} from '../../src/core';
import { gridOf } from '../../src/core/layout/plan-grid';
import { applyEdit, revertEdit } from '../../src/core/repair/apply';
import { describeEdit } from '../../src/words/edits';
import { writeCell } from './repair-damage';
import { layoutWords } from '../../src/words/layout';

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
    const { fix } = finding;
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
    expect(of(sheet, 'V02').map(({ message, fix }) => [message, fix])).toEqual([['month', undefined]]);
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
    expect(of(shown, 'V02').map(({ fix }) => fix)).toEqual([undefined]);
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

  it('are left alone where one of them is calculated', () => {
    const sheet = sheetOf(hebei, withValues({ 0: '≧10次', 1: '≧95%' }));
    const calculated = withCell(sheet, cellOf(sheet, '≧95%'), { value: '≧95%', formula: '="≧"&95&"%"' });
    expect(of(calculated, 'V10').map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe('V11, a number stored as text', () => {
  const whole = sheetOf(hebei);
  const at = cellOf(whole, 20);

  it('becomes the number', () => {
    const sheet = withCell(whole, at, { value: '20.00', format: 'General' });
    expect(expectFixed(sheet, 'V11', 1)).toEqual([expect.stringMatching(/^[A-Z]+\d+ 由文本“20\.00”改为数字 20$/)]);
    expect(describeEdit(of(sheet, 'V11')[0]?.fix ?? neverSuch(), 'en-US')).toEqual([
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
      expect(of(sheet, 'V11')[0]?.fix?.cells[0]?.format).toEqual({ before: format, after: 'General' });
    },
  );

  it('keeps a number format that shows numbers', () => {
    const sheet = withCell(whole, at, { value: '20', format: '#,##0.00' });
    expect(of(sheet, 'V11')[0]?.fix?.cells[0]).not.toHaveProperty('format');
    expectFixed(sheet, 'V11', 1);
  });

  it('is left alone where a formula gives it, or where it has more digits than a number keeps', () => {
    const calculated = withCell(whole, at, { value: '20', formula: '=TEXT(20,"0")' });
    expect(of(calculated, 'V11').map(({ fix }) => fix)).toEqual([undefined]);
    const long = withCell(whole, at, { value: '20.00000000000000001' });
    expect(of(long, 'V11').map(({ fix }) => fix)).toEqual([undefined]);
  });
});

function neverSuch(): never {
  throw new Error('No fix is offered.');
}
