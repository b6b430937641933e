import { describe, expect, it } from 'vitest';
import { checkSheets, type CellValue } from '../../src/core';
import { exampleSheet } from './example-sheet';

const NOTE = { 'zh-CN': '', 'en-US': '' };

/** What V16 names in a table whose indicators are 100万元, 10公里, 98%, 2000人, 90%. */
function missing(goals: string, cells: Readonly<Record<string, CellValue>> = {}): readonly string[] {
  const { sheet } = exampleSheet({ paper: 'dates', note: NOTE, cells: { C6: goals, ...cells } });
  const result = checkSheets([sheet]);
  expect(result.tables).toHaveLength(1);
  const found = result.findings.filter(({ code }) => code === 'V16');
  expect(found.length).toBeLessThan(2);
  return found.flatMap(({ values: { quantities } }) => (typeof quantities === 'object' ? quantities : []));
}

describe('a quantity promised in the goal that no indicator carries (V16)', () => {
  it.each<[string, readonly string[]]>([
    ['清淤10公里，护岸2公里。', ['2公里']],
    ['清淤10公里；举办宣传活动12场次，培训巡河员500人次。', ['12场次', '500人次']],
    ['目标1：清淤10公里。\n目标2：不少于3座水闸完成维修。', ['3座']],
    ['1.修复生态护坡3.5万平方米\n2.栽植苗木1,200株', ['3.5万平方米', '1,200株']],
    ['接待来访500批次1200人次。', ['500批次', '1200人次']],
    ['邀请30家以上企业参与治河。', ['30家']],
    ['引进各类人才35人以上，2024年新增巡河点8个。', ['35人', '8个']],
    ['补助 36 户，补助标准每户300元。', ['36户']],
    // A rate is no quantity, and a sum of money carries none.
    ['清淤98处，新建堤坝100座。', ['98处', '100座']],
    ['抽检水样2次、3批次、4份、5例、6组、7条。', ['2次', '3批次', '4份', '5例', '6组', '…']],
  ])('finds it in %s', (goals, quantities) => {
    expect(missing(goals)).toEqual(quantities);
  });

  it.each<[string, string]>([
    ['the same number', '清淤10公里，惠及2000人次。'],
    ['in another unit', '清淤10000米，受益0.2万人。'],
    ['parts of what an indicator has', '主河道清淤6公里、支流清淤4公里。'],
    ['what is part of a promise', '清淤10公里，其中主河道7公里，支流3公里。'],
    ['a single thing', '建成1座泵站。'],
    ['times', '维护期12个月，汛期3个季度，5个工作日内办结，365天值守。'],
    ['dates and plans', '“十四五”规划期内，2024年10月底前。到2027年清淤300公里。三年内新建水闸30座。'],
    ['what was done in another year', '2022年清淤20公里的河段巩固提升。'],
    ['rates and points', '合格率提高3个百分点，达到3个100%。'],
    ['money', '安排资金300万元，每公里补助20万。'],
    ['ordinals, document numbers, roads', '按水发〔2024〕12号和第3批、第2次会议要求，整治102国道旁河段。'],
    ['numbering', '目标1.3个河段清淤\n2.5个河段保洁\n3、清淤'],
    ['what is there already', '全县现有水库25座，堤防300公里，已建成泵站12座，新河道得到治理。'],
    ['scopes', '在东沟、西沟等7个村和11个乡镇（街道）中，对全镇15个社区的河道清淤。'],
    ['numbers per unit', '每村配备3名巡河员，各村开展4次巡查，人均5件。'],
    ['upper bounds', '投诉不超过3次，事故低于4起，返工5处以下，控制在6人以内。'],
    ['about so much, and ranges', '惠及约3000人，清淤300余处，维修20-30座，栽树100至200棵，种草50多亩。'],
    ['what a group or a thing is like', '整治50人以上企业排污，疏通宽6米、深3米的沟渠，治理500亩的湿地。'],
    ['slogans and names', '落实“3张清单、5项机制”，执行《河道治理20条》。'],
    ['comparisons', '比上年增加20处，较2023年减少排放30吨。'],
    ['names in letters', '采购5G基站，改造A4河段，G20沿线。'],
  ])('is silent on %s', (_, goals) => {
    expect(missing(goals)).toEqual([]);
  });

  it.each<[string, string, Record<string, CellValue>]>([
    ['the name of an indicator has it', '维修水闸3座。', { D10: '3座水闸维修合格率' }],
    ['a value in words has it', '维修水闸3座。', { E10: '三座水闸全部合格' }],
    ['indicators have parts of it', '清淤25公里。', { D10: '支流清淤长度', E10: '≥15公里' }],
    ['the unit stands in the name', '造林8万亩。', { D10: '造林面积（万亩）', E10: '8' }],
    ['the project’s name has it', '完成新建20座泵站项目。', { C3: '新建20座泵站' }],
    ['a value is yet to be filled in', '维修水闸3座。', { E10: null }],
    ['the project runs for several years', '清淤300公里。', { G4: '2027-12-31' }],
    ['the table is a transfer’s', '维修水闸3座。', { A1: '转移支付区域绩效目标表' }],
    ['the table evaluates', '维修水闸3座。', { A1: '项目支出绩效自评表' }],
  ])('is silent where %s', (_, goals, cells) => {
    expect(missing(goals, cells)).toEqual([]);
  });

  it('speaks where a project of several years has a goal of the year', () => {
    expect(missing('清淤300公里。', { G4: '2027-12-31', A6: '年度目标' })).toEqual(['300公里']);
  });
});
