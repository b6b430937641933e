import { describe, expect, it } from 'vitest';
import { createChecker, toA1, type CellValue } from '../../src/core';
import { evenRows } from '../support/rows';

/** Budget tables of one build that differ in what their titles, captions and heads say; what is right in them gives no finding, a slip does. */

const CHECKER = createChecker();

type Row = readonly CellValue[];
type Rows = readonly Row[];

function check(...sheets: readonly Rows[]) {
  const result = CHECKER.check(
    sheets.map((rows, index) => {
      const values = evenRows(rows);
      return { id: String(index), name: `Sheet${index + 1}`, grid: { top: 0, left: 0, values } };
    }),
    { wholeWorkbook: true },
  );
  const tie = (id: string) => {
    const found = result.ties.find((one) => one.id === id);
    return found && (found.obstacle ?? found.status);
  };
  return {
    status: result.status,
    unread: result.unread,
    tie,
    forms: result.tables.map(({ form }) => form),
    said: result.findings.map(
      ({ code, severity, position, table }) => `${table.sheetName.slice(-1)}!${toA1(position)} ${code} ${severity}`,
    ),
  };
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

const CAPTION: Row = ['部门：某县司法局', null, null, null, '单位：万元'];

const byFunction = (title: string, rows: Rows, caption = CAPTION): Rows => [
  [title],
  caption,
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ...rows,
];

const GENERAL: Rows = [
  ['204', '公共安全支出', 900, 700, 200],
  ['20406', '司法', 900, 700, 200],
  ['2040601', '行政运行', 700, 700],
  ['2040604', '基层司法业务', 200, null, 200],
  [null, '合计', 900, 700, 200],
];

const FUND: Rows = [
  ['229', '其他支出', 180, null, 180],
  ['22960', '彩票公益金安排的支出', 180, null, 180],
  ['2296003', '用于体育事业的彩票公益金支出', 180, null, 180],
  [null, '合计', 180, null, 180],
];

const BASIC: Rows = [
  ['一般公共预算拨款基本支出预算表'],
  CAPTION,
  ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  ['301', '工资福利支出', 650, 650],
  ['302', '商品和服务支出', 50, null, 50],
  [null, '合计', 700, 650, 50],
];

const FISCAL: Rows = [
  ['财政拨款收支预算总表'],
  CAPTION,
  ['收入', null, '支出', null, null, null, null],
  ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
  ['一、本年收入', 1080, '一、本年支出', 1080, 900, 180],
  ['（一）一般公共预算拨款', 900, '（一）公共安全支出', 900, 900],
  ['（二）政府性基金预算拨款', 180, '（二）其他支出', 180, null, 180],
  ['（三）国有资本经营预算拨款'],
  ['二、上年结转', null, '二、结转下年'],
  ['收入总计', 1080, '支出总计', 1080, 900, 180],
];

const WHOLE: Rows = [
  ['部门收支总表'],
  CAPTION,
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 900, '一、公共安全支出', 950],
  ['二、政府性基金预算拨款收入', 180, '二、其他支出', 180],
  ['三、国有资本经营预算拨款收入'],
  ['四、财政专户管理资金收入'],
  ['五、事业收入', 50],
  ['本年收入合计', 1130, '本年支出合计', 1130],
  ['上年结转', null, '结转下年'],
  ['收入总计', 1130, '支出总计', 1130],
];

