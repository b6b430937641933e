import { describe, expect, it } from 'vitest';
import { checkSheets, toA1, type SheetSnapshot } from '../../src/core';
import { disclosure, MIXED, sheetsOf } from './ties-workbook';

/** What a statement says of single items: against the tables, of itself, and in percentages (T12, T16). */

const NAMES = new Map([
  ['20805', '行政事业单位养老支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
]);
const TABLES = sheetsOf(
  disclosure(MIXED).map((paper) => ({
    ...paper,
    data: {
      ...paper.data,
      rows: paper.data.rows?.map((row) => ({ ...row, name: NAMES.get(row.code ?? '') ?? row.name })),
    },
  })),
);
const ITEM = '“社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”';

function said(...lines: readonly string[]) {
  const text: SheetSnapshot = {
    id: 'text',
    name: '说明',
    grid: { top: 0, left: 0, values: [['2024年部门预算编制说明'], ...lines.map((line) => [line])] },
  };
  const { findings } = checkSheets([...TABLES, text], { wholeWorkbook: true });
  return findings.map(({ code, message, position }) => `${toA1(position)} ${code} ${message}`);
}

describe('an item by 类, 款 and 项', () => {
  it('is held against the tables', () => {
    expect(said(`1. ${ITEM}90.25万元，主要用于养老保险。`)).toEqual(['A2 T12 differs']);
  });

  it('is said once only', () => {
    expect(
      said(`1. ${ITEM}80.25万元。2023年预算执行数为50万元，2024年预算安排100万元，比2023年预算执行数增加100%。`),
    ).toEqual(['A2 T12 twice']);
  });

  it('has the class by another name than the tables: that of former years', () => {
    const former = ITEM.replace('社会保障和就业支出', '社会福利和救济支出');
    expect(said(`1. ${former}80.25万元，主要用于养老保险。`)).toEqual(['A2 T12 className']);
    expect(said(`1. ${ITEM.replace('和就业支出', '和就业')}80.25万元，主要用于养老保险。`)).toEqual([]);
  });

  it.each([
    ['the same amount', `1. ${ITEM}80.25万元，主要用于养老保险。`],
    ['cut off or rounded', `1. ${ITEM}80万元，主要用于养老保险。`],
    ['an item that no table lists', '1. “教育支出（类）普通教育（款）小学教育（项）”30万元。'],
  ])('%s is right', (_, line) => {
    expect(said(line)).toEqual([]);
  });
});

describe('what a template left in the text', () => {
  const RIGHT = `1. ${ITEM}80.25万元，主要用于养老保险。`;

  it.each([
    ['a choice', '2024年收入预算比上年增加（减少）5万元。'],
    ['another', '比上年增长/下降3.2%。'],
    ['a figure', '基本支出XX万元，用于人员经费。'],
    ['a name', '{单位名称}2024年没有安排政府性基金预算。'],
  ])('%s is told', (_, line) => {
    expect(said(RIGHT, line)).toEqual(['A3 T12 leftover']);
  });

  it.each([
    ['a reason in brackets', '比上年增加5万元（减少项目2个，新增项目3个）。'],
    ['letters of a model', '购置XXL号防护服20件，支出5万元。'],
    ['a masked name', '追授张××等3人，支出5万元。'],
  ])('%s is not', (_, line) => {
    expect(said(RIGHT, line).filter((one) => one.includes('leftover'))).toEqual([]);
  });
});

describe('a percentage', () => {
  const change = (before: string, now: string, rate: string) =>
    said(`2023年当年预算执行数为${before}万元，2024年预算安排${now}万元，比2023年预算执行数${rate}。`);

  it.each([
    ['11.67', '45.41', '增加314.82%'],
    ['3900', '3377.56', '减少1.10%'],
    ['3900', '3377.56', '增加13.40%'],
  ])('from %s to %s is not %s', (before, now, rate) => {
    expect(change(before, now, rate)).toEqual(['A2 T16 rate']);
  });

  it.each([
    ['3900', '3377.56', '减少13.40%'],
    ['3900', '3377.56', '减少13.3%'],
    ['1.48', '2.63', '增加77.70 %'],
    ['0', '60.13', '增加100.00%'],
    ['15.00', '15.00', '持平'],
  ])('from %s to %s is %s', (before, now, rate) => {
    expect(change(before, now, rate)).toEqual([]);
  });
});

describe('a change by an amount and in %', () => {
  it.each([
    ['of another direction', '2024年“三公”经费预算支出5.77万元，较上年减少0.60万元，下降11.61%。'],
    ['over this year', '社保类科目116433.12元，占支出总预算10.73%，同比增加16803.36元，增长14.43%。'],
  ])('%s is wrong', (_, line) => {
    expect(said(line)).toContain('A2 T16 rate');
  });

  it.each([
    ['that fits', '2024年项目经费5.77万元，较上年减少0.60万元，下降9.42%。'],
    ['of rounded amounts', '2024年项目经费1382万元，比上年增加3万元，增长0.25%。'],
    ['of what the sentence began with', '2024年某项经费10万元，其中印刷费3万元，较上年增加2万元，增长25%。'],
    ['of nothing', '2024年项目经费5万元，比上年增加5万元，增长100%。'],
  ])('%s is right', (_, line) => {
    expect(said(line)).toEqual([]);
  });
});

describe('shares of one whole', () => {
  const shares = (publicShare: string) =>
    `按用途分：人员449.69万元，占57.99%；公用73.59万元，占${publicShare}；项目252.15万元，占32.52%。`;

  it('are proved by each other', () => {
    expect(said('全年一共775.43万元。', shares('10.59%'))).toEqual(['A3 T12 proportion']);
    expect(said('全年一共775.43万元。', shares('9.49%'))).toEqual([]);
  });

  it('say nothing where their whole is not stated, or is not the same', () => {
    expect(said(shares('10.59%'))).toEqual([]);
    expect(said('全年一共775.43万元。', shares('9.49%').replace('占57.99%', '占基本支出85.94%'))).toEqual([]);
  });
});

describe('purchases by kind', () => {
  const bought = (services: string) =>
    `2024年政府采购预算总额63.00万元，其中：政府采购货物预算4.20万元、政府采购工程预算0.00万元、政府采购服务预算${services}万元。`;

  it('add up to the whole', () => {
    expect(said(bought('85.80'))).toEqual(['A2 T12 sum']);
    expect(said(bought('58.80'))).toEqual([]);
  });
});

describe('a class of expenditure', () => {
  it('is held against the tables, of whatever money', () => {
    expect(said('支出按功能分类，包括社会保障和就业支出80.25万元。')).toEqual([]);
    expect(said('支出按功能分类，包括社会保障和就业支出80万元。')).toEqual([]);
    expect(said('支出按功能分类，包括社会保障和就业支出90.25万元。')).toEqual(['A2 T12 differs']);
    expect(said('社会保障和就业支出比上年增加90.25万元。')).toEqual([]);
  });
});

describe('income by its sources', () => {
  const income = (undertaking: string) =>
    `某学校2024年收入预算7202.76万元，其中：一般公共预算拨款收入5812.76万元；事业收入${undertaking}万元。`;

  it('is no less than they are together', () => {
    expect(said(income('1400.00')).filter((one) => !one.endsWith('differs'))).toEqual([]);
    expect(said(income('1390.00')).filter((one) => !one.endsWith('differs'))).toEqual([]);
  });
});

describe('two shares of one whole', () => {
  const shares = (share: string) => `全年一共1657.05万元：甲类912.75万元，占55.08%；乙类744.30万元，占${share}。`;

  it('prove each other where they make it up', () => {
    expect(said(shares('44.92%'))).toEqual([]);
    expect(said(shares('49.02%'))).toEqual(['A2 T12 proportion']);
    expect(said(shares('49.02%').replace('1657.05', '2657.05'))).toEqual([]);
  });
});
