import { describe, expect, it } from 'vitest';
import { toA1, type CellValue } from '../../src/core';
import type { Rows } from '../support/rows';
import { changed, check, said, type Sheet } from './unit-budgets';

/** Tables of units' budgets as provinces lay them out: what is right gives nothing, a slip is found where it stands. */

describe('projects by source of money', () => {
  const sheet: Sheet = {
    rows: [
      ['部门公开表10'],
      ['项目支出表'],
      ['部门：某市粮食和物资储备局', null, null, null, null, null, null, null, null, null, null, '单位：万元'],
      [
        '类型',
        '项目名称',
        '项目单位',
        '合计',
        '本年拨款',
        null,
        null,
        '财政拨款结转结余',
        null,
        null,
        '财政专户管理资金',
        '单位资金',
      ],
      [
        null,
        null,
        null,
        null,
        '一般公共预算',
        '政府性基金预算',
        '国有资本经营预算',
        '一般公共预算',
        '政府性基金预算',
        '国有资本经营预算',
      ],
      ['合计', null, null, 830.5, 480, 200, null, 30.5, null, null, 40, 80],
      ['其他运转类', '后勤保障', '本级', 150, 120, null, null, null, null, null, null, 30],
      ['特定目标类', '质量监测', '本级', 340.5, 310, null, null, 30.5],
      ['特定目标类', '仪器购置', '监测中心', 140, 50, null, null, null, null, null, 40, 50],
      ['特定目标类', '仓房维修', '监测中心', 200, null, 200],
    ],
    merged: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:G4', 'H4:J4', 'K4:K5', 'L4:L5'],
  };

  it('are read and add up, also where a kind is written once', () => {
    expect(check(sheet)).toMatchObject({ unread: [], forms: ['budget-any'], said: [] });
    expect(said(sheet, { A9: null, A10: null })).toEqual([]);
  });

  it('have an error where a row does not add up across', () => {
    expect(said(sheet, { D8: 380.5, D6: 870.5 })).toContain('表1!D8 T04 error');
  });

  it('are held against the table of expenditure', () => {
    const expenditure: Sheet = {
      rows: [
        ['支出总表'],
        ['部门：某市粮食和物资储备局', null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', 1030.5, 200, 830.5],
        ['222', '粮油物资储备支出', 1030.5, 200, 830.5],
      ],
    };
    expect(check(expenditure, sheet).said).toEqual([]);
    const more = { D6: 840.5, D7: 160, L7: 40, L6: 90 };
    expect(check(expenditure, changed(sheet, more)).said).toEqual(['表2!D6 T10 warning']);
  });
});

describe('projects below their units', () => {
  const sheet: Sheet = {
    rows: [
      ['2025年部门综合预算专项业务经费支出表'],
      [null, null, null, '单位：万元'],
      ['单位编码', '单位（项目）名称', '项目金额', '项目简介'],
      [null, '合计', 740],
      ['305', '某市应急管理局', 740],
      ['305001', '  某市应急管理局机关', 420],
      [null, '      指挥平台运维', 180],
      [null, '      安全生产宣教', 60],
      [null, '      防灾减灾救灾', 180],
      ['305002', '  某市应急救援中心', 230],
      [null, '      装备购置', 150],
      [null, '      队伍训练', 80],
      ['305003', '  某市地震台', 90],
      [null, '      台网运维', 80],
      [null, '      科普', 10],
    ],
  };

  it('add up at every depth', () => {
    expect(check(sheet)).toMatchObject({ unread: [], said: [] });
    expect(said(sheet, { C12: 70 })).toContain('表1!C10 T02 error');
  });

  it('may be only some of them', () => {
    expect(said(sheet, { C9: 100, C12: 60, C14: 50 })).toEqual([]);
  });
});

describe('economic items laid across', () => {
  const sheet: Sheet = {
    rows: [
      ['一般公共预算基本支出预算明细表—工资福利支出'],
      ['单位：某县自然资源局', null, null, null, null, null, null, null, null, null, '单位：万元'],
      ['科目编码', null, null, '科目名称', '总计', '工资奖金津补贴', null, null, '社会保障缴费', null, null],
      ['类', '款', '项', null, null, '小计', '基本工资', '津贴补贴', '小计', '养老保险', '医疗保险'],
      [null, null, null, '合计', 790, 600, 412, 188, 190, 120, 70],
      ['220', '01', '01', '行政运行', 400, 400, 280, 120],
      ['220', '01', '50', '事业运行', 200, 200, 132, 68],
      ['208', '05', '05', '机关事业单位基本养老保险缴费支出', 120, null, null, null, 120, 120],
      ['210', '11', '01', '行政单位医疗', 70, null, null, null, 70, null, 70],
    ],
    merged: ['A3:C3', 'D3:D4', 'E3:E4', 'F3:H3', 'I3:K3'],
  };

  it('add up across and down', () => {
    expect(check(sheet)).toMatchObject({ unread: [], said: [] });
    expect(said(sheet, { H6: 130 })).toEqual(expect.arrayContaining(['表1!F6 T04 error', '表1!H5 T06 error']));
  });

  it('may be of some rows only', () => {
    expect(said(sheet, { F7: 200, G7: null, H7: null, G5: 280, H5: 120 })).not.toContain('表1!F7 T04 error');
  });

  it('have columns beside them that are no parts', () => {
    const heads = ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '政府采购', '人均公用经费'];
    const rows: Rows = [
      ['2025年部门支出预算明细表'],
      ['单位：某县公安局', null, null, null, null, null, '单位：万元'],
      heads,
      [null, '合计', 1720, 1220, 500, 260, 1.2],
      ['204', '公共安全支出', 1720, 1220, 500, 260, 1.2],
      ['20402', '公安', 1720, 1220, 500, 260, 1.2],
      ['2040201', '行政运行', 1220, 1220, null, 40, 1.3],
      ['2040219', '信息化建设', 300, null, 300, 220],
      ['2040220', '执法办案', 200, null, 200],
    ];
    expect(said({ rows })).toEqual([]);
  });
});