describe('the title of a table by functions says what money it is of', () => {
  it.each([
    ['government-fund', '2025年度政府性基金拨款支出预算表'],
    ['government-fund', '2025年度政府性基金拨款支出表'],
    ['government-fund', '政府性基金预算财政拨款安排的支出情况表'],
    ['government-fund', '某县司法局政府基金预算支出表（按功能分类）'],
    ['state-capital', '国有资本经营预算拨款支出预算表'],
    ['state-capital', '国有资本经营拨款支出表'],
    ['general-public-expenditure', '一般公共预算拨款支出预算表'],
    ['general-public-expenditure', '公共财政预算支出明细表（按功能科目分）'],
    ['budget-expenditure', '部门支出预算总表'],
    ['budget-expenditure', '某市社会保险基金管理局支出预算总表'],
    ['general-public-expenditure', '某市财政专户管理中心一般公共预算支出表'],
  ])('%s: %s', (form, title) => {
    expect(check(byFunction(title, GENERAL))).toMatchObject({ forms: [form], said: [] });
  });

  it.each([
    '财政专户管理资金支出预算表',
    '社会保险基金预算支出预算表',
    '一般公共预算和政府性基金预算支出预算表',
    '一般公共预算项目支出预算表',
  ])('it is none of our forms: %s', (title) => {
    expect(check(byFunction(title, GENERAL))).toMatchObject({ forms: ['budget-any'], said: [] });
    expect(check(byFunction(title, changed(GENERAL, { C5: 910 }))).said).toContain('1!C8 T06 warning');
  });

  it('so that ties know which table they are about', () => {
    const empty = byFunction('政府性基金拨款支出预算表', [
      [null, '合计'],
      ['注：本部门没有政府性基金预算安排的支出。'],
    ]);
    const papers = (basic: number) => [
      byFunction('一般公共预算拨款支出预算表', GENERAL),
      changed(BASIC, { C4: basic - 50, D4: basic - 50, C6: basic, D6: basic - 50 }),
      empty,
    ];
    expect(check(...papers(700))).toMatchObject({ status: 'clean', said: [] });
    expect(check(...papers(690)).said).toEqual(['2!C6 T10 error']);
  });
});

describe('a table of a fund beside 财政拨款收支总表', () => {
  const fund = (amount: number) => [
    ...[4, 5, 6, 7].map((row) => [`C${row}`, amount] as const),
    ...[4, 5, 6, 7].map((row) => [`E${row}`, amount] as const),
  ];

  it.each([
    ['政府性基金预算支出表', '政府性基金预算'],
    ['政府性基金预算支出表', '政府性基金预算财政拨款'],
    ['政府性基金预算支出表', '政府性基金财政拨款'],
  ])('%s agrees with the column %s', (title, head) => {
    const fiscal = changed(FISCAL, { F4: head });
    const table = byFunction(title, FUND);
    expect(check(fiscal, table)).toMatchObject({ said: [] });
    expect(check(fiscal, table).tie('fund-total')).toBe('holds');
    expect(check(fiscal, changed(table, Object.fromEntries(fund(170)))).said).toEqual([
      '2!C4 T10 error',
      '2!C7 T10 error',
    ]);
  });

  it('of 国有资本, too', () => {
    const fiscal = changed(FISCAL, { A7: '（二）国有资本经营预算拨款', A8: null, F4: '国有资本经营预算', G4: null });
    const table = byFunction('国有资本经营预算支出表', FUND);
    expect(check(fiscal, table)).toMatchObject({ said: [] });
    expect(check(fiscal, changed(table, Object.fromEntries(fund(170)))).said).toContain('2!C7 T10 error');
  });
});

describe('the name of a unit', () => {
  it.each([
    '部门名称：某县司法局  2025年',
    '部门名称：某县司法局（2025年度）',
    '填报单位：某县司法局（盖章）',
    '编制单位：某县司法局 填报日期：2025年1月20日',
    '部门：某县司法局 2025-01-20',
    '部门：某县司法局　单位：万元　2025年',
    '单位：某县司法局　　预算年度：2025',
  ])('ends before what else is in its line: %s', (caption) => {
    const papers = (total: number) => [
      byFunction('一般公共预算支出表', GENERAL, [caption, null, null, null, '单位：万元']),
      changed(BASIC, { C6: total, C4: total - 50, D4: total - 50, D6: total - 50 }),
    ];
    expect(check(...papers(700)).said).toEqual([]);
    expect(check(...papers(690)).said).toEqual(['2!C6 T10 error']);
  });

  it.each(['填报单位：（盖章）', '单位名称：____', '部门：'])(
    'is none where only its place is printed: %s',
    (caption) => {
      const papers = [
        byFunction('一般公共预算支出表', GENERAL, [caption, null, null, null, '单位：万元']),
        changed(BASIC, { C6: 690, C4: 640, D4: 640, D6: 640 }),
      ];
      expect(check(...papers).said).toEqual(['2!C6 T10 error']);
    },
  );
});

