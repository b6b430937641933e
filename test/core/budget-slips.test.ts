import { describe, expect, it } from 'vitest';
import { createChecker, toA1, type CellValue } from '../../src/core';

/** One slip of another kind than a wrong sum in a budget's tables or its prose is told once, where it stands; what is right is not told at all. */

const CHECKER = createChecker();

type Row = readonly CellValue[];
type Rows = readonly Row[];

/** What is said of some sheets, the first called 1. */
function said(...sheets: readonly Rows[]): readonly string[] {
  const { findings } = CHECKER.check(
    sheets.map((rows, index) => {
      const width = Math.max(...rows.map(({ length }) => length));
      const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
      return { id: String(index), name: String(index + 1), grid: { top: 0, left: 0, values } };
    }),
    { wholeWorkbook: true },
  );
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(
      ({ code, severity, position, table }) =>
        `${table.sheetName}!${toA1({ row: position.row, column: position.column })} ${code} ${severity}`,
    );
}

/** The same rows with some cells replaced, by address. */
function changed(rows: Rows, cells: Readonly<Record<string, CellValue>>): Rows {
  return rows.map((row, at) =>
    Array.from({ length: 10 }, (_, column) => {
      const address = toA1({ row: at, column });
      return address in cells ? (cells[address] ?? null) : (row[column] ?? null);
    }),
  );
}

/** A statement of one sentence under its title. */
const prose = (text: string): Rows => [['某县水文站2025年单位预算情况说明'], [text]];

describe('“三公” beside meetings and training', () => {
  const wide: Rows = [
    ['一般公共预算“三公”经费、会议费和培训费支出情况表'],
    ['单位：某县水文站', '金额单位：万元'],
    ['项目', '2025年预算数'],
    ['合计', 14.5],
    ['一、“三公”经费', 9],
    ['（一）因公出国（境）费用', 0],
    ['（二）公务接待费', 2],
    ['（三）公务用车费', 7],
    ['1.公务用车运行费', 7],
    ['2.公务用车购置费', 0],
    ['二、会议费', 2.5],
    ['三、培训费', 3],
  ];
  const flat: Rows = [
    ['一般公共预算“三公”经费、会议费和培训费支出情况表'],
    ['单位：某县水文站', '金额单位：万元'],
    ['项目', '2025年预算数'],
    ['合计', 14.5],
    ['因公出国（境）费用', 0],
    ['公务用车购置及运行费', 7],
    ['公务接待费', 2],
    ['会议费', 2.5],
    ['培训费', 3],
  ];

  it.each([wide, flat])('is in the text the sum of its own three parts', (...rows) => {
    expect(said(rows, prose('2025年“三公”经费预算9.00万元，其中：公务接待费2.00万元。'))).toEqual([]);
  });

  it('may differ in the text', () => {
    expect(said(wide, prose('2025年“三公”经费预算9.50万元，其中：公务接待费2.00万元。'))).toEqual(['2!A2 T12 warning']);
  });

  it('adds up by itself and within the whole', () => {
    expect(said(changed(wide, { B5: 10, B4: 15.5 }))).toEqual(['1!B5 T02 error']);
    expect(said(changed(wide, { B4: 15.5 }))).toEqual(['1!B4 T02 error']);
  });
});

describe('a code below another that it does not begin with', () => {
  const byFunction: Rows = [
    ['一般公共预算支出表'],
    ['部门：某县水文站', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['208', '社会保障和就业支出', 20, 20],
    ['20805', '行政事业单位养老支出', 20, 20],
    ['2080505', '机关事业单位基本养老保险缴费支出', 14, 14],
    ['2080506', '机关事业单位职业年金缴费支出', 6, 6],
    ['213', '农林水支出', 180, 130, 50],
    ['21303', '水利', 180, 130, 50],
    ['2130313', '水文测报', 180, 130, 50],
    ['221', '住房保障支出', 11, 11],
    ['22102', '住房改革支出', 11, 11],
    ['2210201', '住房公积金', 11, 11],
    [null, '合计', 211, 161, 50],
  ];
  const all: Rows = [['单位支出预算总表'], ...byFunction.slice(1)];

  it('is told once where the amounts say that it belongs there', () => {
    expect(said(byFunction, all)).toEqual([]);
    expect(said(changed(byFunction, { A13: '2110201' }), all)).toEqual(['1!B13 T05 warning']);
    expect(said(changed(byFunction, { A7: '2081506' }), all)).toEqual(['1!B7 T05 warning']);
  });

  it('is not told of a row whose class and section were left out, and its amount counts', () => {
    const short = byFunction.filter(([code]) => code !== '221' && code !== '22102' && code !== '2130313');
    expect(said(short)).toEqual([]);
    expect(said(changed(short, { C11: 200, D11: 150 }))).toEqual(['1!C11 T06 error', '1!D11 T06 error']);
  });
});

describe('a note that says that a table is empty', () => {
  const fund = (note: string, amount: number | null = 30): Rows => [
    ['政府性基金预算支出表'],
    ['部门：某县水文站', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['212', '城乡社区支出', amount, null, amount],
    ['21208', '国有土地使用权出让收入安排的支出', amount, null, amount],
    [null, '合计', amount, null, amount],
    [note],
  ];

  it.each([
    '注：本单位2025年没有政府性基金预算拨款安排的支出，故本表为空。',
    '注：本单位没有使用政府性基金预算拨款安排的支出，故本表无数据。',
    '本部门无政府性基金预算支出。',
    '注：本表为空表。',
  ])('contradicts its amounts: %s', (note) => {
    expect(said(fund(note))).toEqual(['1!A7 C09 warning']);
    expect(said(fund(note, null))).toEqual([]);
  });

  it.each([
    '注：没有政府性基金预算支出的单位，本表为空表。',
    '注：如无数据，请以空表列示。',
    '注：本单位没有国有资本经营预算支出。',
    '注：本表数据来源于预算批复。',
  ])('may be about something else: %s', (note) => {
    expect(said(fund(note))).toEqual([]);
  });

  it('may stand below any table', () => {
    const rows = (note: string): Rows => [
      ['“三公”经费支出预算表'],
      ['部门：某县水文站', '单位：万元'],
      ['项目', '2025年预算数'],
      ['合计', 9],
      ['1.因公出国（境）费用', 0],
      ['2.公务接待费', 2],
      ['3.公务用车购置及运行费', 7],
      [note],
    ];
    expect(said(rows('注：本表无数据。'))).toEqual(['1!A8 C09 warning']);
    expect(said(rows('注：本单位没有安排因公出国（境）费用。'))).toEqual([]);
    expect(said(rows('注：本单位无政府性基金预算安排的“三公”经费。'))).toEqual([]);
  });
});