describe('三公 with meetings and training', () => {
  const names = ['合计', '一般公共预算拨款安排的“三公”经费预算', null, null, null, null, null, '会议费', '培训费'];
  const parts = [null, '小计', '因公出国（境）费用', '公务接待费', '公务用车购置及运行维护费', null, null, null, null];
  const cars = [null, null, null, null, '小计', '公务用车购置费', '公务用车运行维护费', null, null];
  const times = (row: readonly CellValue[]) => [null, null, ...row, ...row, ...row];
  const blanks = Array<null>(8).fill(null);
  const bands = [2, 11, 20].flatMap((left) => {
    const at = (top: number, from: number, bottom: number, to: number) =>
      `${toA1({ row: top, column: left + from })}:${toA1({ row: bottom, column: left + to })}`;
    return [at(2, 0, 2, 8), at(3, 0, 5, 0), at(3, 1, 3, 6), at(4, 4, 4, 6), at(3, 7, 5, 7), at(3, 8, 5, 8)];
  });
  const sheet: Sheet = {
    rows: [
      ['2024年部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表'],
      ['单位：万元'],
      ['单位编码', '单位名称', '2023年', ...blanks, '2024年', ...blanks, '增减变化情况', ...blanks],
      times(names),
      times(parts),
      times(cars),
      [null, '合计', 44.8, 36.8, null, 4.8, 32, null, 32, 3, 5, 43.7, 34.2, null, 4.2, 30, null, 30, 3, 6.5],
      ['412', '某县市场监管局', 44.8, 36.8, null, 4.8, 32, null, 32, 3, 5, 43.7, 34.2, null, 4.2, 30, null, 30, 3, 6.5],
    ],
    merged: ['A3:A6', 'B3:B6', ...bands],
  };

  it('are those of the latest year, and 合计 is of more than 三公', () => {
    expect(check(sheet)).toMatchObject({ unread: [], forms: ['three-public'], said: [] });
  });

  it('have an error where 小计 or 合计 is off', () => {
    expect(said(sheet, { M7: 36.2 })).toContain('表1!M7 T02 error');
    expect(said(sheet, { L7: 45.7 })).toContain('表1!L7 T02 error');
  });
});

