import { describe, expect, it } from 'vitest';
import { checkSheets, toA1, type CellValue } from '../../src/core';
import { evenRows, type Rows } from '../support/rows';

/** Target tables of forms that the program does not declare: what they say is read in the words of the field, and checked as far as it goes. */

function check(rows: Rows, name = '表') {
  const values = evenRows(rows);
  const { tables, findings, problems } = checkSheets([{ id: '1', name, grid: { top: 0, left: 0, values } }]);
  return {
    keys: tables.map(({ key }) => key),
    titles: tables.map(({ title }) => title),
    areas: tables.map(({ area }) => `${area.top + 1}-${area.bottom + 1}`),
    said: findings.map(({ code, severity, position }) => `${toA1(position)} ${code} ${severity}`),
    unreadable: problems.map(({ position }) => position && toA1(position)),
  };
}

/** The same rows with some cells replaced, by address. */
function changed(rows: Rows, cells: Readonly<Record<string, CellValue>>): Rows {
  return rows.map((row, at) =>
    Array.from({ length: 9 }, (_, column) => {
      const address = toA1({ row: at, column });
      return address in cells ? (cells[address] ?? null) : (row[column] ?? null);
    }),
  );
}

const INDICATORS: Rows = [
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  [null, '成本指标', '经济成本指标', '改造成本', '≤200万元'],
  [null, '产出指标', '数量指标', '改造泵站数量', '≥3座'],
  [null, null, '质量指标', '验收合格率', '≥98%'],
  [null, '效益指标', '社会效益指标', '受益人口', '≥4000人'],
  [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

describe('a self-evaluation', () => {
  const TABLE: Rows = [
    ['项目支出绩效自评表'],
    ['（2023年度）'],
    ['项目名称', null, '泵站改造'],
    ['主管部门', null, '某县水务局', null, null, '实施单位', '某县泵站管理所'],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, null, '年度资金总额', 200, 180, 171, 10, '95%', 9.5],
    [null, null, '其中：本年财政拨款', 150, 150, 150, '—', null, '—'],
    [null, null, '其他资金', 50, 30, 21, '—', null, '—'],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况'],
    [null, '改造泵站3座。', null, null, null, '改造泵站3座。'],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    [null, '产出指标（50分）', '数量指标', '改造泵站数量', '≥3座', '3座', 50, 50],
    [null, '效益指标（30分）', '社会效益指标', '受益人口', '≥4000人', '4100人', 30, 30],
    [null, '满意度指标（10分）', '服务对象满意度指标', '群众满意度', '≥90%', '93%', 10, 10],
    ['总分', null, null, null, null, null, 100, 99.5],
  ];

  it('says nothing where its sums hold in every column', () => {
    expect(check(TABLE)).toEqual({
      keys: ['泵站改造'],
      titles: ['项目支出绩效自评表'],
      areas: ['1-14'],
      said: [],
      unreadable: [],
    });
  });

  it.each([
    ['D8', 40, 'D6 T01 error'],
    ['E8', 25, 'E6 T01 error'],
    ['F7', 140, 'F6 T01 error'],
  ])('has %s held against the total of its column', (address, amount, finding) => {
    expect(check(changed(TABLE, { [address]: amount })).said).toEqual([finding]);
  });

  it('lets a source nobody knows explain the difference', () => {
    const [upper, lower] = [TABLE.slice(0, 7), TABLE.slice(7)];
    const bonds = [null, null, '专项债券', 10, 10, 10];
    const totals = changed([...upper, bonds, ...lower], { D6: 210, E6: 190, F6: 181 });
    expect(check(totals).said).toEqual([]);
  });

  it('has no sum checked with an amount that cannot be read, and says which it is', () => {
    expect(check(changed(TABLE, { E8: '约30' }))).toMatchObject({ said: [], unreadable: ['E8'] });
  });

  it('demands no kinds of indicators: they were approved with the budget', () => {
    const rest = TABLE.filter((row) => row[1] !== '效益指标（30分）');
    expect(check(changed(rest, { G14: 70, H14: 69.5 })).said).toEqual([]);
  });
});

describe('a declaration in two halves', () => {
  const TABLE: Rows = [
    ['项目支出绩效目标申报表'],
    ['（2024年度）'],
    ['项目名称', null, '河道整治'],
    ['项目资金（万元）', null, '中期资金总额：', null, 900, '年度资金总额：', null, 310],
    [null, null, '其中：财政拨款', null, 800, '其中：财政拨款', null, 300],
    [null, null, '其他资金', null, 100, '其他资金', null, 10],
    ['总体目标', '中期目标', null, null, null, '年度目标'],
    [null, '整治河道30公里。', null, null, null, '整治河道10公里。'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值'],
    [null, '产出指标', '数量指标', '整治长度', '≥30公里', '数量指标', '整治长度', '≥10公里'],
    [null, null, '质量指标', '验收合格率', '100%', '质量指标', '验收合格率', '100%'],
    [null, null, '时效指标', '按期完成率', '100%', '时效指标', '按期完成率', '100%'],
    [null, null, '成本指标', '整治成本', '≤900万元', '成本指标', '整治成本', '≤310万元'],
    [null, '效益指标', '社会效益指标', '受益人口', '≥9000人', '社会效益指标', '受益人口', '≥3000人'],
    [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '服务对象满意度指标', '群众满意度', '≥90%'],
  ];

  it('is one table, and nothing is held against the other half', () => {
    expect(check(TABLE)).toEqual({
      keys: ['河道整治'],
      titles: ['项目支出绩效目标申报表'],
      areas: ['1-15'],
      said: [],
      unreadable: [],
    });
  });

  it.each([
    ['H6', 20, ['H4 T01 error']],
    ['E6', 90, ['E4 T01 error']],
    ['H13', '≤350万元', ['H13 T07 error']],
    ['F8', null, ['F8 C01 error']],
  ])('finds %s in its own half', (address, value, said) => {
    expect(check(changed(TABLE, { [address]: value })).said).toEqual(said);
  });

  it('says that a half has no indicators', () => {
    const blank = Object.fromEntries(
      [10, 11, 12, 13, 14, 15].flatMap((row) => [
        [`G${row}`, null],
        [`H${row}`, null],
      ]),
    );
    expect(check(changed(TABLE, blank)).said).toEqual(['F9 C04 error']);
  });
});

describe('a list of projects', () => {
  const LIST: Rows = [
    ['2024年部门预算项目支出绩效目标表'],
    ['单位：万元'],
    [
      '项目名称',
      '预算数',
      '年度绩效目标',
      '一级指标',
      '二级指标',
      '三级指标',
      '绩效指标性质',
      '绩效指标值',
      '绩效度量单位',
    ],
    ['线路巡检', 30, '完成全年巡检。', '产出指标', '数量指标', '巡检里程', '≥', 500, '公里'],
    [null, null, null, null, '质量指标', '隐患处理率', '≥', 98, '%'],
    [null, null, null, null, '时效指标', '巡检及时率', '＝', 100, '%'],
    [null, null, null, null, '成本指标', '巡检成本', '≤', 30, '万元'],
    [null, null, null, '效益指标', '社会效益指标', '停电次数下降率', '≥', 5, '%'],
    [null, null, null, '满意度指标', '服务对象满意度指标', '用户满意度', '≥', 90, '%'],
    ['设备购置', 12, '购置设备。', '产出指标', '数量指标', '购置数量', '≥', 4, '台'],
    [null, null, null, null, '质量指标', '验收合格率', '＝', 100, '%'],
    [null, null, null, null, '时效指标', '购置完成时间', '定性', '2024年11月底前', null],
    [null, null, null, null, '成本指标', '购置成本', '≤', 12, '万元'],
    [null, null, null, '效益指标', '社会效益指标', '设备使用率', '≥', 95, '%'],
    [null, null, null, '满意度指标', '服务对象满意度指标', '使用人员满意度', '≥', 90, '%'],
  ];
  const repeated = LIST.map((row, at) =>
    at < 3 ? row : [...(LIST[at < 9 ? 3 : 9] ?? []).slice(0, 3), ...row.slice(3)],
  );

  it.each([
    ['named once', LIST],
    ['named in every row', repeated],
  ])('with projects %s is a table for each', (_, rows) => {
    expect(check(rows)).toEqual({
      keys: ['线路巡检', '设备购置'],
      titles: ['线路巡检', '设备购置'],
      areas: ['1-9', '10-15'],
      said: [],
      unreadable: [],
    });
  });

  it('holds costs against the budget of their own project, and asks of each what is demanded', () => {
    expect(check(changed(LIST, { H13: 15 })).said).toEqual(['H13 T07 error']);
    expect(check(LIST.filter((row) => row[5] !== '设备使用率')).said).toEqual(['D10 C02 error']);
    expect(check(changed(LIST, { C10: null })).said).toEqual(['C10 C01 error']);
  });

  it('does not take the same name in two projects for a repetition', () => {
    expect(check(changed(LIST, { F10: '巡检里程' })).said).toEqual([]);
  });
});

describe('the targets of a department', () => {
  const TABLE: Rows = [
    ['部门整体支出绩效目标申报表'],
    ['（2024年度）'],
    ['部门（单位）名称', null, '某县文化馆'],
    ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）'],
    [null, null, null, '总额', '财政拨款', '其他资金'],
    [null, '公益演出', '下乡演出', 60, 50, 10],
    [null, '馆舍维护', '日常维修', 40, 40, 0],
    [null, '金额合计', null, 100, 90, 10],
    ['年度总体目标', null, '丰富群众文化生活。'],
    ...INDICATORS.filter((row) => row[1] !== '成本指标'),
  ];

  it('has the amounts of each task, and their sums, held against each other', () => {
    expect(check(TABLE).said.filter((line) => line.includes('error'))).toEqual([]);
    expect(check(changed(TABLE, { E6: 45 })).said.filter((line) => line.includes('error'))).toEqual([
      'D6 T02 error',
      'E8 T02 error',
    ]);
  });
});

describe('a label that only heads what follows', () => {
  const TABLE: Rows = [
    ['某省项目支出绩效目标申报表'],
    ['项目名称', null, '泵站改造'],
    ['总体目标', null, '改造泵站3座。'],
    ['绩效目标'],
    ...INDICATORS,
  ];

  it('does not make the goal empty', () => {
    expect(check(TABLE).said).toEqual([]);
    expect(check(changed(TABLE, { C3: null })).said).toEqual([expect.stringMatching(/C01 error$/)]);
  });
});

describe('amounts beside their labels', () => {
  const table = (...funds: Rows): Rows => [
    ['某市项目支出绩效目标表'],
    ['项目名称', null, '泵站改造'],
    ['主管部门', '某县水务局', '实施单位', '某县泵站管理所'],
    ...funds,
    ['年度目标', null, '改造泵站3座。'],
    ...INDICATORS,
  ];

  it.each([
    ['年度资金总额', '其中：财政拨款', '其他资金'],
    ['本年度资金总额', '其中：省级财政资金', '自筹资金'],
    ['资金总额：', '1.申请财政资金', '2.其他'],
    ['2024年预算总额', '中央补助', '地方资金'],
    ['当年预算', '其中：本年一般公共预算拨款', '单位自有资金'],
  ])('%s = %s + %s', (total, one, rest) => {
    const funds = (amount: number): Rows => [
      ['资金情况（万元）', total, amount],
      [null, one, 150],
      [null, rest, 50],
    ];
    expect(check(table(...funds(200))).said).toEqual([]);
    expect(check(table(...funds(260))).said).toEqual(['C4 T01 error']);
  });

  it('are 其中 where none of them takes the rest: they may be less, but not more', () => {
    const funds = (amount: number): Rows => [
      ['资金情况（万元）', '年度资金总额', 200],
      [null, '其中：财政拨款', amount],
    ];
    expect(check(table(...funds(150))).said).toEqual([]);
    expect(check(table(...funds(250))).said).toEqual(['C4 T01 error']);
  });

  it('may be of a source nobody knows, which explains the difference', () => {
    const funds: Rows = [
      ['资金情况（万元）', '年度资金总额', 200],
      [null, '其中：财政拨款', 100],
      [null, '其他资金', 40],
      [null, '专项债券', 60],
    ];
    expect(check(table(...funds)).said).toEqual([]);
  });

  it('may be left out but for the total', () => {
    const funds: Rows = [
      ['资金情况（万元）', '年度资金总额', 200],
      [null, '其中：财政拨款', null],
      [null, '地方资金', null],
    ];
    expect(check(table(...funds)).said).toEqual([]);
  });

  it('may stand in one cell with their label', () => {
    const funds: Rows = [
      ['资金情况（万元）', '年度资金总额：200'],
      [null, '其中：上级资金150'],
      [null, '其他资金：40'],
    ];
    expect(check(table(...funds)).said).toEqual(['B4 T01 error']);
  });

  it('are only looked at twice where a form we do not know may have rounded them', () => {
    const funds: Rows = [
      ['资金情况（万元）', '年度资金总额', 200],
      [null, '其中：财政拨款', 150.34],
      [null, '其他资金', 49.67],
    ];
    expect(check(table(...funds)).said).toEqual(['C4 T11 hint']);
  });
});

it.each([
  '指标值',
  '年度指标值',
  '全年指标值',
  '2026年指标值',
  '年度(/项目)指标值',
  '绩效目标值',
  '年初目标值',
  '预期指标值',
  '指标值及单位',
])('the targets stand under %s', (head) => {
  const rows = INDICATORS.map((row) => row.map((cell) => (cell === '指标值' ? head : cell)));
  expect(check([['某县项目支出绩效目标表'], ['项目名称', null, '泵站改造'], ...rows])).toMatchObject({
    keys: ['泵站改造'],
    said: [],
  });
});
