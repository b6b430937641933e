import { describe, expect, it } from 'vitest';
import { checkSheets, toA1, type CellValue } from '../../src/core';
import { parseA1 } from '../../src/core/geometry';
import { evenRows, type Rows } from '../support/rows';

/** Tables built otherwise than any form we declare: what is right in them gives no finding, a slip is found where it stands. */

function check(rows: Rows, name = '表', merged: readonly string[] = []) {
  const values = evenRows(rows);
  const merges = merged.flatMap((address) => parseA1(address) ?? []);
  const { status, tables, findings, unread } = checkSheets([
    { id: '1', name, grid: { top: 0, left: 0, values, merges } },
  ]);
  return {
    status,
    unread,
    tables: tables.length,
    said: findings.map(({ code, severity, position }) => `${toA1(position)} ${code} ${severity}`),
  };
}

/** The rows with one cell replaced, by address. */
const changed = (rows: Rows, address: string, value: CellValue): Rows =>
  rows.map((row, at) => row.map((own, column) => (toA1({ row: at, column }) === address ? value : own)));

const errors = (said: readonly string[]): readonly string[] => said.filter((one) => one.endsWith('error'));

const BOTH_PERIODS: Rows = [
  ['省级部门预算项目支出绩效目标表'],
  ['（2025年度）', null, null, null, null, '单位：万元'],
  ['项目名称', '数字平台建设', null, '项目代码', '330000251010000018'],
  ['主管部门', '某省水利厅', null, '实施单位', '某省水利信息中心'],
  ['项目资金', '资金来源', null, '项目总额', '年度总额'],
  [null, '合计', null, 3600, 1200],
  [null, '一般公共预算', null, 2400, 800],
  [null, '自有及其他资金', null, 1200, 400],
  ['绩效目标', '项目总目标', null, null, '年度目标'],
  [null, '建成平台', null, null, '完成模型搭建'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '项目指标值', '年度指标值'],
  [null, '产出指标', '数量指标', '建成模型数量', '8个', '≥1个'],
  [null, null, '质量指标', '验收合格率', '100%', '100%'],
  [null, null, '时效指标', '模型交付时间', '2027年12月', '2025年6月底前'],
  [null, '成本指标', '经济成本指标', '平台建设成本', '≤3600万元', '≤1200万元'],
  [null, '效益指标', '社会效益指标', '预报准确率', '≥90%', '≥85%'],
  [null, '满意度指标', '服务对象满意度指标', '部门满意度', '≥95%', '≥90%'],
];

describe('amounts and targets of the whole term beside those of the year', () => {
  it('add up each by itself, and a deadline after the year is right in the term', () => {
    expect(check(BOTH_PERIODS)).toMatchObject({ tables: 1, said: [] });
  });

  it.each([
    ['D6', 3700, 'D6 T01 error'],
    ['E8', 380, 'E6 T01 error'],
    ['F14', '2027年6月底前', 'F14 V08 error'],
    ['F15', '≤1300万元', 'F15 T07 error'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(BOTH_PERIODS, address, value)).said).toContain(said);
  });
});

describe('indicators of the term and of the year, one block below the other', () => {
  const block = (label: string): Rows => [
    [label, '一级指标', '二级指标', '指标内容', '指标值', '备注'],
    [null, '产出指标', '数量指标', '改造户数', '320户', null],
    [null, null, '质量指标', '验收合格率', '100%', null],
    [null, '效益指标', '社会效益指标', '受益人口', '≥2.6万人', null],
  ];
  const rows: Rows = [
    ['项目绩效目标表'],
    ['（2021年度）'],
    ['项目名称', '基础设施建设'],
    ['项目单位', '某镇人民政府'],
    ['年度目标', '完成改造'],
    ...block('长期绩效指标'),
    ...block('年度绩效指标'),
  ];
  it('may be the same', () => {
    expect(check(rows).said.filter((one) => one.includes('C07'))).toEqual([]);
  });

  it('are said to be twice in one block', () => {
    expect(check([...rows, [null, null, '社会效益指标', '受益人口', '≥3万人', null]]).said.join()).toContain('C07');
  });
});

describe('a unit-wide table with its budget by kind of expenditure', () => {
  const rows: Rows = [
    ['部门整体支出绩效目标表'],
    ['（2025年度）', null, null, null, null, '单位：万元'],
    ['部门名称', '某市管理局'],
    ['年度履职目标', '推动落地加工企业6家'],
    ['预算情况', '部门预算总额', null, 1187.3],
    [null, '其中：基本支出', null, 637.3, '其中：人员经费', 561.18],
    [null, null, null, null, '公用经费', 76.12],
    [null, '项目支出', null, 550],
    ['绩效指标', '一级指标', '二级指标', '三级指标', null, '指标值'],
    [null, '产出指标', '数量指标', '落地加工企业数量', null, '≥6家'],
    [null, '效益指标', '社会效益指标', '带动就业人数', null, '≥900人'],
  ];
  it('adds up', () => {
    expect(errors(check(rows).said)).toEqual([]);
  });
  it.each([
    ['D5', 1287.3],
    ['D6', 737.3],
    ['F6', 661.18],
  ])('%s is wrong', (address, value) => {
    expect(check(changed(rows, address, value)).said.join()).toContain('T02 error');
  });
});

describe('heads beside heads', () => {
  it('are no amounts', () => {
    const rows: Rows = [
      ['部门整体支出绩效目标表'],
      ['部门名称', '某市应急管理局'],
      ['总体绩效目标', '事故起数下降'],
      ['预算整体情况（万元）', '部门预算支出', '预算金额（万元）', '收入来源', '预算金额（万元）'],
      [null, '支出合计', 4386.52, '收入合计', 4386.52],
      [null, '基本支出', 2136.52, '财政拨款', 4326.52],
      [null, '项目支出', 2250, '其他资金', 60],
      ['一级指标', '二级指标', '三级指标', null, '指标值'],
      ['产出指标', '数量指标', '演练次数', null, '≥24次'],
      ['效益指标', '社会效益指标', '事故下降率', null, '≥5%'],
    ];
    const { status, said } = check(rows);
    expect(status).not.toBe('incomplete');
    expect(errors(said)).toEqual([]);
    expect(errors(check(changed(rows, 'C7', 2350)).said)).toEqual(['C5 T02 error']);
    expect(errors(check(changed(rows, 'E7', 70)).said)).toEqual(['E5 T01 error']);
  });
});

