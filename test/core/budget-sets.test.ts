import { describe, expect, it } from 'vitest';
import { changed, check, said, type Sheet } from './unit-budgets';

/** Tables of one disclosure, as they stand beside and below each other and are held against each other. */

describe('expenditure divided several times, side by side', () => {
  const sheet: Sheet = {
    rows: [
      ['2025年收支预算总表'],
      ['单位名称：某县林业局', null, null, null, null, null, null, '单位：万元'],
      ['收入', null, '支出'],
      ['项目', '本年预算数', '支出类别', '本年预算数', '政府预算经济分类', '本年预算数', '功能分类', '本年预算数'],
      ['一、财政拨款收入', 900, '一、基本支出', 600, '一、机关工资福利支出', 500, '社会保障和就业支出', 150],
      ['    一般公共预算', 900, '    人员支出', 500, '二、机关商品和服务支出', 100, '卫生健康支出', 60],
      ['    政府性基金预算', null, '    日常公用支出', 100, '三、机关资本性支出', 320, '农林水支出', 650],
      ['二、其他收入', 20, '二、项目支出', 320, null, null, '住房保障支出', 60],
      ['本年收入合计', 920, '本年支出合计', 920, '本年支出合计', 920, '本年支出合计', 920],
      ['收入总计', 920, '支出总计', 920, '支出总计', 920, '支出总计', 920],
    ],
    merged: ['A3:B3', 'C3:H3'],
  };

  it('is read by function, each name with the amount beside it', () => {
    expect(check(sheet)).toMatchObject({ forms: ['budget-income-expenditure'], said: [] });
    expect(said(sheet, { H7: 560 })).toEqual(['表1!H9 T02 error']);
    expect(said(sheet, { B9: 930 })).toEqual(['表1!B10 T02 error']);
  });
});