describe('收支总表 of four sides', () => {
  const sheet: Sheet = {
    rows: [
      ['2025年部门综合预算收支总表'],
      [null, null, null, null, null, '单位：万元'],
      ['收入', null, '支出', null, null, null],
      ['项目', '预算数', '支出功能分科目（按大类）', '预算数', '部门预算支出经济科目（按大类）', '预算数'],
      ['一、部门预算', 850, '一、部门预算', 850, '一、部门预算', 850],
      ['　1、财政拨款', 850, '　1、公共安全支出', 700, '　1、人员经费和公用经费支出', 610],
      ['　　(1)一般公共预算拨款', 850, '　2、社会保障和就业支出', 100, '　　(1)工资福利支出', 500],
      ['　2、事业收入', null, '　3、住房保障支出', 50, '　　(2)商品和服务支出', 110],
      ['　3、其他收入', null, null, null, '　2、专项业务经费支出', 240],
      [null, null, null, null, '　　(1)商品和服务支出', 190],
      [null, null, null, null, '　　(2)资本性支出', 50],
      ['本年收入合计', 850, '本年支出合计', 850, '本年支出合计', 850],
      ['收入总计', 850, '支出总计', 850, '支出总计', 850],
    ],
  };

  it('adds up on all of them', () => {
    expect(check(sheet)).toMatchObject({ unread: [], forms: ['budget-income-expenditure'], said: [] });
    expect(said(sheet, { F8: 120 })).toContain('表1!F6 T02 warning');
    expect(said(sheet, { D7: 110 }).join()).toContain('表1!D5 T02');
  });

  it('may have a number below another that is not all of it', () => {
    expect(said(sheet, { A8: '　2、事业收入', B8: 30, A9: '　　(1)纳入专户管理', B9: 20, B6: 820, B7: 820 })).toEqual(
      [],
    );
  });
});

describe('purchases below their projects', () => {
  const sheet: Sheet = {
    rows: [
      ['部门政府采购预算表'],
      ['单位名称：某市交通执法支队', null, null, null, null, null, '单位：元'],
      ['预算项目', '采购项目', '采购目录', '计量单位', '数量', '政府采购预算', null],
      [null, null, null, null, null, '合计', '一般公共预算'],
      ['公务用车运行', null, null, null, null, 186000, 186000],
      [null, '加油', 'C23120302', '年', 1, 114000, 114000],
      [null, '维修', 'C23120301', '年', 1, 72000, 72000],
      ['执法装备', null, null, null, null, 320000, 320000],
      [null, '记录仪', 'A02091107', '台', 80, 240000, 240000],
      [null, '制服', 'A07030101', '套', 40, 80000, 80000],
      ['合计', null, null, null, null, 506000, 506000],
    ],
    merged: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:G3'],
  };

  it('add up twice', () => {
    expect(check(sheet)).toMatchObject({ unread: [], said: [] });
    expect(said(sheet, { F11: 560000, G11: 560000 })).toContain('表1!F11 T02 error');
    expect(said(sheet, { F8: 330000, G8: 330000 })).toContain('表1!F8 T02 error');
  });

  it('may lack details in some rows', () => {
    const rows: Rows = [
      ['2025年政府采购预算表'],
      ['单位：某县医院', null, null, null, null, '单位：元'],
      ['采购项目', '采购品目', '规格要求', '数量', '单价', '金额'],
      ['医疗设备', '监护仪', '多参数', 10, 32000, 320000],
      ['医疗设备', '除颤仪', null, 4, 45000, 180000],
      ['办公家具', null, null, null, null, 86000],
      ['信息化', null, null, null, null, 150000],
      ['合计', null, null, null, null, 736000],
    ];
    expect(said({ rows })).toEqual([]);
    expect(said({ rows }, { F8: 763000 }).join()).toContain('表1!F8 T02');
  });
});