describe('a table of income and expenditure', () => {
  it('may print the year before without its parts, below the parts of this year', () => {
    const rows: Rows = [
      ['财政拨款收支总表'],
      ['部门：某市文化和旅游局', null, null, '单位：万元'],
      ['收入', null, '支出'],
      ['项目', '预算数', '项目', '预算数'],
      ['一、本年收入', 574.33, '一、本年支出', 574.33],
      ['（一）一般公共预算拨款', 574.33, '（一）文化旅游体育与传媒支出', 519.58],
      ['（二）政府性基金预算拨款', null, '（二）社会保障和就业支出', 54.75],
      ['（三）国有资本经营预算拨款', null, '（三）卫生健康支出', null],
      ['二、上年结转', null, '二、结转下年', null],
      ['收入总计', 574.33, '支出总计', 574.33],
    ];
    expect(check(rows).said).toEqual([]);
    expect(errors(check(changed(rows, 'B6', 500)).said)).toEqual(['B5 T02 error']);
  });

  it('may have rows that no form prints, numbered or not', () => {
    const rows: Rows = [
      ['收支总体情况表'],
      ['单位名称：某市图书馆', null, null, '单位：万元'],
      ['项目', '预算数', '项目', '预算数'],
      ['一、预算拨款', 2874.36, '一、教育支出', 2999.36],
      ['一般公共预算拨款', 2874.36, null, null],
      ['二、财政专户拨款', 0, null, null],
      ['三、其他资金', 96, null, null],
      ['事业收入', 60, null, null],
      ['其他收入', 36, null, null],
      ['本年收入合计', 2970.36, '本年支出合计', 2999.36],
      ['五、用事业基金弥补收支差额', 10, null, null],
      ['六、上年结余、结转', 31, '六、结转下年', 12],
      ['收入总计', 3011.36, '支出总计', 3011.36],
    ];
    expect(check(rows).said).toEqual([]);
    expect(errors(check(changed(rows, 'D12', 22)).said)).toEqual(['D13 T02 error']);
  });
});

describe('a budget table of no form we know', () => {
  const PROJECTS: Rows = [
    ['某市2025年部门项目支出预算表'],
    [null, null, null, null, null, '单位：万元'],
    ['单位名称', '项目名称', '合计', '一般公共预算', '政府性基金', '单位资金'],
    ['合计', null, 100, 60, 20, 20],
    ['某局', '甲项目', 70, 40, 20, 10],
    ['某局', '乙项目', 30, 20, null, 10],
  ];
  it('is read by its own heads', () => {
    expect(check(PROJECTS)).toMatchObject({ status: 'clean', tables: 1, unread: [], said: [] });
  });

  it('is said to be wrong where another column proves what the total is of', () => {
    expect(check(changed(PROJECTS, 'F6', 20)).said).toEqual(['F4 T02 error', 'C6 T04 warning']);
  });

  it('has no total where rows are parts of rows', () => {
    const rows = changed(changed(changed(PROJECTS, 'B6', '其中：乙项目'), 'F6', 20), 'C6', 40);
    expect(check(rows).said).toEqual([]);
  });

  it('may go by units with codes of their own', () => {
    const rows: Rows = [
      ['部门收入总表'],
      ['部门名称：某县农业农村局', null, null, null, null, '单位：万元'],
      ['部门（单位）代码', '部门（单位）名称', '合计', '本年收入', null, '上年结转结余'],
      [null, null, null, '小计', '一般公共预算', null],
      ['合计', null, 845.84, 845.84, 845.84, null],
      ['301', '某县农业农村局', 845.84, 845.84, 845.84, null],
      ['301001', '某县农业农村局本级', 845.84, 845.84, 845.84, null],
    ];
    expect(check(rows)).toMatchObject({ status: 'clean', tables: 1, said: [] });
    expect(check(changed(rows, 'C7', 800)).said.join()).toContain('C6 T05 error');
  });
});

describe('a list with each project in a line above its rows', () => {
  const rows: Rows = [
    ['项目支出绩效目标明细表'],
    ['编制单位：某市体育局', null, null, null, null, null, '单位：万元'],
    ['一级指标', '二级指标', '三级指标', '符号', '指标值', '单位', '分值'],
    ['项目名称：全民健身赛事    预算金额：180.00    年度目标：举办市级赛事26项'],
    ['产出指标', '数量指标', '举办赛事数量', '≥', 26, '项', 40],
    ['效益指标', '社会效益指标', '参与人次', '≥', 50000, '人次', 40],
    ['满意度指标', '服务对象满意度', '参赛者满意度', '≥', 90, '%', 10],
    ['项目名称：场馆免费开放    预算金额：260.00    年度目标：开放330天'],
    ['产出指标', '数量指标', '开放天数', '≥', 330, '天', 40],
    ['效益指标', '社会效益指标', '接待人次', '≥', 420000, '人次', 40],
    ['满意度指标', '服务对象满意度', '群众满意度', '≥', 90, '%', 10],
  ];
  it('is a table for each project', () => {
    const { tables, said } = check(rows);
    expect(tables).toBe(2);
    expect(errors(said)).toEqual([]);
    expect(said.filter((one) => one.startsWith('A4') || one.startsWith('A8'))).toEqual([]);
  });
  it('is checked project by project', () => {
    expect(check(changed(rows, 'E9', null)).said.join()).toContain('E9 C03 error');
  });
});

describe('projects whose indicators a budget system sets', () => {
  const rows: Rows = [
    ['单位预算项目绩效目标表（2025年度）'],
    ['项目名称', '年度目标', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
    ['工资性支出', '保障工资发放', '产出指标', '数量指标', '足额保障率', '=', 100, '%'],
    ['工资性支出', '保障工资发放', '产出指标', '数量指标', '科目调整次数', '≤', 10, '次'],
    ['工资性支出', '保障工资发放', '效益指标', '经济效益指标', '结余率', '≤', 5, '%'],
  ];
  it('are not asked for others, nor for other directions', () => {
    expect(check(rows).said).toEqual([]);
    // One of its own makes it a project like any other.
    const own = changed(rows, 'E3', '发放人数');
    expect(check(changed(own, 'H3', '人')).said.join()).toContain('C02');
  });
});

describe('funds whose stages stand in one row, each with its amount beside it', () => {
  const rows: Rows = [
    ['部门预算项目绩效自评表'],
    ['（2024年度）', null, null, null, null, null, '金额单位：万元'],
    ['项目名称', '技能培训', null, null, '实施单位', '某市技工学校'],
    ['年初预算数', 160, '全年预算数', 160, '全年执行数', 158],
    ['执行率', '98.75%', '分值', 10, '得分', 9.88],
    ['预期目标', '培训800人次。'],
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '未达标原因'],
    ['产出', '完成培训人次', '800人次', '820人次', 60, 60, null],
    ['效益', '培训后就业率', '≥60%', '63%', 20, 20, null],
    ['满意度', '学员满意度', '≥90%', '91%', 10, 10, null],
    ['总分', null, null, null, 100, 99.88, null],
  ];
  it('give their points to the total', () => {
    expect(check(rows)).toMatchObject({ tables: 1, said: [] });
  });

  it.each([
    ['B5', '89.75%', 'B5 T14'],
    ['F11', 98.88, 'F11 T15'],
    ['F4', 172, 'F4 T17'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(rows, address, value)).said.join()).toContain(said);
  });
});

describe('indicators of two levels: 数量指标 under 一级指标, the names under 二级指标', () => {
  const rows: Rows = [
    ['市直部门预算项目支出绩效目标表'],
    ['（2022年度）', null, null, null, null, '单位：万元'],
    ['项目名称', '办公大楼运行保障'],
    ['主管部门', '某市机关事务服务中心'],
    ['项目预算', '成本构成', '金额', '测算依据', '2020年实际执行数', '2021年实际执行数'],
    [null, '保安服务费', 191, '招标文件', 191, 191],
    [null, '保洁服务费', 99, '招标文件', 99, 99],
    [null, '维修维护费', 524, '据实结算', 372.88, 504.55],
    [null, '合计', 814, null, 662.88, 794.55],
    ['绩效目标', '着力打造文明型机关。'],
    ['绩效指标', '一级指标', '二级指标', '绩效标准', '当年预期实现值'],
    [null, '数量指标', '日常维修次数', '全年维修情况', '≥280次'],
    [null, '质量指标', '验收合格率', '维保质量', '≥92%'],
    [null, '时效指标', '维修响应时间', '响应情况', '≤2小时'],
    [null, '成本指标', '成本控制率', '不超预算', '≤100%'],
    [null, '社会效益指标', '水电气消耗下降率', '比上年', '≥1%'],
    [null, '满意度指标', '服务对象满意度', '满意情况', '≥95%'],
  ];
  it('are read, and the costs of each year add up by themselves', () => {
    expect(check(rows)).toMatchObject({ tables: 1, status: 'clean' });
  });

  it.each([
    ['E9', 662.98, 'E9 T02 error'],
    ['C9', 815, 'C9 T02 error'],
    ['E13', '较高', 'E13 V'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(rows, address, value)).said.join()).toContain(said);
  });
});

