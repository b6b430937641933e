import { describe, expect, it } from 'vitest';
import { checkSheets, toA1, type CellValue } from '../../src/core';
import { parseA1 } from '../../src/core/geometry';
import { evenRows, type Rows } from '../support/rows';

/** Tables in the layouts in which units publish them: right as they stand, and with one slip. */

function check(rows: Rows, merged: readonly string[] = []) {
  const values = evenRows(rows);
  const merges = merged.flatMap((address) => parseA1(address) ?? []);
  const { status, tables, findings } = checkSheets([
    { id: '1', name: '表', grid: { top: 0, left: 0, values, merges } },
  ]);
  return {
    status,
    tables: tables.length,
    said: findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ code, severity, position }) => `${toA1(position)} ${code} ${severity}`),
  };
}

const changed = (rows: Rows, address: string, value: CellValue): Rows =>
  rows.map((row, at) => row.map((own, column) => (toA1({ row: at, column }) === address ? value : own)));

const HEAD: Rows = [['绩效指标', '一级指标', '二级指标', '三级指标', '指标值']];

describe('costs that are listed beside what they add up to', () => {
  const rows: Rows = [
    ['项目支出绩效目标表'],
    ['（2024年度）', null, null, null, '单位：万元'],
    ['项目名称', '回收市场管理经费'],
    ['项目资金（万元）', '资金总额', null, 3],
    [null, '其中：财政拨款', null, 3],
    [null, '其他资金', null, 0],
    ['年度目标', '规范建设回收渠道，聘用1人。'],
    ...HEAD,
    [null, '产出指标', '数量指标', '出差人次', '24人次'],
    [null, null, '质量指标', '任务完成率', '100%'],
    [null, null, '时效指标', '支付及时率', '100%'],
    [null, null, '成本指标', '出差总成本', '≤0.6万元'],
    [null, null, null, '劳务人员总成本', '≤2.4万元'],
    [null, null, null, '年度预算总成本', '≤3万元'],
    [null, '效益指标', '社会效益指标', '受益企业', '20家'],
    [null, '满意度指标', '服务对象满意度指标', '企业满意度', '≥95%'],
  ];

  it('are not added to their total', () => expect(check(rows).said).toEqual([]));

  it('are so whatever the total is called, if they come to the same', () => {
    expect(check(changed(rows, 'D14', '经费控制')).said).toEqual([]);
    const less = changed(changed(rows, 'D14', '经费控制'), 'E13', '≤2万元');
    expect(check(less).said).toEqual(['E14 T07 warning']);
  });

  it('are too much if they come to more than the budget', () => {
    expect(check(changed(rows, 'E13', '≤2.8万元')).said).toEqual(['E14 T07 error']);
  });
});

describe('the funds of a whole unit with a source in words we do not know', () => {
  const rows: Rows = [
    ['部门（单位）整体支出绩效目标申报表'],
    ['（2023年度）', null, null, null, '单位：万元'],
    ['部门（单位）名称', '某市退役军人事务局'],
    ['年度预算申请', '资金总额', null, 1873.46],
    [null, '按收入性质分', null, null, '按支出性质分'],
    [null, '其中：一般公共预算拨款', null, 1673.46, '其中：基本支出', 643.21],
    [null, '彩票公益金分成', null, 100, '项目支出', 1230.25],
    [null, '其他资金', null, 100],
    ['整体绩效目标', '按时发放抚恤补助，安置退役士兵35人。'],
    ...HEAD,
    [null, '产出指标', '数量指标', '安置退役士兵', '≥35人'],
    [null, null, '质量指标', '足额发放率', '100%'],
    [null, null, '时效指标', '发放及时率', '100%'],
    [null, null, '成本指标', '控制在预算内', '≤1873.46万元'],
    [null, '效益指标', '社会效益指标', '就业率', '≥90%'],
    [null, '满意度指标', '服务对象满意度指标', '退役军人满意度', '≥95%'],
  ];

  it('are read to the end, and what is for what adds up', () => {
    expect(check(rows).said).toEqual([]);
    const known = changed(changed(rows, 'B7', '纳入专户管理的非税收入拨款'), 'F7', 1203.25);
    expect(check(known).said).toEqual(['D4 T02 error']);
  });
});