describe('purchases by goods, works and services', () => {
  const PURCHASES: Rows = [
    ['政府采购预算表（2025年）'],
    ['部门：某区综合行政执法局', null, null, null, null, '单位：万元'],
    ['项目名称', '采购品目', '合计', '货物', '工程', '服务'],
    ['合计', null, 424.9, 126.4, 210, 88.5],
    ['装备更新', 'A02 设备', 120, 120],
    ['环境整治', 'B07 装修工程', 210, null, 210],
    ['停车泊位管理', 'C16 信息技术服务', 88.5, null, null, 88.5],
    ['公用经费', 'A02 设备', 6.4, 6.4],
  ];

  it('add up across and down', () => {
    expect(check(PURCHASES)).toMatchObject({ status: 'clean', forms: ['budget-any'], said: [], unread: [] });
    expect(check(changed(PURCHASES, { D4: 136.4 })).said.toSorted()).toEqual(['1!C4 T04 error', '1!D4 T02 error']);
    expect(check(changed(PURCHASES, { F7: 98.5 })).said).toContain('1!C7 T04 error');
  });

  it('may have their 合计 below', () => {
    const total = PURCHASES[3] ?? [];
    const rows = [...PURCHASES.slice(0, 3), ...PURCHASES.slice(4), total];
    expect(check(rows).said).toEqual([]);
    expect(check(changed(rows, { D8: 136.4 })).said).toContain('1!D8 T02 error');
  });

  it('may be of one kind only', () => {
    const rows = changed(PURCHASES, { C4: 126.4, E4: null, F4: null, A6: null, B6: null, C6: null, E6: null });
    const goods = changed(rows, { A7: null, B7: null, C7: null, F7: null });
    expect(check(goods)).toMatchObject({ status: 'clean', forms: ['budget-any'], said: [] });
    expect(check(changed(goods, { D4: 136.4 })).said).toContain('1!D4 T02 error');
  });

  it('are no budget under another title', () => {
    expect(check(changed(PURCHASES, { A1: '采购询价清单' }))).toMatchObject({ forms: [], said: [] });
  });
});

describe('a list of projects', () => {
  const PROJECTS: Rows = [
    ['2025年部门项目支出预算表'],
    ['部门：某自然保护区管理局', null, null, null, null, '单位：万元'],
    ['项目编码', '项目名称', '合计', '一般公共预算', '政府性基金预算', '其他收入'],
    [null, '合计', 236, 200, null, 36],
    ['630000251130000012', '森林草原防火', 120, 120],
    ['630000251130000013', '有害生物防治', 80, 80],
    ['630000251130000014', '保护地科研监测', 36, null, null, 36],
  ];

  it.each<[string, (index: number) => CellValue]>([
    ['text', (index) => `63000025113000001${index}`],
    ['numbers', (index) => 630000251130000000 + index * 128],
    ['letters and digits', (index) => `13022523P0000${index}`],
  ])('has codes that are no amounts: %s', (_, code) => {
    const rows = changed(PROJECTS, { A5: code(5), A6: code(6), A7: code(7) });
    expect(check(rows)).toMatchObject({ status: 'clean', forms: ['budget-any'], said: [] });
    // Nor are they under a head that nobody knows.
    expect(check(changed(rows, { A3: '识别' })).said).toEqual([]);
  });

  it('has an error where one slip is in a row or in a total', () => {
    expect(check(changed(PROJECTS, { C5: 100, D5: 100 })).said).toEqual(['1!C4 T02 error', '1!D4 T02 error']);
    expect(check(changed(PROJECTS, { C4: 256 })).said).toEqual(['1!C4 T02 error', '1!C4 T04 error']);
  });

  const broken = { C5: 100, D5: 100 };
  it.each<[string, Readonly<Record<string, CellValue>>]>([
    ['rows called by words of budgets', { B5: '人员经费', B6: '公用经费', B7: '项目支出' }],
    ['rows without a project’s head', { B3: '项目' }],
    ['columns that differ in several ways', { C5: 100, D5: 100, C7: 46, F7: 46 }],
    [
      'a row that may be the same as the one below',
      { C4: 236, C5: 80, C6: 80, C7: 156, D4: 80, D5: 80, D6: 80, F7: 156, F4: 156 },
    ],
    ['a row that may be the sum of those below', { C4: 152, C5: 116, D4: 116, D5: 116 }],
  ])('has a warning where its rows may be parts of each other: %s', (_, cells) => {
    const { said } = check(changed(PROJECTS, { ...broken, ...cells }));
    expect(said.filter((line) => line.endsWith('error'))).toEqual([]);
    expect(said).not.toEqual([]);
  });

  it.each<[string, Readonly<Record<string, CellValue>>]>([
    ['a kind of expenditure and its parts', { B5: '基本支出', B6: '人员经费', B7: '公用经费' }],
    ['a kind of expenditure and projects', { B5: '项目支出', B6: '有害生物防治', B7: '保护地科研监测' }],
    ['其中', { B6: '其中：有害生物防治' }],
    ['indented rows', { B6: '　有害生物防治' }],
    ['a row without a name', { B5: null }],
  ])('has no total where rows are parts of rows: %s', (_, cells) => {
    expect(check(changed(PROJECTS, { ...broken, ...cells })).said).toEqual([]);
  });
});

