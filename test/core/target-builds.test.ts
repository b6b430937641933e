import { describe, expect, it } from 'vitest';
import { checkSheets, toA1, type CellValue } from '../../src/core';
import { parseA1 } from '../../src/core/geometry';
import { evenRows, type Rows } from '../support/rows';

/** Target tables of other builds: sources within sources, levels below one head, lists without levels; what is right is silent, a slip is found. */

function check(rows: Rows, merged: readonly string[] = []) {
  const values = evenRows(rows);
  const merges = merged.flatMap((address) => parseA1(address) ?? []);
  const { tables, findings } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values, merges } }], {
    wholeWorkbook: true,
  });
  return {
    tables: tables.map(({ key }) => key),
    said: findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ code, severity, position }) => `${toA1(position)} ${code} ${severity}`),
  };
}

/** The rows with one cell replaced, by address. */
const changed = (rows: Rows, address: string, value: CellValue): Rows =>
  rows.map((row, at) => row.map((own, column) => (toA1({ row: at, column }) === address ? value : own)));

const INDICATORS: Rows = [
  ['总体目标', '完成安全饮水巩固提升12处。'],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  [null, '成本指标', '经济成本指标', '单处建设成本', '≤20万元/处'],
  [null, '产出指标', '数量指标', '完成处数', '≥12处'],
  [null, null, '质量指标', '验收合格率', '≥95%'],
  [null, null, '时效指标', '完成时间', '2025年11月底前'],
  [null, '效益指标', '社会效益指标', '受益人数', '≥300人'],
  [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

const HEAD: Rows = [
  ['项目支出绩效目标表'],
  ['（2025年度）'],
  ['项目名称', '安全饮水'],
  ['主管部门', '某县水务局', null, '实施单位', '某县供水站'],
];

const target = (funds: Rows, indicators: Rows = INDICATORS): Rows => [...HEAD, ...funds, ...indicators];

describe('sources within a source', () => {
  const SUBTOTAL: Rows = [
    ['项目资金（万元）', '年度资金总额', null, 860],
    [null, '财政拨款', '小计', 800],
    [null, null, '上年结转资金', 300],
    [null, null, '当年财政资金', 500],
    [null, '其他资金', null, 60],
  ];
  const OF_WHICH: Rows = [
    ['项目资金（万元）', '年度资金总额', null, 130],
    [null, '财政拨款', null, 100],
    [null, '其中：上年结转资金', null, 20],
    [null, '其他资金', null, 30],
  ];

  it.each([
    ['below 小计', SUBTOTAL],
    ['below 其中', OF_WHICH],
    [
      'further ones below 其中',
      [...OF_WHICH.slice(0, 2), [null, '其中：当年拨款', null, 80], [null, '上年结转', null, 20], ...OF_WHICH.slice(3)],
    ],
    [
      'in words of several levels',
      [...OF_WHICH.slice(0, 2), [null, '其中：中央、省级财政拨款', null, 51], ...OF_WHICH.slice(3)],
    ],
    [
      'in words that nobody knows',
      [...OF_WHICH.slice(0, 2), [null, '其中：东西协作款', null, 51], ...OF_WHICH.slice(3)],
    ],
  ] as const)('%s are no further ones', (_, funds) => {
    expect(check(target(funds))).toMatchObject({ said: [] });
  });

  it.each([
    ['the total', SUBTOTAL, 'D5', 880, 'D5 T01 error'],
    ['the 小计', SUBTOTAL, 'D6', 700, 'D5 T01 error'],
    ['the total above 其中', OF_WHICH, 'D5', 180, 'D5 T01 error'],
  ] as const)('%s is wrong', (_, funds, address, value, said) => {
    expect(check(changed(target(funds), address, value)).said).toEqual([said]);
  });

  it('may have parts of their own, level below level', () => {
    const funds: Rows = [
      ['项目资金（万元）', '年度资金总额', null, 600],
      [null, '一、财政拨款', null, 550],
      [null, '其中：一般公共预算', null, 150],
      [null, '政府性基金预算', null, 400],
      [null, '其中：专项债券', null, 300],
      [null, '二、单位资金', null, 30],
      [null, '其中：事业收入', null, 10],
      [null, '三、其他资金', null, 20],
    ];
    expect(check(target(funds))).toMatchObject({ said: [] });
    expect(check(changed(target(funds), 'D5', 620)).said).toEqual(['D5 T01 error']);
  });

  it('are not those of what the money is spent on', () => {
    const funds: Rows = [
      ['项目资金（万元）', '年度资金总额', null, 600],
      [null, '其中：财政拨款', null, 550],
      [null, '其他资金', null, 50],
      ['测算依据', '按3万亩、200元/亩测算。'],
      ['支出明细（万元）', '合计', null, 600],
      [null, '其中：设备购置', null, 200],
      [null, '其他', null, 400],
    ];
    expect(check(target(funds))).toMatchObject({ said: [] });
    expect(check(changed(target(funds), 'D7', 60)).said).toEqual(['D5 T01 error']);
  });

  it('which stand in two columns of labels are what the amounts are of', () => {
    const rows: Rows = [
      ['项目支出绩效目标表'],
      ['（2024年度）'],
      ['项目名称', '安全饮水'],
      ['项目资金（万元）', '来源', null, '全年（程）预算数', '半年（程）计划执行数'],
      [null, '合计', null, 420, 200],
      [null, '财政拨款', '一般公共预算', 300, 130],
      [null, null, '政府性基金', 80, 50],
      [null, '其他资金', null, 40, 20],
      ['年度目标', '完成12处'],
      ['一级指标', '二级指标', '三级指标', '指标值', null],
      [null, null, null, '半年（程）指标值', '全年（程）指标值'],
      ['决策', '项目立项', '立项规范性', '规范', '规范'],
      ['产出', '数量指标', '完成处数', '5处', '12处'],
      ['效益', '社会效益', '受益人数', '100人', '300人'],
    ];
    const merged = ['B6:B7', 'D10:E10'];
    expect(check(rows, merged)).toMatchObject({ said: [] });
    expect(check(changed(rows, 'E5', 230), merged).said).toEqual(['E5 T01 error']);
    expect(check(changed(rows, 'E13', null), merged).said).toEqual(['E13 C03 error']);
  });

  it('are found behind lines of text', () => {
    const funds: Rows = [
      ['项目总预算', 960, null, '项目当年预算', 330],
      ['预算变动情况', '与上年持平。'],
      ['项目资金来源', '合计', null, 330],
      [null, '1.一般公共预算财政拨款（补助）', null, 310],
      [null, '其中：申请当年预算拨款', null, 300],
      [null, '2.其他资金', null, 20],
      ['项目支出明细预算', '项目支出明细', null, '金额', '测算依据'],
      [null, '合计', null, 330],
      [null, '培训费', null, 96, '12期×8万元'],
      [null, '委托业务费', null, 234, '2个标段'],
    ];
    expect(check(target(funds))).toMatchObject({ said: [] });
    expect(check(changed(target(funds), 'D10', 30)).said).toEqual(['D7 T01 error']);
    expect(check(changed(target(funds), 'D14', 243)).said).toEqual(['D12 T02 error']);
  });
});

describe('tasks of a unit within a task', () => {
  const unit = (tasks: Rows): Rows => [
    ['部门整体支出绩效目标表'],
    ['（2025年度）'],
    ['部门（单位）名称', '某县卫健局'],
    ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）'],
    [null, null, null, '总额', '财政拨款', '其他资金'],
    ...tasks,
    [null, '金额合计', null, 1120, 1100, 20],
    ...INDICATORS,
  ];
  const basic: readonly CellValue[] = [null, '基本支出', '运转', 820, 820, 0];
  const rooms: readonly CellValue[] = [null, '村卫生室建设', '12个', 300, 280, 20];

  it.each([
    ['with 其中', [basic, [null, '其中：人员经费', null, 600, 600, 0], [null, '公用经费', null, 220, 220, 0], rooms]],
    [
      'below a number',
      [
        [null, '一、基本支出', null, 820, 820, 0],
        [null, '（一）人员', null, 820, 820, 0],
        [null, '二、建设', null, 300, 280, 20],
      ],
    ],
    ['in 小计', [basic, [null, '小计', null, 820, 820, 0], rooms, [null, '小计', null, 300, 280, 20]]],
  ] as const)('%s do not count twice', (_, tasks) => {
    expect(check(unit(tasks))).toMatchObject({ said: [] });
  });

  it('are told from a sum that is wrong', () => {
    const rows = unit([basic, [null, '小计', null, 820, 820, 0], [null, '村卫生室建设', '12个', 330, 310, 20]]);
    expect(check(rows).said).toEqual(['D9 T02 error', 'E9 T02 error']);
  });
});

describe('frameworks of other provinces', () => {
  const levels = (...rows: Rows): Rows => [...INDICATORS.slice(0, 2), ...rows.map((row) => [null, ...row])];
  const FUNDS: Rows = [
    ['项目资金（万元）', '年度资金总额', null, 130],
    [null, '其中：财政拨款', null, 130],
    [null, '其他资金', null, 0],
  ];
  const OUTPUT: readonly CellValue[] = ['产出', '数量指标', '完成处数', '12处'];

  it('with 投入 or 过程 are not held against ours', () => {
    const rows = levels(
      ['投入', '成本目标', '每处补助', '5万元/处'],
      ['过程', '业务管理', '项目公示率', '100%'],
      OUTPUT,
    );
    expect(check(target(FUNDS, rows)).said).toEqual([]);
  });

  it('may call 效益 otherwise', () => {
    const satisfied: readonly CellValue[] = ['满意度指标', '服务对象满意度', '满意度', '≥90%'];
    const cost: readonly CellValue[] = ['成本指标', '经济成本指标', '每处成本', '5万元/处'];
    const quality: readonly CellValue[] = ['产出', '质量指标', '合格率', '100%'];
    const benefit = (name: string) =>
      check(target(FUNDS, levels(cost, OUTPUT, quality, [name, '社会效益', '受益人数', '≥300人'], satisfied))).said;
    expect(benefit('效果指标')).toEqual([]);
    expect(benefit('成效指标')).toEqual([]);
  });
});

describe('rates, answers, deadlines', () => {
  const FUNDS: Rows = [
    ['项目资金（万元）', '年度资金总额', null, 130],
    [null, '其中：财政拨款', null, 130],
    [null, '其他资金', null, 0],
  ];
  const rows = target(FUNDS);

  it.each([
    ['E12', '≥95个', ['E12 V03 warning']],
    ['E15', '≥280户', ['E15 V03 warning']],
    ['E12', '≥95%', []],
    ['E12', '0起', []],
  ] as const)('%s is %s', (address, value, said) => {
    expect(check(changed(rows, address, value)).said).toEqual(said);
  });

  it('turnover and frequency are counted in times', () => {
    const named = changed(rows, 'D12', '床位周转率');
    expect(check(changed(named, 'E12', '≥4次')).said).toEqual([]);
  });

  it.each(['是', '有', '否', '已建立'])('%s is an answer', (answer) => {
    expect(check(changed(changed(rows, 'D12', '管护制度'), 'E12', answer)).said).toEqual([]);
  });

  it('a deadline may lie in the stated period of the project', () => {
    const late = changed(rows, 'E13', '2026年6月底前');
    expect(check(late).said).toEqual(['E13 V08 error']);
    const spanned: Rows = [...late.slice(0, 4), ['项目起止时间', '2025年3月至2026年12月'], ...late.slice(4)];
    expect(check(spanned).said).toEqual([]);
    expect(check(changed(spanned, 'E14', '2027年6月底前')).said).toEqual(['E14 V08 error']);
  });

  it('a placeholder beside a label that no form has is said', () => {
    const outlined: Rows = [...rows.slice(0, 4), ['项目概述', '……'], ...rows.slice(4)];
    expect(check(outlined).said).toEqual(['B5 C05 warning']);
    expect(check(changed(outlined, 'B5', '供水管网改造。')).said).toEqual([]);
  });
});

describe('lists of projects', () => {
  const WITHOUT_LEVELS: Rows = [
    ['某县应急管理局2025年部门预算项目绩效目标'],
    ['纳入绩效目标管理的项目2个，涉及金额221万元。'],
    [null, null, null, null, null, '单位：万元'],
    ['序号', '项目名称', '预算金额', '年度绩效目标', '绩效指标', '指标值'],
    [1, '安全生产整治', 126, '检查企业280家', '检查企业家数', '≥280家'],
    [null, null, null, null, '隐患整改率', '≥98%'],
    [2, '应急物资储备', 95, '储备物资12类', '物资储备种类', '≥12类'],
    [null, null, null, null, '物资完好率', '100%'],
    ['合计', null, 221],
  ];

  it('need no levels', () => {
    expect(check(WITHOUT_LEVELS)).toEqual({ tables: ['安全生产整治', '应急物资储备'], said: [] });
    expect(check(changed(WITHOUT_LEVELS, 'C9', 212)).said).toEqual(['C9 T02 error']);
    expect(check(changed(WITHOUT_LEVELS, 'F7', null)).said).toEqual(['F7 C03 warning']);
  });

  it('are as many as the text above says', () => {
    const text = '纳入绩效目标管理的项目3个，涉及金额221万元。';
    expect(check(changed(WITHOUT_LEVELS, 'A2', text)).said).toEqual(['A2 T12 warning']);
    expect(check(changed(WITHOUT_LEVELS, 'A2', `其中${text}`)).said).toEqual([]);
  });

  it('of projects within projects are the inner ones', () => {
    const levels: readonly CellValue[] = ['产出指标', '数量指标', '维修校舍', '8处'];
    const rows: Rows = [
      ['2025年部门预算项目绩效目标表'],
      [null, null, null, null, null, null, null, '单位：万元'],
      ['一级项目名称', '二级项目名称', '预算金额', '年度绩效目标', '一级指标', '二级指标', '三级指标', '指标值'],
      ['教育专项', '校舍维修', 120, '维修校舍8处', ...levels],
      [null, null, null, null, '效益指标', '社会效益指标', '受益学生', '≥2000人'],
      [null, '设备购置', 60, '购置设备120台', '产出指标', '数量指标', '购置设备', '120台'],
      [null, null, null, null, '效益指标', '社会效益指标', '受益学生', '≥2000人'],
      ['合计', null, 180],
    ];
    const { tables, said } = check(rows, ['A4:A7']);
    expect(tables).toEqual(['校舍维修', '设备购置']);
    expect(said.filter((one) => !one.includes('C02'))).toEqual([]);
    expect(check(changed(rows, 'C8', 200), ['A4:A7']).said).toContain('C8 T02 error');
  });

  it.each([
    ['一级', '二级'],
    ['一级指标', '二级指标'],
  ])('may have %s and %s below one head', (first, second) => {
    const rows: Rows = [
      ['2024年项目支出绩效目标汇总表'],
      ['单位名称：某县市场监督管理局', null, null, null, null, null, '金额单位：元'],
      ['项目名称', '预算金额', '绩效总目标', '绩效指标类型', null, '绩效指标名称', '指标值'],
      [null, null, null, first, second, null, null],
      ['食品安全抽检', 1560000, '抽检2600批次', '产出指标', '数量指标', '抽检批次', '≥2600批次'],
      [null, null, null, null, '质量指标', '处置率', '100%'],
      [null, null, null, null, '时效指标', '完成时间', '2024年12月'],
      [null, null, null, null, '成本指标', '抽检成本', '≤156万元'],
      [null, null, null, '效益指标', '社会效益指标', '事件发生数', '0起'],
      [null, null, null, '满意度指标', '服务对象满意度指标', '满意度', '≥80%'],
    ];
    const merged = ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'G3:G4'];
    expect(check(rows, merged)).toEqual({ tables: ['食品安全抽检'], said: [] });
    expect(check(changed(rows, 'G8', '≤165万元'), merged).said).toEqual(['G8 T07 error']);
    expect(check(changed(rows, 'G7', '2025年12月'), merged).said).toEqual(['G7 V08 error']);
  });
});

describe('a self-evaluation', () => {
  const rows: Rows = [
    ['项目支出绩效自评表'],
    ['编制单位：某县林草局', null, null, null, null, null, null, null, '金额单位：元'],
    ['项目支出名称', '天然林管护补助'],
    ['项目资金', null, null, null, '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', null, null, 2286000, 2057400, 10, '90.00', 9],
    [null, '其中：财政拨款', null, null, 2286000, 2057400, '-', '90.00', '-'],
    ['年度总体目标', '完成81万亩管护', null, null, '实际完成情况', '管护81万亩'],
    ['绩效指标', null, null, '年度指标值', null, null, '实际完成值', '分值', '得分'],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
    ['产出指标', '数量指标', '管护面积', '＝', '81', '万亩', '81', 30, 30],
    [null, '质量指标', '责任落实率', '≥', '98', '%', '98', 20, 20],
    ['小计', null, null, null, null, null, null, 50, 50],
    ['效益指标', '生态效益指标', '森林覆盖率', '≥', '68.9', '%', '69.1', 30, 30],
    ['满意度指标', '服务对象满意度指标', '护林员满意度', '≥', '90', '%', '93', 10, 10],
    ['小计', null, null, null, null, null, null, 40, 40],
    ['其他需要说明的事项', '无'],
    ['总分', null, null, null, null, null, null, 100, 99],
  ];
  const merged = ['A8:C8', 'D8:F8', 'G8:G9', 'H8:H9', 'I8:I9', 'A12:G12', 'A15:G15', 'B16:I16', 'A17:G17'];

  it('with heads merged down to its levels, 小计 and remarks above the total is read', () => {
    expect(check(rows, merged)).toEqual({ tables: ['天然林管护补助'], said: [] });
  });

  it.each(['未完成原因及改进措施', '偏差原因和改进措施', '扣分原因'])('asks for reasons under %s', (head) => {
    const short = changed(rows.slice(0, 10), 'I10', 28);
    const asked = short.map((row, at) => [...row, ...(at === 7 ? [head] : at === 9 ? [null] : [])]);
    expect(check(asked, ['A8:C8', 'D8:F8', 'G8:G9', 'H8:H9', 'I8:I9', 'J8:J9']).said).toContain('J10 C10 error');
    const told = asked.map((row, at) => (at === 9 ? [...row.slice(0, 9), '部分管护站点未落实'] : row));
    expect(check(told, ['A8:C8', 'D8:F8', 'G8:G9', 'H8:H9', 'I8:I9', 'J8:J9']).said).not.toContain('J10 C10 error');
  });

  it.each([
    ['I10', 31, ['I10 T15 error']],
    ['I17', 97, ['I17 T15 error']],
    ['I15', 42, ['I15 T15 warning']],
  ] as const)('%s is wrong', (address, value, said) => {
    expect(check(changed(rows, address, value), merged).said).toEqual(expect.arrayContaining([...said]));
  });
});

describe('points of a block of its own above the indicators', () => {
  const rows: Rows = [
    ['某市项目支出绩效自评表'],
    ['（2023年度）', null, null, null, null, null, '自评总分：93'],
    ['项目名称', '绿道养护'],
    ['项目权重', '评价内容', null, '分值', '自评分', '评价标准'],
    ['项目管理20分', '制度建设', null, 8, 8, '有制度得满分'],
    [null, '过程监管', null, 12, 10, '记录齐全得满分'],
    ['项目绩效80分', '一级指标', '二级指标', '三级指标', '年初指标值', '完成值', '分值', '自评分'],
    [null, '产出指标', '数量指标', '养护里程', '60公里', '60公里', 30, 30],
    [null, null, '质量指标', '养护合格率', '≥95%', '97%', 30, 30],
    [null, '满意度指标', '服务对象满意度指标', '市民满意度', '≥90%', '85%', 20, 15],
    ['合计', null, null, null, null, null, 100, 93],
  ];

  it('are counted with those of the indicators', () => expect(check(rows).said).toEqual([]));

  it.each([
    ['E6', 9, ['H11 T15 error']],
    ['E6', 14, ['E6 T15 error', 'H11 T15 error']],
    ['G11', 90, ['G11 T15 error']],
  ] as const)('%s is %s', (address, value, said) => {
    expect(check(changed(rows, address, value)).said).toEqual(said);
  });

  it('say nothing where the block is in words that nobody knows', () => {
    const strange = changed(changed(rows, 'D4', '满分值'), 'E4', '自查结果');
    expect(check(strange).said).toEqual([]);
  });
});

describe('labels beside answers that head columns elsewhere', () => {
  it('make no table of their own', () => {
    const rows: Rows = [
      ...HEAD.slice(0, 2),
      ['项目名称', '安全饮水', null, '项目类型', '特定目标类'],
      ['预算安排', '合计', 240, '财政拨款', 220, '其他资金', 20],
      ...INDICATORS,
    ];
    expect(check(rows)).toEqual({ tables: [expect.stringContaining('安全饮水')], said: [] });
    expect(check(changed(rows, 'C4', 260)).said).toEqual(['C4 T01 error']);
  });
});

describe('money of the unit itself, divided beside it', () => {
  const rows = target([
    ['项目资金申请（万元）', '资金总额：', 96, '财政拨款：', 70],
    [null, '自有资金：', 26, '事业收入：', 20],
    [null, '其他：', 0, '经营性收入：4   其他：2'],
  ]);

  it('is counted once', () => {
    expect(check(rows).said).toEqual([]);
    expect(check(changed(rows, 'C5', 116)).said).toEqual(['C5 T01 error']);
  });

  it('may stand beside what is no part of it', () => {
    const beside = changed(changed(rows, 'D7', '经营性收入：0   其他：0'), 'C5', 116);
    expect(check(beside).said).toEqual([]);
  });
});

describe('indicators below 指标类型', () => {
  const HEADS: readonly CellValue[] = ['指标类型', '指标名称', '指标解释', '目标值'];
  const rows: Rows = [
    ['2025年部门预算项目绩效目标表'],
    ['项目名称', '公园改造'],
    ['项目金额', 320, '其中：财政拨款', 320],
    ['年度绩效目标', '改造公园3个。'],
    HEADS,
    ['数量指标', '改造公园数量', '完工的公园', '3个'],
    ['质量指标', '验收合格率', '合格项数占比', '100%'],
    ['成本指标', '总成本', '不超预算', '≤320万元'],
    ['社会效益指标', '受益居民', '周边居民', '≥2万人'],
    ['服务对象满意度指标', '居民满意度', '问卷调查', '≥90%'],
  ];

  it('are read', () => {
    expect(check(rows)).toEqual({ tables: ['公园改造'], said: [] });
    expect(check(changed(rows, 'D7', null)).said).toEqual(['D7 C03 error']);
  });
});

describe('what weights come to in a list', () => {
  const project = (name: string, ...weights: readonly number[]): Rows =>
    [
      ['产出指标', '数量指标', '检查次数', '≥12次'],
      ['产出指标', '质量指标', '整改率', '≥98%'],
      ['效益指标', '社会效益指标', '受益人数', '≥500人'],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
    ].map((levels, index) => [name, 20, `${name}得到落实`, ...levels, weights[index] ?? null]);
  const HEADS: Rows = [
    ['2025年部门预算项目支出绩效目标表'],
    ['单位：某县应急管理局', null, null, null, null, null, null, '单位：万元'],
    ['项目名称', '预算数', '绩效目标', '一级指标', '二级指标', '三级指标', '指标值', '权重'],
  ];
  const right = [30, 30, 30, 10];
  const off = project('防汛物资', 30, 25, 30, 10);

  it('is what they come to in the other projects', () => {
    const { said } = check([...HEADS, ...off, ...project('安全检查', ...right), ...project('宣传', ...right)]);
    expect(said.filter((one) => one.includes('T13'))).toEqual(['H4 T13 error']);
  });

  it('may be another usual whole than one project has: that is looked at', () => {
    const other = project('防汛物资', 20, 30, 20, 10);
    const { said } = check([...HEADS, ...other, ...project('安全检查', ...right), ...project('宣传', ...right)]);
    expect(said.filter((one) => one.includes('T13'))).toEqual(['H4 T13 warning']);
    expect(check([...HEADS, ...other, ...project('安全检查', ...right)]).said.join()).not.toContain('T13');
  });

  it('is not told by a single one', () => {
    const { said } = check([...HEADS, ...off, ...project('安全检查', ...right)]);
    expect(said.filter((one) => one.includes('T13'))).toEqual(['H4 T13 warning']);
  });
});

describe('a target that may be reached', () => {
  const rows = (expected: string): Rows => [
    ['2025年项目绩效运行监控表'],
    ['项目名称', '道路养护'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-9月执行情况',
      '全年预计完成情况',
      '完成目标可能性',
      '偏差原因分析',
    ],
    ['产出指标', '数量指标', '养护里程', '≥60公里', '40公里', expected, '有可能'],
    [null, '质量指标', '合格率', '≥95%', '96%', '96%', '确定能'],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '91%', '91%', '确定能'],
  ];

  it.each([
    ['50公里', 'error'],
    ['60公里', 'warning'],
  ])('with %s expected needs a reason: %s', (expected, severity) => {
    expect(check(rows(expected)).said).toEqual([`H4 C10 ${severity}`]);
  });
});