describe('what a project costs, item by item', () => {
  const rows: Rows = [
    ['某市2022年市直部门预算项目支出绩效目标表'],
    ['填报单位：某市机关事务服务中心', null, null, null, null, '单位：万元'],
    ['项目名称', '办公大楼运行保障'],
    ['项目预算\n成本构成', '构成', '金额', '测算依据', '2020年实际执行数', '2021年实际执行数'],
    [null, '保安服务费', 191, '招标文件', 191, 191],
    [null, '保洁服务费', 99, '招标文件', 99, 99],
    [null, '维修维护费', 524, '据实结算', 372.88, 504.55],
    [null, '合计', 814, null, 662.88, 794.55],
    ['绩效目标', '以办公大楼服务对象满意为目标，完成维修280次。'],
    ['绩效指标', '一级指标', '二级指标', '绩效标准', null, '当年预期实现值'],
    [null, '数量指标', '维修次数', '全年维修情况', null, '280次'],
    [null, '质量指标', '验收合格率', '维修质量', null, '≥92%'],
    [null, '成本指标', '成本控制率', '不超预算', null, '≤100%'],
    [null, '社会效益指标', '能耗下降率', '与上年相比', null, '≥1%'],
    [null, '满意度指标', '机关干部满意度', '问卷调查', null, '≥90%'],
  ];

  it('adds up in each year', () => {
    expect(check(rows).said).toEqual([]);
    expect(check(changed(rows, 'C8', 824)).said).toEqual(['C8 T02 error']);
  });
});

describe('the tasks of a whole unit', () => {
  const rows: Rows = [
    ['2023年度部门整体支出绩效自评表'],
    ['部门名称', null, '某市司法局', null, null, null, null, '单位：万元'],
    ['部门年度目标', null, '办理法律援助案件420件。'],
    ['二、部门年度重点工作任务'],
    ['任务名称', '级次', '主要内容', '批复金额', null, null, '实际支出金额'],
    [null, null, null, '总额', '财政拨款', '其他资金'],
    ['法治宣传', '本级', '开展普法宣传', 28, 28, 0, 26.6],
    ['法律援助', '本级', '办理援助案件', 64, 64, 0, 64],
    ['三、部门整体支出绩效指标'],
    ['绩效指标', null, null, '指标性质', '指标值', '度量单位', '实际完成值'],
    ['一级指标', '二级指标', '三级指标'],
    ['产出指标', '数量指标', '援助案件', '≥', 420, '件', 436],
    ['效益指标', '社会效益指标', '再犯罪率', '≤', 0.2, '%', 0],
    ['满意度指标', '服务对象满意度指标', '受援人满意度', '≥', 95, '%', 98],
  ];
  const merged = ['A1:H1', 'A4:H4', 'A9:H9', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:F5', 'G5:G6', 'A10:C10'].concat(
    ['D', 'E', 'F', 'G'].map((column) => `${column}10:${column}11`),
  );

  it('end at the heading of what follows', () => {
    expect(check(rows, merged)).toMatchObject({ tables: 1, status: 'clean' });
    expect(check(changed(rows, 'F8', 6), merged).said).toEqual(['D8 T02 error']);
  });
});

describe('a sheet that scores the whole unit', () => {
  const rows: Rows = [
    ['2023年度部门整体支出绩效评价自评表'],
    ['单位：某镇人民政府'],
    ['序号', '一级指标', '二级指标', '三级指标', '指标分值', '指标解释', '指标说明及评分标准', '自评得分'],
    [1, '规划', '工作计划', '计划完整性', 20, '是否完整。', '完整得20分', 18],
    [2, '执行', '预算执行', '预算执行率', 50, '执行数与预算数的比率', '95%以上得满分', 48],
    [3, '效果', '履职效益', '公众满意度', 30, '调查结果', '90%以上得满分', 30],
    ['合计', null, null, null, 100, null, null, 96],
  ];

  it('is read where its title begins over a column of numbers', () => {
    expect(check(rows, ['A1:H1', 'A2:H2'])).toMatchObject({ tables: 1, said: [] });
    expect(check(changed(rows, 'H7', 98), ['A1:H1', 'A2:H2']).said).toEqual(['H7 T15 error']);
  });
});