describe('the income table', () => {
  const INCOME: Rows = [
    ['部门收入总表'],
    ['部门：某县司法局', null, null, null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '上年结转', '一般公共预算', '政府性基金预算', '国有资本经营预算', '事业收入'],
    ['204', '公共安全支出', 950, null, 900, null, null, 50],
    ['229', '其他支出', 180, null, null, 180],
    [null, '合计', 1130, null, 900, 180, null, 50],
  ];
  const EXPENDITURE = byFunction('部门支出总表', [
    ['204', '公共安全支出', 950, 700, 250],
    ['229', '其他支出', 180, null, 180],
    [null, '合计', 1130, 700, 430],
  ]);

  it('may divide 财政拨款 by budget', () => {
    const { said, tie, status } = check(WHOLE, INCOME, EXPENDITURE);
    expect(said).toEqual([]);
    expect(status).toBe('clean');
    for (const id of ['income-total', 'income-fiscal', 'income-fiscal-account', 'income-expenditure-codes'])
      expect([id, tie(id)]).toEqual([id, 'holds']);
  });

  it('is then held against 收支总表, and names the cell that is wrong', () => {
    const moved = { E4: 890, H4: 60, E6: 890, H6: 60 };
    expect(check(WHOLE, changed(INCOME, moved), EXPENDITURE).said).toEqual(['1!B5 T10 error']);
    expect(check(WHOLE, changed(INCOME, { E4: 800 }), EXPENDITURE).said).toEqual(['2!C4 T04 error', '2!E6 T06 error']);
  });

  it('may have what was carried over by budget, too', () => {
    const rows: Rows = [
      ['部门收入总表'],
      ['部门：某县司法局', null, null, null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '财政拨款收入', '事业收入', '上年结转', null],
      [null, null, null, null, null, '一般公共预算', '政府性基金预算'],
      ['204', '公共安全支出', 960, 900, 50, 10],
      ['229', '其他支出', 185, 180, null, null, 5],
      [null, '合计', 1145, 1080, 50, 10, 5],
    ];
    expect(check(rows).said).toEqual([]);
  });

  it('says nothing of money that neither has, but a column that is not there is not 0', () => {
    const account = changed(WHOLE, { B8: 40, B9: 10 });
    const { said, tie } = check(account, INCOME, EXPENDITURE);
    expect(said).toEqual([]);
    expect(tie('income-fiscal-account')).toBe('blank');
    const printed = changed(INCOME, { I3: '财政专户管理资金' });
    expect(check(account, printed, EXPENDITURE).said).toEqual(['1!B8 T10 warning']);
  });

  it('by units does not go by codes of functions', () => {
    const rows: Rows = [
      ['部门收入总表'],
      ['部门：某县司法局', null, null, null, null, '单位：万元'],
      ['单位编码', '单位名称', '合计', '上年结转', '财政拨款收入', '事业收入'],
      [null, '合计', 1130, null, 1080, 50],
      ['306001', '某县司法局', 1130, null, 1080, 50],
    ];
    const { said, tie } = check(WHOLE, rows, EXPENDITURE);
    expect(said).toEqual([]);
    expect(tie('income-expenditure-codes')).toBeUndefined();
    expect(tie('income-fiscal')).toBe('holds');
  });
});

