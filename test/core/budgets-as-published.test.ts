import { describe, expect, it } from 'vitest';
import { check, said, type Sheet } from './unit-budgets';

/** Whole disclosures of provinces: what is right gives nothing, a slip is found where it stands. */

describe('what is brought forward above the year', () => {
  const sheet: Sheet = {
    rows: [
      ['某县农业农村局2024年财政拨款收支总表'],
      [null, null, null, null, null, null, '单位：万元'],
      ['收入', null, '支出'],
      ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      ['一、上年结转', 20, '一、本年支出', 1120, 920, 200],
      ['（一）一般公共预算拨款', 20, '（一）社会保障和就业支出', 120, 120],
      ['（二）政府性基金预算拨款', 0, '（二）城乡社区支出', 200, null, 200],
      ['（三）国有资本经营预算拨款', 0, '（三）农林水支出', 800, 800],
      ['二、本年收入', 1100],
      ['（一）一般公共预算拨款', 900],
      ['（二）政府性基金预算拨款', 200],
      ['（三）国有资本经营预算拨款', 0, '二、年终结转结余'],
      ['收入总计', 1120, '支出总计', 1120, 920, 200],
    ],
    merged: ['A3:B3', 'C3:G3'],
  };

  it('is told from the year’s own money', () => {
    expect(check(sheet)).toMatchObject({ forms: ['fiscal-income-expenditure'], said: [] });
  });

  it('does not hide a slip in either', () => {
    expect(said(sheet, { B9: 1010 })).toContain('表1!B9 T02 error');
    expect(said(sheet, { B5: 40, B13: 1140, D13: 1140 })).toContain('表1!B5 T02 error');
  });
});

describe('sources without numbers below 财政拨款', () => {
  const sheet: Sheet = {
    rows: [
      ['部门收支总体情况表'],
      ['编制部门：某市市场监督管理局', null, null, null, '单位：万元'],
      ['收入', null, '支出'],
      ['项目', '预算数', '功能分类', null, '预算数'],
      ['财政拨款（补助）', 997.34, '201', '一般公共服务支出', 800],
      ['　一般公共预算', 900, '208', '社会保障和就业支出', 120.5],
      ['　政府性基金预算', 97.34, '210', '卫生健康支出', 85.39],
      ['教育收费（财政专户）', null, '221', '住房保障支出'],
      ['其他收入', 8.55, '229', '其他支出'],
      ['小计', 1005.89, '小计', null, 1005.89],
      ['单位上年结余', null, '230', '转移性支出'],
      ['收入总计', 1005.89, '支出总计', null, 1005.89],
    ],
    merged: ['A3:B3', 'C3:E3'],
  };

  it('are counted once, with the others beside them', () => {
    expect(check(sheet)).toMatchObject({ forms: ['budget-income-expenditure'], said: [] });
    expect(said(sheet, { B10: 1015.89 })).toContain('表1!B10 T02 error');
  });
});

describe('sources without amounts', () => {
  const sheet: Sheet = {
    rows: [
      ['收支预算总表'],
      ['填报单位：某县交通运输局', null, null, '单位：万元'],
      ['收入', null, '支出'],
      ['项目', '预算数', '项目（按支出功能科目类级）', '预算数'],
      ['一、财政拨款收入', 700, '社会保障和就业支出', 100],
      ['（一）一般公共预算收入', 700, '交通运输支出', 600],
      ['（二）政府性基金预算收入'],
      ['（三）国有资本经营预算收入'],
      ['二、教育收费资金收入'],
      ['三、事业收入'],
      ['四、事业单位经营收入'],
      ['五、附属单位上缴收入'],
      ['六、上级补助收入'],
      ['七、其他收入'],
      ['本年收入合计', 700, '本年支出合计', 700],
      ['八、使用非财政拨款结余'],
      ['收入总计', 700, '支出总计', 700],
    ],
    merged: ['A3:B3', 'C3:D3'],
  };

  it('do not end the table, however many they are', () => {
    expect(check(sheet)).toMatchObject({ unread: [], said: [] });
    expect(said(sheet, { D17: 670 })).toEqual(expect.arrayContaining(['表1!D17 T03 error']));
  });
});

