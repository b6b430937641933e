import { describe, expect, it } from 'vitest';
import { check, type Sheet } from './unit-budgets';

/** What a unit's text says of its own tables: what is right gives nothing, a slip is told. */

const income: Sheet = {
  rows: [
    ['部门收支总表'],
    ['某镇卫生院', null, null, '单位：万元'],
    ['收入', null, '支出'],
    ['项目', '预算数', '项目', '预算数'],
    ['一般公共预算拨款收入', 300, '社会保障和就业支出', 100],
    ['事业收入预算', 620.5, '卫生健康支出', 800.7],
    ['上级补助收入', null, '住房保障支出', 20],
    ['其他收入预算', 0.2],
    ['本年收入合计', 920.7, '本年支出合计', 920.7],
    ['收入总计', 920.7, '支出总计', 920.7],
  ],
  merged: ['A3:B3', 'C3:D3'],
};
const text = (...lines: readonly string[]): Sheet => ({
  rows: [['某镇卫生院2025年单位预算情况说明'], ...lines.map((line) => [line])],
});

describe('a source of income that the form does not print', () => {
  const said = (amount: string) =>
    check(
      income,
      text(`收入预算：2025年年初预算数920.70万元，其中：一般公共预算拨款300.00万元，事业收入${amount}万元。`),
    ).said;

  it('is held against the row that means it', () => {
    expect(said('620.50')).toEqual([]);
    expect(said('620.60')).toEqual(['表2!A2 T12 warning']);
  });
});

describe('classes of expenditure below a line that names their money', () => {
  const said = (heading: string) => check(income, text(heading, '“卫生健康支出”（类）700.70万元，用于医疗。')).said;

  it('are those of that money', () => {
    expect(said('财政拨款安排支出按功能分类情况：')).toEqual([]);
    expect(said('支出按功能分类情况：')).toEqual(['表2!A3 T12 warning']);
  });
});

describe('a sum in a text', () => {
  const said = (basic: string) =>
    check(
      income,
      text(
        `支出中基本支出${basic}万元，由两部分组成。基本支出${basic}万元（人员经费500.33万元，公用经费100.22万元）。`,
      ),
    ).said;

  it('may be off by what rounding does', () => {
    expect(said('600.56')).toEqual([]);
    expect(said('600.65')).toEqual(['表2!A2 T12 warning']);
  });
});

describe('a change against a year that is named with its amount', () => {
  const said = (way: string, by = '40.00') =>
    check(
      text(
        `2025年收入总计920.70万元，其中本年收入900.00万元。与2024年收入总计960.70万元相比，${way}${by}万元，主要是项目完工。`,
      ),
    ).said;

  it('goes the way of the amounts', () => {
    expect(said('减少')).toEqual([]);
    expect(said('增加')).toEqual(['表1!A2 T16 warning']);
    // The change of something else.
    expect(said('增加', '30.00')).toEqual([]);
  });
});

describe('changes of “三公” by its parts', () => {
  const said = (all: string, cars = '减少0.60万元') =>
    check(
      text(
        `2025年“三公”经费预算数为6.00万元，比上年${all}，其中：公务用车运行费5.00万元，${cars}；公务接待费1.00万元，减少0.50万元。`,
      ),
    ).said;

  it('are together no less than the whole', () => {
    expect(said('减少1.10万元')).toEqual([]);
    expect(said('减少0.90万元')).toEqual(['表1!A2 T12 warning']);
    // Last year there may have been travel abroad.
    expect(said('减少2.10万元')).toEqual([]);
    expect(said('减少0.90万元', '与上年持平')).toEqual([]);
  });
});