const numbered = (number: string): Sheet => ({
  rows: [
    ['一般公共预算支出表'],
    ['填报单位：某市粮食局', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [null, '合计', 300, 250, 50],
    ['208', '社会保障和就业支出', 40, 40],
    ['222', '粮油物资储备支出', 260, 210, 50],
    [],
    [null, null, null, null, number],
    ['政府性基金预算支出表'],
    ['填报单位：某市粮食局', null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    [null, '合计'],
    ['注：本单位没有政府性基金预算支出，本表为空表。'],
  ],
});

describe('the number of a table above its title', () => {
  it.each(['附表7', '部门公开表8', '表三', '预算03表'])('%s is no amount of the table above', (number) => {
    const { unread, forms, said: all } = check(numbered(number));
    expect({ unread, forms, all }).toEqual({
      unread: [],
      forms: ['general-public-expenditure', 'government-fund'],
      all: [],
    });
  });
});

const fiscal = (fund: number | null): Sheet => ({
  rows: [
    ['财政拨款收支总表'],
    ['单位名称：某县林业局', null, null, '单位：万元'],
    ['收入', null, '支出'],
    ['项目', '预算数', '项目', '预算数'],
    ['一、本年收入', 900 + (fund ?? 0), '一、本年支出', 900 + (fund ?? 0)],
    ['（一）一般公共预算拨款', 900, '（一）社会保障和就业支出', 150],
    ['（二）政府性基金预算拨款', fund, '（二）农林水支出', 750 + (fund ?? 0)],
    ['（三）国有资本经营预算拨款'],
    ['收入总计', 900 + (fund ?? 0), '支出总计', 900 + (fund ?? 0)],
  ],
  merged: ['A3:B3', 'C3:D3'],
});

const general: Sheet = {
  rows: [
    ['一般公共预算支出表'],
    ['单位名称：某县林业局', null, null, null, '单位：万元'],
    ['支出功能分类科目', null, '2025年预算数'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['208', '社会保障和就业支出', 150, 150],
    ['213', '农林水支出', 750, 450, 300],
    [null, '合计', 900, 600, 300],
  ],
  merged: ['A3:B3', 'C3:E3'],
};

const basic: Sheet = {
  rows: [
    ['一般公共预算基本支出表'],
    ['单位名称：某县林业局', null, null, null, '单位：万元'],
    ['部门预算经济分类科目', null, '2025年基本支出'],
    ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ['301', '工资福利支出', 520, 520],
    ['30101', '基本工资', 520, 520],
    ['302', '商品和服务支出', 80, null, 80],
    ['30201', '办公费', 80, null, 80],
    [null, '合计', 600, 520, 80],
  ],
  merged: ['A3:B3', 'C3:E3'],
};

describe('a head over all amounts of a table', () => {
  it('does not take the 合计 below it from the form', () => {
    expect(check(fiscal(null), general, basic).said).toEqual([]);
    const less = changed(basic, { C5: 500, C6: 500, D5: 500, D6: 500, C9: 580, D9: 500 });
    expect(check(fiscal(null), general, less).said).toEqual(['表3!C9 T10 error']);
  });
});

describe('a fiscal table with one column of expenditure', () => {
  const exchanged = changed(general, { C5: 750, D5: 750, C6: 150, D6: -150 });

  it('is held against that of the only money it has', () => {
    expect(check(fiscal(null), exchanged).said).toEqual(['表2!C5 T10 error', '表2!C6 T10 error']);
  });

  it('is not where there is other money', () => {
    expect(check(fiscal(80), general).said).toEqual([]);
  });
});

describe('基本支出 divided without a 小计', () => {
  const divided: Sheet = {
    rows: [
      ['一般公共预算支出表'],
      ['单位名称：某县林业局', null, null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', null, '项目支出'],
      [null, null, null, '人员经费', '公用经费'],
      ['208', '社会保障和就业支出', 150, 150],
      ['213', '农林水支出', 750, 370, 80, 300],
      ['合计', null, 900, 520, 80, 300],
    ],
    merged: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4'],
  };

  it('is the sum of its parts', () => {
    expect(check(divided, basic).said).toEqual([]);
    expect(check(changed(divided, { D7: 530, D6: 380, C6: 760, C7: 910 }), basic).said).toEqual(['表2!C9 T10 error']);
    expect(said(divided, { C6: 760, C7: 910 })).toEqual(['表1!C6 T04 error', '表1!C7 T04 error']);
  });
});

describe('items below a 合计 in a list of 机关运行经费', () => {
  const running: Sheet = {
    rows: [
      ['2025年机关运行经费'],
      ['部门名称：某县林业局', null, null, '单位：万元'],
      ['科目编码', null, '科目名称', '机关运行经费支出'],
      ['类', '款'],
      [null, null, '合计', 62],
      ['302', '01', '办公费', 31],
      ['302', '02', '印刷费', 8],
      ['302', '11', '差旅费', 23],
    ],
    merged: ['A3:B3'],
  };

  it('cannot be more than it, and may be less', () => {
    expect(check(running)).toMatchObject({ unread: [], forms: ['budget-any'], said: [] });
    expect(said(running, { D8: 32 })).toEqual(['表1!D5 T06 error']);
    expect(said(running, { D8: 14 })).toEqual(['表1!D5 T06 warning']);
  });
});

describe('purchases by kind, with the letters of the catalogue', () => {
  it('are told by their kinds', () => {
    const bought: Sheet = {
      rows: [
        ['表5 政府采购预算明细表'],
        ['预算部门：某区档案馆', '金额单位：万元'],
        ['采购类别', '金额'],
        ['合计', 60],
        ['A-货物', 12],
        ['B-工程', 0],
        ['C-服务', 48],
      ],
    };
    expect(check(bought)).toMatchObject({ unread: [], forms: ['budget-any'], said: [] });
    expect(said(bought, { B4: 66 })).not.toEqual([]);
  });
});

describe('several slips across the columns of a list', () => {
  const purchases: Sheet = {
    rows: [
      ['2025年政府采购预算表'],
      ['部门：某县林业局', null, null, null, null, null, null, '单位：万元'],
      ['单位名称', '项目名称', '采购目录', '计量单位', '数量', '采购预算金额'],
      [null, null, null, null, null, '合计', '财政拨款', '其他资金'],
      ['合计', null, null, null, null, 106, 95, 11],
      ['某县林业局（本级）', '小计', null, null, null, 60, 56, 4],
      [null, '巡护设备', '无人机', '架', 2, 40, 40],
      [null, '办公设备', '台式计算机', '台', 5, 20, 16, 4],
      ['某县林场', '小计', null, null, null, 46, 39, 7],
      [null, '苗木采购', '苗木', '株', 900, 25, 25],
      [null, '管护用房维修', '修缮工程', '项', 1, 15, 9, 6],
      [null, '防火物资', '风力灭火机', '台', 4, 6, 5, 1],
    ],
    merged: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:H3'],
  };

  it('are proved where enough other rows add up', () => {
    expect(said(purchases)).toEqual([]);
    const across = (cells: Record<string, number>) => said(purchases, cells).filter((one) => one.includes('T04'));
    expect(across({ F8: 18, F9: 49 })).toEqual(['表1!F8 T04 error', '表1!F9 T04 error']);
    expect(across({ F8: 18, F9: 49, F12: 7.5 }).filter((one) => one.endsWith('error'))).toEqual([]);
  });
});

describe('the general public budget’s expenditure in a text', () => {
  const text = (...lines: readonly string[]): Sheet => ({
    rows: ['关于某县林业局2025年部门预算情况说明', ...lines].map((line) => [line]),
  });
  const whole: Sheet = {
    rows: [
      ['2025年部门支出总体情况表'],
      ['单位名称：某县林业局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['208', '社会保障和就业支出', 150, 150],
      ['213', '农林水支出', 910, 500, 410],
      [null, '合计', 1060, 650, 410],
    ],
  };
  const saidOf = (...lines: readonly string[]) => check(fiscal(80), general, whole, text(...lines)).said;
  const total = (basicAmount: number, project: number) =>
    `2025年一般公共预算拨款支出900万元，其中：基本支出${basicAmount}万元，项目支出${project}万元。`;

  it('has its own 基本支出, not that of all money', () => {
    expect(saidOf(total(600, 300))).toEqual([]);
    expect(saidOf(total(600, 330))).toEqual(['表4!A2 T12 warning']);
    expect(saidOf('三、一般公共预算支出情况', total(600, 330))).toEqual(['表4!A3 T12 warning']);
    // 基本支出 of a class is no part of the total.
    expect(saidOf('2025年一般公共预算支出900万元，其中农林水支出750万元，其中：基本支出450万元。')).toEqual([]);
  });

  it('is divided by class as in the tables of that money', () => {
    const byClass = (amount: number) => `2025年一般公共预算支出900万元，其中：农林水支出${amount}万元。`;
    expect(saidOf(byClass(750))).toEqual([]);
    expect(saidOf(byClass(770))).toEqual(['表4!A2 T12 warning']);
  });

  it('may be stated far above the shares of it', () => {
    const items = ['一项', '二项', '三项', '四项'].map((name) => `${name}用于护林。`);
    const shares = (share: string) => [
      `1.基本支出预算600万元，占一般公共预算支出的${share}%。`,
      '2.项目支出预算300万元，占一般公共预算支出的33.33%。',
    ];
    expect(saidOf(total(600, 300), ...items, ...shares('66.67'))).toEqual([]);
    expect(saidOf(total(600, 300), ...items, ...shares('67.66'))).toEqual(['表4!A7 T12 warning']);
  });
});