describe('a table of 监控 with a column to be ticked for each possibility', () => {
  const rows: Rows = [
    ['项目绩效运行监控表'],
    ['（2025年度）'],
    ['项目名称', '蓝藻防控'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-8月执行情况',
      '全年预计完成情况',
      '完成目标可能性',
      null,
      null,
      '偏差原因分析',
    ],
    [null, null, null, null, null, null, '确定能', '有可能', '完全不可能', null],
    ['产出指标', '数量指标', '打捞蓝藻量', '≥5000吨', '3900吨', '5200吨', '√', null, null, null],
    [null, '质量指标', '无害化处置率', '100%', '100%', '100%', '√', null, null, null],
    ['效益指标', '生态效益指标', '叶绿素a浓度', '≤30μg/L', '26μg/L', '28μg/L', '√', null, null, null],
  ];
  it('is right with one tick in each row', () => {
    expect(check(rows)).toMatchObject({ tables: 1, said: [] });
  });

  it.each([
    ['I6', '√', 'G6 C13 warning'],
    ['G7', null, 'G7 C13 warning'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(rows, address, value)).said).toContain(said);
  });

  it('asks for a reason where a target cannot be reached', () => {
    const impossible = changed(changed(rows, 'G6', null), 'I6', '√');
    expect(check(impossible).said).toContain('J6 C10 error');
  });
});

describe('a subtotal that is wrong', () => {
  const rows: Rows = [
    ['2015年某市司法局“三公”经费情况统计表', null],
    [null, '单位：万元'],
    ['项目', '本年预算数'],
    ['合计', 34.35],
    ['1.因公出国（境）费用', 0],
    ['2.公务接待费', 1.7],
    ['3.公务用车费', 32.65],
    ['其中：（1）公务用车运行维护费', 32.65],
    ['（2）公务用车购置', 0],
  ];
  it('is told once, not again of the total above it', () => {
    expect(check(rows).said).toEqual([]);
    expect(check(changed(rows, 'B7', 0)).said).toEqual(['B7 T02 error']);
  });
});

