import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, gridOf, layoutForm, toA1, type CellValue, type Form, type FormData } from '../../src/core';
import { layoutWords } from '../../src/words/layout';

/** 财预〔2019〕136号 prints a column for each kind of reason and for each possibility, to be ticked. */

function formCalled(id: string): Form {
  const found = FORMS.find((one) => one.id === id);
  if (!found) throw new Error(`There is no form ${id}.`);
  return found;
}

const form = formCalled('project-monitoring');
const { sample } = form;

/** The form filled with its sample, its last indicator changed, as a worksheet with further cells typed into it. */
function sheetWith(change: Partial<FormData['indicators'][number]>, typed: Readonly<Record<string, CellValue>> = {}) {
  const last = sample.indicators.length - 1;
  const data = {
    ...sample,
    indicators: sample.indicators.map((row, index) => (index === last ? { ...row, ...change } : row)),
  };
  const grid = gridOf(layoutForm(form, data, layoutWords['zh-CN']));
  const values = grid.values.map((row, at) =>
    row.map((value, column) => typed[toA1({ row: at + grid.top, column: column + grid.left })] ?? value),
  );
  return { id: '1', name: '监控', grid: { ...grid, values } };
}

const rowOf = ({ grid }: ReturnType<typeof sheetWith>, name: string) =>
  grid.values.find((row) => row.includes(name)) ?? [];
const found = (sheet: ReturnType<typeof sheetWith>) =>
  checkSheets([sheet]).findings.map(({ code, position }) => `${code} ${toA1(position)}`);

describe('columns to be ticked', () => {
  it('hold a tick below the answer, and the text of the reason behind its kinds', () => {
    const sheet = sheetWith({ possibility: '有可能', reason: '问卷回收较慢。' });
    expect(rowOf(sheet, '客商满意度').slice(7)).toEqual([
      ...[null, null, null, null, null],
      '问卷回收较慢。',
      ...[null, '√', null],
    ]);
    expect(found(sheet)).toEqual([]);
  });

  it('are asked for a reason where one is likely not to be reached, and content with a ticked kind', () => {
    expect(found(sheetWith({ possibility: '有可能', reason: null }))).toEqual(['C10 H17']);
    expect(found(sheetWith({ possibility: '有可能', reason: null }, { J17: '√' }))).toEqual([]);
  });

  it('may be ticked once', () => {
    expect(found(sheetWith({ possibility: '确定能' }, { O17: '√' }))).toEqual(['C13 N17']);
  });

  it('lose nothing that is no answer of the form', () => {
    expect(rowOf(sheetWith({ possibility: '视天气而定' }), '客商满意度')).toContain('视天气而定');
  });
});