describe('an expenditure table by units', () => {
  const general = byFunction('一般公共预算支出表', GENERAL);
  const byUnits: Rows = [
    ['部门支出总表'],
    CAPTION,
    ['单位编码', '部门（单位）名称', '合计', '基本支出', '项目支出'],
    [null, '合计', 900, 700, 200],
    ['204', '某县司法局', 900, 700, 200],
    ['204001', '某县司法局', 900, 700, 200],
  ];

  it('has codes that are none of functions, also where one looks like a class', () => {
    expect(check(WHOLE, byUnits, general).said.filter((line) => !line.startsWith('1'))).toEqual([]);
    expect(check(byUnits, general)).toMatchObject({ said: [], unread: [] });
  });

  it('has the total in common with a table by functions', () => {
    const less = changed(byUnits, { C4: 880, C5: 880, C6: 880, E4: 180, E5: 180, E6: 180 });
    expect(check(less, general).said).toEqual(['2!C8 T10 error', '2!E8 T10 error']);
  });

  it('tells units by their six digits under heads that do not say so', () => {
    const heads = changed(byUnits, { A3: '科目编码', B3: '科目名称' });
    expect(check(heads, general).said).toEqual([]);
  });
});

describe('a workbook is not wholly checked', () => {
  const general = byFunction('一般公共预算支出表', GENERAL);

  it('where two tables could be meant', () => {
    expect(check(general, BASIC).status).toBe('clean');
    const twice = check(general, general, BASIC);
    expect(twice.tie('basic-total')).toBe('several');
    expect(twice.status).toBe('incomplete');
  });

  it('but may have a table of “三公” for each kind of money', () => {
    const visits = (money: string, paid: CellValue, ...below: Rows): Rows => [
      [`${money}“三公”经费支出预算表`],
      ['部门：某县司法局', null, null, null, null, null, null, '单位：万元'],
      ['单位编码', '单位名称', '当年财政拨款预算安排'],
      [null, null, '合计', '因公出国（境）费用', '公务用车购置及运行费', null, null, '公务接待费'],
      [null, null, null, null, '小计', '公务用车购置费', '公务用车运行费'],
      [null, '合计', paid, null, null, null, null, paid],
      ...below,
    ];
    const own = visits('一般公共预算', 5);
    const none = visits('政府性基金预算', null, ['注：本部门没有使用政府性基金预算拨款安排的支出，此表为空表。']);
    expect(check(own, none, BASIC)).toMatchObject({ status: 'clean', said: [] });
    expect(check(own, own, BASIC).status).toBe('incomplete');
  });

  it('where it lists a table that is not there', () => {
    const list = (...names: string[]): Rows => [['目录'], ...names.map((name, at): Row => [`表${at + 1} ${name}`])];
    expect(check(list('一般公共预算支出表', '一般公共预算基本支出表'), general, BASIC).status).toBe('clean');
    expect(check(list('一般公共预算支出表', '财政拨款收支总表'), general, BASIC).status).toBe('incomplete');
    // A table that nothing is tied to is missed by nobody.
    expect(check(list('一般公共预算支出表', '政府性基金预算支出表'), general, BASIC).status).toBe('clean');
  });
});

describe('income and expenditure side by side without a 合计 of the expenditure', () => {
  const rows: Rows = [
    ['部门收支预算总表', null, null, null, '单位：万元'],
    ['项目', '预算数', '支出功能分类科目', '基本支出', '项目支出'],
    ['一、财政拨款收入', 100, '一、一般公共服务支出', 50, 10],
    ['二、事业收入', 20, '二、教育支出', 20, 40],
    ['三、其他收入', 0, null, null, null],
    ['收入总计', 120, '支出总计', 70, 50],
  ];

  it('is no table of one half: the amount of the income is not that of the expenditure beside it', () => {
    expect(check(rows)).toMatchObject({ said: [], unread: [], forms: ['budget-any'] });
  });

  it.each(['B4', 'D4', 'E4'])('what stands in %s instead of an amount is said to be unread', (address) => {
    expect(check(rows).status).toBe('clean');
    expect(check(changed(rows, { [address]: '二十' })).status).toBe('incomplete');
  });
});