describe('sources of funds that stand in one cell', () => {
  const rows: Rows = [
    ['项目绩效目标表'],
    ['（2021年度）'],
    ['项目名称', '镇域基础设施建设'],
    ['项目单位', '某镇人民政府'],
    [
      '资金构成',
      '总额：10606.7522万元',
      '一、财政拨款：6923.3552万元（其中：上级资金：6923.3552万元）二、自有资金：0万元三、其他：3683.3970万元',
    ],
    ['年度目标', '完成集镇立面改造320户'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    [null, '产出指标', '数量指标', '立面改造户数', '320户'],
    [null, null, '质量指标', '验收合格率', '100%'],
    [null, '效益指标', '社会效益指标', '受益人口', '≥2.6万人'],
  ];
  it('add up to the total', () => {
    expect(errors(check(rows).said)).toEqual([]);
    expect(check(rows).status).not.toBe('incomplete');
  });

  it('are found where they do not', () => {
    const said = check(changed(rows, 'B5', '总额：10606.7822万元')).said;
    expect(said).toContain('B5 T01 error');
  });
});

describe('a transfer with a column for each area', () => {
  const rows: Rows = [
    ['2025年省级专项资金绩效目标表'],
    [null, null, null, null, null, '单位：万元'],
    ['专项名称', null, null, '农村人居环境整治'],
    ['资金情况', null, null, '合计', '甲市', '乙市'],
    ['年度金额', null, null, 3700, 1800, 1900],
    ['其中：省级补助', null, null, 3300, 1600, 1700],
    ['市县资金', null, null, 400, 200, 200],
    ['年度总体目标', null, null, '改造户厕18500户'],
    ['一级指标', '二级指标', '三级指标', '全省指标值', '甲市', '乙市'],
    ['产出指标', '数量指标', '改造户厕数量', '≥18500户', '≥9000户', '≥9500户'],
    [null, '质量指标', '验收合格率', '≥95%', '≥95%', '≥95%'],
    ['效益指标', '社会效益指标', '卫生厕所普及率', '≥82%', '≥84%', '≥82%'],
  ];
  it('is read by the column of the whole', () => {
    expect(errors(check(rows).said)).toEqual([]);
    expect(check(changed(rows, 'D5', 3600)).said).toContain('D5 T01 error');
  });
});

describe('sources side by side over their amounts', () => {
  const rows: Rows = [
    ['省级部门预算项目绩效目标申报表'],
    ['2025年度'],
    ['项目名称', '赛事公共服务保障'],
    ['主管部门', '某县文体局', null, '实施单位', '某县体育中心'],
    ['资金（万元）', '年度资金总额', '财政拨款', '上年结转', '其他资金'],
    [null, 754.6, 520.6, 180, 54],
    ['总体目标', '保障赛事60场'],
    ['一级指标', '二级指标', '三级指标', '指标值', '权重（%）'],
    ['产出指标', '数量指标', '保障赛事场次', '≥60场', 40],
    [null, '质量指标', '赛事执行合格率', '100%', 30],
    ['效益指标', '社会效益指标', '安全责任事故', '0起', 30],
  ];
  it('add up to the total', () => {
    expect(errors(check(rows).said)).toEqual([]);
    expect(check(changed(rows, 'B6', 745.6)).said).toContain('B6 T01 error');
  });
});

describe('indicators of the term and of the year whose heads say so in brackets', () => {
  const rows: Rows = [
    ['项目支出绩效目标申报表'],
    ['（2025年度）'],
    ['项目名称', null, '海岸带调查'],
    ['项目资金（万元）', null, '中期资金总额：', 690, '年度资金总额：', 230],
    [null, null, '其中：财政拨款', 600, '其中：财政拨款', 200],
    [null, null, '其他资金', 90, '其他资金', 30],
    ['总体目标', null, '完成调查9000平方公里', null, '完成调查3000平方公里', null],
    ['一级指标', '二级指标', '三级指标', '指标值（中期）', '三级指标', '指标值（年度）'],
    ['产出指标', '数量指标', '调查面积', '≥9000平方公里', '调查面积', '≥3000平方公里'],
    [null, '时效指标', '成果提交时间', '2027年12月', '年度任务完成时间', '2025年12月'],
    ['效益指标', '社会效益指标', '服务规划数量', '≥6项', '服务规划数量', '≥2项'],
  ];
  it('are each held against their own time', () => {
    expect(errors(check(rows).said)).toEqual([]);
    expect(check(changed(rows, 'F10', '2026年12月')).said).toContain('F10 V08 error');
    expect(check(changed(changed(rows, 'F5', 680), 'F4', 710)).said.join()).toContain('F4 T17 error');
  });
});

describe('a list whose heads stand in two rows, with the sum of its projects on top', () => {
  const rows: Rows = [
    ['项目支出绩效目标表'],
    ['项目编码', '项目名称', '资金总额', '其中：', null, '年度绩效目标', '绩效指标', null, null, null],
    [null, null, null, '财政拨款', '其他资金', null, '一级指标', '二级指标', '三级指标', '指标值'],
    [null, '合计', 425.5, 405.5, 20, null, null, null, null, null],
    ['43000001', '药材扶持', 280, 260, 20, '建设基地6个', '产出指标', '数量指标', '建设基地', '6个'],
    [null, null, null, null, null, null, '产出指标', '质量指标', '验收合格率', '100%'],
    [null, null, null, null, null, null, '效益指标', '经济效益指标', '户均增收', '≥2000元'],
    ['43000002', '动物检疫', 145.5, 145.5, 0, '检疫30万头', '产出指标', '数量指标', '检疫生猪', '≥30万头'],
    [null, null, null, null, null, null, '产出指标', '质量指标', '检疫准确率', '100%'],
    [null, null, null, null, null, null, '效益指标', '生态效益指标', '处理率', '≥99%'],
  ];
  it('is a table for each project', () => {
    expect(check(rows)).toMatchObject({ tables: 2 });
    expect(errors(check(rows).said)).toEqual([]);
    expect(check(changed(rows, 'J8', null)).said).toContain('J8 C03 error');
  });

  it('adds up across its sources and down to the sum of its projects', () => {
    expect(check(changed(rows, 'D5', 250)).said).toEqual(expect.arrayContaining(['C5 T01 error', 'D4 T02 error']));
    expect(check(changed(rows, 'C4', 435.5)).said).toEqual(expect.arrayContaining(['C4 T01 error', 'C4 T02 error']));
  });

  it('is not added up where a row has an amount of its own', () => {
    const said = check(changed(changed(rows, 'C4', 435.5), 'C6', 10)).said.join();
    expect(said).not.toContain('C4 T02');
  });

  it('the sum may stand below', () => {
    const [title = [], heads = [], below = [], total = [], ...projects] = rows;
    const turned = [title, heads, below, ...projects, total];
    expect(errors(check(turned).said)).toEqual([]);
    expect(check(changed(turned, 'C10', 400)).said).toContain('C10 T02 error');
  });
});

describe('whole units in columns: what each is and has, beside its indicators', () => {
  const rows: Rows = [
    ['整体支出绩效目标表'],
    ['部门：某县水利局', ...Array<null>(11).fill(null), '单位：万元'],
    ['单位编码', '单位名称', '年度预算申请', null, null, null, null, '整体绩效目标', '部门整体支出年度绩效目标'],
    [
      null,
      null,
      '资金总额',
      '按收入性质分',
      null,
      '按支出性质分',
      null,
      null,
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '权重',
    ],
    [null, null, null, '一般公共预算', '单位资金', '基本支出', '项目支出'],
    ['306001', '某县水利局', 500, 480, 20, 300, 200, '加固水库8座', '产出指标', '数量指标', '加固水库', '8座', 40],
    [null, null, null, null, null, null, null, null, null, '质量指标', '验收合格率', '100%', 30],
    [null, null, null, null, null, null, null, null, '效益指标', '社会效益指标', '受益人口', '≥2万人', 30],
  ];
  const merges = [
    'A3:A5',
    'B3:B5',
    'H3:H5',
    ...['C', 'I', 'J', 'K', 'L', 'M'].map((column) => `${column}4:${column}5`),
  ];

  it.each([[merges], [[]]])('is no form whose labels have nothing beside them', (merged) => {
    expect(check(rows, '表', merged)).toMatchObject({ tables: 1, unread: [] });
    expect(errors(check(rows, '表', merged).said)).toEqual([]);
  });

  it('adds up by source and by kind', () => {
    const said = (address: string, value: CellValue) => errors(check(changed(rows, address, value), '表', merges).said);
    expect(said('C6', 510)).toEqual(['C6 T01 error', 'C6 T02 error']);
    expect(said('M8', 25)).toEqual(['M6 T13 error']);
    expect(said('H6', null)).toEqual(['H6 C01 error']);
  });
});

describe('a list with sources in one row of heads', () => {
  const rows: Rows = [
    ['项目支出绩效目标汇总表', null, null, null, null, null, null, '单位：万元'],
    ['项目名称', '预算金额', '其中：财政拨款', '上年结转', '负责人', '一级指标', '三级指标', '指标值'],
    ['药材扶持', 280, 260, 20, '张某', '产出指标', '建设基地', '6个'],
    [null, null, null, null, null, '效益指标', '户均增收', '≥2000元'],
    ['动物检疫', 145, 140, 5, '李某', '产出指标', '检疫生猪', '30万头'],
    [null, null, null, null, null, '效益指标', '处理率', '≥99%'],
    ['合计', 425, 400, 25, null, null, null, null],
  ];
  it('adds up', () => {
    expect(errors(check(rows).said)).toEqual([]);
    expect(check(changed(rows, 'B7', 415)).said).toContain('B7 T02 error');
    expect(check(changed(rows, 'C5', 150)).said).toContain('B5 T01 error');
  });

  it('says nothing of sources beside figures that we do not understand', () => {
    const unknown = changed(changed(changed(rows, 'E2', '四本账以外'), 'E3', 15), 'C3', 280);
    expect(check(changed(rows, 'C3', 280)).said).toContain('B3 T01 error');
    expect(check(unknown).said.join()).not.toContain('T01');
  });
});

describe('rows of funds that each repeat what the funds are worth', () => {
  const rows: Rows = [
    ['部门整体支出绩效自评表'],
    ['（2022年度）'],
    ['部门名称', null, '某镇人民政府'],
    ['总体资金（万元）', '资金来源', '年初预算数', '全年执行数', '分值', '得分'],
    [null, '年度资金总额：', 1172.55, 1168.72, 10, 10],
    [null, '基本支出', 985.19, 914.97, 10, 10],
    [null, '项目支出', 187.36, 253.75, 10, 10],
    ['总体目标', '做好工作', null, '做好工作'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '分值', '得分'],
    ['产出指标', '数量指标', '检查次数', '≥12次', '14次', 50, 50],
    ['效益指标', '社会效益', '调处率', '≥95%', '97%', 30, 30],
    ['满意度指标', '满意度', '群众满意度', '≥90%', '92%', 10, 10],
    ['总分', null, null, null, null, 100, 100],
  ];
  it('count once in the total', () => {
    expect(check(rows).said.filter((one) => /T1[35]/.test(one))).toEqual([]);
    expect(check(changed(rows, 'G13', 110)).said).toContain('G13 T15 error');
  });
});

describe('a whole unit that scores itself without targets of its own', () => {
  const rows: Rows = [
    ['部门整体支出绩效自评表'],
    ['（2024年度）'],
    ['部门名称：某区园林局', null, null, null, null, null, '金额单位：万元'],
    ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分', '扣分原因'],
    ['预算执行情况（20分）', '资金总体', '执行率98%', 20, '得分=执行率×20', 19.6, '尾款未支付'],
    ['目标实现情况（60分）', '产出数量', '新增绿化120公顷', 30, '按比例', 30, null],
    [null, '产出质量', '成活率97%', 30, '按比例', 30, null],
    ['预算管理情况（20分）', '财务管理', '制度健全', 20, '每处扣1分', 18, null],
    ['合计', null, null, 100, null, 97.6, null],
  ];
  it('is read for its points', () => {
    expect(check(rows)).toMatchObject({ tables: 1, said: [] });
    expect(check(changed(rows, 'F9', 98.6)).said).toContain('F9 T15 error');
    expect(check(changed(rows, 'F6', 31)).said).toContain('F6 T15 error');
  });
});

describe('what a third blind set showed', () => {
  const evaluated = (funds: Rows, total: Rows): Rows => [
    ['部门整体支出绩效自评表'],
    ['（2024年度）'],
    ['部门名称', null, '某州林草局'],
    ...funds,
    ['总体目标', '监测草原', null, '监测草原'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '监测样地', '≥120个', '120个', 50, 50, null],
    ['效益指标', '生态效益', '植被盖度', '≥57.8%', '58.1%', 30, 30, null],
    ['满意度指标', '满意度', '群众满意度', '≥90%', '93%', 10, 10, null],
    ...total,
  ];

  it('points of the funds in their label are points', () => {
    const rows = evaluated(
      [
        ['预算执行情况（10分）', '资金来源', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分'],
        [null, '年度财政资金总额', 200, 188, '94%', 9.4],
      ],
      [['总分', null, null, null, null, 100, 99.4, null]],
    );
    expect(check(rows).said.filter((one) => one.includes('T15'))).toEqual([]);
  });

  it('a rate that is foreseen is not of what was spent so far', () => {
    const rows: Rows = [
      ['项目绩效运行监控表'],
      ['（2025年度）'],
      ['项目名称', null, '蓝藻防控'],
      ['项目资金（万元）', null, '年初预算数', '1-8月执行数', '全年预计执行数', '预计执行率'],
      [null, '年度资金总额', 900, 560, 900, '100%'],
      [null, '其中：财政拨款', 800, 520, 800, '100%'],
      [null, '其他资金', 100, 40, 100, '100%'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '1-8月执行情况', '完成目标可能性', null],
      [null, null, null, null, null, '确定能', '有可能'],
      ['产出指标', '数量指标', '打捞蓝藻量', '≥5000吨', '3900吨', '☑', '□'],
      ['效益指标', '生态效益指标', '叶绿素浓度', '≤30μg/L', '26μg/L', '☑', '□'],
    ];
    expect(check(rows)).toMatchObject({ tables: 1, said: [] });
    expect(check(changed(rows, 'G10', '☑')).said.join()).toContain('C13 warning');
  });

  it('the target is the value that is expected, not those of years before', () => {
    const rows: Rows = [
      ['项目支出绩效目标申报表'],
      ['（2025年度）'],
      ['项目名称', '禁捕执法'],
      ['年度绩效目标', '新建点位30个'],
      ['一级指标', '二级指标', '指标名称', '指标值', null, null],
      [null, null, null, '近两年指标值', null, '预期当年实现值'],
      [null, null, null, '前年', '上年', null],
      ['产出指标', '数量指标', '新建点位', '—', '30个', '30个'],
      [null, '质量指标', '设备完好率', '—', '97%', '≥97%'],
      ['效益指标', '生态效益指标', '案件下降率', '15%', '22%', '≥20%'],
    ];
    const unmerged = check(rows);
    expect(unmerged.tables).toBe(1);
    expect(errors(unmerged.said)).toEqual([]);
  });

  it('two units may have a project of one name in a list', () => {
    const rows: Rows = [
      ['部门预算项目绩效目标表'],
      ['单位名称', '项目名称', '一级指标', '二级指标', '三级指标', '指标值', '权重'],
      ['甲学校', '校舍维修', '产出指标', '数量指标', '维修校舍', '3栋', 50],
      [null, null, '效益指标', '社会效益指标', '受益学生', '≥300人', 50],
      ['乙学校', '校舍维修', '产出指标', '数量指标', '维修校舍', '5栋', 50],
      [null, null, '效益指标', '社会效益指标', '受益学生', '≥500人', 50],
    ];
    expect(check(rows).tables).toBe(2);
    expect(errors(check(rows).said)).toEqual([]);
  });
});

describe('tasks of a department with blank rows between them', () => {
  const rows: Rows = [
    ['部门整体支出绩效目标表'],
    ['（2025年度）', null, null, '单位：万元'],
    ['部门名称', '某县教育局'],
    ['年度主要任务', '任务名称', '主要内容', '预算金额'],
    [null, '义务教育保障', '落实经费', 1860.5],
    [null, null, null, null],
    [null, '学前教育普惠', '幼儿园补助', 700],
    [null, '金额合计', null, 2560.5],
    ['年度总体目标', '保障学生3.2万人'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '保障学生人数', '≥3.2万人'],
    ['效益指标', '社会效益指标', '巩固率', '≥99%'],
  ];
  it('add up to what stands below them', () => {
    expect(errors(check(rows).said)).toEqual([]);
    expect(check(changed(rows, 'D8', 2650.5)).said).toContain('D8 T02 error');
  });
});

const INDICATORS: Rows = [
  ['产出指标', '数量指标', '改造里程', '≥62公里'],
  [null, '质量指标', '验收合格率', '100%'],
  [null, '时效指标', '按期完成率', '≥95%'],
  ['效益指标', '社会效益指标', '受益户数', '≥4.2万户'],
  ['满意度指标', '服务对象满意度指标', '用户满意度', '≥90%'],
];

describe('a unit’s income and expenditure with those of two years before', () => {
  const rows: Rows = [
    ['部门整体支出绩效目标申报表'],
    ['填报日期：2025年1月18日', null, null, null, null, null, '单位：万元'],
    ['部门（单位）名称', null, '某市某街道办事处'],
    ['部门总体资金情况', '总体资金情况', null, '当年', null, '近两年收支金额', null],
    [null, null, null, '金额', '占比', '2023年', '2024年'],
    [null, '收入构成', '财政拨款', 900, '90%', 800, 850],
    [null, null, '其他资金', 100, '10%', 90, 95],
    [null, null, '合计', 1000, '100%', 890, 945],
    [null, '支出构成', '基本支出', 640, '64%', 590, 610],
    [null, null, '项目支出', 360, '36%', 300, 335],
    [null, null, '合计', 1000, '100%', 890, 945],
    ['整体绩效总目标', '提升服务水平'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...INDICATORS,
  ];
  it('adds up in each year', () => {
    expect(errors(check(rows).said)).toEqual([]);
  });
  it.each([
    ['D8', 1010, 'D8 T01 error'],
    ['G6', 805, 'G8 T01 error'],
    ['F9', 509, 'F11 T02 error'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(errors(check(changed(rows, address, value)).said)).toEqual([said]);
  });
});

describe('funds in columns of a policy’s years', () => {
  const rows: Rows = [
    ['市级财政政策绩效目标表'],
    ['（2025—2027年）', null, null, null, null, null, '单位：万元'],
    ['政策名称', null, '技术改造补助'],
    ['主管部门', null, '某市工信局'],
    ['政策资金', null, '资金来源', '合计', '2025年', '2026年', '2027年'],
    [null, null, '资金总额', 1350, 400, 450, 500],
    [null, null, '市级财政资金', 810, 240, 270, 300],
    [null, null, '区级财政及其他资金', 540, 160, 180, 200],
    ['政策总体目标', null, '三年推动技术改造项目72个'],
    ['一级指标', '二级指标', '三级指标', '政策期指标值', '2025年', '2026年', '2027年'],
    ['产出指标', '数量指标', '支持项目数', '≥72个', '≥20个', '≥24个', '≥28个'],
    [null, '质量指标', '审核准确率', '100%', '100%', '100%', '100%'],
    [null, '时效指标', '兑付完成时间', '2027年12月底前', '2025年底', '2026年底', '2027年底'],
    ['效益指标', '社会效益指标', '带动就业', '≥960人', '≥300人', '≥320人', '≥340人'],
    ['满意度指标', '服务对象满意度指标', '企业满意度', '≥90%', '≥90%', '≥90%', '≥90%'],
  ];
  it('add up down and across', () => {
    expect(check(rows)).toMatchObject({ tables: 1 });
    expect(errors(check(rows).said)).toEqual([]);
  });
  it('are found where they do not', () => {
    expect(errors(check(changed(rows, 'F8', 810)).said)).toEqual(['F6 T01 error', 'D8 T02 error']);
    expect(errors(check(changed(rows, 'D6', 1530)).said)).toEqual(['D6 T01 error', 'D6 T02 error']);
  });
  it('need not be all of the whole where a column is of years before', () => {
    const before = rows.map((row, at) => (at < 4 || at > 7 ? row : [...row, ['以前年度', 50, 30, 20][at - 4] ?? null]));
    const whole = changed(changed(changed(before, 'D6', 1400), 'D7', 840), 'D8', 560);
    expect(errors(check(whole).said)).toEqual([]);
  });
});

describe('targets and funds that were changed in the year', () => {
  const rows: Rows = [
    ['项目支出绩效目标调整申请表'],
    ['（2025年度）'],
    ['项目名称', null, '实训基地建设'],
    ['主管部门', null, '某市教育局'],
    ['项目资金（万元）', null, '资金来源', '调整前', null, '调整后'],
    [null, null, '年度资金总额', 560, null, 495],
    [null, null, '其中：财政拨款', 480, null, 430],
    [null, null, '其他资金', 80, null, 65],
    ['年度目标', '调整前：建成3个基地', null, null, '调整后：建成2个基地'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '调整前指标值', '调整后指标值', '调整理由'],
    [null, '产出指标', '数量指标', '建成基地数量', '3个', '2个', '推迟实施'],
    [null, null, '质量指标', '验收合格率', '100%', '100%', null],
    [null, null, '成本指标', '基地建设成本', '≤560万元', '≤495万元', null],
    [null, '效益指标', '社会效益指标', '实训人次', '≥4800人次', '≥3900人次', null],
    [null, '满意度指标', '服务对象满意度指标', '师生满意度', '≥90%', '≥90%', null],
    ['调整原因', null, '专业并入他校，调减资金65万元。'],
  ];
  it('are each held against their own', () => {
    expect(check(rows)).toMatchObject({ tables: 1 });
    expect(errors(check(rows).said)).toEqual([]);
  });
  it.each([
    ['F8', 55, 'F6 T01 error'],
    ['D7', 408, 'D6 T01 error'],
    ['F13', '≤560万元', 'F13 T07 error'],
    ['F14', null, 'F14 C03 error'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(errors(check(changed(rows, address, value)).said)).toEqual([said]);
  });
  it('may have heads that say no more', () => {
    const bare = changed(changed(rows, 'E10', '调整前'), 'F10', '调整后');
    expect(errors(check(bare).said)).toEqual([]);
    expect(errors(check(changed(bare, 'F14', null)).said)).toEqual(['F14 C03 error']);
  });
  it('stand below one head too', () => {
    const below = [
      ...rows.slice(0, 9),
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值', null, '调整理由'],
      [null, null, null, null, '调整前', '调整后', null],
      ...rows.slice(10),
    ];
    expect(errors(check(below).said)).toEqual([]);
    expect(errors(check(changed(below, 'F15', null)).said)).toEqual(['F15 C03 error']);
  });
});

describe('the investment of a project that is paid for by a bond', () => {
  const rows: Rows = [
    ['地方政府专项债券项目资金绩效目标表'],
    ['（2025年度）', null, null, null, null, '单位：万元'],
    ['项目名称', null, '供水管网更新改造'],
    ['项目单位', null, '某市供水公司'],
    ['资金情况', null, '资金来源', '总投资', null, '本年度安排'],
    [null, null, '项目总投资', 48600, null, 18500],
    [null, null, '其中：项目资本金', 14600, null, 5500],
    [null, null, '专项债券资金', 32000, null, 13000],
    [null, null, '其他资金', 2000, null, 0],
    ['年度目标', null, '更新管网62公里'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...INDICATORS,
  ];
  it('adds up', () => {
    expect(errors(check(rows).said)).toEqual([]);
  });
  it.each([
    ['D8', 30200, 'D6 T01 error'],
    ['F8', 1300, 'F6 T01 error'],
    ['F6', 58500, 'F6 T17 error'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(errors(check(changed(rows, address, value)).said)).toContain(said);
  });
  it('may print what its own capital is made of', () => {
    const divided = [
      ...rows.slice(0, 7),
      [null, null, '其中：财政资金', 10000, null, 5000],
      [null, null, '自筹资金', 4600, null, 500],
      ...rows.slice(7),
    ];
    expect(errors(check(divided).said)).toEqual([]);
  });
});

describe('labels behind the heading of their group in one cell', () => {
  const rows: Rows = [
    ['部门（单位）整体绩效目标表'],
    ['（2025年度）'],
    ['部门（单位）名称', '某市卫健委'],
    ['年度履职目标', '建档率达到92%'],
    ['预算情况', '部门预算总额（万元）', null, 986.4],
    [null, '1、资金来源：（1）政府预算资金', null, 865],
    [null, '（2）财政专户管理资金', null, 31.4],
    [null, '（3）单位资金', null, 90],
    [null, '2、资金结构：（1）基本支出', null, 427],
    [null, '（2）项目支出', null, 559.4],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['投入管理指标', '预算和财务管理', '预算执行率', '≥95%'],
    ['产出指标', '重点工作任务完成', '建档率', '≥92%'],
    [null, '履职目标实现', '筛查人数', '≥12000人'],
    ['效益指标', '履职效益', '居民健康素养水平', '≥32%'],
    [null, '满意度', '群众满意度', '≥90%'],
  ];
  it('are read, and levels of no framework are not held against one', () => {
    expect(check(rows).said).toEqual([]);
  });
  it.each([
    ['D6', 856, 'D5 T01 error'],
    ['D9', 472, 'D5 T02 error'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(errors(check(changed(rows, address, value)).said)).toEqual([said]);
  });
});

describe('targets in columns of sign, content and unit', () => {
  const rows: Rows = [
    ['部门预算项目（政策）绩效目标表'],
    ['（2025年度）'],
    ['项目（政策）名称', null, '防灭火专项经费'],
    ['总体目标', null, '维护隔离带65公里'],
    ['一级指标', '二级指标', '三级指标', '指标值', null, null],
    [null, null, null, '运算符号', '内容', '度量单位'],
    ['产出指标', '数量指标', '隔离带维护长度', '≥', 65, '公里'],
    [null, '质量指标', '物资合格率', '=', 100, '%'],
    [null, '时效指标', '到达时间', '<=', 60, '分钟'],
    ['效益指标', '可持续影响指标', '防火机制', '定性', '持续完善', null],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '>=', 90, '%'],
  ];
  it('are read as one', () => {
    expect(check(rows).said.filter((one) => !one.includes('C02') && !one.includes('hint'))).toEqual([]);
    expect(check(changed(rows, 'E9', null)).said).toContain('E9 C03 error');
    expect(check(changed(rows, 'F7', null)).said).toContain('E7 V01 warning');
  });
});

describe('points with subtotals, and with their whole stated above', () => {
  const scored: Rows = [
    ['新增重大项目事前绩效评估评分表'],
    ['一级指标', '二级指标', '分值', '得分', '评估意见'],
    ['立项必要性', '政策相关性', 10, 10, '依据充分'],
    [null, '需求相关性', 15, 13.5, '基本充分'],
    [null, '小计', 25, 23.5, null],
    ['投入经济性', '成本控制', 30, 24, '基本充分'],
    [null, '测算依据', 20, 16, '基本充分'],
    [null, '小计', 50, 40, null],
    ['筹资合规性', '来源合规', 25, 25, '依据充分'],
    [null, '小计', 25, 25, null],
    ['总计', null, 100, 88.5, null],
  ];
  it('add up', () => {
    expect(check(scored)).toMatchObject({ tables: 1, said: [] });
    expect(check(changed(scored, 'D8', 41)).said).toEqual(['D8 T15 warning']);
    expect(check(changed(scored, 'D11', 89.5)).said).toEqual(['D11 T15 error']);
    // One slip in a row: its subtotal is said, and not the total, which is the sum of the subtotals.
    expect(check(changed(scored, 'D9', 24)).said).toEqual(['D10 T15 warning']);
  });

  const evaluated: Rows = [
    ['2024年度部门整体支出绩效自评表'],
    ['部门名称', '某市林业局', null, null, '自评总分', 97.5],
    ['年度总体目标', '造林2.6万亩'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出', '数量指标', '造林面积', '≥2.6万亩', '2.7万亩', 50, 50],
    ['效益', '社会效益', '吸纳就业', '≥3000人', '3100人', 40, 40],
    ['满意度', '满意度', '林农满意度', '≥90%', '88%', 10, 7.5],
    ['合计', null, null, null, null, 100, 97.5],
  ];
  it('are the same above and below', () => {
    expect(check(evaluated).said.filter((one) => one.includes('T15'))).toEqual([]);
    expect(check(changed(evaluated, 'F2', 79.5)).said).toContain('F2 T15 warning');
    expect(check(changed(evaluated, 'G8', 79.5)).said.filter((one) => one.includes('T15'))).toEqual(['G8 T15 error']);
  });
});

describe('a rate that is to rise, without a figure', () => {
  const rows = (title: string): Rows => [
    [title],
    ['（2026年度）'],
    ['项目名称', '国有林场巩固提升'],
    ['年度目标', '支持林场32个'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '支持林场数量', '≥32个'],
    [null, '质量指标', '项目验收合格率', '≥95%'],
    ['效益指标', '生态效益指标', '森林覆盖率', '稳中有升'],
  ];
  it('is a hint under 效益, and wrong under 产出 unless it was handed down', () => {
    const own = rows('项目支出绩效目标表');
    expect(check(own).said).toContain('D8 V03 hint');
    expect(check(changed(own, 'D7', '稳步提高')).said).toContain('D7 V03 warning');
    const given = changed(rows('中央对地方转移支付区域绩效目标表'), 'D7', '稳步提高');
    expect(check(given).said).toContain('D7 V03 hint');
  });
});

describe('indicators without levels', () => {
  const rows: Rows = [
    ['2024年部门整体绩效目标表', null, null, null, null, null],
    ['部门（单位）名称', '某区水利局', null, '支出预算总量', '1200', null],
    ['当年整体绩效目标', '完成河道治理，保障供水安全。', null, null, null, null],
    ['绩效指标', '指标名称', '指标权重', '计量单位', '指标性质', '指标值'],
    [null, '河道治理长度', 30, '公里', '≥', 12],
    [null, '供水保障率', 30, '%', '≥', 95],
    [null, '工程验收合格率', 20, '%', '＝', 100],
    [null, '群众满意度', 20, '%', '≥', 90],
    ['其他说明', '无', null, null, null, null],
  ];

  it('are read by their names', () => {
    expect(check(rows)).toMatchObject({ tables: 1, said: [] });
  });

  it.each([
    ['C6', 40, 'T13'],
    ['F7', null, 'F7 C03 error'],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(rows, address, value)).said.join()).toContain(said);
  });
});

describe('money of the level itself beside money from above', () => {
  const rows: Rows = [
    ['项目支出绩效目标表'],
    ['（2025年度）', null, null, null, '单位：万元'],
    ['项目名称', '水源地保护', null, '实施单位', '某县水务站'],
    ['项目资金', '年度资金总额', null, 120],
    [null, '其中：本级财政资金', null, 45],
    [null, '上级补助', null, 70],
    [null, '其他资金', null, 5],
    ['年度目标', '整治水源地4处'],
    ['一级指标', '二级指标', '三级指标', null, '指标值'],
    ['产出指标', '数量指标', '整治水源地', null, '4处'],
    ['效益指标', '社会效益指标', '饮水安全人口', null, '≥2万人'],
  ];
  it('is a source of its own', () => {
    expect(errors(check(rows).said)).toEqual([]);
    expect(errors(check(changed(rows, 'D6', 60)).said)).toEqual(['D4 T01 error']);
  });

  it('may also be meant to hold what comes from above', () => {
    expect(errors(check(changed(rows, 'D5', 115)).said)).toEqual([]);
  });

  it('says nothing beside a source in words we do not know', () => {
    expect(errors(check(changed(rows, 'B6', '其中：某某口专项')).said)).toEqual([]);
  });
});

describe('a list with its cells repeated, and heads merged down over both rows', () => {
  const project = ['某区民政局', '高龄津贴', 318, '为1.2万名老年人发放津贴'];
  const second = ['某区民政局', '流浪救助', 96.5, '救助860人次'];
  const rows: Rows = [
    ['项目（政策）绩效目标情况表'],
    ['部门名称：某区民政局', null, null, null, null, null, null, null, null, '单位：万元'],
    ['单位名称', '项目（政策）名称', '预算金额', '总体绩效目标', '绩效指标', null, null, null, null, null],
    [null, null, null, null, '一级指标', '二级指标', '三级指标', '运算符号', '指标值', '度量单位'],
    [...project, '产出指标', '数量指标', '发放人数', '≥', '1.2', '万人'],
    [...project, null, '质量指标', '发放准确率', '＝', '100', '%'],
    [...project, '效益指标', '社会效益指标', '津贴覆盖率', '≥', '90', '%'],
    [...second, '产出指标', '数量指标', '救助人次', '≥', '860', '人次'],
    [...second, null, '质量指标', '甄别准确率', '＝', '100', '%'],
    [...second, '效益指标', '社会效益指标', '返乡安置率', '≥', '95', '%'],
  ];
  const isOver = (table: Rows) => check(table, '表', ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:J3']);
  it('is a table for each project', () => {
    expect(isOver(rows)).toMatchObject({ tables: 2 });
    expect(errors(isOver(rows).said)).toEqual([]);
    expect(errors(isOver(changed(rows, 'I9', null)).said)).toEqual(['I9 C03 error']);
  });

  it('misses nothing under a head that we do not know', () => {
    expect(errors(isOver(changed(rows, 'B3', '支出方向')).said)).toEqual([]);
  });
});

describe('a column of explanations that no form asks for', () => {
  const rows: Rows = [
    ['项目支出绩效目标表'],
    ['（2025年度）', null, null, null, '单位：万元'],
    ['项目名称', '冷链运转', null, '实施单位', '某区疾控中心'],
    ['项目资金', '年度资金总额', null, 42],
    [null, '其中：财政拨款', null, 42],
    [null, '其他资金', null, 0],
    ['年度总体目标', '维护冷链设备210台'],
    ['一级指标', '二级指标', '三级指标', '指标值', '指标说明'],
    ['产出指标', '数量指标', '维护冷链设备', '≥210台', null],
    [null, '质量指标', '温度合格率', '100%', null],
    ['效益指标', '社会效益指标', '汛期积水点', '≤3处', null],
  ];
  const about = (table: Rows) => check(table).said.filter((one) => /C03|V05/.test(one));
  it('may stay empty, and is said once where most rows have one', () => {
    expect(about(rows)).toEqual([]);
    const some = changed(changed(rows, 'E9', '在用设备'), 'E10', '按记录');
    expect(about(some)).toEqual(['E11 C03 hint']);
    expect(about(changed(rows, 'D10', null))).toEqual(['D10 C03 error']);
  });

  it('what is wanted little is not what is done', () => {
    expect(about(changed(rows, 'D9', '≤210台'))).toEqual(['D9 V05 warning']);
  });
});

describe('monitoring in the middle of the year', () => {
  const rows: Rows = [
    ['2024年项目绩效运行监控表'],
    ['填报单位：某区草原站', null, null, null, null, null, null, '单位：万元'],
    ['项目名称', '草原修复', null, null, null, '实施单位', '某区草原站'],
    ['预算执行情况', '资金来源', null, '年初预算数', '1—7月执行数', '执行率', '全年预计执行数'],
    [null, '合计', null, 280, 124.6, '44.50%', 280],
    [null, '省级财政资金', null, 200, 90, '45.00%', 200],
    [null, '区级财政资金', null, 80, 34.6, '43.25%', 80],
    ['年度绩效目标', '治理草原8000亩'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1—7月完成值',
      '全年预计完成值',
      '偏差原因分析',
      '完成目标可能性',
    ],
    ['产出指标', '数量指标', '治理草原面积', '8000亩', '3800亩', '8000亩', '无偏差', '确定能'],
    ['效益指标', '生态效益指标', '植被盖度', '≥65%', '61%', '≥65%', '无偏差', '确定能'],
  ];
  it('is held against the outlook for the year', () => {
    expect(check(rows).said.filter((one) => one.includes('C10'))).toEqual([]);
    expect(check(changed(rows, 'F10', '7000亩')).said).toContain('G10 C10 warning');
  });
});

describe('a declaration with sources, a breakdown, and the values of earlier years', () => {
  const rows: Rows = [
    ['2024年项目申报表'],
    ['申报日期：2023年9月28日', null, null, null, null, null, '单位：万元'],
    ['项目名称', null, '河道保洁', null, null, '项目编码', '42000024110T000000001'],
    ['项目主管部门', null, '某区水务局', null, null, '项目执行单位', '某区水务局'],
    ['项目总预算', null, 90, null, null, '项目当年预算', 90],
    ['项目资金来源', null, '资金来源项目', null, null, '金额', '备注'],
    [null, null, '合计', null, null, 90, null],
    [null, null, '1.一般公共预算财政拨款收入', null, null, 80, null],
    [null, null, '2.其他资金', null, null, 10, null],
    ['项目支出明细测算', null, '项目活动', null, '活动内涵', '金额', '测算依据及说明'],
    [null, null, '打捞', null, '打捞船6条', 60, '6条×10万元'],
    [null, null, '清运', null, '清运3000吨', 30, '3000吨×100元'],
    [null, null, '合计', null, null, 90, null],
    ['项目绩效总目标', null, '保洁河道120公里'],
    ['年度绩效目标表'],
    ['一级指标', '二级指标', '指标名称', '前年', '上年', '预计当年实现', '指标值确定依据'],
    ['产出指标', '数量指标', '保洁河道长度', '100公里', '110公里', '120公里', null],
    [null, '质量指标', '水面保洁率', '92%', '94%', '≥95%', '行业标准'],
    ['效益指标', '生态效益指标', '水质达标率', '90%', '91%', '≥92%', '历史标准'],
  ];
  it('is read from its title on', () => {
    expect(check(rows)).toMatchObject({ tables: 1, unread: [] });
    expect(errors(check(rows).said)).toEqual([]);
  });

  it.each([
    ['F7', 95, 'F7 T01 error'],
    ['F12', 20, 'F13 T02 error'],
    ['F17', null, 'F17 C03 error'],
  ])('%s is wrong', (address, value, said) => {
    expect(errors(check(changed(rows, address, value)).said)).toContain(said);
  });
});

describe('a column of values for each place', () => {
  const rows: Rows = [
    ['某区水利专项资金绩效目标表'],
    ['项目名称', null, '水毁修复'],
    ['主管部门名称', null, '某区水利局'],
    ['资金情况（万元）', null, '资金总额', null, 35],
    [null, null, '其中：财政拨款', null, 35],
    ['总体目标', null, '修复2处'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标解释', '指标方向', '城关街道办', '埭头镇'],
    [null, '产出指标', '数量指标', '修复工程（个）', '反映开展情况', '≥', 1, 1],
    [null, null, '质量指标', '是否存在质量问题', '反映质量', '是/否', '否', '否'],
    [null, '效益指标', '社会效益指标', '是否保障行洪', '反映能力', '是/否', '是', '是'],
    [null, '满意度指标', '服务对象满意度指标', '群众满意度（%）', '反映满意', '≥', '90%', '90%'],
  ];
  it('is read by the first of them', () => {
    expect(check(rows)).toMatchObject({ tables: 1, unread: [] });
    expect(errors(check(rows).said)).toEqual([]);
    expect(errors(check(changed(rows, 'G11', null)).said)).toEqual(['G11 C03 error']);
  });
});

describe('the form with 投入, 产出 and 效益', () => {
  const rows: Rows = [
    ['2017年财政支出项目绩效目标表'],
    ['专项名称', null, '生活补贴'],
    ['概况', null, '补贴困难户'],
    ['总体绩效目标', null, '解决生活困难'],
    ['绩效目标', '评价指标', null, '绩效内容', '绩效标准', '全年绩效目标'],
    ['投入', '成本目标', '目标1', '补助标准', '每月200元', '每人每月200元'],
    ['产出', '数量目标', '目标1', '发放人数', '400人', '432人'],
    [null, null, '目标2', '培训期数', '2期', '2期'],
    [null, '时效目标', '目标1', '年内发放', '2017年12月底前', '2017年12月底前'],
    ['效益', '社会效益目标', '目标1', '困难家庭覆盖率', '100%', '100%'],
    [null, '服务对象满意度目标', '目标1', '受助对象满意度', '≥90%', '≥90%'],
  ];
  it('has its second levels in 目标', () => {
    expect(check(rows)).toMatchObject({ tables: 1, unread: [] });
    expect(check(rows).said.filter((one) => !one.endsWith('hint'))).toEqual([]);
    expect(errors(check(changed(rows, 'F8', null)).said)).toEqual(['F8 C03 error']);
  });
});