describe('tails of calculations', () => {
  it('are no part of an amount', () => {
    const sheet: Sheet = {
      rows: [
        ['2025年部门支出预算表'],
        ['部门名称：某县市场监督管理局', null, null, null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', null, '项目支出', '事业单位经营支出'],
        [null, null, null, '人员经费', '公用经费'],
        [null, '合计', 738.760000000001, 600.500000000001, 50.260000000001, 88.000000000001, 0],
        ['201', '一般公共服务支出', 738.760000000001, 600.500000000001, 50.260000000001, 88.000000000001, 0],
        ['20138', '市场监督管理事务', 738.760000000001, 600.500000000001, 50.260000000001, 88.000000000001, 0],
        ['2013801', '行政运行', 650.760000000001, 600.500000000001, 50.260000000001, 0, 0],
        ['2013802', '一般行政管理事务', 88.000000000001, 0, 0, 88.000000000001, 0],
      ],
      merged: ['D3:E3'],
    };
    expect(check(sheet).said).toEqual([]);
    expect(said(sheet, { D8: 610.500000000001 })).toContain('表1!C8 T04 error');
  });
});

describe('a unit’s code among those of classes', () => {
  const sheet: Sheet = {
    rows: [
      ['支出总表'],
      ['填报单位：406001_某县水利局', null, null, null, '金额单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', 900, 600, 300],
      ['406001', '某县水利局', 900, 600, 300],
      ['208', '社会保障和就业支出', 100, 100],
      ['20805', '行政事业单位养老支出', 100, 100],
      ['2080505', '机关事业单位基本养老保险缴费支出', 100, 100],
      ['213', '农林水支出', 800, 500, 300],
      ['21303', '水利', 800, 500, 300],
      ['2130301', '行政运行', 500, 500],
      ['2130305', '水利工程建设', 300, null, 300],
    ],
  };

  it('is not added to them', () => {
    expect(check(sheet)).toMatchObject({ forms: ['budget-expenditure'], said: [] });
    expect(said(sheet, { C6: 110, C7: 110, C8: 110, D6: 110, D7: 110, D8: 110 })).toEqual(
      expect.arrayContaining(['表1!C4 T06 error', '表1!D4 T06 error']),
    );
    expect(said(sheet, { C5: 890, D5: 590 })).toEqual(expect.arrayContaining(['表1!C4 T06 error']));
  });

  it('may stand before each of its projects once more', () => {
    const projects: Sheet = {
      rows: [
        ['专项资金预算汇总表'],
        ['填报单位：406001_某县水利局', null, null, null, null, '金额单位：万元'],
        ['单位代码', '单位（专项）名称', '总计', '资金来源'],
        [null, null, null, '合计', '一般公共预算拨款', '政府性基金'],
        [null, '合计', 300, 300, 200, 100],
        ['406001', '某县水利局', 300, 300, 200, 100],
        ['406001', '    水库除险加固', 200, 200, 200],
        ['406001', '    河道维护', 100, 100, null, 100],
      ],
      merged: ['D3:F3'],
    };
    expect(said(projects)).toEqual([]);
  });
});

describe('tables whose heads are those of any list', () => {
  const income: Sheet = {
    rows: [
      ['收入总体情况表'],
      ['单位名称：某县交通运输局', '单位：万元'],
      ['项目', '2024年预算'],
      ['一、预算拨款', 1000],
      ['（一）一般公共预算拨款', 800],
      ['（二）政府性基金预算拨款', 200],
      ['（三）国有资本经营预算拨款', 0],
      ['二、财政专户拨款', 0],
      ['三、其他资金', 50],
      ['本年收入合计', 1050],
      ['四、上级补助收入', 0],
      ['收入总计', 1050],
    ],
  };

  it('are read by their rows', () => {
    expect(check(income)).toMatchObject({ unread: [], forms: ['budget-any'], said: [] });
  });

  it('are not taken for budgets where their rows are not', () => {
    const other: Sheet = {
      rows: [
        ['收入情况表'],
        ['项目', '金额'],
        ['场地租金', 3],
        ['讲座门票', 2],
        ['书刊代售', 4],
        ['茶水', 1],
        ['合计', 11],
      ],
    };
    expect(check(other)).toMatchObject({ forms: [], said: [] });
  });

  it('may go by kinds of purchases', () => {
    const purchases: Sheet = {
      rows: [
        ['政府采购预算明细表'],
        ['部门：某区水务局', null, null, '金额单位：万元'],
        ['采购类别', '金额'],
        [null, '总计', '财政性资金', '其他资金'],
        ['A货物', 18.5, 18.5],
        ['B工程', 30, 30],
        ['C服务', 126, 126],
        ['合计', 174.5, 174.5],
      ],
      merged: ['A3:A4', 'B3:D3'],
    };
    expect(check(purchases)).toMatchObject({ unread: [], said: [] });
    expect(said(purchases, { B8: 184.5 })).toEqual(['表1!B8 T02 error', '表1!B8 T04 error']);
  });

  it('may have a unit in each row and an item in each column', () => {
    const items: Sheet = {
      rows: [
        ['一般公共预算基本支出表--人员经费（工资福利支出）（按部门预算经济分类）'],
        ['填报单位：406001_某县水利局', null, null, null, null, null, null, '金额单位：万元'],
        ['单位代码', '单位名称（科目）', '总计', '基本工资', '津贴补贴', '奖金', '绩效工资', '住房公积金'],
        [null, '合计', 500, 200, 120, 60, 70, 50],
        ['406001', '某县水利局', 500, 200, 120, 60, 70, 50],
      ],
    };
    expect(check(items)).toMatchObject({ unread: [], forms: ['budget-any'], said: [] });
  });
});

describe('text below a heading of basic expenditure', () => {
  const basic: Sheet = {
    rows: [
      ['2024年一般公共预算基本支出情况表'],
      ['编制部门：某县农业农村局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['301', '工资福利支出', 700, 700],
      ['30101', '基本工资', 700, 700],
      ['302', '商品和服务支出', 100, null, 100],
      ['30201', '办公费', 100, null, 100],
      [null, '合计', 800, 700, 100],
    ],
  };
  const expenditure: Sheet = {
    rows: [
      ['2024年部门支出总体情况表'],
      ['编制部门：某县农业农村局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['213', '农林水支出', 1000, 800, 200],
      ['21301', '农业农村', 1000, 800, 200],
      ['2130101', '行政运行', 800, 800],
      ['2130122', '农业生产发展', 200, null, 200],
      [null, '合计', 1000, 800, 200],
    ],
  };
  const text = (...lines: readonly string[]): Sheet => ({
    rows: ['关于某县农业农村局2024年部门预算情况说明', ...lines].map((line) => [line]),
  });
  const saidOf = (...lines: readonly string[]) => check(basic, expenditure, text(...lines)).said;
  const HEADING = '四、关于某县农业农村局2024年一般公共预算基本支出情况说明';

  it('is held against the table of it', () => {
    const personnel = (amount: number) => `人员经费${amount}.00万元，主要包括：基本工资、津贴补贴等。`;
    expect(saidOf(HEADING, personnel(700))).toEqual([]);
    expect(saidOf(HEADING, personnel(720))).toEqual(['表3!A3 T12 warning']);
    // Of another year nothing is known.
    expect(saidOf(HEADING.replace('2024', '2023'), personnel(720))).toEqual([]);
  });

  it('gives shares in paragraphs one below the other', () => {
    const shares = (first: string) => [
      '某县农业农村局2024年支出预算1000.00万元，其中：',
      `基本支出800.00万元，占${first}%，主要用于人员工资。`,
      '项目支出200.00万元，占20.00%，主要用于专项业务。',
    ];
    expect(saidOf(...shares('80.00'))).toEqual([]);
    expect(saidOf(...shares('77.00'))).toEqual(['表3!A3 T12 warning']);
  });

  it('names items by their codes', () => {
    const item = (amount: number) => `（一）2130101-行政运行${amount}.00万元。主要用于人员支出。`;
    expect(saidOf(item(800))).toEqual([]);
    expect(saidOf(item(830))).toEqual(['表3!A2 T12 warning']);
    // Another name may be another thing.
    expect(saidOf(item(830).replace('行政运行', '事业运行'))).toEqual([]);
  });
});

describe('a unit’s name below 合计, with all of it', () => {
  const sheet: Sheet = {
    rows: [
      ['部门预算项目支出及其他支出预算表'],
      ['单位名称：某县水利局', null, null, null, '单位：万元'],
      ['支出项目类别（资金使用单位）', '总计', '一般公共预算拨款', '政府性基金预算拨款', '其他资金'],
      ['合计', 380.5, 280.5, 100],
      ['某县水利局', 380.5, 280.5, 100],
      ['小型水库除险加固', 120.5, 120.5],
      ['河道堤防日常维护', 160, 160],
      ['征地补偿工作经费', 100, null, 100],
    ],
  };

  it('is no project more', () => {
    expect(said(sheet)).toEqual([]);
    expect(said({ rows: sheet.rows.filter((_, at) => at !== 4) }, { B4: 480.5 })).toContain('表1!B4 T02 error');
  });
});

describe('人员 and 公用 side by side, each with its 合计 below its last item', () => {
  const sheet: Sheet = {
    rows: [
      ['2025年一般公共预算基本支出表（经济分类）'],
      ['某县水利局', null, null, '金额单位：万元'],
      ['人员经费', null, null, '公用经费'],
      ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
      ['301', '工资福利支出', 430.5, '302', '商品和服务支出', 62.5],
      ['30101', '基本工资', 200.5, '30201', '办公费', 20],
      ['30102', '津贴补贴', 110, '30202', '印刷费', 2.5],
      ['30103', '奖金', 80, '30206', '电费', 6],
      ['30113', '住房公积金', 40, '30211', '差旅费', 12],
      ['303', '对个人和家庭的补助', 12, '30216', '培训费', 4],
      ['30302', '退休费', 8, '30217', '公务接待费', 8],
      ['30305', '生活补助', 4, '30299', '其他商品和服务支出', 10],
      ['人员经费合计', null, 442.5, '公用经费合计', null, 62.5],
    ],
    merged: ['A1:F1', 'A3:C3', 'D3:F3'],
  };

  it('takes neither 合计 for a part of that item', () => {
    expect(said(sheet)).toEqual([]);
    expect(said(sheet, { C13: 452.5 }).filter((one) => one.includes('C12'))).toEqual([]);
    expect(said(sheet, { C13: 452.5 })).not.toEqual([]);
  });
});
