import { describe, expect, it } from 'vitest';
import { check, said, type Sheet } from './unit-budgets';

/** “三公” from left to right as units print it, and lists of services bought. */

describe('“三公” of two years that stand in the brackets of its heads', () => {
  const cars = ['公务用车购置及运行费', null, null];
  const block = (year: string) => [`“三公”经费合计（${year}）`, '因公出国（境）费', ...cars, '公务接待费'];
  const parts = [null, null, '小计', '公务用车购置费', '公务用车运行费', null];
  const last = [20, 0, 12, 0, 12, 8];
  const sheet: Sheet = {
    rows: [
      ['一般公共预算“三公”经费支出表'],
      ['部门：某镇政府', null, '单位：万元'],
      ['单位编码', '单位名称', ...block('上年预算'), ...block('本年预算')],
      [null, null, ...parts, ...parts],
      [null, '合计', ...last, 15, 0, 9, 0, 9, 6],
    ],
    merged: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:G3', 'H3:H4', 'I3:I4', 'J3:J4', 'K3:M3', 'N3:N4'],
  };
  const text = (amount: string): Sheet => ({
    rows: [['某镇政府2025年部门预算说明'], [`2025年“三公”经费预算数${amount}万元，其中公务接待费6.00万元。`]],
  });

  it('is that of this year', () => {
    expect(check(sheet, text('15.00'))).toMatchObject({ forms: ['three-public'], said: [] });
    expect(check(sheet, text('20.00')).said).toEqual(['表2!A2 T12 warning']);
    expect(said(sheet, { I5: 16 })).toEqual(['表1!I5 T02 error']);
  });
});

describe('“三公” with last year and the change beside it, under heads that say so at length', () => {
  const sheet: Sheet = {
    rows: [
      ['一般公共预算“三公”经费支出预算表'],
      ['部门：某县水务局', null, null, null, '单位：万元'],
      ['项目', '本年年初预算数', '上年年初预算数', '本年预算比上年增减情况', null],
      [null, null, null, '增减额', '增减幅度'],
      ['合计', 30, 40, -10, '-25.00%'],
      ['1.因公出国（境）费', 0, 0, 0, '—'],
      ['2.公务接待费', 6, 8, -2, '-25.00%'],
      ['3.公务用车购置及运行费', 24, 32, -8, '-25.00%'],
      ['其中：（1）公务用车购置费', 0, 0, 0, '—'],
      ['（2）公务用车运行费', 24, 32, -8, '-25.00%'],
    ],
    merged: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3'],
  };

  it('is read, and added up', () => {
    expect(check(sheet)).toMatchObject({ forms: ['three-public'], said: [] });
    expect(said(sheet, { B5: 31 })).toContain('表1!B5 T02 error');
  });
});

describe('“三公” of two years one below the other', () => {
  const sheet: Sheet = {
    rows: [
      ['财政拨款“三公”经费支出表'],
      [null, null, null, null, null, null, '单位：万元'],
      ['年度', '“三公”经费预算总额', '因公出国（境）费用', '公务接待费', '公务用车购置和运行维护费'],
      [null, null, null, null, '小计', '其中：公务用车购置费', '其中：公务用车运行维护费'],
      ['2025年', 40, 0, 1, 39, 0, 39],
      ['2026年', 52, 0, 2, 50, 18, 32],
    ],
    merged: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:G3'],
  };

  it('is that of the later one', () => {
    expect(check(sheet)).toMatchObject({ forms: ['three-public'], said: [] });
    expect(said(sheet, { B6: 53 })).toEqual(['表1!B6 T02 error']);
  });
});

describe('“三公” of the kinds that a unit has', () => {
  const sheet = (title: string): Sheet => ({
    rows: [
      [title],
      [null, null, null, null, null, '单位：万元'],
      ['2024年预算数', null, null, '2025年预算数'],
      ['合计', '公务用车运行费', '公务接待费', '合计', '公务用车运行费', '公务接待费'],
      [9, 8, 1, 8, 7, 1],
    ],
    merged: ['A3:C3', 'D3:F3'],
  });

  it('is told by its title alone', () => {
    expect(check(sheet('一般公共预算“三公”经费支出表'))).toMatchObject({ forms: ['three-public'], said: [] });
    expect(check(sheet('费用表')).forms).toEqual([]);
  });
});

describe('“三公” beside 会议费 and 培训费, unit by unit', () => {
  const sheet: Sheet = {
    rows: [
      ['一般公共预算“三公”经费及会议费、培训费支出预算表'],
      ['部门名称：某局', null, null, null, null, null, null, null, '单位：万元'],
      ['单位名称', '“三公”经费', null, null, null, null, null, '会议费', '培训费'],
      [null, '合计', '因公出国（境）费', '公务接待费', '公务用车购置及运行费'],
      [null, null, null, null, '小计', '购置费', '运行费'],
      ['合计', 7, 0, 2, 5, 0, 5, 3, 10],
      ['某局机关', 5, null, 1, 4, null, 4, 3, 6],
      ['某中心', 2, null, 1, 1, null, 1, null, 4],
    ],
    merged: ['A3:A5', 'B3:G3', 'H3:H5', 'I3:I5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:G4'],
  };

  it('takes neither in', () => {
    expect(check(sheet)).toMatchObject({ forms: ['three-public'], said: [] });
    expect(said(sheet, { B6: 8 })).toEqual(['表1!B6 T02 error']);
  });
});

describe('decreases that have their sign', () => {
  const sheet: Sheet = {
    rows: [
      ['2025年“三公”经费预算表'],
      [null, null, null, '单位：万元'],
      ['项目', '2024年预算', '2025年预算', '增减（%）'],
      ['“三公”经费合计', 20, 16, -20],
      ['1、因公出国（境）费', 0, 0],
      ['2、公务接待费', 10, 7, -30],
      ['3、公务用车购置及运行费', 10, 9, -10],
    ],
  };

  it('show where one lacks it', () => {
    expect(said(sheet)).toEqual([]);
    expect(said(sheet, { D4: 20 })).toEqual(['表1!D4 T16 warning']);
    // 减少 in a column of decreases.
    expect(said(sheet, { D4: 20, D6: 30, D7: 10 })).toEqual([]);
  });
});

describe('a list of services bought', () => {
  const sheet: Sheet = {
    rows: [
      ['政府购买服务支出预算表'],
      ['某局', null, null, null, '单位：万元'],
      ['单位名称', '购买服务项目', '购买内容', '承接主体类别', '预算金额', '备注'],
      ['合计', null, null, null, 120],
      ['某局机关', '质量监测', '数据分析', '事业单位', 30],
      ['某局机关', '安保服务', '保安值守', '企业', 50],
      ['某中心', '食堂经营', '食堂托管', '企业', 40],
    ],
  };

  it('adds up', () => {
    expect(check(sheet)).toMatchObject({ forms: ['budget-any'], unread: [], said: [] });
    expect(said(sheet, { E4: 130 })).toEqual(['表1!E4 T02 error']);
  });
});
