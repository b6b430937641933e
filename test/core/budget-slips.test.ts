import { describe, expect, it } from 'vitest';
import { createChecker, toA1, type CellValue } from '../../src/core';
import { evenRows } from '../support/rows';

/** One slip of another kind than a wrong sum in a budget's tables or its prose is told once, where it stands; what is right is not told at all. */

const CHECKER = createChecker();

type Row = readonly CellValue[];
type Rows = readonly Row[];

/** What is said of some sheets, the first called 1, hints left out. */
const said = (...sheets: readonly Rows[]): readonly string[] => all(sheets).filter((one) => !one.endsWith('hint'));

function all(sheets: readonly Rows[]): readonly string[] {
  const { findings } = CHECKER.check(
    sheets.map((rows, index) => {
      const values = evenRows(rows);
      return { id: String(index), name: String(index + 1), grid: { top: 0, left: 0, values } };
    }),
    { wholeWorkbook: true },
  );
  return findings.map(
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
  const whole: Rows = [['单位支出预算总表'], ...byFunction.slice(1)];

  it('is told once where the amounts say that it belongs there', () => {
    expect(said(byFunction, whole)).toEqual([]);
    expect(said(changed(byFunction, { A13: '2110201' }), whole)).toEqual(['1!B13 T05 error']);
    expect(said(changed(byFunction, { A7: '2081506' }), whole)).toEqual(['1!B7 T05 error']);
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

describe('changes from last year in columns', () => {
  const years: Rows = [
    ['一般公共预算支出预算表'],
    ['部门：某县水文站', null, null, null, null, null, '单位：万元'],
    ['功能分类科目', null, '2024年预算数', '2025年预算数', null, null, '比上年增减', null],
    ['科目编码', '科目名称', null, '小计', '基本支出', '项目支出', '增减额', '增减%'],
    ['208', '社会保障和就业支出', 18.5, 20, 20, null, 1.5, 8.11],
    ['20805', '行政事业单位养老支出', 18.5, 20, 20, null, 1.5, 8.11],
    ['2080505', '机关事业单位基本养老保险缴费支出', 18.5, 14, 14, null, -4.5, -24.32],
    ['2080506', '机关事业单位职业年金缴费支出', null, 6, 6, null, 6, null],
    ['213', '农林水支出', 200, 180, 130, 50, -20, -10],
    ['21303', '水利', 200, 180, 130, 50, -20, -10],
    ['2130313', '水文测报', 200, 180, 130, 50, -20, -10],
    [null, '合计', 218.5, 200, 150, 50, -18.5, -8.47],
  ];
  const cars = (rates: Row): Rows => [
    ['“三公”经费支出预算表'],
    ['部门：某县水文站', null, null, null, '单位：万元'],
    ['项目', '上年预算数', '本年预算数', '增减变动', '增减变动（%）'],
    ['合计', 10, 9, -1, rates[0] ?? null],
    ['1.因公出国（境）费用', 0, 0, 0, '—'],
    ['2.公务接待费', 4, 2, -2, rates[1] ?? null],
    ['3.公务用车购置及运行费', 6, 7, 1, rates[2] ?? null],
  ];

  it('may be in % or as shares, of nothing and without a sign', () => {
    expect(said(years)).toEqual([]);
    expect(said(cars([-10, -50, 16.67]))).toEqual([]);
    expect(said(cars([-0.1, -0.5, 0.1667]))).toEqual([]);
    expect(said(cars(['-10%', '50%', '16.7%']))).toEqual([]);
    expect(said(changed(years, { H8: 100 }))).toEqual([]);
  });

  it('are told where they do not fit, once in a row', () => {
    expect(said(changed(years, { H11: -12.5 }))).toEqual(['1!H11 T16 warning']);
    expect(said(changed(years, { G9: -30 }))).toEqual(['1!G9 T16 warning']);
    expect(said(changed(years, { G9: -30, H9: -15 }))).toEqual(['1!G9 T16 warning']);
    expect(said(cars([-10, -50, 61.67]))).toEqual(['1!E7 T16 warning']);
    expect(said(cars([-0.1, -0.5, 0.6167]))).toEqual(['1!E7 T16 warning']);
  });

  it('are not judged where most of them are about something else', () => {
    expect(said(changed(years, { H5: 1, H6: 2, H9: 3, H10: 4 }))).toEqual([]);
    expect(
      said(years.map((row, at) => (at < 4 ? row : [...row.slice(0, 2), ...row.slice(3, 4), ...row.slice(3)]))),
    ).toEqual([]);
  });
});

describe('a direction in prose', () => {
  it.each([
    '2025年收支总预算757.28万元，2024年收支总预算789.78万元，2025年比2024年增加32.50万元，主要是压减项目。',
    '2025年支出预算100.00万元；政府性基金拨款支出预算0万元，比2024年预算增加1421.25万元；国有资本经营预算支出0万元。',
    '2025年项目支出预算20.00万元，较上年增加30.00万元，主要是新增项目。',
  ])('contradicts the amounts beside it: %s', (text) => {
    expect(said(prose(text))).toEqual(['1!A2 T16 warning']);
  });

  it.each([
    '2025年收支总预算757.28万元，2024年收支总预算789.78万元，2025年比2024年减少32.50万元，主要是压减项目。',
    '2025年收支总预算757.28万元，2024年收支总预算789.78万元，2025年比2024年增加30.00万元，其中在职人员经费。',
    '2025年基本支出预算757.28万元，2024年项目支出预算789.78万元，2025年比2024年增加32.50万元，主要是调资。',
    '2025年支出预算100.00万元；政府性基金拨款支出预算0万元，比2024年预算减少1421.25万元；国有资本经营预算支出0万元。',
    '2025年项目支出预算0万元，较上年增加0万元；国有资本经营预算支出0万元。',
    '2025年收入预算4748.35万元，比2024年预算减少77.37万元。2025年支出预算4748.35万元，比2024年预算减少77.37万元。',
  ])('fits them, or may: %s', (text) => {
    expect(said(prose(text))).toEqual([]);
  });
});

it('a share without its % is hinted at where others have it', () => {
  const text = (share: string) =>
    prose(`2025年支出预算100.00万元，其中：基本支出71.13万元，占${share}；项目支出28.87万元，占28.87%。`);
  expect(all([text('71.13')])).toEqual(['1!A2 T12 hint']);
  expect(all([text('71.13%')])).toEqual([]);
  expect(all([text('总额的71.13%')])).toEqual([]);
});

it('income and expenditure of one amount do not change in opposite directions', () => {
  const text = (way: string) =>
    prose(`2025年收入预算48.35万元，比2024年预算减少7.37万元。2025年支出预算48.35万元，比2024年预算${way}7.37万元。`);
  expect(all([text('增加')])).toEqual(['1!A2 T16 hint']);
  expect(all([text('减少')])).toEqual([]);
});

describe('a table without amounts under its note', () => {
  const fund = (note: string): Rows => [
    ['政府性基金预算支出表'],
    ['部门：某县水务局', '', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['合计'],
    [note],
  ];

  it('is explained, also by a note that names the unit', () => {
    expect(said(fund('注：某县水务局2025年没有使用政府性基金预算拨款安排的支出。'))).toEqual([]);
    expect(said(fund('某县水务局2025年未安排政府性基金预算支出'))).toEqual([]);
    expect(said(fund('注：某县水务局2025年没有使用国有资本经营预算拨款安排的支出。'))).toEqual(['1!A5 C09 warning']);
  });
});

describe('codes in a list of projects', () => {
  const codes: Rows = [
    ['部门支出总表'],
    ['部门：某县审计局', '', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['201', '一般公共服务支出', 96, 0, 96],
    ['20108', '审计事务', 96, 0, 96],
    ['2010804', '审计业务', 96, 0, 96],
    ['', '合计', 96, 0, 96],
  ];
  const projects = (name: string): Rows => [
    ['项目支出预算表'],
    ['部门：某县审计局', '', '', '', '单位：万元'],
    [name, '功能科目编码', '合计', '一般公共预算', '政府性基金预算'],
    ['第三方审计服务', '2010804', 96, 96, ''],
    ['合计', '', 96, 96, ''],
  ];

  it('do not name the project', () => {
    expect(said(codes, projects('项目名称'))).toEqual([]);
  });
});

describe('rows without figures', () => {
  it('go on counting and end no table', () => {
    const table: Rows = [
      ['部门收支总表'],
      ['部门：某县水务局', '', '', '单位：万元'],
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 100, '一、社会保障和就业支出', 20],
      ['二、政府性基金预算拨款收入', '', '二、农林水支出', 90],
      ['三、事业收入'],
      ['四、附属单位上缴收入'],
      ['五、事业单位经营收入'],
      ['六、附属单位另缴收入'],
      [],
      ['本年收入合计', 100, '本年支出合计', 110],
      ['上年结转', 10, '结转下年', ''],
      ['收入总计', 110, '支出总计', 110],
    ];
    expect(said(table)).toEqual([]);
    expect(said(changed(table, { B14: 120 }))).toContain('1!B14 T02 error');
  });
});

describe('a project in a list and in its own table', () => {
  const list = (amount: number): Rows => [
    ['项目支出预算表'],
    ['部门：某县审计局', '', '', '', '单位：万元'],
    ['项目名称', '功能科目编码', '合计', '一般公共预算', '政府性基金预算'],
    ['第三方审计服务', '2010804', amount, amount, ''],
    ['信息系统运维', '2010806', 30, 30, ''],
    ['合计', '', amount + 30, amount + 30, ''],
  ];
  const project: Rows = [
    ['项目支出绩效目标表'],
    ['（2025年度）'],
    ['项目名称', '第三方审计服务'],
    ['主管部门', '某县审计局', '实施单位', '某县审计局'],
    ['项目资金（万元）', '年度资金总额', 96],
    ['', '其中：财政拨款', 96],
    ['总体目标', '完成12个审计项目，审计质量合格。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['成本指标', '经济成本指标', '审计服务成本', '≤96万元'],
    ['产出指标', '数量指标', '审计项目数', '≥12个'],
    ['产出指标', '质量指标', '审计报告合格率', '≥95%'],
    ['产出指标', '时效指标', '审计按时完成率', '≥95%'],
    ['效益指标', '社会效益指标', '问题整改率', '≥90%'],
    ['满意度指标', '服务对象满意度指标', '被审计单位满意度', '≥90%'],
  ];

  it('has one amount', () => {
    expect(said(list(96), project)).toEqual([]);
    expect(said(list(98), project)).toContain('2!C5 T10 warning');
  });

  it('has it in the text too', () => {
    expect(said(list(96), prose('2025年项目支出126万元，其中第三方审计服务支出96.00万元。'))).toEqual([]);
    expect(said(list(96), prose('2025年项目支出126万元，其中第三方审计服务支出9.60万元。'))).toEqual([
      '2!A2 T12 warning',
    ]);
  });
});

describe('basic expenditure in three columns', () => {
  const divided: Rows = [
    ['一般公共预算支出表'],
    ['部门：某县林业局', '', '', '', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出'],
    ['', '', '', '小计', '人员经费', '公用经费', ''],
    ['', '合计', 170, 90, 70, 20, 80],
    ['213', '农林水支出', 170, 90, 70, 20, 80],
    ['21302', '林业和草原', 170, 90, 70, 20, 80],
    ['2130201', '行政运行', 90, 90, 70, 20, ''],
    ['2130205', '森林资源培育', 80, '', '', '', 80],
  ];

  it('adds up across and down', () => {
    expect(said(divided)).toEqual([]);
    expect(said(changed(divided, { F8: 25 })).toSorted()).toEqual(['1!D8 T04 error', '1!F7 T05 error']);
  });

  it('says nothing where the parts are left out in some rows', () => {
    expect(said(changed(divided, { E6: '', F6: '', E7: '', F7: '' }))).toEqual([]);
    expect(said(changed(divided, { E5: '', F5: '', E6: '', F6: '', E7: '', F7: '' }))).toEqual([]);
  });
});

describe('a list of projects under their codes', () => {
  const list: Rows = [
    ['部门项目支出预算表'],
    ['部门：某县应急局', '', '', '', '', '', '', '', '单位：万元'],
    ['科目编码', '科目（单位、项目）名称', '项目类别', '实施单位', '合计', '资金来源', '', '', ''],
    ['', '', '', '', '', '一般公共预算', '政府性基金预算', '国有资本经营预算', '单位资金'],
    ['', '合计', '', '', 250, 250],
    ['224', '灾害防治及应急管理支出', '', '', 250, 250],
    ['22401', '应急管理事务', '', '', 250, 250],
    ['2240109', '应急管理', '', '', 250, 250],
    ['', '应急物资储备', '特定目标类', '某县应急局', 150, 150],
    ['', '2024年救援队伍结转', '特定目标类', '某县应急局', 100, 100],
  ];

  it('adds up, and a year before a name is no code', () => {
    expect(said(list)).toEqual([]);
    expect(said(changed(list, { E7: 260 })).length).toBeGreaterThan(0);
  });
});

describe('purchases by kind with what is bought below', () => {
  const bought: Rows = [
    ['政府采购预算表'],
    ['单位：某县文化馆', '', '', '', '', '', '', '单位：元'],
    ['采购品目编码', '采购品目名称', '计量单位', '数量', '面向中小企业预留资金', '采购预算', '', ''],
    ['', '', '', '', '', '合计', '一般公共预算', '单位资金'],
    ['', '合计', '', '', '', 320, 320],
    ['A', '货物类', '', '', '', 120, 120],
    ['A02010105', '台式计算机', '台', 16, '', 80, 80],
    ['A05040101', '复印纸', '箱', 16, '', 40, 40],
    ['C', '服务类', '', '', '', 200, 200],
    ['C21040001', '物业管理服务', '项', 1, 85, 200, 200],
  ];

  it('is not added up twice', () => {
    expect(said(bought)).toEqual([]);
  });
});

describe('projects by name above their 合计', () => {
  const list: Rows = [
    ['项目支出情况表'],
    ['编制单位：某市群众体育中心', '', '', '', '', '单位：万元'],
    ['序号', '项目名称', '合计', '财政拨款', '', '事业收入'],
    ['', '', '', '一般公共预算', '政府性基金预算', ''],
    [1, '场馆运营维护', 781.6, 685.4, '', 96.2],
    [2, '全民健身活动', 228.75, 228.75],
    [3, '青少年体育培训补贴', 100, 100],
    [4, '社区健身路径更新（彩票公益金）', 240, '', 240],
    ['', '合计', 1350.35, 1014.15, 240, 96.2],
  ];

  it('make it up', () => {
    expect(said(list)).toEqual([]);
    expect(said(changed(list, { C9: 1340.35, D9: 1004.15 }))).toContain('1!C9 T02 error');
  });
});
