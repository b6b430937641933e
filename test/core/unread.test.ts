import { describe, expect, it } from 'vitest';
import { areaToA1, checkSheets, FORMS, gridOf, templatePlans, type SheetSnapshot } from '../../src/core';
import { layoutWords } from '../../src/words/layout';
import { checkedAlone } from '../samples/checked';
import { compact, fullWidth, official, spacers, unmergedBlank, unmergedRepeated, type Dress } from '../samples/dress';
import { SEED_TABLES } from '../samples/seeds';
import type { Rows } from '../support/rows';

function sheet(rows: Rows, name = '表', id = name): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return { id, name, grid: { top: 0, left: 0, values } };
}

const check = (...sheets: SheetSnapshot[]) => checkSheets(sheets, { wholeWorkbook: true });
const seen = (...sheets: SheetSnapshot[]) =>
  check(...sheets).unread.map(({ sheetName, area, looksLike }) => `${sheetName} ${areaToA1(area)} ${looksLike}`);

/** A target table that every version reads. */
const READ: Rows = [
  ['项目支出绩效目标表'],
  ['项目名称', '会议服务'],
  ['主管部门及代码', '某局', '实施单位', '某所'],
  ['项目资金（万元）', '年度资金总额', 100],
  [null, '其中：当年财政拨款', 60],
  [null, '上年结转资金', 0],
  [null, '其他资金', 40],
  ['总体目标', '目标1：办好会议12次。'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  [null, '产出指标', '数量指标', '会议次数', '12次'],
  [null, null, '质量指标', '会议完成率', '100%'],
  [null, null, '时效指标', '按期办会率', '100%'],
  [null, null, '成本指标', '会议支出', '≤100万元'],
  [null, '效益指标', '社会效益指标', '政策知晓率', '≥90%'],
  [null, '满意度指标', '服务对象满意度指标', '参会人员满意度', '≥90%'],
];

/** The same form under heads that nobody knows: only its title and labels tell what it is. */
const UNKNOWN_HEADS: Rows = [
  ['项目支出绩效目标表'],
  ['（2026年度）'],
  ['项目名称', '会议服务'],
  ['项目资金', '年度资金总额', 100],
  ['总体目标', '办好会议12次'],
  ['考核类别', '考核内容', '考核标准'],
  ['办会', '会议次数', '十二次'],
  ['评价', '参会人员评价', '好'],
];

const FINAL_ACCOUNTS: Rows = [
  ['收入支出决算总表'],
  ['部门：某中心', null, null, '公开01表', null, '金额单位：万元'],
  ['收入', null, null, '支出'],
  ['项目', '行次', '金额', '项目', '行次', '金额'],
  ['一、一般公共预算财政拨款收入', 1, 440.55, '一、一般公共服务支出', 29, 423.2],
  ['二、政府性基金预算财政拨款收入', 2, 0, '二、外交支出', 30, 0],
];

const ADDRESSES: Rows = [
  ['2026年预算单位联系人通讯录表'],
  ['单位', '姓名', '职务', '电话'],
  ['某县教育局', '张×', '会计', '0315-0000001'],
  ['某县水利局', '李×', '出纳', '0315-0000002'],
];

describe('what nobody read and looks like a table of ours', () => {
  it.each<[string, Rows, string]>([
    ['a target table with unknown heads', UNKNOWN_HEADS, '表 A1:C8 target'],
    [
      'a self-evaluation with unknown heads',
      [
        ['2025年度项目支出绩效自评表'],
        ['项目名称', '会议服务', '主管部门', '某局'],
        ['预算', 100, '执行', 90],
        ['得分', 95],
      ],
      '表 A1:D4 self-evaluation',
    ],
    [
      'a monitoring table',
      [
        ['项目支出绩效运行监控表'],
        ['项目名称', '会议服务'],
        ['年初预算数', 100],
        ['1-7月执行数', 50],
        ['进度', '正常', '绩效'],
      ],
      '表 A1:C5 monitoring',
    ],
    [
      'heads of indicators without a title, over columns nobody knows',
      [
        ['一级指标', '二级指标', '三级指标', '本级打分', '上级打分'],
        ['产出', '数量', '会议次数', 3, 4],
      ],
      '表 A1:E2 target',
    ],
    [
      'a scoring sheet without points',
      [
        ['事前绩效评估打分表'],
        ['一级指标', '二级指标', '三级指标', '评分标准', '评估得分'],
        ['立项必要性', '政策相关性', '与规划相符', '相符得10分', 9],
      ],
      '表 A1:E3 unknown',
    ],
    [
      'a budget table in a layout of its own',
      [
        ['2026年部门经费预算情况表'],
        ['单位：万元'],
        ['处室', '人员经费', '公用经费', '专项'],
        ['办公室', 12, 3, 5],
        ['业务处', 20, 4, 9],
      ],
      '表 A1:D5 budget',
    ],
    [
      'a list of what projects cost, by the title alone',
      [
        ['2026年部门预算业务费安排表'],
        ['某县水利局', null, '单位：万元'],
        ['事项', '用途', '数额'],
        ['水质监测', '取样', 12],
        ['河道保洁', '劳务', 8],
      ],
      '表 A1:C5 budget',
    ],
    [
      'a table of projects under a title without 预算',
      [['项目支出情况表'], ['单位：万元'], ['科目编码', '事项', '数额', '其中'], ['22001', '地质监测', 171, 100]],
      '表 A1:D4 budget',
    ],
  ])('%s leaves the check incomplete', (_, rows, expected) => {
    expect(seen(sheet(rows))).toEqual([expected]);
    expect(check(sheet(rows))).toMatchObject({ status: 'incomplete', tables: [] });
  });

  it.each<[string, Rows, string]>([
    ['final accounts', FINAL_ACCOUNTS, '表 A1:F6 final-account'],
    [
      'a list of projects',
      [
        ['项目名称', '项目编码', '预算数（万元）'],
        ['会议服务', 'P1', 10],
        ['培训', 'P2', 20],
        ['购置', 'P3', 30],
      ],
      '表 A1:C4 list',
    ],
    [
      'a library of indicators',
      [
        ['项目支出绩效共性指标体系'],
        ['一级指标', '二级指标', '三级指标', '指标解释'],
        ['决策', '项目立项', '立项依据充分性', '项目立项是否符合法律法规'],
      ],
      '表 A1:D3 list',
    ],
  ])('%s: named, and makes nothing incomplete', (_, rows, expected) => {
    expect(seen(sheet(rows))).toEqual([expected]);
    expect(check(sheet(rows))).toMatchObject({ status: 'none', problems: [] });
    expect(check(sheet(READ, '目标'), sheet(rows)).status).not.toBe('incomplete');
  });

  it('is told from the sheet name where the table has no title', () => {
    const rows: Rows = [
      ['科目编码', '科目名称', '基本支出', '项目支出'],
      ['205', '教育支出', 5, 6],
      ['20502', '普通教育', 5, 6],
    ];
    expect(seen(sheet(rows, 'GK03 支出决算表'))).toEqual(['GK03 支出决算表 A1:D3 final-account']);
  });

  it('is found below and beside a table that was read, with its own range', () => {
    const gap: Rows = [[], []];
    expect(seen(sheet([...READ, ...gap, ...UNKNOWN_HEADS]))).toEqual(['表 A18:C25 target']);
    expect(seen(sheet([...UNKNOWN_HEADS, ...gap, ...READ]))).toEqual(['表 A1:C8 target']);
    expect(check(sheet([...READ, ...gap, ...UNKNOWN_HEADS])).tables).toHaveLength(1);
  });

  it('goes on over the blank rows that a form leaves for items a unit does not have', () => {
    const blank: Rows = Array.from({ length: 9 }, () => []);
    expect(seen(sheet([...UNKNOWN_HEADS, ...blank, ['合计', 3, 4]]))).toEqual(['表 A1:C18 target']);
  });
});

describe('what is passed over', () => {
  it.each<[string, Rows]>([
    ['a list of addresses', ADDRESSES],
    ['notes', [['填报说明'], ['一、请于月底前填报绩效目标表。'], ['二、一级指标、二级指标、三级指标不得改动。']]],
    [
      'a list of contents',
      [['2026年部门预算公开表目录'], ['表1', '部门收支总表'], ['表2', '部门收入总表'], ['表3', '项目支出绩效目标表']],
    ],
    [
      'a list of titles',
      [['部门收支总表'], ['部门收入总表'], ['部门支出总表'], ['项目支出绩效目标表'], ['项目支出绩效自评表']],
    ],
    [
      'a plain list of purchases',
      [
        ['办公用品采购明细表'],
        ['序号', '品名', '数量', '单价', '金额'],
        [1, '打印纸', 20, 25, 500],
        [2, '硒鼓', 3, 300, 900],
      ],
    ],
    [
      'the budget of a building site',
      [
        ['消防工程预算表'],
        ['序号', '名称', '数量', '单价', '金额'],
        [1, '钢管', 20, 25, 500],
        [2, '阀门', 3, 300, 900],
      ],
    ],
    [
      'bonuses',
      [['绩效工资发放表'], ['姓名', '绩效得分', '项目奖金', '金额'], ['张×', 95, 1000, 1500], ['李×', 90, 900, 1400]],
    ],
    ['nothing', [[]]],
  ])('%s', (_, rows) => {
    expect(seen(sheet(rows))).toEqual([]);
    expect(check(sheet(rows))).toMatchObject({ status: 'none', problems: [{ kind: 'no-table' }] });
  });

  it('the lines above a table that was read, and its notes and signatures below', () => {
    const above: Rows = [['附件2'], ['2025年度项目支出绩效自评表'], ['填报单位：某局', '单位：万元']];
    const below: Rows = [['注：本表一式三份。'], ['填报人：张×', '联系电话：0315-0000001']];
    expect(seen(sheet([...above, ...READ.slice(1), ...below]))).toEqual([]);
  });
});

describe('a table that was read', () => {
  const DRESSES: readonly Dress[] = [
    official,
    unmergedBlank,
    unmergedRepeated,
    compact,
    fullWidth,
    spacers(3, 'dropped'),
  ];

  it.each(DRESSES.map((dress) => [dress.name, dress] as const))('leaves nothing behind: %s', (_, dress) => {
    expect(SEED_TABLES.flatMap((table) => checkedAlone(table, dress).result.unread)).toEqual([]);
  });

  it.each(FORMS.map((form) => [form.id, form] as const))('leaves nothing behind, empty as inserted: %s', (_, form) => {
    const [plan] = templatePlans([form], { year: 2027, unitName: '某县水利局', unitCode: '101' }, layoutWords['zh-CN']);
    if (!plan) throw new Error('no plan');
    const { tables, unread } = checkSheets([{ id: '1', name: plan.name, grid: gridOf(plan) }]);
    expect([tables.length, unread]).toEqual([1, []]);
  });
});

describe('the state of a check', () => {
  it('is clean where only hints were found', () => {
    const asText = READ.map((row) => row.map((cell) => (cell === 60 ? '60' : cell)));
    expect(check(sheet(READ)).findings).toEqual([]);
    const { findings, status } = check(sheet(asText));
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['hint']));
    expect(status).toBe('clean');
  });

  it('is findings with an error or a warning, and incomplete where something else was not read', () => {
    const wrong = READ.map((row) => row.map((cell) => (cell === 40 ? 50 : cell)));
    expect(check(sheet(wrong)).status).toBe('findings');
    const both = check(sheet(wrong), sheet(UNKNOWN_HEADS, '其他'));
    expect(both.status).toBe('incomplete');
    expect(both.findings.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('is none without any visible sheet, and says so', () => {
    expect(check()).toMatchObject({ status: 'none', problems: [{ kind: 'no-sheet' }], unread: [] });
  });

  it('is none for a sentence that states a figure: there is no table to hold it against', () => {
    expect(check(sheet([['2024年预算收入10万元，均为一般公共预算收入。']]))).toMatchObject({
      status: 'none',
      problems: [],
    });
  });

  it.each(['too-large', 'damaged'] as const)('is incomplete where a sheet is %s, which is named', (unread) => {
    const { status, problems, tables } = check(sheet(READ), { ...sheet([], '底稿'), unread });
    expect([status, tables.length]).toEqual(['incomplete', 1]);
    expect(problems).toEqual([
      { kind: 'unread-sheet', sheetId: '底稿', sheetName: '底稿', message: unread, values: {} },
    ]);
  });
});
