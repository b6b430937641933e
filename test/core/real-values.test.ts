import { describe, expect, it } from 'vitest';
import { checkSheets, FORMS, type CellValue } from '../../src/core';
import { laidPlainly } from '../support/laid-plainly';

/** Indicators as units really write them; the expected findings are those of a careful reviewer. */

type Level =
  | '数量指标'
  | '质量指标'
  | '时效指标'
  | '成本指标'
  | '经济效益指标'
  | '社会效益指标'
  | '生态效益指标'
  | '可持续影响指标'
  | '服务对象满意度指标';
const FIRST: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  服务对象满意度指标: '满意度指标',
};

function said(level2: Level, name: string, value: CellValue): string[] {
  const form = FORMS.find(({ id }) => id === 'project-hebei');
  if (!form) throw new Error('project-hebei is gone');
  const row = {
    level1: FIRST[level2] ?? '效益指标',
    level2,
    name,
    value,
    description: '见实施方案',
    basis: '年度计划',
  };
  const data = {
    ...form.sample,
    captions: ['预算年度：2024', '单位：万元'],
    indicators: [...form.sample.indicators, row],
  };
  const { grid } = laidPlainly(form, data);
  const last = grid.values.length - 1;
  return checkSheets([{ id: '1', name: '表', grid }])
    .findings.filter(({ position, code }) => position.row === last && !['C08', 'V10'].includes(code))
    .map(({ code, severity }) => `${code} ${severity}`);
}

describe('no finding is given for', () => {
  it.each<[Level, string, CellValue]>([
    ['数量指标', '培训期数', '12期'],
    ['数量指标', '办理案件数量', '≥200件'],
    ['数量指标', '纠纷调解数量', '≥50起'],
    ['数量指标', '水土流失综合防治面积', '≥30公顷'],
    ['数量指标', '在职人数', '≤120人'],
    ['数量指标', '建设规模（座）', 3],
    ['数量指标', '开设班级', '10-15个'],
    ['质量指标', '抽检不合格率', '≤2%'],
    ['质量指标', '师生比', '1:15'],
    ['质量指标', '公路技术状况指数', '≥80'],
    ['质量指标', '安全事故发生数', 0],
    ['质量指标', '重大安全事故', '零发生'],
    ['时效指标', '工资发放时间', '每月15日前'],
    ['时效指标', '项目实施期', '2024年1月-12月'],
    ['时效指标', '完成时限', '年底前'],
    ['时效指标', '补助发放时间', '12月31日前'],
    ['时效指标', '建成时间', '≤12个月'],
    ['时效指标', '项目启动时间', '2023年10月'],
    ['时效指标', '决算公开时间', '2025年8月底前'],
    ['成本指标', '生均公用经费标准', '≥720元'],
    ['成本指标', '成本节约额', '≥5万元'],
    ['成本指标', '公务接待费变动率', '≤0%'],
    ['社会效益指标', '挽回经济损失', '≥500万元'],
    ['社会效益指标', '药占比', '≤30%'],
    ['生态效益指标', '氨氮排放浓度', '≤5mg/L'],
    ['生态效益指标', '森林火灾受害率', '≤0.9‰'],
    ['可持续影响指标', '设施使用年限', '≥10年'],
    ['经济效益指标', '产值增长率', '≥120%'],
    ['服务对象满意度指标', '学生满意度', '95%以上'],
  ])('%s %s %s', (level, name, value) => {
    expect(said(level, name, value)).toEqual([]);
  });
});

describe('the expected finding is given for', () => {
  it.each<[Level, string, CellValue, string]>([
    ['数量指标', '采购数量', '≤9处', 'V05 warning'],
    ['数量指标', '培训期数', '12', 'V01 warning'],
    ['数量指标', '培训期数', '若干', 'V06 warning'],
    ['数量指标', '补助资金总额', '≥95%', 'V03 warning'],
    ['质量指标', '工程验收合格率', '合格', 'V03 warning'],
    ['质量指标', '工程质量', '优良', 'V06 hint'],
    ['质量指标', '合格率', '≥980%', 'V04 warning'],
    ['时效指标', '完成及时率', '12月', 'V03 warning'],
    ['时效指标', '竣工时间', '2023年12月底', 'V08 error'],
    ['时效指标', '按期完成', '按期完成', 'V07 warning'],
    ['时效指标', '完成进度', '按合同约定', 'V06 warning'],
    ['成本指标', '成本控制率', '≥95%', 'V05 warning'],
    ['社会效益指标', '群众投诉次数', '≥3次', 'V05 warning'],
    ['社会效益指标', '居民生活质量', '有效提升', 'V06 hint'],
    ['服务对象满意度指标', '群众满意度', '≤95%', 'V05 warning'],
  ])('%s %s %s: %s', (level, name, value, expected) => {
    expect(said(level, name, value)).toContain(expected);
  });
});