describe('a list that names the unit, and its projects below it', () => {
  const rows: Rows = [
    ['项目支出绩效目标表'],
    ['单位：402_某县教育局', null, null, null, null, null, null, null, null, '金额单位：万元'],
    ['单位编码', '单位（专项）名称', '资金总额', '年度绩效目标', '绩效指标'],
    [null, null, null, null, '一级指标', '二级指标', '三级指标', '指标值', '度量单位', '指标值类型'],
    ['402', '某县教育局', '2,386.00'],
    [
      '402001',
      '学校维修改造',
      '1,986.00',
      '改善办学条件。',
      '成本指标',
      '经济成本指标',
      '预算控制',
      '1986',
      '万元',
      '≤',
    ],
    [null, null, null, null, '产出指标', '数量指标', '维修学校', '28', '所', '≥'],
    [null, null, null, null, null, '质量指标', '验收合格率', '100', '%', '='],
    [null, null, null, null, '效益指标', '社会效益指标', '受益学生', '16000', '人', '≥'],
    [null, null, null, null, '满意度指标', '服务对象满意度指标', '师生满意度', '95', '%', '≥'],
    ['402001', '校车补助', '400.00', '保障乘车安全。', '成本指标', '经济成本指标', '预算控制', '400', '万元', '≤'],
    [null, null, null, null, '产出指标', '数量指标', '补助校车', '80', '辆', '='],
    [null, null, null, null, null, '质量指标', '年检合格率', '100', '%', '='],
    [null, null, null, null, '效益指标', '社会效益指标', '安全事故', '0', '起', '='],
    [null, null, null, null, '满意度指标', '服务对象满意度指标', '家长满意度', '90', '%', '≥'],
  ];
  const merged = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:J3'].concat(
    ['A', 'B', 'C', 'D'].flatMap((column) => [`${column}6:${column}10`, `${column}11:${column}15`]),
  );

  it('is a table for each of them', () => {
    expect(check(rows, merged)).toMatchObject({ tables: 2, status: 'clean' });
    expect(check(changed(rows, 'H11', '480'), merged).said).toEqual(['H11 T07 error']);
  });
});

describe('a list that has its first levels side by side', () => {
  const rows: Rows = [
    ['2025年部门预算项目绩效目标表'],
    ['单位：某市生态环境局', null, null, null, null, null, null, null, null, null, null, '单位：万元'],
    [
      '单位编码\n（项目编码）',
      '项目单位\n（项目名称）',
      '项目金额（万元）',
      null,
      null,
      '绩效目标',
      '成本指标',
      null,
      '产出指标',
      null,
      '效益指标',
      null,
      '满意度指标',
    ],
    [
      null,
      null,
      '资金总额',
      '政府预算资金',
      '单位资金',
      null,
      '三级指标',
      '指标值',
      '三级指标',
      '指标值',
      '三级指标',
      '指标值',
      '三级指标',
      '指标值',
    ],
    ['045001', '某市生态环境局', '784.36', '744.36', '40.00'],
    [
      '4111001',
      '监测站运维费',
      '486.00',
      '486.00',
      0,
      '保障空气站运行',
      '运维成本',
      '≤486万元',
      '运维站点',
      '18个',
      '优良天数比例',
      '≥68%',
      '公众满意度',
      '≥90%',
    ],
    [null, null, null, null, null, null, null, null, '数据有效率', '≥95%'],
    [
      '4111002',
      '排污口整治',
      '298.36',
      '258.36',
      '40.00',
      '完成排污口整治',
      '整治成本',
      '≤298.36万元',
      '整治排污口',
      '≥46个',
      '断面达标率',
      '100%',
      '群众满意度',
      '≥90%',
    ],
    [null, null, null, null, null, null, null, null, '完成时间', '2025年11月底前'],
  ];
  const merged = ['A3:A4', 'B3:B4', 'C3:E3', 'F3:F4', 'G3:H3', 'I3:J3', 'K3:L3', 'M3:N3'];
  const down = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'K', 'L', 'M', 'N'].flatMap((column) => [
    `${column}6:${column}7`,
    `${column}8:${column}9`,
  ]);

  it.each([
    ['with cells merged down', [...merged, ...down]],
    ['without', merged],
    ['without any', []],
  ])('is a table for each project, %s', (_, merges) => {
    expect(check(rows, merges)).toMatchObject({ tables: 2, status: 'clean' });
  });

  it.each([
    ['D8', '248.36', ['D5 T02 error', 'C8 T01 error']],
    ['C5', '794.36', ['C5 T01 error', 'C5 T02 error']],
    ['H6', '≤586万元', ['H6 T07 error']],
    ['J9', '2024年11月底前', ['J9 V08 error']],
    ['F6', null, ['F6 C01 error']],
    ['J7', null, ['J7 C03 error']],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(rows, address, value), [...merged, ...down]).said).toEqual(said);
  });
});