describe('a unit written once before the projects of a list', () => {
  const project = (unit: string | null, name: string): Rows => [
    [unit, name, 30, '任务落实', '产出指标', '数量指标', '巡查次数', '≥', 12, '次'],
    [null, null, null, null, null, '质量指标', '整改率', '≥', 98, '%'],
    [null, null, null, null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥', 90, '%'],
  ];
  const heads = (first: string, second: string): Rows => [
    ['2025年部门预算项目支出绩效目标表'],
    [first, second, '预算数', '绩效目标', '一级指标', '二级指标', '三级指标', '指标性质', '目标值', '计量单位'],
  ];
  const missing = (rows: Rows) => check(rows).said.filter((one) => one.includes('C01'));

  it('is the unit of all of them until the next one', () => {
    const rows = [
      ...heads('单位名称', '项目名称'),
      ...project('某县水利局', '河道巡查'),
      ...project(null, '水库巡查'),
      ...project('某县水文站', '水文测报'),
    ];
    expect(missing(rows)).toEqual([]);
  });

  it('is none of what stands above it, nor of a list that has it behind', () => {
    const above = [...project(null, '河道巡查'), ...project('某县水利局', '水库巡查')];
    expect(missing([...heads('单位名称', '项目名称'), ...above])).toEqual(['A3 C01 error']);
    const behind = [...project('河道巡查', '某县水利局'), ...project('水库巡查', '')];
    expect(missing([...heads('项目名称', '单位名称'), ...behind])).toEqual(['B6 C01 error']);
  });
});

describe('amounts that a sentence states', () => {
  const rows = (funds: string): Rows => [
    ['项目支出绩效目标申报表'],
    ['项目名称', '饮水安全巩固'],
    ['项目资金（万元）', funds],
    ['年度总体目标', '维修管网，解决用水问题。财政拨款100万元用于管网，其他资金30万元用于水井。'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
    [null, '产出指标', '数量指标', '维修管网', '≥18公里'],
    [null, null, '质量指标', '验收合格率', '＝100%'],
    [null, '满意度指标', '服务对象满意度指标', '村民满意度', '≥95%'],
  ];
  const sums = (funds: string) => check(rows(funds)).said.filter((one) => one.includes('T01'));

  it('are added up where the cell states nothing else', () => {
    expect(sums('年度资金总额：120万元，其中：财政拨款100万元，其他资金30万元')).toEqual(['B3 T01 error']);
    expect(sums('年度资金总额：130万元，其中：财政拨款100万元，其他资金30万元')).toEqual([]);
  });

  it('are none in a text that says more', () => {
    expect(sums('年度资金总额：120万元，其中财政拨款100万元用于管网，其他资金30万元结转下年')).toEqual([]);
  });
});

describe('a target below the heads of its sign, its number and its unit', () => {
  it.each(['指标性质', '指标方向', '符号'])('is read below %s', (sign) => {
    const { said } = check([
      ['项目支出绩效自评表'],
      ['项目名称', '种质资源保存'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', null, null, '实际完成值', '分值', '得分', '偏差原因分析'],
      [null, null, null, sign, '指标值', '度量单位'],
      ['产出指标', '数量指标', '保存种质资源', '≥', 120, '种', 96, 40, 40],
      [null, '质量指标', '成活率', '≥', 90, '%', '93%', 30, 30],
      ['满意度指标', '服务对象满意度指标', '参观者满意度', '≥', 90, '%', '95%', 20, 20],
    ]);
    // All points for 96 of 120.
    expect(said).toEqual([expect.stringMatching(/^I5 (?:T15|C10)/)]);
  });
});
