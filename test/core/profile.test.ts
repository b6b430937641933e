import { describe, expect, it } from 'vitest';
import { checkSheets, type CellValue } from '../../src/core';
import { checkedBy } from '../../src/words/ledger';
import { checkedAlone } from '../samples/checked';
import { seedTable } from '../samples/seeds';

type Rows = readonly (readonly CellValue[])[];

function told(rows: Rows): string | undefined {
  const width = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  const { tables } = checkSheets([{ id: '1', name: '表', grid: { top: 0, left: 0, values } }]);
  expect(tables).toHaveLength(1);
  const profile = tables[0]?.profile;
  return profile && `${profile.id} by ${profile.by}`;
}

const project = ({
  title = '项目支出绩效目标申报表',
  name = '泵站改造',
  unit = '某局',
  goal = '改造泵站3座。',
}): Rows => [
  [title],
  ['（2024年度）'],
  ['项目名称', null, name],
  ['主管部门', null, '某部门', '实施单位', unit],
  ['项目资金（万元）', null, '年度资金总额', 100],
  ['总体目标', null, goal],
  ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
  [null, '成本指标', '经济成本指标', '改造成本', '≤100万元'],
  [null, '产出指标', '数量指标', '改造泵站数量', '≥3座'],
  [null, null, '质量指标', '验收合格率', '≥98%'],
  [null, '效益指标', '社会效益指标', '受益人口', '≥4000人'],
  [null, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];

const budget = (title: string, unit: string): Rows => [
  [title],
  [unit, null, null, null, '单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['合计', null, 100, 80, 20],
  ['201', '一般公共服务支出', 100, 80, 20],
];

describe('whose version of the forms a table follows', () => {
  it('by the code of the project, by itself or before its name', () => {
    const { result } = checkedAlone(seedTable('004', 14));
    expect(result.tables[0]?.profile).toMatchObject({ id: 'hebei', by: 'code', isDemanded: true });
    expect(told(project({ name: '51000021R000000019951-工资性支出' }))).toBe('sichuan by code');
    expect(told(project({ name: '31000021R000000019951-工资性支出', unit: '湖南省水利厅' }))).toBe('shanghai by code');
  });

  it('by the name of the unit', () => {
    expect(told(budget('2026年部门支出预算总表', '编制部门：上海市某区城市管理行政执法局'))).toBe('shanghai by unit');
    expect(told(project({ unit: '301-岳阳市农业农村局' }))).toBe('hunan by unit');
    expect(told(project({ unit: '石家庄市水务局' }))).toBe('hebei by unit');
    expect(checkedAlone(seedTable('000', 0)).result.tables[0]?.profile).toMatchObject({ id: 'gansu', by: 'unit' });
  });

  it('by its title', () => {
    expect(told(project({ title: '中央部门项目支出绩效目标申报表' }))).toBe('central by title');
    expect(told(project({ title: '中央对地方转移支付区域绩效目标表' }))).toBe('central by title');
  });

  it('by labels that only one place has', () => {
    const rows = project({}).flatMap((row) =>
      row[2] === '年度资金总额'
        ? [
            ['项目资金（元）', null, '项目资金总额', 300],
            [null, null, '年度资金申请总额', 100],
          ]
        : [row],
    );
    expect(told(rows)).toBe('shanghai by labels');
  });

  it('by its form', () => {
    expect(
      checkedAlone(seedTable('000', 0)).result.tables.map(({ form, profile }) => [form, profile?.isDemanded]),
    ).toEqual([['unit-overall-gansu', true]]);
  });

  it('not by places that a text speaks of, streets that are called after them, or two places at once', () => {
    expect(told(project({ goal: '赴上海市、河北省学习，完成改造。' }))).toBeUndefined();
    expect(told(project({ name: '湖南省对口支援', title: '湖南省对口支援项目支出绩效目标表' }))).toBeUndefined();
    expect(told(project({ unit: '某市上海路街道办事处' }))).toBeUndefined();
    expect(told(project({ unit: '上海路街道办事处' }))).toBeUndefined();
    expect(told(project({ unit: '某省驻上海市办事处' }))).toBeUndefined();
    expect(told(budget('2026年部门支出预算总表', '编制部门：某局'))).toBeUndefined();
  });

  it('is said in words, once for all tables that are alike', () => {
    const own = { id: 'hebei', by: 'form', text: '项目绩效目标表', isDemanded: true } as const;
    const tables = [{ profile: own }, { profile: { ...own, id: 'hunan', isDemanded: false } }, {}, {}];
    expect([...checkedBy(tables, 'zh-CN')]).toEqual([
      ['按“河北省”填报要求审核', 1],
      ['识别为“湖南省”：按通用要求审核', 1],
      ['未识别地区：只按通用要求审核', 2],
    ]);
  });
});
