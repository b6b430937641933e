import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCost } from '../../src/core/language/cost';
import { VOCABULARY } from '../../src/core/language/vocabulary';
import { deadlineInProse, deadlineValue } from '../../src/core/language/deadline';
import { contentText } from '../../src/core/language/display';
import { readMoney, unitNamedIn } from '../../src/core/language/money';
import { readScheduleFigure } from '../../src/core/language/schedule';
import { readTarget } from '../../src/core/language/target';
import { runs } from '../support/depth';

const money = (value: string | number | null) => {
  const reading = readMoney(value, '万元');
  return reading.kind === 'amount' ? reading.amount.toFixed() : reading.kind;
};

describe('reading an amount', () => {
  it.each([
    [315, '315'],
    ['315万元', '315'],
    [' ３１５．５０ 万元 ', '315.5'],
    ['1,234.56', '1234.56'],
    ['１，２３４', '1234'],
    ['￥20.00', '20'],
    ['200000元', '20'],
    ['2亿元', '20000'],
    ['(12.5)', '-12.5'],
    ['-3', '-3'],
    ['.5', '0.5'],
    [0, '0'],
    [0.1 + 0.2, '0.3'],
    [431.690000000001, '431.69'],
    [1e-7, '0.0000001'],
    [null, 'blank'],
    ['', 'blank'],
    ['—', 'blank'],
    [' - ', 'blank'],
    ['/', 'blank'],
    ['无', 'blank'],
    ['约300万元', 'unreadable'],
    ['315万元/年', 'unreadable'],
    ['1,23', 'unreadable'],
    ['#REF!', 'unreadable'],
    ['12.3.4', 'unreadable'],
  ])('%j in 万元 is %s', (value, expected) => {
    expect(money(value)).toBe(expected);
  });

  it('gives back any amount of two decimals, written as number or as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), (cents) => {
        const exact = (BigInt(cents) / 100n).toString() + '.' + (BigInt(cents) % 100n).toString().padStart(2, '0');
        expect(money(cents / 100)).toBe(money(exact));
      }),
      runs(600),
    );
  });

  it.each([
    ['单位：万元', '万元'],
    ['金额单位:元', '元'],
    ['预算情况（万元）', '万元'],
    ['资金支出计划（%）', undefined],
    ['实施单位', undefined],
  ])('%s names %s', (text, unit) => {
    expect(unitNamedIn(text)).toBe(unit);
  });
});

const target = (content: string) => {
  const value = readTarget(content);
  return value.kind === 'quantity' ? `${value.comparison ?? ''}${value.number.toFixed()}|${value.unit}` : value.kind;
};

describe('target values', () => {
  it.each([
    ['≥95%', '≥95|%'],
    ['≧ 95％', '≥95|%'],
    ['＝100%', '=100|%'],
    ['>100件', '>100|件'],
    ['＞90%', '>90|%'],
    ['不低于90%', '≥90|%'],
    ['30家以上', '≥30|家'],
    ['20万元以内', '≤20|万元'],
    ['     1次/年', '1|次/年'],
    ['约3宗/年', '3|宗/年'],
    ['≤0.06万元/㎡', '≤0.06|万元/m2'],
    ['≥0.8万本', '≥0.8|万本'],
    ['1,000米', '1000|米'],
    ['1', '1|'],
    ['正常', 'words'],
    ['2-3个', 'words'],
    ['按三级养护标准完成', 'words'],
    ['2023年12月底', 'words'],
    ['', 'blank'],
    ['—', 'blank'],
    ['/', 'blank'],
    ['无', 'words'],
  ])('%j reads as %s', (content, expected) => {
    expect(target(content)).toBe(expected);
  });
});

describe('costs that can be held against a budget, in 万元', () => {
  it.each([
    ['总成本', '≤100万元', '100'],
    ['采购成本', '≤20万', '20'],
    ['项目成本', '150000元', '15'],
    ['服务费', '700元/月', '0.84 a year'],
    ['3个空气质量自动监测站运维总成本', '≦31万元', '31'],
    ['本单位运行成本', '20万元', '20'],
    ['每年运行成本', '5万元/年', '5 a year'],
    ['单位面积办公用房年租赁费', '≤0.06万元/㎡', 'none'],
    ['单位成本', '≤1万元', 'none'],
    ['单厕维护成本', '5万元', 'none'],
    ['打造一个支部平均成本', '≤2万元', 'none'],
    ['人均补助', '500元', 'none'],
    ['年经营成本', '2686.52万元', 'none'],
    ['成本控制率', '≤100%', 'none'],
    ['控制在预算内', '不超预算', 'none'],
    ['每季度平均支出', '≤100元', 'none'],
  ])('%s %s: %s', (name, value, expected) => {
    const cost = readCost(name, value, '万元', VOCABULARY);
    expect(cost ? `${cost.amount.toFixed()}${cost.periodic ? ' a year' : ''}` : 'none').toBe(expected);
  });
});

describe('deadlines', () => {
  it.each([
    ['2023年12月底', 2023],
    ['2023年12月', 2023],
    ['２０２３年１２月３１日前', 2023],
    ['2023年12月底前完成', 2023],
    ['2022-12-31', 2022],
    ['2022.12', 2022],
    ['2024年底', 2024],
    ['2024年度', 2024],
    ['12月底', undefined],
    ['≤12月', undefined],
    ['1年', undefined],
    ['2022年预算安排', undefined],
    ['较2022年增长5%', undefined],
    ['2022.12万元', undefined],
    ['2023年12月底完成500件', undefined],
  ])('%s as a value: %s', (content, year) => {
    expect(deadlineValue(content)?.year).toBe(year);
  });

  it.each([
    ['2023年12月底前完成', 2023],
    ['项目于2024年6月30日前全部完成', 2024],
    ['2022年高新区党建工作计划', undefined],
    ['2019-2021年平均值', undefined],
    ['与2022年底相比提高', undefined],
    ['考察项目是否在6月底前完成', undefined],
  ])('%s in a sentence: %s', (content, year) => {
    expect(deadlineInProse(content)?.year).toBe(year);
  });

  it('a date cell reads as its date', () => {
    expect(contentText(45291, 'yyyy-mm-dd')).toBe('2023年12月31日');
    expect(contentText(45291, 'yyyy"年"m"月"d"日"')).toBe('2023年12月31日');
    expect(deadlineValue(contentText(45291, 'yyyy-mm-dd'))?.year).toBe(2023);
  });
});

describe('figures of a spending plan', () => {
  it.each([
    ['25%', 'General', '25 percent'],
    [0.25, '0%', '25 percent'],
    [0.25, 'General', '0.25 open'],
    ['50百分比', 'General', '50 percent'],
    ['16.70', 'General', '16.7 open'],
    ['150万元', 'General', '150 amount'],
    [' ', 'General', 'blank'],
    ['按进度', 'General', 'unreadable'],
  ])('%j formatted %s is %s', (value, format, expected) => {
    const figure = readScheduleFigure(value, format, '万元');
    expect(figure.kind === 'figure' ? `${figure.number.toFixed()} ${figure.writing}` : figure.kind).toBe(expected);
  });
});