describe('a list with its first levels side by side below further heads', () => {
  const pairs = ['三级指标', '指标值', '三级指标', '指标值', '三级指标', '指标值', '三级指标', '指标值'];
  const rows: Rows = [
    ['2025年预算项目支出绩效目标表'],
    ['单位名称：某县水利局', ...Array<null>(11).fill(null), '单位：万元'],
    ['单位编码（项目编码）', '单位名称（项目名称）', '项目金额', null, null, '绩效目标'],
    [
      null,
      null,
      '资金总额',
      '政府预算资金',
      '单位资金',
      '成本指标',
      null,
      '产出指标',
      null,
      '效益指标',
      null,
      '满意度指标',
    ],
    [null, null, null, null, null, ...pairs],
    ['302', '某县水利局', 90, 80, 10],
    [
      '3020001',
      '河道清淤',
      60,
      60,
      0,
      '清淤成本',
      '≤60万元',
      '清淤长度',
      '≥8公里',
      '受益村',
      '≥9个',
      '群众满意度',
      '≥90%',
    ],
    [null, null, null, null, null, null, null, '验收合格率', '100%'],
    [
      '3020002',
      '水质监测',
      30,
      20,
      10,
      '监测成本',
      '≤30万元',
      '监测点',
      '12个',
      '达标率',
      '≥95%',
      '公众满意度',
      '≥90%',
    ],
  ];
  const merged = ['A3:A5', 'B3:B5', 'C3:E3', 'F3:M3', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:G4', 'H4:I4', 'J4:K4', 'L4:M4'];

  it('is a table for each project', () => {
    expect(check(rows, merged)).toMatchObject({ tables: 2, status: 'clean' });
  });

  it.each([
    ['C6', 95, ['C6 T01 error', 'C6 T02 error']],
    ['D9', 15, ['D6 T02 error', 'C9 T01 error']],
    ['M9', null, ['M9 C03 error']],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(rows, address, value), merged).said).toEqual(said);
  });

  it('is no budget table where nobody can read it', () => {
    const strange = changed(changed(rows, 'F4', '投入方面'), 'H4', '成果方面');
    expect(check(strange, merged)).toMatchObject({ tables: 0, status: 'incomplete' });
  });
});

