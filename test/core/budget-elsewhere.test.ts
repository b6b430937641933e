import { describe, expect, it } from 'vitest';
import { createChecker, toA1, type CellValue, type Grid } from '../../src/core';

/** Budget tables as units of other provinces publish them; what is right in them gives no finding, a slip does. */

const CHECKER = createChecker();

type Row = readonly CellValue[];
interface Lay {
  readonly name?: string;
  readonly rows: readonly Row[];
  readonly merges?: Grid['merges'];
  readonly formats?: Grid['formats'];
}

function check(...sheets: readonly Lay[]) {
  const result = CHECKER.check(
    sheets.map(({ name, rows, merges, formats }, index) => ({
      id: String(index),
      name: name ?? `Sheet${index + 1}`,
      grid: { top: 0, left: 0, values: rows.map((row) => [...row]), merges: merges ?? [], formats },
    })),
    { wholeWorkbook: true },
  );
  return {
    ...result,
    forms: result.tables.map(({ form }) => form),
    said: result.findings.map(({ code, severity, position }) => `${toA1(position)} ${code} ${severity}`),
  };
}

const blank = (count: number): Row[] => Array.from({ length: count }, () => []);
const DEPARTMENT = '编制部门：某市某区城管局';

/** A table of codes, in 元. */
function coded(title: string, body: readonly Row[], caption = DEPARTMENT): Row[] {
  return [
    [title],
    [caption, null, null, null, '单位：元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ...body,
  ];
}

const CODES: Row[] = [
  ['208', '社会保障和就业支出', 800, 800],
  ['20805', '行政事业单位养老支出', 800, 800],
  ['212', '城乡社区支出', 9200, 7000, 2200],
  ['21201', '城乡社区管理事务', 9200, 7000, 2200],
];
const GENERAL = '2026年部门一般公共预算支出功能分类预算表';

describe('blank rows before a total', () => {
  it.each([1, 3, 4, 8, 20])('%i of them do not end a table of codes', (count) => {
    const rows = (total: number) => coded(GENERAL, [...CODES, ...blank(count), ['合计', null, total, 7800, 2200]]);
    expect(check({ rows: rows(10000) }).said).toEqual([]);
    const at = `C${8 + count}`;
    expect(check({ rows: rows(10010) }).said).toEqual([`${at} T04 error`, `${at} T06 error`]);
  });

  it.each([4, 12])('%i of them do not end a table of two halves', (count) => {
    const rows = (total: number): Row[] => [
      ['2026年部门财务收支预算总表'],
      [DEPARTMENT, null, null, '单位：元'],
      ['本年收入', null, '本年支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 1000, '一、社会保障和就业支出', 300],
      ['二、政府性基金预算拨款收入', null, '二、城乡社区支出', 700],
      ['三、财政专户管理资金收入'],
      ['四、单位资金收入'],
      ...blank(count),
      ['收入总计', 1000, '支出总计', total],
    ];
    expect(check({ rows: rows(1000) }).said).toEqual([]);
    expect(check({ rows: rows(1100) }).said.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual([
      'T02 error',
      'T03 error',
    ]);
  });

  it('rows below a total and many blank rows are another list', () => {
    const end: Row[] = [['合计', null, 10000, 7800, 2200], ...blank(6), ['208', '草稿', 1, 1]];
    expect(check({ rows: coded(GENERAL, [...CODES, ...end]) })).toMatchObject({ said: [], forms: [expect.anything()] });
  });

  it('nor does a table with its total above end with another one', () => {
    const body: Row[] = [['合计', null, 10000, 7800, 2200], ...CODES];
    expect(check({ rows: coded(GENERAL, [...body, ...blank(6), ['合计', null, 1, 2, 3]]) }).said).toEqual([]);
  });

  it('a title between ends the table, even one that nobody knows', () => {
    const next: Row[] = [...blank(5), ['2026年部门往来款项清理情况表'], ['合计', null, 5, 5]];
    const { said, tables } = check({ rows: coded(GENERAL, [...CODES, ['合计', null, 10000, 7800, 2200], ...next]) });
    expect(said).toEqual([]);
    expect(tables.map(({ area }) => area.bottom)).toEqual([7]);
  });
});

describe('an empty table', () => {
  const FUND = '2026年部门政府性基金预算支出功能分类预算表';
  const NOTE = '注：本部门2026年无政府性基金预算财政拨款安排的预算，故本表为空表。';

  it.each<[string, readonly Row[]]>([
    ['below its 合计', [...blank(5), ['合计'], [NOTE]]],
    ['below many blank rows', [...blank(9), [NOTE]]],
    ['below a signature', [...blank(4), ['合计'], ['制表人：张三'], ['备注：本表无数据']]],
    ['beside its label', [['合计'], ['说明', '本单位没有政府性基金预算拨款']]],
  ])('has a note %s', (_, body) => {
    expect(check({ rows: coded(FUND, body) }).said).toEqual([]);
  });

  it('has none, or that of another table', () => {
    const empty = { rows: coded(FUND, [...blank(4), ['合计']]) };
    const filled = { rows: coded(GENERAL, [['合计', null, 10000, 7800, 2200], ...CODES]) };
    expect(check(empty, filled).said).toEqual(['A1 C09 warning']);
    // Alone it may be a form that nobody has begun to fill in.
    const alone = check(empty);
    expect(alone).toMatchObject({ said: [], status: 'incomplete' });
    expect(alone.tables.map(({ toFill }) => toFill.map(toA1))).toEqual([['A9']]);
    const wrong = coded('2026年部门国有资本经营预算支出功能分类预算表', [...blank(4), ['合计'], [NOTE]]);
    expect(check({ rows: wrong }).said).toEqual(['A9 C09 warning']);
  });

  it('does not take the note of the next table', () => {
    const rows = [
      ...coded(FUND, [...blank(4), ['合计']]),
      ...blank(2),
      ...coded('2026年部门国有资本经营预算支出功能分类预算表', [
        ['合计'],
        ['注：本部门无国有资本经营预算，本表为空表。'],
      ]),
    ];
    expect(check({ rows }).said).toEqual(['A1 C09 warning']);
  });
});

describe('the unit of a table', () => {
  const income: Row[] = [['合计', null, 10000, 7800, 2200], ...CODES];
  const pair = (caption: string, title: string, basic: number) => [
    { rows: coded(GENERAL, income, '编制部门：某市某区城管局') },
    {
      rows: [
        [title],
        [caption, null, null, null, '单位：元'],
        ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
        ['301', '工资福利支出', basic, basic],
        ['合计', null, basic, basic],
      ],
    },
  ];

  it.each([
    '编制单位：',
    '预算单位：',
    '部门/单位：',
    '填报部门：',
    '单位（部门）名称：',
    '部门（单位）：',
    '编报单位（盖章）：',
  ])('is named after %s', (label) => {
    const title = '2026年一般公共预算基本支出表';
    expect(check(...pair(`${label}某市某区城管局`, title, 7800)).said).toEqual([]);
    expect(check(...pair(`${label}某市某区城管局`, title, 7900)).said).toEqual([expect.stringContaining('T10 error')]);
  });

  it.each([
    '2026年部门一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算基本支出预算表（按部门经济分类科目）',
    '一般公共预算财政拨款基本支出分经济科目情况表',
    '2026年基本支出按经济分类安排情况统计表（试行）',
  ])('is not the title %s, which may be known or not', (title) => {
    expect(check(...pair(DEPARTMENT, title, 7800)).said).toEqual([]);
    expect(check(...pair('', title, 7900)).said).toEqual([expect.stringContaining('T10 error')]);
  });
});

describe('rounding', () => {
  const two = (total: number, unit: string, scale = 1) => [
    ['2026年部门一般公共预算支出表'],
    [DEPARTMENT, null, null, null, `单位：${unit}`],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['212', '城乡社区支出', total, 40 * scale, 60 * scale],
    ['合计', null, total, 40 * scale, 60 * scale],
  ];
  const codes = (rows: readonly Row[]) => [...new Set(check({ rows }).findings.map(({ code }) => code))];

  it('is half a 元 for each figure in a table of whole 元, and half a cent in others', () => {
    expect(codes(two(4001 + 6000, '元', 100))).toEqual(['T11']);
    expect(codes(two(4002 + 6000, '元', 100))).toEqual(['T04']);
    expect(codes(two(10000.02, '元', 100))).toEqual(['T04']);
    expect(codes(two(10000.01, '元', 100))).toEqual(['T11']);
    expect(codes(two(100.01, '万元'))).toEqual(['T11']);
    expect(codes(two(100.02, '万元'))).toEqual(['T04']);
    expect(codes(two(101, '万元'))).toEqual(['T04']);
  });

  it('is that of what the cells show, not of what they hold', () => {
    const rows = two(10001.4, '元', 100);
    const formats = rows.map((row) => row.map((value) => (typeof value === 'number' ? '#,##0' : 'General')));
    expect(check({ rows, formats }).findings.map(({ code }) => code)).toEqual(['T11', 'T11']);
  });

  it('is never in two totals that must be equal', () => {
    const rows: Row[] = [
      ['部门收支预算总表'],
      ['单位：元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 1000, '一、社会保障和就业支出', 300],
      ['二、单位资金收入', 500, '二、城乡社区支出', 1201],
      ['收入总计', 1500, '支出总计', 1501],
    ];
    expect(check({ rows }).said).toEqual(['D7 T03 error']);
  });
});

describe('rows that are no parts of a total', () => {
  const sides = (total: number, left: Row, right: Row): Row[] => [
    ['部门财政拨款收支预算总表'],
    ['单位：万元'],
    ['收入', null, '支出', null],
    ['项目', '预算数', '项目', '预算数'],
    ['一、一般公共预算拨款', 900, '一、一般公共服务支出', 300],
    ['二、政府性基金预算拨款', 100, '二、城乡社区支出', 700],
    [...left, ...right],
    ['收入总计', total, '支出总计', 1000],
  ];

  it('a blank one does not leave the total open', () => {
    const rows = (total: number) => sides(total, ['结转下年资金', null], ['结转下年资金', null]);
    expect(check({ rows: rows(1000) }).said).toEqual([]);
    expect(check({ rows: rows(1010) }).said).toContain('B8 T02 error');
  });

  it('nor does one of counts', () => {
    const rows = (total: number): Row[] => [
      ['2026年“三公”经费预算表'],
      ['单位：万元'],
      ['项目', '预算数'],
      ['合计', total],
      ['一、因公出国（境）费', 2],
      ['因公出国（境）团组数（个）', 1],
      ['二、公务用车购置及运行费', 5],
      ['公务用车保有量（辆）', 4],
      ['三、公务接待费', 1],
      ['国内公务接待批次', 30],
      ['国内公务接待人数', 200],
    ];
    expect(check({ rows: rows(8) }).said).toEqual([]);
    expect(check({ rows: rows(9) }).said).toEqual(['B4 T02 error']);
  });

  it('a row of two numbered names without amounts is no row of heads', () => {
    const rows = (total: number): Row[] => [
      ['部门财政拨款收支预算总表'],
      ['单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款', 900, '1、基本支出', 900],
      ['二、政府性基金预算拨款', null, '2、项目支出', null],
      ['三、国有资本经营预算拨款', 100, '3、城乡社区支出', 100],
      ['收入总计', total, '支出总计', 1000],
    ];
    expect(check({ rows: rows(1000) }).said).toEqual([]);
    expect(check({ rows: rows(1010) }).said).toEqual(['B8 T02 error', 'D8 T03 error']);
  });
});

describe('三公 from left to right', () => {
  const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const oneYear = (amounts: Row, merged = true): Lay => ({
    rows: [
      ['2026年部门“三公”经费和机关运行经费预算表'],
      [DEPARTMENT, null, null, null, null, null, '单位：万元'],
      ['“三公”经费预算数', null, null, null, null, null, '机关运行经费预算数'],
      ['合计', '因公出国(境)费', '公务接待费', '公务用车购置及运行费', null, null, null],
      [null, null, null, '小计', '购置费', '运行费', null],
      amounts,
    ],
    merges: merged
      ? [
          merge(2, 0, 2, 5),
          merge(2, 6, 4, 6),
          ...[0, 1, 2].map((column) => merge(3, column, 4, column)),
          merge(3, 3, 3, 5),
        ]
      : [],
  });
  const heads = ['合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'];
  const twoYears = (amounts: Row): Row[] => [
    ['一般公共预算“三公”经费支出表'],
    ['单位：万元'],
    ['2025年预算数', null, null, null, null, null, '2026年预算数'],
    [...heads, ...heads],
    [
      null,
      null,
      '小计',
      '公务用车购置费',
      '公务用车运行费',
      null,
      null,
      null,
      '小计',
      '公务用车购置费',
      '公务用车运行费',
    ],
    amounts,
  ];

  it.each([true, false])('is added up across the row (merged: %s)', (merged) => {
    expect(check(oneYear([114.22, 0, 0.46, 113.76, 75, 38.76, 507.25], merged))).toMatchObject({
      forms: ['three-public'],
      said: [],
    });
    expect(check(oneYear([115.22, 0, 0.46, 113.76, 75, 38.76, 507.25], merged)).said).toEqual(['A6 T02 error']);
    expect(check(oneYear([114.22, 0, 0.46, 113.76, 75, 48.76, 507.25], merged)).said).toEqual(['D6 T02 error']);
  });

  it('is that of the budget’s year', () => {
    const last = [999, 0, 46.56, 25, 21.56, 1.35];
    expect(check({ rows: twoYears([...last, 37.91, 0, 36.56, 15, 21.56, 1.35]) })).toMatchObject({
      forms: ['three-public'],
      said: [],
    });
    expect(check({ rows: twoYears([...last, 38.91, 0, 36.56, 15, 21.56, 1.35]) }).said).toEqual(['G6 T02 error']);
  });

  it('may list units above or below a 合计', () => {
    const rows = (total: number): Row[] => [
      ['2026年“三公”经费预算表'],
      ['单位：万元'],
      ['单位名称', '合计', '因公出国（境）费', '公务接待费', '公务用车购置费', '公务用车运行维护费'],
      ['合计', total, 1, 2, 3, 4],
      ['某局', 6, 1, 2, null, 3],
      ['某所', 4, null, null, 3, 1],
    ];
    expect(check({ rows: rows(10) })).toMatchObject({ forms: ['three-public'], said: [] });
    expect(check({ rows: rows(11) }).said).toEqual(['B4 T02 error']);
  });

  it('is no table of final accounts, nor one that lacks a kind', () => {
    const [, ...rest] = twoYears([1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1]);
    expect(check({ rows: [['“三公”经费支出决算表'], ...rest] }).forms).toEqual([]);
    expect(check({ rows: [['费用表'], ['合计', '公务接待费', '会议费'], [3, 1, 2]] }).forms).toEqual([]);
  });

  it('is held against economic codes by name: 30212 may be a unit’s own', () => {
    const basic = (name: string): Lay => ({
      rows: [
        ['2026年部门一般公共预算基本支出表'],
        [DEPARTMENT, null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
        ['302', '商品和服务支出', 7020, null, 7020],
        ['30212', name, 7020, null, 7020],
        ['合计', null, 7020, null, 7020],
      ],
    });
    const publicFunds = oneYear([0, 0, 0, 0, 0, 0, 507.25]);
    expect(check(publicFunds, basic('退休人员活动费')).said).toEqual([]);
    expect(check(publicFunds, basic('因公出国（境）费用')).said).toEqual([expect.stringContaining('T10 warning')]);
  });
});

describe('a table of no known form', () => {
  const byUnit = (total: number): Row[] => [
    ['2026年部门支出预算明细表'],
    [null, null, null, null, null, null, '单位：万元'],
    ['单位编码', '单位名称', '项目名称', '合计', '基本支出', null, null, '项目支出', '经营支出'],
    [null, null, null, null, '小计', '人员经费', '公用经费'],
    ['101001', '某局', '运转', total, 60, 50, 10, 30, 10],
    ['101002', '某所', '修缮', 20, 5, 5, null, 15, null],
  ];

  it('has its 小计 counted as what stands above it', () => {
    expect(check({ rows: byUnit(100) })).toMatchObject({ forms: ['budget-any'], said: [] });
    expect(check({ rows: byUnit(101) }).said).toEqual(['D5 T04 warning']);
  });
});