describe('a unit’s name or a kind of money in titles', () => {
  const table = (title: string, unit: string, names: readonly string[] = []): Sheet => ({
    rows: [
      [title],
      [`部门：${unit}`, null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', ...names],
      [null, '合计', 30, 20, 10],
      ['206', '科学技术支出', 30, 20, 10],
    ],
  });
  const titles = ['支出总表', '一般公共预算支出表', '政府性基金预算支出表', '国有资本经营预算支出表'];
  const basic: Sheet = {
    rows: [
      ['一般公共预算基本支出表'],
      ['部门：某市科技局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      [null, '合计', 20, 20],
      ['301', '工资福利支出', 20, 20],
    ],
  };
  const income: Sheet = {
    rows: [
      ['收入总表'],
      ['部门：某市科技局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '财政拨款收入', '事业收入'],
      [null, '合计', 30, 30],
      ['206', '科学技术支出', 30, 30],
    ],
  };

  it('of another unit is to be looked at, where only one table has it', () => {
    const all = [income, basic, ...titles.map((title) => table(title, '某市科技局'))];
    const stray = [...all.slice(0, -1), table('国有资本经营预算支出表', '某市体育局')];
    const named = (lines: readonly string[]) => lines.filter((line) => line.startsWith('表6!A1'));
    expect(named(check(...all).said)).toEqual([]);
    expect(named(check(...stray).said)).toEqual(['表6!A1 T10 warning']);
    // A department and its office are no two units, and a unit that has such a table of its own is another one.
    expect(named(check(...all.slice(0, -1), table('国有资本经营预算支出表', '某市科技局本级')).said)).toEqual([]);
    expect(named(check(...all.slice(0, -1), table('政府性基金预算支出表', '某市体育局')).said)).toEqual([]);
  });

  it('of a fund is not of all fiscal money, and nothing is demanded of it', () => {
    const rows: Rows = [
      ['2025年部门综合预算政府性基金收支表'],
      [null, null, null, '单位：万元'],
      ['收入', null, '支出', null],
      ['项目', '预算数', '支出功能分类科目（按大类）', '预算数'],
      ['一、政府性基金拨款', null, '一、科学技术支出'],
      ['本年收入合计', null, '本年支出合计'],
      ['收入总计', null, '支出总计'],
      ['注：本部门无政府性基金预算收支，已公开空表。'],
    ];
    expect(said({ rows })).toEqual([]);
  });

  it('of economic classes is not held against functions', () => {
    const rows: Rows = [
      ['财政拨款支出预算表（部门经济分类科目）'],
      ['部门：某市科技局', null, null, null, null, '单位：万元'],
      ['科目编码', null, '科目名称', '合计', '基本支出', '项目支出'],
      ['类', '款'],
      [null, null, '合计', 30, 20, 10],
      ['301', null, '工资福利支出', 20, 20],
      ['301', '01', '基本工资', 20, 20],
      ['302', null, '商品和服务支出', 10, null, 10],
      ['302', '27', '委托业务费', 10, null, 10],
    ];
    const fiscal: Sheet = {
      rows: [
        ['财政拨款收支总表'],
        ['部门：某市科技局', null, null, null, '单位：万元'],
        ['收入', null, '支出', null, null],
        ['项目', '预算数', '项目', '合计', '一般公共预算'],
        ['一、本年收入', 30, '一、本年支出', 30, 30],
        ['（一）一般公共预算拨款', 30, '（一）科学技术支出', 30, 30],
        ['二、上年结转', null, '二、结转下年'],
        ['收入总计', 30, '支出总计', 30, 30],
      ],
    };
    const both = check(fiscal, { rows, merged: ['A3:B3'] });
    expect(both.forms).not.toContain('general-public-expenditure');
    expect(both.said).toEqual([]);
  });
});