describe('a declaration with the year before beside the year', () => {
  const rows: Rows = [
    ['某市部门预算项目支出绩效目标申报表'],
    ['（2023年度）'],
    ['编制单位（盖章）：某市图书馆'],
    ['项目基本情况', '项目名称', '图书文献购置'],
    ['项目资金情况', '资金来源（万元）', '上年度预算安排', '上年度实际执行', '本年度申请金额'],
    [null, '合计', 120, 118.6, 150],
    [null, '财政拨款', 120, 118.6, 140],
    [null, '其他资金', '——', '——', 10],
    ['项目支出内容及明细预算（万元）', '项目', '上年度预算安排', '上年度实际执行', '本年度申请金额'],
    [null, '合计', 120, 118.6, 150],
    [null, '1.中文图书购置', 80, 79.4, 100],
    [null, '2.期刊报纸订购', 40, 39.2, 50],
    ['绩效目标情况', '预期目标', '补充馆藏，满足读者阅读需求。'],
    ['绩效指标', '二级指标', '三级指标', '上年度实际水平', '本年度计划水平'],
    [null, '目标完成程度', '新增中文图书', '1.9万册', '2.3万册'],
    [null, null, '订购报刊', '620种', '700种'],
    [null, '项目实施效益', '年接待读者', '38万人次', '45万人次'],
    [null, null, '读者满意度', '93%', '≥95%'],
  ];

  it('is read for the year, and nothing is missed of levels that no framework has', () => {
    expect(check(rows)).toMatchObject({ tables: 1, said: [] });
  });

  it.each([
    ['E6', 160, 'E6 T01 error'],
    ['E12', 60, 'E10 T02 error'],
    ['C6', 130, 'C6 T01 error'],
    ['E16', null, 'E16 C03 error'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(rows, address, value)).said).toContain(said);
  });
});

describe('the budget of a whole unit whose sums stand below', () => {
  const rows: Rows = [
    ['部门整体支出绩效目标表'],
    ['（2024年度）'],
    ['部门（单位）名称', '某区水利局'],
    ['年度部门预算\n（万元）', '收入', null, '支出', null],
    [null, '财政拨款', 2860.5, '基本支出', 1240.3],
    [null, '财政专户管理资金', 0, '项目支出', 1770.2],
    [null, '其他资金', 150],
    [null, '收入合计', 3010.5, '支出合计', 3010.5],
    ['年度目标', '完成河道疏浚24公里。'],
    ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
    ['过程', '预算执行', '预算执行率', '≥95%'],
    ['履职', '河道治理', '河道疏浚长度', '≥24公里'],
    ['效益', '社会效益', '农村供水保证率', '≥98%'],
    ['满意度', '服务对象满意度', '群众满意度', '≥90%'],
  ];

  it('is added up on both sides', () => {
    expect(check(rows)).toMatchObject({ tables: 1, said: [] });
    expect(check(changed(rows, 'C5', 2680.5)).said).toContain('C8 T01 error');
    expect(check(changed(rows, 'E6', 1870.2)).said).toContain('E8 T02 error');
  });
});

describe('names of indicators as ministries print them', () => {
  const rows: Rows = [
    ['项目支出绩效目标表'],
    ['（2024年度）', null, null, null, '单位：万元'],
    ['项目名称', '农村公路养护'],
    ['项目资金（万元）', '资金总额', null, 30],
    [null, '其中：财政拨款', null, 30],
    [null, '其他资金', null, 0],
    ['年度目标', '养护农村公路，受益29人。'],
    ...HEAD,
    [null, '产出指标', '数量指标', '养护里程（≥**公里）', '≥12公里'],
    [null, null, '质量指标', '验收合格率', '100%'],
    [null, null, '时效指标', '完成及时率', '100%'],
    [null, null, '成本指标', '养护总成本', '≤30万元'],
    [null, '效益指标', '社会效益指标', '受益建档立卡贫困人口数≥**人', '≥29人'],
    [null, null, null, '超限超载率', '≤2%'],
    [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥95%'],
  ];

  it('may have the blank of the template behind them', () => expect(check(rows).said).toEqual([]));

  it.each(['≥**人', '**人'])('%s as a target is a placeholder', (value) => {
    expect(check(changed(rows, 'E13', value)).said).toEqual(['E13 C05 error']);
  });
});

describe('what comes from above beside the budgets', () => {
  const rows: Rows = [
    ['项目绩效目标表'],
    ['预算年度：2025', null, null, '单位：万元'],
    ['项目名称', '老旧小区改造'],
    ['资金总额', 6800],
    ['其中：一般公共预算', 2200, '政府性基金', 3000],
    ['上级补助', 1600, '其他资金', 0],
    ['绩效目标', '改造老旧小区26个，惠及居民8600户。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '改造小区', '26个'],
    [null, '质量指标', '验收合格率', '100%'],
    [null, '时效指标', '完工率', '≥90%'],
    [null, '成本指标', '户均改造成本', '≤0.8万元/户'],
    ['效益指标', '社会效益指标', '惠及居民', '8600户'],
    ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%'],
  ];

  it('is added to them, or is the same money', () => {
    expect(check(rows).said).toEqual([]);
    expect(check(changed(changed(rows, 'B6', 800), 'B5', 3800)).said).toEqual([]);
    expect(check(changed(rows, 'B6', 1500)).said).toEqual(['B4 T01 error']);
  });
});

describe('the sources of a project', () => {
  const rows = (...funds: Rows): Rows => [
    ['项目支出绩效目标表'],
    ['（2025年度）', null, null, '单位：万元'],
    ['项目名称', '社会福利院改造'],
    ...funds,
    ['年度目标', '改造用房12间。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '改造用房', '≥12间'],
    [null, '质量指标', '验收合格率', '100%'],
    [null, '时效指标', '完成及时率', '≥95%'],
    [null, '成本指标', '每间成本', '≤9万元/间'],
    ['效益指标', '社会效益指标', '受益人数', '≥3000人'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
  ];
  const levels = (district: number) =>
    rows(
      ['项目资金（万元）', '资金总额', 100],
      [null, '市级财政资金', 60],
      [null, '区级财政资金', district],
      [null, '自筹资金', 10],
    );

  it('may be those of a city and of its district', () => {
    expect(check(levels(30)).said).toEqual([]);
    expect(check(levels(20)).said).toEqual(['C4 T01 error']);
  });

  it('may be two of one kind, in their own words', () => {
    const twice = (second: number) =>
      rows(
        ['项目资金（万元）', '资金总额', 100],
        [null, '中央财政资金', 50],
        [null, '中央预算内投资', second],
        [null, '其他资金', 10],
      );
    expect(check(twice(40)).said).toEqual([]);
    expect(check(twice(50)).said).toEqual(['C4 T01 error']);
  });

  it('may stand in one cell without colons', () => {
    const joint = (other: number) =>
      rows(['项目资金（万元）', `年度资金总额：123.45万元；其中：财政拨款 100.45万元；其他资金 ${other}万元`]);
    expect(check(joint(23))).toMatchObject({ status: 'clean' });
    expect(check(joint(32)).said).toEqual(['B4 T01 error']);
  });
});

describe('a label over several rows of funds', () => {
  const rows: Rows = [
    ['部门整体支出绩效目标表'],
    ['（2025年度）'],
    ['部门名称', '某县水务局'],
    ['年度预算\n（万元）', '收入', null, '支出'],
    [null, '一般公共预算拨款', 2000, '基本支出', 1118.6],
    [null, '政府性基金预算拨款', 200, '项目支出', 1200],
    [null, '上年结转', 118.6],
    [null, '收入总计', 2318.6, '支出总计', 2318.6],
    ['年度目标', '治理河道12公里。'],
    ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
    ['产出指标', '数量指标', '治理河道', '≥12公里'],
    [null, '质量指标', '验收合格率', '100%'],
    [null, '时效指标', '完成及时率', '≥95%'],
    [null, '成本指标', '每公里成本', '≤9万元/公里'],
    ['效益指标', '社会效益指标', '受益人数', '≥3000人'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
  ];
  const merged = ['A4:A8', 'B4:C4', 'D4:E4'];

  it('heads them, and is no amount of its own', () => {
    expect(check(rows, merged)).toMatchObject({ status: 'clean' });
    expect(check(changed(rows, 'E6', 1300), merged).said).toEqual(['E8 T02 error']);
  });
});
